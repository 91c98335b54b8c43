"""`script/server` as a person uses it: one command, Ctrl-C, a power cut, a port that is taken."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

PROJECT = Path(__file__).resolve().parents[2]
READY = "Ctrl-C"  # the last line of the welcome
pytestmark = pytest.mark.faults


@dataclass
class Portal:
    """`script/server` with a var folder and a port of its own."""

    var: Path
    port: int
    process: subprocess.Popen | None = None
    outputs: list[Path] = field(default_factory=list)

    @property
    def door(self):
        """A link to `script/server` in another folder, where a person may stand."""
        link = self.var.parent / "arrimage"
        if not link.is_symlink():
            link.symlink_to(PROJECT / "script/server")
        return link

    def launch(self):
        self.outputs.append(self.var.parent / f"output-{len(self.outputs)}")
        environment = {key: value for key, value in os.environ.items() if key not in BELONGING_TO_TESTS}
        environment |= OF_OTHER_PROJECTS | {"ARRIMAGE_VAR": str(self.var), "PORT": str(self.port)}
        with self.outputs[-1].open("wb") as output:
            self.process = subprocess.Popen(
                ["sh", self.door],
                cwd=self.door.parent,
                env=environment,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def start(self):
        self.launch()
        limit = time.monotonic() + 240
        while READY not in self.said():
            assert self.process.poll() is None and time.monotonic() < limit, self.said()
            time.sleep(0.1)

    def interrupt(self):
        """Press Ctrl-C and return how long the end took, in seconds."""
        begun = time.monotonic()
        os.killpg(self.process.pid, signal.SIGINT)
        self.process.wait(60)
        return time.monotonic() - begun

    def power_cut(self):
        pids = self.all_processes()
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait(10)
        wait_until(lambda: not self.all_processes())

    def all_processes(self):
        return [pid for pid in living() if self._is_ours(pid)]

    def _is_ours(self, pid):
        environment, command = proc(pid, "environ"), proc(pid, "cmdline")
        return (
            pid == self.process.pid or str(self.var) in command or f"ARRIMAGE_VAR={self.var}" in environment
        )

    def said(self):
        return self.outputs[-1].read_text()

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
            return answer.status, answer.read().decode()

    def query(self, sql):
        password = (self.var / "secrets/postgresql").read_text()
        port = (self.var / "postgresql.port").read_text()
        url = f"postgres://arrimage:{password}@127.0.0.1:{port}/arrimage"
        with psycopg.connect(url, autocommit=True) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchone()[0] if cursor.description else None


# The portal must start as a person's shell would start it, not as a part of this run of tests.
BELONGING_TO_TESTS = {
    *("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DJANGO_SETTINGS_MODULE", "LOG_LEVEL", "PYTHONPATH"),
    *("ARRIMAGE_TESTING", "ARRIMAGE_DEMO", "ARRIMAGE_TOTALS"),
}

# What a shell may hold for another project: each would send ours elsewhere, or stop it.
OF_OTHER_PROJECTS = {
    "PGSSLMODE": "verify-full",
    "PGSERVICE": "elsewhere",
    "PGHOSTADDR": "192.0.2.1",
    "PYTHONPATH": "/nowhere",
    "PYTHONHOME": "/nowhere",
    "DJANGO_SETTINGS_MODULE": "elsewhere.settings",
    "GUNICORN_CMD_ARGS": "--bind 192.0.2.1:1",
    "CELERY_BROKER_URL": "redis://192.0.2.1/0",
    "CDPATH": "/usr",
    "LC_ALL": "fr_CA.ISO-8859-1",
}


def living():
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def proc(pid, name):
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes().decode(errors="replace")
    except OSError:
        return ""


def wait_until(condition):
    limit = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.1)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def first_started():
    # Not pytest's folder, which it closes to the account that runs the databases.
    with tempfile.TemporaryDirectory(prefix="portal-") as folder:
        os.chmod(folder, 0o755)
        odd = Path(folder) / 'l\'été "1" [a] $HOME'
        odd.mkdir()
        portal = Portal(var=odd / "var", port=free_port())
        portal.start()
        portal.interrupt()
        yield portal


@pytest.fixture
def stopped(first_started):
    yield first_started
    if first_started.process.poll() is None:
        first_started.interrupt()


@pytest.fixture
def portal(stopped):
    stopped.start()
    return stopped


def test_the_first_page_answers(portal):
    assert portal.get("/readyz")[0] == 200
    status, page = portal.get("/")
    assert status == 200 and "Arrimage" in page


def test_the_address_and_the_accounts_are_printed(portal):
    assert f"http://127.0.0.1:{portal.port}/" in portal.said()
    assert re.search(r"\S+@\S+", portal.said())


def test_ctrl_c_stops_everything_within_five_seconds(portal):
    assert portal.interrupt() < 5
    assert portal.all_processes() == []


def test_the_next_start_keeps_the_data(portal):
    portal.query("CREATE TABLE IF NOT EXISTS kept AS SELECT 1")
    portal.interrupt()
    portal.start()
    assert portal.query("SELECT count(*) FROM kept") == 1


def test_the_next_start_recovers_from_a_power_cut(portal):
    portal.query("CREATE TABLE IF NOT EXISTS survivor AS SELECT 1")
    portal.power_cut()
    portal.start()
    assert portal.query("SELECT count(*) FROM survivor") == 1
    assert portal.get("/readyz")[0] == 200


def test_processes_that_outlived_the_supervisor_are_replaced(portal):
    portal.process.kill()
    portal.process.wait()
    orphans = portal.all_processes()
    portal.start()
    assert orphans and not set(orphans) & set(portal.all_processes())


def test_a_second_start_on_the_same_folder_says_so(portal):
    second = Portal(var=portal.var, port=free_port(), outputs=[*portal.outputs])
    second.launch()
    assert second.process.wait(60) == 1
    assert "déjà en marche" in second.said() and "already runs" in second.said()


def test_a_port_that_is_taken_is_named(stopped):
    with socket.create_server(("127.0.0.1", stopped.port)):
        stopped.launch()
        assert stopped.process.wait(60) == 1
    assert f"Le port {stopped.port} est déjà pris" in stopped.said()


def test_a_database_that_does_not_answer_is_told_in_words(stopped, monkeypatch):
    monkeypatch.setitem(OF_OTHER_PROJECTS, "DATABASE_URL", "postgres://nobody@127.0.0.1:9/nothing")
    stopped.launch()
    assert stopped.process.wait(120) == 1
    assert "La base de DATABASE_URL ne répond pas" in stopped.said() and "Traceback" not in stopped.said()


def test_a_worker_that_dies_is_started_again(portal):
    def workers():
        return [
            pid
            for pid in portal.all_processes()
            if "celery\0-A\0partnerships\0worker" in proc(pid, "cmdline")
        ]

    before = workers()
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: set(workers()) - set(before))
    assert portal.process.poll() is None


def test_the_end_of_the_web_server_stops_everything_with_a_message(portal):
    gunicorn = next(pid for pid in portal.all_processes() if "gunicorn" in proc(pid, "cmdline"))
    os.kill(gunicorn, signal.SIGKILL)
    assert portal.process.wait(30) == 1
    assert "web s’est arrêté" in portal.said()
    assert portal.all_processes() == []
