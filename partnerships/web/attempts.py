"""Where attempts are counted: PostgreSQL, one at a time, whatever becomes of the page that counts them."""

import json
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import BaseDatabaseCache
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql

LOCK = ":lock"  # how the keys end under which django-allauth takes its turn to count
PATIENCE = "4s"  # a turn that does not come refuses the attempt

SET = """
    INSERT INTO {table} (cache_key, value, expires)
    VALUES (%s, %s, coalesce(now() + %s * interval '1 second', 'infinity'))
    ON CONFLICT (cache_key) DO UPDATE SET value = excluded.value, expires = excluded.expires
    RETURNING 1
"""
ADD = SET.replace("RETURNING", "WHERE {table}.expires <= now() RETURNING")


class Turn:
    """An advisory lock and the transaction that holds it, in a database session of their own.

    The request's own transaction would count nothing when it is rolled back, and would hold the lock for as
    long as it hashes a password. A session that dies gives its turn back.
    """

    def __init__(self, name: str):
        self.connection = connections.create_connection("default")
        try:
            self.connection.set_autocommit(False)
            self.run(f"SET LOCAL lock_timeout = '{PATIENCE}'")
            self.run("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        except DatabaseError:
            self.connection.close()
            raise

    def run(self, query: str, values: Sequence = ()) -> list[tuple]:
        """Run a query in this turn; return its rows."""
        return rows_of(self.connection, query, values)

    def end(self) -> None:
        """Let others see what was counted, and take their turn."""
        try:
            self.connection.commit()
        finally:
            self.connection.close()


class AttemptCache(BaseDatabaseCache):
    """The cache in which django-allauth counts attempts: values are JSON, and no attempt is lost.

    It reads a list, adds to it and writes it back, between ``add("….lock")`` and ``delete("….lock")``: these
    two are here a Turn, so that a hundred guesses sent at once are a hundred. Without a turn, and when the
    database fails, the attempt is refused. Nothing is forgotten before its time, however much there is.
    """

    turn: Turn | None = None

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        name = self.make_and_validate_key(key, version=version)
        if key.endswith(LOCK):
            return self._take_turn(name)
        return bool(self._write(ADD, name, value, timeout))

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        self._write(SET, self.make_and_validate_key(key, version=version), value, timeout)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        name = self.make_and_validate_key(key, version=version)
        found = self._run("SELECT value FROM {table} WHERE cache_key = %s AND expires > now()", [name])
        return json.loads(found[0][0]) if found else default

    def delete(self, key: str, version: int | None = None) -> bool:
        if key.endswith(LOCK):
            return self._end_turn()
        name = self.make_and_validate_key(key, version=version)
        return bool(self._run("DELETE FROM {table} WHERE cache_key = %s RETURNING 1", [name]))

    def clear(self) -> None:
        self._run("DELETE FROM {table}")

    def forget_expired(self) -> int:
        """Delete what no longer counts; return how many rows."""
        return len(self._run("DELETE FROM {table} WHERE expires <= now() RETURNING 1"))

    def close(self, **kwargs: Any) -> None:
        self._end_turn()

    def _take_turn(self, name):
        if self.turn:
            return False
        try:
            self.turn = Turn(name)
        except DatabaseError:
            return False
        return True

    def _end_turn(self):
        turn, self.turn = self.turn, None
        if turn:
            turn.end()
        return bool(turn)

    def _write(self, statement, name, value, timeout):
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        return self._run(statement, [name, json.dumps(value), seconds])

    def _run(self, query, values=()):
        statement = sql.SQL(query).format(table=sql.Identifier(self._table)).as_string()
        if self.turn:
            return self.turn.run(statement, values)
        with closing(connections.create_connection("default")) as connection:
            return rows_of(connection, statement, values)


def rows_of(connection: BaseDatabaseWrapper, query: str, values: Sequence) -> list[tuple]:
    """Run a query; return its rows."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall() if cursor.description else []
