"""PostgreSQL of the oldest and newest versions that the portal runs on, and databases restored there."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from script.embedding.places import free_port

OLDEST = Path("/usr/lib/postgresql/15/bin")
PATIENCE = 60  # seconds
DUMPS = Path(__file__).parent


@contextmanager
def newest() -> Iterator[str]:
    """Give the address of the server that every test uses, PostgreSQL 18, without a database's name."""
    where = connection.settings_dict
    yield "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/".format(**where)


@contextmanager
def oldest() -> Iterator[str]:
    """Start the machine's PostgreSQL 15, for an ordinary role; skip where it has none."""
    if not (OLDEST / "initdb").exists():
        pytest.skip("no PostgreSQL 15 on this machine (Debian 12: apt install postgresql-15)")
    account = {"user": pwd.getpwnam("nobody").pw_uid} if os.geteuid() == 0 else {}
    folder, port = Path(tempfile.mkdtemp(prefix="upgrades-", dir="/tmp")), free_port()
    folder.chmod(0o700)
    if account:
        os.chown(folder, account["user"], -1)
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **account}
    made = [OLDEST / "initdb", "-D", "data", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    subprocess.run([str(part) for part in made], check=True, **quiet)
    options = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off"}
    settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    server = subprocess.Popen([str(OLDEST / "postgres"), "-D", "data", *settings], **quiet)
    try:
        _wait(f"postgres://postgres@127.0.0.1:{port}/postgres")
        yield f"postgres://arrimage@127.0.0.1:{port}/"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE)
        shutil.rmtree(folder)


SERVERS = {"18": newest, "15": oldest}


@contextmanager
def restored(server: str, dump: str = "", *, like: str = "template0") -> Iterator[str]:
    """Give the address of a new database, of a dump or like one that is there; drop it afterwards."""
    name = f"upgrade_{secrets.token_hex(6)}"
    run(server + "postgres", f"CREATE DATABASE {name} TEMPLATE {like}")
    try:
        if dump:
            run(server + name, (DUMPS / f"{dump}.sql").read_text(encoding="utf-8"))
        yield server + name
    finally:
        run(server + "postgres", f"DROP DATABASE {name} WITH (FORCE)")


def run(url: str, sql: str) -> list[tuple]:
    """Run statements as they are written; return the rows of the last one."""
    with closing(psycopg.connect(url, autocommit=True)) as link:
        done = link.execute(sql)
        while done.nextset():
            pass
        return done.fetchall() if done.description else []


def _wait(url: str) -> None:
    limit = time.monotonic() + PATIENCE
    while True:
        try:
            run(url, "CREATE ROLE arrimage LOGIN CREATEDB")
            return
        except psycopg.OperationalError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.05)
