"""What every test shares: settings for tests, the cast, the places."""

import gc
import os
import uuid
from contextlib import contextmanager

import hypothesis
import pytest
from django.conf import settings
from django.core.management.commands import flush
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from partnerships.web.remembering import PAGES
from programs.reports.secret_models import RoundingSecretQuerySet
from tests import ready
from tests.emptying import Emptier
from tests.programs.adequacy.estrie import SECRET
from tests.racing import dropped

pytest_plugins = ["tests.clock", "tests.cast"]

# A busy machine is no failure: an example takes as long as it takes. Fixtures of ours write nothing twice.
hypothesis.settings.register_profile(
    "arrimage",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.load_profile("arrimage")


gc.disable()  # until everything is imported and collected: nothing of that is garbage


def pytest_collection_finish():
    """Leave alone what is imported and collected: looking through it again takes a twentieth of the time."""
    gc.freeze()
    gc.enable()


def is_slow(item) -> bool:
    return any(item.get_closest_marker(name) for name in ("slow", "faults"))


def pytest_collection_modifyitems(items):
    """Let every process begin with its part of the slow ones: none is left alone at the end.

    Those of one file stay together, since they share what they start. pytest-xdist gives each process as many
    tests as the others, in one piece (``--dist worksteal``).
    """
    slow = [item for item in items if is_slow(item)]
    quick = [item for item in items if not is_slow(item)]
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    files = list(dict.fromkeys(item.path for item in slow))
    hands = []
    for number in range(processes):
        mine = set(files[number::processes])
        hand = [item for item in slow if item.path in mine]
        size = len(items) // processes + (number >= processes - len(items) % processes)
        room = max(0, size - len(hand))
        hands.append(hand + quick[:room])
        del quick[:room]
    items[:] = [item for hand in hands for item in hand] + quick


@pytest.fixture(autouse=True)
def _private_files_stay_in_a_temporary_folder(settings, tmp_path):
    settings.PRIVATE_FILES_DIR = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path), "base_url": None},
        },
    }


@pytest.fixture(autouse=True)
def _attempts_are_counted_for_each_test(settings):
    """Attempts count even in a transaction that is rolled back, as each test's is."""
    attempts = {**settings.CACHES["default"], "KEY_PREFIX": uuid.uuid4().hex}
    settings.CACHES = {**settings.CACHES, "default": attempts}


@pytest.fixture(autouse=True)
def _every_test_begins_in_french():
    """A page read in English leaves its thread in English."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def _no_page_is_kept_from_one_test_to_the_next():
    PAGES.forget()


@pytest.fixture(autouse=True)
def _counts_are_rounded_by_a_fixed_key(monkeypatch):
    """The installation's secret is drawn anew for each test database: figures would change with it."""
    monkeypatch.setattr(RoundingSecretQuerySet, "value", lambda _rows: SECRET)


@pytest.fixture
def lock(request):
    """The lock that is taken away during the test, none in its first run: see ``tests.racing.pair``."""
    with dropped(request.param):
        yield


@pytest.fixture
def queries_pinned(db):
    """``with queries_pinned(3): …``: exactly that many queries; the savepoint that stands for the request's
    transaction in tests does not count.
    """

    @contextmanager
    def pin(expected: int):
        with CaptureQueriesContext(connection) as captured:
            yield
        asked = [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]
        assert len(asked) == expected, "\n".join(asked)

    return pin


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request, django_db_modify_db_settings, django_db_use_migrations):
    """Begin with a copy of what migrations made once."""
    asked = [
        item for item in request.session.items if "django_db" in item.keywords or "db" in item.fixturenames
    ]
    if django_db_use_migrations and asked:
        where = connection.settings_dict
        server = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/".format(**where)
        where["TEST"]["TEMPLATE"] = ready.template(server)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Have a database emptied at the price of what was written, and leave no session behind: a browser keeps
    its last connection to the live server, whose thread keeps its own to the database, and PostgreSQL drops
    no database in use.
    """
    with pytest.MonkeyPatch.context() as patch:
        # No database is made for tests that ask for none, as those of tests/upgrades, which bring their own.
        if connection.settings_dict["NAME"].startswith("test_"):
            with django_db_blocker.unblock():
                emptier = Emptier()
            patch.setattr(flush.Command, "handle", lambda _command, **_options: emptier.empty())
        yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"  # not what cleans up after us
        )
    # To drop a database waits for a checkpoint: on a busy disk, longer than a page may wait for a query.
    patience = {"options": settings.WORKER_PATIENCE}
    connection.settings_dict["OPTIONS"] = connection.settings_dict.get("OPTIONS", {}) | patience
