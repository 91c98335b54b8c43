"""Working days in Quebec: Monday to Friday, less the statutory holidays."""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@lru_cache(maxsize=32)
def holidays_of(year: int) -> frozenset[date]:
    """Return Quebec's holidays of a year, each on its own day: none moves to the Monday after a weekend.

    Source: Act respecting labour standards (CQLR c. N-1.1), s. 60: 1 January; Good Friday or Easter Monday,
    at the employer's option (here Good Friday); the Monday before 25 May; 1 July, or 2 July when it falls on
    a Sunday; the first Monday of September; the second Monday of October; 25 December. National Holiday Act
    (c. F-1.1), s. 2: 24 June; the 25th, when the 24th is a Sunday, is a matter of pay between employer and
    employee.
    """
    return frozenset(
        {
            date(year, 1, 1),
            easter(year) - timedelta(days=2),
            monday_from(date(year, 5, 18)),
            date(year, 6, 24),
            date(year, 7, 2 if date(year, 7, 1).weekday() == SUNDAY else 1),
            monday_from(date(year, 9, 1)),
            monday_from(date(year, 10, 8)),
            date(year, 12, 25),
        }
    )


def monday_from(day: date) -> date:
    """Return the first Monday from a day on."""
    return day + timedelta(days=(MONDAY - day.weekday()) % 7)


def is_working_day(day: date) -> bool:
    """Whether offices are open on a day."""
    return day.weekday() < SATURDAY and day not in holidays_of(day.year)


def working_days_after(day: date, *, count: int) -> date:
    """Return the ``count``-th working day after a day; 0 gives the day itself."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """Return how many working days lie after ``start`` and up to ``end``; 0 when ``end`` comes first."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day) for day in days)
