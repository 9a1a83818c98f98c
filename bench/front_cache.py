"""A cache in front of the website, as small as can be: it keeps what `Cache-Control` allows until it is
purged."""

import http.client
import re
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEPT = ("Content-Type", "Cache-Control", "ETag", "Last-Modified", "Content-Language", "Location")


@dataclass
class FrontCache:
    """`with FrontCache(port_of_the_website) as front:` listens at `front.port`; `purged` counts addresses."""

    behind: int
    answers: dict[str, tuple[float, int, list, bytes]] = field(default_factory=dict)
    hits: int = 0
    purged: int = 0

    def __enter__(self) -> "FrontCache":
        front = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                self.tell(*front.answer(self.path))

            def do_PURGE(self):
                front.purged += 1
                front.answers.pop(self.path, None)
                self.tell(200, [], b"")

            def tell(self, status, headers, body):
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def handle(self):
                with suppress(ConnectionError):  # a visitor who has seen enough
                    super().handle()

            def log_message(self, *said):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *exception) -> None:
        self.server.shutdown()

    def answer(self, path: str) -> tuple[int, list, bytes]:
        """Status, headers and body of an address, kept or asked for."""
        kept = self.answers.get(path)
        if kept and kept[0] > time.monotonic():
            self.hits += 1
            return kept[1:]
        purged = self.purged
        website = http.client.HTTPConnection("127.0.0.1", self.behind, timeout=30)
        website.request("GET", path, headers={"Host": f"localhost:{self.behind}"})
        response = website.getresponse()
        told = response.status, [(n, v) for n in KEPT if (v := response.getheader(n))], response.read()
        website.close()
        lasts = re.search(r"max-age=(\d+)", response.getheader("Cache-Control") or "")
        # What was asked for before a purge may be older than it.
        may_be_kept = lasts and response.status == 200 and not response.getheader("Set-Cookie")
        if may_be_kept and purged == self.purged:
            self.answers[path] = (time.monotonic() + int(lasts[1]), *told)
        return told
