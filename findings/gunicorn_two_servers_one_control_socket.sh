#!/usr/bin/env bash
# gunicorn 27.0.1, two servers of one account on one machine (a portal and its trial copy, say).
#
# Guess: the control socket that gunicorn opens since 25 bears a name of its own server, as a pid file would, or
# the second server says that the name is taken.
#
# Behaviour: every server of an account listens at the same ~/.gunicorn/gunicorn.ctl (or XDG_RUNTIME_DIR). The
# second one takes the name away without a word: « gunicornc -c reload », meant for the first, reaches the
# second. When the second ends it removes the file, and the first, which runs on, is out of reach.
#
# Output seen:
#   two servers: the second answers
#   the second ended: nobody answers, the first still serves
set -euo pipefail
work=$(mktemp -d)
first= second=
trap 'kill $first $second 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "gunicorn==27.0.1"
cd "$work"
export HOME=$work
unset XDG_RUNTIME_DIR
cat > app.py <<'PY'
def app(environ, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [b"here"]
PY
ports=($(python3 -c 'import socket
held = [socket.socket() for _ in range(2)]
for s in held: s.bind(("127.0.0.1", 0))
print(*[s.getsockname()[1] for s in held])'))
said() { venv/bin/gunicornc -c "show stats" 2>/dev/null | sed -n 's/^PID: *//p' || true; }
wait_for() { for _ in $(seq 100); do grep -q "Control socket listening" "$1" && return; sleep 0.1; done; exit 1; }

venv/bin/gunicorn app:app --bind "127.0.0.1:${ports[0]}" >first.log 2>&1 &
first=$!
wait_for first.log
venv/bin/gunicorn app:app --bind "127.0.0.1:${ports[1]}" >second.log 2>&1 &
second=$!
wait_for second.log
[ "$(said)" = "$second" ] && echo "two servers: the second answers"
kill "$second" && wait "$second" || true
second=
page=$(python3 -c "import urllib.request as u; print(u.urlopen('http://127.0.0.1:${ports[0]}/').read().decode())")
[ -z "$(said)" ] && [ "$page" = here ] && echo "the second ended: nobody answers, the first still serves"
