"""Put students in the halves of a shared position, let them leave, hand over, close the position."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.placements.models import Placement, PlacementEvent
from internships.placements.opening import hold_student
from internships.positions.models import HandoverNote, PositionShare, SharedPosition, placements_there
from internships.positions.permissions import school_of
from internships.positions.ruling import half_refusals, place_of_share
from partnerships.base.savepoints import may_lose
from partnerships.people.models import User
from programs.cohorts.models import Student

ONE_DAY = timedelta(days=1)
LONGEST_REASON = PositionShare._meta.get_field("reason_left").max_length


@transaction.atomic
def assign(
    *, position: SharedPosition, half: str, student: Student, from_on: date, to_on: date | None = None
) -> PositionShare:
    """Put a student in a half from a day on.

    The position's row is locked, so that it does not close meanwhile. A constraint keeps a student put in two
    positions at once in one; whoever comes second is told.

    Raises ValidationError when the half is held, when the student shares another
    position, when the position is closed or does not run then, or when the law forbids it.
    """
    hold_student(student.pk)  # the law sums hours over the person
    position = locked(position)
    _demand_running(position, from_on=from_on, to_on=to_on)
    share = PositionShare(
        position=position,
        half=half,
        student=student,
        from_on=from_on,
        to_on=to_on or position.ends_on,
        placement=_placement_there(student, position, on=from_on),
    )
    share.full_clean()
    _demand_lawful(share)
    try:
        with may_lose():
            share.save()
    except IntegrityError as error:  # the constraints speak last, whatever was read before
        raise ValidationError(_("This half, or this student, was taken meanwhile.")) from error
    return share


def locked(position: SharedPosition) -> SharedPosition:
    """Return the position, its row locked until the transaction ends."""
    rows = SharedPosition.objects.select_related("establishment")
    return rows.select_for_update(no_key=True, of=("self",)).get(pk=position.pk)


def _demand_running(position: SharedPosition, *, from_on: date, to_on: date | None) -> None:
    if position.state != SharedPosition.State.OPEN:
        raise ValidationError(_("This position is closed."))
    if from_on < position.starts_on:
        raise ValidationError({"from_on": _("The position has not begun on this day.")})
    if position.ends_on and max(from_on, to_on or from_on) > position.ends_on:
        raise ValidationError({"from_on": _("The position is over on this day.")})


def _demand_lawful(share: PositionShare) -> None:
    refused = half_refusals(
        share.position,
        half=share.half,
        student=share.student,
        school_id=school_of(share),
        from_on=share.from_on,
        to_on=share.to_on,
        place=place_of_share(share),
    )
    if refused:
        raise ValidationError({"student": refused})


def _placement_there(student: Student, position: SharedPosition, *, on: date) -> Placement | None:
    """Return the student's placement at the establishment, to come or under way, not yet tied to a half."""
    return placements_there(position, on=on).filter(student=student).order_by("starts_on").first()


@transaction.atomic
def leave(*, share: PositionShare, on: date, reason: str) -> PositionShare | None:
    """Say that a student leaves: ``on`` is the last day, the half is open on the next one.

    Who leaves before the first day never began: the row goes away (its history stays) and None is returned,
    however often it is said.
    Raises ValidationError when the student has left before.
    """
    locked(share.position)
    share = PositionShare.objects.select_related("position", "student").filter(pk=share.pk).first()
    if share is None:
        return None
    if share.to_on is not None and share.to_on < on:
        raise ValidationError({"on": _("The student leaves before this day.")})
    if on < share.from_on:
        share.delete()
        return None
    share.to_on, share.reason_left = on, reason
    share.save(update_fields=["to_on", "reason_left", "updated_at"])
    return share


@transaction.atomic
def close(*, position: SharedPosition, on: date, reason: str, by: User | None, at: datetime) -> None:
    """End a position: who shares it leaves on its last day, who was to come does not.

    Raises TransitionNotAllowed when it is closed already, ValidationError when it ends before it begins.
    """
    if on < locked(position).starts_on:
        raise ValidationError({"on": _("The position has not begun on this day.")})
    position.close(by=by, at=at, reason=reason)
    position.shares.filter(from_on__gt=on).delete()
    going_on = position.shares.exclude(to_on__lte=on)
    for share in going_on:
        share.to_on, share.reason_left = on, reason
        share.save(update_fields=["to_on", "reason_left", "updated_at"])
    position.ends_on = on
    position.save(update_fields=["ends_on", "updated_at"])


@transaction.atomic
def end_with_place(*, position: SharedPosition, reason: str, by: User | None, at: datetime) -> list[Student]:
    """End a position whose place takes part no longer; return who holds, or was to hold, a half of it.

    Nobody begins one that was still to begin. Raises TransitionNotAllowed when it is closed already.
    """
    today, begins = timezone.localdate(at), locked(position).starts_on
    shares = position.shares.exclude(to_on__lt=today).select_related("student__account", "student__profile")
    people = list({share.student_id: share.student for share in shares.order_by("pk")}.values())
    if begins > today:
        position.shares.all().delete()
    close(position=position, on=max(today, begins), reason=reason[:LONGEST_REASON], by=by, at=at)
    return people


def on_placement_event(sender, *, instance: PlacementEvent, created: bool, **kwargs) -> None:
    """Receive what happens to placements: who stops, or never begins, leaves the half they held there."""
    if not created or instance.to_state not in (Placement.State.INTERRUPTED, Placement.State.CANCELLED):
        return
    placement = instance.placement
    never = placement.state == Placement.State.CANCELLED
    last_on = placement.starts_on - ONE_DAY if never else placement.ends_on
    held = PositionShare.objects.filter(placement=placement).exclude(to_on__lte=last_on)
    for share in held.select_related("position"):
        leave(share=share, on=last_on, reason=instance.reason[:LONGEST_REASON])


def hand_over(*, position: SharedPosition, text: str, by: User, at: datetime) -> HandoverNote:
    """Leave a note to who comes next."""
    return HandoverNote.objects.create(position=position, text=text, by=by, at=at)
