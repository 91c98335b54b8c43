"""The next year's cohorts, begun from those of this year: dates a year later, nobody in them."""

import re
from datetime import date, datetime

from django.db import transaction

from partnerships.base.savepoints import may_lose
from programs.cohorts.models import Cohort

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
KEPT = (
    "program", "provider", "region", "territory", "host_establishment", "mode", "has_continuous_entry",
    "seats", "minimum_to_open", "is_fictitious",
)  # fmt: skip


def a_year_later(day: date) -> date:
    """Return the same day of the next year; 28 February for the 29th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def named_a_year_later(name: str) -> str:
    """Return a name whose years are the next ones: « Soudage 2026-2027 » gives « Soudage 2027-2028 »."""
    return YEAR.sub(lambda year: str(int(year[0]) + 1), name)


@transaction.atomic
def copy(cohort: Cohort, *, by, at: datetime) -> Cohort:
    """Plan a cohort like another, a year later, without its people and its figures.

    Raises IntegrityError when it has a copy already that is not cancelled.
    """
    made = Cohort(
        name=named_a_year_later(cohort.name),
        starts_on=a_year_later(cohort.starts_on),
        expected_end_on=a_year_later(cohort.expected_end_on),
        copied_from=cohort,
        **{name: getattr(cohort, name) for name in KEPT},
    )
    with may_lose():
        made.save(force_insert=True)
    made.events.create(from_state="", to_state=made.state, by=by, at=at)
    return made
