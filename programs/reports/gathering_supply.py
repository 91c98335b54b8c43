"""Supply: the cohorts of regions, summed by PostgreSQL. Unknown stays unknown."""

from programs.adequacy.records import SupplyFlow
from programs.reports.chaining import Chains
from programs.reports.scoping import Scope, Sources

# Titles of what Arrimage keeps itself, in both languages: they are part of the snapshot.
COUNTED = ("Inscriptions tenues par les centres", "Enrolments kept by the centres")
REPORTED = ("Chiffres déclarés par les centres", "Figures reported by the centres")
ELSEWHERE = ("Cohortes des autres régions, arrondies", "Cohorts of the other regions, rounded")

# From the school year on, columns come in the order of ``SupplyFlow``.
SUPPLY = """
WITH cohort AS (
    SELECT c.*, o.name AS centre, c.state = 'cancelled' AS is_cancelled,
           l.ends_on, l.ends_on + %(grace)s::int <= %(on)s AS is_finished,
           c.reported_on IS NULL OR c.reported_on <= %(on)s AS is_reported,
           NOT is_list_complete AND (c.reported_on IS NULL OR c.reported_on <= %(on)s)
               AND num_nonnulls(reported_applicants, reported_entrants, reported_graduates,
                                reported_withdrawals) > 0 AS reported_stands
    FROM programs_cohort c JOIN partnerships_organization o ON o.id = c.provider_id
    JOIN programs_program p ON p.id = c.program_id,
    LATERAL (SELECT COALESCE((c.starts_on + make_interval(months => p.duration_months::int))::date,
                             c.expected_end_on) AS ends_on) l
    WHERE (c.region_id = %(region)s) = %(is_here)s AND c.starts_on <= %(on)s
      AND c.school_year BETWEEN %(first)s AND %(last)s
      AND (%(programs)s::bigint[] IS NULL OR c.program_id = ANY(%(programs)s))
), figures AS (
    SELECT cohort.region_id, cohort.program_id, cohort.school_year, cohort.is_finished, cohort.is_cancelled,
           cohort.is_fictitious, cohort.ends_on, cohort.centre, cohort.reported_on,
           basis.is_counted,
           CASE WHEN is_cancelled OR basis.is_counted OR NOT is_reported THEN ''
                ELSE reported_source END AS source,
           CASE WHEN is_cancelled THEN 0 ELSE seats END AS seats,
           CASE WHEN is_cancelled THEN 0 WHEN basis.is_counted THEN counted.applicants
                WHEN is_reported THEN reported_applicants END AS applicants,
           CASE WHEN is_cancelled THEN 0 WHEN basis.is_counted THEN counted.entrants
                WHEN is_reported THEN reported_entrants END AS entrants,
           CASE WHEN is_cancelled THEN NULL WHEN basis.is_counted THEN counted.graduates
                WHEN is_reported THEN reported_graduates END AS graduates,
           CASE WHEN is_cancelled THEN NULL WHEN basis.is_counted THEN counted.withdrawals
                WHEN is_reported THEN reported_withdrawals END AS withdrawals
    FROM cohort, LATERAL (
        SELECT count(*) AS applicants,
               count(*) FILTER (WHERE began) AS entrants,
               count(*) FILTER (WHERE graduated) AS graduates,
               count(*) FILTER (WHERE began AND has_left) AS withdrawals
        FROM (  -- who left and came back is one person
            SELECT bool_or(e.began_on <= %(on)s) AS began,
                   bool_or(e.began_on <= %(on)s AND e.state = 'graduated' AND is_over) AS graduated,
                   bool_and(e.state = 'withdrawn' AND is_over) AS has_left
            FROM programs_enrolment e,
            LATERAL (SELECT e.ended_on IS NULL OR e.ended_on <= %(on)s AS is_over) past
            WHERE e.cohort_id = cohort.id AND (e.went_on_in_id IS NULL OR e.ended_on > %(on)s)
              AND COALESCE(LEAST(e.applied_on, e.began_on), %(on)s) <= %(on)s
            GROUP BY e.student_id
        ) person
    ) counted, LATERAL (SELECT counted.applicants > 0 AND NOT reported_stands AS is_counted) basis
)
SELECT r.code, program_id, is_counted, source, max(reported_on) FILTER (WHERE source <> ''),
       bool_or(is_fictitious), bool_and(is_fictitious), NOT is_cancelled,
       array_agg(DISTINCT centre) FILTER (WHERE NOT is_cancelled),
       school_year, sum(seats)::bigint,
       (CASE WHEN count(applicants) = count(*) THEN sum(applicants) END)::bigint,
       sum(entrants)::bigint, sum(graduates)::bigint,
       (CASE WHEN count(withdrawals) = count(*) THEN sum(withdrawals) END)::bigint,
       max(ends_on)
FROM figures JOIN partnerships_region r ON r.id = figures.region_id
GROUP BY r.code, program_id, school_year, is_counted, source, is_cancelled, is_finished,
         entrants IS NULL, graduates IS NULL
ORDER BY r.code, program_id, school_year, is_counted, source, is_cancelled, is_finished,
         entrants IS NULL, graduates IS NULL
"""


def supply(scope: Scope, chains: Chains, book: Sources) -> tuple[list[SupplyFlow], dict[str, set[str]]]:
    """Return the supply flows of the region, and the centres of each program in the years of the report.

    Cohorts are summed by program, school year, finished or not, figures known or not: the sums of the report
    come out the same as cohort by cohort. A cancelled cohort was not held: nobody entered. A cohort ends by
    its program's length; by its own expected end where the catalogue does not know it.
    """
    flows, centres = [], {}
    years = scope.parameters.school_years
    for (area, program, is_counted, source, reported_on, fictitious, is_invented, is_held, names, year,
         *figures) in scope.rows(SUPPLY, is_here=True):  # fmt: skip
        code = chains.code_by_id[program]
        titles = COUNTED if is_counted else (source, source) if source else REPORTED
        source = book.code("cohorts", *titles, vintage=reported_on, fictitious=fictitious)
        flow = SupplyFlow(code, area, year, *figures, source=source, is_held=is_held)
        flows.append(flow._replace(is_fictitious=is_invented))
        if not years or year in years:
            centres.setdefault(code, set()).update(names or ())
    return flows, centres


def elsewhere(scope: Scope, chains: Chains, book: Sources) -> list[SupplyFlow]:
    """Return the flows of the same programs in the other regions: once rounded, Quebec is their sum.

    One source for them all, without a day: nobody's figures are told from another's.
    """
    flows = []
    for area, program, _, _, _, fictitious, is_invented, is_held, _, year, *figures in scope.rows(
        SUPPLY, is_here=False
    ):
        source = book.code("cohorts", *ELSEWHERE, fictitious=fictitious)
        flow = SupplyFlow(chains.code_by_id[program], area, year, *figures, source=source, is_held=is_held)
        flows.append(flow._replace(is_fictitious=is_invented))
    return flows
