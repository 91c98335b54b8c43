"""A firm, or a place of it, that closes or is suspended: what follows is told before, and done."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.offers.models import Offer
from internships.overview.next_steps import waiting_for
from internships.placements.models import Placement
from internships.positions.models import SharedPosition
from internships.posting.inviting import establishments_near, establishments_of
from internships.posting.writing import problems_of
from partnerships.organizations.closing import Closing, consequences_of, set_status
from partnerships.organizations.models import Contact, Establishment, Organization
from partnerships.people.models import AccessLink, Invitation, User
from tests import factories
from tests.factories import TODAY

WHY = "Fin des activités"


@pytest.fixture
def busy(firm, plant, application, aline, placement, rachid):
    """Aline's firm has an offer, Théo's application, a placement under way, a link and an invitation."""
    factories.invitation(organization=firm, invited_by=rachid, role="viewer")
    factories.access_link(act="write_offer", target=plant)
    Application.objects.update(student=factories.student(first_name="Zoé", email="zoe@exemple.example"))
    return firm


def ends(closing: Closing, status: str = "closed", *, by=None) -> None:
    set_status(closing=closing, status=status, by=by, at=timezone.now(), reason=WHY)


CLOSINGS = pytest.mark.parametrize("place", [False, True])
STATUSES = pytest.mark.parametrize("status", ["closed", "suspended"])


def closing_of(firm, *, place: bool) -> Closing:
    return Closing(firm, firm.establishments.get() if place else None)


@CLOSINGS
@STATUSES
def test_offers_leave_the_list_and_students_are_released(
    busy, application, status, place, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        ends(closing_of(busy, place=place), status)
    assert not Offer.objects.published(on=TODAY).exists()
    assert Application.objects.get().state == "cancelled"
    [told] = [letter for letter in mail.outbox if letter.to == ["zoe@exemple.example"]]
    assert WHY in told.body
    assert application.slot.offer.slots.get().taken == 0


@CLOSINGS
def test_a_place_offered_gives_its_seat_back(busy, slot, place):
    Application.objects.update(state="confirmed")
    slot.taken = 1
    slot.save()
    ends(closing_of(busy, place=place))
    slot.refresh_from_db()
    assert (slot.taken, Application.objects.get().state) == (0, "cancelled")


@CLOSINGS
def test_an_agreement_not_signed_by_all_is_cancelled_and_a_signed_one_stays(busy, plant, cfp, place):
    open_one = factories.agreement(
        student=factories.student(), establishment=plant, school=cfp, state="school_review"
    )
    signed = Placement.objects.get().agreement
    ends(closing_of(busy, place=place))
    assert Agreement.objects.get(pk=open_one.pk).state == "cancelled"
    assert Agreement.objects.get(pk=signed.pk).state == "active"


@CLOSINGS
@STATUSES
def test_placements_go_on_on_the_list_of_who_coordinates(
    client, busy, maude, nora, placement, status, place, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        ends(closing_of(busy, place=place), status)
    assert Placement.objects.get().state == "active"
    assert ["maude@exemple.example"] in [letter.to for letter in mail.outbox]
    [to_do] = [step for step in waiting_for(maude, on=TODAY) if "stranded" in step.url]
    client.force_login(maude)
    assert str(placement.public_id) in client.get(to_do.url).content.decode()
    assert [step for step in waiting_for(nora, on=TODAY) if "stranded" in step.url] == []


def test_a_school_that_closes_leaves_its_placements_to_the_region(cfp, placement, rachid, sam):
    ends(Closing(cfp))
    assert [step for step in waiting_for(rachid, on=TODAY) if "stranded" in step.url]
    assert [step for step in waiting_for(sam, on=TODAY) if "stranded" in step.url] == []


def test_links_and_invitations_die_and_roles_give_nothing(busy, aline):
    ends(Closing(busy))
    assert not AccessLink.objects.open(at=timezone.now()).exists()
    assert Invitation.objects.get().state == "revoked"
    assert not User.objects.get(pk=aline.pk).scope.is_partner


def test_one_place_that_closes_leaves_the_others(busy, plant, aline):
    other = factories.establishment(organization=busy, name="Usine nord")
    kept = factories.offer(establishment=other)
    ends(Closing(busy, plant))
    assert Offer.objects.get(pk=kept.pk).state == "published"
    assert list(establishments_of(User.objects.get(pk=aline.pk))) == [other]


@CLOSINGS
def test_nothing_new_is_offered_there(busy, offer, rachid, place):
    ends(closing_of(busy, place=place))
    told = [sentence for _step, sentence in problems_of(Offer.objects.get(pk=offer.pk), on=TODAY)]
    assert any("fermé" in sentence for sentence in told)
    assert not establishments_near(rachid).exists()


def test_a_second_click_follows_nothing(busy):
    ends(Closing(busy))
    assert not set_status(closing=Closing(busy), status="closed", by=None, at=timezone.now(), reason=WHY)
    assert Application.objects.get().events.count() == 1


def test_open_again_its_people_act_and_its_offers_wait(busy, aline):
    ends(Closing(busy))
    ends(Closing(busy), "active")
    assert User.objects.get(pk=aline.pk).scope.employer_ids == {busy.pk}
    assert Offer.objects.get().state == "expired"


# --- The page -----------------------------------------------------------------------------------------------


def test_what_follows_is_listed_before_the_click(client, busy, rachid):
    client.force_login(rachid)
    address = reverse("organization_status", args=[busy.public_id, "closed"])
    told = client.get(address).context["told"]
    assert told == consequences_of(Closing(busy)) and len(told) == 5
    assert Organization.objects.get(pk=busy.pk).status == "active"
    client.post(address, {"reason": WHY})
    assert Organization.objects.get(pk=busy.pk).status == "closed"
    assert consequences_of(Closing(busy))[-1:] == told[-1:]  # the placement still goes on


def test_no_reason_no_closing(client, busy, rachid):
    client.force_login(rachid)
    client.post(reverse("organization_status", args=[busy.public_id, "closed"]), {"reason": ""})
    assert Organization.objects.get(pk=busy.pk).status == "active"


def test_a_firm_s_coordinator_closes_a_place_and_never_the_firm(client, busy, plant):
    boss = factories.user(email="boss@exemple.example")
    factories.membership(user=boss, organization=busy)
    client.force_login(boss)
    firm_page = reverse("organization_status", args=[busy.public_id, "closed"])
    assert client.post(firm_page, {"reason": WHY}).status_code == 403
    client.post(reverse("establishment_status", args=[plant.public_id, "closed"]), {"reason": WHY})
    assert Establishment.objects.get(pk=plant.pk).status == "closed"


@pytest.mark.parametrize("status", ["draft", "x"])
def test_nobody_gives_another_status(client, busy, rachid, status):
    client.force_login(rachid)
    address = reverse("organization_status", args=[busy.public_id, status])
    assert client.get(address).status_code == 404


def test_the_administration_tells_and_does_the_same(client, busy, alix):
    client.force_login(alix)
    address = reverse("admin:partnerships_organization_changelist")
    chosen = {"action": "close", "_selected_action": [busy.pk]}
    page = client.post(address, chosen).content.decode()
    assert all(sentence in page for sentence in consequences_of(Closing(busy)))
    client.post(address, {**chosen, "confirmed": "1"})
    assert Application.objects.get().state == "cancelled"


def test_a_contact_taken_off_says_what_reached_them(client, busy, plant, rachid, offer):
    contact = factories.contact(establishment=plant, email="gaston@exemple.example")
    Offer.objects.update(contact=contact)
    client.force_login(rachid)
    address = reverse("contact_remove", args=[contact.public_id])
    assert len(client.get(address).context["told"]) == 1
    assert Contact.objects.filter(pk=contact.pk).exists()
    client.post(address)
    assert not Contact.objects.filter(pk=contact.pk).exists()


@CLOSINGS
def test_shared_positions_end_and_who_shares_them_is_told(
    busy, theos_half, maude, place, django_capture_on_commit_callbacks
):
    later = factories.position(
        establishment=theos_half.position.establishment, occupation=theos_half.position.occupation
    )
    SharedPosition.objects.filter(pk=later.pk).update(starts_on=TODAY + timedelta(days=30))
    half = factories.position_share(
        position=later, student=factories.student(), from_on=TODAY + timedelta(days=30)
    )
    closing = closing_of(busy, place=place)
    assert any("2 postes jumelés" in told for told in consequences_of(closing))
    with django_capture_on_commit_callbacks(execute=True):
        ends(closing)
    assert set(SharedPosition.objects.values_list("state", flat=True)) == {"closed"}
    theos_half.refresh_from_db()
    assert (theos_half.to_on, theos_half.reason_left) == (timezone.localdate(), WHY)
    assert not type(half).objects.filter(pk=half.pk).exists()
    told = [letter.to[0].split("@")[0] for letter in mail.outbox if "poste jumelé" in letter.subject]
    assert sorted(told) == ["maude", "theo"]
