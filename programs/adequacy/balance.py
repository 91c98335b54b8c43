"""What a region needs of each program, who enters it, and the gap (docs/method.md §2–§5)."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise
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
    one_source,
)
from programs.adequacy.records import (
    PROVINCE,
    GraduationCounts,
    Inputs,
    OutcomeCounts,
    Parameters,
    ProgramFacts,
    Share,
    Threshold,
    YearCounts,
    valid_thresholds,
)
from programs.adequacy.simulating import sure_of
from programs.adequacy.uncertainty import change_z, trends

SHARE_TOLERANCE = 1e-6
CLEAR_STEP = 2.58  # of ``change_z`` between the first and the last year averaged


def compute(inputs: Inputs) -> Edition:
    """Compute a whole report of protected facts (confidentiality.py), whatever the persons a rate is over.

    Deterministic and independent of the order of the records. Lines are sorted by program code, occupations
    by occupation code. Raises ValueError when the facts contradict each other: shares of one occupation above
    1, a part greater than its whole, a program given twice, an unknown choice of sources; and when they did
    not go through the gate.
    """
    _check(inputs)
    facts = _Facts.of(inputs)
    programs = sorted(inputs.programs, key=lambda row: row.code)
    supplies = _with_trends({program.code: _supply(program, facts) for program in programs}, facts)
    provinces = {program.code: facts.rates(program.code, PROVINCE, FROM_PROVINCE) for program in programs}
    lines = [_line(program, supplies[program.code], provinces[program.code], facts) for program in programs]
    apart = diagnosis.apart(lines, provinces, significance=facts.parameters.significance)
    lines = tuple(_judged(line, apart[line.code], facts) for line in lines)
    return Edition(
        region=inputs.region,
        on=inputs.on,
        fingerprint=fingerprint(inputs),
        school_years=inputs.parameters.averaged(inputs.on),
        parameters=inputs.parameters,
        thresholds=facts.thresholds,
        sources=tuple(sorted(inputs.sources, key=lambda source: source.code)),
        lines=lines,
        occupations=tuple(facts.occupations.values()),
        totals=totals_of(lines),
    )


def _check(inputs: Inputs) -> None:
    if not inputs.is_protected:
        raise ValueError("nothing is computed from facts that are not protected")
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
    """Return the school years that show: those asked for, else all those known, and always those averaged."""
    programs = {program.code for program in inputs.programs}
    known = [row.school_year for row in inputs.years if row.program in programs and row.entrants is not None]
    if not known and not inputs.parameters.school_years:
        return ()
    averaged = inputs.parameters.averaged(inputs.on)
    wanted = inputs.parameters.school_years or range(min(known), max(known) + 1)
    return tuple(sorted({*wanted, *averaged}))


# --- One program --------------------------------------------------------------------------------------------


class _Facts(NamedTuple):
    """Inputs of a report grouped once by program and area, so that a line reads only its own records."""

    region: str
    averaged: tuple[int, ...]
    parameters: Parameters
    thresholds: tuple[Threshold, ...]
    years: tuple[int, ...]
    occupations: dict[str, OccupationLine]
    needs: dict[str, float | None]
    shares: dict[str, list[Share]]
    years_of: dict[str, dict[int, YearCounts]]
    graduations: dict[tuple[str, str], GraduationCounts]
    outcomes: dict[tuple[str, str], list[OutcomeCounts]]

    @classmethod
    def of(cls, inputs: Inputs) -> "_Facts":
        occupations = {row.code: row for row in occupation_lines(inputs)}
        return cls(
            region=inputs.region.code,
            averaged=inputs.parameters.averaged(inputs.on),
            parameters=inputs.parameters,
            thresholds=valid_thresholds(inputs.thresholds, on=inputs.on),
            years=school_years(inputs),
            occupations=occupations,
            needs={code: need_of_occupation(row) for code, row in occupations.items()},
            shares=_grouped(inputs.shares, attrgetter("program")),
            years_of={
                code: {row.school_year: row for row in rows}
                for code, rows in _grouped(inputs.years, attrgetter("program")).items()
            },
            graduations={(row.program, row.area): row for row in inputs.graduations},
            outcomes=_grouped(inputs.outcomes, attrgetter("program", "area")),
        )

    def rates(self, program: str, area: str, origin: str) -> dict[str, Rate | None]:
        return all_rates(
            cohorts=self.graduations.get((program, area)),
            outcomes=self.outcomes.get((program, area), ()),
            origin=origin,
        )


def _grouped(rows: Iterable, key: Callable) -> dict:
    grouped: dict = {}
    for row in rows:
        grouped.setdefault(key(row), []).append(row)
    return grouped


def _line(program: ProgramFacts, supply: dict, province: dict[str, Rate | None], facts: _Facts) -> Line:
    """Build a line step by step, each step reading the figures of the one before."""
    own = facts.rates(program.code, facts.region, FROM_REGION)
    least = facts.parameters.least_denominator
    rates = {name: chosen(name, region=own[name], province=province[name], least=least) for name in NAMES}
    need = _need(program, facts)
    return Line(
        program=program,
        rates=rates,
        regional_rates={name: own[name] for name in NAMES if own[name] not in (None, rates[name])},
        **_windows(program.code, facts),
        **need,
        **supply,
        **_target(need["need_per_year"], supply["observed_entrants"], rates),
    )


def _windows(program: str, facts: _Facts) -> dict[str, tuple[int, ...]]:
    """Return the first and last years that the region's graduation and follow-up are pooled over."""
    cohorts = facts.graduations.get((program, facts.region))
    waves = one_source(facts.outcomes.get((program, facts.region), ()))
    return {
        "graduation_years": (cohorts.first_year, cohorts.last_year) if cohorts else (),
        "outcome_waves": (waves.first_wave, waves.wave) if waves else (),
    }


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
        "hidden_surveys": tuple(dict.fromkeys(row.code for row in used if row.suppressed)),
    }


def _weighted(program: ProgramFacts, shares: list[Share], values: list[float | None]) -> float | None:
    known = [row.share * value for row, value in zip(shares, values, strict=True) if value is not None]
    return figure(program.initial_training_share * sum(known)) if known else None


def _supply(program: ProgramFacts, facts: _Facts) -> dict:
    known = facts.years_of.get(program.code, {})
    rows = tuple(_year(year, known.get(year)) for year in facts.years)
    averaged = [row for row in rows if row.school_year in facts.averaged]
    base = _since_a_step(averaged)
    seats, applicants, entrants = (
        [getattr(row, name) for row in averaged] for name in ("seats", "applicants", "entrants")
    )
    return {
        "years": rows,
        "averaged_years": tuple(row.school_year for row in averaged),
        "base_years": tuple(row.school_year for row in base),
        "observed_entrants": _mean(row.entrants for row in base),
        "mean_entrants": _mean(entrants),
        "latest_entrants": entrants[-1] if entrants else None,
        "latest_below": bool(averaged) and averaged[-1].entrants_below,
        "seats": _mean(seats),
        "filling": _ratio(entrants, seats),
        "attraction": _ratio(applicants, seats),
    }


def _since_a_step(rows: list[YearFigures]) -> list[YearFigures]:
    """Return the years that the class is based on: those since a clear step, else all those averaged.

    The step stands before the year that moved most; the earlier one, of two alike.
    """
    counts = [row.entrants for row in rows]
    if len(counts) < 2 or None in counts or change_z(counts[0], counts[-1]) < CLEAR_STEP:
        return rows
    moves = [abs(after - before) for before, after in pairwise(counts)]
    return rows[1 + moves.index(max(moves)) :]


def _year(year: int, counts: YearCounts | None) -> YearFigures:
    """Return what a line says of a year; a year without a cohort is unknown."""
    return YearFigures(year) if counts is None else YearFigures(year, *counts[_FIGURES:])


# Where the figures of a YearCounts begin: both records hold them in one order.
_FIGURES = YearCounts._fields.index("seats")


def _mean(values: Iterable[int | None]) -> float | None:
    known = [value for value in values if value is not None]
    return figure(sum(known) / len(known)) if known else None


def _ratio(above: list[int | None], below: list[int | None]) -> float | None:
    """Divide the sums over the years that have both figures; None without seats."""
    known = [pair for pair in zip(above, below, strict=True) if None not in pair]
    seats = sum(pair[1] for pair in known)
    return figure(sum(pair[0] for pair in known) / seats) if seats else None


def _with_trends(supplies: dict[str, dict], facts: _Facts) -> dict[str, dict]:
    """Say which programs' entrants changed over the closed years shown, adjusted over all of the report."""
    ends = {code: _ends(supply["years"], facts.averaged[-1]) for code, supply in supplies.items()}
    pairs = {code: (first.entrants, last.entrants) for code, (first, last) in ends.items() if first}
    for code, trend in trends(pairs, significance=facts.parameters.significance).items():
        years = tuple(row.school_year for row in ends[code])
        supplies[code] |= {"trend": trend.word, "trend_years": years}
    return supplies


def _ends(years: Sequence[YearFigures], last_closed: int) -> tuple[YearFigures | None, YearFigures | None]:
    """Return the first known of the closed years shown and the latest one: the two that a trend compares."""
    rows = [row for row in years if row.school_year <= last_closed]
    known = [row for row in rows if row.entrants is not None]
    if len(known) < 2 or known[-1] is not rows[-1]:
        return None, None
    return known[0], known[-1]


def _target(need: float | None, observed: float | None, rates: dict[str, Rate]) -> dict:
    """Work the chain backwards, from the need to the entrants it takes; nothing is divided by zero.

    Figures come from the rates as printed, so that a reader finds them again.
    """
    kept = {name: rate.value for name, rate in rates.items()}
    stays = kept["graduation"] * (1 - kept["further_study"])
    in_trade = stays * kept["participation"] * kept["related"] * (1 - kept["leaving"])
    target = _divided(need, stays)
    return {
        "target_entrants": target,
        "trade_target_entrants": _divided(need, in_trade),
        "coverage": _divided(observed, target) if target else None,
        "gap": None if None in (observed, target) else figure(observed - target),
    }


def _divided(above: float | None, below: float | None) -> float | None:
    return None if above is None or not below else figure(above / below)


def _trade_class(line: Line, facts: _Facts) -> str | None:
    """Return the class that coverage would have over the whole chain: a word that explains, no diagnosis."""
    if not line.trade_target_entrants or line.observed_entrants is None:
        return None
    return diagnosis.class_of(line.observed_entrants / line.trade_target_entrants, facts.thresholds)


def _drawn(line: Line, facts: _Facts) -> dict:
    """Say between what and what the figures of a line lie, and how likely each class is."""
    sure = sure_of(line, facts.occupations, facts.thresholds)
    return {
        "target_drawn": sure.target,
        "coverage_drawn": sure.coverage,
        "gap_drawn": sure.gap,
        "chances": sure.chances,
    }


# --- What it means ------------------------------------------------------------------------------------------


def _judged(line: Line, apart: Collection[str], facts: _Facts) -> Line:
    used = [facts.occupations[code] for code, _ in line.occupations]
    origins = [row.origin for row in used if row.need_source == PROJECTION]
    flags = (
        *diagnosis.action_flags(line, apart, facts.parameters),
        *diagnosis.basis_flags(line, origins, facts.parameters),
    )
    line = line._replace(flags=flags, trade_class=_trade_class(line, facts), **_drawn(line, facts))
    line = line._replace(diagnosis=diagnosis.diagnosis(line))
    letter, reasons = diagnosis.reliability(line)
    return line._replace(cause=diagnosis.cause(line), reliability=letter, reliability_reasons=reasons)
