"""The charter of a partnership: one click for each seat, by who binds the partner; the text then stays."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.charters.models import Charter, CharterSignature
from partnerships.charters.signing import NotToSign, sign, take_back
from tests import factories

pytestmark = pytest.mark.django_db


def post_signature(client, who, charter, seat):
    client.force_login(who)
    address = reverse("charter_sign", args=[charter.partnership.public_id])
    return client.post(address, {"seat": str(seat.public_id)}, follow=True)


def test_who_binds_a_partner_signs_once(client, maude, nora, charter, seat):
    assert post_signature(client, nora, charter, seat).status_code == 404
    page = client.get(charter.get_absolute_url())
    assert "Signer la charte" not in page.text
    for _twice in range(2):
        page = post_signature(client, maude, charter, seat)
    signature = CharterSignature.objects.get()
    assert (signature.seat, signature.name, signature.by) == (seat, "Maude Lavoie", maude)
    assert "signé par Maude Lavoie" in page.text.replace("\n", " ") and "Signer la charte" not in page.text


def test_a_closed_charter_or_an_ended_seat_is_not_signed(maude, charter, seat):
    Charter.objects.update(is_open=False)
    with pytest.raises(NotToSign):
        sign(charter=Charter.objects.get(), seat=seat, by=maude, at=timezone.now())
    Charter.objects.update(is_open=True)
    seat.to_on = factories.LONG_AGO
    with pytest.raises(NotToSign):
        sign(charter=Charter.objects.get(), seat=seat, by=maude, at=timezone.now())


def test_a_wrong_click_is_taken_back_for_two_days(maude, nora, charter_signature):
    later = charter_signature.clicked_at + timedelta(days=3)
    for by, at in ((maude, later), (nora, timezone.now())):
        with pytest.raises(NotToSign):
            take_back(signature=charter_signature, by=by, at=at)
    take_back(signature=charter_signature, by=maude, at=timezone.now())
    assert not CharterSignature.objects.exists()


def test_a_signed_text_stays_as_it_is(client, maude, charter_signature):
    client.force_login(maude)
    partnership = charter_signature.charter.partnership
    address = reverse("charter_edit", args=[partnership.public_id])
    opened = client.get(address).context["form"]
    data = {
        "title_fr": "Autre", "text_fr": "Autre chose", "launch_place": "Gatineau",
        "opened_version": opened["opened_version"].initial,
    }  # fmt: skip
    client.post(address, data)
    kept = Charter.objects.get()
    assert (kept.text_fr, kept.launch_place) == ("Nous agissons ensemble.", "Gatineau")


def test_a_signature_on_paper_is_written_down(client, maude, charter):
    ministry = factories.seat(partnership=charter.partnership, constituency_fr="MICC")
    client.force_login(maude)
    data = {"seat": ministry.pk, "name": "Une directrice", "signed_on": "2009-10-20"}
    address = reverse("charter_paper", args=[charter.partnership.public_id])
    page = client.post(address, data, follow=True)
    assert "signé par Une directrice le 20" in " ".join(page.text.split())
    assert client.post(address, data).context["form"].errors["seat"]


def test_the_public_reads_it_in_few_queries(client, charter_signature, press_item, queries_pinned):
    with queries_pinned(4):  # partnership and charter, signatures, seats that have not signed, press
        page = client.get(charter_signature.charter.get_absolute_url())
    assert "La Tribune" in page.text
