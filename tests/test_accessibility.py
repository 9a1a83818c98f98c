"""Every page, in each state, language, width and look, for everybody: axe, the keyboard, a strict policy.

The other combinations, and the checkers of HTML that need Java and node, are in `make check-outputs`.
"""

import pytest
from django.db import transaction

from tests import axe
from tests.written import serve, visit, write_pages

# One process writes the pages and looks at them all.
pytestmark = [pytest.mark.browser, pytest.mark.django_db, pytest.mark.xdist_group("written")]
CSP = "; ".join(
    ["default-src 'none'", "base-uri 'none'"]
    + [f"{kind} 'self'" for kind in ("style-src", "img-src", "font-src", "form-action")]
)
# A page of each template, and of each kind of part that a state brings: banner, recording, several dates.
WITHOUT_LOOK = [
    *("list", "list-filtered", "list-without-hits", "list-with-wrong-values", "archive", "month-of-many"),
    *("upcoming", "recorded", "cancelled", "several", "rich"),
]
# What the keyboard reaches, in the order of the page.
REACHED = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(one => one.checkVisibility() && one.type !== 'hidden')"""
NAME = "one => `${one.tagName} ${one.name || one.getAttribute('href') || ''} ${one.textContent.trim()}`"
FOCUSED = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const inside = box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
    return one === document.body ? null : {name: name_(one), seen: outlined && inside};
}"""
NOTE_BREAKS = """window.broken = [];
document.addEventListener("securitypolicyviolation", fault => broken.push(fault.violatedDirective));"""


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker, tmp_path_factory):
    """The folder of the pages, and their names."""
    folder = tmp_path_factory.mktemp("pages")
    with django_db_blocker.unblock(), transaction.atomic():
        names = list(write_pages(folder))
        transaction.set_rollback(True)
    return folder, names


@pytest.fixture
def pages(written):
    return written[0]


def names_of(written, language):
    return [name for name in written[1] if name.startswith(language)]


def faults_here(tab, **how):
    """What axe finds in the page; and whether a reader must scroll in two directions."""
    return axe.faults(tab, **how) + ["scrolls sideways"] * axe.scrolls_sideways(tab)


@pytest.fixture
def policed(pages, tab):
    """A tab in which every break of a strict policy is noted."""
    tab.add_init_script(NOTE_BREAKS)
    serve(tab, pages, headers={"content-security-policy": CSP})
    return tab


def violations(tab):
    return tab.evaluate("broken")


@pytest.mark.parametrize(("language", "width", "scheme"), [("sv", 320, "light"), ("en", 1280, "dark")])
def test_axe_finds_nothing_and_a_strict_policy_holds(written, policed, language, width, scheme):
    policed.set_viewport_size({"width": width, "height": 800})
    policed.emulate_media(color_scheme=scheme)
    found = {}
    for name in names_of(written, language):
        visit(policed, name)
        found[name] = violations(policed)  # before axe comes with scripts of its own
        assert policed.evaluate("document.styleSheets.length") == 2  # the policy let the look through
        found[name] += faults_here(policed)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_axe_finds_nothing_without_any_look(written, tab):
    serve(tab, written[0], look=False)
    found = {}
    for name in WITHOUT_LOOK:
        visit(tab, f"sv-{name}")
        # What the browser alone decides the size of is not ours to answer for (WCAG 2.2, 2.5.8).
        found[name] = faults_here(tab, without=("target-size",))
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_axe_would_find_a_fault(policed):
    visit(policed, "sv-upcoming")
    policed.evaluate("document.querySelector('h1').style.color = '#bbb'")
    assert any(fault.startswith("color-contrast") for fault in axe.faults(policed))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", ["sv-list", "sv-list-with-wrong-values", "en-month-of-many", "en-rich"])
def test_the_keyboard_reaches_every_link_in_order_and_shows_where_it_is(pages, tab, name, width):
    tab.set_viewport_size({"width": width, "height": 800})
    serve(tab, pages)
    visit(tab, name)
    tab.evaluate(f"() => {{ window.name_ = {NAME}; }}")
    expected = tab.evaluate(f"({REACHED})().map(name_)")
    reached, unseen = [], []
    while len(reached) < 4 * len(expected):
        tab.keyboard.press("Tab")
        focused = tab.evaluate(FOCUSED)
        if focused is None or (reached and focused["name"] == expected[0]):
            break
        # A date has several parts for the keyboard to stop at.
        if not reached or reached[-1] != focused["name"]:
            reached.append(focused["name"])
            unseen += [] if focused["seen"] else [focused["name"]]
    assert reached == expected
    assert unseen == []


@pytest.mark.parametrize("fault", ["<p style='color:red'>", "<script>1</script>", "<style>p{}</style>"])
def test_the_policy_would_be_broken(pages, policed, fault):
    page = pages / "sv-upcoming.html"
    (pages / "faulty.html").write_text(page.read_text(encoding="utf-8").replace("<main", f"{fault}<main"))
    visit(policed, "faulty")
    assert violations(policed)
    (pages / "faulty.html").unlink()


def test_the_filters_send_a_form_that_the_policy_allows(pages, policed):
    visit(policed, "sv-list")
    with policed.expect_request(lambda request: "q=vatten" in request.url):
        policed.fill("#oms-q", "vatten")
        policed.keyboard.press("Enter")


def test_on_paper_are_the_events_and_the_programme_and_nothing_to_press(pages, tab):
    serve(tab, pages)
    tab.emulate_media(media="print")
    for name, kept in (("sv-list", ".oms-card"), ("en-rich", ".oms-programme > li")):
        visit(tab, name)
        assert tab.locator(kept).first.is_visible()
        for gone in (".oms-filter", ".oms-actions", ".oms-pages", ".oms-languages", ".oms-also"):
            assert not tab.locator(gone).first.is_visible(), (name, gone)
