"""What became of graduates: followed one by one, or published for the region and the province."""

from itertools import groupby

from programs.adequacy.records import PROVINCE, OutcomeCounts, SupplyFlow
from programs.cohorts.models import school_year_of
from programs.reports.chaining import Chains
from programs.reports.scoping import Scope, Sources

# Follow-ups pooled: the latest waves of one source.
WAVES_POOLED = 3
# Title of what Arrimage keeps itself, in both languages: it is part of the snapshot.
FOLLOWED = ("Suivi des diplômés par les centres", "Follow-up of graduates by the centres")
# Beyond this share of employed persons who did not say, "related" and "left the region" are unknown.
MOST_UNSAID = 0.1

OUTCOMES = """
WITH latest AS (
    SELECT DISTINCT ON (o.enrolment_id) c.program_id, c.is_fictitious, o.measured_on, o.status, o.is_related,
           o.is_full_time, o.region_id <> c.region_id AS has_left
    FROM programs_outcome o
    JOIN programs_enrolment e ON e.id = o.enrolment_id
    JOIN programs_cohort c ON c.id = e.cohort_id
    WHERE c.region_id = %(region)s AND c.school_year BETWEEN %(first)s AND %(last)s
      AND c.program_id = ANY(%(programs)s) AND e.state = 'graduated' AND o.measured_on <= %(on)s
    ORDER BY o.enrolment_id, o.measured_on DESC, o.id DESC
)
SELECT program_id, count(*),
       count(*) FILTER (WHERE status = 'employed' AND is_related),
       count(*) FILTER (WHERE status = 'employed' AND NOT is_related),
       count(*) FILTER (WHERE status = 'employed' AND is_related IS NULL),
       count(*) FILTER (WHERE status = 'employed' AND is_full_time),
       count(*) FILTER (WHERE status = 'studying'), count(*) FILTER (WHERE status = 'seeking'),
       count(*) FILTER (WHERE status = 'inactive'),
       count(*) FILTER (WHERE status = 'employed' AND has_left),
       count(*) FILTER (WHERE status = 'employed' AND has_left IS NULL),
       max(measured_on), bool_or(is_fictitious)
FROM latest GROUP BY program_id ORDER BY program_id
"""


def followed(scope: Scope, chains: Chains, book: Sources) -> list[OutcomeCounts]:
    """Return what became of the graduates followed one by one: the latest answer of each counts once."""
    return [
        _followed(chains.code_by_id[row[0]], row, scope.region.code, book) for row in scope.rows(OUTCOMES)
    ]


def _followed(code: str, row: tuple, area: str, book: Sources) -> OutcomeCounts:
    """Return one program's counts.

    Persons employed who did not say whether their job is related are left out while they are few; when they
    are many, how many jobs are related is unknown.
    """
    (_, persons, related, other, unsaid, full_time, studying, seeking, inactive, left, left_unsaid,
     measured_on, fictitious) = row  # fmt: skip
    employed = related + other + unsaid
    are_few = unsaid <= MOST_UNSAID * employed
    source = book.code("outcomes", *FOLLOWED, vintage=measured_on, fictitious=fictitious)
    return OutcomeCounts(
        program=code, area=area, source=source, vintage=measured_on,
        respondents=persons - unsaid if are_few else persons,
        employed_related=related if are_few else None,
        employed_other=other if are_few else None,
        full_time=min(full_time, related + other) if are_few else full_time,
        studying=studying, seeking=seeking, inactive=inactive,
        left_region=min(left, related + other) if left_unsaid <= MOST_UNSAID * employed else None,
    )  # fmt: skip


# From the respondents on, columns come in the order of ``OutcomeCounts``.
FIGURES = """
SELECT f.program_id, f.region_id IS NULL, f.source, f.as_of, f.is_fictitious, f.entrants, f.graduates,
       f.respondents, f.employed_related, f.employed_other, f.full_time, f.studying, f.seeking, f.inactive,
       f.left_region
FROM programs_outcomefigures f JOIN programs_program p ON p.id = f.program_id
WHERE (f.region_id IS NULL OR f.region_id = %(region)s) AND f.as_of <= %(on)s
  AND f.program_id = ANY(%(programs)s)
ORDER BY p.code, f.region_id, f.source, f.as_of DESC, f.id
"""


def published(scope: Scope, chains: Chains, book: Sources) -> tuple[list[OutcomeCounts], list[SupplyFlow]]:
    """Return published follow-ups of the region and the province, and the province's entry cohorts."""
    outcomes, provincial = [], []
    # Published graduations are of cohorts that have finished: they end early enough for the grace period.
    grace = scope.parameters.finished_by
    waves = groupby(scope.rows(FIGURES), key=lambda row: (chains.code_by_id[row[0]], row[1], row[2]))
    for (code, is_provincial, title), rows in waves:
        area = PROVINCE if is_provincial else scope.region.code
        for _, _, _, as_of, fictitious, entrants, graduates, *counts in list(rows)[:WAVES_POOLED]:
            source = book.code("outcomes", title, title, vintage=as_of, fictitious=fictitious)
            outcomes.append(OutcomeCounts(code, area, *counts, source=source, vintage=as_of))
            if is_provincial and entrants and graduates is not None:
                provincial.append(
                    SupplyFlow(
                        program=code, area=PROVINCE, school_year=school_year_of(as_of),
                        entrants=entrants, graduates=graduates, ends_on=grace(as_of),
                        source=source, vintage=as_of,
                    )
                )  # fmt: skip
    return outcomes, provincial
