"""Read a survey's response rates and totals with a constant number of queries."""

from django.db.models import Avg, Count, Max, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from partnerships.base.language import short_language
from programs.needs.models import NeedLine, NeedsSurvey, SurveyResponse, name_of_stratum
from programs.needs.totals import Cell, Mean, OccupationTotal, ResponseRate

# What answers measure (persons), with a name short enough to head a column; imports know these names too.
MEASURES = {
    "headcount": _("Headcount"),
    "vacancies": _("Vacancies"),
    "hires_12m": _("Hires, 12 months"),
    "hires_36m": _("Hires, 36 months"),
    "retirements_36m": _("Retirements, 36 months"),
    "internships_offered": _("Internships offered"),
}


def response_rates(survey: NeedsSurvey) -> list[ResponseRate]:
    """Return one rate per stratum, in order; firms without a stratum come last, under an empty name.

    The survey was read ``with_strata()``.
    """
    rates = [
        ResponseRate(
            name_of_stratum(stratum["industry_group"], stratum["size_band"]),
            stratum["population"],
            stratum["invited"],
            stratum["answered"],
        )
        for stratum in survey.strata_counted
    ]
    if survey.unsorted_invited:
        rates.append(ResponseRate("", None, survey.unsorted_invited, survey.unsorted_answered))
    return rates


def totals(survey: NeedsSurvey) -> list[OccupationTotal]:
    """Return what answering firms declared per occupation, in persons; unknown answers do not count."""
    lines = NeedLine.objects.filter(response__survey=survey, response__state__in=SurveyResponse.ANSWERED)
    title = f"occupation__title_{short_language()}"
    found = lines.values("occupation__code", "occupation__title_fr", title).order_by("occupation__code")
    return [_total(row, title) for row in _with_measures(found)]


def _with_measures(lines: QuerySet) -> QuerySet:
    sums = {f"{name}_sum": Sum(name) for name in MEASURES}
    counts = {f"{name}_count": Count(name) for name in (*MEASURES, "difficulty")}
    peaks = {f"{name}_max": Max(name) for name in MEASURES}
    firms = Count("response", distinct=True)
    return lines.annotate(firms=firms, mean_difficulty=Avg("difficulty"), **sums, **counts, **peaks)


def _total(row: dict, title: str) -> OccupationTotal:
    return OccupationTotal(
        code=row["occupation__code"],
        title=row[title] or row["occupation__title_fr"],
        firms=row["firms"],
        cells={name: Cell(row[f"{name}_sum"], row[f"{name}_count"], row[f"{name}_max"]) for name in MEASURES},
        difficulty=Mean(row["mean_difficulty"], row["difficulty_count"]),
    )
