"""One full-time job held by two students: who covers which hours, and who fits an open half. PURE.

A job runs from Monday to Friday, less Quebec's holidays. Weeks are counted from the job's first week, not by
their number in the year: a year of 53 weeks would give somebody the same days twice in a row. Hours are paid
hours (Decimal); what a day spans beyond them is unpaid breaks. Days are included at both ends.
"""

from collections.abc import Container, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from internships.offers.limits import (
    Breach,
    Days,
    Limit,
    Work,
    age_on,
    is_minor,
    needs_guardian,
    person_breaches,
    summers,
)
from internships.placements.scheduling import days_of_week, monday_of, mondays
from partnerships.base.workdays import holidays_of

KIND = "shared-position"
A, B = "A", "B"
HALVES = (A, B)
HALF_DAYS, ALTERNATE_DAYS, ALTERNATE_WEEKS = "half_days", "alternate_days", "alternate_weeks"
WORKDAYS = 5
ONE_DAY = timedelta(days=1)
LOOKED_AHEAD = timedelta(days=365)
NOTHING = Decimal(0)

Span = tuple[time, time]


@dataclass(frozen=True)
class Job:
    """What two students share: ``weekly_hours`` are those of both together."""

    pattern: str
    weekly_hours: Decimal
    day_starts_at: time
    day_ends_at: time
    starts_on: date
    ends_on: date | None = None

    def runs(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def middle(self) -> time:
        """When the morning's student hands over to the afternoon's."""
        minutes = (_minutes(self.day_starts_at) + _minutes(self.day_ends_at)) // 2
        return time(minutes // 60, minutes % 60)

    @property
    def most_hours(self) -> Decimal:
        """Hours a week that the day's beginning and end leave room for."""
        return Decimal(_minutes(self.day_ends_at) - _minutes(self.day_starts_at)) / 60 * WORKDAYS


@dataclass(frozen=True)
class Hold:
    """Somebody holds one half from a day to a day."""

    half: str
    who: Hashable
    from_on: date
    to_on: date | None = None

    def holds(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


@dataclass(frozen=True)
class Stretch:
    """Part of a day that falls to one half; ``who`` is None when nobody holds it."""

    half: str
    from_time: time
    to_time: time
    hours: Decimal
    who: Hashable | None = None


@dataclass(frozen=True)
class Coverage:
    """One day of the job: no stretch on a holiday, at a weekend, or outside the job's dates."""

    day: date
    stretches: tuple[Stretch, ...]
    is_holiday: bool
    is_within: bool

    @property
    def holes(self) -> list[Span]:
        """Hours of the day that nobody covers."""
        return [(found.from_time, found.to_time) for found in self.stretches if found.who is None]

    @property
    def overlaps(self) -> list[Span]:
        """Hours that two people cover at once."""
        held = sorted(
            (found for found in self.stretches if found.who is not None),
            key=lambda found: (found.from_time, found.to_time),
        )
        pairs = ((one, other) for n, one in enumerate(held) for other in held[n + 1 :])
        return [
            (other.from_time, min(one.to_time, other.to_time))
            for one, other in pairs
            if other.from_time < one.to_time
        ]

    @property
    def is_covered(self) -> bool:
        """Whether every hour of a working day has one person, and only one."""
        return bool(self.stretches) and not self.holes and not self.overlaps


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


# --- Whose turn ---------------------------------------------------------------------------------------------


def _week(job: Job, day: date) -> int:
    """Return how many weeks lie between the job's first week and a day's."""
    return (monday_of(day) - monday_of(job.starts_on)).days // 7


def _turns(job: Job, day: date) -> list[Stretch]:
    """Return who is due on a working day, whatever the holidays and the job's dates."""
    hours = job.weekly_hours / WORKDAYS
    if job.pattern == HALF_DAYS:
        return [Stretch(half, *times_of(job, half), hours / 2) for half in HALVES]
    turn = _week(job, day) + (day.weekday() if job.pattern == ALTERNATE_DAYS else 0)
    half = HALVES[turn % 2]
    return [Stretch(half, *times_of(job, half), hours)]


def coverage(job: Job, holds: Iterable[Hold], day: date) -> Coverage:
    """Return who covers which hours of a day."""
    is_within, is_holiday = job.runs(day), day in holidays_of(day.year)
    due = _turns(job, day) if is_within and not is_holiday and day.weekday() < WORKDAYS else []
    known = list(holds)
    return Coverage(day, tuple(_held(due, known, day)), is_holiday, is_within)


def _held(due: Iterable[Stretch], holds: list[Hold], day: date) -> Iterator[Stretch]:
    for turn in due:
        people = [hold.who for hold in holds if hold.half == turn.half and hold.holds(day)]
        for who in people or [None]:
            yield Stretch(turn.half, turn.from_time, turn.to_time, turn.hours, who)


def weeks_of_month(job: Job, holds: Iterable[Hold], first: date) -> list[list[Coverage]]:
    """Return the working days of the whole weeks that a month touches, Monday to Friday."""
    after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    known = list(holds)
    return [
        [coverage(job, known, day) for day in days_of_week(monday)[:WORKDAYS]]
        for monday in mondays(first.replace(day=1), after - ONE_DAY)
    ]


def days_uncovered(weeks: Iterable[Iterable[Coverage]], first: date) -> int:
    """Return how many working days of a month have an hour that nobody covers, or that two people do."""
    days = [day for week in weeks for day in week if day.day.replace(day=1) == first]
    return sum(bool(day.stretches) and not day.is_covered for day in days)


# --- Hours --------------------------------------------------------------------------------------------------


def times_of(job: Job, half: str) -> Span:
    """Return when the days of a half begin and end."""
    if job.pattern != HALF_DAYS:
        return job.day_starts_at, job.day_ends_at
    return (job.day_starts_at, job.middle) if half == A else (job.middle, job.day_ends_at)


def usual_hours(job: Job, half: str) -> tuple[Decimal, Decimal]:
    """Return the hours of a half in the job's first week and in its second one, without holidays."""
    first = monday_of(job.starts_on)
    return _hours_due(job, half, first), _hours_due(job, half, first + timedelta(weeks=1))


def _hours_due(job: Job, half: str, monday: date) -> Decimal:
    days = days_of_week(monday)[:WORKDAYS]
    return sum((turn.hours for day in days for turn in _turns(job, day) if turn.half == half), NOTHING)


def breaches(
    job: Job,
    *,
    half: str,
    born: date,
    from_on: date,
    to_on: date | None = None,
    limits: Iterable[Limit],
    breaks: Iterable[Days] = (),
    others: Iterable[Work] = (),
) -> list[Breach]:
    """Return what a half would break of the law for a person, each limit once, for its first week.

    A year is looked ahead when no end is known: a school year and its breaks. ``breaks`` are first and last
    days without classes; summers are known already. ``others`` is what the person works in other places.
    """
    last, beside = last_looked_at(job, from_on=from_on, to_on=to_on), list(others)
    kinds, age = {KIND, *(work.kind for work in beside)}, age_on(born, from_on)
    bound = [limit for limit in limits
             if _says_hours(limit, kinds) and limit.touches(from_age=age, to_age=None)]  # fmt: skip
    if not (bound or beside) or last < from_on:
        return []
    stops, hold = (*breaks, *summers(from_on, last)), Hold(half, born, from_on, to_on)
    first: dict[tuple, Breach] = {}
    for monday in mondays(from_on, last):
        days = [coverage(job, [hold], day) for day in days_of_week(monday)]
        turns = {day.day: turn for day in days for turn in day.stretches if turn.who is not None}
        week = {**_worked(turns), "others": beside, "breaks": stops}
        for breach in person_breaches(bound, kind=KIND, born=born, **week):
            first.setdefault((breach.code, breach.reference), breach)
    return list(first.values())


def last_looked_at(job: Job, *, from_on: date, to_on: date | None) -> date:
    """Return the last day that a half is held against the law: its end, the job's, or a year ahead."""
    return min(day for day in (to_on, job.ends_on, from_on + LOOKED_AHEAD) if day is not None)


def _says_hours(limit: Limit, kinds: Container[str]) -> bool:
    said = (limit.max_hours_week, limit.max_hours_school_days, limit.max_hours_day, limit.earliest_at,
            limit.latest_at)  # fmt: skip
    return limit.kind in kinds and (limit.is_forbidden or any(value is not None for value in said))


def _worked(turns: Mapping[date, Stretch]) -> dict:
    return {
        "hours": {day: turn.hours for day, turn in turns.items()},
        "times": {day: (turn.from_time, turn.to_time) for day, turn in turns.items()},
    }


# --- An open half -------------------------------------------------------------------------------------------


def opening(job: Job, holds: Iterable[Hold], half: str, *, on: date) -> Days | tuple[date, None] | None:
    """Return the first days, from a day on, when nobody holds a half; None when there are none.

    The second day is None when nobody comes after. A half left on a day is open on the next one.
    """
    held = sorted((hold for hold in holds if hold.half == half), key=lambda hold: hold.from_on)
    day = max(on, job.starts_on)
    for hold in held:
        if hold.to_on is not None and hold.to_on < day:
            continue
        if hold.from_on > day:
            return day, hold.from_on - ONE_DAY
        if hold.to_on is None:
            return None
        day = hold.to_on + ONE_DAY
    return (day, job.ends_on) if job.runs(day) else None


# --- Who fits -----------------------------------------------------------------------------------------------

# How far (km, as the crow flies) people go to work every day, by how they move: a rule of thumb of ours.
REACH_KM = {"car": 50, "lift": 30, "transit": 30, "bicycle": 8}
REACH_UNSAID_KM = 30
GOOD, DOUBT, STOP = "good", "doubt", "stop"


@dataclass(frozen=True)
class Candidate:
    """What is known of a student who looks for a place; None is not said."""

    who: Hashable
    program: Hashable | None = None
    born: date | None = None
    available_from: date | None = None
    available_to: date | None = None
    transport: str = ""
    km: float | None = None
    is_sharing: bool = False
    placed_until: date | None = None  # last day of a full-time placement at the opening's dates


@dataclass(frozen=True)
class Opening:
    """An open half: from when to when, what leads to it, how one gets there."""

    job: Job
    half: str
    from_on: date
    to_on: date | None = None
    programs: frozenset = frozenset()
    has_transit: bool = False
    welcomes_minors: bool | None = None


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for a candidate (good), is to be asked (doubt), or forbids (stop)."""

    code: str
    weight: str
    value: object = None


def fit(
    candidate: Candidate,
    opening: Opening,
    *,
    limits: Iterable[Limit],
    breaks: Iterable[Days] = (),
    others: Iterable[Work] = (),
) -> tuple[Reason, ...]:
    """Return the reasons for and against a candidate, what stops first; ``others`` is their other work."""
    found = (
        *_of_program(candidate, opening),
        *_of_dates(candidate, opening),
        *_of_the_way(candidate, opening),
        *_of_age(candidate, opening, limits, breaks, others),
    )
    return tuple(sorted(found, key=lambda reason: (STOP, DOUBT, GOOD).index(reason.weight)))


def is_possible(reasons: Iterable[Reason]) -> bool:
    """Whether nothing stops a candidate."""
    return all(reason.weight != STOP for reason in reasons)


def rank(candidate: Candidate, reasons: Iterable[Reason]) -> tuple:
    """Return the order of candidates: fewest doubts, then the nearest; unknown distances last."""
    doubts = sum(reason.weight == DOUBT for reason in reasons)
    return doubts, candidate.km is None, candidate.km or 0.0, str(candidate.who)


def _of_program(candidate: Candidate, opening: Opening) -> Iterator[Reason]:
    leads = candidate.program is not None and candidate.program in opening.programs
    yield Reason("program_leads", GOOD) if leads else Reason("program_other", DOUBT)


def _of_dates(candidate: Candidate, opening: Opening) -> Iterator[Reason]:
    if candidate.is_sharing:
        yield Reason("shares_already", STOP)
    if candidate.placed_until is not None:
        yield Reason("placed_until", DOUBT, candidate.placed_until)
    start, end = candidate.available_from, candidate.available_to
    if start is None and end is None:
        yield Reason("availability_unsaid", DOUBT)
    elif end is not None and end < opening.from_on:
        yield Reason("no_longer_available", STOP, end)
    elif start is not None and opening.to_on is not None and start > opening.to_on:
        yield Reason("available_too_late", STOP, start)
    elif start is not None and start > opening.from_on:
        yield Reason("available_later", DOUBT, start)
    elif end is not None and (opening.to_on is None or end < opening.to_on):
        yield Reason("available_until", DOUBT, end)
    else:
        yield Reason("available", GOOD)


def _of_the_way(candidate: Candidate, opening: Opening) -> Iterator[Reason]:
    if candidate.km is None:
        yield Reason("distance_unknown", DOUBT)
    elif candidate.km <= REACH_KM.get(candidate.transport, REACH_UNSAID_KM):
        yield Reason("near", GOOD, candidate.km)
    else:
        yield Reason("far", DOUBT, candidate.km)
    if candidate.transport == "transit" and not opening.has_transit:
        yield Reason("no_transit", DOUBT)


def _of_age(
    candidate: Candidate,
    opening: Opening,
    limits: Iterable[Limit],
    breaks: Iterable[Days],
    others: Iterable[Work],
) -> Iterator[Reason]:
    born = candidate.born
    if born is None:
        yield Reason("age_unknown", DOUBT)
        return
    if is_minor(born, opening.from_on) and opening.welcomes_minors is False:
        yield Reason("minors_not_welcome", STOP)
    if needs_guardian(limits, kind=KIND, born=born, on=opening.from_on):
        yield Reason("guardian_agrees", DOUBT)
    for breach in breaches(
        opening.job, half=opening.half, born=born, from_on=opening.from_on, to_on=opening.to_on,
        limits=limits, breaks=breaks, others=others,
    ):  # fmt: skip
        yield Reason("law", STOP, breach)
