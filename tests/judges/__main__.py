"""Have others' programs judge what we write: `python -m tests.judges FOLDER [EVENT_DOCUMENT…]`.

FOLDER has npm's packages in it; `make check-outputs` sees to that. ical.js and node-ical must find the
instants that the facts state, schema-dts (through tsc) every type and value of the JSON-LD right, and
libical, where its headers are installed, no error. vnu (needs Java), html-validate and axe (needs
Chromium) must find nothing on any page.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import django

HERE = Path(__file__).resolve().parent
TYPES = 'import type { Event, WithContext } from "schema-dts";\n'
TSC = ["--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext"]


def cases(documents):
    """Facts by name: every zone and change of clocks of the tests, the seminar, and what is asked for."""
    from oms_events.facts import EventFacts
    from oms_events.facts.codec import from_plain
    from tests.outputs.faces import facts
    from tests.outputs.test_calendar_readers import CASES
    from tests.outputs.test_jsonld import SHAPES

    found = {
        f"zone-{n}": facts(timezone=zone, occasions=[{"id": f"zone-{n}", "starts": starts}])
        for n, (zone, starts) in enumerate(CASES)
    }
    found |= {f"shape-{name.replace(' ', '-')}": facts(**said) for name, said in SHAPES.items()}
    seminar = HERE.parent.parent / "oms_events" / "fixtures" / "oms_seminar.event"
    for path in (seminar, *map(Path, documents)):
        for n, said in enumerate(json.loads(path.read_text(encoding="utf-8"))["events"]):
            found[f"{path.stem}-{n}"] = from_plain(EventFacts, said)
    return found


def write(folder, events):
    """A calendar file for each event with a date, one of them all, and a module of all JSON-LD."""
    from oms_events.outputs.calendar import event_calendar, list_calendar
    from oms_events.outputs.jsonld import event_jsonld, script
    from tests.outputs.faces import listed, page

    dated = {name: event for name, event in events.items() if event.occasions}
    files = [folder / f"{name}.ics" for name in dated]
    for file, event in zip(files, dated.values(), strict=True):
        file.write_bytes(event_calendar(event, page()))
    whole = folder / "all.ics"
    whole.write_bytes(list_calendar([(event, page()) for event in dated.values()], listed()))
    told = [script(said) for event in events.values() if (said := event_jsonld(event, page()))]
    consts = (f"export const e{n}: WithContext<Event> = {text};\n" for n, text in enumerate(told))
    (folder / "events.ts").write_text(TYPES + "".join(consts), encoding="utf-8")
    return [*files, whole], len(told)


def instants(folder, files, events):
    """Every start that a reader finds elsewhere than the facts state it, and how many were compared."""
    command = ["node", "instants.mjs", *(file.name for file in files)]
    # A zone far from ours, so that nothing is right by the machine's own clock.
    there = {**os.environ, "TZ": "America/Los_Angeles"}
    done = subprocess.run(command, cwd=folder, env=there, check=True, capture_output=True, text=True)
    wrong, compared = [], 0
    for file, starts in json.loads(done.stdout).items():
        for uid, found in starts.items():
            if uid not in events:
                continue
            event = events[uid]
            stated = event.occasions[0].starts.first_instant(event.zone("Europe/Stockholm"))
            for reader, at in zip(("ical.js", "node-ical"), found, strict=True):
                compared += 1
                if dt.datetime.fromisoformat(at) != stated:
                    wrong.append(f"{reader} reads {at} in {file}, {uid}: {stated}")
    return wrong, compared


def libical(folder, files):
    """What libical finds wrong; None where it is not installed."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libical"], capture_output=True, text=True)
    if flags.returncode:
        return None
    program = folder / "libical"
    subprocess.run(["cc", HERE / "libical.c", "-o", program, *flags.stdout.split()], check=True)
    runs = ((file, subprocess.run([program, file], capture_output=True, text=True)) for file in files)
    return [f"libical on {file.name}: {run.stdout.strip()}" for file, run in runs if run.returncode]


def look_at_pages(folder):
    """What is wrong with the HTML of the pages, for machines and for people."""
    from tests.judges import html

    written, modules = folder / "pages", folder / "node_modules"
    shutil.rmtree(written, ignore_errors=True)
    names = html.pages(written)
    wrong = html.html_validate(written, modules)
    print(f"html-validate: {len(names)} pages checked")
    for judge, found in (
        ("vnu", html.vnu(written, modules)),
        ("axe", html.axe_everywhere(written, names, modules)),
    ):
        print(f"{judge}: {'not installed here' if found is None else f'{len(names)} pages checked'}")
        wrong += found or []
    return wrong


def main(folder, *documents):
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    folder = Path(folder).resolve()
    shutil.copy(HERE / "instants.mjs", folder)
    events = cases(documents)
    files, told = write(folder, events)
    wrong, compared = instants(folder, files, events)
    print(f"ical.js and node-ical: {compared} instants compared")
    typed = subprocess.run(["npx", "tsc", *TSC, "events.ts"], cwd=folder, capture_output=True, text=True)
    wrong += typed.stdout.splitlines()
    print(f"schema-dts: {told} JSON-LD objects checked")
    strict = libical(folder, files) if shutil.which("pkg-config") and shutil.which("cc") else None
    wrong += strict or []
    print("libical: not installed here" if strict is None else f"libical: {len(files)} files checked")
    wrong += look_at_pages(folder)
    print("\n".join(wrong) or "No fault found.")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
