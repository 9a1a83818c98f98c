"""Events for other programs: Wagtail's API v2, and v3 where Wagtail has it."""
