"""The board of offers, the gaps and the calls: who sees what, and in how many queries."""

import io
import json
from datetime import UTC, date, datetime, timedelta

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone

from internships.calls.calling import to_call
from internships.calls.comparing import by_program, gaps
from internships.calls.tables import is_spared, result, who
from partnerships.organizations.solicitation_models import SPARED_DAYS, Solicitation
from partnerships.organizations.soliciting import asked_by_others
from tests import clock, factories

TODAY = factories.TODAY


def titles(client, user, query="") -> set[str]:
    client.force_login(user)
    table = client.get(reverse("offer_board") + query).context["table"]
    return {row.record.title_fr for row in table.lines}


@pytest.fixture
def offers(plant, outaouais):
    """One offer in each of three states at Aline's plant, one of another firm, one of another region."""
    here = factories.establishment(name="Autre firme")
    there = factories.establishment(
        organization=factories.organization(region_code="07"), territory=factories.territory(code="2481")
    )
    for state in ("draft", "to_review", "published"):
        factories.offer(establishment=plant, state=state, title_fr=f"Usinage {state}")
    factories.offer(establishment=here, state="draft", title_fr="Ailleurs draft")
    factories.offer(establishment=here, title_fr="Ailleurs published")
    factories.offer(establishment=there, title_fr="Outaouais published")


OWN = {"Usinage draft", "Usinage to_review", "Usinage published"}


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("aline", OWN),
        ("marc", OWN),
        ("rachid", OWN | {"Ailleurs draft", "Ailleurs published"}),
        ("anouk", OWN | {"Ailleurs draft", "Ailleurs published"}),
        ("maude", {"Usinage published", "Ailleurs published"}),
        ("sam", {"Outaouais published"}),
    ],
)
def test_each_sees_their_own_and_their_regions_offers(client, request, offers, who, seen):
    assert titles(client, request.getfixturevalue(who)) == seen


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("?state=to_review", {"Usinage to_review"}),
        ("?q=ailleurs", {"Ailleurs draft", "Ailleurs published"}),
        ("?q=magog&state=draft", {"Usinage draft"}),
    ],
)
def test_filters_are_in_the_address(client, rachid, offers, query, seen):
    assert titles(client, rachid, query) == seen


def test_filters_offer_what_is_there(client, rachid, offers, offer, usinage):
    client.force_login(rachid)
    form = client.get(reverse("offer_board")).context["filter"].form
    assert [said for key, said in form.fields["program"].choices if key] == [str(usinage)]
    assert [said for key, said in form.fields["territory"].choices if key] == [str(offer.territory)]
    assert titles(client, rachid, f"?program={usinage.pk}") == {offer.title_fr}


@pytest.mark.parametrize("size", [2, 30])
def test_the_board_asks_the_same_queries_whatever_its_length(client, rachid, plant, queries_pinned, size):
    for _ in range(size):
        factories.offer(establishment=plant)
    client.force_login(rachid)
    with queries_pinned(7):  # session, person, roles, views; choices, count (states too), rows
        client.get(reverse("offer_board"))


def test_the_card_asks_few_queries(client, rachid, offer, queries_pinned):
    for _ in range(5):
        factories.slot(offer=offer, starts_on=date(2028, 1, _ + 1), ends_on=date(2028, 6, 1))
    client.force_login(rachid)
    with queries_pinned(9):
        client.get(reverse("offer_card", args=[offer.public_id]))


def test_the_export_is_exactly_what_is_seen(client, rachid, offers):
    client.force_login(rachid)
    response = client.get(reverse("offer_export", args=["json"]) + "?state=published")
    rows = json.loads(response.content)["rows"]
    assert {row["title"] for row in rows} == {"Usinage published", "Ailleurs published"}
    assert {(row["seats"], row["taken"]) for row in rows} == {(1, 0)}


def test_the_workbook_opens_with_its_filters(client, aline, offers):
    client.force_login(aline)
    response = client.get(reverse("offer_export", args=["xlsx"]) + "?state=draft")
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    assert [row[0] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)] == ["Usinage draft"]


# --- Gaps -------------------------------------------------------------------------------------------------


def test_seats_and_students_meet_by_program_and_territory(offer, cohort, usinage, estrie, rachid):
    factories.slot(offer=offer, seats=3, starts_on=clock.day(2027, 4, 1), ends_on=clock.day(2027, 5, 1))
    factories.slot(offer=offer, seats=9, starts_on=clock.day(2026, 1, 1), ends_on=clock.day(2026, 2, 1))
    for state in ("enrolled", "active", "active", "applied", "graduated", "withdrawn"):
        factories.enrolment(cohort=cohort, state=state)
    found = gaps(regions=[estrie.pk], kept_by=rachid, on=TODAY)
    assert {(g.program, g.territory, g.seats, g.students, g.missing) for g in found} == {
        (usinage, offer.territory.name, 4, 0, 0),
        (usinage, "", 0, 3, 3),
    }
    [whole] = by_program(found)
    assert (whole.seats, whole.students, whole.missing) == (4, 3, 0)


def test_a_student_with_a_placement_is_placed(placement, theo, cohort, estrie, rachid):
    factories.enrolment(cohort=cohort, student=theo.student, state="active")
    factories.enrolment(cohort=cohort, state="active")
    assert sum(gap.students for gap in gaps(regions=[estrie.pk], kept_by=rachid, on=TODAY)) == 1


@pytest.mark.parametrize("state", ["draft", "paused", "full", "expired"])
def test_only_published_offers_have_seats(plant, usinage, estrie, rachid, state):
    factories.offer(establishment=plant, state=state, programs=[usinage])
    assert gaps(regions=[estrie.pk], kept_by=rachid, on=TODAY) == []


def test_the_page_says_its_rule_and_stays_in_the_region(client, sam, maude, offer):
    client.force_login(maude)
    page = client.get(reverse("offer_gaps"))
    assert "un stage" in page.context["rule"] or "stage à venir" in page.context["rule"]
    assert len(page.context["lines"]) == 1
    client.force_login(sam)
    assert client.get(reverse("offer_gaps")).context["lines"] == []


def test_a_centre_counts_its_own_students_alone(offer, cohort, estrie, maude, nora, rachid):
    for _ in range(3):
        factories.enrolment(cohort=cohort, state="active")
    seen = {
        who.email[:4]: sum(gap.students for gap in gaps(regions=[estrie.pk], kept_by=who, on=TODAY))
        for who in (maude, nora, rachid)
    }
    assert seen == {"maud": 3, "nora": 0, "rach": 3}


def test_gaps_leave_as_a_file(client, maude, offer, usinage):
    client.force_login(maude)
    rows = json.loads(client.get(reverse("offer_gaps_export", args=["json"])).content)["rows"]
    assert [(row["program"], row["seats"], row["students"]) for row in rows] == [(str(usinage), 1, 0)]


# --- Calls ------------------------------------------------------------------------------------------------


def names_to_call(user, on=TODAY) -> list[str]:
    return [str(place) for place in to_call(user, on=on)]


@pytest.mark.parametrize(
    ("state", "published", "called"),
    [
        ("expired", TODAY - timedelta(days=300), True),
        ("archived", TODAY - timedelta(days=300), True),
        ("expired", TODAY - timedelta(days=800), False),
        ("published", TODAY - timedelta(days=300), False),
        ("full", TODAY - timedelta(days=300), False),
    ],
)
def test_firms_to_call_offered_before_and_do_not_now(plant, rachid, state, published, called):
    at = datetime(published.year, published.month, published.day, 17, tzinfo=UTC)
    factories.offer(establishment=plant, state=state, published_at=at)
    assert (str(plant) in names_to_call(rachid)) is called


def test_a_promise_of_a_survey_is_known_to_who_keeps_the_surveys_only(answer, machinists, rachid, maude, sam):
    factories.need(response=answer, occupation=machinists, internships_offered=2)
    [place] = to_call(rachid, on=TODAY)
    assert place.promised == 2
    assert names_to_call(maude) == [] and names_to_call(sam) == []


@pytest.fixture
def old_offer(plant):
    return factories.offer(establishment=plant, state="expired")


def call(client, user, place, **data):
    client.force_login(user)
    url = reverse("solicitation_create", args=[place.organization.public_id])
    told = {"kind": "offers", "channel": "phone", "result": "À rappeler", "establishment": place.pk, **data}
    return client.post(url, told)


def test_a_contact_is_recorded_once(client, maude, plant, cfp, estrie):
    token = "6f1f2a34-0000-4000-8000-000000000021"
    for _ in range(2):
        call(client, maude, plant, token=token)
    entry = Solicitation.objects.get()
    assert (entry.by, entry.partner, entry.region, entry.establishment) == (maude, cfp, estrie, plant)


@pytest.mark.parametrize(("days", "warned"), [(1, True), (SPARED_DAYS - 1, True), (SPARED_DAYS + 1, False)])
def test_a_partner_is_warned_that_another_called_this_firm(client, maude, nora, plant, days, warned):
    call(client, nora, plant)
    then = timezone.now() - timedelta(days=days)
    Solicitation.objects.update(at=then, last_at=then)
    client.force_login(maude)
    page = client.get(reverse("solicitation_create", args=[plant.organization.public_id]))
    assert (page.context["other"] is not None) is warned
    assert ("CFP des Rives a communiqué" in page.content.decode()) is warned


def test_a_call_to_another_place_of_the_firm_warns_too(client, maude, nora, plant, firm):
    call(client, nora, factories.establishment(organization=firm, name="Entrepôt"))
    assert asked_by_others(plant.organization, user=maude, at=timezone.now()) is not None


def test_ones_own_call_does_not_warn(client, maude, plant):
    call(client, maude, plant)
    assert asked_by_others(plant.organization, user=maude, at=timezone.now()) is None


def test_the_last_contact_is_beside_each_firm(client, maude, nora, plant, old_offer):
    call(client, nora, plant, result="Pas cette année")
    client.force_login(maude)
    page = client.get(reverse("contact_list"))
    [place] = page.context["table"].records
    assert (place, result(place), who(place), is_spared(place)) == (
        plant,
        "Pas cette année",
        "CFP des Rives",
        True,
    )
    assert list(client.get(reverse("contact_list"), {"spared": "on"}).context["table"].records) == []
    found = client.get(reverse("contact_list"), {"q": plant.organization.name, "sort": ["who", "-result"]})
    assert list(found.context["table"].records) == [plant]
    file = client.get(reverse("contact_export", args=["csv"])).content.decode()
    assert "Pas cette année" in file and "CFP des Rives" in file


@pytest.mark.parametrize("size", [1, 20])
def test_the_list_of_calls_asks_the_same_queries(client, rachid, queries_pinned, size):
    for number in range(size):
        place = factories.establishment(name=f"Usine {number}")
        factories.offer(establishment=place, state="expired")
    client.force_login(rachid)
    with queries_pinned(6):
        client.get(reverse("contact_list"))


def test_a_stranger_calls_no_firm_of_another_region(client, sam, plant):
    assert call(client, sam, plant).status_code == 404
    assert not Solicitation.objects.exists()


def test_each_state_says_how_many_offers_it_would_show_beside_what_else_is_asked(client, alix, offers):
    client.force_login(alix)
    board = client.get(reverse("offer_board"), {"state": "draft"})
    assert board.context["filter"].counts == {"draft": 2, "to_review": 1, "published": 3}
    assert board.context["table"].paginator.count == 2
    page = board.content.decode()
    assert ">publiée (3)<" in page and ">complète (0)<" in page
    assert board.context["filter"].in_use == [("État", "brouillon")]  # files hold no count
    nothing = client.get(reverse("offer_board"), {"state": "draft", "q": "zzzz"})
    assert nothing.context["filter"].counts == {}
