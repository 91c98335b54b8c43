"""Days and hours of the demonstration's stories, counted from the day it is made."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from internships.placements.scheduling import monday_of


def moment(on: date, *, ago: int, hour: int = 10) -> datetime:
    """Return an hour of the day that many days before."""
    return timezone.make_aware(datetime.combine(on - timedelta(days=ago), time(hour)))


def week(on: date, number: int) -> date:
    """Return the Monday that many weeks after this week's."""
    return monday_of(on) + timedelta(weeks=number)


def after_holidays(monday: date) -> date:
    """Return a Monday, or the first one of classes when it falls in the winter holidays."""
    if (monday.month, monday.day) >= (12, 14):
        return week(date(monday.year + 1, 1, 6), 1)
    return week(monday, 1) if (monday.month, monday.day) <= (1, 6) else monday


def born(on: date, *, age: int) -> date:
    """Return the birth date of somebody who had that age three months ago, and still has."""
    day = on - timedelta(days=90)
    return date(day.year - age, day.month, min(day.day, 28))


def last_summer(on: date) -> tuple[date, date]:
    """Return the first and last days of the latest summer job that is over."""
    year = on.year if on > date(on.year, 8, 25) else on.year - 1
    return date(year, 6, 25), date(year, 8, 14)


def next_summer(on: date) -> tuple[date, date]:
    """Return the first and last days of summer jobs to come, at least a month from now."""
    year = on.year if on < date(on.year, 5, 20) else on.year + 1
    return date(year, 6, 25), date(year, 8, 14)
