"""What no year, week or classroom can be, said by the database too: no path stores an absurd value.

The constraints hold every row that is written from now on; a row of before, whatever it holds, is not looked
at until somebody changes it. Bounds that change come in a new migration, which calls ``holding`` again: it
replaces what was said of a column.
"""

from collections.abc import Mapping

from django.db import migrations

Held = Mapping[str, Mapping[str, tuple]]


def holding(held: Held) -> migrations.RunSQL:
    """Return the operation that bounds columns: {table: {column: (least, most)}}, both included."""
    said = [(table, clauses_of(table, columns)) for table, columns in held.items()]
    forward = [f"ALTER TABLE {table} {', '.join(clauses)}" for table, clauses in said]
    backward = [
        f"ALTER TABLE {table} "
        + ", ".join(f"DROP CONSTRAINT IF EXISTS {name_of(table, column)}" for column in columns)
        for table, columns in held.items()
    ]
    return migrations.RunSQL(forward, backward)


def clauses_of(table: str, columns: Mapping[str, tuple]) -> list[str]:
    """Return what an ALTER TABLE says to bound columns."""
    found = []
    for column, (least, most) in columns.items():
        name = name_of(table, column)
        found.append(f"DROP CONSTRAINT IF EXISTS {name}")
        found.append(f"ADD CONSTRAINT {name} CHECK ({check_of(column, least, most)}) NOT VALID")
    return found


def name_of(table: str, column: str) -> str:
    return f"{table}_{column}_bounds"


def check_of(column: str, least, most) -> str:
    """Return the condition of a column; a date is written 2100-12-31."""
    first, last = (f"DATE '{end}'" if isinstance(end, str) else str(end) for end in (least, most))
    return f'"{column}" BETWEEN {first} AND {last}'
