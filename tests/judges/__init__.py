"""Others' programs as judges of calendar files and JSON-LD: `make check-outputs`."""
