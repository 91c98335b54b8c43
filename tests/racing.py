"""Two verbs at once, never by chance: the first is stopped right after it has read, and the second let go.

``@pair("package.module.function", …)`` names the functions whose lock the test is about. The test runs once
as the product is, and once more for each of these with its lock taken away: then it must fail. A lock that
nobody would miss is thereby found by the suite itself; ``tests/test_locks.py`` finds those without a pair.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model, QuerySet

PATIENCE = 20  # seconds; a busy machine is slow, and what is tested is who wins
LOOKED_AGAIN = 0.01
BY_A_MANAGER = "django.db.models.manager.manager_method"
BLOCKED = "SELECT cardinality(pg_blocking_pids(%s)) > 0"


@dataclass
class Told:
    """How a race ended: what each act gave or raised, and whether the second waited for the first."""

    first: Any
    second: Any
    waited: bool


class Stopped:
    """An act that stops after a statement that ``is_it``, and goes on when it is told."""

    def __init__(self, act: Callable, *, is_it: Callable[[str], bool]):
        self.act, self.is_it = act, is_it
        self.has_read, self.may_go_on, self.is_over = threading.Event(), threading.Event(), threading.Event()
        self.answer = self.pid = None

    def run(self) -> None:
        try:
            connection.ensure_connection()
            self.pid = connection.connection.info.backend_pid
            with connection.cursor() as cursor:
                cursor.execute(f"SET lock_timeout = '{PATIENCE}s'; SET statement_timeout = '{PATIENCE}s'")
            with connection.execute_wrapper(self.stop):
                self.answer = self.act()
        except Exception as refused:
            self.answer = refused
        finally:
            connection.close()
            self.has_read.set()
            self.is_over.set()

    def stop(self, execute, sql, params, many, context):
        answer = execute(sql, params, many, context)
        if not self.has_read.is_set() and self.is_it(sql):
            self.has_read.set()
            self.may_go_on.wait(PATIENCE)
        return answer


def waits(act: Stopped) -> bool:
    """Whether PostgreSQL has the act wait for a lock of somebody else's."""
    if act.pid is None:
        return False
    with connection.cursor() as cursor:
        cursor.execute(BLOCKED, [act.pid])
        return cursor.fetchone()[0]


def race(first: Callable, second: Callable, *, after: type[Model] | str, times: int = 1) -> Told:
    """Let the first read, the second get as far as it can, then both end.

    The first stops once it has read the table of the model ``after``, or run a statement that holds these
    words; with ``times``, once it has done so that often.
    """
    acts = [Stopped(first, is_it=counted(after, times)), Stopped(second, is_it=lambda _sql: False)]
    threads = [threading.Thread(target=act.run) for act in acts]
    threads[0].start()
    assert acts[0].has_read.wait(PATIENCE)
    assert not acts[0].is_over.is_set(), f"it ended before it read {after}: {acts[0].answer!r}"
    threads[1].start()
    while not (waited := waits(acts[1])) and not acts[1].is_over.wait(LOOKED_AGAIN):
        pass
    acts[0].may_go_on.set()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    return Told(first=acts[0].answer, second=acts[1].answer, waited=waited)


def counted(after: type[Model] | str, times: int) -> Callable[[str], bool]:
    """Return what tells the n-th statement that is meant."""
    words = after if isinstance(after, str) else f'FROM "{after._meta.db_table}"'
    left = iter(range(times - 1, -1, -1))
    return lambda sql: (
        (isinstance(after, str) or sql.startswith("SELECT")) and words in sql and not next(left)
    )


def pair(*functions: str) -> Callable:
    """Mark a test as the pair of some locking functions: it fails as soon as one of them locks nothing.

    A function that locks rows of several models is named once for each: ``package.module.function#Model``.
    """
    dropped = [
        pytest.param(name, id=f"without {name}", marks=pytest.mark.xfail(strict=True, reason="no lock"))
        for name in functions
    ]
    given = pytest.mark.parametrize("lock", [pytest.param(None, id="held"), *dropped], indirect=True)
    real = pytest.mark.django_db(transaction=True)
    return lambda test: real(pytest.mark.usefixtures("lock")(given(test)))


@contextmanager
def dropped(name: str | None):
    """Take the lock of one function away, and no other."""
    kept = QuerySet.select_for_update

    def lock(rows, *args, **options):
        here = named(sys._getframe(1))
        if here == BY_A_MANAGER:
            here = named(sys._getframe(2))
        is_meant = name in (here, f"{here}#{rows.model.__name__}")
        return rows.all() if is_meant else kept(rows, *args, **options)

    QuerySet.select_for_update = lock
    try:
        yield
    finally:
        QuerySet.select_for_update = kept


def named(frame) -> str:
    """Return the dotted name of the function that runs in a frame (its class left out)."""
    return f"{frame.f_globals['__name__']}.{frame.f_code.co_name}"


def version_of(row: Model) -> str:
    """Return what a form opened now carries, to be told of who saves after that."""
    return type(row)._base_manager.get(pk=row.pk).updated_at.isoformat()
