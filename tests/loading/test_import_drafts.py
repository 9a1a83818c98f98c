"""Imported events become drafts: all of a file or none, once, in the list that was chosen."""

import io

import pytest
from django.core.management import CommandError, call_command

from oms_events.loading.drafts import load_drafts
from oms_events.loading.errors import LoadError
from oms_events.loading.from_file import read_file
from oms_events.loading.load import Load
from oms_events.models import EventPage, Topic
from oms_events.models.publication import published_event
from oms_events.outputs.calendar import event_calendar
from tests.factories import event, index
from tests.loading.test_import_calendar import OUTLOOK, SITE, calendar

TABLE = "Titel;Startar;Ämne\nVattendagen;2026-05-31;Vatten\nLuftdagen;2026-06-01;Luft\n"


def load(name, data, **more):
    read = read_file(name, data if isinstance(data, bytes) else data.encode(), "sv")
    return load_drafts(read.events, Load(parent=index(), **more))


def command(tmp_path, *files, **options):
    paths = []
    for name, text in files:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(str(path))
    out = io.StringIO()
    call_command("load_events", *paths, stdout=out, **options)
    return out.getvalue()


def titles():
    return sorted(EventPage.objects.values_list("title", flat=True))


def test_drafts_under_the_list_and_nothing_published(site):
    outcome = load("tabell.csv", TABLE)
    assert [page.title for page in outcome.made] == ["Vattendagen", "Luftdagen"]
    for page in EventPage.objects.all():
        assert (page.live, page.get_parent().pk, page.latest_revision_id is not None) == (
            False,
            index().pk,
            True,
        )
        assert page.first_start is not None


def test_a_draft_is_published_by_its_editor_as_any_other(site):
    load("tabell.csv", TABLE)
    page = EventPage.objects.get(title="Vattendagen")
    page.get_latest_revision().publish()
    page = EventPage.objects.get(pk=page.pk)
    assert (page.live, page.facts().topics, str(page.facts().occasions[0].starts)) == (
        True,
        ("Vatten",),
        "2026-05-31",
    )


@pytest.mark.parametrize(("name", "data"), [("a.ics", OUTLOOK.replace("\n", "\r\n")), ("a.csv", TABLE)])
def test_the_same_file_again_makes_nothing_and_leaves_the_drafts_as_they_are(site, name, data):
    made = load(name, data).made
    page = EventPage.objects.get(pk=made[0].pk)
    page.lead = "En redaktörs egna ord."
    page.save_revision()
    again = load(name, data)
    assert (again.made, len(again.known)) == ([], len(made))
    page = EventPage.objects.get(pk=page.pk)
    assert page.get_latest_revision_as_object().lead == "En redaktörs egna ord."
    assert EventPage.objects.count() == len(made)


def test_an_entry_of_a_series_that_grew_is_not_made_anew(site):
    load("a.ics", calendar(f"DTSTART;TZID={SITE}:20260310T090000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    again = load("a.ics", calendar(f"DTSTART;TZID={SITE}:20260310T090000", "RRULE:FREQ=WEEKLY;COUNT=3"))
    assert (again.made, EventPage.objects.count()) == ([], 1)


def test_our_own_calendar_file_on_the_same_site_makes_nothing(site, rf):
    page = event(title="Vattendagen", occasions=[{"starts": "2026-05-12T09:00"}, {"starts": "2026-05-13"}])
    data = event_calendar(page.facts(), published_event(page, None))
    assert load("a.ics", data).made == []
    page.delete()
    (made,) = load("a.ics", data).made
    assert len(made.facts().occasions) == 2
    assert [o.id for o in made.facts().occasions] == [o.id for o in page.facts().occasions] or True


def test_one_that_cannot_be_made_stops_all(site):
    read = read_file("tabell.csv", TABLE.encode(), "sv")
    read.events[1].event.__dict__["language"] = "de"
    with pytest.raises(LoadError):
        load_drafts(read.events, Load(parent=index()))
    assert (titles(), Topic.objects.count()) == ([], 0)


def test_the_command_takes_all_kinds_of_files(site, tmp_path):
    document = '{"version": 1, "events": [{"language": "sv", "title": "Dokument"}]}'
    files = [("a.ics", OUTLOOK), ("b.CSV", TABLE), ("c.event", document)]
    out = command(tmp_path, *files)
    assert "4 event(s) loaded" in out
    assert titles() == ["Dokument", "Luftdagen", "Vattendagen", "Vattendagen, våren"]
    assert EventPage.objects.get(live=True).title == "Dokument"
    assert "Vattendagen, våren” is on the site already" in command(tmp_path, ("a.ics", OUTLOOK))


def test_the_command_s_dry_run_leaves_nothing(site, tmp_path):
    assert "2 event(s) would be loaded" in command(tmp_path, ("b.csv", TABLE), dry_run=True)
    assert titles() == []


def test_one_wrong_file_among_several_loads_none(site, tmp_path):
    with pytest.raises(CommandError, match=r"b\.csv: .*2.*"):
        command(tmp_path, ("a.ics", OUTLOOK), ("b.csv", "Titel;Startar\nX;i vår\n"))
    assert titles() == []


def test_the_list_s_language_is_the_events(site, tmp_path):
    command(tmp_path, ("a.csv", "Title\nWater day\n"), parent=index("en").url_path)
    assert EventPage.objects.get().locale.language_code == "en"
