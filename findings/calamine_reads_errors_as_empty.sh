#!/usr/bin/env bash
# python-calamine 0.9.1 reads a cell of error as empty, 18 % as 0.18 and a number shown as 00311 as 311; it gives
# merged ranges of XLSX, and says nothing of hidden lines.
# So the bytes of the sheet are read once beside it (partnerships/sheets/marks.py). Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q python-calamine==0.9.1 xlsxwriter==3.3.1
"$folder/venv/bin/python" - "$folder/book.xlsx" <<'P'
import sys

import python_calamine
import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet()
sheet.write_formula(0, 0, "=1/0", None, "#DIV/0!")
sheet.write_number(0, 1, 0.18, book.add_format({"num_format": "0 %"}))
sheet.write_number(0, 2, 311, book.add_format({"num_format": "00000"}))
sheet.merge_range(1, 0, 2, 0, "both")
sheet.set_row(3, None, None, {"hidden": True})
sheet.write(3, 0, "hidden")
book.close()
read = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
print("python-calamine", read.to_python(), read.merged_cell_ranges)
assert read.to_python()[0] == ["", 0.18, 311.0]
assert read.to_python()[3][0] == "hidden" and read.merged_cell_ranges == [((1, 0), (2, 0))]
P
