"""How fast documents are loaded and published with a translation, and in how much memory."""

import json
import os
import resource
import subprocess
import sys
import time

from bench.measure import Figure


def figures(small: int, large: int) -> list[Figure]:
    """Each number of documents is loaded by a process of its own, whose peak is its own."""
    few, many = _in_a_process(small), _in_a_process(large)
    return [
        Figure(f"load {large} documents, events a second", many["events_a_second"], unit=""),
        Figure(f"load: time an event at {large} : at {small}", few["rate"] / many["rate"], 1.2),
        Figure(f"load: peak memory at {large}", many["peak_mb"], unit="MB"),
        Figure(f"load: memory an event more, {small} to {large}", _growth(few, many), 100, "KB"),
    ]


def _growth(few, many) -> float:
    return (many["peak_mb"] - few["peak_mb"]) * 1024 / (many["number"] - few["number"])


def _in_a_process(number: int) -> dict:
    command = [sys.executable, "-m", "bench.loads", str(number)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ)
    return json.loads(done.stdout.splitlines()[-1])


def load(number: int) -> dict:
    """Load so many documents as one run, here and now."""
    from bench.events import document
    from oms_events.facts import EventFacts
    from oms_events.facts.codec import from_plain
    from oms_events.loading.load import Load, Source, load_event

    run = Load()
    started = time.perf_counter()
    for n in range(number):
        load_event(Source(from_plain(EventFacts, document(n))), run)
    rate = number / (time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux tells KB
    return {"number": number, "rate": rate, "events_a_second": rate, "peak_mb": peak}


if __name__ == "__main__":
    from bench.site import site

    with site():
        print(json.dumps(load(int(sys.argv[1]))))
