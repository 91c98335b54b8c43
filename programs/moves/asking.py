"""A transfer to another school is asked for, answered, taken back; unanswered, it is closed, which is said.

Whoever moves the person locks their enrolment first, then the transfer: what becomes of the enrolment ends a
transfer that waits.
"""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, override
from django_fsm import TransitionNotAllowed, can_proceed

from partnerships.base.figures import write_number
from partnerships.base.limits import said
from partnerships.base.savepoints import may_lose
from partnerships.base.states import hold
from partnerships.base.workdays import working_days_between
from partnerships.organizations.closing import Closing, Consequence
from partnerships.organizations.models import Organization
from partnerships.people.models import User
from programs.cohorts.keeping import GONE, has_keeper, pass_keeping
from programs.cohorts.models import Cohort, Enrolment, EnrolmentEvent
from programs.cohorts.transferring import move
from programs.moves.models import SchoolTransfer

ANSWERED_WITHIN_WORKING_DAYS = said("question_working_days", 15)
KEPT_IN = User.Language.FRENCH  # the language in which reasons are kept
LEAVING = [Enrolment.State.WITHDRAWN, Enrolment.State.FAILED, Enrolment.State.TRANSFERRED]
SCHOOL_GONE = _("The school is closed.")
TOO_LATE = _("Nobody answered in time.")
LEFT_BEFORE = _("The person no longer studies in this cohort.")


class AlreadyAsked(Exception):
    """A school is asked already, and has not answered."""


@transaction.atomic
def ask(
    *,
    enrolment: Enrolment,
    school: Organization,
    cohort: Cohort | None,
    on: date,
    words: str,
    by: User,
    at: datetime,
) -> SchoolTransfer:
    """Ask a school to take somebody in, from a day on. Raises AlreadyAsked, TransitionNotAllowed."""
    hold(enrolment)
    if not can_proceed(enrolment.transfer):
        raise TransitionNotAllowed
    try:
        with may_lose():
            asked = SchoolTransfer.objects.create(
                enrolment=enrolment,
                school=school,
                cohort=cohort,
                asked_by=by,
                asked_on=timezone.localdate(at),
                moves_on=on,
                words=words,
            )
    except IntegrityError:
        raise AlreadyAsked from None
    asked.events.create(from_state="", to_state=asked.state, by=by, at=at)
    return asked


@transaction.atomic
def accept(*, transfer: SchoolTransfer, cohort: Cohort, on: date, by: User, at: datetime) -> Enrolment:
    """Take the person in: their enrolment ends, they go on in the cohort, whose school keeps the file next.

    Somebody who is in that cohort already goes on there. Raises CannotMove, TransitionNotAllowed, and
    IntegrityError for a day before the person began.
    """
    left = transfer.enrolment
    hold(left)
    transfer.accept(by=by, at=at, cohort=cohort, on=on)
    new = move(enrolment=left, to=cohort, on=on, by=by, at=at, joins=True)
    if not has_keeper(left.student):
        pass_keeping(student=left.student, to=cohort.provider)
    return new


def on_enrolment_event(sender, *, instance: EnrolmentEvent, created: bool, **_signal) -> None:
    """Receive what becomes of enrolments: somebody leaves before the answer, or a transfer is taken back.

    Diplomas come by the thousand in files: the day's work closes a transfer that waits for a graduate.
    """
    enrolment = instance.enrolment
    if not created or instance.from_state == instance.to_state:
        return
    said = {"by": instance.by, "at": instance.at}
    if instance.to_state in LEAVING:
        for transfer in enrolment.school_transfers.filter(state=SchoolTransfer.State.ASKED):
            transfer.withdraw(**said, reason=kept(LEFT_BEFORE))
    elif instance.from_state == Enrolment.State.TRANSFERRED:
        for transfer in enrolment.school_transfers.filter(state=SchoolTransfer.State.ACCEPTED):
            transfer.undo(**said)


def keep_again(sender, *, enrolment: Enrolment, **_signal) -> None:
    """Receive that a transfer was taken back: who kept the file for it no longer teaches the person."""
    student = enrolment.student
    if not has_keeper(student):
        pass_keeping(student=student, to=enrolment.cohort.provider)


def close_unanswered(*, on: date, at: datetime) -> int:
    """Close the transfers that nobody answered in time, or nobody is there to answer; return how many."""
    asked = SchoolTransfer.objects.filter(state=SchoolTransfer.State.ASKED)
    waiting = asked.order_by("pk").values_list("pk", flat=True)
    return sum(_close(pk, on=on, at=at) for pk in list(waiting))


@transaction.atomic
def _close(pk: int, *, on: date, at: datetime) -> bool:
    transfer = SchoolTransfer.objects.select_related("school", "enrolment").get(pk=pk)
    if not can_proceed(transfer.enrolment.transfer):
        return close(transfer, why=LEFT_BEFORE, by=None, at=at)
    is_late = working_days_between(transfer.asked_on, on) > ANSWERED_WITHIN_WORKING_DAYS
    if transfer.school.status in GONE:
        return close(transfer, why=SCHOOL_GONE, by=None, at=at)
    return is_late and close(transfer, why=TOO_LATE, by=None, at=at)


def close(transfer: SchoolTransfer, *, why, by: User | None, at: datetime) -> bool:
    """Close a transfer without an answer, unless it was answered meanwhile."""
    try:
        transfer.lapse(by=by, at=at, reason=kept(why))
    except TransitionNotAllowed:
        return False
    return True


def kept(why) -> str:
    """Return a reason in the language in which reasons are kept."""
    with override(KEPT_IN):
        return str(why)


# --- When the school that is asked closes -------------------------------------------------------------------


def asked_of(closing: Closing) -> QuerySet[SchoolTransfer]:
    waiting = SchoolTransfer.objects.waiting()
    return waiting.none() if closing.place else waiting.filter(school=closing.organization)


def tells(closing: Closing) -> str:
    count = asked_of(closing).count()
    told = ngettext(
        "%(count)s transfer asked of it is closed: the school that asked is told.",
        "%(count)s transfers asked of it are closed: the schools that asked are told.",
        count,
    )
    return told % {"count": write_number(count)} if count else ""


def close_all(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for transfer in asked_of(closing).order_by("pk"):
        close(transfer, why=SCHOOL_GONE, by=by, at=at)


TRANSFERS = Consequence(tells, close_all)
