"""The site's own users, in an app of their own: Wagtail's migrations start from it."""
