"""The table of a what-if: each program as it is, the cells to change, and what comes of them."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from partnerships.base.charts import Chart
from programs.adequacy import columns, phrasing
from programs.adequacy.edition import UNDETERMINED, Edition, Line
from programs.adequacy.phrasing import number, percent, school_year, title
from programs.adequacy.records import DEFICITS, school_year_of
from programs.adequacy.scenarios import Effect, effect_of
from programs.adequacy.simulating import EIGHT_IN_TEN, deficit_chance
from programs.catalogue.models import Program
from programs.reports.pages import by_urgency, coverage_chart, coverage_row


@dataclass(frozen=True)
class ScenarioRow:
    """A program of the table; ``after`` and what follows are None where nothing is changed."""

    title: str
    code: str
    dot: str
    label: str
    chance: str
    observed: str
    target: str
    graduation: str
    cells: dict[str, Any]
    after: dict[str, str] | None = None


def scenario_page(edition: Edition, form: Form, lang: str) -> dict[str, Any]:
    """Return what the page of a scenario shows (one query when something is changed)."""
    lines = by_urgency(form.lines.values())
    effects = _effects(edition, form)
    first = _first_graduates(edition, effects)
    return {
        "form": form,
        "rows": [_row(line, effects.get(line.code), first.get(line.code), form, lang) for line in lines],
        "effects": effects,
        "finding": _finding(lines, effects, lang),
        "chart": _chart(edition, effects, lang) if effects else None,
    }


def _effects(edition: Edition, form: Form) -> dict[str, Effect]:
    """Return the effect of each change; nothing while one of them is refused."""
    if not form.is_valid():
        return {}
    occupations = {row.code: row for row in edition.occupations}
    return {
        code: effect_of(form.lines[code], change, occupations, edition.thresholds)
        for code, change in form.changes.items()
    }


def _first_graduates(edition: Edition, effects: dict[str, Effect]) -> dict[str, str]:
    """Return the school year in which those who enter at the next one come out, by program."""
    if not effects:
        return {}
    begins = school_year_of(edition.on) + 1
    months = Program.objects.filter(code__in=effects, duration_months__gt=0)
    return {
        code: school_year(begins + ceil(long / 12) - 1)
        for code, long in months.order_by("valid_from").values_list("code", "duration_months")
    }


def _row(line: Line, effect: Effect | None, first: str | None, form: Form, lang: str) -> ScenarioRow:
    return ScenarioRow(
        title=title(line.program, lang),
        code=line.code,
        dot=columns.class_dot(line),
        label=phrasing.class_label(line.diagnosis, lang),
        chance=phrasing.chance_text(deficit_chance(line), lang),
        observed=columns.COLUMNS["observed_entrants"].text(line, lang),
        target=columns.COLUMNS["target_entrants"].text(line, lang),
        graduation=percent(line.rates["graduation"].value, lang),
        cells=form.cells(line.code),
        after=effect and _told(effect, first, lang),
    )


def _told(effect: Effect, first: str | None, lang: str) -> dict[str, str]:
    after, gap = effect.after, columns.COLUMNS["gap"]
    low, high = (gap.written(float(round(effect.gap[at])), lang) for at in EIGHT_IN_TEN)
    return {
        "dot": columns.class_dot(after),
        "label": phrasing.class_label(after.diagnosis, lang),
        "chance": phrasing.chance_text(deficit_chance(after), lang),
        "gap": gap.text(after, lang),
        "effect": low if low == high else phrasing.span_text(low, high, lang),
        "first": first or phrasing.unknown(lang),
    }


def _finding(lines: list[Line], effects: dict[str, Effect], lang: str) -> str:
    """Say how many programs lack entrants and how many nothing settles, before → after."""
    if not effects:
        return ""
    after = [effects[line.code].after if line.code in effects else line for line in lines]
    told = _("In deficit: %(deficits)s. Undetermined: %(unsure)s.")
    return told % {
        "deficits": _moved(lines, after, DEFICITS, lang), "unsure": _moved(lines, after, [UNDETERMINED], lang)
    }  # fmt: skip


def _moved(before: list[Line], after: list[Line], classes: Collection[str], lang: str) -> str:
    counts = (sum(line.diagnosis in classes for line in lines) for lines in (before, after))
    return " → ".join(number(count, lang) for count in counts)


def _chart(edition: Edition, effects: dict[str, Effect], lang: str) -> Chart:
    """Draw each changed program as it is, then as it would be."""
    rows = []
    for effect in effects.values():
        name = title(effect.before.program, lang)
        rows.append(coverage_row(effect.before, lang))
        rows.append(coverage_row(effect.after, lang, label=_("%(program)s, changed") % {"program": name}))
    return coverage_chart(
        edition, rows, lang, key="scenario", title=_("Coverage today, then with the changes")
    )
