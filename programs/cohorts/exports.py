"""Cohorts as a file: exactly what the list shows, in columns that an import takes back."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.http import HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download
from programs.cohorts.counting import NAMES, figures_of
from programs.cohorts.filters import school_year
from programs.cohorts.models import Cohort

KEPT = {
    "applicants": gettext_lazy("applicants (figure kept)"),
    "entrants": gettext_lazy("entrants (figure kept)"),
    "graduates": gettext_lazy("graduates (figure kept)"),
    "withdrawals": gettext_lazy("withdrawals (figure kept)"),
}
TYPES = {"DateField": "date", "PositiveIntegerField": "whole"}
FIELDS = [
    "name", "starts_on", "expected_end_on", "seats", "minimum_to_open", "mode", "state", "region",
    "territory", "reported_applicants", "reported_entrants", "reported_graduates", "reported_withdrawals",
    "reported_source", "reported_on", "note",
]  # fmt: skip


def columns() -> list[Column]:
    """Return the columns: those of the import first, under its own headings, then what the page adds."""
    fields = [Cohort._meta.get_field(name) for name in ["program", "provider", *FIELDS]]
    return [
        *(
            Column(f.name, capfirst(str(f.verbose_name)), TYPES.get(f.get_internal_type(), "text"))
            for f in fields
        ),
        Column("program_title", _("Program title")),
        Column("school_year", _("School year")),
        *(Column(name, capfirst(str(KEPT[name])), "whole") for name in NAMES),
        Column("basis", _("Figures kept are")),
    ]


def rows(cohorts: Iterable[Cohort]) -> Iterator[tuple]:
    """Yield a line per cohort read ``with_partners().with_counts()``."""
    for cohort in cohorts:
        figures = figures_of(cohort)
        yield (
            cohort.program.code,
            cohort.provider.name,
            *(value_of(cohort, name) for name in FIELDS),
            cohort.program.title,
            school_year(cohort.school_year),
            *(getattr(figures, name).value for name in NAMES),
            _("counted from enrolments") if figures.is_counted else _("reported by the centre"),
        )


def value_of(cohort: Cohort, name: str):
    display = getattr(cohort, f"get_{name}_display", None)
    value = display() if display else getattr(cohort, name)
    return str(value) if name in ("region", "territory") and value else value


def file_of(
    cohorts, *, format: str, filters: list[tuple[str, str]], source: str, at: datetime
) -> HttpResponse:
    """Return the download of cohorts: ``format`` is one of FORMATS."""
    notice = Notice(title=_("Cohorts"), source=source, made_at=at, filters=filters)
    found = rows(cohorts.iterator(chunk_size=2000))
    return download(columns=columns(), rows=found, notice=notice, format=format)
