"""What models expect of the database beside what is there: tables, columns, constraints, indexes, triggers.

A thing is told by its table and name: ``("internships_offer", "state")``. With it stand a column's
type and whether it must be filled, or a trigger's fingerprint, as far as the models say.
"""

from dataclasses import dataclass, field, replace
from functools import cache

from django.apps import apps
from django.apps.registry import Apps
from django.db import connection, models
from pgtrigger import registered

Things = dict[tuple[str, str], tuple]
TOLD = 5  # a sentence stays short

COLUMNS = """
SELECT c.relname, a.attname, a.atttypid::int8, a.atttypmod, a.attnotnull
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
 WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND pg_table_is_visible(c.oid)
"""
NAMES = """
SELECT c.relname, o.conname FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
 WHERE pg_table_is_visible(c.oid)
 UNION
SELECT c.relname, i.relname FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
  JOIN pg_class i ON i.oid = x.indexrelid
 WHERE x.indisvalid AND pg_table_is_visible(c.oid)
"""
TRIGGERS = """
SELECT c.relname, t.tgname, obj_description(t.oid, 'pg_trigger')
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
 WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND pg_table_is_visible(c.oid)
"""


@dataclass(frozen=True, slots=True)
class Schema:
    """The parts of a database that can be named."""

    columns: Things
    names: Things
    triggers: Things = field(default_factory=dict)

    @property
    def tables(self) -> set[str]:
        return {table for table, _name in self.columns}


def expected_by(registry: Apps) -> Schema:
    """Return the tables that the models of a registry describe, without triggers."""
    kept = (model._meta for model in registry.get_models(include_auto_created=True))
    own = [meta for meta in kept if meta.managed and not meta.proxy]
    fields = {(meta.db_table, one.column): one for meta in own for one in meta.local_concrete_fields}
    types = _as_numbers({_type(one) for one in fields.values()})
    return Schema(
        columns={thing: _column(one, types) for thing, one in fields.items()},
        names={(meta.db_table, one.name): () for meta in own for one in [*meta.constraints, *meta.indexes]},
    )


@cache  # models do not change while a process lives, and each probe of a site that is not ready asks
def expected_today() -> Schema:
    """Return what today's models describe, the triggers that they declare included."""
    triggers = {
        (model._meta.db_table, trigger.get_pgid(model)): (trigger.compile(model).hash,)
        for model, trigger in registered()
    }
    return replace(expected_by(apps), triggers=triggers)


def found() -> Schema:
    """Return what the database holds."""
    return Schema(*(_read(query) for query in (COLUMNS, NAMES, TRIGGERS)))


def missing(expected: Schema, there: Schema) -> list[str]:
    """Return what is not there, in order: ``table`` or ``table.name``; of a missing table, nothing more."""
    lost = expected.tables - there.tables
    pairs = [(expected.columns, there.columns), (expected.names, there.names)]
    pairs.append((expected.triggers, there.triggers))
    things = {thing for wanted, had in pairs for thing in wanted.keys() - had.keys()}
    return sorted([*lost, *(".".join(thing) for thing in things if thing[0] not in lost)])


def different(expected: Schema, there: Schema) -> list[str]:
    """Return the columns of another type, or empty otherwise, and the triggers that do other things."""
    pairs = [(expected.columns, there.columns), (expected.triggers, there.triggers)]
    return sorted(
        ".".join(thing)
        for wanted, had in pairs
        for thing in wanted.keys() & had.keys()
        if wanted[thing] != had[thing][: len(wanted[thing])]
    )


def some_of(names: list[str]) -> str:
    """Write the first names and how many more there are."""
    rest = len(names) - TOLD
    return ", ".join(names[:TOLD]) + (f" (+ {rest})" if rest > 0 else "")


def _type(one: models.Field) -> str:
    # Not db_type(): of a generated column, it does not know the types that Django has no number for.
    return one.db_parameters(connection)["type"]


def _column(one: models.Field, types: dict[str, tuple[int, int]]) -> tuple:
    if one.model._meta.auto_created:
        return ()  # Django and its own migrations disagree on the key of such a table
    return types[_type(one)] if one.generated else (*types[_type(one)], not one.null)


def _as_numbers(types: set[str]) -> dict[str, tuple[int, int]]:
    """Ask PostgreSQL itself what it calls types: ``varchar(64)`` is (1043, 68) in its catalogue."""
    ordered = sorted(types)
    if not ordered:
        return {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(f"NULL::{name}" for name in ordered))
        answer = cursor.pgresult
        return {name: (answer.ftype(i), answer.fmod(i)) for i, name in enumerate(ordered)}


def _read(query: str) -> Things:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {(table, name): tuple(rest) for table, name, *rest in cursor.fetchall()}
