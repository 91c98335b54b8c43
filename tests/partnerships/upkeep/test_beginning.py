"""Where a new database begins; tests/upgrades compares what it becomes with what older ones become."""

import re
from contextlib import closing, contextmanager

import psycopg
import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from partnerships.upkeep.beginning import FILE, IS_EMPTY, begin_if_empty

TEXT = FILE.read_text(encoding="utf-8")
MANY = 10  # migrations after the beginning: they take a second each at every first start


@contextmanager
def new_database():
    """Give a connection to an empty database, dropped afterwards."""
    server = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/".format(**connection.settings_dict)
    with closing(psycopg.connect(server + "postgres", autocommit=True)) as link:
        link.execute("CREATE DATABASE beginning TEMPLATE template0")
        try:
            with closing(psycopg.connect(server + "beginning", autocommit=True)) as inside:
                yield inside
        finally:
            link.execute("DROP DATABASE beginning WITH (FORCE)")


def is_empty(link: psycopg.Connection) -> bool:
    return link.execute(IS_EMPTY).fetchone()[0]


@pytest.mark.django_db
def test_only_an_empty_database_begins_there():
    with new_database() as link:
        link.execute("CREATE EXTENSION unaccent")
        assert is_empty(link)
        link.execute("CREATE SCHEMA theirs; SET search_path TO theirs")
        assert not is_empty(link)
        link.execute("RESET search_path; CREATE TABLE somebody (id int)")
        assert not is_empty(link)


@pytest.mark.django_db
def test_what_is_there_stays():
    assert begin_if_empty() is False


def test_it_holds_no_row_of_anybody():
    """No secret, no rule, no region: those are of each installation, or of the day's code."""
    assert {*re.findall(r"^INSERT INTO public\.(\w+)", TEXT, re.MULTILINE)} == {
        "django_content_type",
        "django_migrations",
    }
    assert "COPY public." not in TEXT


@pytest.mark.django_db
def test_it_is_of_these_migrations_and_few_came_after():
    loader = MigrationLoader(connection)
    begun = {*re.findall(r"^\t\(\d+, '(\w+)', '(\w+)', '\d{4}-", TEXT, re.MULTILINE)}
    assert begun <= loader.disk_migrations.keys()
    assert len(loader.disk_migrations.keys() - begun) <= MANY, "run script/dump --beginning"


def test_it_changes_nothing_for_who_asks_next():
    settings = re.findall(r"^(?:SET|SELECT pg_catalog\.set_config).*$", TEXT, re.MULTILINE)
    assert settings
    assert [line for line in settings if not line.startswith("SET LOCAL") and ", true)" not in line] == []
