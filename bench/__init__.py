"""What the pages, the calendar, the API and a load cost: `make bench`, see docs/reference/figures.md."""
