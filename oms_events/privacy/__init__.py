"""Finding a person in everything that is stored of events, and taking them out."""
