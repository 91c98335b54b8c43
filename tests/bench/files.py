"""XLSX against XlsxWriter's constant memory alone."""

import io
from datetime import UTC, datetime

import xlsxwriter

from partnerships.base.columns import Column
from partnerships.base.writing import Notice, write_xlsx
from tests.bench.rounds import Result, compare

ROWS = [(f"Programme {n}", n, round(n / 7, 4)) for n in range(100_000)]  # figures have four decimals
COLUMNS = [
    Column("name", "Nom", "text"),
    Column("entrants", "Débutants", "whole"),
    Column("rate", "Taux", "number"),
]


def ours() -> int:
    target = io.BytesIO()
    notice = Notice(title="Bench", source="bench", made_at=datetime(2026, 11, 2, tzinfo=UTC), filters=[])
    write_xlsx(target, columns=COLUMNS, rows=ROWS, notice=notice)
    return target.tell()


def floor() -> int:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "in_memory": False})
    sheet = book.add_worksheet()
    for index, (name, entrants, rate) in enumerate(ROWS):
        sheet.write_string(index, 0, name)
        sheet.write_number(index, 1, entrants)
        sheet.write_number(index, 2, rate)
    book.close()
    return target.tell()


def bench() -> list[Result]:
    return [
        compare("XLSX of 100,000 rows vs XlsxWriter alone", ours=ours, floor=floor, goal="<= 1.1", rounds=3)
    ]
