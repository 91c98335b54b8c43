#!/usr/bin/env bash
# typst 0.15.2 (Python): letting a long word break anywhere without touching its letters.
#
# Guess:    « #h(0pt) » between the letters is a place to break, as any horizontal space is.
# Seen:     a space of exactly no width is dropped: the word stays on one line and leaves the page. One of
#           0.0001pt breaks, and the text that is copied from the PDF is the word, unchanged (a zero-width space
#           U+200B breaks too, but is copied along, once per letter).
# Output:   h(0pt): 1 line / h(0.0001pt): 4 lines / copied unchanged: True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "typst==0.15.2" "pypdf==7.1.1"
"$folder/venv/bin/python" - <<'PYTHON'
import io

import pypdf
import typst

WORD = "abcdefghij" * 30


def lines(between: str) -> list[str]:
    source = f'#let word = "{WORD}"\n#for letter in word.clusters() [#letter{between}]'
    pdf = typst.compile(source.encode())
    return [line for line in pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().splitlines() if line]


none, some = lines("#h(0pt)"), lines("#h(0.0001pt)")
print(f"h(0pt): {len(none)} line / h(0.0001pt): {len(some)} lines / copied unchanged: {''.join(some) == WORD}")
assert len(none) == 1 and len(some) > 1 and "".join(some) == WORD
PYTHON
