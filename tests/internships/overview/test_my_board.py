"""A student's board: what comes next in plain words; nobody else's; the same queries for one and many."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from internships.applications.models import Application
from internships.applications.next_steps import STEPS, next_step
from internships.students.models import Favourite
from partnerships.base.figures import write_day
from tests import clock, factories

ON = clock.day(2026, 11, 2)


def board(client, user) -> str:
    client.force_login(user)
    with translation.override("en"):
        return client.get(reverse("my_board")).content.decode()


with translation.override("en"):
    UNTIL = f"until {write_day(clock.day(2026, 11, 17))} to say yes"


@pytest.mark.parametrize(
    ("state", "fields", "words"),
    [
        ("draft", {}, "Not sent yet"),
        ("sent", {"sent_at": factories.NOON}, "has until"),
        ("seen", {"sent_at": factories.NOON}, "has read it"),
        ("under_review", {"sent_at": factories.NOON}, "is thinking about it"),
        ("interview", {"interview_at": factories.NOON, "interview_place": "Magog"}, "expects you on"),
        ("offered", {"confirm_by": clock.day(2026, 11, 17)}, UNTIL),
        ("confirmed", {}, "Your place is kept"),
        ("refused", {"refusal": "distance"}, "too far"),
        ("withdrawn", {}, "You stepped back"),
        ("expired", {}, "It is not about you"),
        ("expired", {"confirm_by": clock.day(2026, 10, 17)}, "not confirmed in time"),
        ("not_retained", {}, "other people"),
        ("placed_elsewhere", {}, "another internship"),
        ("cancelled", {}, "called off"),
    ],
)
def test_each_state_says_what_happens_next(slot, state, fields, words):
    application = Application(slot=slot, **fields)
    application.__dict__["state"] = state
    with translation.override("en"):
        assert words in next_step(application, on=ON).words


def test_every_state_has_its_words():
    assert set(STEPS) == set(Application.State)


def test_the_board_shows_my_applications_and_no_one_elses(client, theo, ines, application):
    assert application.slot.offer.title_fr in board(client, theo)
    assert application.slot.offer.title_fr not in board(client, ines)


def test_kept_offers_are_on_the_board_until_they_are_let_go(client, theo, offer):
    client.force_login(theo)
    toggle = reverse("favourite_toggle", args=[offer.public_id])
    client.post(toggle)
    assert offer.title_fr in board(client, theo)
    client.post(toggle)
    assert not Favourite.objects.exists()


def test_the_board_costs_the_same_for_one_and_many(client, theo, theos_profile, offer, queries_pinned):
    client.force_login(theo)
    for day in range(1, 13):
        slot = factories.slot(offer=offer, starts_on=clock.day(2027, 2, day), ends_on=clock.day(2027, 3, day))
        factories.application(student=theo.student, slot=slot)
        with queries_pinned(9):
            client.get(reverse("my_board"))


def test_my_data_hold_what_is_mine_and_no_secret(client, theo, application, document):
    client.force_login(theo)
    response = client.get(reverse("my_data"))
    told = response.json()
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert told["student"][0]["first_name"] == "Théo"
    assert told["applications"][0]["state"] == "sent"
    assert told["documents"][0]["name"] == "cv.pdf"
    assert "password" not in told["account"][0]


def test_the_data_of_somebody_without_profile_is_their_account(client, maude):
    client.force_login(maude)
    assert set(client.get(reverse("my_data")).json()) >= {"account", "consents"}


def test_an_internship_under_way_leads_to_this_weeks_hours(client, theo, placement):
    today = timezone.localdate()
    week = reverse("hours_week", args=[placement.public_id, str(today - timedelta(days=today.weekday()))])
    client.force_login(theo)
    assert week in client.get(reverse("my_board")).content.decode()


def test_a_signed_place_is_an_internship_no_longer_an_application(client, application, placement, theo):
    Application.objects.update(state="confirmed")
    type(placement.agreement).objects.update(application=application)
    page = board(client, theo)
    assert "Your place is kept" not in page
    assert "The agreement is signed." in page


def test_an_agreement_to_sign_is_no_longer_being_prepared(client, application, agreement, theo):
    Application.objects.update(state="confirmed")
    type(agreement).objects.update(application=application, state="ready_to_sign")
    page = board(client, theo)
    assert "the agreement waits for signatures" in page
    assert "Your school prepares" not in page


def test_a_round_that_is_open_leads_to_its_choices(client, choice_round, theo):
    now = timezone.now()
    hour = timedelta(hours=1)
    type(choice_round).objects.update(opens_at=now - hour, closes_at=now + hour, publish_at=now + 2 * hour)
    assert reverse("round_rank", args=[choice_round.public_id]).split("/")[-3] in board(client, theo)
    assert "Rank my choices" in board(client, theo)


def test_a_result_is_announced_once_it_is_shown(client, shown_round, theo):
    assert "Read my result" in board(client, theo)
    later = timezone.now() + timedelta(days=1)
    type(shown_round).objects.update(publish_at=later)
    assert "Read my result" not in board(client, theo)
