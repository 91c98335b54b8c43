"""Start the portal in demo mode and watch over it until Ctrl-C (`script/server` runs this)."""

import contextlib
import errno
import http.client
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

from embedding.background import signals_become_exit
from embedding.broker import Broker
from embedding.entering import entering
from embedding.leftovers import processes_marked, stopping
from embedding.places import PROJECT, ServerFailed, free_port, keeping_secret, log_file, variable_folder
from embedding.servers import Servers, addresses, durable_servers, only_one
from supervising import Child, ending_all

PATIENCE = 60  # seconds for the first answer once everything is prepared


def serving() -> None:
    """Run the portal until a signal comes or an indispensable process ends. Raises ServerFailed."""
    port = wanted_port()
    var = variable_folder()
    mark = f"ARRIMAGE_RUN={var}"
    with signals_become_exit(signal.SIGINT), only_one(lock=var / "server.lock", var=var):
        # The lock is ours: whatever else carries our mark outlived a supervisor that was killed.
        stopping(processes_marked(mark), steps=[(signal.SIGTERM, 2), (signal.SIGKILL, 2)])
        require_free(port)
        say("Arrimage démarre… / Arrimage is starting…")
        with durable_servers(var=var) as servers:
            portal = Portal(port=port, var=var, servers=servers)
            try:
                portal.start()
                portal.watch()
            finally:
                say("\nArrêt… / Stopping…")
                ending_all(portal.children, patience=2.4)


def wanted_port() -> int:
    """Return the port that PORT asks for, 8000 without it. Raises ServerFailed."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise ServerFailed(f"PORT={text} n’est pas un port. / PORT={text} is not a port.")
    return int(text)


def require_free(port: int) -> None:
    """Raise ServerFailed when another program listens on the port, or we may not."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as refusal:
            raise ServerFailed(words_for_port(port, refusal, other=port_near(port))) from None


def words_for_port(port: int, refusal: OSError, *, other: int) -> str:
    """Say why a port cannot be ours, and which one could."""
    is_closed = refusal.errno in (errno.EACCES, errno.EPERM)
    french = "est réservé à l’administrateur de cette machine" if is_closed else "est déjà pris"
    english = "is kept for this machine's administrator" if is_closed else "is taken"
    return (
        f"Le port {port} {french}; choisissez-en un autre : PORT={other} script/server\n"
        f"Port {port} {english}; choose another one: PORT={other} script/server"
    )


def port_near(port: int) -> int:
    """Return a free port that anybody may take: the next one, or else any."""
    return free_port(preferred=port + 1 if 1024 <= port + 1 < 65536 else 8000)


def say(text: str) -> None:
    """Print at once, even into a pipe; a terminal that was closed must not keep us from stopping in order."""
    with contextlib.suppress(OSError):
        print(text, flush=True)


class Portal:
    """The processes of the portal: preparation first, then web, worker and beat."""

    def __init__(self, *, port: int, var: Path, servers: Servers):
        self.port = port
        self.servers = servers
        self.var = var
        self.run = var / "run"
        self.run.mkdir(exist_ok=True)
        self.environment = self._environment()
        self.preparation = self._child("preparation", _preparation(self.run), ARRIMAGE_WORKER="1")
        self.web = self._child("web", _gunicorn(port))
        self.worker = self._child("worker", _worker(), ARRIMAGE_WORKER="1", REMAP_SIGTERM="SIGQUIT")
        self.beat = self._child("beat", _beat(self.run), ARRIMAGE_WORKER="1")
        self.children = [self.preparation, self.web, self.worker, self.beat]

    def start(self) -> None:
        """Prepare, start the processes, wait for the first answer, print where to go."""
        for name in ("ready", "accounts"):
            (self.run / name).unlink(missing_ok=True)
        if not (self.var / "static.fingerprint").exists():
            say("Première mise en place : une ou deux minutes… / First start: one or two minutes…")
        self.preparation.start()
        self._wait((self.run / "ready").exists)
        # One after the other: on two cores, three programs that start at once all start late.
        self.web.start()
        self._wait(self._answers, limit=time.monotonic() + PATIENCE)
        for child in (self.worker, self.beat):
            child.start()
        self._wait(lambda: self.preparation.code == 0)
        self._welcome()

    def watch(self) -> None:
        """Keep the processes going until a signal ends us. Raises ServerFailed."""
        while True:
            self._look()
            time.sleep(0.2)

    def _look(self) -> None:
        if self.preparation.code or self.web.code is not None:
            ended = self.preparation if self.preparation.code else self.web
            raise ServerFailed(
                f"{ended.title} s’est arrêté (code {ended.code}). / {ended.title} ended.\n"
                f"{ended.last_lines()}\n({ended.log})"
            )
        for server in self.servers:
            self._look_at(server)
        for child in (self.worker, self.beat):
            code = child.code
            if child.restart_if_ended():
                say(f"{child.title} s’est arrêté (code {code}); il repart. / {child.title} ended, restarted.")

    def _look_at(self, server) -> None:
        if server.process.poll() is None:
            return
        if not isinstance(server, Broker):
            raise ServerFailed(f"PostgreSQL s’est arrêté. / PostgreSQL ended. ({server.log})")
        say("Valkey s’est arrêté; il repart. / Valkey ended, restarted.")
        before = server.url
        server.launch()
        server.wait_ready()
        if server.url != before:
            raise ServerFailed("Valkey a perdu son port. / Valkey lost its port.")

    def _wait(self, condition: Callable[[], bool], *, limit: float = float("inf")) -> None:
        while not condition():
            self._look()
            if time.monotonic() > limit:
                raise ServerFailed(
                    f"Le portail ne répond pas. / The portal does not answer. ({self.web.log})"
                )
            time.sleep(0.05)

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        return False

    def _welcome(self) -> None:
        say(f"\nArrimage est prêt / is ready : http://127.0.0.1:{self.port}/\n")
        say("Comptes de démonstration / Demo accounts :")
        say((self.run / "accounts").read_text())
        say("Ctrl-C arrête tout; les données restent. / Ctrl-C stops everything; data are kept.")

    def _environment(self) -> dict[str, str]:
        given = {
            "DJANGO_SETTINGS_MODULE": "partnerships.settings",
            "SECRET_KEY": keeping_secret(var=self.var, name="secret-key", size=50),
            "SITE_URL": f"http://127.0.0.1:{self.port}",
            "PYTHONUNBUFFERED": "1",
        }
        return (
            given
            | os.environ
            | addresses(self.servers)
            | {"ARRIMAGE_DEMO": "1", "ARRIMAGE_TESTING": "0", "ARRIMAGE_WORKER": "0"}
            | {"ARRIMAGE_VAR": str(self.var), "ARRIMAGE_RUN": str(self.var)}
        )

    def _child(self, title: str, arguments: list[str], **environment: str) -> Child:
        return Child(
            title=title,
            command=[sys.executable, *arguments],
            environment=self.environment | environment,
            log=log_file(var=self.var, name=title),
        )


def _preparation(run: Path) -> list[str]:
    return [str(PROJECT / "script/preparing.py"), str(run / "ready"), str(run / "accounts")]


def _gunicorn(port: int) -> list[str]:
    # The rest is in gunicorn.conf.py, as in production.
    return ["-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]


def _worker() -> list[str]:
    # Alone on its broker: looking for other workers would only delay its start.
    alone = ["--without-mingle", "--without-gossip"]
    # Asked to stop, it gives its tasks one second, then hands them back to the broker for the next start.
    return _celery("worker", "--concurrency", "2", *alone, "--", "worker.soft_shutdown_timeout=1")


def _beat(run: Path) -> list[str]:
    return _celery("beat", "--schedule", str(run / "beat"))


def _celery(verb: str, *options: str) -> list[str]:
    return ["-m", "celery", "-A", "partnerships", verb, "--loglevel", "WARNING", *options]


if __name__ == "__main__":
    os.chdir(PROJECT)
    entering(serving)
