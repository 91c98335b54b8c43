"""Read a survey's response rates and totals with a constant number of queries."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, F, FloatField, Sum, Value
from django.db.models.functions import Coalesce
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

# What others than its keepers read of a survey: hires once, as reports print them. Both spans beside them
# would be the same persons a second and a third time.
MEASURES_TOLD = {
    "headcount": MEASURES["headcount"],
    "vacancies": MEASURES["vacancies"],
    "hires": _("Hires a year"),
    "retirements_36m": MEASURES["retirements_36m"],
    "internships_offered": MEASURES["internships_offered"],
}
# Three years are steadier than one: twelve months count where thirty-six are unknown.
COMPUTED = {"hires": Coalesce(F("hires_36m") / Value(3.0), F("hires_12m"), output_field=FloatField())}


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


def totals(
    survey: NeedsSurvey, *, by: date | None = None, measures: Iterable[str] = tuple(MEASURES)
) -> list[OccupationTotal]:
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
        **{f"{name}_sum": Sum(COMPUTED.get(name, name)) for name in measures},
        hardness=Sum("difficulty"), graded=Count("difficulty"),
    )  # fmt: skip
    by_occupation = groupby(rows, key=itemgetter("occupation__code"))
    return [_total(list(own), title, measures) for _code, own in by_occupation]


def _total(firms: list[dict], title: str, measures: Iterable[str]) -> OccupationTotal:
    graded = sum(firm["graded"] for firm in firms)
    hardness = sum(firm["hardness"] or 0 for firm in firms)
    return OccupationTotal(
        code=firms[0]["occupation__code"],
        title=firms[0][title] or firms[0]["occupation__title_fr"],
        firms=len(firms),
        cells={name: Cell.of(firm[f"{name}_sum"] for firm in firms) for name in measures},
        difficulty=Mean(hardness / graded if graded else None, sum(firm["graded"] > 0 for firm in firms)),
    )
