"""The database that tests begin with: what migrations make, made once for the processes of a run.

A process copies it, then runs ``migrate`` as ever: permissions, triggers and what the portal ships are those
of today's code. Its name is a sum of all that migrations read, for servers that outlive a run.
"""

import hashlib
import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg

PROJECT = Path(__file__).resolve().parents[1]
BEGINNING = "partnerships/upkeep/beginning.sql"
OURS = re.compile(r"\b(?:partnerships|programs|internships)(?:\.\w+)+")


def fingerprint(project: Path = PROJECT) -> str:
    """Return a sum of the migrations, where they begin, our modules that they name, the libraries."""
    migrations = sorted(project.glob("*/migrations/*.py"))
    named = {name for path in migrations for name in OURS.findall(path.read_text(encoding="utf-8"))}
    modules = sorted(path for name in named if (path := project / f"{name.replace('.', '/')}.py").exists())
    files = [*migrations, *modules, project / BEGINNING, project / "requirements.txt"]
    told = "".join(f"{path.relative_to(project)} {sha(path)}\n" for path in files)
    return hashlib.sha256(f"{sys.version}\n{told}".encode()).hexdigest()[:16]


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def template(server: str) -> str:
    """Return the name of the database to copy on a server (an address that ends with /), made if need be."""
    name = f"ready_{fingerprint()}"
    with closing(psycopg.connect(f"{server}postgres", autocommit=True)) as link:
        link.execute("SELECT pg_advisory_lock(1)")  # one process makes what the others copy
        if not link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            link.execute(f"DROP DATABASE IF EXISTS {name}_half")
            link.execute(f"CREATE DATABASE {name}_half TEMPLATE template0")
            fill(f"{server}{name}_half")
            link.execute(f"ALTER DATABASE {name}_half RENAME TO {name}")
    return name


def fill(url: str) -> None:
    """Put in an empty database what migrations make."""
    told = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings", "ARRIMAGE_TESTING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.only_migrating"],
        env=os.environ | told, cwd=PROJECT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
