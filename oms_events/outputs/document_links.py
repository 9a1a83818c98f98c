"""Which links a document may hold: http, https, mailto and tel, well-formed (RFC 3986)."""

import ipaddress
import re
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

SCHEMES = ("http", "https", "mailto", "tel")
A_LINK = "a link that begins with https:, http:, mailto: or tel:"
_NEVER = re.compile(r"[<>\"\\^`{|}\s]|%(?![0-9A-Fa-f]{2})")  # RFC 3986, 2: no part of any URI
_SCRIPT = re.compile(r"\W*((java|vb|live)script:|data:\w+/)", re.IGNORECASE)
_LABEL = re.compile(r"[\w-]{1,63}")
_TEL = re.compile(r"\+?[0-9A-Fa-f*#().-]+(;[\w.+%=-]+)*", re.ASCII)  # RFC 3966, 3


def wrong_link(url: str) -> str | None:
    """What is expected instead of this link, or None where it is well-formed and of a known kind."""
    if not url.isprintable() or _NEVER.search(url):
        return f"{A_LINK}, without spaces, control characters, quotes or brackets"
    scheme, colon, rest = url.partition(":")
    kind = scheme.lower()
    if not colon or kind not in SCHEMES:
        return A_LINK
    if kind in ("http", "https"):
        return None if _has_host(url) else "a web address with a host, such as https://example.org/"
    if kind == "mailto":
        return None if _has_address(rest) else "mailto: followed by an e-mail address"
    return None if _is_number(rest) else "tel: followed by a number, such as tel:+46101030000"


def looks_like_script(text: str) -> bool:
    """Whether a text would run as a script were it used as a link."""
    squeezed = "".join(char for char in text[:200] if char.isprintable())  # browsers pass over tabs
    return bool(_SCRIPT.match(squeezed))


def is_email(address: str) -> bool:
    """Whether it is one e-mail address that a form field of Django's takes too."""
    try:
        validate_email(address)
    except ValidationError:
        return False
    return len(address) <= 254  # RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its brackets


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # reading the port checks it
        if not url[len(parts.scheme) :].startswith("://") or not host:
            return False
        if "[" in parts.netloc:
            ipaddress.IPv6Address(host)
            return True
    except ValueError:
        return False
    labels = host.removesuffix(".").split(".")
    return len(host) <= 253 and all(_LABEL.fullmatch(label) for label in labels)


def _is_number(rest: str) -> bool:
    number = rest.partition(";")[0]
    return bool(_TEL.fullmatch(rest.replace("%20", ""))) and any(char in "0123456789" for char in number)


def _has_address(rest: str) -> bool:
    written, _, more = rest.partition("?")
    if not written:  # RFC 6068, 2: the address may stand in a `to` field instead
        return any(field.lower().startswith("to=") and len(field) > 3 for field in more.split("&"))
    return all(is_email(unquote(address)) for address in written.split(","))
