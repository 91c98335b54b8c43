"""What follows for the inventory when a partner is closed or suspended: its services leave it."""

from datetime import datetime

from django.utils.translation import ngettext
from django_fsm import TransitionNotAllowed

from partnerships.base.figures import write_number
from partnerships.inventory.models import ServiceItem
from partnerships.organizations.closing import Closing, Consequence
from partnerships.people.models import User


def services_of(closing: Closing):
    """Sheets that are public or still written; a place that closes leaves those of its partner."""
    open_states = [ServiceItem.State.DRAFT, ServiceItem.State.PUBLISHED]
    rows = ServiceItem.objects.filter(organization=closing.organization, state__in=open_states)
    return rows.none() if closing.place else rows


def tell_services(closing: Closing) -> str:
    count = services_of(closing).count()
    told = ngettext(
        "%(count)s service leaves the inventory.", "%(count)s services leave the inventory.", count
    )
    return told % {"count": write_number(count)} if count else ""


def close_services(closing: Closing, *, by: User | None, at: datetime, reason: str) -> None:
    for service in services_of(closing).order_by("pk"):
        try:
            service.close(by=by, at=at, reason=reason)
        except TransitionNotAllowed:
            continue  # merged meanwhile


SERVICES = Consequence(tell_services, close_services)
