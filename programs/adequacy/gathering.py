"""From tables to records: the facts of one region, read in a constant number of set-based queries.

Sums are made by PostgreSQL and the region is part of every condition. Nothing dated after ``on`` is read.
Unknown stays unknown: a sum over cohorts is only given when every cohort of the group has the figure.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby

from django.db import connection
from django.db.models import Count, F, FloatField, Max, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Cast, Coalesce

from partnerships.territories.models import Region
from programs.adequacy.models import CoverageBand
from programs.adequacy.records import (
    COUNTRY,
    PROVINCE,
    Inputs,
    OccupationFacts,
    OutcomeCounts,
    Parameters,
    ProgramFacts,
    ProjectionFlow,
    RegionFacts,
    Share,
    Source,
    SupplyFlow,
    SurveyTotal,
    Threshold,
)
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.cohorts.models import school_year_of
from programs.needs.models import NeedLine, NeedsSurvey, Projection, Stratum, SurveyResponse
from programs.outcomes.models import OutcomeFigures

# Graduation is measured on cohorts that began before the years of the report: programs last up to 3 years.
YEARS_BEFORE = 3
# Follow-ups pooled: the latest waves of one source.
WAVES_POOLED = 3
# Titles of what Arrimage keeps itself, in both languages: they are part of the snapshot.
COUNTED = ("Inscriptions tenues par les centres", "Enrolments kept by the centres")
REPORTED = ("Chiffres déclarés par les centres", "Figures reported by the centres")
FOLLOWED = ("Suivi des diplômés par les centres", "Follow-up of graduates by the centres")
JUDGED = (
    "Parts programme-profession, jugées par les partenaires",
    "Program–occupation shares, judged by the partners",
)
# Beyond this share of employed persons who did not say, "related" and "left the region" are unknown.
MOST_UNSAID = 0.1


def gather(*, region: Region, on: date, parameters: Parameters, programs: Iterable[str] = ()) -> Inputs:
    """Return everything the report of a region is computed from, as known on a day.

    ``programs`` are ministry codes; without any, the report is about the programs that had a cohort in the
    region during ``parameters.school_years``. Raises ValueError for codes that the catalogue does not hold.
    """
    book = _Sources()
    chains = Chains.read(on=on)
    asked = chains.codes_of(programs)
    scope = _Scope(
        region=region, on=on, parameters=parameters, program_ids=chains.ids_of(asked) if asked else None
    )
    supply, centres = _supply(scope, chains, book)
    codes = asked or _offered(supply, parameters.school_years)
    supply = [flow for flow in supply if flow.program in codes]
    scope = replace(scope, program_ids=chains.ids_of(codes))
    outcomes, provincial = _published_outcomes(scope, chains, book)
    shares, occupations = _shares(scope, chains, book)
    surveys, surveyed = _surveys(scope, book)
    occupations |= surveyed
    projections, projected = _projections(scope, occupations, book)
    return Inputs(
        region=RegionFacts(code=region.code, name_fr=region.name, name_en=region.name),
        on=on,
        programs=tuple(chains.facts(code, centres.get(code, ())) for code in sorted(codes)),
        occupations=tuple(occupations[code] for code in sorted(occupations)) or projected,
        shares=tuple(shares),
        projections=tuple(projections),
        surveys=tuple(surveys),
        supply=(*supply, *provincial),
        outcomes=(*_individual_outcomes(scope, chains, book), *outcomes),
        sources=book.used(),
        thresholds=_thresholds(),
        parameters=parameters,
    )


@dataclass(frozen=True, kw_only=True)
class _Scope:
    """What every query is limited to; no ``program_ids`` means all programs of the region."""

    region: Region
    on: date
    parameters: Parameters
    program_ids: list[int] | None = None

    @property
    def first_year(self) -> int:
        return min(self.parameters.school_years, default=self.on.year) - YEARS_BEFORE

    @property
    def last_year(self) -> int:
        return max(self.parameters.school_years, default=school_year_of(self.on))


def _offered(supply: Iterable[SupplyFlow], years: tuple[int, ...]) -> set[str]:
    return {flow.program for flow in supply if not years or flow.school_year in years}


def _thresholds() -> tuple[Threshold, ...]:
    rows = CoverageBand.objects.order_by("valid_from", "lower").values_list("name", "lower", "valid_from")
    return tuple(
        Threshold(diagnosis=name, lower=float(lower), valid_from=since) for name, lower, since in rows
    )


# --- Sources ------------------------------------------------------------------------------------------------


@dataclass
class _Sources:
    """Sources met while reading, each with a code, its newest vintage, and whether any row was invented."""

    known: dict[tuple, Source] = field(default_factory=dict)

    def code(
        self,
        kind: str,
        fr: str,
        en: str,
        *,
        publisher: str = "",
        vintage: date | None = None,
        fictitious: bool = False,
    ) -> str:
        before = self.known.get((kind, fr))
        if before and (fictitious <= before.fictitious) and (vintage is None or vintage == before.vintage):
            return before.code
        known = [day for day in (vintage, before and before.vintage) if day]
        self.known[kind, fr] = Source(
            code=f"{kind}: {fr}",
            title_fr=fr,
            title_en=en,
            publisher=publisher,
            vintage=max(known, default=None),
            fictitious=fictitious or bool(before and before.fictitious),
        )
        return self.known[kind, fr].code

    def used(self) -> tuple[Source, ...]:
        return tuple(sorted(self.known.values(), key=lambda source: source.code))


# --- Programs and the codes they replace --------------------------------------------------------------------


@dataclass(frozen=True)
class Chains:
    """Programs by code, an old code leading to the one that replaced it.

    An old code's entrants count in the series of its only successor in force; when two programs succeed to
    one, nobody knows how its entrants would split: it keeps its own line.
    """

    rows: dict[int, dict]
    code_by_id: dict[int, str]
    newest: dict[str, dict]

    @classmethod
    def read(cls, *, on: date) -> "Chains":
        fields = ("id", "code", "version", "sanction", "title_fr", "title_en", "predecessor_id", "valid_from")
        rows = {row["id"]: row for row in Program.objects.order_by("code", "version").values(*fields)}
        begun = [row for row in rows.values() if row["valid_from"] is None or row["valid_from"] <= on]
        followers: dict[int, list[int]] = {}
        for row in begun:
            followers.setdefault(row["predecessor_id"], []).append(row["id"])
        heads = {pk: _head(pk, followers) for pk in rows}
        newest: dict[str, dict] = {}
        for row in sorted(rows.values(), key=_age):
            newest[row["code"]] = row
        return cls(rows, {pk: rows[head]["code"] for pk, head in heads.items()}, newest)

    def codes_of(self, asked: Iterable[str]) -> set[str]:
        asked = set(asked)
        ids = {row["code"]: pk for pk, row in self.rows.items()}
        unknown = sorted(asked - ids.keys())
        if unknown:
            raise ValueError(f"no program has the code {', '.join(unknown)}")
        return {self.code_by_id[ids[code]] for code in asked}

    def ids_of(self, codes: Iterable[str]) -> list[int]:
        codes = set(codes)
        return [pk for pk, code in self.code_by_id.items() if code in codes]

    def facts(self, code: str, centres: Iterable[str]) -> ProgramFacts:
        row = self.newest[code]
        return ProgramFacts(
            code=code,
            title_fr=row["title_fr"],
            title_en=row["title_en"] or row["title_fr"],
            sanction=row["sanction"],
            centres=tuple(sorted(centres)),
        )


def _age(row: dict) -> tuple:
    return (row["valid_from"] or date.min, row["version"], row["id"])


def _head(pk: int, followers: dict[int, list[int]]) -> int:
    seen = {pk}
    while len(next_ones := followers.get(pk, [])) == 1 and next_ones[0] not in seen:
        pk = next_ones[0]
        seen.add(pk)
    return pk


# --- Supply -------------------------------------------------------------------------------------------------

SUPPLY = """
WITH cohort AS (
    SELECT c.*, o.name AS centre, c.state = 'cancelled' AS is_cancelled,
           c.expected_end_on + %(grace)s::int <= %(on)s AS is_finished,
           c.reported_on IS NULL OR c.reported_on <= %(on)s AS is_reported
    FROM programs_cohort c JOIN partnerships_organization o ON o.id = c.provider_id
    WHERE c.region_id = %(region)s AND c.school_year BETWEEN %(first)s AND %(last)s AND c.starts_on <= %(on)s
      AND (%(programs)s::bigint[] IS NULL OR c.program_id = ANY(%(programs)s))
), counted AS (
    SELECT e.cohort_id, count(*) AS applicants,
           count(*) FILTER (WHERE e.began_on <= %(on)s) AS entrants,
           count(*) FILTER (WHERE e.began_on <= %(on)s AND e.state = 'graduated'
                            AND (e.ended_on IS NULL OR e.ended_on <= %(on)s)) AS graduates,
           count(*) FILTER (WHERE e.began_on <= %(on)s AND e.state = 'withdrawn'
                            AND (e.ended_on IS NULL OR e.ended_on <= %(on)s)) AS withdrawals
    FROM programs_enrolment e JOIN cohort ON cohort.id = e.cohort_id
    WHERE COALESCE(LEAST(e.applied_on, e.began_on), %(on)s) <= %(on)s
    GROUP BY e.cohort_id
), figures AS (
    SELECT cohort.program_id, cohort.school_year, cohort.is_finished, cohort.is_cancelled,
           cohort.is_fictitious, cohort.expected_end_on, cohort.centre, cohort.reported_on,
           counted.cohort_id IS NOT NULL AS is_counted,
           CASE WHEN is_cancelled OR counted.cohort_id IS NOT NULL OR NOT is_reported THEN ''
                ELSE reported_source END AS source,
           CASE WHEN is_cancelled THEN 0 ELSE seats END AS seats,
           CASE WHEN is_cancelled THEN 0 WHEN counted.cohort_id IS NOT NULL THEN counted.applicants
                WHEN is_reported THEN reported_applicants END AS applicants,
           CASE WHEN is_cancelled THEN 0 WHEN counted.cohort_id IS NOT NULL THEN counted.entrants
                WHEN is_reported THEN reported_entrants END AS entrants,
           CASE WHEN is_cancelled THEN NULL WHEN counted.cohort_id IS NOT NULL THEN counted.graduates
                WHEN is_reported THEN reported_graduates END AS graduates,
           CASE WHEN is_cancelled THEN NULL WHEN counted.cohort_id IS NOT NULL THEN counted.withdrawals
                WHEN is_reported THEN reported_withdrawals END AS withdrawals
    FROM cohort LEFT JOIN counted ON counted.cohort_id = cohort.id
)
SELECT program_id, school_year, is_counted, source,
       sum(seats)::bigint, (CASE WHEN count(applicants) = count(*) THEN sum(applicants) END)::bigint,
       sum(entrants)::bigint, sum(graduates)::bigint,
       (CASE WHEN count(withdrawals) = count(*) THEN sum(withdrawals) END)::bigint,
       CASE WHEN is_finished THEN max(expected_end_on) ELSE min(expected_end_on) END,
       max(reported_on) FILTER (WHERE source <> ''), bool_or(is_fictitious),
       array_agg(DISTINCT centre) FILTER (WHERE NOT is_cancelled)
FROM figures
GROUP BY program_id, school_year, is_counted, source, is_cancelled, is_finished,
         entrants IS NULL, graduates IS NULL
ORDER BY program_id, school_year, is_counted, source, is_cancelled, is_finished,
         entrants IS NULL, graduates IS NULL
"""


def _supply(scope: _Scope, chains: Chains, book: _Sources) -> tuple[list[SupplyFlow], dict[str, set[str]]]:
    """Return the supply flows of the region, and the centres of each program in the years of the report.

    Cohorts are summed by program, school year, finished or not, figures known or not: the sums of the report
    come out the same as cohort by cohort. A cancelled cohort says that nobody entered.
    """
    flows, centres = [], {}
    for row in _rows(SUPPLY, scope):
        code, year = chains.code_by_id[row[0]], row[1]
        flows.append(_flow(code, row, scope.region.code, book))
        if not scope.parameters.school_years or year in scope.parameters.school_years:
            centres.setdefault(code, set()).update(row[12] or ())
    return flows, centres


def _flow(code: str, row: tuple, area: str, book: _Sources) -> SupplyFlow:
    (_, year, is_counted, source, seats, applicants, entrants, graduates, withdrawals,
     ends_on, reported_on, fictitious, _centres) = row  # fmt: skip
    names = COUNTED if is_counted else (source, source) if source else REPORTED
    return SupplyFlow(
        program=code, area=area, school_year=year,
        seats=seats, applicants=applicants, entrants=entrants,
        graduates=graduates, withdrawals=withdrawals, ends_on=ends_on,
        source=book.code("cohorts", *names, vintage=reported_on, fictitious=fictitious),
    )  # fmt: skip


def _rows(sql: str, scope: _Scope) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(
            sql,
            {
                "region": scope.region.pk,
                "on": scope.on,
                "first": scope.first_year,
                "last": scope.last_year,
                "grace": scope.parameters.grace_days,
                "programs": scope.program_ids,
            },
        )
        return cursor.fetchall()


# --- Outcomes -----------------------------------------------------------------------------------------------

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


def _individual_outcomes(scope: _Scope, chains: Chains, book: _Sources) -> list[OutcomeCounts]:
    """Return what became of the graduates followed one by one: the latest answer of each counts once."""
    return [
        counts
        for row in _rows(OUTCOMES, scope)
        for counts in _followed(chains.code_by_id[row[0]], row, scope.region.code, book)
    ]


def _followed(code: str, row: tuple, area: str, book: _Sources) -> list[OutcomeCounts]:
    """Return one program's counts.

    Persons employed who did not say whether their job is related are left out while they are few; when they
    are many, how many jobs are related is unknown.
    """
    (_, persons, related, other, unsaid, full_time, studying, seeking, inactive, left, left_unsaid,
     measured_on, fictitious) = row  # fmt: skip
    employed = related + other + unsaid
    are_few = unsaid <= MOST_UNSAID * employed
    source = book.code("outcomes", *FOLLOWED, vintage=measured_on, fictitious=fictitious)
    return [
        OutcomeCounts(
            program=code, area=area, source=source, vintage=measured_on,
            respondents=persons - unsaid if are_few else persons,
            employed_related=related if are_few else None,
            employed_other=other if are_few else None,
            full_time=min(full_time, related + other) if are_few else full_time,
            studying=studying, seeking=seeking, inactive=inactive,
            left_region=min(left, related + other) if left_unsaid <= MOST_UNSAID * employed else None,
        )
    ]  # fmt: skip


COUNTS = (
    "respondents", "employed_related", "employed_other", "full_time", "studying", "seeking", "inactive",
    "left_region",
)  # fmt: skip


def _published_outcomes(
    scope: _Scope, chains: Chains, book: _Sources
) -> tuple[list[OutcomeCounts], list[SupplyFlow]]:
    """Return published follow-ups of the region and the province, and the province's entry cohorts."""
    rows = (
        OutcomeFigures.objects.filter(Q(region=None) | Q(region=scope.region), as_of__lte=scope.on)
        .filter(program__in=scope.program_ids)
        .order_by("program__code", "region", "source", "-as_of", "pk")
        .values(
            "program_id", "region_id", "source", "as_of", "entrants", "graduates", "is_fictitious", *COUNTS
        )
    )
    outcomes, provincial = [], []
    for _, waves in groupby(
        rows, key=lambda row: (chains.code_by_id[row["program_id"]], row["region_id"], row["source"])
    ):
        for row in list(waves)[:WAVES_POOLED]:
            outcomes.append(_published(row, scope, chains, book))
            if row["region_id"] is None and row["entrants"] and row["graduates"] is not None:
                provincial.append(_provincial(row, scope, chains, book))
    return outcomes, provincial


def _published(row: dict, scope: _Scope, chains: Chains, book: _Sources) -> OutcomeCounts:
    return OutcomeCounts(
        program=chains.code_by_id[row["program_id"]],
        area=scope.region.code if row["region_id"] else PROVINCE,
        source=_survey_source(row, book),
        vintage=row["as_of"],
        **{name: row[name] for name in COUNTS},
    )


def _provincial(row: dict, scope: _Scope, chains: Chains, book: _Sources) -> SupplyFlow:
    # Published graduations are of cohorts that have finished: they end early enough for the grace period.
    ended = row["as_of"] - timedelta(days=scope.parameters.grace_days)
    return SupplyFlow(
        program=chains.code_by_id[row["program_id"]], area=PROVINCE, school_year=school_year_of(row["as_of"]),
        entrants=row["entrants"], graduates=row["graduates"], ends_on=ended,
        source=_survey_source(row, book), vintage=row["as_of"],
    )  # fmt: skip


def _survey_source(row: dict, book: _Sources) -> str:
    return book.code(
        "outcomes", row["source"], row["source"], vintage=row["as_of"], fictitious=row["is_fictitious"]
    )


# --- Needs --------------------------------------------------------------------------------------------------


def _shares(scope: _Scope, chains: Chains, book: _Sources) -> tuple[list[Share], dict[str, OccupationFacts]]:
    """Return the shares of the programs; those of a replaced code serve until its successor has its own."""
    rows = (
        ProgramOccupation.objects.filter(program__in=scope.program_ids)
        .order_by("program__code", "program", "occupation__code", "pk")
        .values("program_id", "share", "evidence", code=F("occupation__code"), fr=F("occupation__title_fr"),
                en=F("occupation__title_en"))
    )  # fmt: skip
    kept: dict[str, tuple[int, list[dict]]] = {}
    for pk, own in groupby(rows, key=lambda row: row["program_id"]):
        code = chains.code_by_id[pk]
        if code not in kept or pk == chains.newest[code]["id"]:
            kept[code] = (pk, list(own))
    shares, occupations = [], {}
    for code, (_pk, own) in sorted(kept.items()):
        source = book.code("shares", *JUDGED)
        for row in own:
            occupations[row["code"]] = _occupation(row)
            shares.append(_share(code, row, source))
    return shares, occupations


def _share(code: str, row: dict, source: str) -> Share:
    share, evidence = float(row["share"]), row["evidence"]
    return Share(program=code, occupation=row["code"], share=share, evidence=evidence, source=source)


def _occupation(row: dict) -> OccupationFacts:
    return OccupationFacts(code=row["code"], title_fr=row["fr"], title_en=row["en"] or row["fr"])


def _surveys(scope: _Scope, book: _Sources) -> tuple[list[SurveyTotal], dict[str, OccupationFacts]]:
    """Return what answering establishments declared per occupation, hires per year, and the occupations."""
    surveys = {row["id"]: row for row in _survey_rows(scope)}
    totals, occupations = [], {}
    for row in _declared(scope):
        survey = surveys[row["survey"]]
        occupations[row["code"]] = _occupation(row)
        totals.append(_survey_total(row, survey, scope.region.code, book))
    return totals, occupations


def _survey_rows(scope: _Scope):
    population = (
        Stratum.objects.filter(survey=OuterRef("pk"))
        .order_by()
        .values("survey")
        .annotate(n=Sum("population"))
        .values("n")
    )
    invited = (
        SurveyResponse.objects.filter(survey=OuterRef("pk"))
        .order_by()
        .values("survey")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return (
        NeedsSurvey.objects.filter(region=scope.region, reference_on__lte=scope.on)
        .annotate(frame=Coalesce(Subquery(population), Subquery(invited)))
        .values("id", "title_fr", "title_en", "source", "reference_on", "is_fictitious", "frame")
    )


def _declared(scope: _Scope):
    # Three years are steadier than one: twelve months count where thirty-six are unknown.
    a_year = Coalesce(Cast("hires_36m", FloatField()) / 3.0, Cast("hires_12m", FloatField()))
    return (
        NeedLine.objects.filter(
            Q(response__answered_on=None) | Q(response__answered_on__lte=scope.on),
            response__survey__region=scope.region,
            response__survey__reference_on__lte=scope.on,
            response__state__in=SurveyResponse.ANSWERED,
        )
        .annotate(a_year=a_year)
        .filter(a_year__isnull=False)
        .values(survey=F("response__survey"), code=F("occupation__code"), fr=F("occupation__title_fr"),
                en=F("occupation__title_en"))
        .annotate(total=Sum("a_year"), answered=Count("pk"), largest=Max("a_year"))
        .order_by("survey", "code")
    )  # fmt: skip


def _survey_total(row: dict, survey: dict, area: str, book: _Sources) -> SurveyTotal:
    return SurveyTotal(
        occupation=row["code"],
        area=area,
        hires_per_year=round(row["total"], 6),
        answered=row["answered"],
        frame=survey["frame"],
        largest_share=round(row["largest"] / row["total"], 6) if row["total"] else None,
        source=book.code(
            "survey", survey["title_fr"], survey["title_en"] or survey["title_fr"],
            publisher=survey["source"], vintage=survey["reference_on"],
            fictitious=survey["is_fictitious"],
        ),
        vintage=survey["reference_on"],
    )  # fmt: skip


FLOWS = (
    "employment", "growth", "retirements", "other_replacement", "school_leavers", "immigration",
    "other_seekers",
)  # fmt: skip


def _projections(
    scope: _Scope, occupations: dict[str, OccupationFacts], book: _Sources
) -> tuple[list[ProjectionFlow], tuple[OccupationFacts, ...]]:
    """Return the projections of the occupations met so far; of every projected occupation when none was."""
    rows = Projection.objects.filter(Q(region=None) | Q(region=scope.region), vintage__lte=scope.on)
    if occupations:
        rows = rows.filter(occupation__code__in=occupations)
    rows = rows.order_by("occupation__code", "area", "vintage", "from_year", "pk").values_list(
        "occupation__code", "occupation__title_fr", "occupation__title_en", "area", "from_year", "to_year",
        "source", "vintage", "is_fictitious", *FLOWS,
    )  # fmt: skip
    areas = {
        Projection.Area.REGION: scope.region.code,
        Projection.Area.QUEBEC: PROVINCE,
        Projection.Area.CANADA: COUNTRY,
    }
    flows, projected = [], {}
    for code, fr, en, area, first, last, source, vintage, fictitious, *figures in rows:
        projected[code] = OccupationFacts(code=code, title_fr=fr, title_en=en or fr)
        flows.append(
            ProjectionFlow(
                occupation=code, area=areas[area], years=last - first + 1,
                source=book.code("projections", source, source, vintage=vintage, fictitious=fictitious),
                vintage=vintage, **dict(zip(FLOWS, figures, strict=True)),
            )
        )  # fmt: skip
    return flows, tuple(projected[code] for code in sorted(projected))


def known_occupations() -> int:
    """Return how many occupations the catalogue holds: none means that nothing was imported yet."""
    return Occupation.objects.count()
