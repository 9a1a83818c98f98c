"""The same text is read the same way in every process, whatever order its sets come in."""

import os
import subprocess
import sys

# Two known names close the same row: "Tor Strand" and what looks like one, "Fjell Tor Strand".
TEXT = """Program for temadagen

14.00 Opplæring Kommunedirektøren sin stab
15.00 Pause
15.10 Brannstasjonen Jan Myrvoll
15.20 Havnelaget Hav og Fjell Tor Strand
15.30 Ishall i Nordbygda Rune Bjørvik
15.40 Skogplanen Elise Kjær Bakken
"""
READ = "import sys; from oms_events.paste import parse_programme; print(parse_programme(sys.stdin.read()))"


def read(seed: int) -> str:
    return subprocess.run(
        [sys.executable, "-c", READ],
        input=TEXT,
        env={
            **os.environ,
            "PYTHONHASHSEED": str(seed),
            "PYTHONUTF8": "1",
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_every_process_reads_the_same():
    assert "Tor Strand" in read(0)
    assert len({read(seed) for seed in range(6)}) == 1
