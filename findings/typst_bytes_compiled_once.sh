#!/usr/bin/env bash
# typst 0.15.2 (Python): a Compiler made from bytes, asked twice.
#
# Guess:    Compiler(source).compile() may be called again (with other sys_inputs): its input is kept, as a path is.
# Seen:     the first call answers, the second raises « file not found (searched at …/__typst_py_bytes__.typ) »;
#           the same for the empty document of Compiler(). compile(input=source) can be called for ever.
# Output:   first: PDF / second: file not found / with input again: PDF
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "typst==0.15.2"
"$folder/venv/bin/python" - <<'PYTHON'
import typst


def answer(compiler: typst.Compiler, **asked) -> str:
    try:
        return compiler.compile(**asked)[1:4].decode()
    except typst.TypstError as refused:
        return refused.message.split(" (")[0]


once = typst.Compiler(b"Hello")
seen = [answer(once), answer(once), answer(once, input=b"Hello")]
print("first: {} / second: {} / with input again: {}".format(*seen))
assert seen == ["PDF", "file not found", "PDF"], seen
PYTHON
