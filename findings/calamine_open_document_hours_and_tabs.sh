#!/usr/bin/env bash
# python-calamine 0.9.1, hours and tabs of an OpenDocument sheet.
#
# Guess: a cell of hours (26:30) comes as a timedelta from an .ods, as it does from an .xlsx; a tab or a line
# break inside a paragraph parts two words.
#
# Behaviour: hours of an .xlsx come as a timedelta. Those of an .ods are a time of day below twenty-four, and
# from there on the text of the file, in ISO 8601 (« PT26H30M00S »): one column holds both. text:tab and
# text:line-break (ODF 1.2, 6.1.3 and 6.1.4) are dropped with the gap that they make, so that two words become
# one, while text:s and a second paragraph are read.
#
# Output seen:
#   xlsx: 1 day, 2:30:00
#   ods: datetime.time(8, 15) 'PT26H30M00S' 'deux motstroisquatre' 'un\ndeux'
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 xlsxwriter==3.2.9
cd "$work"
cat > seen.py <<'PY'
import zipfile
from datetime import time, timedelta

import xlsxwriter
from python_calamine import CalamineWorkbook

OPEN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{name}="{OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
CELLS = (
    '<table:table-cell office:value-type="time" office:time-value="PT08H15M00S">'
    "<text:p>8:15</text:p></table:table-cell>"
    '<table:table-cell office:value-type="time" office:time-value="PT26H30M00S">'
    "<text:p>26:30</text:p></table:table-cell>"
    '<table:table-cell office:value-type="string">'
    "<text:p>deux<text:s/>mots<text:tab/>trois<text:line-break/>quatre</text:p></table:table-cell>"
    '<table:table-cell office:value-type="string"><text:p>un</text:p><text:p>deux</text:p></table:table-cell>'
)
TABLE = f'<table:table table:name="Un"><table:table-row>{CELLS}</table:table-row></table:table>'

with xlsxwriter.Workbook("hours.xlsx") as book:
    style = book.add_format({"num_format": "[h]:mm"})
    book.add_worksheet().write_datetime(0, 0, timedelta(hours=26.5), style)
with zipfile.ZipFile("hours.ods", "w") as archive:
    archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{OPEN}:manifest:1.0"/>')
    body = f"<office:body><office:spreadsheet>{TABLE}</office:spreadsheet></office:body>"
    archive.writestr("content.xml", f"<office:document-content {SPACES}>{body}</office:document-content>")


def first_line(path: str) -> list:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[0]


[lasted], line = first_line("hours.xlsx"), first_line("hours.ods")
print("xlsx:", lasted)
print("ods:", *map(repr, line))
wanted = [time(8, 15), "PT26H30M00S", "deux motstroisquatre", "un\ndeux"]
raise SystemExit((lasted, line) != (timedelta(hours=26.5), wanted))
PY
"$work/venv/bin/python" seen.py
