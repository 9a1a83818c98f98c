"""Redis as the cache that workers share: what one has made the others send, until it is no longer so."""

import os
import uuid

import pytest
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from oms_events.models import Topic
from tests.factories import event, index, published

REDIS = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")
SOON = {"occasions": [{"starts": "2031-05-06T09:00"}]}
WHOLE_ANSWERS = [
    "django.middleware.cache.UpdateCacheMiddleware",
    "django.middleware.cache.FetchFromCacheMiddleware",
]


def answers() -> str:
    """Why there is no Redis to test on; "" where there is one."""
    redis = pytest.importorskip("redis")
    try:
        redis.Redis.from_url(REDIS, socket_connect_timeout=2).ping()
    except redis.RedisError as error:
        return f"no Redis at {REDIS}: {error}"
    return ""


@pytest.fixture
def on_redis(settings, site):
    if lacks := answers():
        pytest.skip(lacks)
    backend = "django.core.cache.backends.redis.RedisCache"
    settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": REDIS, "KEY_PREFIX": uuid.uuid4().hex}}
    yield
    cache._cache.get_client().delete(*[cache.make_key(name) for name in ("oms_events.kept",)])


def of_another_worker(address):
    """What a worker with its own connection to the cache sends, and the queries that it needs."""
    caches.close_all()
    with CaptureQueriesContext(connection) as asked:
        response = Client().get(address)
    assert response.status_code == 200, address
    return response, len(asked)


@pytest.mark.parametrize("face", ["ics/", "atom/"])
def test_what_one_worker_made_the_other_sends(on_redis, face):
    event(title="Vattendagen", **SOON)
    address = f"{index().url}{face}"
    first, made = of_another_worker(address)
    second, sent = of_another_worker(address)
    assert first.content == second.content and b"Vattendagen" in second.content
    assert sent < made


@pytest.mark.parametrize("face", ["ics/", "atom/"])
def test_a_publication_is_told_by_every_worker_at_once(on_redis, django_capture_on_commit_callbacks, face):
    page = event(title="Vattendagen", **SOON)
    address = f"{index().url}{face}"
    of_another_worker(address)
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Sjödagen"
        published(page)
    for _ in range(2):
        told = of_another_worker(address)[0].content.decode()
        assert "Sjödagen" in told and "Vattendagen" not in told


@pytest.mark.parametrize("face", ["ics/", "atom/"])
def test_a_snippet_changed_by_a_program_is_told_by_every_worker_at_once(
    on_redis, django_capture_on_commit_callbacks, face
):
    """It leaves no trace in any log: only what is saved tells that something is no longer so."""
    event(title="Vattendagen", topics=["Klimat"], **SOON)
    address = f"{index().url}{face}"
    assert "Klimat" in of_another_worker(address)[0].content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        topic = Topic.objects.get()
        topic.name = "Luft"
        topic.save()
    told = of_another_worker(address)[0].content.decode()
    assert "Luft" in told and "Klimat" not in told


def test_the_cache_of_whole_answers_may_lie_there(on_redis, settings):
    settings.MIDDLEWARE = [WHOLE_ANSWERS[0], *settings.MIDDLEWARE, WHOLE_ANSWERS[1]]
    page = event(title="Vattendagen", **SOON)
    _, made = of_another_worker(page.url)
    response, sent = of_another_worker(page.url)
    assert "Vattendagen" in response.content.decode() and sent < made
