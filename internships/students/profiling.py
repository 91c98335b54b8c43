"""What a student says of themselves, and the row that their school already keeps about them."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from internships.students import consenting
from internships.students.models import StudentProfile
from partnerships.people.models import User
from partnerships.people.standing import own_file
from partnerships.privacy import consenting as consents
from partnerships.privacy.models import Consent
from programs.cohorts.models import Enrolment, Student

# Of a child whose guardian has not agreed, nothing else is kept.
OF_A_CHILD = frozenset({"school", "program"})


def student_of(user: User) -> Student | None:
    """Return the student that the account belongs to."""
    return Student.objects.select_related("account").filter(own_file(user)).first()


def matching(user: User) -> Student | None:
    """Return the row a school keeps under an address that the person proved theirs; None when unsure.

    Two rows of one address (brothers and sisters) belong to nobody until a person sorts them out.
    """
    proved = EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True)
    same = Q(pk=None)
    for address in proved:
        same |= Q(email__iexact=address)
    rows = Student.objects.filter(same, account=None)[:2]
    return rows[0] if len(rows) == 1 else None


@transaction.atomic
def keep_profile(*, user: User, person: dict, said: dict, agrees: bool, at: datetime) -> StudentProfile:
    """Write who the student is (``person``) and what they say (``said``), and record that they agree.

    A birth date once known stays: it decides what the law allows, so only the school or an administrator
    corrects it. Under 14, the guardian is asked, and until they agree only the school and the program stay.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # a form sent twice makes one student
    student = _write_student(student_of(user) or matching(user) or Student(), user=user, person=person)
    is_child = consenting.is_child(student, on=timezone.localdate(at))
    if is_child:
        said = _of_a_child(student, said, guardian_email=person["guardian_email"], at=at)
    elif agrees:
        _record_agreement(user, at=at)
    profile, _is_new = StudentProfile.objects.get_or_create(student=student)
    for name, value in said.items():
        setattr(profile, name, value)
    profile.enrolment = _enrolment_at(profile)
    profile.save()
    return profile


def _write_student(student: Student, *, user: User, person: dict) -> Student:
    born = student.birth_date
    for name, value in person.items():
        setattr(student, name, value)
    student.birth_date = born or student.birth_date
    student.account, student.email = user, student.email or user.email
    student.save()
    if not user.full_name:
        user.full_name = str(student)
        user.save(update_fields=["full_name", "updated_at"])
    return student


def _of_a_child(student: Student, said: dict, *, guardian_email: str, at: datetime) -> dict:
    say = consenting.guardian_say(student)
    if say.agreed_at:
        return said
    if say.may_be_asked(email=guardian_email, at=at):
        consenting.ask_guardian(student=student, by=student.account, at=at)
    return {name: value for name, value in said.items() if name in OF_A_CHILD}


def _record_agreement(user: User, *, at: datetime) -> None:
    text = consents.text_in_force(purpose=consenting.PROFILE, at=at)
    consents.agree(person=user, text=text, given_by=Consent.GivenBy.SELF, at=at)


def _enrolment_at(profile: StudentProfile) -> Enrolment | None:
    """Return the live enrolment that the school keeps, when there is one."""
    live = Enrolment.objects.filter(
        student=profile.student,
        cohort__provider=profile.school,
        state__in=["enrolled", "active", "suspended"],
    )
    return live.order_by("-pk").first() if profile.school else None
