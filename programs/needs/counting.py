"""Read a survey's response rates and totals with a constant number of queries."""

from collections.abc import Callable
from datetime import date
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Sum
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


# What rounds a survey's totals for who does not keep it: the package above with the secret registers here.
ROUNDERS: list[Callable[[NeedsSurvey], Callable[[str, str, int], int]]] = []


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


def totals(survey: NeedsSurvey, *, by: date | None = None) -> list[OccupationTotal]:
    """Return what answering firms declared per occupation, in persons; unknown answers do not count.

    The establishments of one organization are one firm (one query). ``by``: without answers of a later day.
    """
    lines = NeedLine.objects.filter(response__survey=survey, response__state__in=SurveyResponse.ANSWERED)
    if by is not None:
        lines = lines.exclude(response__answered_on__gt=by)
    title = f"occupation__title_{short_language()}"
    firms = lines.values(
        "occupation__code", "occupation__title_fr", title, "response__establishment__organization"
    ).order_by("occupation__code")
    rows = firms.annotate(
        **{f"{name}_sum": Sum(name) for name in MEASURES},
        hardness=Sum("difficulty"), graded=Count("difficulty"),
    )  # fmt: skip
    return [_total(list(own), title) for _code, own in groupby(rows, key=itemgetter("occupation__code"))]


def _total(firms: list[dict], title: str) -> OccupationTotal:
    graded = sum(firm["graded"] for firm in firms)
    hardness = sum(firm["hardness"] or 0 for firm in firms)
    return OccupationTotal(
        code=firms[0]["occupation__code"],
        title=firms[0][title] or firms[0]["occupation__title_fr"],
        firms=len(firms),
        cells={name: Cell.of(firm[f"{name}_sum"] for firm in firms) for name in MEASURES},
        difficulty=Mean(hardness / graded if graded else None, sum(firm["graded"] > 0 for firm in firms)),
    )
