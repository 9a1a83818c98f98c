from oms_events.paste import parse_programme
from oms_events.paste.markup import is_markup, lines_of_markup
from oms_events.paste.source import lines_of


def texts(lines):
    return [line.text for line in lines]


def test_mail_quotes_bullets_and_odd_spaces_are_taken_off():
    text = "> 9.00\u00a0Kaf\u00adfe\n>> • Anna\u2009Ek\n‣ Två\n– Tre\n\uf0b7 Fyra"
    assert texts(lines_of(text)) == ["9.00 Kaffe", "Anna Ek", "Två", "Tre", "Fyra"]


def test_bullets_on_one_line_are_bullets_of_their_own():
    lines = lines_of("•Malby kommun •Tryselv kommun")
    assert [(line.text, line.level) for line in lines] == [("Malby kommun", 1), ("Tryselv kommun", 1)]


def test_a_bullet_further_in_lies_under_the_one_above():
    assert [line.level for line in lines_of("• Ett\n   o Under\n• Två")] == [1, 2, 1]


def test_word_table_keeps_rows_and_columns():
    html = (
        "<table><tr><th>Tid</th><th>Program</th><th>Talare</th><th>Lokal</th></tr>"
        "<tr><td>9.00</td><td><b>Vatten</b><br>Om brunnar</td><td>Lars Rehn, hydrolog</td><td>Aulan</td></tr>"
        "</table>"
    )
    (row,) = parse_programme(html)
    assert (row["starts"], row["title"], row["place"]) == ("09:00", "Vatten", "Aulan")
    assert row["description"] == "<p>Om brunnar</p>"
    assert row["contributors"] == [{"name": "Lars Rehn", "title": "hydrolog"}]


def test_tabs_make_a_table_without_headings():
    first, second = parse_programme("9.00\tVattnet är slut\tAnna-Karin Moe\tVattenverket\n10.00\tPaus\t\t")
    assert first["contributors"] == [{"name": "Anna-Karin Moe", "organisation": "Vattenverket"}]
    assert second["kind"] == "break"


def test_lists_keep_their_depth_and_headings_their_rank():
    lines = lines_of_markup("<h3>Dag 1</h3><ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>")
    assert [(line.text, line.level, line.heading) for line in lines] == [
        ("Dag 1", 0, True),
        ("Ett", 1, False),
        ("Under", 2, False),
        ("Två", 1, False),
    ]


def test_scripts_styles_comments_and_entities():
    html = "<style>p{}</style><!-- 9.00 Nej --><script>9.00</script><p>Tang &amp; Tare</p>"
    assert is_markup(html)
    assert texts(lines_of_markup(html)) == ["Tang & Tare"]


def test_a_less_than_sign_is_no_markup():
    assert not is_markup("9.00 Om a < b och b > c")
