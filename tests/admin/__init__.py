"""The admin as an editor meets it: real requests to Wagtail's views and ours."""
