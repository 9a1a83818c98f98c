"""Settings of the stranger's site once its previews are shown by a client."""

from tests.strangers.settings import *  # noqa: F403
from tests.strangers.settings import INSTALLED_APPS as BEFORE

INSTALLED_APPS = [*BEFORE, "wagtail_headless_preview"]
OMS_EVENTS = {"HEADLESS_PREVIEW": True}
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": "https://client.example.org"},
    "REDIRECT_ON_PREVIEW": True,
}
ROOT_URLCONF = "tests.strangers.preview_urls"
