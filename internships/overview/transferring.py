"""A student who goes on in another cohort takes along what was asked, agreed and begun for the first one."""

from django.db.models import QuerySet
from django.utils import timezone

from internships.agreements.models import LIVE_STATES as LIVE_AGREEMENTS
from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.placements.models import Placement
from internships.students.models import StudentProfile
from programs.cohorts.models import LIVE_STATES, Enrolment, EnrolmentEvent


def on_enrolment_event(sender, *, instance: EnrolmentEvent, created: bool, **kwargs) -> None:
    """Receive what becomes of enrolments: one is left for another cohort, or the other one begins."""
    enrolment = instance.enrolment
    if not created:
        return
    if instance.to_state == Enrolment.State.TRANSFERRED:
        follow(enrolment, target_of(enrolment))
    elif instance.to_state in LIVE_STATES:
        for left in left_for(enrolment):
            follow(left, enrolment)


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


def follow(left: Enrolment, target: Enrolment | None) -> None:
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
