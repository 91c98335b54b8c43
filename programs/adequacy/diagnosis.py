"""What a line of the report means: its class, its flags, the probable cause, and how far to trust it.

Everything here is a rule on figures already computed; keys only, the words are in wording.py.
"""

from collections.abc import Collection, Iterable, Mapping

from partnerships.base.limits import said
from programs.adequacy.edition import NO_NEED, NOT_PUBLISHED, UNDETERMINED, Line
from programs.adequacy.openings import (
    COUNTRY_RATES,
    COUNTRY_SHARE,
    PROVINCE_RATES,
    PROVINCE_SHARE,
)
from programs.adequacy.rates import ASSUMED, DIAGNOSTIC, FROM_PROVINCE, FROM_REGION, Rate
from programs.adequacy.records import DEFICITS, SIDES, SURPLUSES, Parameters, Threshold
from programs.adequacy.simulating import Chances, chance_of
from programs.adequacy.uncertainty import apart_p_value, holm

# Flags that say why and what to do, then flags that say what the figures rest on.
ACTION_FLAGS = ("attraction", "filling", "persistence", "placement", "retention")
BASIS_FLAGS = (
    "net_decline",
    "partial_need",
    "survey_need",
    "survey_hidden",
    "provincial_rates",
    "national_rates",
    "regional_share",
    "provincial_factor",
    "assumption",
    "few_persons",
    "partial_years",
)
FLAGS = (*ACTION_FLAGS, *BASIS_FLAGS)

CAUSES = (
    "promotion",
    "promotion_then_seats",
    "persistence",
    "placement",
    "retention",
    "seats",
    "entrants",
    "not_offered",
    "surplus",
    "surplus_placement",
    "surplus_net_decline",
    "need_unknown",
    "partial_need",
    "supply_unknown",
    "chain_broken",
    "unsure",
)

ORIGIN_FLAGS = {
    PROVINCE_RATES: "provincial_rates",
    COUNTRY_RATES: "national_rates",
    PROVINCE_SHARE: "regional_share",
    COUNTRY_SHARE: "regional_share",
}


def class_of(coverage: float, thresholds: Iterable[Threshold]) -> str:
    """Return the class of a coverage from a table of lower limits; "undetermined" below them all."""
    reached = [row for row in thresholds if row.is_reached_by(coverage)]
    return max(reached, key=lambda row: row.lower).diagnosis if reached else UNDETERMINED


# A class is printed when it is this likely (percent of the draws), else its side when that is.
LEAST_CHANCE, LEAST_SIDE = said("least_chance", 60) / 100, said("least_side", 80) / 100


def likely(chances: Chances) -> str:
    """Return the class that is likely enough to be printed, else the side that is, else "undetermined".

    Without draws nothing is likely.
    """
    share, best = max(((share, name) for name, share in chances), default=(0.0, UNDETERMINED))
    if share >= LEAST_CHANCE:
        return best
    likely_sides = (name for name, side in SIDES.items() if chance_of(chances, side) >= LEAST_SIDE)
    return next(likely_sides, UNDETERMINED)


def diagnosis(line: Line) -> str:
    """Return the class of a line, or why it has none.

    A class is what the draws say (``likely``), not where one number fell. When part of the need is unknown,
    coverage is an upper bound: a deficit stands, anything else does not.
    What is missing because it would betray a firm is not published.
    """
    is_hidden = not set(line.missing_occupations).isdisjoint(line.hidden_surveys)
    unknown = NOT_PUBLISHED if is_hidden else UNDETERMINED
    if line.need_signed_per_year is None:
        return unknown
    if line.need_signed_per_year <= 0:
        return unknown if line.missing_occupations else NO_NEED
    if line.coverage is None:
        return UNDETERMINED
    found = likely(line.chances)
    return unknown if line.missing_occupations and found not in DEFICITS else found


# The rate that each of these flags compares with the province's, and the side that calls for an action.
COMPARED = {"persistence": ("graduation", -1), "placement": ("placement", -1), "retention": ("leaving", 1)}


def apart(
    lines: Iterable[Line], provinces: Mapping[str, Mapping[str, Rate | None]], *, significance: float
) -> dict[str, set[str]]:
    """Return, by program, the flags of ``COMPARED`` that a two-sample test raises (Holm over the report).

    A point against the other's interval would be wrong one time in three.
    """
    lines = tuple(lines)
    tests = {
        (line.code, flag): (line.rates[name], provinces[line.code][name], side)
        for line in lines
        for flag, (name, side) in COMPARED.items()
        if _is_comparable(line.rates[name], provinces[line.code][name])
    }
    adjusted = holm({key: _apart(own, province) for key, (own, province, _side) in tests.items()})
    raised: dict[str, set[str]] = {line.code: set() for line in lines}
    for (code, flag), (own, province, side) in tests.items():
        if adjusted[code, flag] <= significance and (own.value - province.value) * side > 0:
            raised[code].add(flag)
    return raised


def _is_comparable(own: Rate, province: Rate | None) -> bool:
    return own.origin == FROM_REGION and province is not None


def _apart(own: Rate, province: Rate) -> float:
    return apart_p_value(own.count / own.n, own.told, province.count / province.n, province.told)


def action_flags(line: Line, apart: Collection[str], parameters: Parameters) -> tuple[str, ...]:
    """Return the flags that call for an action (docs/method.md §5), in the order of ``ACTION_FLAGS``."""
    raised = {
        "attraction": _under(line.attraction, parameters.least_attraction),
        "filling": _under(line.filling, parameters.least_filling),
    }
    return tuple(name for name in ACTION_FLAGS if raised.get(name, name in apart))


def _under(ratio: float | None, least: float) -> bool:
    return ratio is not None and ratio < least


def basis_flags(line: Line, origins: Iterable[str | None], parameters: Parameters) -> tuple[str, ...]:
    """Return the flags that say what the figures rest on; ``origins`` are those of its projections."""
    raised = {ORIGIN_FLAGS.get(origin) for origin in origins}
    chain = line.chain
    measured_in = {rate.origin for rate in chain}
    checks = {
        "net_decline": line.need_signed_per_year is not None and line.need_signed_per_year < 0,
        "partial_need": bool(line.missing_occupations) and line.need_source is not None,
        "survey_need": line.need_source in ("survey", "mixed"),
        "survey_hidden": bool(line.hidden_surveys),
        "provincial_factor": FROM_PROVINCE in measured_in,
        "assumption": ASSUMED in measured_in,
        "few_persons": any(is_thin(rate, parameters) for rate in chain),
        "partial_years": 0 < years_known(line) < parameters.averaged_years,
    }
    raised |= {name for name, is_raised in checks.items() if is_raised}
    return tuple(name for name in BASIS_FLAGS if name in raised)


def is_thin(rate: Rate, parameters: Parameters) -> bool:
    """Tell whether a measured rate rests on fewer persons than the method wishes."""
    return rate.is_measured and rate.n < parameters.least_denominator


def years_known(line: Line) -> int:
    """Count the averaged years whose entrants are known."""
    return sum(row.entrants is not None for row in line.years if row.school_year in line.averaged_years)


def cause(line: Line) -> str | None:
    """Return the probable cause of a line's class: the first rule that applies, None at balance."""
    if line.diagnosis in DEFICITS:
        return _deficit_cause(line)
    if line.diagnosis in SURPLUSES:
        return "surplus_placement" if "placement" in line.flags else "surplus"
    if line.diagnosis == NO_NEED:
        return "surplus_net_decline" if "net_decline" in line.flags else None
    return _unknown_cause(line) if line.diagnosis == UNDETERMINED else None


def _deficit_cause(line: Line) -> str:
    """Empty seats first (promotion, not a new cohort), then leaks of the chain, then the seats themselves."""
    if not line.observed_entrants and not line.seats:
        return "not_offered"
    enough_seats = line.seats is not None and line.seats >= line.target_entrants
    if "filling" in line.flags:
        return "promotion" if enough_seats else "promotion_then_seats"
    leaks = [name for name in ("persistence", "placement", "retention") if name in line.flags]
    if leaks:
        return leaks[0]
    return "seats" if line.seats is not None and not enough_seats else "entrants"


def _unknown_cause(line: Line) -> str:
    if line.need_signed_per_year is None:
        return "need_unknown"
    if line.missing_occupations:
        return "partial_need"
    if line.coverage is not None:
        return "unsure"
    return "supply_unknown" if line.observed_entrants is None else "chain_broken"


# Points against a line; 0–1 is A, then one letter for every two points. Weighted so that one national figure
# or two borrowed factors cost a letter.
_DEMAND_POINTS = {
    "partial_need": 3,
    "survey_need": 1,
    "provincial_rates": 1,
    "national_rates": 2,
    "regional_share": 4,
    "partial_years": 1,
    "few_persons": 2,
}


def reliability(line: Line) -> tuple[str | None, tuple[str, ...]]:
    """Return a letter A–E and the reasons that lower it.

    It grades what the figures rest on (measured here, borrowed, assumed); it is no probability. None when
    the line has no class to grade.
    """
    if line.diagnosis in (UNDETERMINED, NO_NEED, NOT_PUBLISHED):
        return None, ()
    told = {"net_decline", "survey_hidden"}
    reasons = tuple(flag for flag in line.flags if flag in BASIS_FLAGS and flag not in told)
    points = sum(_DEMAND_POINTS.get(flag, 0) for flag in reasons)
    borrowed = sum(line.rates[name].origin == FROM_PROVINCE for name in DIAGNOSTIC)
    guessed = sum(line.rates[name].origin == ASSUMED for name in DIAGNOSTIC)
    return "ABCDE"[min((points + borrowed + 2 * guessed) // 2, 4)], reasons
