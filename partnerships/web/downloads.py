"""A table as a file to download: XLSX first, CSV for the Excel of the reader's language, JSON."""

import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from django.utils.text import slugify

from partnerships.base.columns import Column
from partnerships.base.writing import Notice, csv_lines, json_lines, write_xlsx

FORMATS = ("xlsx", "csv", "json")


def download(
    *, columns: Sequence[Column], rows: Iterable[Sequence], notice: Notice, format: str
) -> HttpResponse:
    """Return the file of a table; ``format`` is one of FORMATS, ``notice`` says what it is and its moment."""
    name = f"{slugify(notice.title)}-{notice.made_at:%Y-%m-%d}.{format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return WRITERS[format](columns, rows, notice, headers)


def _xlsx(columns, rows, notice, headers):
    target = io.BytesIO()
    write_xlsx(target, columns=columns, rows=rows, notice=notice)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return HttpResponse(target.getvalue(), content_type=kind, headers=headers)


def _csv(columns, rows, _notice, headers):
    lines = list(csv_lines(columns=columns, rows=rows))
    return HttpResponse("".join(lines), content_type="text/csv; charset=utf-8", headers=headers)


def _json(columns, rows, notice, headers):
    lines = list(json_lines(columns=columns, rows=rows, notice=notice))
    return HttpResponse("".join(lines), content_type="application/json", headers=headers)


WRITERS = {"xlsx": _xlsx, "csv": _csv, "json": _json}
