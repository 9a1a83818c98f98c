"""Pasted programmes to programme items."""
