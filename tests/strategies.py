"""Event documents as hypothesis makes them: valid ones over the whole format, and broken ones."""

import datetime as dt
import html as markup

from hypothesis import strategies as st

LANGUAGES = ("sv", "en", "fi", "da", "nb", "is")
ZONES = ("Europe/Stockholm", "Atlantic/Reykjavik", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
ODD_TEXTS = (
    "Ångström & Øresund",
    "Re\u0301gion Na\u0308rke",
    "שלום עולם",
    "مرحبا بالعالم",
    "👩🏽‍💻 kodar",
    "”Citat”, 'quotes' och \"fler\"",
    "<b>fet</b>",
    "{{ x }} {% if y %}",
    "&amp; &lt;",
    "</script><script>alert(1)</script>",
    "INSTÄLLT: höstmöte",
    "a\u00a0b\u200bc",
    "日本語の題",
    "a;b,c\\n:d",
)
TYPES = ("session", "break", "meal", "registration", "social", "other")
_CHARS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))

lines = st.one_of(
    st.sampled_from(ODD_TEXTS),
    st.text(_CHARS, min_size=1, max_size=12).map(str.strip).filter(bool),
    st.sampled_from(("Seminarium", "Region Exempel", "Vera Exempelsson", "Lokal 3")),
)
texts = st.one_of(lines, st.lists(lines, min_size=2, max_size=3).map("\n".join))
urls = st.sampled_from(
    (
        "https://example.org/",
        "http://example.org:8080/a?b=c&d=e#f",
        "https://xn--exmple-cua.se/sida",
        "mailto:moten@example.org?subject=Anm%C3%A4lan",
        "tel:+46101030000",
    )
)
dates = st.dates(dt.date(1995, 1, 1), dt.date(2038, 12, 31))
# 02:00-02:59 is the hour that the zones above skip in spring
times = st.times().filter(lambda at: at.hour != 2).map(lambda at: f"{at:%H:%M}")


def _some(required, optional):
    left = {name: strategy for name, strategy in optional.items() if name not in required}
    return st.fixed_dictionaries(required, optional=left)


def _few(strategy, most=2):
    return st.lists(strategy, min_size=1, max_size=most)


ids = st.uuids(version=4).map(str)


@st.composite
def html(draw):
    """A fragment of the document's HTML."""
    inline = st.one_of(
        lines.map(lambda text: markup.escape(text, quote=False)),
        lines.map(lambda text: f"<b>{markup.escape(text)}</b>"),
        lines.map(lambda text: f"<i><b>{markup.escape(text)}</b></i><br/>"),
        st.builds(lambda url, t: f'<a href="{markup.escape(url)}">{markup.escape(t)}</a>', urls, lines),
    )
    inlines = _few(inline).map(" ".join)
    items = _few(inlines.map("<li>{}</li>".format)).map("".join)
    nested = items.map("<ul><li>Överst<ol>{}</ol></li></ul>".format)
    block = st.one_of(inlines.map("<p>{}</p>".format), inlines, items.map("<ul>{}</ul>".format), nested)
    return "".join(draw(_few(block)))


@st.composite
def moments(draw):
    """A date, or a date with an hour that exists in every zone above."""
    night = st.sampled_from(("2024-03-31T03:00", "2024-10-27T02:30", "2024-03-10T03:00", "2024-11-03T01:30"))
    hour = st.builds("{}T{}".format, dates, times)
    return draw(st.one_of(dates.map(str), hour, night))


venues = _some(
    {"city": lines},
    dict.fromkeys(("name", "room", "street", "postcode", "country"), lines) | {"note": texts, "id": ids},
)
registrations = _some(
    {"link_text": lines},
    {
        "url": urls,
        "email": st.sampled_from(("anmalan@example.org", "a.b+c@post.example.se")),
        "email_subject": lines,
        "opens": moments(),
        "deadline": moments(),
        "cancel_free_until": moments(),
        "availability": st.sampled_from(("open", "waiting_list", "full", "closed")),
        "invitation_only": st.booleans(),
        "capacity": st.integers(1, 2**31 - 1),
        "note": texts,
    },
)


@st.composite
def occasions(draw):
    """An occasion that does not end before it starts."""
    on = draw(dates)
    first, last = sorted((draw(times), draw(times)))
    starts = draw(st.sampled_from((str(on), f"{on}T{first}")))
    later = on + dt.timedelta(days=draw(st.integers(1, 3)))
    ends = draw(st.sampled_from((None, str(on), str(later), f"{on}T{last}", f"{later}T{first}")))
    more = {"id": ids, "label": lines, "audience": texts, "venue": venues, "registration": registrations}
    said = {"starts": starts} | draw(_some({}, more))
    return said | ({"ends": ends} if ends else {})


profiles = _some({"biography": html()}, {"image": _some({"alt": lines}, {"credit": lines})})
_contributor = dict.fromkeys(("prefix", "suffix", "title"), lines) | {"note": texts, "id": ids}
_contributor |= {"confirmed": st.booleans(), "profile": profiles}
contributors = st.one_of(
    _some({"name": lines}, {**_contributor, "organisation": lines, "role": lines}),
    _some({"organisation": lines}, {"confirmed": st.booleans(), "role": lines}),
    _some({"role": st.sampled_from(("moderator", "speaker", "Ordförande"))}, {"note": texts}),
)
contacts = _some(
    {"name": lines},
    dict.fromkeys(("title", "unit", "organisation", "purpose"), lines)
    | {"email": st.sampled_from(("info@example.org", "se webbplatsen")), "phones": _few(lines), "id": ids},
)
links = _some({"text": lines}, {"url": urls, "id": ids})
_BESIDES = {
    "id": ids,
    "date": dates.map(str),
    "title": lines,
    "number": st.sampled_from(("1:1", "3", "B")),
    "starts": times,
    "ends": times,
    "open_ended": st.booleans(),
    "place": lines,
    "description": html(),
    "organiser": lines,
    "topics": _few(lines),
    "optional": st.booleans(),
    "contributors": _few(contributors),
    "contacts": _few(contacts, 1),
    "links": _few(links, 1),
}
leaf_items = _some({"kind": st.sampled_from(TYPES), "title": lines}, _BESIDES)
inner_items = _some(
    {"kind": st.sampled_from(TYPES), "title": lines},
    {"starts": times, "place": lines, "items": _few(leaf_items), "contributors": _few(contributors)},
)
programme_items = st.one_of(
    leaf_items,
    _some({"kind": st.just("session"), "title": lines}, {**_BESIDES, "items": _few(inner_items)}),
    _some({"kind": st.just("parallel"), "items": _few(inner_items)}, {"starts": times, "title": lines}),
    _some({"kind": st.just("day"), "date": dates.map(str)}, {"title": lines, "description": html()}),
)
blocks = st.one_of(_some({"heading": lines}, {"id": ids}), _some({"paragraph": html()}, {"id": ids}))


def _segment(text):
    """A plain text as the strings that a translator sees."""
    return "<br/>".join(markup.escape(line, quote=False) for line in text.split("\n"))


@st.composite
def translations(draw, event, languages, free_paths, most):
    """Translations of some of the event's texts into languages other than its own."""
    said = {}
    others = [code for code in languages if code != event["language"]]
    for code in draw(st.lists(st.sampled_from(others), max_size=most, unique=True)) if others else ():
        sources = [event[name] for name in ("title", "subtitle", "lead", "price") if name in event]
        # a single line may stand elsewhere too, where there is room for no more than a line
        words = [draw(texts if "\n" in source else lines) for source in sources]
        strings = {_segment(old): _segment(new) for old, new in zip(sources, words, strict=True)}
        said[code] = {"strings": {name: strings[name] for name in list(strings)[draw(st.integers(0, 1)) :]}}
        if draw(st.booleans()):
            said[code]["slug"] = draw(st.sampled_from(("moten-2024", "höstmöte", "a_b")))
        if free_paths:
            said[code]["by_path"] = {"title": _segment(draw(lines))}
            said[code]["overrides"] = {"recording_url": draw(urls)}
    return said


@st.composite
def events(draw, languages=LANGUAGES, free_paths=False, most_translations=2):
    """One event with any of the format's properties, files apart."""
    optional = {
        "key": ids,
        "slug": st.sampled_from(("hostmote", "höst-möte_2024", "x")),
        "body": _few(blocks),
        "about": _few(blocks),
        "image": _some({"alt": lines}, {"credit": lines}),
        "timezone": st.sampled_from(ZONES),
        "occasions": _few(occasions(), 3),
        "status": _some(
            {
                "state": st.sampled_from(
                    ("scheduled", "cancelled", "postponed", "rescheduled", "moved_online")
                )
            },
            dict.fromkeys(("reason", "note", "next"), texts)
            | {"previously": st.one_of(lines, moments(), st.just("2021-05"))},
        ),
        "attendance_mode": st.sampled_from(("in_person", "online", "hybrid")),
        "online": _some({"note": texts}, {"url": urls}),
        "venues": _few(venues),
        "event_languages": _few(st.sampled_from(("en", "fi", "sv")), 2),
        "accessibility": _some(
            {"measures": _few(st.sampled_from(("hearing_loop", "captions", "quiet_room")))}, {"note": texts}
        ),
        "registration": registrations,
        "organisers": _few(
            _some(
                {"name": lines},
                {"url": urls, "id": ids, "role": st.sampled_from(("host", "partner", "funder", "sponsor"))},
            )
        ),
        "contributors": _few(contributors),
        "programme": _few(programme_items, 3),
        "contacts": _few(contacts),
        "recording": _some({"url": urls}, {"note": texts, "captions": st.booleans()}),
        "documents": _few(_some({"title": lines}, {"url": urls, "description": texts, "id": ids}), 1),
        "links": _few(links),
        "subtitle": lines,
        "series": lines,
        "event_types": _few(lines),
        "topics": _few(lines),
    }
    optional |= dict.fromkeys(("lead", "audience", "price", "programme_note"), texts)
    event = draw(_some({"language": st.sampled_from(languages), "title": lines}, optional))
    said = draw(translations(event, languages, free_paths, most_translations))
    return event | ({"translations": said} if said else {})


@st.composite
def event_documents(draw, languages=LANGUAGES, free_paths=False, most=2, most_translations=2):
    """A valid document of up to `most` events with up to `most_translations` each, without files.

    `languages`: of the events and their translations. `free_paths`: also translations by content path
    and overrides, whose paths are those of no real page.
    """
    document = {
        "version": 1,
        "events": draw(st.lists(events(languages, free_paths, most_translations), max_size=most)),
    }
    for number, event in enumerate(document["events"]):
        _entitle(event, event["title"][:200] + (f" {number}" if number else ""))
    _drop_repeated(document["events"], set())
    return document


def _entitle(event, title):
    """Give an event a title of its own; what translates the title before it, translates this one."""
    before, event["title"] = event["title"], title
    others = {event.get(name) for name in ("subtitle", "lead", "price")}
    for said in event.get("translations", {}).values():
        strings = said["strings"]
        if before != title and _segment(before) in strings:
            words = strings[_segment(before)]
            if before not in others:
                del strings[_segment(before)]
            strings[_segment(title)] = words


def _drop_repeated(value, seen):
    """Take out ids and slugs that stand there before: hypothesis likes to repeat itself."""
    for part in list(value.values()) if isinstance(value, dict) else value:
        if isinstance(part, (dict, list)):
            _drop_repeated(part, seen)
    for name in ("id", "key", "slug"):
        if isinstance(value, dict) and isinstance(value.get(name), str):
            if value[name] in seen:
                del value[name]
            else:
                seen.add(value[name])
