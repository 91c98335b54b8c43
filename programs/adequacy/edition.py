"""A computed report: frozen lines, canonical JSON bytes, fingerprints, and what changed since another.

The same inputs give the same bytes on any machine: keys are sorted, floats are rounded to four decimals,
lines follow the order of their codes, and nothing (clock, user, edition number) is read from outside.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from operator import attrgetter

from programs.adequacy.rates import CHAIN, NAMES, Rate
from programs.adequacy.records import (
    DEFICITS,
    SURPLUSES,
    Inputs,
    Parameters,
    ProgramFacts,
    RegionFacts,
    Source,
    SupplyFlow,
    Threshold,
    valid_thresholds,
)

METHOD_VERSION = "1.0"

# Who may read an edition (confidentiality.py makes the two last from the first).
FULL, PARTNERS, PUBLIC = "full", "partners", "public"

# Diagnoses beside the five classes of the threshold table.
UNDETERMINED = "undetermined"
NOT_PUBLISHED = "not_published"
NO_NEED = "no_measured_need"
DIAGNOSES = (*DEFICITS, "balance", *SURPLUSES, UNDETERMINED, NOT_PUBLISHED, NO_NEED)

# Origins of an occupation's figures that are those of a whole area, for want of the region's own.
WHOLE_AREAS = ("province_total", "country_total")

BANDS = ("strong_shortage", "shortage", "balanced", "surplus", "strong_surplus", UNDETERMINED)


def figure(value: float | None) -> float | None:
    """Return a float as an edition keeps it: four decimals, never −0.0."""
    return None if value is None else round(value, 4) + 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class YearFigures:
    """Persons and seats of one school year (its starting year); None when one cohort's figure is unknown."""

    school_year: int
    seats: int | None = None
    applicants: int | None = None
    entrants: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One program of the report. Persons per year unless said; shares 0–1.

    ``need_per_year`` is floored at 0 for display, ``need_signed_per_year`` is the sum itself.
    ``survey_need_per_year`` is printed beside it and never added to it. ``coverage = observed ÷ target``,
    ``gap = observed − target``. ``filling`` (entrants ÷ seats) and ``attraction`` (applicants ÷ seats) are
    over the years averaged. ``approximate`` says that target, coverage and gap are rounded on purpose.
    """

    program: ProgramFacts
    need_per_year: float | None = None
    need_signed_per_year: float | None = None
    need_source: str | None = None  # "projection", "survey" or "mixed"
    survey_need_per_year: float | None = None
    missing_occupations: tuple[str, ...] = ()
    target_entrants: float | None = None
    ministry_target_entrants: float | None = None
    observed_entrants: float | None = None
    latest_entrants: int | None = None
    coverage: float | None = None
    gap: float | None = None
    approximate: bool = False
    diagnosis: str = UNDETERMINED  # "class" in JSON
    flags: tuple[str, ...] = ()
    trend: str | None = None
    trend_p_value: float | None = None
    trend_years: tuple[int, int] | None = None
    cause: str | None = None
    reliability: str | None = None
    reliability_reasons: tuple[str, ...] = ()
    seats: float | None = None
    filling: float | None = None
    attraction: float | None = None
    years: tuple[YearFigures, ...] = ()
    averaged_years: tuple[int, ...] = ()
    # Years whose cohorts are the denominator of graduation: confidentiality needs them.
    graduation_years: tuple[int, ...] = ()
    occupations: tuple[tuple[str, float], ...] = ()
    rates: dict[str, Rate]
    suppressed: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.program.code

    @property
    def chain(self) -> list[Rate]:
        return [self.rates[name] for name in CHAIN]


@dataclass(frozen=True, slots=True, kw_only=True)
class OccupationLine:
    """One occupation in the region, persons per year; signed openings keep the net decline.

    ``openings_per_year`` is what the need is made of when it comes from a projection. ``origin`` tells on
    what: "region" (own projection), "province" or "country" (its rates × regional employment), or
    "province_share", "country_share" (its flows × the region's share of all jobs), or "province_total",
    "country_total" (figures of the whole area, never counted as the region's need).
    """

    code: str
    title_fr: str
    title_en: str
    employment: float | None = None
    growth_per_year: float | None = None
    replacement_per_year: float | None = None
    openings_per_year: float | None = None
    openings_signed_per_year: float | None = None
    seekers_per_year: float | None = None
    net_decline: bool = False
    band: str = UNDETERMINED
    origin: str | None = None
    years: int | None = None
    survey_hires_per_year: float | None = None
    survey_answered: int | None = None
    survey_frame: int | None = None
    survey_largest_share: float | None = None  # of the largest firm: never printed, confidentiality reads it
    need_source: str | None = None  # "projection" or "survey"
    suppressed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums of the report, made of shown figures only, so that nothing hidden comes out by subtraction.

    Need, target and observed are added over the ``counted`` lines that have all three (of ``programs``).
    ``entrants`` (year, persons) is None in a year that one line lacks.
    """

    programs: int = 0
    counted: int = 0
    need_per_year: float | None = None
    target_entrants: float | None = None
    observed_entrants: float | None = None
    diagnoses: tuple[tuple[str, int], ...] = ()
    entrants: tuple[tuple[int, int | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One entry of the suppression log: where (``scope``, ``code``, ``field``) and why, never how much."""

    scope: str  # "program" or "occupation"
    code: str
    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A whole report, frozen. ``number`` is given when it is stored; ``audience`` says what was hidden."""

    region: RegionFacts
    on: date
    number: int | None = None
    method: str = METHOD_VERSION
    fingerprint: str = ""
    audience: str = FULL
    school_years: tuple[int, ...] = ()  # the years averaged
    parameters: Parameters
    thresholds: tuple[Threshold, ...] = ()
    sources: tuple[Source, ...] = ()
    lines: tuple[Line, ...] = ()
    occupations: tuple[OccupationLine, ...] = ()
    totals: Totals = Totals()
    suppressions: tuple[Suppression, ...] = ()


def total(values: Iterable[float | None]) -> float | None:
    """Sum values; None when there is none or when one is None (missing is never 0)."""
    whole, is_empty = 0, True
    for value in values:
        if value is None:
            return None
        whole, is_empty = whole + value, False
    if is_empty:
        return None
    return figure(whole) if isinstance(whole, float) else whole


def totals_of(lines: tuple[Line, ...]) -> Totals:
    """Add up the lines of a report, as they may be shown."""
    diagnoses = sorted({line.diagnosis for line in lines}, key=DIAGNOSES.index)
    years = sorted({row.school_year for line in lines for row in line.years})
    names = ("need_per_year", "target_entrants", "observed_entrants")
    counted = [line for line in lines if None not in [getattr(line, name) for name in names]]
    return Totals(
        programs=len(lines),
        counted=len(counted),
        **{name: total(getattr(line, name) for line in counted) for name in names},
        diagnoses=tuple((key, sum(line.diagnosis == key for line in lines)) for key in diagnoses),
        entrants=tuple((year, total(_entrants(line, year) for line in lines)) for year in years),
    )


def _entrants(line: Line, year: int) -> int | None:
    return next((row.entrants for row in line.years if row.school_year == year), None)


# --- Canonical JSON -----------------------------------------------------------------------------------------


# What a field of these types holds is JSON already: only the others are looked at.
_AS_IT_IS = frozenset({str, int, bool, str | None, int | None})


def _plain(value):
    """Turn records into JSON's own types, dates as ISO text, floats with four decimals."""
    kind = type(value)
    if kind is float:
        return figure(value)
    if value is None or kind in _AS_IT_IS:
        return value
    if kind is tuple or kind is list:
        return _plain_rows(value)
    if kind is dict:
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    return _plain_record(value)


def _plain_rows(rows) -> list:
    """Turn a sequence; thousands of records whose fields are all JSON already are only read."""
    kinds = set(map(type, rows))
    if kinds <= _AS_IT_IS:
        return list(rows)
    if len(kinds) == 1 and is_dataclass(kind := kinds.pop()) and not _shape(kind)[2]:
        names, read, _ = _shape(kind)
        return [dict(zip(names, values, strict=True)) for values in map(read, rows)]
    return [_plain(row) for row in rows]


def _plain_record(record) -> dict:
    names, read, turned = _shape(type(record))
    data = dict(zip(names, read(record), strict=True))
    for name in turned:
        data[name] = _plain(data[name])
    return data


@cache
def _shape(kind: type) -> tuple[tuple[str, ...], Callable, tuple[str, ...]]:
    """Return a record's fields, what reads them all at once, and those that JSON cannot hold as they are."""
    types = {f.name: f.type for f in fields(kind)}
    names = tuple(sorted(types))  # as canonical JSON has them: nothing is left to sort
    return names, attrgetter(*names), tuple(name for name in names if types[name] not in _AS_IT_IS)


# Made once: a report encodes thousands of records. Dates are the one thing JSON does not know.
_ENCODER = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=lambda day: day.isoformat()
)


def _bytes(data) -> bytes:
    return _ENCODER.encode(data).encode()


def as_data(edition: Edition) -> dict:
    """Return an edition as JSON data: the published shape, with keys beyond it."""
    data = _plain(edition)
    data["region_name"] = {"fr": edition.region.name_fr, "en": edition.region.name_en}
    data["region"] = edition.region.code
    data["edition"] = data.pop("number")
    for line, plain in zip(edition.lines, data["lines"], strict=True):
        plain["class"] = plain.pop("diagnosis")
        for name, rate in line.rates.items():
            plain["rates"][name]["percent"] = rate.percent
    return data


def as_json(edition: Edition) -> bytes:
    """Return the canonical JSON bytes of an edition."""
    return _bytes(as_data(edition))


def as_stored(edition: Edition) -> tuple[dict, str, str]:
    """Return an edition as data, as canonical JSON text, and its ``checksum``: turned into data only once."""
    data = as_data(edition)
    unnumbered = _bytes({**data, "edition": None})
    return data, _bytes(data).decode(), hashlib.sha256(unnumbered).hexdigest()


def from_data(data: dict) -> Edition:
    """Build an edition again from ``as_data``'s shape; ``as_json(from_data(x))`` gives the same bytes."""
    names = data["region_name"]
    return Edition(
        region=RegionFacts(code=data["region"], name_fr=names["fr"], name_en=names["en"]),
        on=date.fromisoformat(data["on"]),
        number=data["edition"],
        **{key: data[key] for key in ("method", "fingerprint", "audience")},
        school_years=tuple(data["school_years"]),
        parameters=_record(Parameters, data["parameters"]),
        thresholds=tuple(_record(Threshold, row) for row in data["thresholds"]),
        sources=tuple(_record(Source, row) for row in data["sources"]),
        lines=tuple(_line(row) for row in data["lines"]),
        occupations=tuple(_record(OccupationLine, row) for row in data["occupations"]),
        totals=_record(Totals, data["totals"]),
        suppressions=tuple(_record(Suppression, row) for row in data["suppressions"]),
    )


def _frozen(value):
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _record(kind, data: dict):
    """Build a record from its JSON data; lists become tuples and dates dates."""
    names, dated = _read_back(kind)
    values = {key: _frozen(value) for key, value in data.items() if key in names}
    for key in dated:
        values[key] = values[key] and date.fromisoformat(values[key])
    return kind(**values)


@cache
def _read_back(kind: type) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the fields of a record's class, and those that are dates."""
    types = {f.name: f.type for f in fields(kind)}
    return frozenset(types), tuple(name for name, type_ in types.items() if type_ == date | None)


def _line(data: dict) -> Line:
    parts = {
        "program": _record(ProgramFacts, data["program"]),
        "years": tuple(_record(YearFigures, row) for row in data["years"]),
        "rates": {name: _record(Rate, data["rates"][name]) for name in NAMES},
        "diagnosis": data["class"],
    }
    known = _read_back(Line)[0] - parts.keys()
    return Line(**parts, **{key: _frozen(value) for key, value in data.items() if key in known})


def checksum(edition: Edition) -> str:
    """Return the sha256 of the edition's canonical bytes, without its number: same inputs, same checksum."""
    return hashlib.sha256(as_json(replace(edition, number=None))).hexdigest()


_RECORDS = (
    "programs",
    "occupations",
    "shares",
    "projections",
    "employment_shares",
    "surveys",
    "outcomes",
    "sources",
)


def fingerprint(inputs: Inputs) -> str:
    """Return the sha256 of what a report is computed from, whatever the order of its records.

    The date counts only through what it decides (which cohorts have finished, which thresholds are valid), so
    that another day with the same facts gives the same fingerprint and no needless new draft.
    """
    grace = inputs.parameters.grace_days
    finished = [flow.has_finished(on=inputs.on, grace_days=grace) for flow in inputs.supply]
    data = {key: _sorted(getattr(inputs, key)) for key in _RECORDS}
    data["thresholds"] = _sorted(valid_thresholds(inputs.thresholds, on=inputs.on))
    data["supply"] = sorted(map(repr, map(_supplied, inputs.supply, finished)))
    data["parameters"] = _sorted([inputs.parameters])
    data["region"] = inputs.region.code
    return hashlib.sha256(_bytes(data)).hexdigest()


def _sorted(records: Iterable) -> list[str]:
    """Write what records hold, in an order of its own; floats are untouched, so that the least change of an
    input is seen, and so are the names of their fields.
    """
    rows = list(records)
    if not rows:
        return []
    names, read, _ = _shape(type(rows[0]))
    return [",".join(names), *sorted(map(repr, map(read, rows)))]


# Of a cohort's end, a report only reads whether it is past.
_supplied_facts = attrgetter(*(f.name for f in fields(SupplyFlow) if f.name != "ends_on"))


def _supplied(flow: SupplyFlow, is_finished: bool) -> tuple:
    return is_finished, *_supplied_facts(flow)


# --- What changed since another edition ---------------------------------------------------------------------

COMPARED = ("diagnosis", "need_per_year", "observed_entrants", "target_entrants")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed in one program's line: ``kind`` is "added", "removed" or "changed".

    ``differences`` holds (field, before, after), fields of ``COMPARED``; None is unknown or hidden.
    """

    program: ProgramFacts
    kind: str
    differences: tuple[tuple[str, object, object], ...] = ()


def compare(before: Edition, after: Edition) -> tuple[Change, ...]:
    """Return what changed from one edition to the next, by program code.

    Raises ValueError when the two are not for the same region and audience: a hidden figure of one would
    look like a change, or come out through the other.
    """
    if (before.region.code, before.audience) != (after.region.code, after.audience):
        raise ValueError("only two editions of one region, for one audience, can be compared")
    old, new = ({line.code: line for line in edition.lines} for edition in (before, after))
    changes = (_change(old.get(code), new.get(code)) for code in sorted(old.keys() | new.keys()))
    return tuple(change for change in changes if change is not None)


def _change(old: Line | None, new: Line | None) -> Change | None:
    if old is None or new is None:
        return Change(program=(new or old).program, kind="added" if old is None else "removed")
    found = tuple(
        (name, getattr(old, name), getattr(new, name))
        for name in COMPARED
        if getattr(old, name) != getattr(new, name)
    )
    return Change(program=new.program, kind="changed", differences=found) if found else None
