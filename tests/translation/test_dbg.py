import collections, re, traceback, time
import pytest
from django.db import connection
from tests.translation.conference import *
pytestmark = pytest.mark.django_db
def test_q(site):
    translated(10, languages=("en","fi"))
    page = swedish(); raw = programme(page); raw[0]["value"]["starts"]="21:17:00"; page.programme=raw
    r = page.save_revision()
    stacks = collections.Counter(); sqls=collections.Counter()
    def w(execute, sql, params, many, context):
        st=[f for f in traceback.extract_stack() if "oms_events/" in f.filename or "wagtail_localize/" in f.filename or "wagtail/models" in f.filename or 'modelcluster' in f.filename or "wagtail/actions" in f.filename]
        ours=[f for f in st if "/oms_events/" in f.filename]
        key=" < ".join(f"{f.filename.split('/')[-1]}:{f.name}" for f in reversed(st[-6:]))
        stacks[key]+=1
        return execute(sql, params, many, context)
    t=time.time()
    with connection.execute_wrapper(w): r.publish()
    print(time.time()-t, sum(stacks.values()))
    for k,n in stacks.most_common(60): print(n,k)
