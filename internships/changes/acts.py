"""What can be done to many applications at once: reminding the firms that have to answer."""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.applications import deciding
from internships.applications.mails import ANSWER, tell_firm
from internships.applications.models import Application
from internships.applications.permissions import can_unblock
from internships.applications.tables import APPLICATION_LIST
from partnerships.acts.kinds import Act
from partnerships.people.linking import reopen_links, revoke_links
from partnerships.people.models import AccessLink


def not_to_remind(applications: Iterable[Application], user, at: datetime) -> dict:
    """Say which applications no firm has to answer, and which were reminded today."""
    today, why = timezone.localdate(at), {}
    for application in applications:
        if not application.is_waiting:
            state = {"state": application.get_state_display()}
            why[application.pk] = _("It is “%(state)s”: no firm has to answer.") % state
        elif application.reminded_on == today:
            why[application.pk] = _("The firm was reminded today already.")
    return why


def remind(application: Application, *, by, at: datetime) -> dict:
    """Write to the firm again, with a new link. Raises ValidationError when it cannot be."""
    kept, today = deciding.hold(application), timezone.localdate(at)
    if why := not_to_remind([kept], by, at).get(kept.pk):
        raise ValidationError(str(why))
    before = {"at": at.isoformat(), "reminded_on": said(kept.reminded_on)}
    kept.reminded_on = today
    kept.save(update_fields=["reminded_on", "updated_at"])
    if not tell_firm(kept, mail="application_reminder", at=at, until=kept.answer_by):
        raise ValidationError(gettext("Nobody at the firm can be written to."))
    return before


def said(day: date | None) -> str:
    return day.isoformat() if day else ""


def take_reminder_back(application: Application, before: dict, *, by, at: datetime) -> None:
    """Have the links that were sent before work again, and the new ones no longer."""
    kept, sent_at = deciding.hold(application), parse_datetime(before["at"])
    kept.reminded_on = parse_date(before["reminded_on"]) if before["reminded_on"] else None
    kept.save(update_fields=["reminded_on", "updated_at"])
    links = AccessLink.objects.to(ANSWER, kept.pk)
    revoke_links(links=links.filter(created_at__gte=sent_at), at=at)
    reopen_links(links=links, revoked_at=sent_at)


REMIND = Act(
    name="application_remind",
    listing=APPLICATION_LIST,
    label=_("Remind the firm"),
    told=lambda application: _("A mail with a fresh link to who answers for the firm."),
    is_offered=lambda user: user.scope.is_coordinator,
    may=can_unblock,
    hinders=not_to_remind,
    do=remind,
    undo=take_reminder_back,
    mails=_("Who answers for each firm gets a mail."),
)
