"""What became of graduates: followed one by one, or published for the region and the province."""

from programs.adequacy.records import PROVINCE, OutcomeCounts, SupplyFlow
from programs.cohorts.counting import school_year_of
from programs.reports.chaining import Chains
from programs.reports.scoping import Scope, Sources

# Title of what Arrimage keeps itself, in both languages: it is part of the snapshot.
FOLLOWED = ("Suivi des diplômés par les centres", "Follow-up of graduates by the centres")
# Theirs for ever, whatever the title is one day.
FOLLOWED_AS = "outcomes: Suivi des diplômés par les centres"
ELSEWHERE = ("Suivis des autres régions, arrondis", "Follow-ups of the other regions, rounded")
# Beyond this share of employed persons who did not say, "related" and "left the region" are unknown.
MOST_UNSAID = 0.1

OUTCOMES = """
WITH latest AS (
    SELECT DISTINCT ON (o.enrolment_id) r.code AS area, c.program_id, c.is_fictitious, o.measured_on,
           o.status, o.is_related, o.is_full_time, o.region_id <> c.region_id AS has_left
    FROM programs_outcome o
    JOIN programs_enrolment e ON e.id = o.enrolment_id
    JOIN programs_cohort c ON c.id = e.cohort_id JOIN partnerships_region r ON r.id = c.region_id
    WHERE c.program_id = ANY(%(programs)s) AND e.state = 'graduated' AND o.measured_on <= %(on)s
    ORDER BY o.enrolment_id, o.measured_on DESC, o.id DESC
)
SELECT area, program_id, extract(year FROM measured_on - interval '6 months')::int AS wave, count(*),
       count(*) FILTER (WHERE status = 'employed' AND is_related),
       count(*) FILTER (WHERE status = 'employed' AND NOT is_related),
       count(*) FILTER (WHERE status = 'employed' AND is_related IS NULL),
       count(*) FILTER (WHERE status = 'employed' AND is_full_time),
       count(*) FILTER (WHERE status = 'studying'), count(*) FILTER (WHERE status = 'seeking'),
       count(*) FILTER (WHERE status = 'inactive'),
       count(*) FILTER (WHERE status = 'employed' AND has_left),
       count(*) FILTER (WHERE status = 'employed' AND has_left IS NULL),
       bool_or(is_fictitious), bool_and(is_fictitious)
FROM latest GROUP BY area, program_id, wave ORDER BY area, program_id, wave
"""


def followed(scope: Scope, chains: Chains, book: Sources) -> list[OutcomeCounts]:
    """Return what became of graduates followed one by one, by region and wave: each one's latest answer.

    Those of every region: once rounded, Quebec is their sum.
    """
    return [_followed(chains, row, book) for row in scope.rows(OUTCOMES)]


def _followed(chains: Chains, row: tuple, book: Sources) -> OutcomeCounts:
    """Return one program's counts in a region.

    Persons employed who did not say whether their job is related are left out while they are few; when they
    are many, how many jobs are related is unknown.
    """
    (area, program, wave, persons, related, other, unsaid, full_time, studying, seeking, inactive, left,
     left_unsaid, fictitious, is_invented) = row  # fmt: skip
    employed = related + other + unsaid
    are_few = unsaid <= MOST_UNSAID * employed
    # No vintage: the day of the latest answer would tell that somebody answered.
    source = book.code("outcomes", *FOLLOWED, fictitious=fictitious)
    return OutcomeCounts(
        program=chains.code_by_id[program], area=area, source=source, wave=wave, is_fictitious=is_invented,
        drawn_as=FOLLOWED_AS,
        respondents=persons - unsaid if are_few else persons,
        employed_related=related if are_few else None,
        employed_other=other if are_few else None,
        full_time=min(full_time, related + other) if are_few else full_time,
        studying=studying, seeking=seeking, inactive=inactive,
        left_region=min(left, related + other) if left_unsaid <= MOST_UNSAID * employed else None,
    )  # fmt: skip


# From the respondents on, columns come in the order of ``OutcomeCounts``.
FIGURES = """
SELECT f.program_id, r.code, f.source, f.drawn_as, f.as_of, f.is_fictitious, f.entrants, f.graduates,
       f.respondents, f.employed_related, f.employed_other, f.full_time, f.studying, f.seeking, f.inactive,
       f.left_region
FROM programs_outcomefigures f JOIN programs_program p ON p.id = f.program_id
LEFT JOIN partnerships_region r ON r.id = f.region_id
WHERE f.as_of <= %(on)s AND f.program_id = ANY(%(programs)s)
ORDER BY p.code, f.region_id, f.source, f.as_of DESC, f.id
"""


def published(scope: Scope, chains: Chains, book: Sources) -> tuple[list[OutcomeCounts], list[SupplyFlow]]:
    """Return follow-ups published for regions and the province, and the province's entry cohorts."""
    outcomes, provincial = [], []
    # Published graduations are of cohorts that have finished: they end early enough for the grace period.
    grace = scope.parameters.finished_by
    for row in scope.rows(FIGURES):
        program, region, title, drawn_as, as_of, is_invented, entrants, graduates, *counts = row
        code, area = chains.code_by_id[program], region or PROVINCE
        own = book if area in (scope.region.code, PROVINCE) else Sources()
        source = own.code("outcomes", title, title, vintage=as_of, fictitious=is_invented)
        if own is not book:
            book.code("outcomes", *ELSEWHERE, fictitious=is_invented)
        told = {"source": source, "vintage": as_of, "is_fictitious": is_invented}
        wave = school_year_of(as_of)
        outcomes.append(OutcomeCounts(code, area, *counts, wave=wave, drawn_as=drawn_as, **told))
        if region is None and entrants and graduates is not None:
            cohort = SupplyFlow(code, PROVINCE, school_year_of(as_of), entrants=entrants, graduates=graduates)
            provincial.append(cohort._replace(ends_on=grace(as_of), **told))
    return outcomes, provincial
