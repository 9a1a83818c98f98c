"""Whether a page shows an event's facts: each in its own place, in words that a reader understands."""
