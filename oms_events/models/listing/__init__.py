"""Lists of events: what a visitor asks, which events answer it, and what a list tells of each.

    query = read_query(request.GET, choices(index, now))     # query.py, choices.py
    selection = Selection(index, query, now)                 # selection.py
    selection.events()       # EventPage queryset for calendars and feeds: every filter, past or not
    selection.starting(), .running(), .undated(), .past()    # the parts of a list, each in its order

The same query works on `./`, `archive/`, `month/`, `ics/` and `atom/`. Everything is filtered, sorted
and cut in the database, at a number of queries that does not grow with the events.
"""
