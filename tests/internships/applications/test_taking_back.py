"""A wrong click on an application is taken back for a while, with what it had sent."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from internships.applications import deciding
from internships.applications.models import Application
from internships.changes.taking_back import take_back
from internships.offers.models import Slot
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import AccessLink


def refuse(application, aline):
    return deciding.refuse(
        application=application, by=aline, at=timezone.now(), refusal="skills", words="Non"
    )


def mails(name: str):
    return OutgoingMail.objects.filter(name=f"internships/{name}")


@pytest.mark.parametrize(
    ("who", "state"), [("aline", "sent"), ("maude", "sent"), ("rachid", "sent"), ("theo", "refused")]
)
def test_who_may_takes_a_refusal_back(client, request, application, aline, who, state):
    refuse(application, aline)
    client.force_login(request.getfixturevalue(who))
    client.post(reverse("application_take_back", args=[application.public_id]))
    kept = Application.objects.get()
    assert kept.state == state
    assert (kept.refusal, kept.answered_at) == (
        ("", None) if state == "sent" else ("skills", kept.answered_at)
    )


def test_a_mail_that_waits_is_withdrawn(application, aline):
    refuse(application, aline)
    take_back(application=application, by=aline, at=timezone.now())
    assert mails("applications/mail/refused").get().state == "withdrawn"
    assert not mails("changes/mail/mistaken").exists()


def test_who_got_the_mail_is_told_of_the_mistake(application, aline, theo):
    refuse(application, aline)
    OutgoingMail.objects.update(state="sent", sealed=b"")
    take_back(application=application, by=aline, at=timezone.now())
    assert mails("changes/mail/mistaken").get().to == theo.email
    assert AccessLink.objects.open(at=timezone.now()).filter(act="answer_application").exists()


def test_it_is_too_late_after_two_days(application, aline):
    refuse(application, aline)
    with pytest.raises(ValidationError):
        take_back(application=application, by=aline, at=timezone.now() + timedelta(days=3))


def test_a_place_let_go_is_taken_again_while_it_is_free(application, slot, theo, aline):
    deciding.offer_place(application=application, by=aline, at=timezone.now())
    deciding.withdraw(application=application, by=theo, at=timezone.now())
    assert Slot.objects.get().taken == 0
    assert take_back(application=application, by=theo, at=timezone.now()).state == "offered"
    assert Slot.objects.get().taken == 1


def test_a_place_that_is_another_s_is_not(application, slot, theo, aline):
    deciding.offer_place(application=application, by=aline, at=timezone.now())
    deciding.withdraw(application=application, by=theo, at=timezone.now())
    Slot.objects.update(taken=1)
    with pytest.raises(ValidationError):
        take_back(application=application, by=theo, at=timezone.now())
    assert Application.objects.get().state == "withdrawn"


def test_the_page_offers_it_to_who_clicked_only(client, application, aline, theo):
    refuse(application, aline)
    address = reverse("application_take_back", args=[application.public_id])
    client.force_login(aline)
    assert address in client.get(reverse("application_decide", args=[application.public_id])).content.decode()
    client.force_login(theo)
    assert address not in client.get(application.get_absolute_url()).content.decode()
