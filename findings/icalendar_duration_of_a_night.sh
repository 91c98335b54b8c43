#!/usr/bin/env bash
# icalendar says that a night shift lasts eight hours on the night that has one more, or one less.
#
# Versions: icalendar 7.3.2, Python 3.11, Linux.
# Guess:    Event.duration of 23:00 to 7:00 (TZID=America/Toronto) over the night of 31 October 2026 is nine hours, and
#           seven over that of 13 March 2027: start and end know their offsets.
# Real:     eight both times: start and end share one zone, and Python subtracts what their clocks show. The same event
#           written in UTC says nine and seven.
# Seen:     by zone: 8:00:00, 8:00:00 ; in UTC: 9:00:00, 7:00:00
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 tzdata
cat >"$here/seen.py" <<'PY'
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Event

QUEBEC = ZoneInfo("America/Toronto")
NIGHTS = [(datetime(2026, 10, 31, 23), datetime(2026, 11, 1, 7)), (datetime(2027, 3, 13, 23), datetime(2027, 3, 14, 7))]


def duration(zone, night) -> timedelta:
    event = Event()
    for name, moment in zip(("dtstart", "dtend"), night, strict=True):
        event.add(name, moment.replace(tzinfo=QUEBEC).astimezone(zone))
    return Event.from_ical(event.to_ical()).duration


by_zone = [duration(QUEBEC, night) for night in NIGHTS]
in_utc = [duration(UTC, night) for night in NIGHTS]
print("by zone:", ", ".join(map(str, by_zone)), "; in UTC:", ", ".join(map(str, in_utc)))
sys.exit(by_zone != [timedelta(hours=8)] * 2 or in_utc != [timedelta(hours=9), timedelta(hours=7)])
PY
"$here/venv/bin/python" "$here/seen.py"
