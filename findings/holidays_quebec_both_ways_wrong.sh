#!/usr/bin/env bash
# holidays 0.109: neither setting of `observed` gives Quebec's statutory days; the act moves one day only.
#
# Guess: country_holidays("CA", subdiv="QC", observed=True) gives the statutory days of Quebec, those that the act
# moves included; observed=False gives the same days, none moved.
# Behaviour: the Act respecting labour standards (CQLR c. N-1.1, s. 60) moves 1 July alone, to the 2nd, when it
# falls on a Sunday. observed=True also moves Christmas and 1 January to a Monday, which nobody has to give, and
# observed=False loses 2 July of 2029 and 2035, which everybody has to. A delay counted in working days is a day
# too long with one and a day too short with the other.
# Seen: moved: 2027-12-27, 2028-01-03; 2 July 2029: True with observed days, False without
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/env"
"$here/env/bin/pip" install -q holidays==0.109
"$here/env/bin/python" - <<'PYTHON'
from datetime import date

from holidays import country_holidays

YEARS = range(2027, 2030)
moved = country_holidays("CA", subdiv="QC", years=YEARS)
kept = country_holidays("CA", subdiv="QC", years=YEARS, observed=False)
second_of_july = [date(2029, 7, 2) in days for days in (moved, kept)]
extra = [day for day in (date(2027, 12, 27), date(2028, 1, 3)) if day in moved]
print(f"moved: {', '.join(map(str, extra))}; 2 July 2029: {second_of_july}")
assert len(extra) == 2
assert second_of_july == [True, False]
PYTHON
