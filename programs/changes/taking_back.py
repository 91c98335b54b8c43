"""A diploma, a departure, a transfer, the end of a cohort clicked by mistake is taken back."""

from datetime import datetime

import pghistory.models
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from partnerships.base.states import StateEvent, hold
from partnerships.mails.taking_back import click_of, restore
from programs.changes.signals import moved_back
from programs.cohorts.models import Cohort, Enrolment

# By state that may be left: what its verb wrote, as it was before.
ENROLMENT = {
    "graduated": {"ended_on": None},
    "failed": {"ended_on": None},
    "withdrawn": {"ended_on": None, "reason": ""},
    "transferred": {"ended_on": None, "went_on_in": None},
}
COHORT = {"recruiting": {}, "confirmed": {}, "running": {}, "completed": {}, "cancelled": {}}


def states_of(row: Cohort | Enrolment) -> dict:
    return COHORT if isinstance(row, Cohort) else ENROLMENT


def click_to_take_back(row: Cohort | Enrolment, *, at: datetime) -> StateEvent | None:
    """Return the last change of a cohort or an enrolment, when it may still be taken back."""
    return click_of(row, states_of(row), at=at)


@transaction.atomic
def take_back(row: Cohort | Enrolment, *, by, at: datetime) -> StateEvent:
    """Give a cohort or an enrolment the state it had before; return the change that is taken back.

    Raises ValidationError when it is too late, or when something else happened since.
    """
    hold(row)
    other = getattr(row, "went_on_in", None)
    click = restore(row, states_of(row), by=by, at=at)
    if other:
        bring_back(other, to=row, moved_at=click.at, by=by, at=at)
    return click


def bring_back(other: Enrolment, *, to: Enrolment, moved_at: datetime, by, at: datetime) -> None:
    """Undo where a transfer led: what hangs on the other enrolment is the first one's again.

    Raises ValidationError when the other enrolment went further since.
    """
    hold(other)
    if other.events.exclude(at=moved_at).exists():
        raise ValidationError(
            _("Something was changed in the other cohort since: move the person back instead.")
        )
    for field in hanging_on():
        field.model._base_manager.filter(**{field.name: other}).update(**{field.name: to})
    left = other.cohort.provider_id
    other.delete()
    moved_back.send(sender=Enrolment, enrolment=to, left=left, by=by, at=at)


def hanging_on() -> list[models.ForeignKey]:
    """Return the columns that name an enrolment, but for histories, which tell what was."""
    found = [relation.field for relation in Enrolment._meta.related_objects]
    told = (pghistory.models.Event, StateEvent)
    return [field for field in found if not issubclass(field.model, told) and field.model is not Enrolment]
