"""A school applies for a student, who agreed to it before the coordinator."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from internships.applications import applying
from internships.applications.applying import CannotApply
from internships.applications.mails import tell_applied
from internships.applications.models import SEATED_STATES, Application
from internships.offers.models import Slot
from internships.students import consenting
from internships.students.models import StudentProfile
from partnerships.organizations.models import Organization
from partnerships.people.models import User
from partnerships.privacy import consenting as consents
from partnerships.privacy.models import Consent
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name
from programs.cohorts.keeping import write_facts
from programs.cohorts.models import Enrolment, Student

STUDYING = ["admitted", "enrolled", "active", "suspended"]
UNDER_WAY = ["planned", "active"]


def students_of(user: User) -> QuerySet[Student]:
    """Return the students of the schools that a person coordinates: enrolled there, or saying so."""
    schools = user.scope.coordinated_ids
    enrolled = Enrolment.objects.filter(cohort__provider__in=schools, state__in=STUDYING)
    said = StudentProfile.objects.filter(school__in=schools)
    found = Q(pk__in=enrolled.values("student")) | Q(pk__in=said.values("student"))
    return Student.objects.filter(found).select_related("account", "profile")


STUDENTS = Source("own_students", students_of)


def not_joined(user: User, *, words: str) -> QuerySet[Enrolment]:
    """Return the enrolments of students who made no profile here yet, those whose name holds every word."""
    strangers = Student.objects.filter(profile=None).named(words)
    found = Enrolment.objects.visible_to(user).filter(state__in=STUDYING, student__in=strangers)
    return found.select_related("student", "cohort__program").order_by(
        *by_name("student__last_name", "student__first_name"), "pk"
    )


def with_seat(profiles: QuerySet[StudentProfile], *, on: date) -> QuerySet[StudentProfile]:
    """Annotate ``has_seat``: a place confirmed or offered, or an internship not over on a day."""
    held = Application.objects.filter(
        student=OuterRef("student"), state__in=SEATED_STATES, slot__ends_on__gte=on
    )
    placements = Student.objects.filter(
        pk=OuterRef("student"), placements__state__in=UNDER_WAY, placements__ends_on__gte=on
    )
    return profiles.annotate(has_seat=Exists(held) | Exists(placements))


@transaction.atomic
def apply_for(
    *, student: Student, slot: Slot, message: str, email: str, school: Organization, by: User, at: datetime
) -> Application:
    """Record that the student agreed, write the application and send it. Raises CannotApply.

    Who has no account gets none: they come in by themselves, with a code sent to the address on file.
    """
    if applying.live(student=student, slot=slot):
        raise CannotApply([_("This student already applies to these dates.")])
    student = with_address(student, email=email, school=school)
    consent = consents.agree(
        person=student.account,
        about=student.public_id,
        text=consents.text_in_force(purpose=consenting.ON_BEHALF, at=at),
        given_by=Consent.GivenBy.RECORDED,
        giver_name=str(student),
        recorded_by=by,
        at=at,
    )
    application = applying.draft(
        student=student,
        slot=slot,
        message=message,
        documents=[],
        by=by,
        sent_by=Application.SentBy.COORDINATOR,
        consent=consent,
        school=school,
    )
    applying.send(application=application, by=by, at=at)
    tell_applied(application)
    return application


def with_address(student: Student, *, email: str, school: Organization) -> Student:
    """Return the student, with an address to answer to; the school that keeps the file may write it there.

    Raises CannotApply when there is none, or when it is a partner's.
    """
    if student.account or student.email:
        known = student.account.email if student.account else student.email
    elif email and student.keeper_id in (None, school.pk):
        known = email.lower()
    elif email:
        raise CannotApply([_("Another school keeps this file: ask it to write the address there.")])
    else:
        raise CannotApply([_("Write the student’s e-mail: the answer goes there.")])
    if is_partners(known):
        raise CannotApply([_("This e-mail is another person’s: ask the student for their own.")])
    return (
        student if student.account or student.email else write_facts(student=student, facts={"email": known})
    )


def is_partners(email: str) -> bool:
    """Whether an address is that of somebody who acts for a partner."""
    account = User.objects.filter(email__iexact=email).first()
    return account is not None and account.scope.is_partner
