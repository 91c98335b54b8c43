"""Somebody of the partner says that a service is still true, or is offered no longer: by a mailed link."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.states import hold
from partnerships.inventory.mails import STILL_TRUE
from partnerships.inventory.models import ServiceItem
from partnerships.people.linking import note_answers, use_link
from partnerships.people.models import AccessLink


@transaction.atomic
def confirm(*, service: ServiceItem, at: datetime) -> None:
    """Say with an account that a sheet holds. Raises TransitionNotAllowed."""
    hold(service)
    service.confirm(on=timezone.localdate(at))
    note_answers(STILL_TRUE, service.pk, at=at)


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
