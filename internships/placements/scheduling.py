"""Hours a placement expects: from the lines of its schedule, its dates and the holidays. PURE.

Hours are decimal hours; days are included at both ends; ``weekday`` 1 is Monday.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from partnerships.base.workdays import holidays_of

DAY_MINUTES = 24 * 60
WEEK = 7
ONE_WEEK = timedelta(days=WEEK)
CENT = Decimal("0.01")
MIDTERM, FINAL = "midterm", "final"
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Line:
    """The hours of one weekday, from a day to a day. An end before its start is on the next day."""

    weekday: int
    from_time: time
    to_time: time
    break_minutes: int
    from_on: date
    to_on: date | None = None

    @property
    def hours(self) -> Decimal:
        """Paid hours of the line: its span, less its break."""
        span = (_minutes(self.to_time) - _minutes(self.from_time)) % DAY_MINUTES
        return in_hours(max(span - self.break_minutes, 0))

    def holds(self, day: date) -> bool:
        within = self.from_on <= day and (self.to_on is None or day <= self.to_on)
        return within and day.isoweekday() == self.weekday


@dataclass(frozen=True)
class DayPlan:
    """What is expected of one day; ``is_within`` tells whether the placement holds on it."""

    day: date
    hours: Decimal
    is_holiday: bool
    is_within: bool
    times: tuple[time, time] | None = None


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def in_hours(minutes: int) -> Decimal:
    """Return minutes as hours, to the hundredth."""
    return (Decimal(minutes) / 60).quantize(CENT, rounding=ROUND_HALF_UP)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def sunday_of(day: date) -> date:
    """Return the Sunday of a day's week."""
    return monday_of(day) + timedelta(days=WEEK - 1)


def days_of_week(monday: date) -> list[date]:
    """Return the seven days of a week, Monday first."""
    return [monday + timedelta(days=n) for n in range(WEEK)]


def month_asked(text: str, *, today: date) -> date:
    """Return the first day of a month written « 2026-11 »; of this month when the text is none."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)
    # The calendar's ends have no month beside them.
    return first if date.min.year < first.year < date.max.year else today.replace(day=1)


def months_beside(first: date) -> tuple[date, date]:
    """Return a day of the month before, and one of the month after, the month that begins on a day."""
    return first - timedelta(days=1), first + timedelta(days=31)


def plan_of_day(lines: Iterable[Line], day: date, *, starts_on: date, ends_on: date) -> DayPlan:
    """Return what a placement expects of a day: nothing on a holiday, nor outside its dates."""
    is_within, is_holiday = starts_on <= day <= ends_on, day in holidays_of(day.year)
    held = [line for line in lines if line.holds(day)] if is_within and not is_holiday else []
    return DayPlan(
        day=day,
        hours=sum((line.hours for line in held), NOTHING),
        is_holiday=is_holiday,
        is_within=is_within,
        times=(held[0].from_time, held[-1].to_time) if held else None,
    )


def plan_of_week(lines: Sequence[Line], monday: date, *, starts_on: date, ends_on: date) -> list[DayPlan]:
    """Return the seven days of a week as the schedule has them."""
    return [plan_of_day(lines, day, starts_on=starts_on, ends_on=ends_on) for day in days_of_week(monday)]


def mondays(starts_on: date, ends_on: date) -> list[date]:
    """Return the Mondays of the weeks that a period touches."""
    first = monday_of(starts_on)
    return [first + timedelta(weeks=n) for n in range((ends_on - first).days // WEEK + 1)]


def week_touches(monday: date, *, starts_on: date, ends_on: date) -> bool:
    """Whether a period has a day in the week of a Monday."""
    return monday_of(starts_on) <= monday <= ends_on


def weeks_beside(
    monday: date, *, starts_on: date, ends_on: date, today: date
) -> tuple[date | None, date | None]:
    """Return the Mondays before and after, None outside of the period or in weeks to come."""
    before, after = (
        day if week_touches(day, starts_on=starts_on, ends_on=ends_on) and day <= today else None
        for day in (monday - ONE_WEEK, monday + ONE_WEEK)
    )
    return before, after


def share_done(done: Decimal, planned: int) -> int:
    """Return hours done as a percentage of those planned, at most 100; 0 when none are planned."""
    return min(int(done * 100 / planned), 100) if planned else 0


def evaluations_due(starts_on: date, ends_on: date, *, on: date) -> list[str]:
    """Return the evaluations whose day has come: from the middle, and from a week before the end."""
    due = {MIDTERM: halfway(starts_on, ends_on), FINAL: ends_on - ONE_WEEK}
    return [moment for moment, day in due.items() if on >= day]


def halfway(starts_on: date, ends_on: date) -> date:
    """Return the day in the middle of a placement, when its mid-term evaluation is due."""
    return starts_on + (ends_on - starts_on) // 2
