"""Maude computes scenarios, compares, adjusts and chooses; a result is read on its day, never before."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.rounds import daily, deciding
from internships.rounds.deciding import AlreadyShown, StillOpen
from internships.rounds.explaining import sentences
from internships.rounds.models import Assignment, Round, Scenario
from partnerships.web.picking import FEW
from tests import clock, factories
from tests.racing import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def rival(choice_round, cohort, slot):
    """Zoé ranked Aline's only seat first, like Théo."""
    zoe = factories.student(first_name="Zoé", last_name="Roy")
    factories.enrolment(cohort=cohort, student=zoe, state="active")
    factories.rankings(round=choice_round, student=zoe, slots=[slot])
    return zoe


def asked(**fields) -> dict:
    return {"name": "Essai", "seed": 3, "rank": 10, "distance": 0, "priority": 1, **fields}


def post(client, round, **fields):
    return client.post(reverse("scenario_create", args=[round.public_id]), asked(**fields))


def given(scenario) -> dict:
    return {row.student: row.slot for row in scenario.assignments.select_related("student", "slot")}


def test_a_scenario_keeps_who_goes_where_and_why(client, maude, choice_round, slot, theo):
    client.force_login(maude)
    assert post(client, choice_round).status_code == 302
    kept = Assignment.objects.get()
    assert (kept.slot, kept.rank, kept.reasons) == (slot, 1, [{"code": "got", "choice": 1}])
    assert Scenario.objects.get().summary == {
        "students": 1, "choices": {"1": 1}, "unranked": 0, "unplaced": 0, "mean_km": None, "cost": 0.0,
    }  # fmt: skip


def test_the_form_begins_with_the_usual_weights(client, maude, choice_round):
    client.force_login(maude)
    form = client.get(reverse("scenario_create", args=[choice_round.public_id])).context["form"]
    assert [form[name].value() for name in ("seed", "rank", "distance", "priority")] == [1, 10, 0, 1]


def test_the_same_seed_gives_the_same_result(choice_round, rival):
    first, again = (factories.scenario(round=choice_round, seed=5) for _time in range(2))
    assert given(first) == given(again)


def test_who_has_priority_gets_the_seat(client, maude, choice_round, rival, theo, slot):
    client.force_login(maude)
    post(client, choice_round, **{f"priority_{rival.public_id}": 2})
    assert given(Scenario.objects.get()) == {rival: slot, theo.student: None}


def test_a_place_given_by_hand_comes_first(client, maude, choice_round, rival, theo, slot):
    client.force_login(maude)
    post(client, choice_round, **{f"slot_{rival.public_id}": slot.public_id})
    made = Scenario.objects.get()
    assert given(made) == {rival: slot, theo.student: None}
    assert made.forced == [[rival.pk, slot.pk]]


def test_two_by_hand_on_one_seat_are_refused_beside_the_second(
    client, maude, choice_round, rival, theo, slot
):
    client.force_login(maude)
    by_hand = {f"slot_{who.public_id}": slot.public_id for who in (theo.student, rival)}
    page = post(client, choice_round, **by_hand)
    assert list(page.context["form"].errors) == [f"slot_{rival.public_id}"]
    assert not Scenario.objects.exists()


def test_adjusting_begins_with_what_the_first_scenario_asked(client, maude, choice_round, rival, slot):
    basis = factories.scenario(round=choice_round, seed=9, forced={rival.pk: slot.pk})
    client.force_login(maude)
    address = reverse("scenario_create", args=[choice_round.public_id])
    form = client.get(f"{address}?from={basis.public_id}").context["form"]
    assert form["seed"].initial == 9
    assert form[f"slot_{rival.public_id}"].initial == str(slot.public_id)


def test_a_distance_is_from_the_students_postal_code_to_the_firm(choice_round, theos_profile, slot):
    theos_profile.postal_code = "J1X 5N4"
    theos_profile.save()
    slot.offer.latitude, slot.offer.longitude = "45.40", "-71.89"
    slot.offer.save(update_fields=["latitude", "longitude"])
    factories.scenario(round=choice_round)
    assert Assignment.objects.get().km == pytest.approx(24.9, abs=1)


def test_an_offer_put_on_hold_gives_no_seat(choice_round, slot):
    slot.offer.pause(by=None, at=timezone.now())
    factories.scenario(round=choice_round)
    assert [reason["code"] for reason in Assignment.objects.get().reasons] == ["unplaced", "no_seat"]


def test_nothing_is_computed_while_students_choose(choice_round):
    Round.objects.update(closes_at=timezone.now() + timedelta(days=1))
    with pytest.raises(StillOpen):
        factories.scenario(round=choice_round)


def test_a_scenario_computed_before_the_round_was_opened_again_is_not_chosen(scenario, maude):
    Round.objects.update(closes_at=timezone.now())
    with pytest.raises(StillOpen):
        deciding.choose(scenario=Scenario.objects.get(), by=maude, at=timezone.now())


def test_what_students_read_no_longer_changes(shown_round, scenario, maude):
    with pytest.raises(AlreadyShown):
        deciding.choose(scenario=scenario, by=maude, at=timezone.now())


def test_a_published_round_is_never_computed_again(
    client, theo, shown_round, scenario, monkeypatch, choice_round
):
    before = list(scenario.assignments.values("student", "slot", "rank", "km", "reasons"))

    def never(**asked):
        raise AssertionError("computed again")

    monkeypatch.setattr(deciding, "match", never)
    daily.keep_rounds(at=timezone.now())
    client.force_login(theo)
    assert client.get(reverse("round_result", args=[shown_round.public_id])).status_code == 200
    with pytest.raises(AlreadyShown):
        factories.scenario(round=shown_round)
    assert list(scenario.assignments.values("student", "slot", "rank", "km", "reasons")) == before


def test_a_round_carried_out_stays_so_even_if_its_day_is_moved(shown_round, maude):
    daily.keep_rounds(at=timezone.now())
    Round.objects.update(publish_at=timezone.now() + timedelta(days=9))
    with pytest.raises(AlreadyShown):
        factories.scenario(round=shown_round)


def test_weights_too_large_to_compare_are_refused_with_what_was_written_kept(
    client, maude, choice_round, rival, theo, theos_profile, slot
):
    theos_profile.postal_code = "J1X 5N4"
    theos_profile.save()
    slot.offer.latitude, slot.offer.longitude = "61.60", "-71.96"
    slot.offer.save(update_fields=["latitude", "longitude"])
    client.force_login(maude)
    steps = {f"priority_{who.public_id}": 3 for who in (theo.student, rival)}
    page = post(client, choice_round, rank=1000, distance=1000, priority=100, **steps)
    assert page.context["form"].non_field_errors() == [
        "Ces poids sont trop grands pour comparer exactement tant d’élèves : écrivez-en de plus petits."
    ]
    assert page.context["form"]["distance"].value() == "1000"
    assert not Scenario.objects.exists()


def test_maude_chooses_a_scenario(client, maude, scenario):
    client.force_login(maude)
    client.post(reverse("scenario_choose", args=[scenario.public_id]))
    assert (Round.objects.get().chosen, Round.objects.get().chosen_by) == (scenario, maude)


def test_a_round_opened_again_is_decided_again(client, maude, scenario, choice_round, slot):
    deciding.choose(scenario=scenario, by=maude, at=timezone.now())
    client.force_login(maude)
    later = timezone.localtime() + timedelta(days=2)
    said = {
        "opened_version": version_of(choice_round),
        "name": "Stages d’hiver", "slots": [slot.public_id], "choices": 3,
        "opens_at": f"{clock.day(2026, 10, 1)}T08:00",
        "closes_at": f"{later:%Y-%m-%dT%H:%M}", "publish_at": f"{later + timedelta(days=3):%Y-%m-%dT%H:%M}",
    }  # fmt: skip
    assert client.post(reverse("round_edit", args=[choice_round.public_id]), said).status_code == 302
    assert Round.objects.get().chosen is None


def test_a_slot_that_was_ranked_stays_in_the_round(client, maude, choice_round, plant, usinage):
    other = factories.offer(establishment=plant, programs=[usinage]).slots.get()
    client.force_login(maude)
    page = client.post(reverse("round_edit", args=[choice_round.public_id]), {"slots": [other.public_id]})
    assert "slots" in page.context["form"].errors


def test_maude_opens_a_round_for_her_cohort(client, maude, cohort, slot):
    client.force_login(maude)
    said = {
        "name": "Stages", "slots": [slot.public_id], "choices": 3,
        "opens_at": f"{clock.day(2026, 12, 1)}T08:00",
        "closes_at": f"{clock.day(2026, 12, 8)}T16:00", "publish_at": f"{clock.day(2026, 12, 10)}T12:00",
    }  # fmt: skip
    answer = client.post(f"{reverse('round_create')}?cohort={cohort.public_id}", said)
    assert answer.status_code == 302
    assert list(Round.objects.get().slots.all()) == [slot]


def test_times_out_of_order_are_said_beside_the_field(client, maude, cohort, slot):
    client.force_login(maude)
    said = {
        "name": "Stages", "slots": [slot.public_id], "choices": 3,
        "opens_at": f"{clock.day(2026, 12, 9)}T08:00",
        "closes_at": f"{clock.day(2026, 12, 8)}T16:00", "publish_at": f"{clock.day(2026, 12, 10)}T12:00",
    }  # fmt: skip
    page = client.post(f"{reverse('round_create')}?cohort={cohort.public_id}", said)
    assert list(page.context["form"].errors) == ["closes_at"]


def test_nora_opens_no_round_for_maudes_cohort(client, nora, cohort):
    client.force_login(nora)
    page = client.get(f"{reverse('round_create')}?cohort={cohort.public_id}")
    assert page.templates[0].name == "internships/rounds/round_cohort.html"


def test_a_result_is_not_read_before_its_day_even_by_its_address(client, theo, maude, scenario, choice_round):
    deciding.choose(scenario=scenario, by=maude, at=timezone.now())
    client.force_login(theo)
    assert client.get(reverse("round_result", args=[choice_round.public_id])).status_code == 404
    assert client.get(reverse("scenario_detail", args=[scenario.public_id])).status_code == 404
    assert not Assignment.objects.shown_to(
        theo.student, at=choice_round.publish_at - timedelta(seconds=1)
    ).exists()
    assert Assignment.objects.shown_to(theo.student, at=choice_round.publish_at).exists()


def test_a_scenario_not_chosen_is_never_shown(choice_round, rival, theo, maude):
    kept, other = (factories.scenario(round=choice_round, seed=seed) for seed in (1, 2))
    deciding.choose(scenario=kept, by=maude, at=timezone.now())
    shown = Assignment.objects.shown_to(theo.student, at=choice_round.publish_at)
    assert [row.scenario for row in shown] == [kept]


def test_a_student_reads_why_and_nobody_elses_name(client, choice_round, rival, theo, maude, slot):
    made = factories.scenario(round=choice_round, forced={rival.pk: slot.pk})
    deciding.choose(scenario=made, by=maude, at=timezone.now())
    Round.objects.update(publish_at=timezone.now())
    client.force_login(theo)
    page = client.get(reverse("round_result", args=[choice_round.public_id]))
    assert page.context["why"] == sentences(made.assignments.get(student=theo.student).reasons)
    assert len(page.context["why"]) == 2
    assert "Zoé" not in page.content.decode()


PAGES = [("round_list", 5), ("round_detail", 8), ("scenario_detail", 5), ("scenario_create", 7)]


@pytest.mark.parametrize(("name", "queries"), PAGES)
@pytest.mark.parametrize("students", [2, 30])
def test_queries_do_not_grow_with_students(
    client, maude, choice_round, rival, slot, queries_pinned, name, queries, students
):
    for number in range(students):
        one = factories.student(last_name=f"Élève {number}")
        factories.enrolment(cohort=choice_round.cohort, student=one, state="active")
        factories.rankings(round=choice_round, student=one, slots=[slot])
    made = factories.scenario(round=choice_round)
    args = {"round_list": [], "scenario_detail": [made.public_id]}.get(name, [choice_round.public_id])
    client.force_login(maude)
    with queries_pinned(queries):
        assert client.get(reverse(name, args=args)).status_code == 200


@pytest.mark.parametrize(("name", "queries"), [("round_rank", 8), ("round_result", 5)])
def test_queries_of_a_students_pages(client, theo, shown_round, queries_pinned, name, queries):
    client.force_login(theo)
    with queries_pinned(queries):
        assert client.get(reverse(name, args=[shown_round.public_id])).status_code == 200


def test_of_many_slots_one_types_which_or_takes_them_all(client, maude, cohort, plant, usinage, rival):
    """None of the three forms of a round holds more than twenty slots to choose from."""
    for number in range(25):
        factories.offer(establishment=plant, programs=[usinage], title_fr=f"Tournage {number}")
    client.force_login(maude)
    create = f"{reverse('round_create')}?cohort={cohort.public_id}"
    assert "Tournage 7" not in client.get(create).content.decode()
    said = {
        "name": "Stages", "choices": 3,
        "opens_at": f"{clock.day(2026, 12, 1)}T08:00",
        "closes_at": f"{clock.day(2026, 12, 8)}T16:00", "publish_at": f"{clock.day(2026, 12, 10)}T12:00",
    }  # fmt: skip
    assert "slots" in client.post(create, said).context["form"].errors
    several = client.post(create, said | {"slots-words": "tournage", "slots-said": ""})
    assert "slots" in several.context["form"].errors and several.content.decode().count("Tournage") == FEW
    assert client.post(create, said | {"all_slots": "on"}).status_code == 302
    made = Round.objects.get(name="Stages")
    assert made.slots.count() == 25 + 1
    edited = reverse("round_edit", args=[made.public_id])
    assert client.get(edited).content.decode().count("Tournage") == 25  # those that were put in it
    by_hand = client.get(reverse("scenario_create", args=[made.public_id])).content.decode()
    assert "Tournage 7" not in by_hand and f"slot_{rival.public_id}-words" in by_hand
