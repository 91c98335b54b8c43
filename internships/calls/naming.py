"""The calls for internships that decisions name."""

from collections.abc import Iterable

from internships.calls.models import CallDecision, OfferCall
from partnerships.meetings.decision_models import Decision


def calls_of(user, decision: Decision) -> Iterable[CallDecision]:
    """Return the links of a decision to the calls that its reader may read."""
    if not user.is_authenticated:
        return []
    readable = OfferCall.objects.visible_to(user).values("pk")
    found = CallDecision.objects.filter(decision=decision, call__in=readable)
    return found.select_related("call__program").order_by("pk")
