"""The lines of a calendar file (RFC 5545 3.1) as components with properties, each with its line number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from icalendar.parser import Contentline

from oms_events.loading.from_faults import Fault, FileErrors
from oms_events.outputs.document_errors import shown

DEEPEST = 10  # components inside each other; RFC 5545 needs three
_ESCAPED = re.compile(r"\\([\\;,nN])")
_COMMA = re.compile(r"(?<!\\)(?:\\\\)*,")
_BEGIN_END = re.compile(r"(BEGIN|END):\s*([\w-]+)\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Property:
    """A property as it is written; `text()` reads it as TEXT (3.3.11)."""

    line: int
    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value)

    def texts(self) -> list[str]:
        """The values of a list with commas between, each as TEXT."""
        ends = [match.end() - 1 for match in _COMMA.finditer(self.value)]
        parts = (self.value[a + 1 : b] for a, b in zip([-1, *ends], [*ends, len(self.value)], strict=True))
        return [Property(self.line, self.name, {}, part).text().strip() for part in parts]

    def fault(self, expected: str) -> Fault:
        return Fault(self.line, self.name, shown(self.value), expected)


@dataclass
class Component:
    line: int
    name: str
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)  # the content lines, unfolded

    def first(self, name: str) -> Property | None:
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator[Property]:
        return (one for one in self.properties if one.name == name)

    def text(self, name: str) -> str:
        found = self.first(name)
        return found.text().strip() if found else ""


def read_components(text: str) -> list[Component]:
    """The VCALENDARs of a text. Raises FileErrors where BEGIN and END do not match or there are none."""
    calendars: list[Component] = []
    stack: list[Component] = []
    for line, content in unfolded(text):
        match = _BEGIN_END.fullmatch(content)
        if match and match[1].upper() == "BEGIN":
            _begin(Component(line, match[2].upper()), stack, calendars)
        elif not stack:
            raise FileErrors([Fault(line, "", shown(content), "BEGIN:VCALENDAR")])
        for component in stack:
            component.raw.append(content)
        if match is None:
            stack[-1].properties.append(_property(line, content))
        elif match[1].upper() == "END":
            if stack[-1].name != match[2].upper():
                raise FileErrors([Fault(line, "", shown(content), f"END:{stack[-1].name}")])
            stack.pop()
    if stack:
        found = _("the end of the file in %(name)s of line %(line)s") % vars(stack[-1])
        raise FileErrors([Fault(text.count("\n") + 1, "", found, f"END:{stack[-1].name}")])
    if not calendars:
        raise FileErrors([Fault(1, "", _("an empty file"), "BEGIN:VCALENDAR")])
    return calendars


def unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Content lines, each with the line that it begins at; empty lines are passed over."""
    begins = 0
    parts: list[str] = []
    for line, part in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if part[:1] in (" ", "\t") and parts:
            parts.append(part[1:])
            continue
        if parts:
            yield begins, "".join(parts)
        begins, parts = line, [part] if part.strip() else []
    if parts:
        yield begins, "".join(parts)


def _begin(component: Component, stack: list[Component], calendars: list[Component]) -> None:
    if len(stack) >= DEEPEST:
        need = _("at most %(n)s components inside each other") % {"n": DEEPEST}
        raise FileErrors([Fault(component.line, "", f"BEGIN:{component.name}", need)])
    if stack:
        stack[-1].components.append(component)
    elif component.name != "VCALENDAR":
        raise FileErrors([Fault(component.line, "", f"BEGIN:{component.name}", "BEGIN:VCALENDAR")])
    else:
        calendars.append(component)
    stack.append(component)


def _property(line: int, content: str) -> Property:
    head, value = _halves(content)
    try:
        name, parameters, _value = Contentline(f"{head}:x").parts()
    except ValueError:
        need = _("a property as NAME:value or NAME;PARAMETER=value:value")
        raise FileErrors([Fault(line, "", shown(content), need)]) from None
    said = {str(k).upper(): v if isinstance(v, str) else ",".join(map(str, v)) for k, v in parameters.items()}
    return Property(line, str(name).upper(), said, value)


def _halves(content: str) -> tuple[str, str]:
    """What stands before and after the first colon that is not in quotes."""
    quoted = False
    for at, char in enumerate(content):
        if char == '"':
            quoted = not quoted
        elif char == ":" and not quoted:
            return content[:at], content[at + 1 :]
    return "", ""
