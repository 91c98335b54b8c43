"""Files of an edition: spreadsheet, CSV and JSON, all from the stored snapshot."""

import io
import json
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from partnerships.base.figures import write_day
from partnerships.base.writing import Column, Notice, write_csv, write_xlsx
from programs.adequacy import phrasing
from programs.adequacy.edition import Edition, Line, as_data
from programs.adequacy.rates import NAMES
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
    columns, readers = zip(*_columns(lang), strict=True)
    rows = ([read(line, shown, lang) for read in readers] for line in shown.lines)
    if format == "xlsx":
        write_xlsx(target, columns=columns, rows=rows, notice=notice(shown, lang, made_at))
    else:
        write_csv(target, columns=columns, rows=rows)
    return target.getvalue()


def notice(shown: Edition, lang: str, made_at: Any) -> Notice:
    """Return what the « Lisez-moi » sheet says: edition, date, method, sources, notes."""
    sources = "; ".join(_source(source, lang) for source in shown.sources)
    paragraphs = list(phrasing.method_notes(shown, lang))
    if any(source.fictitious for source in shown.sources):
        paragraphs.insert(
            0, _("Part of the figures are fictitious: they were invented for the demonstration.")
        )
    paragraphs.append(_("An empty cell is a figure that is unknown, or hidden to protect people or firms."))
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


Reader = Callable[[Line, Edition, str], Any]


def _columns(lang: str) -> list[tuple[Column, Reader]]:
    """Return the columns of the table, each with how to read its value from a line."""
    plain = [
        (Column("program", _("Program"), width=36), lambda line, *_: phrasing.title(line.program, lang)),
        (Column("code", _("Code"), width=10), lambda line, *_: line.code),
        (Column("sanction", _("Sanction"), width=10), lambda line, *_: line.program.sanction),
        (Column("centres", _("Centres"), width=30), lambda line, *_: ", ".join(line.program.centres)),
        (
            Column("class", _("Diagnosis"), width=20),
            lambda line, *_: phrasing.class_label(line.diagnosis, lang),
        ),
        *(_number(name, label, type_) for name, label, type_ in _figures()),
    ]
    rates = [_rate(name, lang) for name in NAMES]
    words = [
        (Column("reliability", _("Reliability"), width=10), lambda line, *_: line.reliability),
        (
            Column("trend", _("Trend"), width=10),
            lambda line, *_: line.trend and phrasing.trend_word(line.trend, lang),
        ),
        (
            Column("cause", _("Probable cause"), width=28),
            lambda line, *_: phrasing.cause_label(line.cause, lang),
        ),
        (
            Column("flags", _("Flags"), width=28),
            lambda line, *_: ", ".join(phrasing.flag_label(f, lang) for f in line.flags),
        ),
        (Column("region", _("Region")), lambda _line, shown, _lang: shown.region.name_fr),
        (Column("edition", _("Edition"), "whole"), lambda _line, shown, _lang: shown.number),
        (Column("on", _("Facts known on"), "date"), lambda _line, shown, _lang: shown.on),
        (Column("method", _("Method")), lambda _line, shown, _lang: shown.method),
        (Column("sources", _("Sources"), width=40), lambda _line, shown, lang: _sources(shown, lang)),
    ]
    return plain + rates + words


def _sources(shown: Edition, lang: str) -> str:
    return "; ".join(_source(source, lang) for source in shown.sources)


def _figures() -> Iterable[tuple[str, str, str]]:
    return (
        ("need_per_year", _("Need per year"), "number"),
        ("target_entrants", _("Target entrants"), "number"),
        ("ministry_target_entrants", _("Ministry's target"), "number"),
        ("observed_entrants", _("Entrants observed"), "number"),
        ("latest_entrants", _("Entrants, last year"), "whole"),
        ("gap", _("Gap"), "number"),
        ("coverage", _("Coverage"), "share"),
        ("attraction", _("Applications per seat"), "number"),
        ("filling", _("Filling"), "share"),
    )


def _number(name: str, label: str, type_: str) -> tuple[Column, Reader]:
    return Column(name, label, type_), lambda line, *_: getattr(line, name)


def _rate(name: str, lang: str) -> tuple[Column, Reader]:
    """Return a rate's column: a number where it may be shown exactly, else the words that stand for it."""

    def read(line: Line, *_: Any) -> Any:
        rate = line.rates[name]
        if rate.value is not None:
            return rate.value
        return None if rate.shown in ("exact", "hidden") else phrasing.rate_text(rate, lang)

    return Column(name, phrasing.capital(phrasing.rate_label(name, lang)), "share"), read
