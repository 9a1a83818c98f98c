"""Settings of a site whose previews are shown by a client."""

from tests.settings import *  # noqa: F403
from tests.settings import INSTALLED_APPS as OURS

INSTALLED_APPS = [*OURS, "wagtail_headless_preview"]
OMS_EVENTS = {"HEADLESS_PREVIEW": True}
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": "https://client.example.org"},
    "REDIRECT_ON_PREVIEW": True,
}
ROOT_URLCONF = "tests.api.preview_urls"
