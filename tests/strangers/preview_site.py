"""Run in a process of its own: what a client gets of a draft, on a site with wagtail-headless-preview."""

import datetime as dt
from urllib.parse import parse_qs, urlsplit

from django.core.management import call_command
from django.test import Client, override_settings

from tests import factories

call_command("migrate", "wagtail_headless_preview", verbosity=0)
page = factories.event(title="Höstmöte", occasions=[{"starts": "2026-10-25T09:00"}])
page.title = "Höstmöte om vatten"
page.occasions.add(page.occasions.model(starts_on=dt.date(2026, 11, 1), locale=page.locale, sort_order=1))
page.save_revision()
answer = page.make_preview_request()
assert answer.status_code == 302, answer.status_code
address = urlsplit(answer["Location"])
assert address.netloc == "client.example.org", answer["Location"]
query = {name: values[0] for name, values in parse_qs(address.query).items()}

told = Client().get("/previews/event_previews/", query)
assert told.status_code == 200, told.content
event = told.json()
assert event["title"] == "Höstmöte om vatten"
starts = [one["starts"] for one in event["occasions"]]
assert starts == ["2026-10-25T09:00", "2026-11-01"], starts
assert Client().get(f"/api/v2/events/{page.pk}/").json()["title"] == "Höstmöte"

for wrong in ({}, {**query, "token": "made-up"}, {**query, "content_type": "oms_events.topic"}):
    assert Client().get("/previews/event_previews/", wrong, follow=True).status_code == 404, wrong

with override_settings(OMS_EVENTS={}):
    own = page.make_preview_request()
    assert own.status_code == 200 and "Höstmöte om vatten" in own.render().content.decode()
print("previews are right")
