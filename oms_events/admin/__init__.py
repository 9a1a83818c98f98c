"""What editors meet in Wagtail's admin."""
