"""Event documents into the page tree, and out of it."""
