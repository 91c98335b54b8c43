"""A pytest plugin for `script/test`: it refuses paths that do not exist, and writes the totals of a run.

They go, as JSON, to the file that `ARRIMAGE_TOTALS` names.
"""

import json
import os
from pathlib import Path

import pytest

OUTCOMES = {
    "passed": ("passed", "xpassed"),
    "failed": ("failed", "error"),
    "skipped": ("skipped", "xfailed"),
}


def pytest_configure(config):
    """Refuse a path that does not exist: parallel workers would pass over it without a word."""
    if hasattr(config, "workerinput"):
        return
    folder = config.invocation_params.dir
    paths = [str(argument).partition("::")[0] for argument in config.args]
    missing = [path for path in paths if not (folder / path).exists()]
    if missing:
        names = ", ".join(missing)
        raise pytest.UsageError(f"Ce chemin n’existe pas / this path does not exist: {names}")


def pytest_terminal_summary(terminalreporter):
    """Count the reports by outcome; errors count as failures, expected failures as skipped."""
    stats = terminalreporter.stats
    totals = {name: sum(len(stats.get(key, [])) for key in keys) for name, keys in OUTCOMES.items()}
    Path(os.environ["ARRIMAGE_TOTALS"]).write_text(json.dumps(totals))
