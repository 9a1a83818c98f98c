"""An import as a task: a site's own queue takes it, and the editor is told what became of it."""

import json

import django
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django_tasks import default_task_backend

from oms_events.loading.tasks import enqueue_import, import_drafts
from oms_events.models import EventPage
from tests.admin.conftest import logged_in
from tests.admin.test_import import TABLE, URL, confirm, send, words
from tests.factories import index

LATER = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WRONG = "Titel;Startar\nVattendagen;i vår\n"

needs_a_worker = pytest.mark.skipif(
    django.VERSION >= (6,),
    reason="from Django 6.0 this worker takes Django's own tasks, Wagtail's are django-tasks'",
)


def by_a_worker():
    call_command("db_worker", batch=True, verbosity=0, startup_delay=False)


@pytest.fixture
def with_worker(settings, transactional_db, site):
    settings.TASKS = WORKER


@needs_a_worker
def test_a_worker_makes_the_drafts_and_the_editor_sees_when(with_worker, chief):
    response = confirm(chief, send(chief, TABLE))
    assert "tabell.csv importeras" in words(response)
    assert EventPage.objects.count() == 0
    address = response.redirect_chain[-1][0]
    by_a_worker()
    assert "2 utkast skapades" in chief.get(address, follow=True).content.decode()
    assert sorted(EventPage.objects.values_list("title", flat=True)) == ["Luftdagen", "Vattendagen"]


@needs_a_worker
def test_faults_found_by_the_worker_are_told_in_the_editors_language(with_worker, chief):
    result = enqueue_import(index(), "tabell.csv", WRONG.encode(), chief.user)
    by_a_worker()
    response = chief.get(f"{URL}{result.id}/")
    assert response.status_code == 422
    assert "i vår" in words(response) and "Ingenting importerades" in words(response)


@needs_a_worker
def test_an_import_that_broke_says_so_without_a_traceback(with_worker, chief, monkeypatch):
    address = confirm(chief, send(chief, TABLE)).redirect_chain[-1][0]
    monkeypatch.setattr("oms_events.loading.tasks.load_drafts", broken)
    by_a_worker()
    said = chief.get(address, follow=True).content.decode()
    assert "Importen misslyckades" in said and "the disk is full" not in said
    assert EventPage.objects.count() == 0


@needs_a_worker
def test_another_editor_does_not_see_it(with_worker, chief):
    address = confirm(chief, send(chief, TABLE)).redirect_chain[-1][0]
    other = logged_in(get_user_model().objects.create_superuser("other"))
    assert other.get(address, follow=True).status_code == 404


def test_a_queue_that_keeps_no_results_says_where_the_drafts_will_be(settings, site, chief):
    settings.TASKS = LATER
    response = confirm(chief, send(chief, TABLE))
    assert "Importen är påbörjad" in response.content.decode()
    (result,) = (
        one for one in default_task_backend.results if one.task.module_path == import_drafts.module_path
    )
    told = result.task.call(*json.loads(json.dumps(result.args)))
    assert (told["made"], EventPage.objects.count()) == (2, 2)


def test_without_a_queue_what_broke_is_told_at_once(site, chief, monkeypatch):
    monkeypatch.setattr("oms_events.loading.tasks.load_drafts", broken)
    response = confirm(chief, send(chief, TABLE))
    assert "Importen misslyckades" in BeautifulSoup(response.content, "html.parser").get_text()


@pytest.mark.parametrize("address", ["inget", "0f8fad5b-d9cb-469f-a165-70867728950e", "<b>"])
def test_an_unknown_import_is_not_found(site, chief, address):
    index()
    assert chief.get(f"{URL}{address}/", follow=True).status_code == 404


def broken(*args, **kwargs):
    raise OSError("the disk is full")
