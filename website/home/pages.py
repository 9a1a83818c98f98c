"""The words of the region's own pages, in both languages."""

HOME = {
    "slug": "start",
    "sv": {
        "title": "Välkommen till Region Exempel",
        "introduction": "Här finns vård, resor och utveckling för dig som bor och verkar i regionen.",
    },
    "en": {
        "title": "Welcome to Region Exempel",
        "introduction": "Health care, travel and development for those who live and work in the region.",
    },
}

CONTENT = [
    {
        "slug": {"sv": "halsa-och-vard", "en": "health-and-care"},
        "sv": {
            "title": "Hälsa och vård",
            "introduction": "Hitta rätt i vården och boka din tid.",
            "body": "<h2>Om du blir sjuk</h2><p>Ring din vårdcentral på vardagar. Övrig tid hjälper "
            "sjukvårdsrådgivningen dig att bedöma vad du behöver.</p>"
            "<h2>Tolk</h2><p>Du har rätt till tolk när du besöker vården. Säg till när du bokar.</p>",
        },
        "en": {
            "title": "Health and care",
            "introduction": "Find the right care and book your appointment.",
            "body": "<h2>If you fall ill</h2><p>Call your health centre on weekdays. At other hours the "
            "medical advice line helps you to judge what you need.</p>"
            "<h2>Interpreter</h2><p>You have the right to an interpreter. Say so when you book.</p>",
        },
    },
    {
        "slug": {"sv": "resor", "en": "travel"},
        "sv": {
            "title": "Resor",
            "introduction": "Buss, tåg och båt i hela regionen med samma biljett.",
            "body": "<h2>Biljetter</h2><p>Biljetten gäller i 90 minuter, hur många gånger du än byter.</p>",
        },
        "en": {
            "title": "Travel",
            "introduction": "Bus, train and boat in the whole region with one ticket.",
            "body": "<h2>Tickets</h2><p>A ticket is valid for 90 minutes, however often you change.</p>",
        },
    },
    {
        "slug": {"sv": "utveckling", "en": "development"},
        "sv": {
            "title": "Utveckling",
            "introduction": "Vi planerar tillsammans med kommunerna, näringslivet och grannregionerna.",
            "body": "<h2>Regional utvecklingsstrategi</h2><p>Strategin visar vart regionen är på väg och "
            "vad vi gör tillsammans för att komma dit.</p>",
        },
        "en": {
            "title": "Development",
            "introduction": "We plan together with municipalities, businesses and neighbouring regions.",
            "body": "<h2>Regional development strategy</h2><p>The strategy shows where the region is going "
            "and what we do together to get there.</p>",
        },
    },
]
