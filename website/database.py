"""The database named in one line, as hosting services name it in DATABASE_URL."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ENGINES = {
    "sqlite": "django.db.backends.sqlite3",
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
    "mysql": "django.db.backends.mysql",
}


def database_from_url(url: str, base: Path) -> dict:
    """Return Django's settings for the database at `url`.

    `sqlite:///demo.sqlite3` is a file under `base`, `sqlite:////srv/demo.sqlite3` an absolute path, and
    `sqlite://` or `sqlite://:memory:` a database in memory. `postgres://` and `mysql://` carry user,
    password, host, port and name. Raises ValueError for any other scheme.
    """
    scheme, _, rest = url.partition("://")
    if scheme not in ENGINES:
        raise ValueError(f"DATABASE_URL starts with {scheme!r}; known are {', '.join(ENGINES)}.")
    if scheme == "sqlite":
        name = rest.removeprefix("/")
        return {
            "ENGINE": ENGINES[scheme],
            "NAME": ":memory:" if name in ("", ":memory:") else str(base / name),
            # The admin asks several questions at once; a writer waits instead of failing. It waits only
            # where it says at once that it will write: a reader that turns writer is refused.
            "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"},
        }
    parts = urlsplit(url)
    settings: dict[str, Any] = {
        "ENGINE": ENGINES[scheme],
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
    }
    if scheme == "mysql":
        settings["OPTIONS"] = {"charset": "utf8mb4"}
    return settings
