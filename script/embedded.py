"""Run PostgreSQL 18 and Valkey 9 from the installed wheels, unless DATABASE_URL and REDIS_URL name others.

    python script/embedded.py run [--ephemeral] -- command…   start both, run the command, stop both, return its code
    python script/embedded.py start [--ephemeral]             start both in the background and print their addresses
    python script/embedded.py stop [--ephemeral]              stop what `start` started

Data live under $ARRIMAGE_VAR, or `var` beside the project. `--ephemeral` is for tests: fast, and nothing is kept.
"""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from embedding.broker import Broker
from embedding.database import Database
from embedding.leftovers import is_alive, stopping
from embedding.places import ServerFailed, locking, making_home, variable_folder

SERVERS = (Database, Broker)
BUSY = "Déjà en marche dans {var}. / Already running in {var}."


def starting(*, var: Path, ephemeral: bool = False) -> list:
    """Start the servers that the environment does not name; return them, ready. Raises ServerFailed."""
    wanted = [kind for kind in SERVERS if not os.environ.get(kind.variable)]
    if not wanted:
        return []
    home = making_home(var=var)
    servers = [kind(home=home, ephemeral=ephemeral) for kind in wanted]
    try:
        for server in servers:
            server.launch()
        for server in servers:
            _waiting(server)
    except BaseException:
        stopping_all(servers)
        raise
    return servers


def addresses(servers: list) -> dict[str, str]:
    """Return the environment variables by which a program reaches the servers."""
    return {server.variable: server.url for server in servers}


def stopping_all(servers: list) -> None:
    """Stop the servers, the broker first."""
    for server in reversed(servers):
        server.stop()


@contextlib.contextmanager
def ephemeral_servers() -> Iterator[dict[str, str]]:
    """Give the addresses of throw-away servers for tests; they and their files are gone afterwards."""
    _sweeping()
    var = Path(tempfile.mkdtemp(prefix="arrimage-"))
    lock = locking(var / "lock")
    servers = []
    try:
        servers = starting(var=var, ephemeral=True)
        yield addresses(servers)
    finally:
        stopping_all(servers)
        _removing(var)
        os.close(lock)


@contextlib.contextmanager
def durable_servers(*, var: Path) -> Iterator[dict[str, str]]:
    """Give the addresses of the servers whose data stay under `var`. Raises ServerFailed when they already run."""
    lock = locking(var / "servers.lock")
    if lock is None:
        raise ServerFailed(BUSY.format(var=var))
    servers = []
    try:
        servers = starting(var=var)
        yield addresses(servers)
    finally:
        stopping_all(servers)
        os.close(lock)


def running(*, command: list[str], ephemeral: bool) -> int:
    """Run a command with both servers; return its exit code."""
    servers = ephemeral_servers() if ephemeral else durable_servers(var=variable_folder())
    with _signals_become_exit(), servers as environment:
        child = subprocess.Popen(command, env=os.environ | environment)
        return _following(child)


def keeping(*, ephemeral: bool) -> int:
    """Keep both servers until told to stop (the background half of `start`)."""
    var, lock_path, note = _keeper_places(ephemeral)
    lock = locking(lock_path)
    if lock is None:
        raise ServerFailed(BUSY.format(var=var))
    if ephemeral:
        _removing(var)
    servers = []
    try:
        with _signals_become_exit():
            servers = starting(var=var, ephemeral=ephemeral)
            _write_note(note, addresses(servers))
            while all(server.process.poll() is None for server in servers):
                time.sleep(0.5)
        return 1
    finally:
        note.unlink(missing_ok=True)
        stopping_all(servers)
        if ephemeral:
            _removing(var)
        os.close(lock)


def start(*, ephemeral: bool) -> int:
    """Start both servers in the background, or find them there; print the lines a shell can evaluate."""
    var, lock_path, note = _keeper_places(ephemeral)
    keeper = None
    if not _keeper(lock_path):
        note.unlink(missing_ok=True)
        keeper = _spawn_keeper(var=var, ephemeral=ephemeral)
    limit = time.monotonic() + 90
    while not note.exists():
        if (keeper and keeper.poll() is not None) or time.monotonic() > limit:
            print((var.parent / f"{var.name}-keeper.log").read_text(), file=sys.stderr)
            return 1
        time.sleep(0.05)
    print(note.read_text(), end="")
    return 0


def stop(*, ephemeral: bool) -> int:
    """Stop what `start` started."""
    _, lock_path, _ = _keeper_places(ephemeral)
    keeper = _keeper(lock_path)
    if keeper:
        stopping([keeper], steps=[(signal.SIGTERM, 20)])
    return 0


def _waiting(server) -> None:
    # Between choosing a port and taking it, another program may have come: choose again.
    for last in (False, False, True):
        try:
            return server.wait_ready()
        except ServerFailed as failure:
            if last or "in use" not in str(failure):
                raise
            server.launch()


def _following(child: subprocess.Popen) -> int:
    # Ctrl-C reaches the child by the terminal; it decides, and we outlive it to clean up.
    try:
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                code = child.wait()
                return code if code >= 0 else 128 - code
    finally:
        if child.poll() is None:
            child.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(5)
            child.kill()


@contextlib.contextmanager
def _signals_become_exit() -> Iterator[None]:
    def leave(number, frame):
        sys.exit(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)


def _keeper_places(ephemeral: bool) -> tuple[Path, Path, Path]:
    var = variable_folder()
    name = "ephemeral" if ephemeral else "servers"
    return (var / "ephemeral" if ephemeral else var), var / f"{name}.lock", var / f"{name}.env"


def _keeper(lock_path: Path) -> int:
    # The lock, not the number in it, says whether somebody is there.
    lock = locking(lock_path) if lock_path.exists() else -1
    if lock is None:
        return int(lock_path.read_text() or 0)
    if lock >= 0:
        os.close(lock)
    return 0


def _spawn_keeper(*, var: Path, ephemeral: bool) -> subprocess.Popen:
    var.parent.mkdir(parents=True, exist_ok=True)
    options = ["--ephemeral"] if ephemeral else []
    with open(var.parent / f"{var.name}-keeper.log", "wb") as log:
        return subprocess.Popen(
            [sys.executable, __file__, "keep", *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _write_note(path: Path, environment: dict[str, str]) -> None:
    draft = path.with_suffix(".new")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.writelines(f"export {key}='{value}'\n" for key, value in environment.items())
    draft.replace(path)


def _sweeping() -> None:
    # Test runs killed outright leave servers and folders: their lock is free, so they are nobody's.
    for var in Path(tempfile.gettempdir()).glob("arrimage-*"):
        with contextlib.suppress(OSError):
            lock = locking(var / "lock") if (var / "lock").exists() else None
            if lock is not None:
                _removing(var)
                os.close(lock)


def _removing(var: Path) -> None:
    if var.exists():
        home = making_home(var=var)
        for kind in SERVERS:
            kind(home=home, ephemeral=True).clear_leftovers()
        if home.data != var:
            shutil.rmtree(home.data, ignore_errors=True)
        shutil.rmtree(var, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Obey the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["run", "start", "stop", "keep"])
    parser.add_argument("--ephemeral", action="store_true")
    split = arguments.index("--") if "--" in arguments else len(arguments)
    options, command = parser.parse_args(arguments[:split]), arguments[split + 1 :]
    if (options.verb == "run") != bool(command):
        parser.error("run [--ephemeral] -- command…")
    verbs = {"start": start, "stop": stop, "keep": keeping}
    try:
        if options.verb == "run":
            return running(command=command, ephemeral=options.ephemeral)
        return verbs[options.verb](ephemeral=options.ephemeral)
    except ServerFailed as failure:
        print(failure, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
