"""The PDF of an edition: the same text as its page, laid out on paper, drawn from the frozen snapshot.

It is made when it is asked for: the same edition gives the same bytes.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _

from partnerships.base.charts import Chart, described
from partnerships.base.columns import Column as Head
from partnerships.base.figures import write_day
from partnerships.printing.typesetting import typeset
from programs.adequacy.columns import COLUMNS, Cell
from programs.reports.models import AdequacyReport
from programs.reports.pages import presented
from programs.reports.reading import edition_of, neighbours

TEMPLATE = "programs/reports/report.typ"
LANGUAGES = {"fr": "fr-ca", "en": "en"}


class Column(NamedTuple):
    """A column of a printed table: its label, what it prints of a row, its share of the width."""

    label: str
    read: Callable[[dict[str, Any]], Any]
    width: float = 1
    numeric: bool = True


def pdf(report: AdequacyReport, *, lang: str) -> bytes:
    """Return the PDF of a computed report in a language ("fr" or "en"). Raises NotPrinted."""
    return typeset(TEMPLATE, data(report, lang=lang), at=report.computed_at)


def data(report: AdequacyReport, *, lang: str) -> dict[str, Any]:
    """Return all that is printed of a report, in a language."""
    around = neighbours(report)
    previous = around.previous
    before = AdequacyReport.objects.get(pk=previous.pk) if previous else None
    with translation.override(LANGUAGES[lang]):
        shown = presented(edition_of(report), lang=lang, previous=before and edition_of(before))
        return {"language": lang, **cover(report, newer=around.newer), **sections(shown)}


def cover(report: AdequacyReport, *, newer: AdequacyReport | None = None) -> dict[str, Any]:
    """Return what the first page and the margins say."""
    place = f"{report.region} – {report.partnership}" if report.partnership else str(report.region)
    told = {
        "region": place,
        "edition": report.edition,
        "day": write_day(report.on),
        "method": report.method_version,
    }
    fictitious = _("Part of the figures are fictitious: they were invented for the demonstration.")
    return {
        "title": _("Training and employment adequacy report – %(region)s, edition %(edition)s") % told,
        "description": report.headline,
        "kicker": _("Training and employment adequacy report"),
        "heading": place,
        "meta": _("Edition %(edition)s · facts known on %(day)s · method %(method)s") % told,
        "known": " ".join([_("Facts known on"), told["day"]]),
        "notices": [*superseded(report, newer), *([fictitious] if report.is_fictitious else [])],
    }


def superseded(report: AdequacyReport, newer: AdequacyReport | None) -> list[str]:
    """Return the notice that an edition is no longer the one that counts."""
    if report.state != AdequacyReport.State.SUPERSEDED or newer is None:
        return []
    told = {"edition": newer.edition, "day": write_day(newer.on)}
    return [_("Edition %(edition)s (facts known on %(day)s) has replaced this one.") % told]


def sections(shown: dict[str, Any]) -> dict[str, Any]:
    """Return the eight sections of a report."""
    return {
        "highlights": highlights(shown),
        "territory": territory(shown),
        "needs": needs(shown),
        "supply": supply(shown),
        "outcomes": outcomes(shown),
        "adequacy": adequacy(shown),
        "occupations": occupations(shown),
        "method": method(shown),
    }


# --- Blocks -----------------------------------------------------------------------------------------


def table(caption: str, columns: Iterable[Column], rows: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """Return a table; None when it has no row."""
    columns = list(columns)
    cells = [[column.read(row) for column in columns] for row in rows]
    heads = [{"label": c.label, "width": c.width, "numeric": c.numeric} for c in columns]
    return {"caption": caption, "columns": heads, "rows": cells} if cells else None


def chart(drawn: Chart | None) -> dict[str, str] | None:
    """Return a drawing and what it says to who does not see it."""
    if drawn is None:
        return None
    said = f"{drawn.title}. {described(drawn.columns, drawn.rows)}"
    return {"title": drawn.title, "svg": drawn.svg, "alternative": said}


def named(row: dict[str, Any]) -> dict[str, Any]:
    """Return the first cell of a row: a title and its code."""
    return {"text": row["title"], "code": row["code"]}


def cell(name: str) -> Callable[[dict[str, Any]], str]:
    """Return a reader of one cell of a row."""
    return lambda row: row[name]


def declared(heads: Iterable[Head], cells: str) -> list[Column]:
    """Return the printed columns of figures of a line; ``cells`` names theirs in its row."""
    return [_declared(head, cells) for head in heads]


def _declared(head: Head, cells: str) -> Column:
    figure = COLUMNS[head.name]
    return Column(head.title, lambda row: laid_out(row[cells][head.name]), figure.paper, figure.is_number)


def laid_out(cell: Cell) -> dict[str, Any]:
    """Return what is printed of a cell: only what it has."""
    told = {**cell._asdict(), "notes": list(cell.notes)}
    return {key: value for key, value in told.items() if value or key == "text"}


def facts(rows: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return facts as a list of names and texts."""
    return [{"name": name, "lines": [str(text)]} for name, text in rows]


# --- Sections ---------------------------------------------------------------------------------------


def highlights(shown: dict[str, Any]) -> dict[str, Any]:
    sums = shown["totals"]
    return {
        "title": _("Highlights"),
        "standing": [
            {"dot": side["css"], "count": str(side["count"]), "label": side["label"]}
            for side in shown["standing"]
        ],
        "sentences": shown["highlights"],
        "figures": [
            {"label": _("Need"), "value": sums["need"], "note": _("persons a year")},
            {"label": _("Target entrants"), "value": sums["target"], "note": _("a year")},
            {"label": _("Entrants observed"), "value": sums["observed"], "note": _("a year, on average")},
        ],
        "chart": chart(shown["charts"].coverage),
    }


def territory(shown: dict[str, Any]) -> dict[str, Any]:
    told = shown["portrait"]
    labels = {
        "programs": _("Programs"),
        "centre_count": _("Training centres"),
        "seats": _("Seats a year"),
        "occupations": _("Occupations aimed at"),
        "jobs": _("Jobs in these occupations"),
    }
    centres = ", ".join(told["centres"])
    return {
        "title": _("The territory"),
        "figures": [{"label": label, "value": told[name]} for name, label in labels.items()],
        "centres": " ".join([_("Training is given by:"), f"{centres}."]) if centres else "",
    }


def needs(shown: dict[str, Any]) -> dict[str, Any]:
    columns = [
        Column(_("Occupation"), named, 3, False),
        Column(_("Hires declared"), cell("hires")),
        Column(_("Employers who answered"), cell("answered")),
        Column(_("Employers in the population"), cell("frame")),
        Column(_("Openings projected"), cell("openings_here")),
        Column(_("Need taken from"), cell("need_source"), 1.2, False),
    ]
    caption = _("Hires that employers declare, beside the openings projected (persons a year)")
    nobody = [
        _("No survey of employers was held in this region."),
        _("The need comes from projections alone."),
    ]
    return {
        "title": _("Needs of enterprises"),
        "table": table(caption, columns, shown["needs"]),
        "empty": " ".join(nobody),
    }


def supply(shown: dict[str, Any]) -> dict[str, Any]:
    years = [
        Column(year, lambda row, index=index: row["years"][index]["entrants"])
        for index, year in enumerate(shown["years"])
    ]
    printed = [
        Column(_("Program"), named, 3.2, False),
        *years,
        *declared(shown["supply_columns"], "supply"),
    ]
    partial = _("The drawing shows the programs most short of entrants; the table below holds them all.")
    return {
        "title": _("Training supply"),
        "chart": chart(shown["charts"].entrants),
        "note": partial if shown["charts"].is_partial else "",
        "table": table(
            _("Entrants by school year, seats, and how well they are filled"), printed, shown["lines"]
        ),
    }


def outcomes(shown: dict[str, Any]) -> dict[str, Any]:
    printed = [Column(_("Program"), named, 2.4, False), *declared(shown["outcome_columns"], "rates")]
    caption = (
        _("Rates from entrance to the trade, with their 95%% interval and where they were measured") % {}
    )
    return {
        "title": _("What becomes of graduates"),
        "chart": chart(shown["charts"].funnel),
        "table": table(caption, printed, shown["lines"]),
    }


def adequacy(shown: dict[str, Any]) -> dict[str, Any]:
    program, *others = shown["main_columns"]
    printed = [
        Column(program.title, lambda row: laid_out(row["program"]), 3, False),
        *declared(others, "main"),
    ]
    return {
        "title": _("Adequacy by program"),
        "table": table(shown["caption"], printed, shown["lines"]),
        "empty": _("No program is in this report."),
        "meanings_title": _("What it means, program by program"),
        "meanings": [meaning(line) for line in shown["lines"]],
    }


def meaning(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "dot": row["css"],
        "sentence": row["sentence"],
        "sure": row["sure_sentence"],
        "trend": row["trend_sentence"],
        "flags": [name for name, _advice in row["flags"]],
    }


def occupations(shown: dict[str, Any]) -> dict[str, Any]:
    def outlook(row):
        words = [row["band"], _("net decline") if row["net_decline"] else "", row["conditions"]]
        return ", ".join(filter(None, words))

    columns = [
        Column(_("Occupation"), named, 3, False),
        Column(_("Outlook"), outlook, 1.2, False),
        Column(_("Jobs"), cell("employment")),
        Column(_("Openings"), cell("openings")),
        Column(_("of which growth"), cell("growth")),
        Column(_("of which replacement"), cell("replacement")),
        Column(_("Job seekers"), cell("seekers")),
        Column(_("Rates of"), cell("origin"), 1, False),
    ]
    whole = _(
        "Without a regional projection, some rows show the whole of Quebec or Canada; "
        "they are never counted as the region's need."
    )
    return {
        "title": _("Outlook by occupation"),
        "table": table(_("Openings and people looking for work, per year"), columns, shown["occupations"]),
        "note": whole if shown["has_whole_areas"] else "",
        "empty": _("No occupation is linked to these programs yet."),
    }


def method(shown: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": _("Method and quality"),
        "changes": {"title": _("What changed since the edition before"), **changed(shown)},
        "notes": {"title": _("How the figures are made"), "items": list(shown["notes"].values())},
        "formulas": {"title": _("Formulas of the rates"), "facts": facts(shown["formulas"])},
        "sources": {"title": _("Sources"), "table": sources(shown)},
        "hidden": {
            "title": _("What is not published, and why"),
            "table": hidden(shown),
            "empty": _("Nothing had to be hidden."),
        },
        "identity": {"title": _("Identity of this edition"), "facts": facts(identity(shown))},
    }


def changed(shown: dict[str, Any]) -> dict[str, Any]:
    previous, changes = shown["previous"], shown["changes"]
    if previous is None:
        said = _("This is the first published edition: there is nothing to compare it with.")
    else:
        said = _("No figure changed since edition %(edition)s.") % {"edition": previous.number}
    return {"items": changes, "empty": said}


def sources(shown: dict[str, Any]) -> dict[str, Any] | None:
    def title(row):
        text = f"{row['title']} ({row['publisher']})" if row["publisher"] else row["title"]
        return {"text": text, "notes": [_("fictitious – demonstration")] if row["fictitious"] else []}

    columns = [
        Column(_("Source"), title, 4, False),
        Column(_("Vintage"), lambda row: write_day(row["vintage"]), 1, False),
    ]
    return table("", columns, shown["sources"])


def hidden(shown: dict[str, Any]) -> dict[str, Any] | None:
    columns = [
        Column(_("Program or occupation"), cell("what"), 2, False),
        Column(_("Not printed"), cell("count"), 1, False),
        Column(_("Why"), cell("why"), 3, False),
    ]
    return table("", columns, shown["suppressions"])


def identity(shown: dict[str, Any]) -> list[tuple[str, str]]:
    edition = shown["edition"]
    return [
        (_("Edition"), str(edition.number)),
        (_("Facts known on"), write_day(edition.on)),
        (_("School years averaged"), ", ".join(shown["averaged"])),
        (_("Method"), edition.method),
        (_("Fingerprint of the inputs"), edition.fingerprint),
    ]
