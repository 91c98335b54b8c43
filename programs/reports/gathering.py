"""From tables to records: the facts of one region, read in a constant number of set-based queries.

Sums are made by PostgreSQL. Of the other regions, the supply and the follow-ups of the same programs are read
too: once rounded, they are Quebec's. Nothing dated after ``on`` is read.
Unknown stays unknown: a sum over cohorts is only given when every cohort of the group has the figure.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from partnerships.territories.models import Region
from programs.adequacy.records import Inputs, Parameters, RegionFacts, SupplyFlow, Threshold
from programs.reports.chaining import Chains
from programs.reports.gathering_needs import projections, shares, surveys
from programs.reports.gathering_outcomes import followed, published
from programs.reports.gathering_supply import elsewhere, supply
from programs.reports.models import CoverageBand
from programs.reports.scoping import Scope, Sources


def gather(*, region: Region, on: date, parameters: Parameters, programs: Iterable[str] = ()) -> Inputs:
    """Return everything the report of a region is computed from, as known on a day.

    ``programs`` are ministry codes; without any, the report is about the programs that had a cohort in the
    region during ``parameters.school_years``. Raises ValueError for codes that the catalogue does not hold.
    """
    book, chains = Sources(), Chains.read(on=on)
    wanted = chains.codes_of(programs)
    scope = Scope(
        region=region, on=on, parameters=parameters, program_ids=chains.ids_of(wanted) if wanted else None
    )
    flows, centres = supply(scope, chains, book)
    codes = wanted or _offered(flows, parameters.school_years)
    scope = replace(scope, program_ids=chains.ids_of(codes))
    abroad = elsewhere(scope, chains, book)
    outcomes, provincial = published(scope, chains, book)
    aimed, occupations = shares(scope, chains, book)
    totals, surveyed = surveys(scope, book)
    projected, occupations = projections(scope, occupations | surveyed, book)
    return Inputs(
        region=RegionFacts(code=region.code, name_fr=region.name, name_en=region.name),
        on=on,
        programs=tuple(chains.facts(code, centres.get(code, ())) for code in sorted(codes)),
        occupations=tuple(occupations[code] for code in sorted(occupations)),
        shares=tuple(aimed),
        projections=tuple(projected),
        surveys=tuple(totals),
        supply=(*(flow for flow in flows if flow.program in codes), *abroad, *provincial),
        outcomes=(*followed(scope, chains, book), *outcomes),
        sources=book.used(),
        thresholds=_thresholds(),
        parameters=parameters,
    )


def _offered(flows: Iterable[SupplyFlow], years: tuple[int, ...]) -> set[str]:
    return {flow.program for flow in flows if not years or flow.school_year in years}


def _thresholds() -> tuple[Threshold, ...]:
    rows = CoverageBand.objects.order_by("valid_from", "lower").values_list("name", "lower", "valid_from")
    return tuple(
        Threshold(diagnosis=name, lower=float(lower), valid_from=since) for name, lower, since in rows
    )
