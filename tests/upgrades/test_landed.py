"""A migration that landed stays as it is, for the databases it made are out there."""

import re
import shutil
from pathlib import Path

import pytest
from django.core.management import call_command

from script import landing

PROJECT = Path(__file__).resolve().parents[2]
DATED = re.compile(r"^## (\S+) – \d{4}-\d\d-\d\d", re.MULTILINE)


@pytest.fixture
def copy(tmp_path):
    """Every migration and their list, elsewhere."""
    for path in [landing.LIST, *landing.migrations(PROJECT)]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / path, tmp_path / path)
    return tmp_path


def test_no_migration_that_landed_was_edited_or_removed():
    assert landing.edited(PROJECT) == [], "write a new migration instead"


def test_every_migration_is_listed():
    assert set(landing.migrations(PROJECT)) - landing.landed(PROJECT).keys() == set(), "run script/landed"


@pytest.mark.django_db
def test_every_model_is_as_the_migrations_make_it():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_every_version_of_the_changelog_left_a_database():
    versions = DATED.findall((PROJECT / "CHANGELOG.md").read_text(encoding="utf-8"))
    kept = {path.stem for path in Path(__file__).parent.glob("*.sql")}
    assert {"a95de89", *versions} - kept == set(), "run script/dump VERSION"


def test_one_more_space_is_an_edit(copy):
    path = "programs/migrations/0002_competencies.py"
    (copy / path).write_text((copy / path).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert landing.edited(copy) == [path]


def test_a_migration_that_is_gone_is_an_edit(copy):
    (copy / "partnerships/migrations/_together.py").unlink()
    assert landing.edited(copy) == ["partnerships/migrations/_together.py"]


def test_the_command_adds_new_migrations_alone(copy):
    before = (copy / landing.LIST).read_text(encoding="utf-8")
    (copy / "programs/migrations/0099_new.py").write_text("# new\n", encoding="utf-8")
    assert landing.landing(copy) == ["programs/migrations/0099_new.py"]
    after = (copy / landing.LIST).read_text(encoding="utf-8")
    assert set(before.splitlines()) < set(after.splitlines())
    assert landing.landing(copy) == []


def test_the_command_lists_nothing_over_an_edit(copy):
    before = (copy / landing.LIST).read_text(encoding="utf-8")
    (copy / "programs/migrations/0099_new.py").write_text("# new\n", encoding="utf-8")
    (copy / "internships/migrations/0001_initial.py").write_text("# another\n", encoding="utf-8")
    with pytest.raises(landing.Edited, match="internships/migrations/0001_initial.py"):
        landing.landing(copy)
    assert (copy / landing.LIST).read_text(encoding="utf-8") == before
