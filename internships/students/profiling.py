"""The files that an account opens, what a student says of themselves, and what their school keeps."""

from datetime import date, datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from internships.students import consenting
from internships.students.models import StudentProfile
from partnerships.people.models import User
from partnerships.people.standing import own_file
from partnerships.privacy import consenting as consents
from partnerships.privacy.models import Consent
from partnerships.words.sorting import by_name
from programs.cohorts.models import Enrolment, Student

# Of a child whose guardian has not agreed, nothing else is kept.
OF_A_CHILD = frozenset({"school", "program"})
OPEN, ANOTHER = "student_file", "another"


def files_of(user: User) -> QuerySet[Student]:
    """Return the files that an account opens: one's own, and those of a family that shares a mailbox."""
    return (
        Student.objects.filter(own_file(user), merged_into=None)
        .select_related("account", "profile")
        .order_by("pk")
    )


def student_of(request) -> Student | None:
    """Return the file that is open: the one chosen last in this session, else the first; None without one."""
    chosen, files = request.session.get(OPEN), files_in(request)
    if chosen == ANOTHER:
        return None
    return next((file for file in files if str(file.public_id) == chosen), files[0] if files else None)


def files_in(request) -> list[Student]:
    """Return the files that the person of a request opens, read once."""
    if not hasattr(request, "student_files"):
        request.student_files = list(files_of(request.user))
    return request.student_files


def open_file(request, student: Student | None) -> None:
    """Open a file for this session; None begins another one."""
    request.session[OPEN] = str(student.public_id) if student else ANOTHER


def claimable(user: User) -> QuerySet[Student]:
    """Return the files that schools keep under an address the person proved, and that no account opens yet.

    Several people may share a mailbox: which of them comes in, they say themselves.
    """
    proved = EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True)
    same = Q(pk=None)
    for address in proved:
        same |= Q(email__iexact=address)
    found = Student.objects.filter(same, account=None, merged_into=None)
    return found.select_related("keeper").order_by(*by_name("first_name", "last_name"), "pk")


class NotTheirs(Exception):
    """The birth date is not the one of the file, or somebody else opened it meanwhile."""


@transaction.atomic
def claim(*, user: User, student: Student, born: date | None, at: datetime) -> Student:
    """Let an account open the file of the person it belongs to: their own act, and nothing else is written.

    A file whose birth date is known opens with it only. Raises NotTheirs.
    """
    held = claimable(user).select_related(None).select_for_update(no_key=True, of=("self",))
    mine = held.filter(pk=student.pk).first()
    if mine is None or (mine.birth_date and mine.birth_date != born):
        raise NotTheirs
    mine.account = user
    mine.save(update_fields=["account", "updated_at"])
    Consent.objects.filter(about=mine.public_id, person=None).update(person=user, updated_at=at)
    _name_account(user, mine)
    return mine


@transaction.atomic
def keep_profile(
    *, user: User, file: UUID | None, person: dict, said: dict, agrees: bool, at: datetime
) -> StudentProfile:
    """Write who the student is (``person``) and what they say (``said``), and record that they agree.

    ``file`` says whose it is; one that does not exist yet is made, and None is the first. What a school
    keeps stays: the student asks it to correct. A birth date once known stays too, for it decides what the
    law allows. Under 14, the guardian is asked, and until they agree only the school and the program stay.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # a form sent twice makes one student
    mine = files_of(user).filter(public_id=file) if file else files_of(user)
    student = _write_student(mine.first(), user=user, file=file, person=person)
    is_child = consenting.is_child(student, on=timezone.localdate(at))
    if is_child:
        said = _of_a_child(student, said, guardian_email=person["guardian_email"], at=at)
    elif agrees:
        _record_agreement(student, at=at)
    profile, _is_new = StudentProfile.objects.get_or_create(student=student)
    for name, value in said.items():
        setattr(profile, name, value)
    profile.enrolment = _enrolment_at(profile)
    profile.save()
    return profile


def _write_student(student: Student | None, *, user: User, file: UUID | None, person: dict) -> Student:
    if student is None:
        is_free = file and not Student.objects.filter(public_id=file).exists()
        student = Student(account=user, email=user.email, **({"public_id": file} if is_free else {}))
    held = kept_from_the_student(student)
    for name, value in person.items():
        if name not in held:
            setattr(student, name, value)
    student.save()
    _name_account(user, student)
    return student


def kept_from_the_student(student: Student | None) -> set[str]:
    """Return which facts of a file the student does not write: known to a school, or a known birth date."""
    if student is None:
        return set()
    held = {"birth_date"} if student.birth_date else set()
    if student.keeper_id is None:
        return held
    guardian = {name for name in ("guardian_name", "guardian_email") if getattr(student, name)}
    return held | guardian | {"first_name", "last_name"}


def _name_account(user: User, student: Student) -> None:
    if not user.full_name:
        user.full_name = str(student)
        user.save(update_fields=["full_name", "updated_at"])


def _of_a_child(student: Student, said: dict, *, guardian_email: str, at: datetime) -> dict:
    say = consenting.guardian_say(student)
    if say.agreed_at:
        return said
    if say.may_be_asked(email=guardian_email, at=at):
        consenting.ask_guardian(student=student, by=student.account, at=at)
    return {name: value for name, value in said.items() if name in OF_A_CHILD}


def _record_agreement(student: Student, *, at: datetime) -> None:
    text = consents.text_in_force(purpose=consenting.PROFILE, at=at)
    person, about = student.account, student.public_id
    consents.agree(person=person, about=about, text=text, given_by=Consent.GivenBy.SELF, at=at)


def _enrolment_at(profile: StudentProfile) -> Enrolment | None:
    """Return the live enrolment that the school keeps, when there is one."""
    live = Enrolment.objects.filter(
        student=profile.student,
        cohort__provider=profile.school,
        state__in=["enrolled", "active", "suspended"],
    )
    return live.order_by("-pk").first() if profile.school else None
