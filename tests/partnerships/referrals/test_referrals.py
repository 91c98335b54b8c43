"""A person is referred to a service with their consent: who answers, who is told, how it ends."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from partnerships.mails.outbox import OutgoingMail
from partnerships.organizations.closing import Closing, set_status
from partnerships.people.models import AccessLink
from partnerships.referrals import referring
from partnerships.referrals.daily import follow
from partnerships.referrals.models import Referral
from tests import factories

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 essai"


def names_to(email: str) -> list[str]:
    """The mails that were written to an address, by name."""
    mails = OutgoingMail.objects.filter(to=email).order_by("pk")
    return [mail.rsplit("/", 1)[-1] for mail in mails.values_list("name", flat=True)]


def refer(client, service, **changes):
    data = {
        "sender": "", "kind": "person", "name": "Zoé Martel", "email": "zoe@exemple.example",
        "need": "Se former", "consent": "written", "agreed": "on", "token": str(uuid4()), **changes,
    }  # fmt: skip
    return lambda: client.post(reverse("referral_create", args=[service.public_id]), data)


def test_somebody_is_referred_once_with_a_document(
    client, maude, nora, cfp, like_service, django_capture_on_commit_callbacks
):
    client.force_login(maude)
    for _twice in range(2):
        file = SimpleUploadedFile("../cv de Zoé.pdf", PDF)
        page = refer(client, like_service, sender=cfp.pk, file=file, token="0" * 32)()
    form = client.get(reverse("referral_create", args=[like_service.public_id])).context["form"]
    assert form["sender"].value() in (cfp, cfp.pk)
    referral = Referral.objects.get()
    assert page.status_code == 302 and referral.attachment_name == "cv de Zoé.pdf"
    assert names_to(nora.email) == ["referral_asked"] and names_to("zoe@exemple.example") == ["referral_told"]
    kept_as = referral.attachment.name
    with default_storage.open(kept_as) as kept:
        assert b"PDF" not in kept.read()
    assert client.get(reverse("referral_file", args=[referral.public_id])).content == PDF
    with django_capture_on_commit_callbacks(execute=True):
        referring.answer(referral=referral, accepted=False, reason="Complet", by=nora, at=timezone.now())
    assert not default_storage.exists(kept_as)
    assert client.get(reverse("referral_file", args=[referral.public_id])).status_code == 404


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": "", "phone": ""}, "email"),
        ({"agreed": ""}, "agreed"),
        ({"file": SimpleUploadedFile("a.pdf", b"MZ")}, "file"),
    ],
)
def test_what_a_referral_lacks_is_said(client, maude, nora, cfp, like_service, changes, field):
    client.force_login(maude)
    page = refer(client, like_service, sender=cfp.pk, **changes)()
    assert page.context["form"].errors[field] and not Referral.objects.exists()


def test_nothing_is_sent_to_a_service_of_which_nobody_answers(client, maude, cfp, like_service):
    client.force_login(maude)
    page = refer(client, like_service, sender=cfp.pk)()
    assert "Personne ne répond de ce service" in page.text and not Referral.objects.exists()


def test_an_answer_by_link_tells_who_referred(client, maude, referral, referral_link):
    address = reverse("referral_answer", args=[referral_link.token])
    assert "Zoé Martel" in client.get(address).text
    assert "Dites pourquoi" in client.post(address, {"answer": "refuse"}).text
    client.post(address, {"answer": "refuse", "reason": "Le groupe est complet"})
    assert Referral.objects.get().state == "refused" and names_to(maude.email) == ["referral_answered"]
    assert "complet" in OutgoingMail.objects.get(to=maude.email).body
    assert client.post(address, {"answer": "accept"}).status_code == 410


def test_who_is_referred_takes_their_consent_back(client, maude, nora, referral, own_referral_link):
    address = reverse("referral_own", args=[own_referral_link.token])
    assert "Se former" in client.get(address).text
    client.post(address)
    assert Referral.objects.get().state == "withdrawn"
    for person in (maude, nora):
        assert names_to(person.email)[-1] == "referral_called_off"


def test_no_mail_to_an_organization_names_who_is_referred(maude, nora, referral):
    referring.answer(referral=referral, accepted=True, reason="", by=nora, at=timezone.now())
    told = OutgoingMail.objects.exclude(to="zoe@exemple.example")
    assert told.count() == 2 and not any("Zoé" in mail.subject + mail.body for mail in told)


def test_a_week_later_it_is_reminded_of_and_closed_after_thirty_days(maude, nora, referral, referral_link):
    at = timezone.now()
    on = timezone.localdate(at)

    def done(days: int) -> tuple:
        found = follow(on=on + timedelta(days=days), at=at + timedelta(days=days))
        return found.reminded, found.closed

    assert [done(6), done(7), done(7), done(29), done(30), done(30)] == [
        (0, 0), (1, 0), (0, 0), (0, 0), (0, 1), (0, 0),
    ]  # fmt: skip
    assert names_to(nora.email) == ["referral_asked", "referral_asked_again"]
    assert names_to(maude.email) == ["referral_expired"] and Referral.objects.get().state == "expired"
    assert not AccessLink.objects.filter(act="referral_answer").open(at=at + timedelta(days=30)).exists()


def test_a_partner_that_closes_ends_its_referrals(maude, nora, cfp, other_cfp, referral, service):
    back = Referral(
        service=service, sender=other_cfp, name="Ali", phone="819-555-0101", need="x", consent="phone"
    )
    referring.send(referral=back, by=nora, at=timezone.now())
    closed = {"status": "closed", "by": None, "at": timezone.now(), "reason": "Fin"}
    set_status(closing=Closing(other_cfp), **closed)
    assert [*Referral.objects.order_by("pk").values_list("state", flat=True)] == ["expired", "withdrawn"]
    assert names_to(maude.email)[-2:] == ["referral_expired", "referral_called_off"]


def test_the_card_says_the_delay_once_three_have_answered(client, maude, like_service, referral, nora):
    client.force_login(maude)
    for _answer in range(3):
        assert "en moyenne" not in client.get(like_service.get_absolute_url()).text
        copy = Referral.objects.get(pk=referral.pk)
        copy.pk, copy.public_id, copy._state.adding = None, uuid4(), True
        copy.sent_on -= timedelta(days=4)
        copy.save(force_insert=True)
        referring.answer(referral=copy, accepted=True, reason="", by=nora, at=timezone.now())
    assert "4 jours en moyenne" in client.get(like_service.get_absolute_url()).text


def test_who_left_the_sender_hears_no_more(maude, nora, referral):
    factories.membership(user=nora, organization=referral.sender)
    maude.memberships.update(to_on=timezone.localdate() - timedelta(days=1))
    referring.expire(referral=referral, by=None, at=timezone.now())
    assert names_to(maude.email) == [] and "referral_expired" in names_to(nora.email)
