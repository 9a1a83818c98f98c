"""What an event is written as: documents, calendars, feeds and other formats, from its facts alone."""
