"""Python's clock says what time it is, in Quebec; the database's only ends leases and attempts."""

import ast
import re
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from tests import clock
from tests.test_architecture import APPS, ROOT

# Two machines may disagree by a minute on who holds a lease or how long an attempt counts: one clock decides.
DATABASE_TIME = {
    "partnerships/jobs/leasing.py": "leases",
    "partnerships/jobs/sweeping.py": "leases that ended",
    "partnerships/web/attempts.py": "attempts that expire",
}
FUNCTIONS = {"Now", "TransactionNow"}
SQL = re.compile(
    r"""\b(now|(statement|clock|transaction)_timestamp|timeofday)\s*\(
    | \b(current_(timestamp|date|time)|localtimestamp)\b
    | '(now|today|tomorrow|yesterday)'""",
    re.IGNORECASE | re.VERBOSE,
)
# Of the machine's time zone, or of none: timezone.now() and timezone.localdate() are of Quebec's.
OF_THE_MACHINE = {
    ("date", "today"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("datetime", "utcfromtimestamp"),
}


def sources() -> list[Path]:
    return [path for app in APPS for path in sorted((ROOT / app).rglob("*.py"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def documents(tree: ast.Module) -> set[ast.Constant]:
    """The docstrings of a file."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and type(node.value) is ast.Constant
    }


def asks_the_database(tree: ast.Module) -> bool:
    said = documents(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.alias) and node.name in FUNCTIONS:
            return True
        if isinstance(node, ast.Attribute) and node.attr in FUNCTIONS:
            return True
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node not in said
            and SQL.search(node.value)
        ):
            return True
    return False


def asks_the_machine(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    called = node.func
    owner = called.value.attr if isinstance(called.value, ast.Attribute) else getattr(called.value, "id", "")
    is_naive = (owner, called.attr) == ("datetime", "now") and not (node.args or node.keywords)
    return is_naive or (owner, called.attr) in OF_THE_MACHINE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from django.db.models.functions import Now", True),
        ("functions.Now()", True),
        ("run('SELECT 1 WHERE at < now()')", True),
        ("run('SELECT current_date')", True),
        ("run(f'SELECT {x} < CURRENT_TIMESTAMP')", True),
        ("run(\"SELECT 'today'::date\")", True),
        ("'''What now() says.'''", False),
        ("timezone.now()", False),
        ("say('Now or never')", False),
    ],
)
def test_database_time_is_recognized(text, expected):
    assert asks_the_database(ast.parse(text)) is expected


def test_database_time_serves_only_leases_and_attempts():
    found = {named(path) for path in sources() if asks_the_database(ast.parse(path.read_text("utf-8")))}
    assert found == DATABASE_TIME.keys()


def test_no_trigger_of_ours_reads_the_database_s_clock(db):
    """pghistory's do: when a version of a row was kept is the history's own time, never a rule's."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT proname, prosrc FROM pg_proc JOIN pg_trigger ON tgfoid = pg_proc.oid"
            " WHERE NOT tgisinternal"
        )
        functions = dict(cursor.fetchall())
    reading = {name for name, source in functions.items() if SQL.search(source)}
    assert reading  # pghistory's
    assert [name for name in reading if "pgh_created_at" not in functions[name]] == []


def test_nothing_asks_the_machine_s_time_zone():
    wrong = [
        f"{named(path)}:{node.lineno}"
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if asks_the_machine(node)
    ]
    assert wrong == []


def test_no_example_of_hypothesis_has_a_deadline_of_its_own():
    tests = [path for path in sorted((ROOT / "tests").rglob("*.py")) if path.name != "conftest.py"]
    assert [named(path) for path in tests if "deadline" + "=" in path.read_text("utf-8")] == []


def test_the_story_moves_by_whole_weeks_to_this_one():
    assert clock.day(2026, 11, 30) == clock.monday_of(timezone.localdate())
    assert clock.day(2027, 1, 11).weekday() == 0
    assert clock.day(2027, 1, 11) - clock.TODAY == date(2027, 1, 11) - date(2026, 11, 2)
    assert timezone.localtime(clock.NOON).hour == 12


def test_a_clock_that_was_asked_for_is_pythons():
    """C callers too: whoever asks, it is the day asked for."""
    asked = clock.AT or timezone.now()
    for now in (timezone.now(), datetime.now(UTC), datetime.fromtimestamp(time.time(), UTC)):
        assert abs(now - asked) < timedelta(hours=1)


def test_a_run_that_meets_midnight_stays_in_its_day():
    """A test may compare what it read of the clock when it was imported with what a page says now."""
    evening = datetime(2026, 11, 30, 23, 59, 59, tzinfo=timezone.get_default_timezone())
    with time_machine.travel(evening) as machine:
        run = clock.OneDay()
        machine.shift(timedelta(seconds=2))
        assert timezone.localdate() == date(2026, 12, 1)
        run.pytest_runtest_logstart()
        try:
            assert timezone.localdate() == date(2026, 11, 30)
        finally:
            run.travelled.stop()
