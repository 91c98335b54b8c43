"""A backup of one PostgreSQL is restored on another."""

from pathlib import Path

import dj_database_url
import pytest

from partnerships.upkeep import backing_up
from tests.upgrades.servers import newest, oldest, restored, run

NOTE = "ALTER TABLE ONLY public.kept ALTER COLUMN note SET (pg_attver=5);"
SCRIPT = f"CREATE TABLE kept (note text);\n{NOTE}\nCOPY public.kept (note) FROM stdin;\n{NOTE}\n\\.\n{NOTE}\n"


def test_what_a_server_notes_of_a_column_is_dropped_and_rows_are_not():
    kept = [
        line.decode().strip() for line in backing_up.without_notes(SCRIPT.encode().splitlines(keepends=True))
    ]
    assert kept == ["CREATE TABLE kept (note text);", "COPY public.kept (note) FROM stdin;", NOTE, "\\."]


@pytest.mark.slow
def test_a_backup_of_the_oldest_server_is_restored_on_the_newest(db, tmp_path):
    """PostgreSQL 15.20, pg_dump 18.6: columns come out with an option that restoring refuses."""
    with oldest() as there, restored(there) as old, newest() as here, restored(here) as new:
        run(old, f"CREATE TABLE kept (note text); INSERT INTO kept VALUES ('{NOTE}')")
        dump(old, tmp_path / "dump")
        backing_up.fill(dj_database_url.parse(new), dump=tmp_path / "dump", folder=tmp_path)
        assert run(new, "SELECT note FROM kept") == [(NOTE,)]


def dump(url: str, target: Path) -> None:
    backing_up.run("pg_dump", dj_database_url.parse(url), "--format=custom", f"--file={target}")
