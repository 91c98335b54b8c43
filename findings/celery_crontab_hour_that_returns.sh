#!/usr/bin/env bash
# On the night when the clock goes back, an hourly crontab of Celery leaves two hours between two calls.
#
# Versions: celery 5.7.0, Python 3.11, Linux.
# Guess:    crontab(minute=0) in America/Toronto is due every hour: 25 times on 1 November 2026, which has 25 hours, or
#           at least once between the two 1:00 of that night.
# Real:     the next time is looked for on the wall's clock: after 1:00 (EDT) it is 2:00 (EST), two hours later. A
#           task of each hour is called 24 times that day; one of each quarter of an hour then waits for 75 minutes.
# Seen:     hours between calls: 2, 1, 1 ; quarters: longest wait 75 minutes
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check celery==5.7.0 tzdata
cat >"$here/seen.py" <<'PY'
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from celery import Celery
from celery.schedules import crontab

QUEBEC = ZoneInfo("America/Toronto")
BEGINS, ENDS = datetime(2026, 11, 1, 4, 30, tzinfo=UTC), datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
app = Celery("seen")
app.conf.timezone = "America/Toronto"


def calls(**when) -> list[datetime]:
    """Return when beat would call a task, asked each minute."""
    now = last = BEGINS
    schedule, called = crontab(app=app, nowfun=lambda: now.astimezone(QUEBEC), **when), []
    while now < ENDS:
        if schedule.is_due(last).is_due:
            called.append(now)
            last = now
        now += timedelta(minutes=1)
    return called


def waits(called: list[datetime]) -> list[float]:
    return [(after - before).total_seconds() / 60 for before, after in zip(called, called[1:], strict=False)]


hourly, quarterly = waits(calls(minute=0)), waits(calls(minute="*/15"))
told = ", ".join(f"{wait / 60:.0f}" for wait in hourly)
print(f"hours between calls: {told} ; quarters: longest wait {max(quarterly):.0f} minutes")
sys.exit(hourly != [120, 60, 60] or max(quarterly) != 75)
PY
"$here/venv/bin/python" "$here/seen.py"
