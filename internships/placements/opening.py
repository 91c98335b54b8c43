"""A signed agreement opens its placement, once; a signed amendment changes its dates and hours."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.models import Agreement, AgreementHost
from internships.placements.models import Placement
from partnerships.people.models import Membership, User
from programs.outcomes.models import FULL_TIME_HOURS

STUDENT_LOCK = 0x53544147  # « STAG »: the family of advisory locks, one per student
TERMS = ["starts_on", "ends_on", "hours_week"]
PEOPLE = {Membership.Role.TRAINER, Membership.Role.EMPLOYER}


def on_signed(sender, *, agreement: Agreement, by, at, **kwargs) -> None:
    """Receive ``agreements.signals.signed``, inside the transaction of the last signature."""
    open_or_amend(agreement=agreement, by=by, at=at)


@transaction.atomic
def open_or_amend(*, agreement: Agreement, by: User | None, at) -> Placement:
    """Return the placement of a signed agreement: a new one, or the one it has, with the agreed terms.

    Called twice, it changes nothing more. Raises ValidationError with the sentence to show when the student
    has another full-time placement at these dates.
    """
    hold_student(agreement.student_id)
    placement = Placement.objects.select_for_update(no_key=True).filter(agreement=agreement).first()
    if placement is None:
        return _saved(_new(agreement, on=timezone.localdate(at)))
    return _amended(placement, agreement, by=by, at=at)


def hold_student(student_id: int) -> None:
    """Make the openings of one student's placements wait for each other until the transaction ends.

    An advisory lock: the student's row comes before the agreement's, which is already locked here.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [STUDENT_LOCK, student_id])


def _new(agreement: Agreement, *, on: date) -> Placement:
    host = agreement.hosts.select_related("establishment").first()
    if host is None:
        raise ValidationError(_("The agreement names no host: the placement has no place."))
    email = host.tutor_email or agreement.trainer_email
    return Placement(
        agreement=agreement,
        student_id=agreement.student_id,
        enrolment_id=agreement.enrolment_id,
        establishment=host.establishment,
        school_id=agreement.school_id,
        program_id=agreement.program_id,
        region_id=agreement.region_id,
        trainer=_account(email, host=host, on=on),
        trainer_name=host.tutor_name or agreement.trainer_name,
        trainer_email=email,
        supervisor=_supervisor(agreement, on=on),
        is_fictitious=agreement.is_fictitious,
        **_terms(agreement),
    )


def _terms(agreement: Agreement) -> dict:
    return {
        **{name: getattr(agreement, name) for name in TERMS},
        "hours_planned": agreement.hours_total,
        "is_full_time": agreement.hours_week >= FULL_TIME_HOURS,
    }


def _account(email: str, *, host: AgreementHost, on: date) -> User | None:
    """Return the account of a trainer among the firm's own people; nobody else's address opens a page."""
    members = Membership.objects.current(on=on).filter(
        organization=host.establishment.organization_id, role__in=PEOPLE, user__email__iexact=email
    )
    member = members.select_related("user").first() if email else None
    return member.user if member else None


def _supervisor(agreement: Agreement, *, on: date) -> User | None:
    email = agreement.supervisor_email
    members = Membership.objects.current(on=on).filter(
        organization=agreement.school_id, role=Membership.Role.COORDINATOR, user__email__iexact=email
    )
    member = members.select_related("user").first() if email and agreement.school_id else None
    return member.user if member else None


def _amended(placement: Placement, agreement: Agreement, *, by: User | None, at) -> Placement:
    """Give a live placement the agreed terms; an agreement signed anew is in force again at once."""
    changes = {name: value for name, value in _terms(agreement).items() if getattr(placement, name) != value}
    if changes and placement.state in (Placement.State.PLANNED, Placement.State.ACTIVE):
        for name, value in changes.items():
            setattr(placement, name, value)
        _saved(placement)
    if placement.state == Placement.State.ACTIVE and agreement.state == Agreement.State.SIGNED:
        agreement.start(by=by, at=at)
    return placement


def _saved(placement: Placement) -> Placement:
    """Save what the database's constraints accept; say in a sentence what they refuse."""
    placement.validate_constraints()
    try:
        with transaction.atomic():
            placement.save()
    except IntegrityError as refused:
        if "placement_no_two_full_time" not in str(refused):
            raise
        raise ValidationError(_("The student already has a full-time placement at these dates.")) from None
    return placement
