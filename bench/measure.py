"""Times as ratios: measured and reference turn by turn, so that whatever else the machine does hits both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Figure:
    """One line of the table. `goal` is the most that it may be; None: told for comparison only."""

    name: str
    value: float
    goal: float | None = None
    unit: str = "×"

    @property
    def reached(self) -> bool | None:
        return None if self.goal is None else self.value <= self.goal

    def as_json(self) -> dict:
        return {**asdict(self), "reached": self.reached}


def ratio(measured: Callable[[], object], reference: Callable[[], object], runs: int) -> float:
    """The median of so many ratios, each of one run of both."""
    measured(), reference()
    return statistics.median(_seconds(measured) / _seconds(reference) for _ in range(runs))


def median_ms(run: Callable[[], object], runs: int, clock: Callable[[], float] = time.process_time) -> float:
    """Milliseconds, of this process's own time on a processor unless another clock is given."""
    run()
    return statistics.median(_seconds(run, clock) for _ in range(runs)) * 1000


def page(address: str, **headers: str) -> Callable[[], object]:
    """A request that must be answered, by 304 where a validator is sent along."""
    client = Client(headers=headers)

    def get():
        response = client.get(address)
        assert response.status_code == (304 if headers else 200), (address, response.status_code)
        return response

    return get


def queries(address: str) -> int:
    """Statements of one request, with nothing in Django's cache."""
    client = Client()
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def with_cache(measured: str, reference: str, runs: int) -> float:
    """The ratio of two addresses when Django's cache of whole answers is on."""
    with override_settings(MIDDLEWARE=settings.CACHED_MIDDLEWARE):
        cache.clear()
        return ratio(page(measured), page(reference), runs)


def _seconds(run, clock=time.perf_counter) -> float:
    started = clock()
    run()
    return clock() - started
