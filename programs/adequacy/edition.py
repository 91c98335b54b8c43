"""A computed report: frozen lines, canonical JSON bytes, fingerprints, and what changed since another.

The same inputs give the same bytes on any machine: keys are sorted, floats are rounded to four decimals,
lines follow the order of their codes, and nothing (clock, user, edition number) is read from outside.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from itertools import chain, islice
from operator import attrgetter
from types import NoneType
from typing import NamedTuple

from programs.adequacy.rates import DIAGNOSTIC, NAMES, Rate
from programs.adequacy.records import (
    DEFICITS,
    FULL,
    SURPLUSES,
    EmploymentShare,
    Figure,
    GraduationCounts,
    Inputs,
    OccupationFacts,
    OutcomeCounts,
    Parameters,
    ProgramFacts,
    ProjectionFlow,
    RegionFacts,
    Share,
    Source,
    SurveyTotal,
    Threshold,
    YearCounts,
    figure,
    valid_thresholds,
)

METHOD_VERSION = "2.1"

# Diagnoses beside the five classes of the threshold table.
UNDETERMINED = "undetermined"
NOT_PUBLISHED = "not_published"
NO_NEED = "no_measured_need"
DIAGNOSES = (*DEFICITS, "balance", *SURPLUSES, UNDETERMINED, NOT_PUBLISHED, NO_NEED)

# Origins of an occupation's figures that are those of a whole area, for want of the region's own.
WHOLE_AREAS = ("province_total", "country_total")

BANDS = ("strong_shortage", "shortage", "balanced", "surplus", "strong_surplus", UNDETERMINED)


class YearFigures(NamedTuple):
    """Persons and seats of one school year (its starting year); None when one cohort's figure is unknown.

    Persons are rounded; a figure said to be ``below`` is printed "< 10" and counts for 4.
    """

    school_year: int
    seats: int | None = None
    applicants: int | None = None
    entrants: int | None = None
    applicants_below: bool = False
    entrants_below: bool = False


class Line(NamedTuple):
    """One program of the report. Persons per year unless said; shares 0–1.

    ``need_per_year`` is floored at 0 for display, ``need_signed_per_year`` is the sum itself.
    ``survey_need_per_year`` is printed beside it and never added to it. ``target_entrants`` is the ministry's
    (graduation and further study alone), ``coverage = observed ÷ target``, ``gap = observed − target``;
    ``trade_target_entrants`` is over the whole chain, and explains beside it. ``filling`` (entrants ÷ seats)
    and ``attraction`` (applicants ÷ seats) are over the years averaged. ``observed_entrants`` is the mean of
    ``base_years``: those since a clear step when there is one, else those averaged, whose mean is
    ``mean_entrants``. ``…_drawn`` are values at the QUANTILES of simulating.py, ``chances`` the probability
    of each class, lowest first. ``rates`` are those of the chain; ``regional_rates`` are the region's own
    that it does not use, as far as the reader may see them.
    """

    program: ProgramFacts
    rates: dict[str, Rate]
    need_per_year: Figure | None = None
    need_signed_per_year: Figure | None = None
    need_source: str | None = None  # "projection", "survey" or "mixed"
    survey_need_per_year: Figure | None = None
    missing_occupations: tuple[str, ...] = ()
    hidden_surveys: tuple[str, ...] = ()  # occupations whose declared hires would betray a firm
    target_entrants: Figure | None = None
    trade_target_entrants: Figure | None = None
    trade_class: str | None = None
    observed_entrants: Figure | None = None
    mean_entrants: Figure | None = None
    latest_entrants: int | None = None
    latest_below: bool = False
    coverage: Figure | None = None
    gap: Figure | None = None
    target_drawn: tuple[Figure, ...] = ()
    coverage_drawn: tuple[Figure, ...] = ()
    gap_drawn: tuple[Figure, ...] = ()
    chances: tuple[tuple[str, Figure], ...] = ()
    diagnosis: str = UNDETERMINED  # "class" in JSON
    flags: tuple[str, ...] = ()
    trend: str | None = None
    trend_years: tuple[int, int] | None = None
    cause: str | None = None
    reliability: str | None = None
    reliability_reasons: tuple[str, ...] = ()
    seats: Figure | None = None
    filling: Figure | None = None
    attraction: Figure | None = None
    years: tuple[YearFigures, ...] = ()
    averaged_years: tuple[int, ...] = ()
    base_years: tuple[int, ...] = ()
    graduation_years: tuple[int, ...] = ()  # first and last of the region's
    outcome_waves: tuple[int, ...] = ()  # first and last of the region's
    regional_rates: dict[str, Rate] = {}
    occupations: tuple[tuple[str, float], ...] = ()
    suppressed: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.program.code

    @property
    def chain(self) -> list[Rate]:
        """What the diagnosis is computed from."""
        return [self.rates[name] for name in DIAGNOSTIC]


class OccupationLine(NamedTuple):
    """One occupation in the region, persons per year; signed openings keep the net decline.

    ``openings_per_year`` is what the need is made of when it comes from a projection. ``origin`` tells on
    what: "region" (own projection), "province" or "country" (its rates × regional employment), or
    "province_share", "country_share" (its flows × the region's share of all jobs), or "province_total",
    "country_total" (figures of the whole area, never counted as the region's need).
    """

    code: str
    title_fr: str
    title_en: str
    employment: Figure | None = None
    growth_per_year: Figure | None = None
    replacement_per_year: Figure | None = None
    openings_per_year: Figure | None = None
    openings_signed_per_year: Figure | None = None
    seekers_per_year: Figure | None = None
    net_decline: bool = False
    band: str = UNDETERMINED
    origin: str | None = None
    years: int | None = None
    survey_hires_per_year: Figure | None = None
    survey_firms: str = ""  # how many gave a figure, roughly
    survey_frame: int | None = None
    survey_quality: str | None = None
    need_source: str | None = None  # "projection" or "survey"
    suppressed: tuple[str, ...] = ()
    recent_fr: str = ""  # the market now, then ahead, as the projection's own source words them
    recent_en: str = ""
    future_fr: str = ""
    future_en: str = ""

    @property
    def source_fears_shortage(self) -> bool:
        """Tell whether the source itself says that a shortage is ahead."""
        return "shortage" in self.future_en.lower() or "pénurie" in self.future_fr.lower()


class Totals(NamedTuple):
    """Sums of the report, made of its rounded counts: a reader finds them with a calculator.

    Need, target and observed are added over the ``counted`` lines that have all three (of ``programs``).
    ``entrants`` (year, persons) is None in a year that one line lacks.
    """

    programs: int = 0
    counted: int = 0
    need_per_year: Figure | None = None
    target_entrants: Figure | None = None
    observed_entrants: Figure | None = None
    diagnoses: tuple[tuple[str, int], ...] = ()
    entrants: tuple[tuple[int, int | None], ...] = ()


class Suppression(NamedTuple):
    """One entry of the suppression log: where (``scope``, ``code``, ``field``) and why, never how much."""

    scope: str  # "program" or "occupation"
    code: str
    field: str
    reason: str


class Edition(NamedTuple):
    """A whole report, frozen. ``number`` is given when it is stored; ``audience`` says what was hidden."""

    region: RegionFacts
    on: date
    parameters: Parameters
    number: int | None = None
    method: str = METHOD_VERSION
    fingerprint: str = ""
    audience: str = FULL
    school_years: tuple[int, ...] = ()  # the years averaged
    thresholds: tuple[Threshold, ...] = ()
    sources: tuple[Source, ...] = ()
    lines: tuple[Line, ...] = ()
    occupations: tuple[OccupationLine, ...] = ()
    totals: Totals = Totals()
    suppressions: tuple[Suppression, ...] = ()


def total(values: Iterable[float | None]) -> float | None:
    """Sum values; None when there is none or when one is None (missing is never 0)."""
    values = tuple(values)
    if not values or None in values:
        return None
    whole = sum(values)
    return figure(whole) if isinstance(whole, float) else whole


def totals_of(lines: tuple[Line, ...]) -> Totals:
    """Add up the lines of a report, as they may be shown."""
    diagnoses = Counter(line.diagnosis for line in lines)
    entrants: dict[int, list[int | None]] = {}
    for line in lines:
        for row in line.years:
            entrants.setdefault(row.school_year, []).append(row.entrants)
    names = ("need_per_year", "target_entrants", "observed_entrants")
    counted = [known for known in map(attrgetter(*names), lines) if None not in known]
    return Totals(
        programs=len(lines),
        counted=len(counted),
        **dict(zip(names, map(total, zip(*counted, strict=True)), strict=False)),  # none without a line
        diagnoses=tuple((key, diagnoses[key]) for key in DIAGNOSES if key in diagnoses),
        entrants=tuple(
            (year, total(known) if len(known) == len(lines) else None)
            for year, known in sorted(entrants.items())
        ),
    )


# --- Canonical JSON -----------------------------------------------------------------------------------------


# What a field of these types holds is JSON already: only the others are looked at.
_AS_IT_IS = frozenset({str, int, bool, Figure, NoneType, str | None, int | None, Figure | None})
# What JSON adds to the fields of a record, or names otherwise.
_ADDED = {Rate: ("percent",)}
_RENAMED = {Line: {"diagnosis": "class"}, Edition: {"number": "edition"}}


def _plain(values: Sequence) -> list:
    """Turn values into JSON's own types: records into objects, dates into ISO text, floats to four decimals.

    Values of one kind, such as a field of thousands of records, are turned together.
    """
    kinds = set(map(type, values))
    if kinds <= _AS_IT_IS:
        return list(values)
    if len(kinds) > 1:
        return [value if type(value) in _AS_IT_IS else _plain([value])[0] for value in values]
    (kind,) = kinds
    if kind is tuple:
        turned = iter(_plain(list(chain.from_iterable(values))))
        return [list(islice(turned, len(value))) for value in values]
    if kind is dict:
        keys = [sorted(value) for value in values]
        turned = iter(_plain([value[key] for value, own in zip(values, keys, strict=True) for key in own]))
        return [dict(zip(own, turned, strict=False)) for own in keys]  # each takes its own
    if kind is float:
        return [figure(value) for value in values]
    return _plain_records(values) if hasattr(kind, "_fields") else [day.isoformat() for day in values]


def _plain_records(records: Sequence) -> list[dict]:
    keys, read, turned = _shape(type(records[0]))
    data = [dict(zip(keys, values, strict=True)) for values in map(read, records)]
    for key in turned:
        for row, value in zip(data, _plain([row[key] for row in data]), strict=True):
            row[key] = value
    return data


@cache
def _shape(kind: type) -> tuple[tuple[str, ...], Callable, tuple[str, ...]]:
    """Return a record's keys in JSON, what reads them all at once, and those that JSON cannot hold yet.

    Keys are sorted, as canonical JSON has them: nothing is left to sort.
    """
    renamed = _RENAMED.get(kind, {})
    names = {renamed.get(name, name): name for name in (*kind._fields, *_ADDED.get(kind, ()))}
    keys = tuple(sorted(names))
    turned = (key for key in keys if kind.__annotations__.get(names[key], int) not in _AS_IT_IS)
    return keys, attrgetter(*(names[key] for key in keys)), tuple(turned)


# Made once: a report encodes thousands of records.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def as_data(edition: Edition) -> dict:
    """Return an edition as JSON data, keys sorted: the published shape, with keys beyond it."""
    region = edition.region
    data = _plain([edition])[0]
    data["region"], names = region.code, {"en": region.name_en, "fr": region.name_fr}
    return dict(sorted((data | {"region_name": names}).items()))


def as_json(edition: Edition) -> bytes:
    """Return the canonical JSON bytes of an edition."""
    return _ENCODER.encode(as_data(edition)).encode()


def as_stored(edition: Edition) -> tuple[dict, str, str]:
    """Return an edition as data, as canonical JSON text, and its ``checksum``: turned into text only once."""
    data = as_data(edition)
    unnumbered = _ENCODER.encode(data | {"edition": None})
    # "edition" comes second, before anything that a person wrote.
    text = unnumbered.replace('"edition":null', f'"edition":{json.dumps(edition.number)}', 1)
    return data, text, hashlib.sha256(unnumbered.encode()).hexdigest()


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


def _record(kind: type, data: dict, **parts):
    """Build a record from its JSON data; ``parts`` are the fields already built."""
    plain, turned = _read_back(kind)
    known = {key: data[key] for key in plain if key in data}
    known |= {key: back(data[key]) for key, back in turned if key in data and key not in parts}
    return kind(**known, **parts)


@cache
def _read_back(kind: type) -> tuple[tuple[str, ...], tuple[tuple[str, Callable], ...]]:
    """Return a record's fields that JSON holds as they are, and the others with what turns them back."""
    types = kind.__annotations__
    turned = {name: type_ for name, type_ in types.items() if type_ not in _AS_IT_IS}
    plain = tuple(name for name in types if name not in turned)
    return plain, tuple((name, _day if type_ == date | None else _frozen) for name, type_ in turned.items())


def _day(value: str | None) -> date | None:
    return value and date.fromisoformat(value)


def _frozen(value):
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _line(data: dict) -> Line:
    return _record(
        Line,
        data | {"diagnosis": data["class"]},
        program=_record(ProgramFacts, data["program"]),
        years=tuple(_record(YearFigures, row) for row in data["years"]),
        rates={name: _record(Rate, data["rates"][name]) for name in NAMES},
        regional_rates={name: _record(Rate, row) for name, row in data["regional_rates"].items()},
    )


def checksum(edition: Edition) -> str:
    """Return the sha256 of the edition's canonical bytes, without its number: same inputs, same checksum."""
    return hashlib.sha256(as_json(edition._replace(number=None))).hexdigest()


_RECORDS = (
    "programs",
    "occupations",
    "shares",
    "projections",
    "employment_shares",
    "surveys",
    "years",
    "graduations",
    "outcomes",
    "sources",
)


def fingerprint(inputs: Inputs) -> str:
    """Return the sha256 of the protected facts a report is computed from, whatever the order of its records.

    Those and no others: a new fingerprint of exact facts would tell that somebody was corrected. The date
    counts only through what it decides (which years are averaged, which thresholds are valid), so that
    another day with the same facts gives the same fingerprint and no needless new draft.
    """
    if not inputs.is_protected:
        raise ValueError("only protected facts have a fingerprint")
    data = {key: _sorted(getattr(inputs, key)) for key in _RECORDS}
    data["thresholds"] = _sorted(valid_thresholds(inputs.thresholds, on=inputs.on))
    data["averaged"] = inputs.parameters.averaged(inputs.on)
    data["parameters"] = _sorted([inputs.parameters])
    data["region"] = inputs.region.code
    return hashlib.sha256(_ENCODER.encode(dict(sorted(data.items()))).encode()).hexdigest()


# What the gate forgets of every record: it tells nothing, and old fingerprints stay what they were.
_FORGOTTEN = {"drawn_as"}


def _sorted(records: Sequence) -> list[str]:
    """Write what records hold, in an order of its own; floats are untouched, so that the least change of an
    input is seen, and so are the names of their fields.
    """
    if not records:
        return []
    names = sorted(set(type(records[0])._fields) - _FORGOTTEN)
    return [",".join(names), *sorted(map(repr, map(attrgetter(*names), records)))]


# --- The facts an edition was computed from -----------------------------------------------------------------

_KINDS = {
    "programs": ProgramFacts,
    "occupations": OccupationFacts,
    "shares": Share,
    "projections": ProjectionFlow,
    "employment_shares": EmploymentShare,
    "surveys": SurveyTotal,
    "years": YearCounts,
    "graduations": GraduationCounts,
    "outcomes": OutcomeCounts,
    "sources": Source,
    "thresholds": Threshold,
}


def kept_inputs(inputs: Inputs) -> str:
    """Return protected facts as text, floats untouched. Raises ValueError for others."""
    if not inputs.is_protected:
        raise ValueError("only protected facts are kept with an edition")
    return json.dumps(inputs, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)


def inputs_of(text: str) -> Inputs:
    """Build protected facts again from ``kept_inputs``."""
    values = dict(zip(Inputs._fields, json.loads(text), strict=True))
    records = {name: tuple(_from_row(kind, row) for row in values[name]) for name, kind in _KINDS.items()}
    return Inputs(
        region=RegionFacts(*values["region"]), on=date.fromisoformat(values["on"]), supply=(),
        parameters=_from_row(Parameters, values["parameters"]), is_protected=values["is_protected"],
        **records,
    )  # fmt: skip


def _from_row(kind: type, row: list):
    types = kind.__annotations__.values()
    return kind(*(_day(v) if t == date | None else _frozen(v) for v, t in zip(row, types, strict=False)))


# --- What changed since another edition ---------------------------------------------------------------------

COMPARED = ("diagnosis", "need_per_year", "observed_entrants", "target_entrants")


class Change(NamedTuple):
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
