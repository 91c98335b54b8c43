"""A student applies: what stands in the way, the draft, and its leaving for the firm."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_fsm import TransitionNotAllowed

from internships.applications import sending
from internships.applications.models import LIVE_STATES, Application
from internships.applications.signals import served
from internships.offers.limits import first_unruled_age, limits_at
from internships.offers.models import STUDYING, Offer, Slot, organizations_of
from internships.offers.ruling import limits_in_force, youngest
from internships.students import consenting
from internships.students.models import Document, StudentProfile
from partnerships.base.figures import write_day
from partnerships.organizations.models import Organization
from partnerships.people.models import User
from partnerships.privacy.models import Consent
from programs.cohorts.models import Enrolment, Student


class CannotApply(Exception):
    """Something stands in the way; ``reasons`` are sentences in the reader's language."""

    def __init__(self, reasons: list[str]):
        super().__init__(*reasons)
        self.reasons = reasons


def hindrances(
    *, student: Student, slot: Slot, on: date, school_id: int | None = None, consent: Consent | None = None
) -> list[str]:
    """Return, in the reader's language, what keeps a student from applying to a slot on a day.

    When a school applies for them, ``school_id`` is the school, ``consent`` what the student agreed to.
    """
    schools = organizations_of(student.account) if student.account else frozenset()
    of_person = [*of_age(student, slot=slot), *of_consent(student, consent=consent, on=on)]
    return [*of_slot(slot, schools=schools | {school_id}, on=on), *of_person]


def of_slot(slot: Slot, *, schools: Collection[int | None], on: date) -> list[str]:
    """Return what of the slot stands in the way, whoever applies from some schools."""
    offer = slot.offer
    if offer.state == Offer.State.FULL or not slot.left:
        return [_("Every place of these dates is taken.")]
    if offer.state != Offer.State.PUBLISHED:
        return [_("The firm no longer takes applications to this offer.")]
    if slot.starts_on <= on:
        began = {"day": write_day(slot.starts_on)}
        return [_("This internship began on %(day)s: it is too late to apply.") % began]
    if offer.is_reserved(on=on) and offer.reserved_for_id not in schools:
        return [
            _("Until %(day)s, these places are kept for the students of %(school)s.")
            % {"day": write_day(offer.reserved_until), "school": offer.reserved_for}
        ]
    return []


def of_age(student: Student, *, slot: Slot) -> list[str]:
    """Return what the law, or the firm, does not allow at the student's age on the first day."""
    offer, born = slot.offer, student.birth_date
    if born is None:
        return [_("Your birth date is missing from your profile.")]
    age = student.age(on=slot.starts_on)
    least = youngest(minimum_age=offer.minimum_age, welcomes_minors=offer.welcomes_minors)
    if age < least:
        return [_("The firm takes people of %(age)s or more on the first day.") % {"age": least}]
    kind = offer.kind.code
    known = limits_in_force(kind=kind)
    if first_unruled_age(known, kind=kind, on=slot.starts_on, from_age=age, to_age=age) is not None:
        return [_("No rule is known yet for this kind of internship at your age: nobody may apply.")]
    rules = limits_at(known, kind=kind, born=born, on=slot.starts_on)
    return [
        _("The rules do not allow this at your age: %(reference)s.") % {"reference": rule.legal_reference}
        for rule in rules
        if rule.is_forbidden
    ]


def of_consent(student: Student, *, on: date, consent: Consent | None = None) -> list[str]:
    """Return which consent is missing. Under 14, nothing leaves before the guardian agreed.

    From 14 on, what the student agreed to before their school (``consent``) is enough while it stands.
    """
    if consenting.has_agreed(student, on=on):
        return []
    if consent and consent.withdrawn_at is None and not consenting.is_child(student, on=on):
        return []
    if consenting.is_child(student, on=on):
        return [_("Your parent or guardian must agree first: nothing is sent before.")]
    return [_("You have not agreed that your profile be kept and sent.")]


@transaction.atomic
def draft(
    *,
    student: Student,
    slot: Slot,
    message: str,
    documents: Iterable[Document],
    by: User,
    sent_by: str = Application.SentBy.SELF,
    consent: Consent | None = None,
    school: Organization | None = None,
    enrolment: Enrolment | None = None,
) -> Application:
    """Keep what was written for a slot; written again, it is the same draft. Once sent, it stays as it is.

    ``enrolment`` says which program the place serves, when the student follows several.
    """
    application = held(student=student, slot=slot)
    if application is None:
        try:
            with transaction.atomic():
                application = Application.objects.create(
                    student=student, slot=slot, **from_school(student, school, enrolment)
                )
        except IntegrityError:  # the same form was sent twice at once
            application = held(student=student, slot=slot)
    if application.state == Application.State.DRAFT:
        application.message, application.submitted_by = message, by
        application.sent_by, application.consent = sent_by, consent
        application.save(update_fields=["message", "submitted_by", "sent_by", "consent", "updated_at"])
        if enrolment:
            serve(application=application, enrolment=enrolment)
        application.documents.set(documents)
    return application


def live(*, student: Student, slot: Slot) -> Application | None:
    """Return the application of a student to a slot that is under way."""
    return Application.objects.filter(student=student, slot=slot, state__in=LIVE_STATES).first()


def held(*, student: Student, slot: Slot) -> Application | None:
    """Return the same, locked: it does not leave while it is being written."""
    found = Application.objects.filter(student=student, slot=slot, state__in=LIVE_STATES)
    return found.select_for_update(no_key=True, of=("self",)).first()


def from_school(
    student: Student, school: Organization | None = None, enrolment: Enrolment | None = None
) -> dict:
    """Return the school an application goes through, and the enrolment that it serves.

    The enrolment said decides; else the only one at the school given, which is the profile's unless one is.
    """
    profile = StudentProfile.objects.filter(student=student).first()
    at_school = school.pk if school else profile and profile.school_id
    if enrolment is None:
        own = [row for row in enrolments_of(student) if row.cohort.provider_id == at_school]
        kept = profile.enrolment if profile and profile.enrolment in own else None
        enrolment = kept or (own[0] if len(own) == 1 else None)
    return {
        "school_id": enrolment.cohort.provider_id if enrolment else at_school,
        "enrolment": enrolment,
        "is_fictitious": student.is_fictitious,
    }


def enrolments_of(student: Student) -> QuerySet[Enrolment]:
    """Return what somebody studies now, with the program and the school."""
    found = Enrolment.objects.filter(student=student, state__in=STUDYING)
    return found.select_related("cohort__program", "cohort__provider").order_by("-cohort__starts_on", "pk")


@transaction.atomic
def serve(*, application: Application, enrolment: Enrolment) -> None:
    """Say which enrolment, and so which school and program, an application serves.

    What is signed for it follows, and is locked first, as by whoever signs.
    """
    application.enrolment, application.school = enrolment, enrolment.cohort.provider
    served.send(sender=Application, application=application)
    application.save(update_fields=["enrolment", "school", "updated_at"])


@transaction.atomic
def send(*, application: Application, by: User, at: datetime) -> bool:
    """Send a draft to the firm; False when it had already left. Raises CannotApply.

    The offer and the student are locked: what allowed it still does when it leaves.
    """
    slot = locked_slot(application.slot_id)
    students = Student.objects.select_related("account").select_for_update(no_key=True, of=("self",))
    reasons = hindrances(
        student=students.get(pk=application.student_id),
        slot=slot,
        school_id=application.school_id,
        consent=application.consent,
        on=timezone.localdate(at),
    )
    if not Application.objects.filter(pk=application.pk, state=Application.State.DRAFT).exists():
        return False
    if reasons:
        raise CannotApply(reasons)
    application.slot = slot
    try:
        sending.send(application=application, by=by, at=at)
    except TransitionNotAllowed:
        return False
    return True


def locked_slot(pk: int) -> Slot:
    """Return a slot with its offer, locked for the time of the transaction: it stands for its slots."""
    offers = Offer.objects.select_related("establishment__organization", "contact", "kind", "reserved_for")
    offer = offers.select_for_update(no_key=True, of=("self",)).get(slots=pk)
    slot = Slot.objects.get(pk=pk)
    slot.offer = offer
    return slot
