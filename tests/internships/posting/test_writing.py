"""An employer writes an offer, at an account or by a link; a coordinator approves or returns it."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse

from internships.offers.models import Offer, Slot
from partnerships.people.models import AccessLink
from tests import factories

TOKEN = "6f1f2a34-0000-4000-8000-000000000011"


@pytest.fixture
def what(plant):
    """What a firm types in the first step."""
    return {
        "establishment": plant.pk,
        "kind": factories.kind().pk,
        "title_fr": "Stage en usinage, de jour",
        "description_fr": "Régler un tour, contrôler des pièces.",
        "token": TOKEN,
        "opened_version": "",
    }


WHEN = {
    "hours_week": "35",
    "shift": "de jour",
    "slots-TOTAL_FORMS": "1",
    "slots-INITIAL_FORMS": "0",
    "slots-0-starts_on": "2099-01-12",
    "slots-0-ends_on": "2099-03-27",
    "slots-0-seats": "2",
}
CONDITIONS = {"welcomes_minors": "on", "minimum_age": "16"}
ANSWERS = {"name": "Gaston Roy", "email": "gaston@exemple.example", "send": "1"}


@pytest.fixture
def client(client, django_capture_on_commit_callbacks):
    """A browser whose mails leave at once."""
    post = client.post

    def send(*args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            return post(*args, **kwargs)

    client.post = send
    return client


def kept(offer: Offer) -> Offer:
    return Offer.objects.get(pk=offer.pk)


def version(offer: Offer) -> dict:
    return {"opened_version": kept(offer).updated_at.isoformat()}


def step(client, offer, number, data):
    return client.post(reverse("offer_edit", args=[offer.public_id, number]), {**data, **version(offer)})


def write(client, what) -> Offer:
    """Write an offer in four steps and send it."""
    client.post(reverse("offer_create"), what)
    offer = Offer.objects.get()
    for number, data in ((2, WHEN), (3, CONDITIONS), (4, ANSWERS)):
        assert step(client, offer, number, data).status_code == 302
    offer = kept(offer)
    return offer


def test_an_employer_writes_an_offer_in_four_steps(client, aline, what, plant, estrie, rachid):
    client.force_login(aline)
    offer = write(client, what)
    assert (offer.state, offer.region, offer.territory) == ("to_review", estrie, plant.territory)
    assert (offer.written_by, offer.contact.email) == (aline, "gaston@exemple.example")
    assert [slot.seats for slot in offer.slots.all()] == [2]
    assert [m.to for m in mail.outbox] == [[rachid.email]]
    assert reverse("offer_card", args=[offer.public_id]) in mail.outbox[0].body


def test_a_first_step_sent_twice_makes_one_draft(client, aline, what):
    client.force_login(aline)
    first, second = (client.post(reverse("offer_create"), what) for _ in range(2))
    assert first.url == second.url
    assert Offer.objects.count() == 1


def test_extra_fields_posted_change_nothing(client, aline, what, outaouais):
    client.force_login(aline)
    client.post(
        reverse("offer_create"),
        {**what, "region": outaouais.pk, "state": "published", "is_fictitious": "on", "written_by": 1},
    )
    offer = Offer.objects.get()
    assert (offer.region.code, offer.state, offer.is_fictitious) == ("05", "draft", False)


def test_an_employer_writes_for_no_other_firm(client, aline, what):
    other = factories.establishment(name="Ailleurs")
    client.force_login(aline)
    response = client.post(reverse("offer_create"), {**what, "establishment": other.pk})
    assert response.context["form"].errors.keys() == {"establishment"}
    assert not Offer.objects.exists()


def test_a_draft_begins_with_what_the_establishment_says(client, aline, what, plant):
    plant.shifts, plant.welcomes_minors, plant.latitude, plant.longitude = "de soir", True, "45.2", "-72.1"
    plant.save()
    client.force_login(aline)
    client.post(reverse("offer_create"), {**what, "kind": factories.kind(code="summer-job").pk})
    offer = Offer.objects.get()
    assert (offer.shift, offer.welcomes_minors, offer.minimum_age, offer.is_paid) == (
        "de soir",
        True,
        14,
        True,
    )
    assert float(offer.latitude) == 45.2


@pytest.mark.parametrize(
    ("kind", "conditions", "field"),
    [
        ("observation", {"is_paid": "on"}, "is_paid"),
        ("summer-job", {"wage_hourly": ""}, "is_paid"),
        ("summer-job", {"is_paid": "on", "wage_hourly": "12"}, "wage_hourly"),
        ("summer-job", {"is_paid": "on", "welcomes_minors": "on", "minimum_age": "12"}, "minimum_age"),
        ("program", {"wage_hourly": "20"}, "wage_hourly"),
    ],
)
def test_what_is_forbidden_is_stopped_beside_its_field(client, aline, draft_offer, kind, conditions, field):
    draft_offer.kind = factories.kind(code=kind)
    draft_offer.save(update_fields=["kind"])
    client.force_login(aline)
    response = step(client, draft_offer, 3, conditions)
    assert response.context["form"].errors.keys() == {field}


def test_hours_of_children_are_only_a_warning_beside_the_field(client, aline, draft_offer):
    draft_offer.kind = factories.kind(code="work-study")
    draft_offer.welcomes_minors, draft_offer.minimum_age = True, 15
    draft_offer.save(update_fields=["kind", "welcomes_minors", "minimum_age"])
    client.force_login(aline)
    assert step(client, draft_offer, 2, {**slots_of(draft_offer), "hours_week": "35"}).status_code == 302
    page = client.get(reverse("offer_edit", args=[draft_offer.public_id, 2]))
    assert "17 heures par semaine" in page.context["form"].fields["hours_week"].help_text
    assert "art. 84.4" in page.content.decode()


def slots_of(offer, **changes) -> dict:
    """The second step as it stands, with changes to its first period."""
    slot = offer.slots.get()
    return {
        "hours_week": "30",
        "slots-TOTAL_FORMS": "1",
        "slots-INITIAL_FORMS": "1",
        "slots-0-id": slot.pk,
        "slots-0-starts_on": slot.starts_on.isoformat(),
        "slots-0-ends_on": slot.ends_on.isoformat(),
        "slots-0-seats": slot.seats,
    } | {f"slots-0-{name}": value for name, value in changes.items()}


def test_seats_are_not_lowered_below_those_taken(client, aline, offer):
    Slot.objects.filter(offer=offer).update(seats=3, taken=2)
    client.force_login(aline)
    response = step(client, offer, 2, slots_of(offer, seats=1))
    assert "déjà prises" in response.context["slots"].forms[0].errors["seats"][0]
    assert offer.slots.get().seats == 3


@pytest.mark.parametrize(
    "changes", [{"ends_on": "9999-12-31"}, {"seats": -1}, {"seats": 0}, {"seats": 10**20}]
)
def test_a_period_without_sense_is_refused(client, aline, offer, changes):
    before = list(offer.slots.values())
    client.force_login(aline)
    response = step(client, offer, 2, slots_of(offer, **changes))
    assert response.context["slots"].forms[0].errors.keys() == changes.keys()
    assert list(offer.slots.values()) == before


def test_an_offer_is_full_when_its_seats_are_lowered_to_those_taken(client, aline, offer):
    Slot.objects.filter(offer=offer).update(seats=3, taken=2)
    client.force_login(aline)
    step(client, offer, 2, slots_of(offer, seats=2))
    offer = kept(offer)
    assert offer.state == "full"
    step(client, offer, 2, slots_of(offer, seats=4))
    offer = kept(offer)
    assert offer.state == "published"


def test_a_published_offer_keeps_its_kind_and_its_place(client, aline, offer, what):
    client.force_login(aline)
    other = factories.establishment(organization=offer.establishment.organization, name="Autre usine")
    step(
        client,
        offer,
        1,
        {
            **what,
            "establishment": other.pk,
            "kind": factories.kind(code="observation").pk,
            "title_fr": "Neuf",
        },
    )
    offer = kept(offer)
    assert (offer.title_fr, offer.kind.code, offer.establishment.name) == (
        "Neuf",
        "program",
        "Usine principale",
    )


def test_what_another_person_saved_meanwhile_is_not_overwritten(client, aline, draft_offer):
    client.force_login(aline)
    response = client.post(
        reverse("offer_edit", args=[draft_offer.public_id, 3]),
        {**CONDITIONS, "opened_version": "2026-01-01"},
    )
    assert response.status_code == 200 and response.context["form"].is_overtaken


def test_periods_saved_meanwhile_are_told_though_the_offers_own_fields_are_as_they_were(
    client, aline, draft_offer
):
    client.force_login(aline)
    step(client, draft_offer, 2, slots_of(draft_offer))
    stale = {**slots_of(draft_offer, seats=9), "opened_version": "2026-01-01"}
    response = client.post(reverse("offer_edit", args=[draft_offer.public_id, 2]), stale)
    assert response.context["form"].is_overtaken
    assert draft_offer.slots.get().seats != 9


def test_an_incomplete_draft_is_not_sent(client, aline, draft_offer):
    draft_offer.slots.all().delete()
    client.force_login(aline)
    response = client.post(reverse("offer_submit", args=[draft_offer.public_id]), follow=True)
    draft_offer = kept(draft_offer)
    assert draft_offer.state == "draft"
    assert "au moins une période" in response.content.decode()


# --- By a link --------------------------------------------------------------------------------------------


def by_link(client, link, data, number=1):
    return client.post(reverse("offer_by_link", args=[link.token]) + f"?step={number}", data)


def write_by_link(client, link, what) -> Offer:
    by_link(client, link, what)
    offer = Offer.objects.get(link=link)
    for number, data in ((2, WHEN), (3, CONDITIONS), (4, ANSWERS)):
        response = by_link(client, link, {**version(offer), **data}, number)
        assert response.status_code == 302
    assert response.url == reverse("offer_sent")
    offer = kept(offer)
    return offer


def test_a_coordinator_sends_a_link_to_a_firm(client, maude, plant):
    client.force_login(maude)
    data = {
        "establishment": plant.pk,
        "name": "Gaston Roy",
        "email": "gaston@exemple.example",
        "language": "en",
    }
    client.post(reverse("offer_link_create"), data)
    link = AccessLink.objects.get()
    assert (link.act, link.target_id, link.made_by) == ("write_offer", plant.pk, maude)
    assert mail.outbox[0].to == ["gaston@exemple.example"]
    assert "/en/" in mail.outbox[0].body and "internship" in mail.outbox[0].subject


def test_a_link_sent_again_replaces_the_one_before(client, maude, plant):
    client.force_login(maude)
    data = {
        "establishment": plant.pk,
        "name": "Gaston Roy",
        "email": "gaston@exemple.example",
        "language": "fr-ca",
    }
    for _ in range(2):
        client.post(reverse("offer_link_create"), data)
    assert AccessLink.objects.filter(revoked_at=None).count() == 1


def test_a_coordinator_sends_no_link_outside_her_region(client, sam, plant):
    client.force_login(sam)
    data = {"establishment": plant.pk, "name": "G", "email": "gaston@exemple.example", "language": "fr-ca"}
    client.post(reverse("offer_link_create"), data)
    assert not AccessLink.objects.exists()


def test_a_firm_writes_by_its_link_without_an_account(client, writing_link, what):
    offer = write_by_link(client, writing_link, what)
    assert (offer.state, offer.written_by, offer.link) == ("to_review", None, writing_link)
    assert client.get(reverse("offer_by_link", args=[writing_link.token])).status_code == 410


def test_a_link_knows_its_establishment(client, writing_link, plant):
    page = client.get(reverse("offer_by_link", args=[writing_link.token]))
    assert page.context["form"]["establishment"].value() == plant.pk


def test_looking_at_a_link_changes_nothing(client, writing_link):
    assert client.get(reverse("offer_by_link", args=[writing_link.token])).status_code == 200
    writing_link.refresh_from_db()
    assert writing_link.used_at is None and not Offer.objects.exists()


def test_a_draft_waits_behind_its_link(client, writing_link, what):
    by_link(client, writing_link, what)
    page = client.get(reverse("offer_by_link", args=[writing_link.token]) + "?step=2")
    assert page.context["offer"] == Offer.objects.get()
    by_link(client, writing_link, what)
    assert Offer.objects.count() == 1


@pytest.mark.parametrize("state", ["to_review", "published", "archived"])
def test_a_link_changes_no_offer_that_went_on_without_it(client, writing_link, what, state):
    by_link(client, writing_link, what)
    Offer.objects.update(state=state, published_at=factories.NOON)
    assert by_link(client, writing_link, {**what, "title_fr": "Autre"}).status_code == 410
    assert Offer.objects.get().title_fr == what["title_fr"]


def test_a_link_writes_for_its_own_establishment_only(client, writing_link, what):
    other = factories.establishment(name="Ailleurs")
    response = by_link(client, writing_link, {**what, "establishment": other.pk})
    assert response.status_code == 200 and not Offer.objects.exists()


def test_an_unknown_link_says_what_to_do(client, db):
    assert client.get(reverse("offer_by_link", args=["nothing"])).status_code == 410


# --- Beginning with something -----------------------------------------------------------------------------


def test_an_offer_is_renewed_with_its_lineage_and_later_dates(client, aline, offer, usinage):
    client.force_login(aline)
    first, second = (client.post(reverse("offer_renew", args=[offer.public_id])) for _ in range(2))
    assert first.url == second.url
    draft = Offer.objects.get(state="draft")
    assert (draft.renewed_from, draft.title_fr, list(draft.programs.all())) == (
        offer,
        offer.title_fr,
        [usinage],
    )
    [slot], [before] = draft.slots.all(), offer.slots.all()
    assert (slot.starts_on, slot.taken) == (before.starts_on + timedelta(weeks=52), 0)


def test_a_link_begins_with_last_years_offer(client, writing_link, offer, plant):
    factories.contact(establishment=plant, email=writing_link.email)
    by_link(client, writing_link, {"renew": offer.public_id})
    draft = Offer.objects.get(link=writing_link)
    assert (draft.renewed_from, draft.written_by, draft.state) == (offer, None, "draft")


def test_a_link_renews_no_other_firms_offer(client, writing_link):
    other = factories.offer(establishment=factories.establishment(name="Ailleurs"))
    assert by_link(client, writing_link, {"renew": other.public_id}).status_code == 404


def test_an_offer_answers_a_need_of_the_survey(client, aline, answer, machinists, what):
    need = factories.need(response=answer, occupation=machinists, internships_offered=3)
    client.force_login(aline)
    page = client.get(reverse("offer_create") + f"?need={need.public_id}")
    assert page.context["form"].initial["occupation"] == machinists.pk
    client.post(reverse("offer_create"), {**what, "need": need.public_id, "occupation": machinists.pk})
    offer = Offer.objects.get()
    assert (offer.need, offer.occupation) == (need, machinists)
    page = client.get(reverse("offer_edit", args=[offer.public_id, 2]))
    assert page.context["slots"].forms[0].initial["seats"] == 3


# --- Reading ----------------------------------------------------------------------------------------------


def review(client, offer, **data):
    return client.post(reverse("offer_review", args=[offer.public_id]), data, follow=True)


def test_a_regional_coordinator_approves_and_the_author_is_told(client, rachid, waiting_offer, aline):
    client.force_login(rachid)
    review(client, waiting_offer, approve="1")
    waiting_offer = kept(waiting_offer)
    assert waiting_offer.state == "published" and waiting_offer.published_at
    assert [m.to for m in mail.outbox] == [[aline.email]]
    assert reverse("offer_detail", args=[waiting_offer.public_id]) in mail.outbox[0].body


def test_an_offer_comes_back_with_its_reason(client, rachid, waiting_offer, aline):
    client.force_login(rachid)
    review(client, waiting_offer, **{"return": "1", "reason": "Précisez l’horaire."})
    waiting_offer = kept(waiting_offer)
    assert waiting_offer.state == "draft"
    assert mail.outbox[0].to == [aline.email] and "Précisez l’horaire." in mail.outbox[0].body
    assert waiting_offer.events.get().reason == "Précisez l’horaire."


def test_an_offer_does_not_come_back_without_a_reason(client, rachid, waiting_offer):
    client.force_login(rachid)
    review(client, waiting_offer, **{"return": "1", "reason": " "})
    waiting_offer = kept(waiting_offer)
    assert waiting_offer.state == "to_review" and mail.outbox == []


def test_who_wrote_by_link_gets_a_new_one_with_the_draft(client, rachid, writing_link, what):
    offer = write_by_link(client, writing_link, what)
    client.force_login(rachid)
    mail.outbox.clear()
    review(client, offer, **{"return": "1", "reason": "Précisez l’horaire."})
    client.logout()
    [told] = mail.outbox
    address = next(line for line in told.body.splitlines() if "/offres/liens/" in line or "/links/" in line)
    page = client.get(address.removeprefix("http://").partition("/")[2].join(["/", ""]))
    assert page.context["offer"] == offer
    assert told.to == [writing_link.email]


def test_a_coordinator_of_the_firm_approves_its_offers(client, waiting_offer, firm):
    boss = factories.user()
    factories.membership(user=boss, organization=firm)
    client.force_login(boss)
    review(client, waiting_offer, approve="1")
    waiting_offer = kept(waiting_offer)
    assert waiting_offer.state == "published"


def test_an_author_takes_the_offer_back_while_nobody_has_read_it(client, aline, waiting_offer):
    client.force_login(aline)
    client.post(reverse("offer_change", args=[waiting_offer.public_id]), {"verb": "send_back"})
    waiting_offer = kept(waiting_offer)
    assert waiting_offer.state == "draft"


@pytest.mark.parametrize(
    ("who", "then", "expected"),
    [
        ("aline", "aline", "published"),
        ("aline", "rachid", "published"),
        ("rachid", "rachid", "published"),
        ("rachid", "aline", "paused"),  # a firm does not undo the region's pause
    ],
)
def test_a_pause_is_undone_by_those_who_may(client, request, offer, who, then, expected):
    offer.contact = factories.contact(establishment=offer.establishment, email="gaston@exemple.example")
    offer.save(update_fields=["contact"])
    for person, verb in ((who, "pause"), (then, "resume")):
        client.force_login(request.getfixturevalue(person))
        client.post(reverse("offer_change", args=[offer.public_id]), {"verb": verb})
    assert kept(offer).state == expected


@pytest.mark.parametrize(
    ("who", "verb", "expected"),
    [
        ("aline", "pause", "paused"),
        ("rachid", "pause", "paused"),
        ("aline", "archive", "archived"),
        ("rachid", "archive", "published"),  # the region does not put a firm's offers away
        ("rachid", "fill", "published"),
    ],
)
def test_verbs_belong_to_those_who_may(client, request, offer, who, verb, expected):
    client.force_login(request.getfixturevalue(who))
    client.post(reverse("offer_change", args=[offer.public_id]), {"verb": verb})
    offer = kept(offer)
    assert offer.state == expected


def test_an_offer_is_kept_for_one_school_until_a_day(client, rachid, offer, cfp):
    client.force_login(rachid)
    url = reverse("offer_reserve", args=[offer.public_id])
    assert client.post(url, {"reserved_for": cfp.pk}).context["form"].errors.keys() == {"reserved_until"}
    client.post(url, {"reserved_for": cfp.pk, "reserved_until": "2099-01-01"})
    offer = kept(offer)
    assert offer.is_reserved(on=date(2098, 12, 31)) and not offer.is_reserved(on=date(2099, 1, 2))
    client.post(url, {"reserved_for": "", "reserved_until": "2099-01-01"})
    offer = kept(offer)
    assert offer.reserved_until is None


def test_a_draft_is_nobody_elses(client, draft_offer, maude, sam):
    for stranger in (maude, sam):
        client.force_login(stranger)
        assert client.get(reverse("offer_card", args=[draft_offer.public_id])).status_code == 404
