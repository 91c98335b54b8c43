#!/usr/bin/env bash
# Django's own formats for the French of Canada tell the hour twice and leave the h out.
#
# Versions: Django 5.2.19 (the LTS), Python 3.11, Linux.
# Guess:    with LANGUAGE_CODE "fr-ca", TIME_FORMAT says 13 h 05, as the comment beside it does.
# Real:     its h is not escaped, and h is the hour on twelve: 13 01 05 (and 00 12 20 after midnight). French (fr) says
#           13:05. A format module of one's own is needed until Django 6.
# Seen:     fr-ca 13 01 05, 1 mars 2027, 13 01 05 ; fr 13:05
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check django==5.2.19
cat >"$here/seen.py" <<'PY'
import sys
from datetime import datetime

import django
from django.conf import settings

settings.configure(USE_TZ=False)
django.setup()
from django.utils import formats, translation  # noqa: E402

AT = datetime(2027, 3, 1, 13, 5)


def told(language: str, name: str) -> str:
    with translation.override(language):
        return formats.date_format(AT, name).replace("\xa0", " ")


canadian, both, french = told("fr-ca", "TIME_FORMAT"), told("fr-ca", "DATETIME_FORMAT"), told("fr", "TIME_FORMAT")
print(f"fr-ca {canadian}, {both} ; fr {french}")
sys.exit((canadian, both, french) != ("13 01 05", "1 mars 2027, 13 01 05", "13:05"))
PY
"$here/venv/bin/python" "$here/seen.py"
