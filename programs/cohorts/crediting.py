"""Competencies credited one by one, at school or in the enterprise, whenever they are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from programs.cohorts.models import Achievement, Cohort, CompetencyUnit, Enrolment

CREDITED_WHILE = (Enrolment.State.ACTIVE, Enrolment.State.SUSPENDED)
FOLLOWED = (*CREDITED_WHILE, Enrolment.State.GRADUATED)


class NotCredited(Exception):
    """Nothing is credited; the sentence says why."""


@dataclass(frozen=True)
class Progress:
    """How far somebody is: competencies, and hours; None when a competency's hours are not known."""

    units: int
    units_total: int
    hours: int | None
    hours_total: int | None
    last_on: date | None = None

    @property
    def is_complete(self) -> bool:
        """Whether every competency of the program is credited."""
        return self.units_total > 0 and self.units == self.units_total

    @property
    def percent(self) -> int:
        """Share of the hours, else of the competencies, from 0 to 100."""
        done, total = (self.hours, self.hours_total) if self.hours_total else (self.units, self.units_total)
        return int(done * 100 / total) if total else 0


def progress_of(units: Sequence[CompetencyUnit], achieved: Iterable[Achievement]) -> Progress:
    """Return how far somebody is in a program's competencies."""
    by_unit = {row.unit_id: row for row in achieved}
    done = [unit for unit in units if unit.pk in by_unit]
    known = all(unit.hours is not None for unit in units)
    return Progress(
        units=len(done),
        units_total=len(units),
        hours=sum(unit.hours for unit in done) if known else None,
        hours_total=sum(unit.hours for unit in units) if known else None,
        last_on=max((by_unit[unit.pk].achieved_on for unit in done), default=None),
    )


@transaction.atomic
def credit(
    *, enrolment: Enrolment, units: Iterable[CompetencyUnit], place: str, assessor: str, on: date
) -> int:
    """Credit competencies to a person; those credited before stay as they are. Return how many are new.

    Raises NotCredited when the person is not studying, or when a competency is of another program.
    """
    rows = Enrolment.objects.select_related("cohort").locked()
    enrolment = rows.get(pk=enrolment.pk)
    chosen = list(units)
    if enrolment.state not in CREDITED_WHILE:
        raise NotCredited(_("Competencies are credited to people who are studying."))
    if any(unit.program_id != enrolment.cohort.program_id for unit in chosen):
        raise NotCredited(_("This competency is of another program."))
    known = set(enrolment.achievements.values_list("unit", flat=True))
    new = [unit for unit in chosen if unit.pk not in known]
    for unit in new:
        enrolment.achievements.create(unit=unit, place=place, assessor=assessor, achieved_on=on)
    return len(new)


@transaction.atomic
def withdraw_credit(*, achievement: Achievement) -> None:
    """Take back a competency credited by mistake; its history stays.

    Raises NotCredited once the person has the diploma, or has left.
    """
    enrolment = Enrolment.objects.locked().get(pk=achievement.enrolment_id)
    if enrolment.state not in CREDITED_WHILE:
        raise NotCredited(_("Competencies are credited to people who are studying."))
    achievement.delete()


def teaches(user, program_id: int) -> bool:
    """Whether the user coordinates a centre with a cohort of the program (one query), or administers."""
    scope = user.scope
    if scope.is_admin or not scope.coordinated_ids:
        return scope.is_admin
    return Cohort.objects.filter(program=program_id, provider__in=scope.coordinated_ids).exists()


def followed(cohort: Cohort):
    """Return the enrolments of those who study or have the diploma, with what is credited to them."""
    found = cohort.enrolments.with_names().filter(state__in=FOLLOWED)
    return found.prefetch_related("achievements")
