import json, pytest
from django.test import Client
from django.contrib.auth import get_user_model
from tests import factories
from tests.rich_event import RICH
pytestmark = pytest.mark.django_db

def test_it(site):
    from wagtail.models import APIToken
    page = factories.event(**RICH, language="sv")
    user = get_user_model().objects.create_superuser("eva","e@example.org","x")
    t, plain = APIToken.create_token(user=user, name="t")
    c = Client()
    r = c.get(f"/api/v3/pages/{page.pk}/")
    print(r.status_code, json.dumps(r.json(), indent=1, ensure_ascii=False)[:9000])
    got = r.json()
    h = {"HTTP_AUTHORIZATION": f"Bearer {plain}"}
    r = c.get("/api/v3/openapi.json")
    doc = r.json()
    print(len(r.content), [k for k in doc["components"]["schemas"] if "vent" in k])
    print(json.dumps(doc["components"]["schemas"]["EventPageCreateSchema"])[:3000])
    r = c.get("/api/v3/oms_events/venues/", **h); print(r.status_code, r.content[:300])
    r = c.get("/api/v3/oms_events/venues/"); print(r.status_code, r.content[:300])
    new = {**got, "meta": {"type": "oms_events.EventPage", "parent_id": page.get_parent().pk, "action": "publish"}, "title": "Kopia"}
    new["event_languages"] = ["sv","et"]
    for k in ("occasions","venues"): pass
    r = c.post("/api/v3/pages/", json.dumps(new), content_type="application/json", **h)
    print(r.status_code, r.content[:1500])
    made = r.json()
    a, b = got["event"], made["event"]
    def strip(x):
        if isinstance(x, dict): return {k: strip(v) for k, v in x.items() if k not in ("id","key")}
        if isinstance(x, list): return [strip(v) for v in x]
        return x
    a, b = strip(a), strip(b)
    for k in a:
        if a[k] != b.get(k): print("DIFF", k, a[k], b.get(k))
