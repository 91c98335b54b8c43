"""What can be done to many weeks of hours at once: validating them, reminding who has to."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.hours.mails import send_hours_link
from internships.hours.tables import WEEK_LIST, days_of, told
from internships.hours.validating import ChangedMeanwhile, seal, take_back, validate
from internships.placements.hours_models import HoursLog
from internships.placements.links import VALIDATE as BY_LINK
from internships.placements.links import guides
from internships.placements.models import Placement
from internships.placements.permissions import can_train, can_unblock
from internships.placements.scheduling import monday_of
from partnerships.acts.kinds import Act
from partnerships.base.ticking import claim, give_back
from partnerships.people.linking import reopen_links, revoke_links
from partnerships.people.models import AccessLink


def answered(weeks: Iterable[HoursLog], user, at: datetime) -> dict:
    """Say which weeks wait no longer."""
    return {week.pk: _("These hours were answered already.") for week in weeks if not days_of(week)}


def validate_week(week: HoursLog, *, by, at: datetime) -> dict:
    """Validate what was seen of a week. Raises ValidationError when it is no longer that."""
    known = {"placement": week.placement, "monday": monday_of(week.day), "seen": seal(days_of(week))}
    try:
        validate(**known, name=str(by), at=at)
    except ChangedMeanwhile as changed:
        raise ValidationError(gettext("These hours changed meanwhile: look again.")) from changed
    return {"validated_at": at.isoformat()}


def take_week_back(week: HoursLog, before: dict, *, by, at: datetime) -> None:
    """Have a week wait again. Raises ValidationError when nothing of it is as it was validated."""
    validated_at = parse_datetime(before["validated_at"])
    monday = monday_of(week.day)
    if not take_back(placement=week.placement, monday=monday, validated_at=validated_at, at=at):
        raise ValidationError(gettext("These hours changed meanwhile: look again."))


VALIDATE = Act(
    name="hours_validate",
    listing=WEEK_LIST,
    label=_("Validate"),
    told=told,
    is_offered=lambda user: user.scope.is_admin or bool(user.scope.employer_ids or user.scope.training_ids),
    may=lambda user, week: can_train(user, week.placement),
    hinders=answered,
    seen=lambda week: seal(days_of(week)),
    do=validate_week,
    undo=take_week_back,
)


# --- Reminding ----------------------------------------------------------------------------------------------


def not_to_remind(weeks: Iterable[HoursLog], user, at: datetime) -> dict:
    """Say which weeks wait no longer, and which have nobody who answers."""
    why = answered(weeks, user, at)
    for week in weeks:
        if week.pk not in why and week.placement.state == Placement.State.CANCELLED:
            why[week.pk] = _("The placement does not take place.")
    return why


def reminder_of(placement: Placement) -> str:
    """Name the reminder of a placement, of which there is one a day."""
    return f"remind hours {placement.pk}"


def remind_guides(week: HoursLog, *, by, at: datetime) -> dict:
    """Write to who answers for the trainee, once a day for one placement. Raises ValidationError."""
    placement = week.placement
    if not guides(placement, on=timezone.localdate(at)):
        raise ValidationError(gettext("Nobody at the firm can be written to."))
    if not claim(name=reminder_of(placement), period=timezone.localdate(at).isoformat()):
        raise ValidationError(gettext("Who answers was reminded today already, of all that waits."))
    send_hours_link(placement=placement, at=at)
    return {"at": at.isoformat()}


def take_reminder_back(week: HoursLog, before: dict, *, by, at: datetime) -> None:
    """Have the links that were sent before work again, and the new ones no longer."""
    sent_at = parse_datetime(before["at"])
    links = AccessLink.objects.to(BY_LINK, week.placement_id)
    revoke_links(links=links.filter(created_at__gte=sent_at), at=at)
    reopen_links(links=links, revoked_at=sent_at)
    give_back(name=reminder_of(week.placement), period=timezone.localdate(sent_at).isoformat())


REMIND = Act(
    name="hours_remind",
    listing=WEEK_LIST,
    label=_("Remind who validates"),
    told=lambda week: _("A mail with a link or a page, for all that waits of this placement."),
    is_offered=lambda user: user.scope.is_coordinator,
    may=lambda user, week: can_unblock(user, week.placement),
    hinders=not_to_remind,
    do=remind_guides,
    undo=take_reminder_back,
    mails=_("Who answers for the trainee gets one mail."),
)
