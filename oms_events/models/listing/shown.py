"""The words and addresses of one face of a list, ready for its template."""

from dataclasses import dataclass, field

from django.utils.translation import npgettext, pgettext

from oms_events.models.listing.faces import ARCHIVE, LIST, MONTH, Face
from oms_events.models.listing.selection import COUNTED
from oms_events.models.publication import route_url, with_query

AROUND = 2  # page numbers on each side of this one


@dataclass(frozen=True)
class PageLink:
    """A page of the list; `number` 0 stands for those left out between."""

    number: int
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What `event_index_page.html` says beside the cards."""

    action: str
    clear: str
    list_url: str
    archive_url: str
    month_url: str
    title: str
    count: str
    pages: list[PageLink] = field(default_factory=list)
    previous: str = ""
    next: str = ""
    before: str = ""
    after: str = ""
    years: list[tuple[int, str]] = field(default_factory=list)
    all_years: str = ""
    more_ongoing: str = ""


def shown(face: Face, url: str) -> Shown:
    """The face's words and addresses; `url` is that of the list."""
    query, own = face.query, _address(url, face.name)
    dateless = query.string(since=None, until=None)
    today = face.selection.today
    return Shown(
        action=own,
        clear=own,
        list_url=with_query(_address(url, LIST), dateless),
        archive_url=with_query(_address(url, ARCHIVE), dateless),
        month_url=with_query(_address(url, MONTH), _month_query(face)),
        title=_title(face),
        count=_count(face),
        pages=_pages(face, own),
        previous=_page(face, own, query.page - 1) if query.page > 1 else "",
        next=_page(face, own, query.page + 1) if face.cut.has_next else "",
        before=_month_link(face, own, face.month and face.month.before),
        after=_month_link(face, own, face.month and face.month.after),
        years=[(year, with_query(own, _year_query(face, year))) for year in face.years],
        all_years=with_query(own, dateless),
        more_ongoing=with_query(own, query.string(since=today, until=today)),
    )


def _address(url: str, name: str) -> str:
    return url if name == LIST else route_url(url, name)


def _page(face: Face, own: str, number: int) -> str:
    return with_query(own, face.query.string(page=number))


def _pages(face: Face, own: str) -> list[PageLink]:
    """Links to the first page, those around this one, and the last where it is known."""
    here = face.query.page
    last = face.cut.last or here + face.cut.has_next
    near = range(max(1, here - AROUND), min(last, here + AROUND) + 1)
    numbers = sorted({1, *near, *([face.cut.last] if face.cut.last else [])})
    links: list[PageLink] = []
    for number in numbers:
        if links and number > links[-1].number + 1:
            links.append(PageLink(0))
        links.append(PageLink(number, _page(face, own, number)))
    return links if last > 1 else []


def _month_query(face: Face) -> str:
    since = face.query.since
    return face.query.string(since=since and since.replace(day=1), until=None)


def _month_link(face: Face, own: str, first) -> str:
    return with_query(own, face.query.string(since=first, until=None)) if first else ""


def _year_query(face: Face, year: int) -> str:
    first = face.selection.today.replace(year=year, month=1, day=1)
    return face.query.string(since=first, until=first.replace(month=12, day=31))


def _title(face: Face) -> str:
    """The list's title with what is filtered, as it stands in the window's title and in bookmarks."""
    filters = [chip.words for chip in face.chips if not (face.year and chip.name in ("from", "to"))]
    said = [face.heading or face.selection.index.title, *filters]
    if face.query.page > 1:
        said.append(pgettext("event list", "page %(number)s") % {"number": face.query.page})
    words = ", ".join(said)
    return f"{words} – {face.selection.index.title}" if face.heading else words


def _count(face: Face) -> str:
    """How many events there are, in words; more than a thousand are not counted."""
    total = face.cut.total
    if face.cut.many:
        return pgettext("event list", "More than %(number)s events found") % {"number": _grouped(COUNTED)}
    words = npgettext("event list", "%(number)s event found", "%(number)s events found", total)
    return words % {"number": total}


def _grouped(number: int) -> str:
    """1 000 with a space that does not break, as Swedish and ISO 80000-1 write it."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")
