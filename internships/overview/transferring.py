"""A student who goes on in another cohort takes along what was asked, agreed and begun for the first one."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.ending import BINDING
from internships.agreements.models import LIVE_STATES as LIVE_AGREEMENTS
from internships.agreements.models import OPEN_STATES, Agreement
from internships.agreements.reviewing import take_back
from internships.applications.models import Application
from internships.placements.models import Placement
from internships.students.models import StudentProfile
from programs.cohorts.models import LIVE_STATES, Enrolment, EnrolmentEvent

OF_THE_SCHOOL = ("supervisor_name", "supervisor_email", "school_signatory_name", "school_signatory_title")
NOBODY_OF_THE_SCHOOL = dict.fromkeys((*OF_THE_SCHOOL, "school_signatory_email"), "")


def on_enrolment_event(sender, *, instance: EnrolmentEvent, created: bool, **kwargs) -> None:
    """Receive what becomes of enrolments: one is left for another cohort, or the other one begins."""
    enrolment = instance.enrolment
    if not created:
        return
    said = {"by": instance.by, "at": instance.at}
    if instance.to_state == Enrolment.State.TRANSFERRED:
        follow(enrolment, target_of(enrolment), **said)
    elif instance.to_state in LIVE_STATES:
        for left in left_for(enrolment):
            follow(left, enrolment, **said)


def target_of(enrolment: Enrolment) -> Enrolment | None:
    """Return where a student goes on: as the transfer said, else the newest live enrolment of the program."""
    if enrolment.went_on_in:
        return enrolment.went_on_in
    others = Enrolment.objects.filter(student=enrolment.student_id, state__in=LIVE_STATES)
    same = others.filter(cohort__program=enrolment.cohort.program_id).exclude(pk=enrolment.pk)
    return same.order_by("-pk").first()


def left_for(enrolment: Enrolment) -> QuerySet[Enrolment]:
    """Return the enrolments in the same program that a student was transferred from."""
    left = Enrolment.objects.filter(student=enrolment.student_id, state=Enrolment.State.TRANSFERRED)
    return left.filter(cohort__program=enrolment.cohort.program_id).exclude(pk=enrolment.pk)


def follow(left: Enrolment, target: Enrolment | None, *, by, at: datetime) -> None:
    """Give what is under way for one enrolment to another: hours and outcome are counted there."""
    if target is None:
        return
    under_way = (
        Application.objects.live(),
        Agreement.objects.filter(state__in=LIVE_AGREEMENTS),
        Placement.objects.live(),
        StudentProfile.objects.all(),
    )
    for rows in under_way:
        rows.filter(enrolment=left).update(enrolment=target, updated_at=timezone.now())
    hand_over(target, left=left.cohort.provider_id, by=by, at=at)


def on_moved_back(sender, *, enrolment: Enrolment, left: int, by, at: datetime, **_signal) -> None:
    """Receive that a transfer was taken back: what hangs on the enrolment is its school's again."""
    hand_over(enrolment, left=left, by=by, at=at)


def hand_over(enrolment: Enrolment, *, left: int, by, at: datetime) -> None:
    """Have the school of an enrolment follow what is under way for it, but what ``left`` has signed.

    ``left`` is the key of the school that is left: what was being signed goes back to a draft without its
    people. Nothing changes within one school.
    """
    school = enrolment.cohort.provider
    if school.pk == left:
        return
    for agreement in being_signed(enrolment).exclude(state=Agreement.State.DRAFT).order_by("pk"):
        reason = _("The student goes on at %(school)s.") % {"school": school}
        take_back(agreement=agreement, by=by, at=at, reason=reason)
    being_signed(enrolment).update(
        school=school, program=enrolment.cohort.program, updated_at=timezone.now(), **NOBODY_OF_THE_SCHOOL
    )
    asked = Application.objects.live().filter(enrolment=enrolment).exclude(school=school)
    bound = Agreement.objects.filter(state__in=BINDING).values("application")
    asked.exclude(pk__in=bound.exclude(application=None)).update(school=school, updated_at=timezone.now())
    named = StudentProfile.objects.filter(student=enrolment.student_id)
    named.filter(school=left).update(school=school, enrolment=enrolment, updated_at=timezone.now())


def being_signed(enrolment: Enrolment) -> QuerySet[Agreement]:
    """Return the agreements of an enrolment that another school is preparing or having signed."""
    rows = Agreement.objects.filter(enrolment=enrolment, state__in=OPEN_STATES)
    return rows.exclude(school=enrolment.cohort.provider_id)
