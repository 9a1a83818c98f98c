"""Template tags and filters of event pages. What they say is worded in `oms_events.rules`."""

from django import template
from django.utils.html import format_html
from django.utils.translation import override, pgettext

from oms_events.models.languages import interface_language
from oms_events.rules import places, terms, wording, zones
from oms_events.templatetags import foreign, links, people, programme, registration, rich_text, times

register = template.Library()

register.filter("phone", links.phone)
register.filter("address_line", places.address_line)
register.filter("any_hours", programme.any_hours)
register.filter("block_template", programme.block_template)
register.filter("dated", programme.dated)
register.filter("has_more_organisers", people.has_more_organisers)
register.filter("has_occasion_details", people.has_occasion_details)
register.filter("has_registration_details", registration.has_details)
register.filter("has_directions", people.has_directions)
register.filter("place_lines", people.place_lines)
register.filter("card_place", people.card_place)
register.filter("tells_hours", zones.tells_hours)
register.simple_tag(foreign.lang, takes_context=True, name="lang")
register.simple_tag(foreign.lang_code, takes_context=True, name="lang_code")
register.simple_tag(foreign.ui_lang, takes_context=True, name="ui_lang")
register.simple_tag(foreign.within_ui_lang, takes_context=True, name="within_ui_lang")
register.simple_tag(foreign.foreign_text, takes_context=True, name="foreign_text")
register.simple_tag(foreign.foreign_list, takes_context=True, name="foreign_list")
register.simple_tag(foreign.foreign_lines, takes_context=True, name="foreign_lines")
register.simple_tag(people.person, name="person")
register.simple_tag(people.organiser_groups, name="organiser_groups")
register.simple_tag(programme.item_view, name="item_view")
register.simple_tag(programme.shows_number, name="shows_number")
register.simple_tag(registration.state_words, name="state_words")
register.simple_tag(registration.can_register, name="can_register")
register.simple_tag(links.mail, name="mail")


@register.simple_tag(takes_context=True)
def when_period(context, starts, ends=None):
    """From one moment to another, in the page's language: `{% when_period o.starts o.ends %}`."""
    phrase = wording.period(starts, ends, times.language_of(context), times.zone_of(context))
    return times.phrase_html(phrase)


@register.simple_tag(takes_context=True)
def when_moment(context, moment):
    """One moment: a last day to register, an opening."""
    return times.phrase_html(wording.moment(moment, times.language_of(context), times.zone_of(context)))


@register.simple_tag(takes_context=True)
def when_day(context, on, weekday=True, year=None):
    """A date; with its year where the event's own dates do not tell it (`year` says otherwise)."""
    if year is None:
        year = on.year not in {occasion.starts.on.year for occasion in context["event"].occasions}
    return times.phrase_html(wording.day(on, times.language_of(context), weekday=weekday, year=year))


@register.simple_tag(takes_context=True)
def when_hours(context, item, on=None):
    """The times of a programme item on the date `on` (None: not known)."""
    phrase = wording.hours(
        item.starts,
        item.ends,
        times.language_of(context),
        open_ended=bool(item.open_ended),
        on=on,
        zone=times.zone_of(context),
    )
    return times.phrase_html(phrase)


@register.simple_tag(takes_context=True)
def untold_open_end(context, item):
    """Whether an open end must be said beside the hours of a programme item."""
    return times.untold_open_end(item, times.language_of(context))


@register.simple_tag(takes_context=True)
def when_previously(context, text):
    """A former date, known as a moment, a month or words; words may be in another language."""
    phrase = wording.previously(text, times.language_of(context))
    if any(piece.datetime for piece in phrase):
        return times.phrase_html(phrase)
    return foreign.foreign_text(context, str(phrase), "status.previously")


@register.simple_tag(takes_context=True)
def when_card(context, occasion):
    """An occasion in a list, as two lines: `{% when_card o as lines %}{{ lines.0 }}{{ lines.1 }}`."""
    return times.card_lines(occasion, times.language_of(context), times.zone_of(context))


@register.simple_tag(takes_context=True)
def when_zone(context):
    """The name of the event's zone where it must be told, else nothing."""
    return times.zone_words(context)


@register.simple_tag(takes_context=True)
def spoken_languages(context, codes):
    """Languages by name, as a list in words."""
    return wording.languages(codes, times.language_of(context))


@register.filter
def of(names, key):
    """The value that a dict has for a key: `{{ languages|of:slug }}`."""
    return (names or {}).get(key, "")


@register.filter
def words(code, table):
    """A code's words from a table of `oms_events.rules.terms`: `{{ role|words:"ROLE" }}`."""
    return terms.term(getattr(terms, table), code) if code else ""


@register.simple_tag(takes_context=True)
def link(context, url, text, name="", part=None):
    """A link; out of the site it says so: `{% link item.url item.text "text" item %}`.

    Without a name the text has no language of its own; "ui" is one of ours.
    """
    if name == "ui":
        text = foreign.spanned(text, foreign.ui_code(context))
    elif name:
        text = foreign.foreign_text(context, text, name, part)
    return links.link(url, text, context.get("request"), note_lang=foreign.ui_lang(context))


@register.simple_tag(takes_context=True, name="rich_text")
def rich_text_tag(context, html, name="", part=None):
    """Stored rich text, cut to the HTML that event documents may hold: `{% rich_text text "text" item %}`.

    Parts of it in another language say so; where the whole is, the element around it does.
    """
    languages, notes = foreign.numbered(context, name, part), foreign.note_langs(context, name, part)
    return rich_text.rich_text(html, context.get("request"), languages, **notes)


@register.simple_tag(takes_context=True)
def document_link(context, document):
    """A document's title as link, with file type and size."""
    title = foreign.foreign_text(context, document.title, "title", document)
    note_lang = foreign.ui_lang(context)
    return links.document_link(document, context.get("request"), title, note_lang)


@register.simple_tag(takes_context=True)
def registration_link(context, asked, button=False, part=None):
    """The link or mail link to register by, in its own words or "Register for …"; text alone stays text.

    `part`: the occasion that is registered for, where it is not the whole event.
    """
    text = foreign.foreign_text(context, asked.link_text, "registration.link_text", part)
    if not text:
        text = _ours_with(context, pgettext("event page", "Register for %(title)s"))
    if asked.url:
        note_lang = foreign.ui_lang(context)
        return links.link(asked.url, text, context.get("request"), button, note_lang)
    if asked.email:
        return links.mail(asked.email, text, asked.email_subject, button)
    return text if asked.link_text else ""


def _ours_with(context, words):
    """Words of ours with the event's title in them, each in its language."""
    title = foreign.within_ui(context, context["event"].title, foreign.lang_code(context, "title"))
    before, _, after = words.partition("%(title)s")
    return foreign.spanned(format_html("{}{}{}", before, title, after), foreign.ui_code(context))


@register.simple_tag(takes_context=True)
def occasion_state(context, occasion):
    """The code of an occasion's registration state, now."""
    return registration.occasion_state(occasion, context["event"], times.zone_of(context))


@register.simple_tag(takes_context=True)
def shared_words(context, occasion):
    """The event's registration state in words, for an occasion without one of its own beside one that has."""
    return registration.shared_words(occasion, context["event"], times.zone_of(context))


@register.simple_tag
def page_in_language(translation):
    """The switch to a translation, said in its language; its mere name where we have no words for it."""
    language = translation["language"]
    if interface_language(language) != language:
        return translation["name"]
    with override(language):
        shown = pgettext("event page", "This page in %(language)s")
    return shown % {"language": wording.language_name(language, language)}


@register.simple_tag
def section_parts(blocks, title):
    """Body blocks as a titled section: a heading that comes first is the title, else `title` is."""
    if blocks and blocks[0].heading:
        return {"title": blocks[0].heading, "own": blocks[0], "blocks": blocks[1:]}
    return {"title": title, "own": None, "blocks": blocks}


@register.simple_tag(takes_context=True)
def first_here(context, name):
    """Whether this is the first time that `name` is asked for while a page is drawn."""
    key = f"oms_events: {name}"
    first = key not in context.render_context
    context.render_context[key] = True
    return first
