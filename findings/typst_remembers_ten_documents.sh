#!/usr/bin/env bash
# typst 0.15.2 (Python): memory of a process that lays out one document after another, each different.
#
# Guess:    a document is forgotten once its bytes are returned, or with its Compiler.
# Seen:     the memoized layout of the last ten documents stays, for every Compiler of the process, and there is
#           no call to let it go: memory grows by a document at each of the first ten, then stands. Each later
#           compilation ages it: ten of an empty document (about 2 ms in all) give it back.
# Output:   kept: grows by hundreds of MB / aged: grows by less than a quarter of that
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "typst==0.15.2"
cat > "$folder/grow.py" <<'PYTHON'
import json
import os
import sys

import typst

SOURCE = b"#let rows = json(bytes(sys.inputs.rows))\n#table(columns: 6, ..rows)"
PAGE, fonts = os.sysconf("SC_PAGE_SIZE"), typst.Fonts()
aged = typst.Compiler(font_paths=fonts)


def resident() -> int:
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * PAGE // 2**20


def document(number: int) -> None:
    rows = [f"{number} {cell}" for cell in range(6000)]
    typst.Compiler(SOURCE, font_paths=fonts).compile(sys_inputs={"rows": json.dumps(rows)})
    if sys.argv[1] == "aged":
        for _turn in range(10):
            aged.compile(input=b"")


document(0)
before = resident()
for number in range(1, 10):
    document(number)
print(resident() - before)
PYTHON
kept=$("$folder/venv/bin/python" "$folder/grow.py" kept)
aged=$("$folder/venv/bin/python" "$folder/grow.py" aged)
echo "kept: grows by $kept MB / aged: grows by $aged MB"
[ "$kept" -gt 50 ] && [ "$((aged * 4))" -lt "$kept" ]
