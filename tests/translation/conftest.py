"""What the tests of a module begin from, made once for all of them, and an editor."""

import pytest

from tests import factories
from tests.translation.conference import said, submit, translated


@pytest.fixture(scope="module")
def conference(shared_world):
    """The conference, three items long, live in Swedish and wholly translated to English."""
    translated()


@pytest.fixture(scope="module")
def submitted(shared_world):
    """The conference, two items long, live in Swedish and a draft without a translated word in English."""
    factories.event(**said(2))
    submit()


@pytest.fixture
def editor(client, admin_user):
    """A client that is logged in to the admin."""
    client.force_login(admin_user)
    return client
