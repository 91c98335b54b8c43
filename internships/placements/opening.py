"""A signed agreement opens its placement, once; a signed amendment changes its dates and hours.

Dates and the hours of the whole hold as soon as everybody has signed. Hours a week, the trainer and the
supervisor are those in force on the day: ``amending`` gives them to the placement when that day comes.
"""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from internships.agreements.models import Agreement, AgreementHost
from internships.placements.models import LIVE_STATES, Placement
from internships.placements.ruling import agreement_refusals, hold_trainer, trainer_refusal
from partnerships.base.savepoints import may_lose
from partnerships.people.models import Membership, User
from programs.outcomes.models import FULL_TIME_HOURS

STUDENT_LOCK = 0x53544147  # « STAG »: the family of advisory locks, one per student
TWO_FULL_TIME = gettext_lazy("The student already has a full-time placement at these dates.")
PEOPLE = {Membership.Role.TRAINER, Membership.Role.EMPLOYER}


def on_about_to_ask(sender, *, agreement: Agreement, hosts=None, **kwargs) -> None:
    """Receive ``agreements.signals.about_to_ask``: what the last signature would refuse is refused before.

    A trainer with too many trainees, another full-time placement at these dates, and hours beyond the law
    with all else that the student works. Raises ValidationError with the sentence to show.
    """
    placement = Placement.objects.filter(agreement=agreement).first() or Placement()
    host = hosts[0] if hosts else agreement.hosts.first()
    email = _email_to_come(placement, agreement, host)
    placement.agreement, placement.student = agreement, agreement.student
    placement.starts_on, placement.ends_on = agreement.starts_on, agreement.ends_on
    placement.school_id = agreement.school_id
    hold_student(agreement.student_id)
    stop_if_placed(placement, hours=agreement.hours_week)
    if refusals := agreement_refusals(placement, hours_week=agreement.hours_week):
        raise ValidationError(refusals)
    if not email:
        return
    hold_trainer(email)
    if refusal := trainer_refusal(placement, email=email):
        raise ValidationError(refusal)


def stop_if_placed(placement: Placement, *, hours: Decimal) -> None:
    """Raise ValidationError when the student has another full-time placement at a full-time one's dates."""
    if hours < FULL_TIME_HOURS:
        return
    during = {"starts_on__lte": placement.ends_on, "ends_on__gte": placement.starts_on}
    others = Placement.objects.live().filter(student=placement.student, is_full_time=True, **during)
    if others.exclude(pk=placement.pk).exists():
        raise ValidationError(TWO_FULL_TIME)


def _email_to_come(placement: Placement, agreement: Agreement, host: AgreementHost | None) -> str:
    """Return the address of the trainer once everybody has signed."""
    named = email_of_trainer(agreement, host)
    if placement.pk is None:
        return named
    before = agreement.versions.filter(signed_at__isnull=False).first()
    is_another = before is not None and named != before.people.trainer_email
    return named if is_another else placement.trainer_email


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
        return save(_new(agreement, on=timezone.localdate(at)))
    return _amend(placement, agreement, by=by, at=at)


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
    email = email_of_trainer(agreement, host)
    return Placement(
        agreement=agreement,
        student_id=agreement.student_id,
        enrolment_id=agreement.enrolment_id,
        establishment=host.establishment,
        school_id=agreement.school_id,
        program_id=agreement.program_id,
        region_id=agreement.region_id,
        trainer=trainer_of(email, firm_id=host.establishment.organization_id, on=on),
        trainer_name=host.tutor_name or agreement.trainer_name,
        trainer_email=email,
        supervisor=supervisor_of(agreement.supervisor_email, school_id=agreement.school_id, on=on),
        is_fictitious=agreement.is_fictitious,
        **terms_on(agreement, on=on),
    )


def email_of_trainer(agreement: Agreement, host: AgreementHost | None) -> str:
    """Return the address of who guides the student: the main host's tutor, else the agreement's trainer."""
    return (host.tutor_email if host else "") or agreement.trainer_email


def terms_on(agreement: Agreement, *, on: date) -> dict:
    """Return what a placement holds of its agreement on a day."""
    terms = agreement.terms_on(on)
    hours = terms.hours_week if terms else agreement.hours_week
    return {
        "starts_on": agreement.starts_on,
        "ends_on": agreement.ends_on,
        "hours_week": hours,
        "hours_planned": agreement.hours_total,
        # Full time now, or as agreed for later: the student has no room for another full-time placement.
        "is_full_time": max(hours, agreement.hours_week) >= FULL_TIME_HOURS,
    }


def trainer_of(email: str, *, firm_id: int, on: date) -> User | None:
    """Return the account of a trainer among the firm's own people; nobody else's address opens a page."""
    return _member(email, organization_id=firm_id, roles=PEOPLE, on=on)


def supervisor_of(email: str, *, school_id: int | None, on: date) -> User | None:
    """Return the account of a supervisor among the school's coordinators."""
    return _member(email, organization_id=school_id, roles={Membership.Role.COORDINATOR}, on=on)


def _member(email: str, *, organization_id: int | None, roles: set[str], on: date) -> User | None:
    if not email or organization_id is None:
        return None
    held = Membership.objects.current(on=on).filter(
        organization=organization_id, role__in=roles, user__email__iexact=email
    )
    member = held.select_related("user").first()
    return member.user if member else None


def _amend(placement: Placement, agreement: Agreement, *, by: User | None, at) -> Placement:
    """Give a live placement the agreed terms; an agreement signed anew is in force again at once."""
    if placement.state in LIVE_STATES and take(placement, terms_on(agreement, on=timezone.localdate(at))):
        save(placement)
    if placement.state == Placement.State.ACTIVE and agreement.state == Agreement.State.SIGNED:
        agreement.start(by=by, at=at)
    return placement


def take(placement: Placement, terms: dict) -> bool:
    """Give a placement new values by field, without saving; return whether one of them changes."""
    changes = {name: value for name, value in terms.items() if getattr(placement, name) != value}
    for name, value in changes.items():
        setattr(placement, name, value)
    return bool(changes)


def save(placement: Placement) -> Placement:
    """Save what the database's constraints accept; say in a sentence what they refuse."""
    placement.validate_constraints()
    try:
        with may_lose():
            placement.save()
    except IntegrityError as refused:
        if "placement_no_two_full_time" not in str(refused):
            raise
        raise ValidationError(TWO_FULL_TIME) from None
    return placement
