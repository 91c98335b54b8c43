#!/usr/bin/env bash
# mammoth 1.13.0, python-docx 1.2.0: tables of a document of Word, as they are read.
#
# Guess: mammoth reads the table that one sees. It takes in content controls and tracked insertions, which
# python-docx leaves out; so cells merged over rows, and the place of each cell, are those of Word too.
#
# Behaviour: controls, insertions and moved text are read, what was struck out is not. But
# - a bookmark between two rows, which Word writes there when one bookmarks rows, has mammoth give up merging:
#   the cell is not merged any more and the rows below have an empty one (it warns, « cell merging may be
#   incorrect »);
# - a row that leaves out its first cells (w:gridBefore) is read from the first column: its cells move to the
#   left, without a warning;
# - the text of a simple field (w:fldSimple: a title, a date, a property) is left out (it warns).
# python-docx reads merged cells and the bookmark well, gives the grid that is left out as a number
# (row.grid_cols_before), and leaves out fields, controls and insertions without a word.
#
# Output seen:
#   merged:    mammoth <td rowspan="2">A|1|2            python-docx A 1|A 2
#   bookmark:  mammoth A|1||2                           python-docx A 1|A 2
#   left out:  mammoth 1|2|3                            python-docx 1 2|3
#   field:     mammoth a                                python-docx a
#   insertion: mammoth aB                               python-docx a
#   control:   mammoth aB                               python-docx a
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "mammoth==1.13.0" "python-docx==1.2.0"
cd "$work"
cat > seen.py <<'PY'
import io
import re
import zipfile

import docx
import mammoth

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BY = 'w:id="1" w:author="x" w:date="2009-04-01T00:00:00Z"'


def run(text): return f"<w:r><w:t>{text}</w:t></w:r>"
def cell(inside, about=""): return f"<w:tc><w:tcPr>{about}</w:tcPr><w:p>{inside}</w:p></w:tc>"
def row(*cells, about=""): return f"<w:tr><w:trPr>{about}</w:trPr>{''.join(cells)}</w:tr>"
def table(*rows): return f"<w:tbl>{''.join(rows)}</w:tbl><w:p/>"


def document(body):
    blank, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(blank)
    with zipfile.ZipFile(blank) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            whole = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            target.writestr(name, whole if name == "word/document.xml" else source.read(name))
    made.seek(0)
    return made


first = row(cell(run("A"), '<w:vMerge w:val="restart"/>'), cell(run("1")))
second = row(cell("", "<w:vMerge/>"), cell(run("2")))
bookmark = '<w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/>'
TABLES = {
    "merged": table(first, second),
    "bookmark": table(first, bookmark, second),
    "left out": table(row(cell(run("1")), cell(run("2"))), row(cell(run("3")), about='<w:gridBefore w:val="1"/>')),
    "field": table(row(cell(run("a") + f'<w:fldSimple w:instr="TITLE">{run("B")}</w:fldSimple>'))),
    "insertion": table(row(cell(run("a") + f"<w:ins {BY}>{run('B')}</w:ins>"))),
    "control": table(row(cell(run("a") + f"<w:sdt><w:sdtContent>{run('B')}</w:sdtContent></w:sdt>"))),
}
SEEN = {
    "merged": ('<td rowspan="2">A|1|2', "A 1|A 2"),
    "bookmark": ("A|1||2", "A 1|A 2"),
    "left out": ("1|2|3", "1 2|3"),
    "field": ("a", "a"),
    "insertion": ("aB", "a"),
    "control": ("aB", "a"),
}


def by_mammoth(body):
    html = mammoth.convert_to_html(document(body)).value
    cells = re.findall(r"<td([^>]*)>(.*?)</td>", html)
    return "|".join((f"<td{about}>" if about else "") + re.sub("<[^>]*>", "", text) for about, text in cells)


def by_docx(body):
    [found] = docx.Document(document(body)).tables
    return "|".join(" ".join(cell.text for cell in row.cells) for row in found.rows)


read = {name: (by_mammoth(body), by_docx(body)) for name, body in TABLES.items()}
for name, (one, other) in read.items():
    print(f"{name + ':':10} mammoth {one:32} python-docx {other}")
raise SystemExit(read != SEEN)
PY
"$work/venv/bin/python" seen.py
