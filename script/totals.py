"""A pytest plugin that writes the totals of a run to the file `ARRIMAGE_TOTALS` (JSON), for `script/test`."""

import json
import os
from pathlib import Path

OUTCOMES = {
    "passed": ("passed", "xpassed"),
    "failed": ("failed", "error"),
    "skipped": ("skipped", "xfailed"),
}


def pytest_terminal_summary(terminalreporter):
    """Count the reports by outcome; errors count as failures, expected failures as skipped."""
    stats = terminalreporter.stats
    totals = {name: sum(len(stats.get(key, [])) for key in keys) for name, keys in OUTCOMES.items()}
    Path(os.environ["ARRIMAGE_TOTALS"]).write_text(json.dumps(totals))
