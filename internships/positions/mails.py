"""A half that is open calls: a school is told that students of its own would fit."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from internships.positions.models import SharedPosition
from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Organization
from partnerships.people.models import Membership, User

MAILS = listed(
    "internships/positions/mail",
    half_open=Mail(
        when=_("a coordinator tells a school that a half of a shared position is open"),
        to=_("the school’s coordinators"),
        can_wait=True,
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
