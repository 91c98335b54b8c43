"""Demand: openings and seekers of each occupation of a region, per year, and the state of its market.

Openings = growth + retirements + other replacement; seekers = school leavers + immigration + other seekers,
as in the Canadian Occupational Projection System (ESDC) and the labour ministry's *état d'équilibre*.
"""

from collections.abc import Iterable
from typing import NamedTuple

from programs.adequacy.edition import UNDETERMINED, WHOLE_AREAS, OccupationLine, figure
from programs.adequacy.records import (
    COUNTRY,
    NEED_SOURCES,
    PROJECTION_FIRST,
    PROJECTION_ONLY,
    PROVINCE,
    SURVEY_FIRST,
    SURVEY_ONLY,
    EmploymentShare,
    Inputs,
    OccupationFacts,
    Parameters,
    ProjectionFlow,
    SurveyTotal,
)

OWN = "region"
PROVINCE_RATES, COUNTRY_RATES = "province", "country"
PROVINCE_SHARE, COUNTRY_SHARE = "province_share", "country_share"
PROVINCE_TOTAL, COUNTRY_TOTAL = "province_total", "country_total"

PROJECTION, SURVEY = "projection", "survey"
# The state of a market as its source words it, printed beside ours.
CONDITIONS = ("recent_fr", "recent_en", "future_fr", "future_en")
_PREFERENCE = {
    PROJECTION_FIRST: (PROJECTION, SURVEY),
    SURVEY_FIRST: (SURVEY, PROJECTION),
    PROJECTION_ONLY: (PROJECTION,),
    SURVEY_ONLY: (SURVEY,),
}


def openings(flow: ProjectionFlow) -> int | None:
    """Return the openings of the whole period, negative growth included; None when a part is unknown."""
    return _sum(flow.growth, flow.retirements, flow.other_replacement)


def seekers(flow: ProjectionFlow) -> int | None:
    """Return the job seekers of the whole period; other seekers may be negative (people who leave)."""
    return _sum(flow.school_leavers, flow.immigration, flow.other_seekers)


def _sum(*parts: int | None) -> int | None:
    return None if None in parts else sum(parts)


def band(flow: ProjectionFlow, *, balanced_gap: float = 0.15, strong_gap: float = 0.28) -> str:
    """Return the state of the market ahead: the gap in share of employment, brought to ten years.

    Balanced under ``balanced_gap``, strong beyond ``strong_gap``; 15 % and 28 % were read off the balanced
    occupations of COPS 2024-2033. "undetermined" without figures or employment.
    """
    wanted, offered = openings(flow), seekers(flow)
    if wanted is None or offered is None or not flow.employment:
        return UNDETERMINED
    # Rounding keeps a gap of exactly 15 % from falling on either side by floating point.
    gap = round((offered - wanted) / flow.employment * 10 / flow.years, 9)
    if abs(gap) < balanced_gap:
        return "balanced"
    side = "shortage" if gap < 0 else "surplus"
    return f"strong_{side}" if abs(gap) > strong_gap else side


class Basis(NamedTuple):
    """The projection behind an occupation's figures, what multiplies it (1 for its own), and its origin."""

    flow: ProjectionFlow
    factor: float
    origin: str


def basis(
    region: str, flows: Iterable[ProjectionFlow], employment_shares: Iterable[EmploymentShare]
) -> Basis | None:
    """Choose the projection of one occupation: the region's own; else provincial, else national rates ×
    regional employment; else provincial, else national flows × the region's share of all jobs."""
    newest_first = _newest_first(flows)
    shares = {row.within: row.share for row in _newest_first(employment_shares) if row.area == region}
    jobs = next((f.employment for f in newest_first if f.area == region and f.employment), None)
    found = {}
    for flow in newest_first:
        if openings(flow) is not None:
            found.setdefault(flow.area, flow)
    if region in found:
        return Basis(flow=found[region], factor=1.0, origin=OWN)
    for area, origin in ((PROVINCE, PROVINCE_RATES), (COUNTRY, COUNTRY_RATES)):
        if jobs and area in found and found[area].employment:
            return Basis(flow=found[area], factor=jobs / found[area].employment, origin=origin)
    for area, origin in ((PROVINCE, PROVINCE_SHARE), (COUNTRY, COUNTRY_SHARE)):
        if area in shares and area in found:
            return Basis(flow=found[area], factor=shares[area], origin=origin)
    return None


def whole_area(flows: Iterable[ProjectionFlow]) -> Basis | None:
    """Return the province's, else the country's own projection, to be shown for want of a regional one.

    Its figures are those of the whole area: they are flagged, and are never the region's need.
    """
    newest_first = _newest_first(flow for flow in flows if openings(flow) is not None)
    for area, origin in ((PROVINCE, PROVINCE_TOTAL), (COUNTRY, COUNTRY_TOTAL)):
        found = next((flow for flow in newest_first if flow.area == area), None)
        if found:
            return Basis(flow=found, factor=1.0, origin=origin)
    return None


def _newest_first(rows: Iterable) -> list:
    rows = list(rows)
    return sorted(rows, key=_age) if len(rows) > 1 else rows


def _age(row) -> tuple:
    """Sort newest vintage first, unknown last, then by source and content: the same whatever the order."""
    return (-row.vintage.toordinal() if row.vintage else 0, row.source, repr(row))


def occupation_lines(inputs: Inputs) -> tuple[OccupationLine, ...]:
    """Return the occupations asked for, linked to a program of the report or surveyed in the region.

    Raises ValueError when the choice of sources is unknown.
    """
    if inputs.parameters.sources not in NEED_SOURCES:
        raise ValueError(f"unknown choice of sources: {inputs.parameters.sources}")
    facts = {row.code: row for row in inputs.occupations}
    programs = {row.code for row in inputs.programs}
    linked = {row.occupation for row in inputs.shares if row.program in programs and row.share > 0}
    surveyed = {row.occupation for row in inputs.surveys if row.area == inputs.region.code}
    flows, surveys = _grouped(inputs.projections), _grouped(inputs.surveys)
    return tuple(
        _line(
            facts.get(code, OccupationFacts(code=code, title_fr=code, title_en=code)),
            basis(inputs.region.code, flows.get(code, ()), inputs.employment_shares)
            or whole_area(flows.get(code, ())),
            _survey(inputs.region.code, surveys.get(code, ())),
            inputs.parameters,
        )
        for code in sorted(facts.keys() | linked | surveyed)
    )


def _grouped(rows) -> dict[str, list]:
    grouped = {}
    for row in rows:
        grouped.setdefault(row.occupation, []).append(row)
    return grouped


def _survey(region: str, totals: Iterable[SurveyTotal]) -> SurveyTotal | None:
    """Return the newest survey of the region that has a total, even hidden: two surveys are never added."""
    known = [
        row for row in totals if row.area == region and (row.is_hidden or row.hires_per_year is not None)
    ]
    return next(iter(_newest_first(known)), None)


def _line(
    facts: OccupationFacts, found: Basis | None, survey: SurveyTotal | None, parameters: Parameters
) -> OccupationLine:
    is_regional = found is not None and found.origin not in WHOLE_AREAS
    has = {PROJECTION: is_regional, SURVEY: survey is not None and not survey.is_hidden}
    return OccupationLine(
        code=facts.code,
        title_fr=facts.title_fr,
        title_en=facts.title_en,
        need_source=next((kind for kind in _PREFERENCE[parameters.sources] if has[kind]), None),
        **(_projected(found, parameters) if found else {}),
        **(_surveyed(survey) if survey else {}),
        suppressed=_HIDDEN_SURVEY if survey and survey.is_hidden else (),
    )


def _projected(found: Basis, parameters: Parameters) -> dict:
    flow, scale = found.flow, found.factor / found.flow.years
    signed = figure(openings(flow) * scale)
    offered = seekers(flow)
    return {
        "employment": None if flow.employment is None else figure(flow.employment * found.factor),
        "growth_per_year": figure(flow.growth * scale),
        "replacement_per_year": figure((flow.retirements + flow.other_replacement) * scale),
        "openings_per_year": max(0.0, signed),
        "openings_signed_per_year": signed,
        "seekers_per_year": None if offered is None else figure(offered * scale),
        "net_decline": signed < 0,
        "band": band(flow, balanced_gap=parameters.balanced_gap, strong_gap=parameters.strong_gap),
        "origin": found.origin,
        "years": flow.years,
        **{name: getattr(flow, name) for name in CONDITIONS},
    }


_HIDDEN_SURVEY = ("survey_hires_per_year",)


def _surveyed(survey: SurveyTotal) -> dict:
    if survey.is_hidden:
        return {}
    return {
        "survey_hires_per_year": figure(survey.hires_per_year),
        "survey_firms": survey.firms,
        "survey_frame": survey.frame,
        "survey_quality": survey.quality,
    }


def need_of_occupation(line: OccupationLine) -> float | None:
    """Return the yearly need counted for an occupation: signed openings, or the hires firms declared.

    Hires include people who move from firm to firm, openings do not: a need taken from a survey is flagged.
    """
    if line.need_source == PROJECTION:
        return line.openings_signed_per_year
    return line.survey_hires_per_year if line.need_source == SURVEY else None
