"""Mails about what several placements have in common."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.models import RegionalRole, User

MAILS = listed(
    "internships/overview/mail",
    place_closed=Mail(
        when=_("a firm, a place of it or a school is closed or suspended while placements are under way"),
        to=_("the school’s coordinators; without a school, the region’s"),
    ),
)


def tell_of_closing(placements, *, at: datetime, subject) -> int:
    """Write to who coordinates placements whose firm, place or school takes part no longer; each once."""
    on = timezone.localdate(at)
    told: dict[Reader, int] = {}
    for placement in placements.select_related("school").order_by("pk"):
        for person in keepers(placement, on=on):
            told[reader_of(person)] = told.get(reader_of(person), 0) + 1
    for reader, count in told.items():
        link = f"{reader.page('placement_list')}?stranded=yes"
        write(MAILS["place_closed"], reader, subject=subject, count=count, link=link)
    return len(told)


def keepers(placement, *, on) -> list[User]:
    """Return who coordinates a placement: its school's people while it takes part, else its region's."""
    if placement.school and placement.school.is_open:
        return list(User.objects.coordinating(placement.school_id, on=on))
    role = RegionalRole.Role.COORDINATOR
    held = RegionalRole.objects.current(on=on).filter(region=placement.region_id, role=role)
    return list(User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("pk"))
