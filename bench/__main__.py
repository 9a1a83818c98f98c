"""python -m bench [--events 10000] [--documents 1000] [--runs 25] [--json bench.json]"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from bench import loads, under_load
from bench.measure import Figure
from bench.site import site

parser = argparse.ArgumentParser(prog="bench", description="What it costs, against a bare Wagtail page.")
parser.add_argument("--events", type=int, default=10_000, help="events in the list")
parser.add_argument("--documents", type=int, default=1000, help="documents to load; 0: none")
parser.add_argument("--runs", type=int, default=25, help="requests of each kind")
parser.add_argument("--load", type=int, default=30, help="seconds under load, on PostgreSQL; 0: none")
parser.add_argument("--json", type=Path, default=Path("bench.json"), help="where the figures are written")
asked = parser.parse_args()

found = loads.figures(max(asked.documents // 10, 1), asked.documents) if asked.documents > 1 else []
if asked.load and (lacks := under_load.missing()):
    print(f"SKIPPED: {lacks}", file=sys.stderr)
elif asked.load:
    # In a process of its own: it serves the site from another.
    done = subprocess.run(
        [sys.executable, "-m", "bench.under_load", str(asked.load)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found += [Figure(**told) for told in json.loads(done.stdout.splitlines()[-1])]
with site():
    from django.db import connection

    from bench.figures import all_figures

    found = [*all_figures(asked.events, asked.runs), *found]
    told = {"database": connection.vendor, "events": asked.events, "figures": [f.as_json() for f in found]}

asked.json.write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
width = max(len(figure.name) for figure in found)
print(f"{'Figure':{width}}  {'value':>10}  {'goal':>8}  reached   ({told['database']})")
for figure in found:
    goal = "" if figure.goal is None else f"{figure.goal:g} {figure.unit}"
    reached = {None: "", True: "yes", False: "NO"}[figure.reached]
    print(f"{figure.name:{width}}  {figure.value:7.2f} {figure.unit:2}  {goal:>8}  {reached}")
