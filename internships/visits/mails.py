"""Mails about what happens at a placement."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from internships.placements.mails import send
from internships.placements.models import Placement
from partnerships.people.models import Membership, RegionalRole, User


def tell_of_incident(*, incident, placement: Placement) -> int:
    """Tell the school's coordinators, without a school the region's, that an incident is to be read.

    The mail says nothing of it.
    """
    today = timezone.localdate()
    if placement.school_id:
        roles = Membership.objects.current(on=today).filter(
            organization=placement.school_id, role=Membership.Role.COORDINATOR
        )
    else:
        roles = RegionalRole.objects.current(on=today).filter(
            region=placement.region_id, role=RegionalRole.Role.COORDINATOR
        )
    coordinators = User.objects.filter(pk__in=roles.values("user"), is_active=True)
    for person in coordinators:
        with override(person.language):
            link = settings.SITE_URL + reverse("incident_detail", args=[incident.public_id])
        send("internships/visits/mail/incident_reported", placement, person.email, person.language, link)
    return len(coordinators)
