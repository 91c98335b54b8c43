"""Start and stop the embedded servers together: durable ones for a portal, ephemeral ones for a test."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from embedding.broker import Broker
from embedding.database import Database
from embedding.places import ServerFailed, locking, making_home

KINDS = (Database, Broker)
Servers = list[Database | Broker]


def starting(*, var: Path, ephemeral: bool = False) -> Servers:
    """Start the servers that the environment does not name; return them, ready. Raises ServerFailed."""
    wanted = [kind for kind in KINDS if not os.environ.get(kind.variable)]
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


def addresses(servers: Servers) -> dict[str, str]:
    """Return the environment variables by which a program reaches the servers."""
    return {server.variable: server.url for server in servers}


def stopping_all(servers: Servers) -> None:
    """Stop the servers, the broker first."""
    for server in reversed(servers):
        server.stop()


@contextlib.contextmanager
def durable_servers(*, var: Path) -> Iterator[Servers]:
    """Give servers whose data stay under `var`. Raises ServerFailed, also when they already run."""
    with only_one(lock=var / "servers.lock", var=var):
        servers = starting(var=var)
        try:
            yield servers
        finally:
            stopping_all(servers)


@contextlib.contextmanager
def ephemeral_servers(*, var: Path | None = None) -> Iterator[Servers]:
    """Give throw-away servers for tests, in a temporary folder or in `var`; nothing stays of them."""
    if var is None:
        _sweeping()
        var = Path(tempfile.mkdtemp(prefix="arrimage-"))
    lock = var.with_name(f"{var.name}.lock")
    with only_one(lock=lock, var=var):
        servers = []
        _removing(var)  # what a killed run left there
        try:
            servers = starting(var=var, ephemeral=True)
            yield servers
        finally:
            stopping_all(servers)
            _removing(var)
            lock.unlink()


@contextlib.contextmanager
def only_one(*, lock: Path, var: Path) -> Iterator[None]:
    """Hold a lock file. Raises ServerFailed when another process does."""
    held = locking(lock)
    if held is None:
        raise ServerFailed(
            f"Arrimage est déjà en marche dans {var}. / Arrimage already runs in {var}."
            f" (ARRIMAGE_VAR choisit un autre dossier / chooses another folder)"
        )
    try:
        yield
    finally:
        os.close(held)


def _waiting(server: Database | Broker) -> None:
    # Between choosing a port and taking it, another program may have come: choose again.
    for is_last in (False, False, True):
        try:
            return server.wait_ready()
        except ServerFailed as failure:
            if is_last or "in use" not in str(failure):
                raise
            server.launch()


def _sweeping() -> None:
    # Test runs killed outright leave servers and folders: their lock is free, so they are nobody's.
    for lock in Path(tempfile.gettempdir()).glob("arrimage-*.lock"):
        with contextlib.suppress(ServerFailed, OSError), only_one(lock=lock, var=lock.with_suffix("")):
            _removing(lock.with_suffix(""))
            lock.unlink()


def _removing(var: Path) -> None:
    if var.exists():
        home = making_home(var=var)
        for kind in KINDS:
            kind(home=home, ephemeral=True).clear_leftovers()
        shutil.rmtree(home.data)
        shutil.rmtree(var, ignore_errors=True)
