"""What can be done to many offers at once: approving them."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.models import Offer
from internships.offers.permissions import can_review
from internships.offers.ruling import limits_in_force
from internships.posting.tables import BOARD
from internships.posting.writing import NotReady, approve, problems_of, take_approval_back
from partnerships.acts.kinds import Act


def not_to_approve(offers: Iterable[Offer], user, at: datetime) -> dict:
    """Say which offers do not wait for approval, or lack something."""
    on, why = timezone.localdate(at), {}
    limits = limits_in_force()
    for offer in offers:
        if offer.state != Offer.State.TO_REVIEW:
            state = {"state": offer.get_state_display()}
            why[offer.pk] = _("It is “%(state)s”: nobody asks for its approval.") % state
        elif problems := problems_of(offer, on=on, limits=limits):
            why[offer.pk] = " ".join(sentence for _step, sentence in problems)
    return why


def approve_one(offer: Offer, *, by, at: datetime) -> dict:
    """Approve an offer. Raises ValidationError when something stops it."""
    contact = offer.contact
    was_proposed = contact is not None and contact.is_proposed
    try:
        approve(offer, by=by, at=at)
    except NotReady as missing:
        raise ValidationError([sentence for _step, sentence in missing.problems]) from missing
    return {"was_proposed": was_proposed}


def disapprove(offer: Offer, before: dict, *, by, at: datetime) -> None:
    """Have an offer wait again, and its contact be proposed again."""
    contact = take_approval_back(offer, by=by, at=at).contact
    if before.get("was_proposed") and contact is not None:
        contact.is_proposed = True
        contact.save(update_fields=["is_proposed", "updated_at"])


APPROVE = Act(
    name="offer_approve",
    listing=BOARD,
    label=_("Approve"),
    told=lambda offer: _("Students see it; its author is told."),
    is_offered=lambda user: user.scope.is_coordinator,
    may=can_review,
    hinders=not_to_approve,
    do=approve_one,
    undo=disapprove,
    mails=_("Each author gets a mail."),
)
