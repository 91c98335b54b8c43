"""A diploma, a departure or the end of a cohort clicked by mistake is taken back."""

from datetime import datetime

from partnerships.base.states import StateEvent
from partnerships.mails.taking_back import click_of, restore
from programs.cohorts.models import Cohort, Enrolment

# By state that may be left: what its verb wrote, as it was before.
ENROLMENT = {
    "graduated": {"ended_on": None},
    "failed": {"ended_on": None},
    "withdrawn": {"ended_on": None, "reason": ""},
}
COHORT = {"completed": {}}


def states_of(row: Cohort | Enrolment) -> dict:
    return COHORT if isinstance(row, Cohort) else ENROLMENT


def click_to_take_back(row: Cohort | Enrolment, *, at: datetime) -> StateEvent | None:
    """Return the last change of a cohort or an enrolment, when it may still be taken back."""
    return click_of(row, states_of(row), at=at)


def take_back(row: Cohort | Enrolment, *, by, at: datetime) -> None:
    """Give a cohort or an enrolment the state it had before. Raises ValidationError when it is too late."""
    restore(row, states_of(row), by=by, at=at)
