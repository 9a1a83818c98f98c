"""Two workers on PostgreSQL and Redis behind a cache, visited from all sides while an editor publishes and
cancels.

After each publication every face is asked for at once, by way of the cache and past it: what it says must be
what was published.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from bench.front_cache import FrontCache
from bench.measure import Figure

REDIS = "redis://127.0.0.1:6379/0"
EVENTS = 500
VISITORS = 8
WORKERS = 2


def missing() -> str:
    """What there must be and is not, in words; "" where all is there."""
    if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return "the run under load needs DATABASE_URL=postgres://…"
    # Looked for and not imported: locust changes the threads of the process that imports it.
    if lacking := [name for name in ("gunicorn", "locust", "redis") if not find_spec(name)]:
        return f"the run under load needs {', '.join(lacking)}: pip install -e '.[bench]'"
    import redis

    try:
        redis.Redis.from_url(os.environ.get("REDIS_URL", REDIS)).ping()
    except redis.RedisError:
        return "the run under load needs Redis at REDIS_URL"
    return ""


def figures(seconds: int) -> list[Figure]:
    """Inside a site of the bench: fill it, serve it, visit it for so many seconds."""
    from django.conf import settings
    from django.core.management import call_command

    from bench import events

    page = events.soon()
    events.many(EVENTS)
    call_command("update_index", verbosity=0)
    workers = _free_port()
    with FrontCache(workers) as front, _served(workers, front, settings.DATABASES["default"]["NAME"]):
        editor = Editor(workers, front, page)
        visitors = _visit(front.port, editor.addresses(), seconds)
        started, wrong, published, slowest = time.monotonic(), [], 0, 0.0
        while visitors.poll() is None:
            for change, says in (("cancel", True), ("restore", False)):
                asked = time.monotonic()
                editor.publish(change)
                slowest = max(slowest, time.monotonic() - asked)
                published += 1
                wrong += editor.stale(says)
        taken = time.monotonic() - started
        told = _told(visitors)
    for fault in wrong[:5]:
        print("STALE", fault, file=sys.stderr)
    return [
        Figure("under load: requests a second", told["requests"] / taken, unit=""),
        Figure("under load: failed requests", told["failures"], 0, ""),
        Figure("under load: publications", published, unit=""),
        Figure("under load: the slowest publication", slowest * 1000, unit="ms"),
        Figure("under load: stale answers after a publication", len(wrong), 0, ""),
        Figure("under load: addresses purged", front.purged, unit=""),
        Figure("under load: answered by the cache in front", front.hits, unit=""),
    ]


class Editor:
    """Somebody in the admin who cancels an event and takes that back."""

    def __init__(self, port: int, front: FrontCache, page):
        import requests

        self.page, self.front = page, front
        self.workers = f"http://localhost:{port}"
        self.session = requests.Session()
        login = f"{self.workers}/admin/login/"
        self._send(login, username="admin", password="admin")

    def addresses(self) -> dict[str, str]:
        """The faces that tell the event's status, by name."""
        page, listing = self.page.get_url(), self.page.get_parent().get_url()
        return {
            "page": page,
            "page's calendar": f"{page}ics/",
            "list": listing,
            "list's calendar": f"{listing}ics/",
            "feed": f"{listing}atom/",
            "api": f"/api/v2/events/{self.page.pk}/",
        }

    def publish(self, change: str) -> None:
        """Cancel the event or restore it, as the admin's own form does."""
        said = {"status_reason": "Storm."} if change == "cancel" else {}
        answer = self._send(f"{self.workers}/admin/oms_events/event/{self.page.pk}/{change}/", **said)
        assert "/pages/" in answer.url, f"{change} was refused: {answer.url}"

    def stale(self, cancelled: bool) -> list[str]:
        """The faces that do not say what was published, each asked for from both workers and from the
        cache."""
        found = []
        for name, address in self.addresses().items():
            # Where the API lies is not for us to say: no purge names it.
            ways = [self._past(address) for _ in range(2 * WORKERS)]
            ways += [self.front.answer(address)[2].decode()] if name != "api" else []
            for way, said in enumerate(ways):
                if bool(CANCELLED[name].search(self._own(name, said))) != cancelled:
                    found.append(f"{name}, way {way}: {'not ' if cancelled else ''}cancelled")
        return found

    def _own(self, name: str, said: str) -> str:
        """The part of a list, calendar or feed that is about the event."""
        mark = {"list": "<li", "list's calendar": "BEGIN:VEVENT", "feed": "<entry"}.get(name)
        parts = said.split(mark)[1:] if mark else [said]
        slug = self.page.slug
        return next((part for part in parts if slug in part.replace("\r\n ", "")), "")

    def _past(self, address: str) -> str:
        import requests

        return requests.get(f"{self.workers}{address}", timeout=30).text

    def _send(self, address: str, **said: str):
        form = self.session.get(address, timeout=60).text
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form)
        assert token, address
        data = {**said, "csrfmiddlewaretoken": token[1]}
        answer = self.session.post(address, data, headers={"Referer": address}, timeout=60)
        answer.raise_for_status()
        return answer


CANCELLED = {
    "page": re.compile("EventCancelled"),
    "page's calendar": re.compile("STATUS:CANCELLED"),
    "list": re.compile("Inställt"),
    "list's calendar": re.compile("STATUS:CANCELLED"),
    "feed": re.compile("Inställt"),
    "api": re.compile('"cancelled"'),
}


@contextmanager
def _served(port: int, front: FrontCache, database: str):
    """The website by gunicorn, from this process's database."""
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "bench.load_settings",
        "LOAD_DATABASE": database,
        "REDIS_URL": os.environ.get("REDIS_URL", REDIS),
        "FRONT_CACHE": f"http://127.0.0.1:{front.port}/",
    }
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "website.wsgi",
        "--workers",
        str(WORKERS),
        "--log-level",
        "warning",
    ]
    server = subprocess.Popen([*command, "--bind", f"127.0.0.1:{port}"], env=env)
    try:
        for _ in range(200):
            if front_is_up(port):
                break
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait(30)


def front_is_up(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


def _visit(port: int, addresses: dict[str, str], seconds: int) -> subprocess.Popen:
    command = [
        sys.executable,
        "-m",
        "locust",
        "-f",
        str(Path(__file__).with_name("visitors.py")),
        "--headless",
    ]
    command += [
        "--users",
        str(VISITORS),
        "--spawn-rate",
        str(VISITORS),
        "--run-time",
        f"{seconds}s",
        "--json",
    ]
    command += ["--host", f"http://127.0.0.1:{port}", "--loglevel", "ERROR"]
    env = {**os.environ, "ADDRESSES": json.dumps(addresses)}
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def _told(visitors: subprocess.Popen) -> dict[str, int]:
    found = json.loads(visitors.stdout.read())
    return {
        "requests": sum(one["num_requests"] for one in found),
        "failures": sum(one["num_failures"] for one in found),
    }


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


if __name__ == "__main__":
    from dataclasses import asdict

    from bench.site import site

    with site():
        print(json.dumps([asdict(figure) for figure in figures(int(sys.argv[1]))]))
