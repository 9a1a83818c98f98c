"""Editors who are logged in, and what their pages go through."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import GroupApprovalTask, GroupPagePermission, Workflow, WorkflowPage, WorkflowTask

from tests.factories import index


def logged_in(user) -> Client:
    """A browser in which `user` has logged in."""
    browser = Client()
    browser.force_login(user)
    browser.user = user
    return browser


@pytest.fixture
def chief(site):
    """The browser of somebody who may do everything."""
    return logged_in(get_user_model().objects.get(username="admin"))


@pytest.fixture
def writer(site):
    """The browser of an editor who may add and change events in Swedish but not publish them."""
    group = Group.objects.get(name="Editors")
    site.root_page.group_permissions.all().delete()
    GroupPagePermission.objects.filter(group=group).delete()
    for codename in ("add_page", "change_page"):
        GroupPagePermission.objects.create(page=index(), group=group, permission=codename_of(codename))
    user = get_user_model().objects.create_user("skribent", "skribent@example.org", "skribent")
    user.groups.add(group)
    return logged_in(user)


@pytest.fixture
def workflow(site):
    """Swedish events go by the moderators before they are published."""
    task = GroupApprovalTask.objects.create(name="Granskning", active=True)
    task.groups.add(Group.objects.get(name="Moderators"))
    found = Workflow.objects.create(name="Granskning", active=True)
    WorkflowTask.objects.create(workflow=found, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=found, page=index())
    return found


def codename_of(name):
    """The permission of pages with this code name."""
    from django.contrib.auth.models import Permission

    return Permission.objects.get(content_type__app_label="wagtailcore", codename=name)
