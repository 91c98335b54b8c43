"""A test that commits leaves the database as it found it: what others would see of it is nothing."""

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection

from internships.clauses.models import Clause
from partnerships.territories.models import Region
from tests.emptying import KEPT, tables

pytestmark = pytest.mark.django_db(transaction=True)


def held() -> dict[str, list[str]]:
    """Every row of every table that tests write, as text."""
    with connection.cursor() as cursor:
        return {name: rows_of(cursor, f'"{name}"') for name in tables()}


def shipped() -> dict[str, list[str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [KEPT])
        return {name: rows_of(cursor, f'{KEPT}."{name}"') for (name,) in cursor.fetchall()}


def rows_of(cursor, table: str) -> list[str]:
    cursor.execute(f"SELECT one::text FROM {table} one ORDER BY 1")
    return [row for (row,) in cursor.fetchall()]


def flush() -> None:
    call_command("flush", interactive=False, verbosity=0)


def test_what_was_written_is_gone_and_what_was_shipped_is_as_it_was(agreement, application, rachid):
    Region.objects.update(name="Ailleurs")
    written = {name for name, rows in held().items() if rows != shipped().get(name, [])}
    assert {"internships_agreement", "internships_agreementhistory", "partnerships_region"} <= written
    flush()
    assert {name: rows for name, rows in held().items() if rows} == shipped()


def test_a_shipped_row_that_was_deleted_is_back_with_its_key():
    before = set(Clause.objects.values_list("pk", flat=True))
    Clause.objects.all().delete()
    flush()
    assert before and set(Clause.objects.values_list("pk", flat=True)) == before


def test_what_a_new_database_knows_of_models_stays():
    before = set(Permission.objects.values_list("codename", flat=True))
    flush()
    assert before >= {"view_region"} and set(Permission.objects.values_list("codename", flat=True)) == before
