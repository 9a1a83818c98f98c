import pytest

from oms_events.paste.titles import split_title


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("Summering, Ulf Skog", "Summering", ["Ulf Skog"]),
        ("Inledning – Tomas Ekman, ordförande", "Inledning", ["Tomas Ekman"]),
        ("Vad säger lagen? Jurist Maria Kvist", "Vad säger lagen?", ["Maria Kvist"]),
        ("Velkomst v/ borgmester Karen Thisted", "Velkomst", ["Karen Thisted"]),
        ("Goddag/ ved Morten Sønderby", "Goddag", ["Morten Sønderby"]),
        ("Avaussanat (aluejohtaja Outi Kallio)", "Avaussanat", ["Outi Kallio"]),
        ("Closure by Jonas Wend, Chief of Staff", "Closure", ["Jonas Wend"]),
        ("Välkomstord Anna Ek, rektor", "Välkomstord", ["Anna Ek"]),
        ("Trä på höjden | Elin Gran, arkitekt", "Trä på höjden", ["Elin Gran"]),
    ],
)
def test_people_that_close_a_title(line, title, names):
    found, people = split_title(line)
    assert found == title
    assert [person["name"] for person in people.contributors] == names


@pytest.mark.parametrize(
    "line",
    [
        "Bonde, forskare, kock – tre röster om mat",
        "Ankomst. Kaffe, te och kaka",
        "Vad säger ni? Samtal vid borden",
    ],
)
def test_titles_without_people_stay_whole(line):
    assert split_title(line) == (line, None)


def test_title_case_in_english_is_not_enough_of_a_name():
    assert split_title("Finding New Homes, Lost Havens", english=True)[1] is None


def test_a_talk_between_people_is_called_what_they_do():
    title, found = split_title("Debatt mellan Jan Nielby, direktör, Norrby kommun, och Siv Färk, ordförande")
    assert title == "Debatt"
    assert [person["name"] for person in found.contributors] == ["Jan Nielby", "Siv Färk"]


def test_a_title_in_quotes_stays_whole():
    title, found = split_title("«Utsikt. Fra nord.» Statssekretær Anders Kess, Kystdepartementet")
    assert title == "«Utsikt. Fra nord.»"
    assert [person["name"] for person in found.contributors] == ["Anders Kess"]


def test_nothing_between_title_and_person():
    title, found = split_title("Erfarenheter av tre bryggor Anna Ek, planerare, Norrby kommun")
    assert title == "Erfarenheter av tre bryggor"
    assert found.contributors == [{"name": "Anna Ek", "title": "planerare", "organisation": "Norrby kommun"}]
