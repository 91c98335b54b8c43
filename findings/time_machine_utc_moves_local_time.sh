#!/usr/bin/env bash
# time-machine 3.6.0 with Django 5.2.19: a reset link made a moment ago is refused one minute later.
#
# Guess: time_machine.travel(timezone.now() + one minute) moves the clock by a minute and nothing else: a UTC
# datetime names an instant, and the process keeps its time zone.
# Behaviour: a destination in UTC also makes UTC the process's local zone, as a ZoneInfo would. Whatever reads naive
# local time jumps by the offset of TIME_ZONE; Django's PasswordResetTokenGenerator does, though USE_TZ is on. In
# America/Toronto, a token that lives one hour is four or five hours old at once. localtime() as the destination
# keeps both.
# Seen: UTC destination: False, local destination: True
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/env"
"$here/env/bin/pip" install -q django==5.2.19 time-machine==3.6.0
cat >"$here/zone_settings.py" <<'PYTHON'
SECRET_KEY = "x" * 50
USE_TZ, TIME_ZONE = True, "America/Toronto"
PASSWORD_RESET_TIMEOUT = 3600
PYTHON
PYTHONPATH="$here" DJANGO_SETTINGS_MODULE=zone_settings "$here/env/bin/python" - <<'PYTHON'
from datetime import timedelta
from types import SimpleNamespace

import django
import time_machine
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.utils import timezone

django.setup()
user = SimpleNamespace(pk=1, password="x", last_login=None, email="x")
user.get_email_field_name = lambda: "email"
generator = PasswordResetTokenGenerator()
token = generator.make_token(user)


def is_accepted(destination):
    with time_machine.travel(destination + timedelta(minutes=1)):
        return generator.check_token(user, token)


found = is_accepted(timezone.now()), is_accepted(timezone.localtime())
print(f"UTC destination: {found[0]}, local destination: {found[1]}")
assert found == (False, True)
PYTHON
