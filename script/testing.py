"""Run pytest on PostgreSQL and Valkey of its own, then say in one line what passed, failed, was skipped.

``--at 2028-02-29T12:00`` moves Python's clock (tests/clock.py); ``--clocks`` runs them at each of CLOCKS, one
after the other: every night, say. ``--changed`` runs what the changes since main can touch (choosing.py).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from choosing import changed_files, choosing
from embedded import following
from embedding.background import signals_become_exit
from embedding.entering import entering
from embedding.places import PROJECT, ServerFailed
from embedding.servers import addresses, ephemeral_servers

# The shell is the same browser without its windows: a page costs a third less.
CHROMIUM_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
PYTEST_COUNTED = (0, 1, 5)  # all passed, some failed, none collected
NOTHING = {"passed": 0, "failed": 0, "skipped": 0}
HERE = ZoneInfo("America/Toronto")
# A winter's day after the tests' own dates, a 29 February, next year already in UTC, the second 1:30 of the
# night that has two, the night that has no 2:30; and today on a machine that lives half a day ahead.
CLOCKS = (
    {"at": "2027-02-01T12:00"},
    {"at": "2028-02-29T12:00"},
    {"at": "2026-12-31T23:30"},
    {"at": "2026-11-01T01:30-05:00"},
    {"at": "2027-03-14T03:15"},
    {"zone": "Pacific/Auckland"},
)


def finding_chromium() -> dict[str, str]:
    """Return the variable CHROMIUM for the browser tests, empty when there is no browser.

    Raises ServerFailed when there is none and CI=true: a suite without browser tests would look complete.
    """
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found:
        return {"CHROMIUM": found}
    if os.environ.get("CI") == "true":
        raise ServerFailed("CI=true exige Chromium. / CI=true requires Chromium (CHROMIUM=path).")
    return {}


def at_each_clock(arguments: list[str]) -> int:
    """Run pytest at each of CLOCKS; return the first exit code that is not 0. Raises ServerFailed."""
    codes = []
    for clock in CLOCKS:
        print("\n" + ", ".join(f"{name} {said}" for name, said in clock.items()), flush=True)
        codes.append(testing(arguments, **clock))
    return next(filter(None, codes), 0)


def moment(said: str) -> str:
    """Return a moment (ISO 8601), with Quebec's offset unless it has its own. Raises ServerFailed."""
    try:
        read = datetime.fromisoformat(said)
    except ValueError:
        raise ServerFailed(f"--at {said}: 2028-02-29T12:00 ?") from None
    return (read if read.tzinfo else read.replace(tzinfo=HERE)).isoformat()


def testing(arguments: list[str], *, at: str = "", zone: str = "") -> int:
    """Run pytest with the arguments, print the totals, return pytest's exit code. Raises ServerFailed.

    ``at``: what Python's clock says; ``zone``: where the machine says it is.
    """
    chromium = finding_chromium()
    arguments = [_from_here(argument) for argument in arguments]
    for name in ("DATABASE_URL", "REDIS_URL", "ARRIMAGE_AT"):
        os.environ.pop(name, None)  # tests empty what they are given: never a server that somebody named
    os.environ |= {"ARRIMAGE_AT": moment(at)} if at else {}
    os.environ |= {"TZ": zone} if zone else {}
    with signals_become_exit(), tempfile.TemporaryDirectory() as var, ephemeral_servers() as servers:
        totals = Path(var) / "totals.json"
        variables = chromium | addresses(servers)
        variables |= {"ARRIMAGE_TESTING": "1", "ARRIMAGE_VAR": var, "ARRIMAGE_TOTALS": str(totals)}
        variables["PYTHONPATH"] = str(PROJECT / "script")  # where the plugin is
        command = [sys.executable, "-m", "pytest", "-p", "totals", *_parallel(arguments), *arguments]
        code = following(subprocess.Popen(command, env=os.environ | variables, cwd=PROJECT))
        counts = json.loads(totals.read_text()) if totals.exists() else NOTHING
    if code not in PYTEST_COUNTED and not counts["failed"]:
        counts["failed"] = 1  # pytest itself could not run to its end
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**counts))
    return code


def asked(arguments: list[str]) -> int:
    """Do what the command line asks; return the exit code. Raises ServerFailed."""
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--at", default="")
    parser.add_argument("--clocks", action="store_true")
    parser.add_argument("--changed", action="store_true")
    own, others = parser.parse_known_args(arguments)
    if own.changed:
        chosen = what_changes_touch()
        if not chosen:
            return 0
        others += chosen
    return at_each_clock(others) if own.clocks else testing(others, at=own.at)


def what_changes_touch() -> list[str]:
    """Return the tests that the changes since main can touch; say which, and why."""
    choice = choosing(changed_files(PROJECT), PROJECT)
    for path, why in choice.reasons:
        print(f"{path}: {why}")
    chosen = choice.arguments()
    print("→ " + (" ".join(chosen) or "nothing to test"), flush=True)
    return chosen


def _parallel(arguments: list[str]) -> list[str]:
    # Workers keep to themselves that a named test does not exist: one process says so, and runs few as soon.
    is_single = "no:xdist" in arguments or any("::" in argument for argument in arguments)
    # Four on two cores: tests of faults and of pages wait for what they killed, or for a browser.
    return [] if is_single else ["-n", "4", "--dist", "worksteal"]


def _from_here(argument: str) -> str:
    """Return the argument, whole if it is a path of the person's folder: pytest runs in the project's."""
    path = argument.partition("::")[0]
    is_path = path and not path.startswith("-") and not (PROJECT / path).exists() and Path(path).exists()
    return argument.replace(path, str(Path(path).absolute()), 1) if is_path else argument


if __name__ == "__main__":
    entering(lambda: asked(sys.argv[1:]))
