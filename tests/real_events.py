"""`python -m tests.real_events FOLDER`: event documents loaded one by one, and every fact that is lost named.

Prints a line for each document and below it the facts that its page does not show and those that
`dumpdata` lost or changed; ends with 1 if there are any, or if a document cannot be loaded or drawn.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path


def lost_facts(path: Path) -> Iterator[str]:
    """The facts of one document that are lost, a line each. Raises what loading and drawing raise."""
    from oms_events.outputs.document_errors import path_text, shown
    from tests import loaded_event

    text = path.read_text(encoding="utf-8")
    with loaded_event.content_languages(*loaded_event.languages_in(text)), loaded_event.undone():
        loaded = loaded_event.load(text, path)
        for number, (event, page) in enumerate(loaded):
            for language, at, value in loaded_event.lost_on_pages(page, event):
                yield f"not on the page in {language}: {path_text(('events', number, *at))}: {shown(value)}"
        events = [event for event, _ in loaded]
        lost = loaded_event.lost_in_dump(events, loaded_event.dumped(), path.parent)
        for number, event in enumerate(events):
            for at in lost[event.identity()]:
                yield f"lost or changed in the dump: $.events[{number}]{at.removeprefix('$')}"


def report(folder: Path) -> int:
    """Print what is lost of each document in a folder; gives the number of facts and of failed documents."""
    documents = sorted(folder.glob("*.event"))
    lost = failed = 0
    for path in documents:
        try:
            lines = list(lost_facts(path))
        except Exception as error:  # whatever a document brings about: the others are checked all the same
            failed += 1
            print(f"{path.name}: failed: {type(error).__name__}: {error}")
            continue
        lost += len(lines)
        print(f"{path.name}: {len(lines)} facts lost")
        print(*(f"  {line}\n" for line in lines), sep="", end="")
    print(f"{len(documents)} documents, {lost} facts lost" + (f", {failed} failed" if failed else ""))
    return lost + failed


def main(arguments: list[str]) -> int:
    """The exit code: 0 where nothing is lost, 1 where something is, 2 where there is nothing to check."""
    if len(arguments) != 1 or not list(Path(arguments[0]).glob("*.event")):
        print("Usage: python -m tests.real_events FOLDER (one that holds *.event files)", file=sys.stderr)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment, teardown_test_environment

    setup_test_environment(debug=False)
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        return 1 if report(Path(arguments[0])) else 0
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
        teardown_test_environment()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
