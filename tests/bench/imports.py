"""The staged import of a big file against a raw COPY into the same indexed table."""

import io
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import xlsxwriter
from django.db import connection

from partnerships.imports.kinds import REGISTER, Area
from partnerships.imports.streaming import stream
from partnerships.sheets.workbooks import open_workbook
from tests.bench.rounds import Result, compare

ROWS = 20_000
AT = datetime(2026, 11, 2, tzinfo=UTC)


def lines(first: int) -> str:
    body = "".join(f"{first + n};DEP;Programme d'essai {n};{n % 2000}\n" for n in range(ROWS))
    return "Code ministériel;Sanction;Titre (français);Heures\n" + body


def bench() -> list[Result]:
    kind, numbers = REGISTER["programs"], iter(range(1_000_000, 9_000_000, ROWS))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "programmes.csv"

        def ours():
            path.write_text(lines(next(numbers)), encoding="utf-8")
            with path.open("rb") as source:
                summary = stream(
                    source, kind=kind, area=Area(), by=None, at=AT, is_dry=False, name=path.name, sheet=""
                )
            assert summary.in_error == 0 and summary.new == ROWS, summary

        def again():
            with path.open("rb") as source:
                stream(source, kind=kind, area=Area(), by=None, at=AT, is_dry=False, name=path.name, sheet="")

        def floor():
            first = next(numbers)
            with (
                connection.cursor() as cursor,
                cursor.copy(
                    "COPY programs_program (public_id, created_at, updated_at, code, version, sanction, title_fr, title_en, sector_fr,"
                    " sector_en, summary_fr, summary_en, hours) FROM STDIN"
                ) as copy,
            ):
                text = io.StringIO()
                for n in range(ROWS):
                    text.write(
                        f"{n + first:032x}\t{AT}\t{AT}\t{first + n}\t\tDEP\tProgramme {n}\t\t\t\t\t\t{n % 2000}\n"
                    )
                copy.write(text.getvalue())

        return [
            compare(
                "import with checks and upsert vs raw COPY, rows/s",
                ours=ours,
                floor=floor,
                goal=">= 0.45",
                is_rate=True,
                rounds=4,
            ),
            compare("the same file again vs the first time", ours=again, floor=ours, goal="<= 0.5", rounds=3),
            workbooks(),
        ]


def workbooks() -> Result:
    """A workbook of 240,000 cells read by our process against openpyxl, which read them before."""
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"constant_memory": True})
    sheet = book.add_worksheet()
    for line in range(ROWS):
        for place in range(12):
            sheet.write(line, place, f"texte {line}" if place % 2 else line * place)
    book.close()

    def ours():
        rows, _about = open_workbook(kept, layout="xlsx", sheet="")
        assert sum(1 for _row in rows) == ROWS

    def floor():
        kept.seek(0)
        rows = openpyxl.load_workbook(kept, read_only=True).worksheets[0].iter_rows(values_only=True)
        assert sum(1 for _row in rows) == ROWS

    return compare("a workbook of 20,000 lines vs openpyxl", ours=ours, floor=floor, goal="<= 0.2", rounds=4)
