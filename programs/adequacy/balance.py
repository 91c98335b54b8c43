"""What a region needs of each program, who enters it, and the gap (docs/method.md §2–§5)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from programs.adequacy import diagnosis
from programs.adequacy.edition import (
    Edition,
    Line,
    OccupationLine,
    YearFigures,
    figure,
    fingerprint,
    total,
    totals_of,
)
from programs.adequacy.openings import PROJECTION, need_of_occupation, occupation_lines
from programs.adequacy.rates import (
    FROM_PROVINCE,
    FROM_REGION,
    NAMES,
    Rate,
    all_rates,
    chosen,
    finished_cohorts,
)
from programs.adequacy.records import (
    PROVINCE,
    Inputs,
    OutcomeCounts,
    Parameters,
    ProgramFacts,
    Share,
    SupplyFlow,
    Threshold,
    valid_thresholds,
)
from programs.adequacy.uncertainty import trends

SHARE_TOLERANCE = 1e-6


def compute(inputs: Inputs) -> Edition:
    """Compute a whole report, for the full audience: nothing is hidden yet (see confidentiality.py).

    Deterministic and independent of the order of the records. Lines are sorted by program code, occupations
    by occupation code. Raises ValueError when the facts contradict each other: shares of one occupation above
    1, a part greater than its whole, a program given twice, an unknown choice of sources.
    """
    _check(inputs)
    facts = _Facts.of(inputs)
    programs = sorted(inputs.programs, key=lambda row: row.code)
    supplies = _with_trends(
        {program.code: _supply(program, facts) for program in programs}, inputs.parameters.significance
    )
    lines = tuple(_line(program, supplies[program.code], facts) for program in programs)
    return Edition(
        region=inputs.region,
        on=inputs.on,
        fingerprint=fingerprint(inputs),
        school_years=facts.years[-inputs.parameters.averaged_years :],
        parameters=inputs.parameters,
        thresholds=facts.thresholds,
        sources=tuple(sorted(inputs.sources, key=lambda source: source.code)),
        lines=lines,
        occupations=tuple(facts.occupations.values()),
        totals=totals_of(lines),
    )


def _check(inputs: Inputs) -> None:
    codes = [program.code for program in inputs.programs]
    if len(codes) != len(set(codes)):
        raise ValueError("a program is given twice")
    sums: dict[str, float] = {}
    for row in inputs.shares:
        sums[row.occupation] = sums.get(row.occupation, 0.0) + row.share
    above = sorted(code for code, value in sums.items() if value > 1 + SHARE_TOLERANCE)
    if above:
        raise ValueError(f"shares of an occupation add up to more than 1: {', '.join(above)}")


def school_years(inputs: Inputs) -> tuple[int, ...]:
    """Return the school years of the report: those asked for, else the first to the last with entrants."""
    wanted = sorted(set(inputs.parameters.school_years))
    known = [flow.school_year for flow in _regional(inputs) if flow.entrants is not None]
    if wanted or not known:
        return tuple(wanted)
    return tuple(range(min(known), max(known) + 1))


def _regional(inputs: Inputs) -> list[SupplyFlow]:
    programs = {program.code for program in inputs.programs}
    return [flow for flow in inputs.supply if flow.area == inputs.region.code and flow.program in programs]


# --- One program --------------------------------------------------------------------------------------------


class _Facts(NamedTuple):
    """Inputs of a report grouped once by program and area, so that a line reads only its own records."""

    finished_by: date
    region: str
    parameters: Parameters
    thresholds: tuple[Threshold, ...]
    years: tuple[int, ...]
    occupations: dict[str, OccupationLine]
    needs: dict[str, float | None]
    shares: dict[str, list[Share]]
    supply: dict[tuple[str, str], list[SupplyFlow]]
    outcomes: dict[tuple[str, str], list[OutcomeCounts]]

    @classmethod
    def of(cls, inputs: Inputs) -> "_Facts":
        occupations = {row.code: row for row in occupation_lines(inputs)}
        return cls(
            finished_by=inputs.parameters.finished_by(inputs.on),
            region=inputs.region.code,
            parameters=inputs.parameters,
            thresholds=valid_thresholds(inputs.thresholds, on=inputs.on),
            years=school_years(inputs),
            occupations=occupations,
            needs={code: need_of_occupation(row) for code, row in occupations.items()},
            shares=_grouped(inputs.shares, attrgetter("program")),
            supply=_grouped(inputs.supply, attrgetter("program", "area")),
            outcomes=_grouped(inputs.outcomes, attrgetter("program", "area")),
        )

    def finished(self, program: str, area: str) -> list[SupplyFlow]:
        return finished_cohorts(
            self.supply.get((program, area), ()),
            by=self.finished_by,
            years=self.parameters.graduation_years,
        )

    def rates(
        self, program: str, area: str, origin: str, finished: list[SupplyFlow]
    ) -> dict[str, Rate | None]:
        outcomes = self.outcomes.get((program, area), ())
        return all_rates(finished=finished, outcomes=outcomes, origin=origin)


def _grouped(rows: Iterable, key: Callable) -> dict:
    grouped: dict = {}
    for row in rows:
        grouped.setdefault(key(row), []).append(row)
    return grouped


def _line(program: ProgramFacts, supply: dict, facts: _Facts) -> Line:
    """Build a line step by step, each step reading the figures of the one before."""
    finished = facts.finished(program.code, facts.region)
    province = facts.rates(program.code, PROVINCE, FROM_PROVINCE, facts.finished(program.code, PROVINCE))
    own = facts.rates(program.code, facts.region, FROM_REGION, finished)
    least = facts.parameters.least_denominator
    rates = {name: chosen(name, region=own[name], province=province[name], least=least) for name in NAMES}
    cohort_years = sorted({flow.school_year for flow in finished})
    need = _need(program, facts)
    line = Line(
        program=program,
        rates=rates,
        graduation_years=tuple(cohort_years) if rates["graduation"].origin == FROM_REGION else (),
        **need,
        **supply,
        **_target(need["need_per_year"], supply["observed_entrants"], rates),
    )
    return _judged(line, province, facts)


def _need(program: ProgramFacts, facts: _Facts) -> dict:
    """Sum κ × σ × need over the program's occupations; what is unknown is named, never counted as 0."""
    own = sorted(
        (row for row in facts.shares.get(program.code, ()) if row.share > 0), key=attrgetter("occupation")
    )
    used = [facts.occupations[row.occupation] for row in own]
    signed = _weighted(program, own, [facts.needs[row.occupation] for row in own])
    sources = {row.need_source for row in used} - {None}
    return {
        "occupations": tuple((row.occupation, figure(row.share)) for row in own),
        "need_signed_per_year": signed,
        "need_per_year": None if signed is None else max(0.0, signed),
        "need_source": "mixed" if len(sources) > 1 else next(iter(sources), None),
        "survey_need_per_year": _weighted(program, own, [row.survey_hires_per_year for row in used]),
        "missing_occupations": tuple(
            dict.fromkeys(row.code for row in used if facts.needs[row.code] is None)
        ),
    }


def _weighted(program: ProgramFacts, shares: list[Share], values: list[float | None]) -> float | None:
    known = [row.share * value for row, value in zip(shares, values, strict=True) if value is not None]
    return figure(program.initial_training_share * sum(known)) if known else None


# The figures of a cohort that ``YearFigures`` adds up, in its order.
_YEARLY = attrgetter("seats", "applicants", "entrants")


def _supply(program: ProgramFacts, facts: _Facts) -> dict:
    by_year = _grouped(facts.supply.get((program.code, facts.region), ()), attrgetter("school_year"))
    rows = tuple(_year(year, by_year.get(year, ())) for year in facts.years)
    averaged = rows[-facts.parameters.averaged_years :]
    seats, applicants, entrants = (
        [getattr(row, name) for row in averaged] for name in ("seats", "applicants", "entrants")
    )
    return {
        "years": rows,
        "averaged_years": tuple(row.school_year for row in averaged),
        "observed_entrants": _mean(entrants),
        "latest_entrants": entrants[-1] if entrants else None,
        "seats": _mean(seats),
        "filling": _ratio(entrants, seats),
        "attraction": _ratio(applicants, seats),
    }


def _year(year: int, flows: Sequence[SupplyFlow]) -> YearFigures:
    """Add up the cohorts of one year; a figure that one cohort lacks is unknown for the year."""
    return YearFigures(year, *map(total, zip(*map(_YEARLY, flows), strict=True)))


def _mean(values: Iterable[int | None]) -> float | None:
    known = [value for value in values if value is not None]
    return figure(sum(known) / len(known)) if known else None


def _ratio(above: list[int | None], below: list[int | None]) -> float | None:
    """Divide the sums over the years that have both figures; None without seats."""
    known = [pair for pair in zip(above, below, strict=True) if None not in pair]
    seats = sum(pair[1] for pair in known)
    return figure(sum(pair[0] for pair in known) / seats) if seats else None


def _with_trends(supplies: dict[str, dict], significance: float) -> dict[str, dict]:
    """Say which programs' entrants changed over the averaged years, adjusted over all those of the report."""
    ends = {code: _ends(supply) for code, supply in supplies.items()}
    pairs = {code: (first.entrants, last.entrants) for code, (first, last) in ends.items() if first}
    for code, trend in trends(pairs, significance=significance).items():
        years = tuple(row.school_year for row in ends[code])
        supplies[code] |= {"trend": trend.word, "trend_p_value": trend.p_value, "trend_years": years}
    return supplies


def _ends(supply: dict) -> tuple[YearFigures | None, YearFigures | None]:
    """Return the first known of the averaged years and the latest one: the two years a trend compares."""
    rows = [row for row in supply["years"] if row.school_year in supply["averaged_years"]]
    known = [row for row in rows if row.entrants is not None]
    if len(known) < 2 or known[-1] is not rows[-1]:
        return None, None
    return known[0], known[-1]


def _target(need: float | None, observed: float | None, rates: dict[str, Rate]) -> dict:
    """Work the chain backwards, from the need to the entrants it takes; nothing is divided by zero.

    Figures come from the rates as printed, so that a reader finds them again.
    """
    kept = {name: rate.value for name, rate in rates.items()}
    stays = kept["graduation"] * (1 - kept["further_study"]) * kept["participation"]
    target = _divided(need, stays * kept["related"] * (1 - kept["leaving"]))
    return {
        "target_entrants": target,
        "ministry_target_entrants": _divided(need, stays),
        "coverage": _divided(observed, target) if target else None,
        "gap": None if None in (observed, target) else figure(observed - target),
    }


def _divided(above: float | None, below: float | None) -> float | None:
    return None if above is None or not below else figure(above / below)


# --- What it means ------------------------------------------------------------------------------------------


def _judged(line: Line, province: dict[str, Rate | None], facts: _Facts) -> Line:
    used = [facts.occupations[code] for code, _ in line.occupations]
    origins = [row.origin for row in used if row.need_source == PROJECTION]
    flags = (
        *diagnosis.action_flags(line, province, facts.parameters),
        *diagnosis.basis_flags(line, origins, facts.parameters),
    )
    line = line._replace(flags=flags, diagnosis=diagnosis.diagnosis(line, facts.thresholds))
    letter, reasons = diagnosis.reliability(line)
    return line._replace(cause=diagnosis.cause(line), reliability=letter, reliability_reasons=reasons)
