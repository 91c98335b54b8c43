"""Seats and students to place, compared, as a file."""

from datetime import datetime

from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.calls.comparing import Gap
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download


def gaps_file(
    gaps: list[Gap], *, format: str, filters: list[tuple[str, str]], rule: str, at: datetime
) -> HttpResponse:
    """Return the download of seats and students by program and territory."""
    columns = [
        Column("program", _("Program")),
        Column("territory", _("Territory (MRC)")),
        Column("seats", _("Seats free"), "whole"),
        Column("students", _("Students to place"), "whole"),
        Column("gap", _("Seats missing"), "whole"),
    ]
    rows = ((str(gap.program), gap.territory or "", gap.seats, gap.students, gap.missing) for gap in gaps)
    notice = Notice(
        title=_("Seats and students"), source="Arrimage", made_at=at, filters=filters, paragraphs=[rule]
    )
    return download(columns=columns, rows=rows, notice=notice, format=format)
