"""Give a file back with the reasons of its errors: same columns, one more; mend it and send it again."""

import io
from pathlib import PurePath

from django.utils.translation import gettext as _

from partnerships.base.columns import Column
from partnerships.base.writing import Notice, write_csv, write_xlsx
from partnerships.imports.checking import reader_of
from partnerships.imports.kinds import kind_named
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.wording import sentence
from partnerships.sheets.values import to_text
from partnerships.sheets.workbooks import Shown

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file_to_mend(imported: Import, *, on, is_whole: bool) -> tuple[bytes, str, str]:
    """Return (content, name, media type): the lines in error, or all of them, each with its reasons.

    Raises Unreadable when the file is no longer kept.
    """
    reader = reader_of(imported, on=on)
    reasons = reasons_by_line(imported)
    headers = reader.table.header.texts
    columns = [Column(f"c{place}", text) for place, text in enumerate(headers)]
    columns.append(Column("reason", _("Reason of the error"), width=60))
    rows = list(_rows(reader, reasons, width=len(headers), skipped=_skipped(imported), is_whole=is_whole))
    target = io.BytesIO()
    stem = PurePath(imported.file_name).stem
    if reader.table.layout != "csv":
        write_xlsx(target, columns=columns, rows=rows, notice=Notice(reader.table.sheet or stem))
        return target.getvalue(), stem + _("-to-mend") + ".xlsx", XLSX
    write_csv(target, columns=columns, rows=rows, delimiter=reader.table.delimiter)
    return target.getvalue(), stem + _("-to-mend") + ".csv", "text/csv; charset=utf-8"


def reasons_by_line(imported: Import) -> dict[int, str]:
    """Return {line: sentences}, in the reader's language, of the lines in error."""
    labels = {name: cell.label for name, cell in kind_named(imported.kind).columns().items()}
    rows = imported.rows.filter(state=ImportRow.State.ERROR).values_list("line", "problems")
    return {line: " ".join(_said(problem, labels) for problem in problems) for line, problems in rows}


def _said(problem, labels):
    label = labels.get(problem.get("column"))
    return f"{label}: {sentence(problem)}" if label else sentence(problem)


def _skipped(imported):
    return set(imported.rows.filter(state=ImportRow.State.SKIPPED).values_list("line", flat=True))


def _rows(reader, reasons, *, width, skipped, is_whole):
    header = reader.table.header
    for line, cells in reader.table.numbered:
        if line <= header.line or line in skipped or not any(cells):
            continue
        if is_whole or line in reasons:
            said = [to_text(cell) if type(cell) is Shown else cell for cell in cells[:width]]
            padded = [*said, *[None] * (width - len(cells))]
            for name, text in reader.corrections.get(line, {}).items():  # typed in the page meanwhile
                padded[header.columns[name]] = text
            yield [*padded, reasons.get(line)]
