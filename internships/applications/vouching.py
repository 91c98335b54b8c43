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
from internships.students import consenting, joining
from internships.students.models import StudentProfile
from partnerships.organizations.models import Organization
from partnerships.people.models import User
from partnerships.privacy import consenting as consents
from partnerships.privacy.models import Consent
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


def not_joined(user: User, *, words: str) -> QuerySet[Enrolment]:
    """Return the enrolments of students who made no profile here yet, those whose name holds every word."""
    strangers = Student.objects.filter(profile=None).named(words)
    found = Enrolment.objects.visible_to(user).filter(state__in=STUDYING, student__in=strangers)
    return found.select_related("student", "cohort__program").order_by(
        "student__last_name", "student__first_name", "pk"
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

    A student without an account gets one under their address: it is theirs once they prove it by the code.
    """
    if applying.live(student=student, slot=slot):
        raise CannotApply([_("This student already applies to these dates.")])
    person = student.account or account_for(student, email=email)
    consent = consents.agree(
        person=person,
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
    tell_applied(application, person)
    return application


def account_for(student: Student, *, email: str) -> User:
    """Return the account of a student who has none yet, made under the address the school knows.

    Raises CannotApply when there is no address, or when it is another person's.
    """
    email = (student.email or email).lower()
    if not email:
        raise CannotApply([_("Write the student’s e-mail: the answer goes there.")])
    account = joining.new_account(email=email, language=User.Language.FRENCH) or free_account(email)
    if account is None:
        raise CannotApply([_("This e-mail is another person’s: ask the student for their own.")])
    student.account, student.email = account, email
    student.save(update_fields=["account", "email", "updated_at"])
    return account


def free_account(email: str) -> User | None:
    """Return the account of an address when it is nobody's yet: neither a student's nor a partner's."""
    account = User.objects.filter(email__iexact=email, is_active=True, student=None).first()
    return None if account is None or account.scope.is_partner else account
