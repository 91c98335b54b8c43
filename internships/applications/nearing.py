"""Offers near another one: where a student whose application ended may look next."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from internships.offers.models import Offer, Slot

NEAR_AT_MOST = 3


def near_offers(offer: Offer, *, on: date) -> list[Offer]:
    """Return a few open offers of the same region, for the same programs or occupation, newest first."""
    free = Slot.objects.filter(offer=OuterRef("pk"), starts_on__gt=on).with_seats_left()
    same = Q(programs__in=offer.programs.values("pk"))
    if offer.occupation_id:
        same |= Q(occupation=offer.occupation_id)
    near = Offer.objects.published(on=on).filter(same, Exists(free), region=offer.region_id)
    return list(near.exclude(pk=offer.pk).distinct()[:NEAR_AT_MOST])
