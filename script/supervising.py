"""A child process of the portal: start it, notice its end, start it again, stop it and its own children."""

import contextlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds before a process that keeps ending is started again


@dataclass
class Child:
    """A program of the portal, its log, and when it may be started again."""

    title: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    process: subprocess.Popen | None = None
    pause: float = FIRST_PAUSE
    started_at: float = field(default=0.0)
    log_begins: int = 0

    def start(self) -> None:
        """Start the program in a session of its own: Ctrl-C in the terminal reaches only its supervisor."""
        self.started_at = time.monotonic()
        with self.log.open("ab") as log:
            self.log_begins = log.tell()
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def code(self) -> int | None:
        """The exit code, None while the program runs or before it started."""
        return self.process.poll() if self.process else None

    def restart_if_ended(self) -> bool:
        """Start an ended program again, after a pause that doubles while it keeps ending; tell if it was."""
        if self.code is None or time.monotonic() < self.started_at + self.pause:
            return False
        lived = time.monotonic() - self.started_at
        self.pause = FIRST_PAUSE if lived > LONGEST_PAUSE else min(2 * self.pause, LONGEST_PAUSE)
        self.kill()
        self.start()
        return True

    def tell(self, wanted: signal.Signals) -> None:
        """Send a signal to the program, if it runs."""
        if self.process and self.code is None:
            self.process.send_signal(wanted)

    def kill(self) -> None:
        """End at once the program and every process it started."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def last_lines(self, number: int = 12) -> str:
        """Return the end of what it wrote since it was started, for a message."""
        written = self.log.read_bytes()[self.log_begins :].decode(errors="replace")
        return "\n".join(written.splitlines()[-number:])


def ending_all(children: list[Child], *, patience: float) -> None:
    """End the children within `patience` seconds: ask, insist at two thirds of the time, then kill."""
    limit = time.monotonic() + patience
    for wanted, until in ((signal.SIGTERM, limit - patience / 3), (signal.SIGQUIT, limit)):
        for child in children:
            child.tell(wanted)
        while any(child.process and child.code is None for child in children) and time.monotonic() < until:
            time.sleep(0.02)
    for child in children:
        child.kill()
