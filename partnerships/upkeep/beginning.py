"""A new database begins with what migrations made of an empty one (beginning.sql), and takes the later ones.

Migrating from nothing takes Django most of a minute, of which PostgreSQL works for one second: for each of
some thousand operations, the models of that day are drawn again. ``script/dump --beginning`` writes the file
by the migrations themselves, and tests/upgrades compares what began here with what older databases become.
"""

from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

FILE = Path(__file__).with_suffix(".sql")
# In another schema than PostgreSQL's own, or beside somebody's tables, migrations go their ordinary way.
IS_EMPTY = """
SELECT current_schema() = 'public' AND NOT EXISTS (
    SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S'))
"""


def begin_if_empty() -> bool:
    """Put the tables, functions and triggers of beginning.sql in an empty database, all or nothing."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(IS_EMPTY)
        if not cursor.fetchone()[0]:
            return False
        cursor.execute(FILE.read_text(encoding="utf-8"))
        cursor.execute("UPDATE public.django_migrations SET applied = %s", [timezone.now()])
    return True
