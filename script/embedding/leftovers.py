"""Processes that outlived the program that started them (after a `kill -9`, a crash, a closed laptop)."""

import contextlib
import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path


def processes_in(directory: Path, *, program: str) -> list[int]:
    """Return the processes of `program` that work in `directory`.

    Both servers make their data directory their working directory, and so do PostgreSQL's children: it is
    the only mark that survives the death of the parent. Where there is no /proc the list is empty, and the
    servers' own lock files are the guard.
    """
    return [pid for pid in _all_processes() if _works_in(pid, directory=directory, program=program)]


def processes_marked(mark: str) -> list[int]:
    """Return the other processes that were started with `mark` ("NAME=value") in their environment."""
    wanted = os.fsencode(mark)
    return [pid for pid in _all_processes() if pid != os.getpid() and wanted in _environment(pid)]


def stopping(pids: Iterable[int], *, steps: Iterable[tuple[signal.Signals, float]]) -> bool:
    """Send signals in turn, each followed by its patience in seconds; tell whether all processes are gone."""
    remaining = list(pids)
    for wanted, patience in steps:
        for pid in remaining:
            _send(pid, wanted)
        limit = time.monotonic() + patience
        while remaining and time.monotonic() < limit:
            remaining = [pid for pid in remaining if is_alive(pid)]
            time.sleep(0.02 if remaining else 0)
    return not remaining


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; a zombie has ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return True


def _all_processes() -> list[int]:
    proc = Path("/proc")
    return [int(entry.name) for entry in proc.iterdir() if entry.name.isdigit()] if proc.is_dir() else []


def _works_in(pid: int, *, directory: Path, program: str) -> bool:
    try:
        executable = os.readlink(f"/proc/{pid}/exe").removesuffix(" (deleted)")
        return Path(executable).name == program and os.readlink(f"/proc/{pid}/cwd") == str(directory)
    except OSError:  # gone meanwhile, or another user's
        return False


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def _send(pid: int, wanted: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, wanted)
