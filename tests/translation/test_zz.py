import time, pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.translation.conference import *
from tests import factories
pytestmark = pytest.mark.django_db
def test_cost(site):
    def once(label):
        page = swedish(); raw = programme(page); raw[0]["value"]["starts"]="21:17:00"; page.programme=raw; page.registration_capacity=(page.registration_capacity or 0)+1
        r = page.save_revision(); t=time.time()
        with CaptureQueriesContext(connection) as c: r.publish()
        print(label, len(c), round(time.time()-t,2))
    factories.event(**said(60)); once("no translation"); once("no translation")
    submit(); translate(); publish_everything(); once("one"); once("one")
    submit(language="fi"); translate("fi"); publish_everything("fi"); once("two"); once("two")
    page=swedish(); r=page.save_revision(); t=time.time()
    with CaptureQueriesContext(connection) as c: r.publish()
    print("nothing changed", len(c), round(time.time()-t,2))
