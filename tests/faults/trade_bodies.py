"""What the test kinds do in a worker."""

import os
import signal
import time

from django.db import connection

from partnerships.jobs.running import Run
from partnerships.organizations.models import Organization
from tests.faults.trade_kinds import DIE, PATIENCE, WRITE

ROWS = 20


@WRITE.body
def write(run: Run) -> None:
    """Think for half a second, then publish twenty rows in half a second: time for anything to go wrong."""
    for step in range(10):
        run.progress(step * 10, "Thinking")
        time.sleep(0.05)
    with run.publishing() as result:
        for _row in range(ROWS):
            Organization.objects.create(name=run.job.key)
            time.sleep(0.025)
        result["rows"] = ROWS


@DIE.body
def die(run: Run) -> None:
    """Do what the kernel does when memory is short."""
    os.kill(os.getpid(), signal.SIGKILL)


@PATIENCE.body
def measure(run: Run) -> None:
    """Keep the database's limits as this worker sees them."""
    with connection.cursor() as cursor, run.publishing() as result:
        for name in ("statement_timeout", "lock_timeout"):
            cursor.execute(f"SHOW {name}")
            result[name] = cursor.fetchone()[0]
