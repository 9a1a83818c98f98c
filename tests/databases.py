"""Which database servers are there to test on: `python -m tests.databases URL…` names those that answer.

The addresses that answer are printed one on a line; of the others it is said, on stderr, that they are
skipped and why.
"""

import sys
from urllib.parse import urlsplit

NAMES = {"postgres": "PostgreSQL", "postgresql": "PostgreSQL", "mysql": "MariaDB or MySQL"}


def connect(url: str) -> None:
    """Log in and out again. Raises ImportError without the driver, else whatever the driver raises."""
    parts = urlsplit(url)
    if parts.scheme.startswith("postgres"):
        import psycopg

        psycopg.connect(url, connect_timeout=5).close()
    else:
        import pymysql

        pymysql.connect(
            host=parts.hostname,
            port=parts.port or 3306,
            user=parts.username,
            password=parts.password or "",
            connect_timeout=5,
        ).close()


def main(urls: list[str]) -> None:
    for url in urls:
        parts = urlsplit(url)
        try:
            connect(url)
        except Exception as reason:  # each driver has its own; whichever it is, the tests cannot run there
            name = NAMES.get(parts.scheme, parts.scheme)
            text = str(reason).splitlines()[0] if str(reason) else type(reason).__name__
            print(f"SKIPPED: {name} at {parts.hostname} ({text})", file=sys.stderr)
        else:
            print(url)


if __name__ == "__main__":
    main(sys.argv[1:])
