"""A mailed link belongs to somebody in a capacity, and dies with it: role, contact, account, organization."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from internships.agreements import asking
from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.offers.models import Offer
from internships.placements.models import Placement
from internships.posting.mails import answerers, author
from partnerships.mails.outbox import OutgoingMail
from partnerships.organizations.models import Contact, Organization
from partnerships.people.capacities import LINK_KINDS, End, end_of
from partnerships.people.linking import LinkClosed, make_link, open_link, renew, use_link
from partnerships.people.models import AccessLink, Membership, User
from programs.cohorts.models import Student
from tests import factories
from tests.clock import day

GASTON = "gaston@exemple.example"
PAGES = {
    "answer_application": "application_answer",
    "write_offer": "offer_by_link",
    "offer_still_valid": "offer_still_valid",
    "review_agreement": "agreement_review",
    "validate_hours": "hours_by_link",
    "evaluate_final": "evaluation_by_link",
}


@pytest.fixture
def gaston(firm):
    """Gaston acts for Aline's firm, and is its contact everywhere."""
    made = factories.user(email=GASTON, full_name="Gaston Roy")
    factories.membership(user=made, organization=firm, role="employer")
    return made


@pytest.fixture
def targets(plant, gaston, application, placement):
    """What Gaston is asked, by a link each: an application, an offer, an agreement, hours, an evaluation."""
    contact = factories.contact(establishment=plant, email=GASTON, name="Gaston Roy")
    Offer.objects.update(contact=contact)
    Placement.objects.update(trainer=None, trainer_email=GASTON, trainer_name="Gaston Roy")
    placement.hours.create(day=day(2027, 1, 11), hours=7)
    other = factories.agreement(
        student=factories.student(), establishment=plant, school=placement.school, state="employer_review"
    )
    other.hosts.update(signatory_email=GASTON)
    return {
        "answer_application": application,
        "write_offer": plant,
        "offer_still_valid": application.slot.offer,
        "review_agreement": other,
        "validate_hours": placement,
        "evaluate_final": placement,
    }


@pytest.fixture
def link(request, targets, firm):
    """Return the function that makes Gaston's link to an act, and the address of its page."""

    def make(act: str):
        made, token = make_link(
            act=act, target_id=targets[act].pk, email=GASTON, organization=firm, at=timezone.now()
        )
        made.token, made.page = token, reverse(PAGES[act], args=[token])
        return made

    return make


def ends_his_role(gaston):
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=gaston).update(from_on=day(2020, 1, 1), to_on=yesterday)


def closes_his_account(gaston):
    User.objects.filter(pk=gaston.pk).update(is_active=False)


def closes_the_firm(gaston):
    Organization.objects.filter(memberships__user=gaston).update(status="closed")


def suspends_the_firm(gaston):
    Organization.objects.filter(memberships__user=gaston).update(status="suspended")


ENDS = [ends_his_role, closes_his_account, closes_the_firm, suspends_the_firm]


@pytest.mark.parametrize("act", PAGES)
def test_a_link_opens_while_its_holder_answers(client, link, act):
    assert client.get(link(act).page).status_code == 200


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("act", PAGES)
def test_a_link_dies_with_the_capacity_it_was_made_for(client, link, gaston, theo, act, end):
    made = link(act)
    end(gaston)
    page = client.get(made.page)
    assert page.status_code == 410
    assert theo.student.last_name not in page.content.decode()
    assert client.post(made.page, {"verb": "offer", "yes": "1", "agrees": "yes"}).status_code == 410
    with pytest.raises(LinkClosed):
        use_link(link=made, at=timezone.now())
    assert not renew(link=made, at=timezone.now())


@pytest.mark.parametrize("state", ["used_at", "revoked_at", "expires_at"])
@pytest.mark.parametrize("act", PAGES)
def test_each_kind_of_link_in_each_state_opens_nothing(client, link, theo, act, state):
    made = link(act)
    AccessLink.objects.update(**{state: timezone.now() - timedelta(days=1)})
    page = client.get(made.page)
    assert page.status_code == 410
    assert theo.student.last_name not in page.content.decode()
    assert client.post(made.page, {"verb": "offer", "yes": "1", "agrees": "yes"}).status_code == 410


def test_a_page_opened_before_does_not_act_after(link, gaston, application):
    made = link("answer_application")
    opened = open_link(token=made.token, act="answer_application", at=timezone.now())
    ends_his_role(gaston)
    with pytest.raises(LinkClosed) as closed:
        use_link(link=opened, at=timezone.now())
    assert closed.value.end is End.LEFT


@pytest.mark.parametrize("act", ["answer_application", "offer_still_valid"])
def test_a_link_dies_with_its_contact(client, link, act):
    made = link(act)
    Contact.objects.all().delete()
    Membership.objects.filter(user__email=GASTON).delete()
    assert client.get(made.page).status_code == 410


def test_a_link_dies_when_another_contact_answers(client, link, plant):
    made = link("answer_application")
    Offer.objects.update(contact=factories.contact(establishment=plant, email="zoe@exemple.example"))
    assert client.get(made.page).status_code == 410


def test_hours_follow_the_trainer(client, link):
    made = link("validate_hours")
    Placement.objects.update(trainer_email="zoe@exemple.example")
    assert client.get(made.page).status_code == 410


def test_a_review_follows_who_signs_for_the_host(client, link, targets):
    made = link("review_agreement")
    targets["review_agreement"].hosts.update(signatory_email="zoe@exemple.example")
    assert client.get(made.page).status_code == 410


# --- What a dead link says ----------------------------------------------------------------------------------


def test_every_kind_of_link_says_in_which_capacity_it_is_held(db):
    assert {*PAGES} < {*LINK_KINDS}
    with pytest.raises(KeyError):
        make_link(act="anything", target_id=1, email=GASTON, at=timezone.now())


def test_who_left_is_told_that_others_answer_and_nothing_more(client, link, gaston, firm):
    made = link("answer_application")
    ends_his_role(gaston)
    told = client.get(made.page).content.decode()
    assert str(firm) in told and "action=" not in told.split("<main")[1]


def test_a_late_link_sends_a_fresh_one_to_the_address_on_file(
    client, link, django_capture_on_commit_callbacks
):
    made = link("answer_application")
    AccessLink.objects.update(expires_at=timezone.now() - timedelta(days=1))
    address = client.get(made.page).context["renew"]
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address).status_code == 200
    assert [letter.to for letter in mail.outbox] == [[GASTON]]
    assert AccessLink.objects.open(at=timezone.now()).count() == 1


@pytest.mark.parametrize("act", PAGES)
def test_each_kind_of_link_is_renewed(link, act):
    made = link(act)
    AccessLink.objects.update(revoked_at=timezone.now())
    assert end_of(AccessLink.objects.get(pk=made.pk), at=timezone.now()) is End.REPLACED
    assert renew(link=AccessLink.objects.get(pk=made.pk), at=timezone.now())
    assert OutgoingMail.objects.get().to == GASTON
    fresh = AccessLink.objects.open(at=timezone.now()).get()
    assert (fresh.act, fresh.email) == (act, GASTON)


@pytest.mark.parametrize("token", ["unknown", "x" * 43])
def test_nothing_is_renewed_for_a_link_that_nobody_knows(client, db, token):
    assert client.post(reverse("link_renew", args=[token])).status_code == 410
    assert not OutgoingMail.objects.exists()


def test_a_link_that_works_is_not_renewed(client, link):
    made = link("answer_application")
    assert client.post(reverse("link_renew", args=[made.token])).status_code == 410
    assert not OutgoingMail.objects.exists()


def test_an_answered_link_says_that_one_answered(client, link):
    made = link("offer_still_valid")
    client.post(made.page, {"yes": "1"})
    assert client.get(made.page).context["end"] is End.USED


def test_what_has_ended_says_so(client, link):
    made = link("answer_application")
    Application.objects.update(state="withdrawn")
    page = client.get(made.page)
    assert page.context["end"] is End.OVER
    assert "retirée" in page.context["told"]


# --- Links to sign ------------------------------------------------------------------------------------------


@pytest.fixture
def to_sign(agreement, gaston):
    """Gaston is asked to sign for the firm; return the page of his link."""
    request = factories.signature_request(
        agreement=agreement,
        token="gaston-signs",
        role="employer",
        email=GASTON,
        name="Gaston Roy",
        host=agreement.hosts.get(),
    )
    Agreement.objects.update(state="ready_to_sign")
    request.page = reverse("signature", args=["gaston-signs"])
    return request


@pytest.mark.parametrize("end", ENDS)
def test_a_link_to_sign_dies_with_the_capacity(client, to_sign, gaston, end):
    assert client.get(to_sign.page).status_code == 200
    end(gaston)
    assert client.get(to_sign.page).status_code == 410
    for act in ("signature_code", "signature_refuse", "signature_not_me"):
        assert client.post(reverse(act, args=["gaston-signs"]), {"words": "x"}).status_code == 410
    to_sign.refresh_from_db()
    assert to_sign.state == "pending"


@pytest.mark.parametrize("end", [ends_his_role, closes_the_firm])
def test_who_signed_reads_the_text_after_the_role(client, to_sign, gaston, end):
    now = timezone.now()
    type(to_sign).objects.update(
        state="signed", method="link", signed_at=now, signed_sha256=to_sign.version.sha256
    )
    end(gaston)
    assert client.get(to_sign.page).status_code == 200


def test_an_older_link_says_that_one_already_signed_and_sends_the_copy(
    client, to_sign, agreement, django_capture_on_commit_callbacks
):
    now = timezone.now()
    asking.mails.send_link(to_sign, agreement=agreement, at=now, version=to_sign.version, replaces=False)
    address = next(word for word in OutgoingMail.objects.get().body.split() if "/sign" in word)
    token = address.rstrip("/").rsplit("/", 1)[-1]
    asking.mails.send_link(to_sign, agreement=agreement, at=now, version=to_sign.version, replaces=False)
    assert client.get(reverse("signature", args=[token])).context["end"] is End.REPLACED
    type(to_sign).objects.update(
        state="signed", method="link", signed_at=now, signed_sha256=to_sign.version.sha256
    )
    type(to_sign.version).objects.update(signed_at=now)
    AccessLink.objects.update(created_at=now - timedelta(hours=1))
    page = client.get(reverse("signature", args=[token]))
    assert "déjà signé" in page.context["told"]
    with django_capture_on_commit_callbacks(execute=True):
        for _time in range(3):
            client.post(page.context["renew"])
    assert [letter.to for letter in mail.outbox] == [[GASTON]]


# --- Whom mails reach ---------------------------------------------------------------------------------------


def test_who_answers_for_an_offer_is_who_is_there_that_day(targets, aline, gaston, plant):
    offer = Offer.objects.get(pk=targets["offer_still_valid"].pk)
    today = timezone.localdate()
    assert [reader.email for reader in answerers(offer, on=today)] == [GASTON]
    ends_his_role(gaston)
    assert [reader.email for reader in answerers(offer, on=today)] == [aline.email]
    Organization.objects.filter(pk=plant.organization_id).update(status="suspended")
    assert answerers(Offer.objects.get(pk=offer.pk), on=today) == []


def test_who_wrote_an_offer_and_left_hears_no_more_of_it(draft_offer, aline, gaston):
    today = timezone.localdate()
    assert author(draft_offer, on=today).email == aline.email
    ends_his_role(aline)
    assert author(Offer.objects.get(pk=draft_offer.pk), on=today).email == GASTON


def test_nothing_leaves_for_a_closed_account(link, gaston, django_capture_on_commit_callbacks):
    made = link("answer_application")
    AccessLink.objects.update(revoked_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        renew(link=AccessLink.objects.get(pk=made.pk), at=timezone.now())
        closes_his_account(gaston)
    assert mail.outbox == []
    assert OutgoingMail.objects.get().state == "withdrawn"


# --- A guardian's -------------------------------------------------------------------------------------------


def test_a_guardian_s_link_follows_who_is_the_guardian(client, guardian_link, lea):
    address = reverse("guardian_consent", args=[guardian_link.token])
    assert client.get(address).status_code == 200
    Student.objects.filter(pk=lea.student.pk).update(guardian_email="pere@exemple.example")
    assert client.get(address).status_code == 410


def test_nothing_is_asked_of_the_guardian_of_an_adult(client, guardian_link, lea):
    Student.objects.filter(pk=lea.student.pk).update(birth_date=day(2000, 1, 1))
    assert client.get(reverse("guardian_consent", args=[guardian_link.token])).status_code == 410
