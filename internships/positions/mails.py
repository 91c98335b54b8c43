"""A half that is open calls: a school is told that students of its own would fit."""

from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from internships.positions.models import SharedPosition
from partnerships.mails import writing as mailing
from partnerships.organizations.models import Organization
from partnerships.people.models import Membership, User


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
        with override(person.language):
            link = settings.SITE_URL + reverse("position_assign", args=[position.public_id, half])
        mailing.write(
            template="internships/positions/mail/half_open",
            to=person.email,
            language=person.language,
            context={
                "position": position,
                "half": half,
                "from_on": from_on,
                "fitting": fitting,
                "link": link,
            },
            can_wait=True,
        )
    return len(people)
