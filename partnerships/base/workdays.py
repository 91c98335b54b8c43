"""Working days in Quebec: Monday to Friday, less the statutory holidays."""

from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

SATURDAY = 5


@lru_cache(maxsize=32)
def holidays_of(year: int) -> frozenset[date]:
    """Return Quebec's holidays of a year.

    Source: Act respecting labour standards (CQLR c. N-1.1), s. 60, and National Holiday Act (c. F-1.1), as
    kept by the ``holidays`` library.
    """
    return frozenset(country_holidays("CA", subdiv="QC", years=year))


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
