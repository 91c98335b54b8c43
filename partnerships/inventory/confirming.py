"""Somebody of the partner says that a service is still true, or is offered no longer: by a mailed link."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.states import hold
from partnerships.inventory.models import ServiceItem
from partnerships.people.linking import use_link
from partnerships.people.models import AccessLink


@transaction.atomic
def answer(*, link: AccessLink, service: ServiceItem, still_true: bool, at: datetime) -> ServiceItem:
    """Take an answer, once: the sheet holds, or leaves the public list.

    Raises LinkClosed.
    """
    hold(service)
    use_link(link=link, at=at)
    who = {"name": link.name or link.email}
    if service.state == ServiceItem.State.PUBLISHED and still_true:
        service.confirm(on=timezone.localdate(at))
    elif service.state == ServiceItem.State.PUBLISHED:
        service.close(by=None, at=at, reason=_("No longer offered, says %(name)s through a link.") % who)
    return service
