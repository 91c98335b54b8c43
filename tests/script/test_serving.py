"""`script/server` says in words which port it cannot have, and what a program of the portal last said."""

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "script"))

from embedding.places import ServerFailed  # noqa: E402
from serving import port_near, require_free, wanted_port  # noqa: E402
from supervising import Child  # noqa: E402


def refusing(number):
    def bind(self, address):
        if address[1] == 80:
            raise OSError(number, os.strerror(number))

    return bind


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (
            errno.EACCES,
            "Le port 80 est réservé à l’administrateur",
            "Port 80 is kept for this machine's admin",
        ),
        (errno.EADDRINUSE, "Le port 80 est déjà pris", "Port 80 is taken"),
    ],
)
def test_a_port_that_cannot_be_ours_is_explained(monkeypatch, number, french, english):
    monkeypatch.setattr(socket.socket, "bind", refusing(number))
    with pytest.raises(ServerFailed) as told:
        require_free(80)
    assert french in str(told.value) and english in str(told.value)
    assert "PORT=80 " not in str(told.value) and "script/server" in str(told.value)


@pytest.mark.parametrize("port", [80, 1023, 65535])
def test_the_port_proposed_is_one_that_anybody_may_take(port):
    assert 1024 <= port_near(port) < 65536


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "80.5"])
def test_what_is_not_a_port_is_named(monkeypatch, text):
    monkeypatch.setenv("PORT", text)
    with pytest.raises(ServerFailed, match=f"PORT={text} n’est pas un port"):
        wanted_port()


def test_only_what_this_start_wrote_is_told(tmp_path):
    log = tmp_path / "web.log"
    log.write_text("yesterday's failure\n")
    code = "import sys; sys.exit('La base ne répond pas.')"
    child = Child(title="web", command=[sys.executable, "-c", code], environment={}, log=log)
    child.start()
    child.process.wait(30)
    assert child.last_lines() == "La base ne répond pas."


def prepare(tmp_path, url):
    variables = {
        "DATABASE_URL": url,
        "ARRIMAGE_DEMO": "1",
        "ARRIMAGE_TESTING": "0",
        "ARRIMAGE_VAR": str(tmp_path),
    }
    variables |= {"DJANGO_SETTINGS_MODULE": "partnerships.settings", "SECRET_KEY": "x" * 60}
    command = [
        sys.executable,
        str(PROJECT / "script/preparing.py"),
        tmp_path / "ready",
        tmp_path / "accounts",
    ]
    answer = subprocess.run(command, env=os.environ | variables, capture_output=True, text=True, timeout=120)
    assert answer.returncode == 1 and "Traceback" not in answer.stderr, answer.stderr
    return answer.stderr


@pytest.mark.slow
def test_a_database_that_is_away_is_told_in_words(tmp_path):
    told = prepare(tmp_path, "postgres://nobody@127.0.0.1:9/nothing")
    assert "La base de DATABASE_URL ne répond pas" in told and "does not answer" in told


@pytest.mark.slow
def test_a_role_that_owns_nothing_is_told_what_it_lacks(tmp_path):
    """As on a server where an administrator made the database and forgot to give it."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as ours:
        name = f"{ours.info.dbname}_closed"
        ours.execute(f"CREATE DATABASE {name}")
        url = os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"
        try:
            with psycopg.connect(url, autocommit=True) as closed:
                closed.execute(f"REVOKE CREATE ON DATABASE {name} FROM CURRENT_USER")
                assert closed.execute(f"SELECT has_database_privilege('{name}', 'CREATE')").fetchone() == (
                    False,
                )
            told = prepare(tmp_path, url)
        finally:
            ours.execute(f"DROP DATABASE {name}")
    assert "doit posséder sa base" in told and "must own its database" in told and "unaccent" in told
