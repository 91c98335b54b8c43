"""An offer is full when the seats to come are all taken, and opens again when one is given back."""

import pytest

from internships.offers.filling import settle
from internships.offers.models import Offer
from tests import factories
from tests.clock import day

OVER = {"starts_on": day(2026, 1, 5), "ends_on": day(2026, 3, 6)}


def seats(offer, *, seats, taken, **dates):
    slot = factories.slot(offer=offer, seats=seats, **dates)
    offer.slots.filter(pk=slot.pk).update(taken=taken)


@pytest.mark.parametrize(
    ("before", "slots", "after"),
    [
        ("published", [(2, 1, {})], "published"),
        ("published", [(2, 2, {})], "full"),
        ("published", [(2, 2, {}), (1, 0, {"ends_on": day(2027, 6, 1)})], "published"),
        ("published", [(2, 2, {}), (5, 0, OVER)], "full"),  # seats of a period that is over are no use
        ("published", [(1, 1, OVER)], "published"),  # it expires instead
        ("full", [(2, 1, {})], "published"),
        ("full", [(2, 2, {})], "full"),
        ("paused", [(2, 2, {})], "paused"),
        ("draft", [(2, 2, {})], "draft"),
    ],
)
def test_an_offers_state_follows_its_seats(plant, aline, before, slots, after):
    offer = factories.offer(establishment=plant, state=before)
    offer.slots.all().delete()
    for number, taken, dates in slots:
        seats(offer, seats=number, taken=taken, **dates)
    settle(offer=offer, by=aline, at=factories.NOON)
    assert Offer.objects.get().state == after
    assert offer.events.count() == (before != after)
