"""Empty the database after a test that commits, at the price of what it wrote.

Django empties every table, then ships again what the portal ships (territories, kinds, clauses…) and looks
for each permission: most of a second. Here what was shipped is kept beside, once, and only tables that hold
something else are emptied and filled again, in one statement.
"""

import pgtrigger
from django.apps import apps
from django.db import connection
from django.db.models import Model

KEPT = "shipped"
MADE_BY_MIGRATIONS = {"django_content_type", "auth_permission"}  # which nothing in a test changes
SHIPPED = f"""
DROP SCHEMA IF EXISTS {KEPT} CASCADE;
CREATE SCHEMA {KEPT};
DO $$
DECLARE
    the_table text;
    is_shipped boolean;
BEGIN
    FOREACH the_table IN ARRAY ARRAY[%s] LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || quote_ident(the_table) || ')' INTO is_shipped;
        IF is_shipped THEN
            EXECUTE 'CREATE TABLE {KEPT}.' || quote_ident(the_table)
                || ' AS TABLE ' || quote_ident(the_table);
        END IF;
    END LOOP;
END $$
"""
# Foreign keys are verified at the end of the transaction: tables may be emptied in any order.
EMPTIED = """
DO $$
DECLARE
    the_table text;
    is_it_written boolean;
BEGIN
    FOREACH the_table IN ARRAY ARRAY[%s] LOOP
        EXECUTE 'SELECT EXISTS (SELECT FROM ' || quote_ident(the_table) || ')' INTO is_it_written;
        IF is_it_written THEN
            EXECUTE 'DELETE FROM ' || quote_ident(the_table);
        END IF;
    END LOOP;
"""
RESTORED = f"""
    SELECT EXISTS (
        (SELECT one::text FROM %(table)s one EXCEPT ALL SELECT one::text FROM {KEPT}.%(table)s one)
        UNION ALL
        (SELECT one::text FROM {KEPT}.%(table)s one EXCEPT ALL SELECT one::text FROM %(table)s one)
    ) INTO is_it_written;
    IF is_it_written THEN
        DELETE FROM %(table)s;
        INSERT INTO %(table)s (%(columns)s) OVERRIDING SYSTEM VALUE
            SELECT %(columns)s FROM {KEPT}.%(table)s;
    END IF;
"""


def tables() -> dict[str, type[Model]]:
    """Return each table of a model that tests write, and its model."""
    models = apps.get_models(include_auto_created=True)
    managed = {
        model._meta.db_table: model for model in models if model._meta.managed and not model._meta.proxy
    }
    return {name: model for name, model in managed.items() if name not in MADE_BY_MIGRATIONS}


class Emptier:
    """Knows what a new database holds, and brings one back to that."""

    def __init__(self):
        every = tables()
        with connection.cursor() as cursor:
            cursor.execute(SHIPPED % listed(every))
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [KEPT])
            shipped = {name for (name,) in cursor.fetchall()}
        parts = [restored(name, every[name]) for name in sorted(shipped)]
        self.sql = EMPTIED % listed(every.keys() - shipped) + "".join(parts) + "END $$"

    def empty(self) -> None:
        """Empty what was written; triggers, which would write again, stand aside."""
        with pgtrigger.ignore(), connection.cursor() as cursor:
            cursor.execute(self.sql)


def listed(names) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))


def restored(name: str, model: type[Model]) -> str:
    """Return what fills a table again; generated columns fill themselves."""
    columns = [field.column for field in model._meta.concrete_fields if not field.generated]
    quoted = ", ".join(f'"{column}"' for column in columns)
    return RESTORED % {"table": f'"{name}"', "columns": quoted}
