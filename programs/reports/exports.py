"""Files of an edition: spreadsheet, CSV and JSON, all from the stored snapshot."""

import io
import json
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from partnerships.base.columns import Column
from partnerships.base.figures import write_day
from partnerships.base.writing import Notice, write_csv, write_xlsx
from programs.adequacy import columns, phrasing
from programs.adequacy.edition import Edition, Line, as_data
from programs.reports.models import AdequacyReport
from programs.reports.reading import edition_of

TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


def exported(report: AdequacyReport, *, format: str, lang: str) -> bytes:
    """Return the bytes of a file ("xlsx", "csv" or "json") of a computed report, in a language."""
    if format == "json":
        return pretty(json.loads(report.snapshot))
    return table(edition_of(report), format=format, lang=lang, made_at=report.computed_at)


def filename(report: AdequacyReport, *, format: str, lang: str) -> str:
    """Return the name a downloaded file bears."""
    name = "bilan-adequation" if lang == "fr" else "adequacy-report"
    return f"{name}-{report.region.code}-edition-{report.edition}.{format}"


def pretty(data: dict[str, Any]) -> bytes:
    """Return JSON that people can read; the same data, the same bytes."""
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def as_json_file(shown: Edition) -> bytes:
    """Return an edition as the JSON file that people download."""
    return pretty(as_data(shown))


def table(shown: Edition, *, format: str, lang: str, made_at: Any = None) -> bytes:
    """Return the main table of an edition as XLSX or CSV."""
    target = io.BytesIO()
    heads, readers = zip(*_columns(lang), strict=True)
    rows = ([read(line, shown) for read in readers] for line in shown.lines)
    if format == "xlsx":
        write_xlsx(target, columns=heads, rows=rows, notice=notice(shown, lang, made_at))
    else:
        write_csv(target, columns=heads, rows=rows)
    return target.getvalue()


def notice(shown: Edition, lang: str, made_at: Any) -> Notice:
    """Return what the « Lisez-moi » sheet says: edition, date, method, sources, notes."""
    sources = "; ".join(_source(source, lang) for source in shown.sources)
    paragraphs = list(phrasing.method_notes(shown, lang).values())
    if any(source.fictitious for source in shown.sources):
        paragraphs.insert(
            0, _("Part of the figures are fictitious: they were invented for the demonstration.")
        )
    paragraphs.append(_("An empty cell is a figure that is unknown."))
    return Notice(
        title=_("Adequacy by program"),
        source=sources,
        made_at=made_at,
        filters=[
            (_("Region"), shown.region.name_fr),
            (_("Edition"), "" if shown.number is None else str(shown.number)),
            (_("Facts known on"), write_day(shown.on)),
            (
                _("School years averaged"),
                ", ".join(phrasing.school_year(year) for year in shown.school_years),
            ),
            (_("Method"), shown.method),
            (_("Fingerprint of the inputs"), shown.fingerprint),
        ],
        paragraphs=paragraphs,
    )


def _source(source, lang: str) -> str:
    vintage = f", {source.vintage.isoformat()}" if source.vintage else ""
    return f"{phrasing.title(source, lang)}{vintage}"


Reader = Callable[[Line, Edition], Any]


def _columns(lang: str) -> list[tuple[Column, Reader]]:
    """Return the columns of the table and what reads them: those of a line, then the edition's."""
    return [
        *(_of_line(declared, lang) for declared in columns.IN_FILES),
        (Column("region", _("Region")), lambda _line, shown: shown.region.name_fr),
        (Column("edition", _("Edition"), "whole"), lambda _line, shown: shown.number),
        (Column("on", _("Facts known on"), "date"), lambda _line, shown: shown.on),
        (Column("method", _("Method")), lambda _line, shown: shown.method),
        (Column("sources", _("Sources"), width=40), lambda _line, shown: _sources(shown, lang)),
    ]


def _of_line(declared: columns.Column, lang: str) -> tuple[Column, Reader]:
    column = Column(declared.name, declared.label[lang], declared.type, width=declared.width)
    return column, lambda line, _shown: declared.value(line, lang)


def _sources(shown: Edition, lang: str) -> str:
    return "; ".join(_source(source, lang) for source in shown.sources)
