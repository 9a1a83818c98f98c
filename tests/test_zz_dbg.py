import json, sys, traceback, time, os
import pytest
from hypothesis import HealthCheck, given, settings, Phase, strategies as st
import tests.test_any_document as t
from tests.test_any_document import *
from collections import Counter
SEEN=Counter()
STOP=time.time()+float(os.environ.get("DBG_SECONDS","240"))
N=[0]; T0=[None]
six=t.six_languages
@pytest.fixture
def six_languages(site):
    with content_languages(), time_machine.travel(NOW, tick=False):
        yield
import re
@settings(suppress_health_check=[*HealthCheck], phases=[Phase.generate], max_examples=int(os.environ.get("DBG_N","300")), derandomize=True, deadline=None, database=None)
@given(event_documents(), st.data())
def test_dbg(six_languages, document, data):
    if time.monotonic()-START > float(os.environ.get("DBG_SECONDS","240")): return
    N[0]+=1
    try:
        with undone():
            loaded = load(json.dumps(document))
            l = losses(loaded)
            for x in l:
                k=re.sub(r"\[\d+\]","[]",x.split(": ")[0]+": "+x.split(": ")[1])
                SEEN[k]+=1
                if SEEN[k]<=2: print("LOST", N[0], x); open(f"/tmp/dbg_{len(SEEN)}_{SEEN[k]}.json","w").write(json.dumps(document,ensure_ascii=False,indent=1)); 
            if l: return
            revisions = Revision.objects.count()
            load(dumped())
            if Revision.objects.count() != revisions:
                SEEN["rev"]+=1
                if SEEN["rev"]<4: print("REV", N[0], json.dumps(document, ensure_ascii=False))
                return
            if loaded:
                number = data.draw(st.integers(0, len(loaded) - 1))
                edit_and_publish(*loaded[number], data)
    except AssertionError as e:
        k=str(e)[:60]; SEEN[k]+=1
        if SEEN[k]<3: print("ASSERT", N[0], str(e)[:600], json.dumps(document, ensure_ascii=False)[:3000])
    except Exception as e:
        k=type(e).__name__+str(e)[:60]; SEEN[k]+=1
        if SEEN[k]<3: traceback.print_exc(limit=-6); print(json.dumps(document, ensure_ascii=False)[:3000])
START=time.monotonic()
def test_end():
    print(N, time.monotonic()-START, SEEN)
