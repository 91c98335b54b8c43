"""Keep the embedded servers in the background, between `start` and `stop`."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from embedding.leftovers import stopping
from embedding.places import ServerFailed, locking, variable_folder, write_private
from embedding.servers import addresses, durable_servers, ephemeral_servers

COMMAND = Path(__file__).resolve().parents[1] / "embedded.py"
PATIENCE = 90  # seconds


@dataclass(frozen=True)
class Keeper:
    """The background process of one `var` folder: it holds the servers, and a note says how to reach them."""

    ephemeral: bool

    @property
    def var(self) -> Path:
        return variable_folder() / "ephemeral" if self.ephemeral else variable_folder()

    @property
    def note(self) -> Path:
        return variable_folder() / ("ephemeral.env" if self.ephemeral else "servers.env")

    @property
    def pid(self) -> int:
        """The process that holds the servers, 0 when there is none: the lock says it, not the number."""
        path = variable_folder() / ("ephemeral.lock" if self.ephemeral else "servers.lock")
        held = locking(path) if path.exists() else None
        if held is None:
            return int(path.read_text() or 0) if path.exists() else 0
        os.close(held)
        return 0

    def servers(self):
        """Return the context that starts the servers and stops them."""
        return ephemeral_servers(var=self.var) if self.ephemeral else durable_servers(var=self.var)


def start(*, ephemeral: bool) -> int:
    """Start both servers in the background, or find them there; print the lines a shell can evaluate."""
    keeper = Keeper(ephemeral)
    process = None if keeper.pid else _spawning(keeper)
    limit = time.monotonic() + PATIENCE
    while not keeper.note.exists():
        if (process and process.poll() is not None) or time.monotonic() > limit:
            raise ServerFailed(_log(keeper).read_text())
        time.sleep(0.05)
    print(keeper.note.read_text(), end="")
    return 0


def stop(*, ephemeral: bool) -> int:
    """Stop what `start` started."""
    pid = Keeper(ephemeral).pid
    if pid:
        stopping([pid], steps=[(signal.SIGTERM, 20)])
    return 0


def keep(*, ephemeral: bool) -> int:
    """Hold both servers until told to stop, or until one of them dies."""
    keeper = Keeper(ephemeral)
    with signals_become_exit(), keeper.servers() as servers:
        lines = [f"export {name}='{url}'\n" for name, url in addresses(servers).items()]
        write_private(keeper.note, "".join(lines))
        try:
            while all(server.process.poll() is None for server in servers):
                time.sleep(0.5)
        finally:
            keeper.note.unlink(missing_ok=True)
    return 1


@contextlib.contextmanager
def signals_become_exit(*more: signal.Signals) -> Iterator[None]:
    """Make a request to stop an ordinary exit, so that every `finally` runs."""
    wanted = (signal.SIGTERM, signal.SIGHUP, *more)

    def leave(number, frame):
        for each in wanted:  # asked twice, we still stop in order
            signal.signal(each, signal.SIG_IGN)
        sys.exit(128 + number)

    before = {number: signal.signal(number, leave) for number in wanted}
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)


def _spawning(keeper: Keeper) -> subprocess.Popen:
    # A note left by a killed keeper names servers that are gone.
    keeper.note.unlink(missing_ok=True)
    _log(keeper).parent.mkdir(parents=True, exist_ok=True)
    options = ["--ephemeral"] if keeper.ephemeral else []
    with _log(keeper).open("wb") as log:
        return subprocess.Popen(
            [sys.executable, str(COMMAND), "keep", *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _log(keeper: Keeper) -> Path:
    return keeper.note.with_suffix(".log")
