import pytest

from oms_events.paste.people import read_people


def people(text, **options):
    found = read_people(text, **options)
    return found and found.contributors


def test_name_job_and_body():
    assert people("Petra Sjöblad, teknologie doktor, Trafiklabbet") == [
        {"name": "Petra Sjöblad", "title": "teknologie doktor", "organisation": "Trafiklabbet"}
    ]


def test_body_before_its_person():
    assert people("Fjällanalys (S), Uno Tjäder") == [
        {"organisation": "Fjällanalys", "suffix": "S", "name": "Uno Tjäder"}
    ]


def test_job_before_the_name():
    assert people("fylkesråd Kari Anne Moe Aasen, Skogland fylkeskommune") == [
        {"name": "Kari Anne Moe Aasen", "title": "fylkesråd", "organisation": "Skogland fylkeskommune"}
    ]


def test_name_before_the_body_without_a_comma():
    assert people("Olle Hed, skolombudsman Hamnstaden") == [
        {"name": "Olle Hed", "title": "skolombudsman", "organisation": "Hamnstaden"}
    ]


def test_a_unit_stays_in_its_heads_title():
    assert people("Stefan Krona, enhetschef Barn och utemiljö") == [
        {"name": "Stefan Krona", "title": "enhetschef Barn och utemiljö"}
    ]


def test_two_people_share_the_body_behind_them():
    assert [person["organisation"] for person in people("Alma Grann och Anette Kall, Mellby kommun")] == [
        "Mellby kommun",
        "Mellby kommun",
    ]


def test_panels_with_semicolons_have_one_person_a_group():
    assert people("Ossian Frej, Företagsbyn; Petronella Gård, Trygga Jobb") == [
        {"name": "Ossian Frej", "organisation": "Företagsbyn"},
        {"name": "Petronella Gård", "organisation": "Trygga Jobb"},
    ]


def test_a_name_that_ends_as_a_noun_with_its_article_is_a_body():
    assert people("Guri Fjell, Opplev Fjorden") == [{"name": "Guri Fjell", "organisation": "Opplev Fjorden"}]
    assert people("Guri Fjell, Kari Hansen") == [{"name": "Guri Fjell"}, {"name": "Kari Hansen"}]


def test_bodies_without_a_person():
    assert people("Malby kommun och Rendal kommun") == [
        {"organisation": "Malby kommun"},
        {"organisation": "Rendal kommun"},
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Moderator: Ola Brunn", "moderator"),
        ("Moderator är Ola Brunn", "moderator"),
        ("Ordstyrer: Ola Brunn", "moderator"),
        ("Puheenjohtajana: Ola Brunn", "chair"),
        ("Talare: Ola Brunn", "speaker"),
        ("Panelist: Ola Brunn", "panellist"),
        ("Ola Brunn (moderator)", "moderator"),
    ],
)
def test_roles_where_they_are_printed(text, role):
    assert people(text) == [{"name": "Ola Brunn", "role": role}]


def test_a_role_label_without_a_name_yet():
    assert people("Moderator (TBC)") == [{"role": "moderator", "confirmed": False}]


def test_party_letters_honorifics_and_countries():
    assert people("Ms Jo Field, Policy Officer, Moray Partnership (UK)") == [
        {
            "name": "Jo Field",
            "prefix": "Ms",
            "title": "Policy Officer",
            "organisation": "Moray Partnership",
            "suffix": "UK",
        }
    ]
    assert people("Yusuf Warsame (S), kommunalråd")[0]["suffix"] == "S"


def test_to_be_confirmed():
    assert people("Øysenteret (TBC)") == [{"organisation": "Øysenteret", "confirmed": False}]


def test_what_a_person_does_is_a_note():
    assert people("Bo Nyman, ledkoordinator, går igenom en rapport")[0]["note"] == "går igenom en rapport"


@pytest.mark.parametrize(
    "text",
    [
        "Vem bygger och vem betalar?",
        "Kaffe och smörgås",
        "Nordic Home Visit",
        "Så bygger vi broar, vägar och järnvägar",
        "Det nära sjukhuset",
        "",
        ",,,",
    ],
)
def test_ordinary_words_are_no_people(text):
    assert people(text) is None


def test_what_only_its_place_tells_is_not_sure():
    assert not read_people("Ebba Tall, Unga i skogen").sure
    assert read_people("Ebba Tall, rektor, Skogsskolan").sure


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Samtal mellan Anna Ek och Bo Lund", ["Anna Ek", "Bo Lund"]),
        ("Medverkar gör Anna Ek, chef, och Bo Lund", ["Anna Ek", "Bo Lund"]),
        ("docent Anna Ek i samtal med Bo Lund", ["Anna Ek", "Bo Lund"]),
        ("rektor Anna Ek, Bo Lund och Siv Alm", ["Anna Ek", "Bo Lund", "Siv Alm"]),
        ("Professor Hal Green, Fjord University", ["Hal Green"]),
        ("fil.dr Anna Ek, Norra skolan", ["Anna Ek"]),
        ("Chair: Anna Ek (News). With Bo Lund; Siv Alm, teacher", ["Anna Ek", "Bo Lund", "Siv Alm"]),
    ],
)
def test_names_and_nothing_else(text, names):
    assert [person["name"] for person in people(text)] == names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Anna Ek, Region Norr (moderator)", {"organisation": "Region Norr", "role": "moderator"}),
        ("Moderator: Anna Ek, Radio Väst", {"organisation": "Radio Väst", "role": "moderator"}),
        ("Anna Ek från företaget Ljusverk", {"organisation": "företaget Ljusverk"}),
        ("Anna Ek, tutkijatohtori, Holm & Co", {"title": "tutkijatohtori", "organisation": "Holm & Co"}),
    ],
)
def test_what_stands_beside_one_name(text, person):
    assert people(text) == [{"name": "Anna Ek", **person}]


def test_a_body_behind_two_names_is_both_their_body():
    assert [person["organisation"] for person in people("Anna Ek and Bo Lund, Open Harbour")] == [
        "Open Harbour",
        "Open Harbour",
    ]


def test_a_label_vouches_for_bodies_alone():
    told = people("Talare: Norrby kommun, Ljusverket och Vännerna")
    assert [person["organisation"] for person in told] == ["Norrby kommun", "Ljusverket", "Vännerna"]


def test_a_ministry_of_two_things_is_one():
    assert people("Chair: Ministry of Coasts and Local Services") == [
        {"organisation": "Ministry of Coasts and Local Services", "role": "chair"}
    ]


def test_an_office_after_and_is_the_next_persons():
    assert people("redaktör Anna Ek och ordförande för styrgruppen, Bo Lund") == [
        {"name": "Anna Ek", "title": "redaktör"},
        {"name": "Bo Lund", "title": "ordförande för styrgruppen"},
    ]


def test_others_without_names_are_a_remark():
    assert people("projektleder Benny Austrup og projektmedarbejdere") == [
        {"name": "Benny Austrup", "title": "projektleder", "note": "og projektmedarbejdere"}
    ]


def test_each_with_the_office_before_the_name():
    assert [person["name"] for person in people("Anna Ek, rektor Bo Lund och vicerektor Siv Alm")] == [
        "Anna Ek",
        "Bo Lund",
        "Siv Alm",
    ]
