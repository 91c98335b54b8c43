"""What the law and the schools' usage allow at an age, on a date. PURE: no clock, no database.

Compulsory school attendance: Education Act (CQLR c. I-13.3), s. 14, until the last day of the school year of
the sixteenth birthday; a school year runs from 1 July to 30 June (s. 13). Hours of children who must attend
school: Act respecting labour standards (CQLR c. N-1.1), s. 84.4. Every figure is a dated ``Limit``: none is
written here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from decimal import Decimal

from partnerships.base.ages import ADULT

SATURDAY, SUNDAY = 5, 6
# Born on 1 July, a child is 16 on the first day of a school year and 16 still on its last: never 17.
OLDEST_AT_SCHOOL = 16
# No school teaches children between the first day of the school year and mid-August: classes begin in late
# August. Schools' own calendars say more; an offer does not know which school its students come from.
SUMMER_FROM, SUMMER_TO = (7, 1), (8, 15)
LONGEST_BREAK = 400

Days = tuple[date, date]


@dataclass(frozen=True)
class Limit:
    """One dated rule of a kind: ages in full years, both included; hours; None is no limit of this sort."""

    kind: str
    from_on: date
    legal_reference: str
    from_age: int = 0
    to_age: int | None = None
    is_for_school_age: bool = False
    to_on: date | None = None
    is_forbidden: bool = False
    max_hours_day: Decimal | None = None
    max_hours_week: Decimal | None = None
    max_hours_school_days: Decimal | None = None
    free_break_days: int | None = None
    max_days: int | None = None
    min_hours: int | None = None
    allows_sunday: bool = True
    earliest_at: time | None = None
    latest_at: time | None = None
    is_paid: bool | None = None
    minimum_wage: Decimal | None = None
    is_guardian_required: bool = False
    max_trainees_per_trainer: int | None = None

    def is_in_force(self, on: date) -> bool:
        return self.from_on <= on and (self.to_on is None or on <= self.to_on)

    def is_for_age(self, age: int, *, is_school_age: bool) -> bool:
        old_enough = self.from_age <= age and (self.to_age is None or age <= self.to_age)
        return old_enough and (is_school_age or not self.is_for_school_age)

    def touches(self, *, from_age: int, to_age: int | None) -> bool:
        """Whether somebody between two ages falls under the rule."""
        if self.is_for_school_age and from_age > OLDEST_AT_SCHOOL:
            return False
        return (to_age is None or self.from_age <= to_age) and (
            self.to_age is None or from_age <= self.to_age
        )


@dataclass(frozen=True)
class Terms:
    """What an offer or an agreement asks, from a day to a day. ``seats`` are persons with one trainer.

    ``hours_total`` are hours over the whole period; None is not said.
    """

    kind: str
    starts_on: date
    ends_on: date
    from_age: int = 0
    to_age: int | None = None
    hours_week: Decimal | None = None
    hours_total: Decimal | None = None
    is_paid: bool | None = None
    wage_hourly: Decimal | None = None
    seats: int | None = None
    breaks: tuple[Days, ...] = field(default=())

    @property
    def days(self) -> int:
        return (self.ends_on - self.starts_on).days + 1


# Which figure of a limit each breach passes.
PASSED = {
    "forbidden_age": "to_age",
    "must_be_paid": "is_paid",
    "must_not_be_paid": "is_paid",
    "minimum_wage": "minimum_wage",
    "max_days": "max_days",
    "min_hours": "min_hours",
    "trainees": "max_trainees_per_trainer",
    "week_hours": "max_hours_week",
    "school_days_hours": "max_hours_school_days",
    "day_hours": "max_hours_day",
    "sunday": "allows_sunday",
    "too_early": "earliest_at",
    "too_late": "latest_at",
    "unruled": "from_age",
    "overlap": "from_on",
}
# What is summed over everything that a person works; the rest is held against each job by itself.
SUMMED = frozenset({"week_hours", "school_days_hours", "day_hours"})


@dataclass(frozen=True)
class Breach:
    """A limit passed: ``code`` (a key of PASSED) says how, ``found`` is what was asked, ``on`` the day."""

    code: str
    limit: Limit
    found: object = None
    is_stop: bool = True
    on: date | None = None

    @property
    def allowed(self):
        return getattr(self.limit, PASSED[self.code])

    @property
    def reference(self) -> str:
        """The law or the usage the limit comes from."""
        return self.limit.legal_reference


# What is not allowed whoever comes stops an offer; the rest depends on who is taken, and warns.
STOPS_AN_OFFER = frozenset({"forbidden_age", "must_be_paid", "must_not_be_paid", "minimum_wage", "unruled"})


@dataclass(frozen=True)
class Work:
    """What a person works on a day in one place; ``times`` are its first and last minute, when known.

    Where only the hours of a week are known, any of its days stands for it: they count for the week alone.
    """

    kind: str
    day: date
    hours: Decimal
    times: tuple[time, time] | None = None
    is_day_known: bool = True


# --- Ages ---------------------------------------------------------------------------------------------------


def age_on(born: date, on: date) -> int:
    """Return a person's age in full years on a day; born on 29 February, one is older on 1 March."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def school_age_ends_on(born: date) -> date:
    """Return the last day of compulsory schooling: 30 June of the school year of the sixteenth birthday."""
    later = (born.month, born.day) >= (7, 1)
    return date(born.year + 16 + later, 6, 30)


def is_school_age(born: date, on: date) -> bool:
    """Whether school is still compulsory on a day."""
    return on <= school_age_ends_on(born)


def is_minor(born: date, on: date) -> bool:
    """Whether a person is under 18 on a day (Civil Code of Québec, s. 153)."""
    return age_on(born, on) < ADULT


# --- Which limits apply -------------------------------------------------------------------------------------


def limits_at(limits: Iterable[Limit], *, kind: str, born: date, on: date) -> list[Limit]:
    """Return the limits of a kind for a person on a day."""
    age, at_school = age_on(born, on), is_school_age(born, on)
    return [
        limit
        for limit in limits
        if limit.kind == kind and limit.is_in_force(on) and limit.is_for_age(age, is_school_age=at_school)
    ]


def needs_guardian(limits: Iterable[Limit], *, kind: str, born: date, on: date) -> bool:
    """Whether a guardian must sign for a person on a day."""
    return any(limit.is_guardian_required for limit in limits_at(limits, kind=kind, born=born, on=on))


def trainees_allowed(limits: Iterable[Limit], *, kind: str, born: date, on: date) -> int | None:
    """Return how many trainees one trainer may follow; None when no rule says."""
    found = [limit.max_trainees_per_trainer for limit in limits_at(limits, kind=kind, born=born, on=on)]
    return min((most for most in found if most is not None), default=None)


def youngest_allowed(limits: Iterable[Limit], *, kind: str, on: date) -> int:
    """Return the youngest age that no rule of a kind forbids on a day."""
    forbidden = [
        limit for limit in limits if limit.kind == kind and limit.is_forbidden and limit.is_in_force(on)
    ]
    age = 0
    while any(limit.touches(from_age=age, to_age=age) for limit in forbidden) and age < ADULT:
        age += 1
    return age


def first_unruled_age(
    limits: Iterable[Limit], *, kind: str, on: date, from_age: int = 0, to_age: int | None = None
) -> int | None:
    """Return the youngest age between two of which no rule of a kind says anything on a day, None without.

    A rule for school age alone leaves out those of the age who are no longer at school: it does not count.
    """
    rules = [
        limit
        for limit in limits
        if limit.kind == kind and limit.is_in_force(on) and not limit.is_for_school_age
    ]
    age = from_age
    while to_age is None or age <= to_age:
        ends = [rule.to_age for rule in rules if rule.is_for_age(age, is_school_age=False)]
        if not ends:
            return age
        if None in ends:
            return None
        age = max(ends) + 1
    return None


# --- School breaks ------------------------------------------------------------------------------------------


def days_without_classes(day: date, *, breaks: Iterable[Days] = ()) -> int:
    """Return how many days in a row, around a day, have no classes; 0 on a day of classes.

    Weekends have none: a March break from Monday to Friday is nine days.
    """
    stops = tuple(breaks)
    if not _is_without_classes(day, stops):
        return 0
    return 1 + _run(day, stops, 1) + _run(day, stops, -1)


def _is_without_classes(day: date, breaks: tuple[Days, ...]) -> bool:
    return day.weekday() >= SATURDAY or any(start <= day <= end for start, end in breaks)


def _run(day: date, breaks: tuple[Days, ...], step: int) -> int:
    count = 0
    while count < LONGEST_BREAK and _is_without_classes(day + timedelta(days=step * (count + 1)), breaks):
        count += 1
    return count


def is_lifted(limit: Limit, day: date, *, breaks: Iterable[Days] = ()) -> bool:
    """Whether the hours of a week are free on a day, because classes stop for long enough (s. 84.4)."""
    return limit.free_break_days is not None and (
        days_without_classes(day, breaks=breaks) > limit.free_break_days
    )


def summers(starts_on: date, ends_on: date) -> tuple[Days, ...]:
    """Return the summers between two days, when no school teaches children."""
    years = range(starts_on.year, ends_on.year + 1)
    return tuple((date(year, *SUMMER_FROM), date(year, *SUMMER_TO)) for year in years)


# --- An offer's terms ---------------------------------------------------------------------------------------


def offer_breaches(limits: Iterable[Limit], terms: Terms) -> list[Breach]:
    """Return what an offer's terms break for somebody of the ages it admits; stops first.

    Hours are not held against a period wholly in the summer. Ages that no rule knows stop: a kind whose rules
    nobody wrote is not a kind without limits.
    """
    known = list(limits)
    applying = [
        limit
        for limit in known
        if limit.kind == terms.kind
        and limit.is_in_force(terms.starts_on)
        and limit.touches(from_age=terms.from_age, to_age=terms.to_age)
    ]
    found = {
        _softened(breach)
        for limit in applying
        for breach in (*_of_terms(limit, terms), *_of_hours(limit, terms))
    }
    return _sorted(found | _unruled(known, terms, from_age=terms.from_age, to_age=terms.to_age))


def placement_breaches(limits: Iterable[Limit], terms: Terms, *, born: date) -> list[Breach]:
    """Return what an agreement's terms break for a person, on its first and on its last day: all stop.

    Hours of a week are held against the week itself (``week_breaches``), where breaks are known.
    """
    known, age = list(limits), age_on(born, terms.starts_on)
    both = [
        limit
        for day in (terms.starts_on, terms.ends_on)
        for limit in limits_at(known, kind=terms.kind, born=born, on=day)
    ]
    found = {breach for limit in both for breach in _of_terms(limit, terms)}
    return _sorted(found | _unruled(known, terms, from_age=age, to_age=age))


def _unruled(limits: Iterable[Limit], terms: Terms, *, from_age: int, to_age: int | None) -> set[Breach]:
    age = first_unruled_age(limits, kind=terms.kind, on=terms.starts_on, from_age=from_age, to_age=to_age)
    if age is None:
        return set()
    nothing = Limit(kind=terms.kind, from_on=terms.starts_on, from_age=age, legal_reference="")
    return {Breach("unruled", nothing, age)}


def _softened(breach: Breach) -> Breach:
    return replace(breach, is_stop=breach.code in STOPS_AN_OFFER)


def _sorted(found: Iterable[Breach]) -> list[Breach]:
    return sorted(found, key=lambda b: (not b.is_stop, b.on or date.min, b.code, str(b.allowed)))


def _of_terms(limit: Limit, terms: Terms) -> Iterator[Breach]:
    """What does not depend on the school's calendar."""
    if limit.is_forbidden:
        yield Breach("forbidden_age", limit, terms.from_age)
    if limit.is_paid is True and terms.is_paid is False:
        yield Breach("must_be_paid", limit)
    if limit.is_paid is False and terms.is_paid is True:
        yield Breach("must_not_be_paid", limit)
    if _below(terms.wage_hourly, limit.minimum_wage):
        yield Breach("minimum_wage", limit, terms.wage_hourly)
    if _above(terms.days, limit.max_days):
        yield Breach("max_days", limit, terms.days)
    if _below(terms.hours_total, limit.min_hours):
        yield Breach("min_hours", limit, terms.hours_total)
    if _above(terms.seats, limit.max_trainees_per_trainer):
        yield Breach("trainees", limit, terms.seats)


def _of_hours(limit: Limit, terms: Terms) -> Iterator[Breach]:
    """Hours a week, for a week of classes of the period."""
    if _is_in_a_break(limit, terms):
        return
    if _above(terms.hours_week, limit.max_hours_week):
        yield Breach("week_hours", limit, terms.hours_week)
    if _above(terms.hours_week, limit.max_hours_school_days):
        yield Breach("school_days_hours", limit, terms.hours_week)


def _is_in_a_break(limit: Limit, terms: Terms) -> bool:
    breaks = (*terms.breaks, *summers(terms.starts_on, terms.ends_on))
    return limit.free_break_days is not None and any(
        first <= terms.starts_on and terms.ends_on <= last and (last - first).days >= limit.free_break_days
        for first, last in breaks
    )


def _above(found, most) -> bool:
    return found is not None and most is not None and found > most


def _below(found, least) -> bool:
    return found is not None and least is not None and found < least


# --- A week of hours ----------------------------------------------------------------------------------------


def week_breaches(
    limits: Iterable[Limit],
    *,
    kind: str,
    born: date,
    hours: Mapping[date, Decimal],
    times: Mapping[date, tuple[time, time]] | None = None,
    breaks: Iterable[Days] = (),
) -> list[Breach]:
    """Return what a week of hours breaks, days with hours only; every breach stops.

    ``hours`` are hours for each day of one week, Monday to Sunday; ``times`` the first and last minute of a
    day's work (an end before its start is on the next day); ``breaks`` first and last days without classes.
    Hours done while a limit is lifted do not count towards it; night and Sunday are never lifted. Raises
    ValueError when the days are not of one week.
    """
    worked = {day: value for day, value in hours.items() if value}
    if len({_monday(day) for day in worked}) > 1:
        raise ValueError("days of more than one week")
    stops, clock = tuple(breaks), times or {}
    found: set[Breach] = set()
    for limit in limits:
        if limit.kind != kind:
            continue
        bound = {day: worked[day] for day in worked if _binds(limit, born, day)}
        found.update(_of_week(limit, bound, stops))
        for day, done in bound.items():
            found.update(_of_day(limit, day, done, clock.get(day)))
    return _sorted(found)


def person_breaches(
    limits: Iterable[Limit],
    *,
    kind: str,
    born: date | None,
    hours: Mapping[date, Decimal],
    times: Mapping[date, tuple[time, time]] | None = None,
    others: Iterable[Work] = (),
    breaks: Iterable[Days] = (),
) -> list[Breach]:
    """Return what a week of hours breaks together with all else that the person works that week.

    Hours are summed over all places and held against the limits of each of their kinds: the law is about the
    person. Two places at the same time are a breach, at any age. ``others`` are works of other places, of any
    week. An age that nobody knows breaks no limit of age.
    """
    known, clock, stops = list(limits), times or {}, tuple(breaks)
    own = {day: value for day, value in hours.items() if value}
    weeks = {day - timedelta(days=day.weekday()) for day in own}
    beside = [
        work for work in others if work.hours and work.day - timedelta(days=work.day.weekday()) in weeks
    ]
    found = {_what(breach): breach for breach in _overlaps(own, clock, beside, kind=kind)}
    if born is None:
        return _sorted(found.values())
    for breach in week_breaches(known, kind=kind, born=born, hours=hours, times=clock, breaks=stops):
        found[_what(breach)] = breach
    for other in {kind, *(work.kind for work in beside)} if own and beside else ():
        for codes, total in _totals(own, beside):
            for breach in week_breaches(known, kind=other, born=born, hours=total, breaks=stops):
                if breach.code in codes and (breach.on is None or breach.on in own):
                    found[_what(breach)] = breach
    return _sorted(found.values())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _what(breach: Breach) -> tuple:
    """Return which limit is passed, on which day: the sum replaces what one place passes alone."""
    return breach.code, breach.limit, breach.on


def _totals(own: Mapping[date, Decimal], beside: Iterable[Work]) -> Iterator[tuple[frozenset, dict]]:
    """Yield which limits are held against which sums: the week's against all, the days' against known."""
    known = dict(own)
    for work in beside:
        if work.is_day_known:
            known[work.day] = known.get(work.day, Decimal(0)) + work.hours
    yield SUMMED - {"week_hours"}, known
    unknown, some_day = sum(work.hours for work in beside if not work.is_day_known), min(own)
    yield frozenset({"week_hours"}), {**known, some_day: known[some_day] + unknown}


def _overlaps(own: Mapping, clock: Mapping, beside: Iterable[Work], *, kind: str) -> Iterator[Breach]:
    for work in beside:
        here = clock.get(work.day) if work.day in own else None
        if here and work.times and _cross(here, work.times):
            yield Breach("overlap", Limit(kind=kind, from_on=work.day, legal_reference=""), on=work.day)


def _cross(one: tuple[time, time], other: tuple[time, time]) -> bool:
    """Whether two spans of a day have a minute in common; an end before its start is on the next day."""
    (start, end), (begin, finish) = one, other
    return (begin < end or end < start) and (start < finish or finish < begin)


def _binds(limit: Limit, born: date, day: date) -> bool:
    return limit.is_in_force(day) and limit.is_for_age(
        age_on(born, day), is_school_age=is_school_age(born, day)
    )


def _of_week(limit: Limit, bound: Mapping[date, Decimal], breaks: tuple[Days, ...]) -> Iterator[Breach]:
    counted = {day: done for day, done in bound.items() if not is_lifted(limit, day, breaks=breaks)}
    week = sum(counted.values())
    if _above(week, limit.max_hours_week):
        yield Breach("week_hours", limit, week)
    weekdays = sum(done for day, done in counted.items() if day.weekday() < SATURDAY)
    if _above(weekdays, limit.max_hours_school_days):
        yield Breach("school_days_hours", limit, weekdays)


def _of_day(limit: Limit, day: date, done: Decimal, clock: tuple[time, time] | None) -> Iterator[Breach]:
    if limit.is_forbidden:
        yield Breach("forbidden_age", limit, on=day)
    if _above(done, limit.max_hours_day):
        yield Breach("day_hours", limit, done, on=day)
    if day.weekday() == SUNDAY and not limit.allows_sunday:
        yield Breach("sunday", limit, on=day)
    if clock is None:
        return
    start, end = clock
    if limit.earliest_at and start < limit.earliest_at:
        yield Breach("too_early", limit, start, on=day)
    if limit.latest_at and (end > limit.latest_at or end < start):
        yield Breach("too_late", limit, end, on=day)
