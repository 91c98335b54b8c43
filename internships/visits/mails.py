"""Mails about what happens at a placement."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.placements.mails import send
from internships.placements.models import Placement
from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.people.models import Membership, RegionalRole, User

MAILS = listed(
    "internships/visits/mail",
    incident_reported=Mail(
        when=_("an accident or an incident is reported"),
        to=_("the school’s coordinators; without a school, the region’s"),
    ),
)


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
        reader = reader_of(person)
        link = reader.page("incident_detail", incident.public_id)
        send(MAILS["incident_reported"], placement, reader, link)
    return len(coordinators)
