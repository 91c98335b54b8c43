"""The report set of Quebec against one hand-written SQL that sums the same tables.

The SQL stops at sums; ours goes on to rates, diagnoses, rounded counts and canonical bytes. How much of it
is reading the facts is said beside.
"""

from datetime import date

from django.db import connection

from partnerships.territories.models import Region
from programs.adequacy import balance
from programs.adequacy.confidentiality import for_audience
from programs.adequacy.edition import as_json
from programs.adequacy.records import PUBLIC, Parameters
from programs.reports.gathering import gather
from programs.reports.producing import through_the_gate
from tests.bench.rounds import Result, compare

ON = date(2026, 11, 2)
YEARS = tuple(range(2020, 2025))

FLOOR = """
WITH supply AS (
    SELECT c.region_id, c.program_id, c.school_year, sum(c.seats) seats, sum(e.entrants) entrants, sum(e.graduates) graduates
    FROM programs_cohort c JOIN (
        SELECT cohort_id, count(*) FILTER (WHERE began_on IS NOT NULL) entrants, count(*) FILTER (WHERE state = 'graduated') graduates
        FROM programs_enrolment GROUP BY cohort_id
    ) e ON e.cohort_id = c.id GROUP BY 1, 2, 3
), need AS (
    SELECT p.region_id, s.program_id, sum(s.share * (p.growth + p.retirements + p.other_replacement) / 10.0) need
    FROM programs_projection p JOIN programs_programoccupation s USING (occupation_id) GROUP BY 1, 2
), wanted AS (
    SELECT v.region_id, l.occupation_id, sum(l.hires_12m) hires, count(*) answers, max(l.hires_12m) largest
    FROM programs_needline l JOIN programs_surveyresponse r ON r.id = l.response_id JOIN programs_needssurvey v ON v.id = r.survey_id
    WHERE r.state IN ('complete', 'partial') GROUP BY 1, 2
), rates AS (
    SELECT region_id, program_id, sum(employed_related) related, sum(respondents) respondents, sum(studying) studying
    FROM programs_outcomefigures GROUP BY 1, 2
), asked AS (
    SELECT region_id, count(*) occupations, max(hires) hires FROM wanted GROUP BY 1
)
SELECT s.region_id, s.program_id, avg(s.entrants) FILTER (WHERE school_year >= 2022), sum(s.graduates)::float / sum(s.entrants),
    max(n.need), max(r.related)::float / max(r.respondents), max(a.occupations), max(a.hires)
FROM supply s JOIN need n USING (region_id, program_id) JOIN rates r USING (region_id, program_id)
    LEFT JOIN asked a USING (region_id)
GROUP BY 1, 2
"""


def one_report(region: Region) -> int:
    """Compute a region's report from gathering to public bytes; return how many."""
    inputs = gather(region=region, on=ON, parameters=Parameters(school_years=YEARS))
    return len(as_json(for_audience(balance.compute(through_the_gate(inputs)), PUBLIC)))


def quebec() -> int:
    """Compute the 17 reports from gathering to public bytes."""
    return sum(map(one_report, Region.objects.all()))


def facts() -> int:
    """Read the facts of the 17 reports: the part of the work that the SQL also does."""
    parameters = Parameters(school_years=YEARS)
    return sum(
        len(gather(region=region, on=ON, parameters=parameters).supply) for region in Region.objects.all()
    )


def by_hand() -> int:
    with connection.cursor() as cursor:
        cursor.execute(FLOOR)
        return len(cursor.fetchall())


def bench() -> list[Result]:
    return [
        compare(
            "facts of 17 reports vs one hand-written SQL", ours=facts, floor=by_hand, goal="(read)", rounds=3
        ),
        compare(
            "17 reports of Quebec vs one hand-written SQL",
            ours=quebec,
            floor=by_hand,
            goal="<= 1.3",
            rounds=3,
        ),
    ]
