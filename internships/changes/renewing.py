"""An offer changed, paused or put away under those who applied: they are told once, and asked again."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from internships.applications import deciding
from internships.applications.mails import tell_student
from internships.applications.models import CONFIRMED_WITHIN_WORKING_DAYS, Application
from internships.applications.signals import terms_renewed
from internships.offers.changing import Change
from internships.offers.models import Offer, OfferEvent
from partnerships.base.workdays import working_days_after
from partnerships.people.models import User

KEPT_IN = User.Language.FRENCH  # the language in which reasons are kept


def on_terms_changed(sender, *, offer: Offer, changes: Sequence[Change], by, at: datetime, **kwargs) -> int:
    """Receive that an offer no longer promises what it did: each who applied is asked again."""
    live = Application.objects.live().exclude(state=Application.State.DRAFT).filter(slot__offer=offer)
    asked = 0
    for application in live.order_by("pk"):
        mine = [change for change in changes if change.slot in (None, application.slot_id)]
        asked += bool(mine) and ask_again(application, mine, by=by, at=at)
    return asked


def ask_again(application: Application, changes: Sequence[Change], *, by, at: datetime) -> bool:
    """Tell a student what changed, to take the place again; False when a signed agreement holds."""
    kept = deciding.hold(application)
    if kept.agreements.filter(state__in=deciding.BINDING).exists():
        return False
    with override(KEPT_IN):
        reason = "; ".join(map(str, changes))
    until = working_days_after(timezone.localdate(at), count=CONFIRMED_WITHIN_WORKING_DAYS)
    if kept.state == Application.State.CONFIRMED:
        kept.ask_again(by=by, at=at, reason=reason, confirm_by=until)
        terms_renewed.send(sender=Application, application=kept, by=by, at=at, reason=reason)
    elif kept.state == Application.State.OFFERED:
        kept.extend(by=by, at=at, reason=reason, confirm_by=max(until, kept.confirm_by or until))
    else:
        kept.asked_again_at = at
        kept.save(update_fields=["asked_again_at", "updated_at"])
        kept.events.create(from_state=kept.state, to_state=kept.state, by=by, at=at, reason=reason)
    tell_student(kept, mail="offer_changed", at=at, changes=changes)
    return True


@transaction.atomic
def keep(*, application: Application, by, at: datetime) -> bool:
    """The student still wants the place as it now is; False when nobody asked, or it was said already."""
    kept = deciding.hold(application)
    if not kept.is_waiting or kept.asked_again_at is None:
        return False
    kept.asked_again_at = None
    kept.save(update_fields=["asked_again_at", "updated_at"])
    return True


def on_offer_event(sender, *, instance: OfferEvent, created: bool, **kwargs) -> None:
    """Receive what becomes of offers: who waits for one that is paused is told, for one put away released."""
    State = Offer.State
    if not created or instance.to_state not in (State.PAUSED, State.EXPIRED, State.ARCHIVED):
        return
    if not instance.offer.establishment.is_open:
        return  # a firm that closes cancels the applications, and tells why
    waiting = Application.objects.waiting().filter(slot__offer=instance.offer_id)
    for application in waiting.order_by("pk"):
        if instance.to_state == State.PAUSED:
            tell_student(deciding.hold(application), mail="offer_on_hold", at=instance.at, leads_on=True)
        else:
            deciding.close(application=application, at=instance.at)
