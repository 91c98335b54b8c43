"""Needs: the shares of occupations aimed at programs, what employers declared, and projections."""

from itertools import groupby
from operator import itemgetter

from programs.adequacy.openings import CONDITIONS
from programs.adequacy.records import (
    COUNTRY,
    PROVINCE,
    OccupationFacts,
    ProjectionFlow,
    Share,
    SurveyTotal,
)
from programs.needs.models import Projection, SurveyResponse
from programs.reports.chaining import Chains
from programs.reports.scoping import Scope, Sources

# Title of what Arrimage keeps itself, in both languages: it is part of the snapshot.
JUDGED = (
    "Parts programme-profession, jugées par les partenaires",
    "Program–occupation shares, judged by the partners",
)

SHARES = """
SELECT s.program_id, s.share::float8, s.evidence, o.code, o.title_fr,
       COALESCE(NULLIF(o.title_en, ''), o.title_fr)
FROM programs_programoccupation s
JOIN programs_program p ON p.id = s.program_id JOIN programs_occupation o ON o.id = s.occupation_id
WHERE s.program_id = ANY(%(programs)s)
ORDER BY p.code, s.program_id, o.code, s.id
"""


def shares(scope: Scope, chains: Chains, book: Sources) -> tuple[list[Share], dict[str, OccupationFacts]]:
    """Return the shares of the programs; those of a replaced code serve until its successor has its own."""
    kept: dict[str, tuple[int, list[tuple]]] = {}
    for pk, own in groupby(scope.rows(SHARES), key=itemgetter(0)):
        code = chains.code_by_id[pk]
        if code not in kept or pk == chains.newest[code]["id"]:
            kept[code] = (pk, list(own))
    found, occupations = [], {}
    for program, (_pk, own) in sorted(kept.items()):
        source = book.code("shares", *JUDGED)
        for _, share, evidence, code, fr, en in own:
            occupations[code] = OccupationFacts(code, fr, en)
            found.append(Share(program, code, share, evidence, source))
    return found, occupations


# Three years are steadier than one: twelve months count where thirty-six are unknown.
SURVEYS = """
WITH declared AS (
    SELECT r.survey_id, l.occupation_id, e.organization_id,
           sum(COALESCE(l.hires_36m / 3.0::float8, l.hires_12m)) AS a_year
    FROM programs_needssurvey v
    JOIN programs_surveyresponse r ON r.survey_id = v.id
    JOIN partnerships_establishment e ON e.id = r.establishment_id
    JOIN programs_needline l ON l.response_id = r.id
    WHERE v.region_id = %(region)s AND v.reference_on <= %(on)s AND r.state = ANY(%(answered)s)
      AND (v.closes_on IS NULL OR v.closes_on < %(on)s)
      AND (r.answered_on IS NULL OR r.answered_on <= LEAST(%(on)s, v.closes_on))
    GROUP BY r.survey_id, l.occupation_id, e.organization_id
), totals AS (
    SELECT survey_id, occupation_id, sum(a_year) AS total, count(*) AS answered,
           array_agg(a_year ORDER BY a_year DESC) AS firms
    FROM declared WHERE a_year IS NOT NULL GROUP BY survey_id, occupation_id
), frames AS MATERIALIZED (
    SELECT v.id, (SELECT sum(population) FROM programs_stratum s WHERE s.survey_id = v.id)::bigint AS frame
    FROM programs_needssurvey v WHERE v.region_id = %(region)s
)
SELECT o.code, o.title_fr, COALESCE(NULLIF(o.title_en, ''), o.title_fr), t.total, t.answered,
       t.firms[1], COALESCE(t.firms[2], 0), f.frame, v.title_fr, COALESCE(NULLIF(v.title_en, ''), v.title_fr),
       v.source, v.reference_on, v.is_fictitious,
       COALESCE(NULLIF(v.drawn_as, ''), to_char(v.reference_on, 'YYYY-MM-DD'))
FROM totals t JOIN programs_occupation o ON o.id = t.occupation_id
JOIN programs_needssurvey v ON v.id = t.survey_id JOIN frames f ON f.id = v.id
ORDER BY v.id, o.code
"""


def surveys(scope: Scope, book: Sources) -> tuple[list[SurveyTotal], dict[str, OccupationFacts]]:
    """Return what answering firms declared per occupation, hires per year, and the occupations.

    A survey is read once closed, without late answers; the establishments of an organization are one firm.
    """
    totals, occupations = [], {}
    for row in scope.rows(SURVEYS, answered=[str(state) for state in SurveyResponse.ANSWERED]):
        (code, fr, en, total, answered, largest, second, frame, title_fr, title_en, publisher, day,
         fictitious, drawn_as) = row  # fmt: skip
        occupations[code] = OccupationFacts(code, fr, en)
        totals.append(
            SurveyTotal(
                occupation=code, area=scope.region.code, hires_per_year=round(total, 6),
                answered=answered, frame=frame,
                largest_share=round(largest / total, 6) if total else None,
                second_share=round(second / total, 6) if total else None,
                wave=drawn_as, is_fictitious=fictitious,
                source=book.code("survey", title_fr, title_en, publisher=publisher, vintage=day,
                                 fictitious=fictitious),
                vintage=day,
            )
        )  # fmt: skip
    return totals, occupations


# From the employment on, columns come in the order of ``ProjectionFlow``; its CONDITIONS come last.
PROJECTIONS = """
SELECT o.code, o.title_fr, COALESCE(NULLIF(o.title_en, ''), o.title_fr), p.area, p.source, p.vintage,
       p.is_fictitious, p.to_year - p.from_year + 1, p.employment, p.growth, p.retirements,
       p.other_replacement, p.school_leavers, p.immigration, p.other_seekers,
       p.recent_condition_fr, p.recent_condition_en, p.future_condition_fr, p.future_condition_en
FROM programs_projection p JOIN programs_occupation o ON o.id = p.occupation_id
WHERE (p.region_id IS NULL OR p.region_id = %(region)s) AND p.vintage <= %(on)s
  AND (%(occupations)s::text[] IS NULL OR o.code = ANY(%(occupations)s))
ORDER BY o.code, p.area, p.vintage, p.from_year, p.id
"""


def projections(
    scope: Scope, occupations: dict[str, OccupationFacts], book: Sources
) -> tuple[list[ProjectionFlow], dict[str, OccupationFacts]]:
    """Return the projections of the occupations met so far, or of every projected one when none was, and
    the occupations."""
    areas = {
        Projection.Area.REGION: scope.region.code,
        Projection.Area.QUEBEC: PROVINCE,
        Projection.Area.CANADA: COUNTRY,
    }
    flows, projected = [], {}
    for row in scope.rows(PROJECTIONS, occupations=list(occupations) or None):
        code, fr, en, area, title, vintage, fictitious, *figures = row[: -len(CONDITIONS)]
        said = dict(zip(CONDITIONS, row[-len(CONDITIONS) :], strict=True))
        source = book.code("projections", title, title, vintage=vintage, fictitious=fictitious)
        flows.append(ProjectionFlow(code, areas[area], *figures, source=source, vintage=vintage, **said))
        if code not in occupations:
            projected[code] = OccupationFacts(code, fr, en)
    return flows, occupations | projected
