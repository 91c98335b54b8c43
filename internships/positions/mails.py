"""A half that is open calls; a position that ends with its place is told to who shares it."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from internships.positions.models import SharedPosition
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Organization
from partnerships.people.linking import language_of
from partnerships.people.models import Membership, User
from programs.cohorts.models import Student

MAILS = listed(
    "internships/positions/mail",
    half_open=Mail(
        when=_("a coordinator tells a school that a half of a shared position is open"),
        to=_("the school’s coordinators"),
        can_wait=True,
    ),
    position_ended=Mail(
        when=_("a shared position ends because its firm or place is closed or suspended"),
        to=_("the students who hold a half of it, and their schools’ coordinators"),
    ),
)


def tell_school(
    position: SharedPosition, *, half: str, school: Organization, from_on: date, fitting: int, on: date
) -> int:
    """Write to a school's coordinators that a half is open; return how many were told.

    The mail names no student: who reads it finds their own on the page.
    """
    held = Membership.objects.current(on=on).filter(
        organization=school, role=Membership.Role.COORDINATOR, user__is_active=True
    )
    people = list(User.objects.filter(pk__in=held.values("user")).order_by("pk"))
    for person in people:
        reader = reader_of(person)
        link = reader.page("position_assign", position.public_id, half)
        told = {"half": half, "from_on": from_on, "fitting": fitting, "link": link}
        write(MAILS["half_open"], reader, position=position, **told)
    return len(people)


def tell_ended(position: SharedPosition, people: Iterable[Student], *, reason: str, on: date) -> None:
    """Write to the students of a position that ends with its place, and to who coordinates their schools."""
    people = list(people)
    schools = {student.profile.school_id for student in people if hasattr(student, "profile")} - {None}
    keepers = [one for school in sorted(schools) for one in User.objects.coordinating(school, on=on)]
    readers = [*filter(None, map(of_student, people)), *map(reader_of, dict.fromkeys(keepers))]
    for reader in readers:
        write(MAILS["position_ended"], reader, position=position, reason=reason)


def of_student(student: Student) -> Reader | None:
    """Return how a student is written to; None without an address."""
    if student.account:
        return reader_of(student.account)
    return Reader(student.email, student.first_name, language_of(student.email)) if student.email else None
