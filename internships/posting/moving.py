"""A place corrected on its card: whoever applied to its offers, or was promised one, is asked again."""

from django.utils import timezone

from internships.offers.changing import Place, place_of, terms_of
from internships.offers.models import Offer
from internships.posting.writing import keep_promise, locked
from partnerships.organizations.models import Establishment


def before_place_saved(sender, *, instance: Establishment, **kwargs) -> None:
    """Receive that a place is about to be saved: note where its people go now."""
    kept = Establishment.objects.select_related("organization").filter(pk=instance.pk).first()
    instance.place_before = place_of(kept) if kept else None


def on_place_saved(sender, *, instance: Establishment, **kwargs) -> None:
    """Receive that a place was saved: an address that only completes what was known moves nobody."""
    before: Place | None = getattr(instance, "place_before", None)
    if before is None or not before.address or before == place_of(instance):
        return
    at = timezone.now()
    live = Offer.objects.filter(establishment=instance, state__in=Offer.LIVE)
    for offer in live.order_by("pk"):
        held = locked(offer)
        promised = terms_of(held) | {("place", 0): before}
        keep_promise(held, before=promised, by=None, at=at)  # who keeps a card approves its offers
