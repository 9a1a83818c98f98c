"""Event pages for Wagtail: programme, speakers and contacts, written once and read in every language."""

__version__ = "0.1.0"
