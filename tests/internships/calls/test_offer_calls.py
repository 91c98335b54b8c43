"""Calls for internships: who makes them, what they are said to have brought, the decisions that name them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.calls.models import CallDecision, OfferCall
from partnerships.meetings.models import Meeting
from partnerships.organizations.solicitation_models import Solicitation
from tests import factories

pytestmark = pytest.mark.django_db


def make(client, user, **changes):
    today = timezone.localdate()
    data = {"seats": "4", "opens_on": today, "closes_on": today + timedelta(days=30), "token": "0" * 32}
    client.force_login(user)
    return client.post(reverse("offer_call_create"), data | changes)


def test_a_call_is_made_once_for_ones_own_organization(client, maude, cfp, estrie, outaouais, usinage):
    told = {"region": estrie.pk, "program": usinage.pk}
    assert make(client, maude, **told).context["form"].errors.keys() == {"organization"}
    told |= {"organization": cfp.pk}
    assert make(client, maude, **told, closes_on="2026-01-01").context["form"].errors.keys() == {"closes_on"}
    assert make(client, maude, **told | {"region": outaouais.pk}).context["form"].errors.keys() == {"region"}
    assert [make(client, maude, **told).status_code for _twice in range(2)] == [302, 302]
    assert OfferCall.objects.get().organization == cfp


def test_what_it_brought_is_counted_in_its_region_between_its_days(client, rachid, offer_call, plant, maude):
    now, firm = timezone.now(), plant.organization
    told = {"organization": firm, "region": offer_call.region, "kind": "offers"}
    for ago in (0, 0, 90):  # two calls to one firm, and one of long before
        at = now - timedelta(days=ago)
        Solicitation.objects.create(at=at, last_at=at, **told)
    for ago, seats in ((0, 3), (90, 5)):
        factories.offer(
            establishment=plant, programs=[offer_call.program], published_at=now - timedelta(days=ago),
            slot={"seats": seats},
        )  # fmt: skip
    client.force_login(rachid)
    call = client.get(offer_call.get_absolute_url()).context["call"]
    assert (call.firms, call.offers, call.places) == (1, 1, 3)


def test_a_decision_names_a_call_once_and_each_says_the_other(client, maude, nora, sam, decision, offer_call):
    client.force_login(maude)
    address = reverse("decision_calls", args=[decision.public_id])
    assert [client.post(address, {"call": offer_call.pk}).status_code for _twice in range(2)] == [302, 200]
    assert offer_call.get_absolute_url() in client.get(decision.get_absolute_url()).text
    assert decision.text in client.get(offer_call.get_absolute_url()).text
    Meeting.objects.update(state="adopted", adopted_at=decision.meeting)
    client.force_login(sam)  # of another region: the decision is public, the call is not
    assert offer_call.get_absolute_url() not in client.get(decision.get_absolute_url()).text
    client.force_login(maude)
    client.post(reverse("decision_call_remove", args=[CallDecision.objects.get().public_id]))
    assert not CallDecision.objects.exists()


@pytest.mark.parametrize("size", [1, 20])
def test_the_list_of_calls_asks_the_same_queries(client, rachid, offer_call, queries_pinned, size):
    told = {
        name: getattr(offer_call, name) for name in ("region", "program", "seats", "opens_on", "closes_on")
    }
    OfferCall.objects.bulk_create(OfferCall(**told) for _number in range(size))
    client.force_login(rachid)
    with queries_pinned(6):
        client.get(reverse("offer_call_list"))
    with queries_pinned(5):
        client.get(offer_call.get_absolute_url())
