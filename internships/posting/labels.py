"""What buttons say for each change of state of an offer, and who presses which."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.offers.models import Offer
from internships.offers.permissions import can_review, can_write
from partnerships.people.models import User

VERBS = {
    "send_back": _("Take it back to change it"),
    "pause": _("Pause"),
    "resume": pgettext_lazy("offer", "Put back on the list"),
    "publish": pgettext_lazy("offer", "Publish again"),
    "archive": _("Archive"),
}
WRITERS_DO = frozenset({"send_back", "pause", "resume", "archive"})
# The region approves and pauses; it does not put a firm's offers away.
REVIEWERS_DO = frozenset({"pause", "resume", "publish"})
STEPS = {1: _("What"), 2: _("When and how many"), 3: _("Conditions"), 4: _("Who answers")}


def verbs_open(offer: Offer, user: User) -> list[tuple[str, str]]:
    """Return (verb, label) of what the offer's state allows and this person may do, in order.

    An offer to review is approved or returned by its own form: here it is only taken back.
    """
    allowed = {change.name for change in offer.get_available_state_transitions()}
    if offer.state == Offer.State.TO_REVIEW:
        allowed -= {"publish"}
    mine = set()
    if can_write(user, offer):
        mine |= WRITERS_DO
    if can_review(user, offer):
        mine |= REVIEWERS_DO
    return [(verb, label) for verb, label in VERBS.items() if verb in allowed & mine]
