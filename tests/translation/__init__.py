"""Facts travel to other languages, words wait."""
