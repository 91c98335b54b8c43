"""A survey's totals and the projections as files: exactly what their pages show."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext as _

from partnerships.base.columns import Table
from partnerships.base.figures import write_day
from partnerships.base.writing import Notice
from partnerships.web.downloads import download
from programs.needs.models import NeedsSurvey, Projection
from programs.needs.tables import PROJECTIONS
from programs.needs.totals import LEAST_ANSWERS, OccupationTotal, ResponseRate


def totals_file(
    survey: NeedsSurvey,
    rows: list[OccupationTotal],
    rate: ResponseRate,
    *,
    table: Table,
    format: str,
    at: datetime,
) -> HttpResponse:
    """Return the totals of a survey as a file; ``rows`` and ``table`` are what the reader may see."""
    notice = Notice(
        title=survey.title,
        source=survey.source,
        made_at=at,
        filters=[
            (_("Region"), str(survey.region)),
            (_("Reference date"), write_day(survey.reference_on)),
            (_("Firms invited"), str(rate.invited)),
            (_("Firms that answered"), str(rate.answered)),
        ],
        paragraphs=list(_paragraphs(survey, rows)),
    )
    return download(columns=table.in_files(), rows=table.lines(rows), notice=notice, format=format)


def _paragraphs(survey: NeedsSurvey, rows: list[OccupationTotal]) -> Iterator[str]:
    if survey.is_fictitious:
        yield _("These figures are fictitious: they were invented for the demonstration.")
    yield _("Totals are what answering firms declared; nothing is extrapolated. An empty cell is unknown.")
    if any(row.disclosive for row in rows):
        yield _(
            "Figures to protect come from fewer than %(firms)s firms, or mostly from one: they are not to be "
            "published, and are empty for those who do not keep the survey."
        ) % {"firms": LEAST_ANSWERS}


def list_file(
    table: Table, rows: QuerySet, *, title: str, filters: list[tuple[str, str]], format: str, at: datetime
) -> HttpResponse:
    """Return the rows of a list as a file; ``title`` says what they are."""
    notice = Notice(title=title, source="Arrimage", made_at=at, filters=filters)
    lines = table.lines(rows.iterator(chunk_size=2000))
    return download(columns=table.in_files(), rows=lines, notice=notice, format=format)


def projections_file(
    projections: Iterable[Projection], *, filters: list[tuple[str, str]], format: str, at: datetime
) -> HttpResponse:
    """Return projections as a file that an import takes back."""
    notice = Notice(
        title=_("Projections by occupation"),
        made_at=at,
        filters=filters,
        paragraphs=[_("Flows are persons over the whole span; the last columns are per year.")],
    )
    lines = PROJECTIONS.lines(projections)
    return download(columns=PROJECTIONS.in_files(), rows=lines, notice=notice, format=format)
