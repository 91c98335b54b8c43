"""The database that tests copy: made again as soon as anything that migrations read changes."""

import shutil

import psycopg
import pytest
from django.db import connection

from tests import ready

MIGRATION, NAMED, LOCK = (
    "internships/migrations/0002_who_left_may_be_empty.py",
    "partnerships/people/models.py",
    "requirements.txt",
)
FILES = (NAMED, LOCK, ready.BEGINNING)


@pytest.fixture
def copy(tmp_path):
    """All that migrations read, elsewhere."""
    for path in [*ready.PROJECT.glob("*/migrations/*.py"), *map(ready.PROJECT.joinpath, FILES)]:
        here = tmp_path / path.relative_to(ready.PROJECT)
        here.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, here)
    return tmp_path


@pytest.mark.parametrize("path", [MIGRATION, *FILES])
def test_one_more_space_in_what_migrations_read_makes_it_anew(copy, path):
    before = ready.fingerprint(copy)
    assert ready.fingerprint(copy) == before
    (copy / path).write_text((copy / path).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert ready.fingerprint(copy) != before


def test_one_more_migration_makes_it_anew(copy):
    before = ready.fingerprint(copy)
    (copy / "programs/migrations/0099_new.py").write_text("# new\n", encoding="utf-8")
    assert ready.fingerprint(copy) != before


@pytest.mark.django_db
def test_nothing_that_the_portal_ships_is_kept():
    server = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/".format(**connection.settings_dict)
    with psycopg.connect(server + ready.template(server)) as link:
        assert link.execute("SELECT count(*) FROM partnerships_region").fetchone() == (0,)
        assert link.execute("SELECT count(*) > 40 FROM django_migrations").fetchone() == (True,)
