"""What may wait for the daily summary, and what may not."""

import pytest

from internships.posting import mails as offers
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.readers import reader_of
from tests import factories


@pytest.mark.parametrize(("mail", "state"), [("offer_to_review", "held"), ("offer_returned", "waiting")])
def test_an_offer_to_read_may_wait_and_one_sent_back_may_not(plant, rachid, mail, state):
    rachid.mail_rhythm = "daily"
    rachid.save()
    offer = factories.offer(establishment=plant, state="to_review")
    offers.tell(
        reader_of(rachid), mail, offer=offer, name="offer_card", args=[offer.public_id], reason="Trop long"
    )
    assert OutgoingMail.objects.get().state == state
