"""Previews in a client, with wagtail-headless-preview, on a site of their own."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WITHOUT = find_spec("wagtail_headless_preview") is None


@pytest.mark.slow
@pytest.mark.skipif(WITHOUT, reason="wagtail-headless-preview, an extra, is not installed")
def test_a_client_shows_the_draft_that_its_token_names(tmp_path):
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.api.preview_settings",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'site.sqlite3'}",
        "PYTHONPATH": str(ROOT),
    }
    said = ""
    for command in (
        ["migrate", "--verbosity", "0"],
        ["create_site"],
        ["shell", "-c", "import tests.api.preview_site"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "django", *command], cwd=ROOT, env=env, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        said = done.stdout
    assert "previews are right" in said
