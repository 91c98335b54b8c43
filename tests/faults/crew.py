"""Real processes for the tests of faults: servers, workers and beat, that tests kill and start again."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import redis

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "script"))

from embedding.broker import Broker  # noqa: E402
from embedding.database import Database  # noqa: E402
from embedding.places import making_home  # noqa: E402

LEASE_SECONDS = 3
PATIENCE = 60  # seconds; nothing here takes more than fifteen on a quiet machine
SENTENCE = """
SELECT key, state, attempt, error_fr, (SELECT count(*) FROM partnerships_organization o WHERE o.name = key)
  FROM partnerships_job WHERE key LIKE %s || ':%%' ORDER BY id
"""


@dataclass(frozen=True)
class Outcome:
    """How a job stands, and how many rows bear its name."""

    key: str
    state: str
    attempt: int
    reason: str
    rows: int

    @property
    def is_over(self) -> bool:
        return self.state in ("done", "failed", "cancelled")


@dataclass
class Crew:
    """Servers and processes of one run of tests, under a folder of their own."""

    var: Path
    app: str = "tests.faults.trade"
    processes: dict[str, subprocess.Popen] = field(default_factory=dict)

    def start(self) -> None:
        home = making_home(var=self.var)
        self.database = Database(home=home, ephemeral=False)
        self.broker = Broker(home=home, ephemeral=False)
        for server in (self.database, self.broker):
            server.launch()
            server.wait_ready()
        self.python("manage.py", "migrate", "--skip-checks", "-v", "0")

    def stop(self) -> None:
        for name in list(self.processes):
            self.kill(name)
        self.broker.stop()
        self.database.stop()

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {
            "DATABASE_URL": self.database.url,
            "REDIS_URL": self.broker.url,
            "ARRIMAGE_TESTING": "1",
            "ARRIMAGE_VAR": str(self.var),
            "DJANGO_SETTINGS_MODULE": "partnerships.settings",
            "LOG_LEVEL": "INFO",
            "REMAP_SIGTERM": "SIGQUIT",
            "CELERY_SKIP_CHECKS": "1",  # seconds at each start, for what other tests check
            "JOB_LEASE_SECONDS": str(LEASE_SECONDS),
            "RESEND_SECONDS": "3",
            "SWEEP_SECONDS": "1",
        }

    def python(self, *arguments: str) -> str:
        """Run a Python program to its end; return what it printed."""
        ended = subprocess.run(
            [sys.executable, *arguments], cwd=PROJECT, env=self.environment, capture_output=True, text=True
        )
        assert ended.returncode == 0, ended.stderr[-3000:]
        return ended.stdout

    def celery(self, name: str, *arguments: str) -> None:
        """Start a Celery program, unless it runs."""
        if name in self.processes and self.processes[name].poll() is None:
            return
        with self.log(name).open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", self.app, *arguments],
                cwd=PROJECT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def complete(self) -> None:
        """Start whatever does not run, and wait for both workers."""
        for name in ("worker-a", "worker-b"):
            options = ["--without-mingle", "--without-gossip", "--concurrency", "2", "-n", f"{name}@faults"]
            # As in the Procfile, but told to stop a worker has five seconds to finish.
            self.celery(name, "worker", *options, "--", "worker.soft_shutdown_timeout=5")
        self.celery("beat", "beat", "--schedule", str(self.var / "beat"))
        self.wait(lambda: all(len(self.children(name)) == 2 for name in ("worker-a", "worker-b")))

    def kill(self, name: str, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a program a signal and wait for its end."""
        process = self.processes[name]
        if process.poll() is None:
            process.send_signal(number)
            process.wait(PATIENCE)

    def children(self, name: str) -> list[int]:
        """The processes of a worker's pool."""
        path = Path(f"/proc/{self.processes[name].pid}/task/{self.processes[name].pid}/children")
        with contextlib.suppress(OSError):
            return [int(pid) for pid in path.read_text().split()]
        return []

    def log(self, name: str) -> Path:
        return self.var / f"{name}.log"

    def ask(self, kind: str, label: str, number: int = 1) -> None:
        """Have a process of its own ask for jobs, as a page does."""
        self.python(*self.asking(kind, label, number))

    def asking(self, kind: str, label: str, number: int) -> list[str]:
        return ["-m", "tests.faults.trade_request", kind, label, str(number)]

    def query(self, sql: str, *values) -> list[tuple]:
        with psycopg.connect(self.database.url, autocommit=True) as connection:
            cursor = connection.execute(sql, values)
            return cursor.fetchall() if cursor.description else []

    def outcomes(self, label: str) -> list[Outcome]:
        return [Outcome(*row) for row in self.query(SENTENCE, label)]

    def redis(self) -> redis.Redis:
        return redis.Redis.from_url(self.broker.url)

    def wait(self, condition) -> None:
        """Wait until a condition holds; a database that is away answers no."""
        limit = time.monotonic() + PATIENCE
        while True:
            with contextlib.suppress(psycopg.OperationalError):
                if condition():
                    return
            assert time.monotonic() < limit, self.last_words()
            time.sleep(0.05)

    def put_to_work(self, label: str, number: int) -> None:
        """Ask for jobs, and wait until workers are in the middle of them; the asker may end later."""
        self.processes[f"asker of {label}"] = subprocess.Popen(
            [sys.executable, *self.asking("test.write", label, number)], cwd=PROJECT, env=self.environment
        )
        self.wait(lambda: sum(each.state == "running" for each in self.outcomes(label)) >= 3)

    def wait_for_the_end(self, label: str) -> list[Outcome]:
        """Wait until each of these jobs is over; return how they stand."""
        self.wait(lambda: all(each.is_over for each in self.outcomes(label)))
        return self.outcomes(label)

    def last_words(self) -> str:
        return "\n".join(
            f"--- {path.name}\n" + "\n".join(path.read_text(errors="replace").splitlines()[-15:])
            for path in self.var.glob("*.log")
        )
