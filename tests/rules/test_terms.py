"""Every code that a document or a rule can give has a word."""

import re
from pathlib import Path

import pytest

from oms_events.rules import lifecycle, registration, terms

TABLES = {
    "STATUS": "scheduled cancelled postponed rescheduled moved_online",
    "ATTENDANCE_MODE": "in_person online hybrid",
    "AVAILABILITY": "open waiting_list full closed",
    "ORGANISER_ROLE": "host co_organiser partner funder sponsor",
    "MEASURES": "hearing_loop sign_language speech_to_text step_free captions quiet_room",
    "KIND": "day parallel session break meal registration social other",
    "ROLE": "moderator speaker keynote panellist chair facilitator rapporteur discussant",
}


@pytest.mark.parametrize(("table", "codes"), TABLES.items())
def test_table_has_the_codes_of_the_document(table, codes):
    assert list(getattr(terms, table)) == codes.split()


def test_every_state_that_the_rules_find_has_a_word():
    assert set(terms.PHASE) == {lifecycle.UNDATED, lifecycle.UPCOMING, lifecycle.ONGOING, lifecycle.PAST}
    assert set(terms.REGISTRATION_STATE) == set(registration.BEST_FIRST)


def test_every_advice_that_the_rules_give_has_a_word():
    sources = Path(terms.__file__).parent.glob("advice*.py")
    given = {code for path in sources for code in re.findall(r'"(\w+)"', path.read_text(encoding="utf-8"))}
    assert given & set(terms.ADVICE) == set(terms.ADVICE)


def test_unknown_code_is_shown_as_written():
    assert terms.term(terms.ROLE, "Konferencier") == "Konferencier"
    assert terms.term(terms.ROLE, "chair") is terms.ROLE["chair"]
