"""The website's own pages: they know nothing of any app that is plugged in beside them."""
