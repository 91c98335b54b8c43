"""Run pytest on PostgreSQL and Valkey of its own, then say in one line what passed, failed, was skipped."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from embedded import following
from embedding.background import signals_become_exit
from embedding.places import PROJECT, ServerFailed
from embedding.servers import addresses, ephemeral_servers

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PYTEST_COUNTED = (0, 1, 5)  # all passed, some failed, none collected
NOTHING = {"passed": 0, "failed": 0, "skipped": 0}


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


def testing(arguments: list[str]) -> int:
    """Run pytest with the arguments, print the totals, return pytest's exit code. Raises ServerFailed."""
    chromium = finding_chromium()
    for name in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)  # tests empty what they are given: never a server that somebody named
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


def _parallel(arguments: list[str]) -> list[str]:
    return [] if "no:xdist" in arguments else ["-n", "2", "--dist", "worksteal"]


if __name__ == "__main__":
    try:
        sys.exit(testing(sys.argv[1:]))
    except ServerFailed as failure:
        sys.exit(str(failure))
