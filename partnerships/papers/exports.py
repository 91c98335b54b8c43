"""A plan as a file: a workbook or a CSV, a PDF, a document, slides."""

import io
from collections.abc import Callable
from datetime import datetime

from django.http import HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from partnerships.base.writing import Notice, write_csv, write_xlsx
from partnerships.papers.documents import document
from partnerships.papers.printing import pdf
from partnerships.papers.slides import slides
from partnerships.papers.tables import PLAN_LINES, lines_of
from partnerships.papers.telling import PlanTold

OFFICE = "application/vnd.openxmlformats-officedocument"


def workbook(told: PlanTold, *, at: datetime) -> bytes:
    target = io.BytesIO()
    write_xlsx(target, columns=PLAN_LINES.in_files(), rows=_rows(told), notice=_notice(told, at=at))
    return target.getvalue()


def csv(told: PlanTold, *, at: datetime) -> bytes:
    target = io.BytesIO()
    write_csv(target, columns=PLAN_LINES.in_files(), rows=_rows(told))
    return target.getvalue()


PAPERS: dict[str, tuple[Callable[..., bytes], str]] = {
    "xlsx": (workbook, f"{OFFICE}.spreadsheetml.sheet"),
    "docx": (document, f"{OFFICE}.wordprocessingml.document"),
    "pptx": (slides, f"{OFFICE}.presentationml.presentation"),
    "pdf": (pdf, "application/pdf"),
    "csv": (csv, "text/csv; charset=utf-8"),
}


def paper(told: PlanTold, *, format: str, at: datetime) -> HttpResponse:
    """Return the file of a plan; ``format`` is one of PAPERS. Raises NotPrinted."""
    make, kind = PAPERS[format]
    name = f"{slugify(told.plan.title)}-{at:%Y-%m-%d}.{format}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(make(told, at=at), content_type=kind, headers=headers)


def _rows(told: PlanTold):
    return PLAN_LINES.lines(lines_of(told))


def _notice(told: PlanTold, *, at: datetime) -> Notice:
    source = told.plan.source or str(told.plan.partnership.name)
    paragraphs = [*told.notices, _("One line an activity and an expected result: an import takes it back.")]
    return Notice(
        title=told.plan.title, source=source, made_at=at, filters=list(told.facts), paragraphs=paragraphs
    )
