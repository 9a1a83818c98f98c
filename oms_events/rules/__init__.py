"""What follows from an event's facts: wording, days, lifecycle, advice. No database, no clock of its own."""
