"""On its day a round's result becomes places offered: once, with the seats that are really left."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from internships.applications.deciding import offer_place
from internships.applications.models import Application
from internships.offers.models import Slot
from internships.rounds import daily, deciding, publishing
from internships.rounds.models import Assignment, Round
from internships.rounds.ranking import RoundClosed, rank
from partnerships.mails.outbox import OutgoingMail
from programs.changes.taking_back import take_back
from programs.cohorts.models import Enrolment
from tests import factories
from tests.internships.placements.test_races import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreed(theo):
    return factories.consent(person=theo)


@pytest.fixture(autouse=True)
def _aline_welcomes_minors(slot):
    slot.offer.welcomes_minors = True
    slot.offer.save(update_fields=["welcomes_minors"])


def keep():
    return daily.keep_rounds(at=timezone.now())


def told(email: str) -> list[str]:
    return [mail.subject for mail in OutgoingMail.objects.filter(to=email).order_by("pk")]


def test_an_assignment_becomes_a_place_offered_with_its_seat(shown_round, agreed, slot, cfp, maude):
    assert keep() == daily.Done(invited=0, placed=1, failed=0)
    application = Application.objects.get()
    assert (application.state, application.slot, application.school) == ("offered", slot, cfp)
    assert application.events.latest("pk").by == maude
    assert Slot.objects.get().taken == 1
    assert Round.objects.get().carried_out_at is not None


def test_a_round_whose_day_comes_before_anybody_chose_waits_for_a_choice(
    client, scenario, maude, theo, agreed, choice_round
):
    Round.objects.update(publish_at=timezone.now() - timedelta(hours=1))
    assert keep() == daily.Done(invited=0, placed=0, failed=0)
    round = Round.objects.get()
    assert (round.carried_out_at, round.state(at=timezone.now())) == (None, Round.State.CLOSED)
    assert not Assignment.objects.exclude(handled_at=None).exists()
    client.force_login(theo)
    assert client.get(reverse("round_result", args=[round.public_id])).status_code == 404
    client.force_login(maude)
    assert client.get(round.get_absolute_url()).context["can_compute"]
    client.post(reverse("scenario_choose", args=[scenario.public_id]))
    assert keep() == daily.Done(invited=0, placed=1, failed=0)
    assert Round.objects.get().carried_out_at is not None


def test_the_student_is_told_that_the_result_can_be_read(shown_round, agreed, theo):
    keep()
    assert [subject for subject in told(theo.email) if "Stages d’hiver" in subject] != []


def test_a_second_delivery_changes_nothing(shown_round, agreed, theo):
    keep()
    before = OutgoingMail.objects.count()
    round = Round.objects.with_school().get()
    assert publishing.carry_out(round, at=timezone.now()) == []
    assert keep() == daily.Done(invited=0, placed=0, failed=0)
    assert Application.objects.count() == 1
    assert (Slot.objects.get().taken, OutgoingMail.objects.count()) == (1, before)


def test_nothing_happens_before_its_day(scenario, maude, agreed):
    deciding.choose(scenario=scenario, by=maude, at=timezone.now())
    keep()
    assert not Application.objects.exists()


def test_an_application_under_way_gets_the_place_and_stays_one(shown_round, agreed, theo, slot):
    factories.application(student=theo.student, slot=slot, state="seen")
    keep()
    assert [row.state for row in Application.objects.all()] == ["offered"]


def test_a_place_confirmed_meanwhile_is_kept(shown_round, agreed, theo, slot):
    factories.application(student=theo.student, slot=slot, state="confirmed")
    assert keep().placed == 1
    assert (Application.objects.get().state, Slot.objects.get().taken) == ("confirmed", 1)


def seat_taken(theo, slot):
    factories.application(student=factories.student(), slot=slot, state="confirmed")


def offer_paused(theo, slot):
    slot.offer.pause(by=None, at=timezone.now())


def consent_withdrawn(theo, slot):
    theo.consents.update(withdrawn_at=timezone.now())


def left_the_cohort(theo, slot):
    Enrolment.objects.filter(student=theo.student).update(state="withdrawn")


def too_young(theo, slot):
    slot.offer.minimum_age = 40
    slot.offer.save(update_fields=["minimum_age"])


def placed_elsewhere(theo, slot):
    other = factories.offer(establishment=slot.offer.establishment, title_fr="Soudage").slots.get()
    factories.application(student=theo.student, slot=other, state="confirmed")


@pytest.mark.parametrize(
    ("meanwhile", "failure"),
    [
        (seat_taken, "no_seat"),
        (offer_paused, "closed"),
        (consent_withdrawn, "consent"),
        (left_the_cohort, "left"),
        (too_young, "age"),
        (placed_elsewhere, "elsewhere"),
    ],
)
def test_what_changed_meanwhile_is_reported_and_nothing_is_written(
    shown_round, agreed, theo, slot, maude, meanwhile, failure
):
    meanwhile(theo, slot)
    before = list(Application.objects.values_list("pk", "state"))
    taken = Slot.objects.get(pk=slot.pk).taken
    assert keep().failed == 1
    kept = Assignment.objects.get()
    assert (kept.failure, kept.application) == (failure, None)
    assert list(Application.objects.values_list("pk", "state")) == before
    assert Slot.objects.get(pk=slot.pk).taken == taken
    assert len(told(maude.email)) == 1


def test_students_are_told_once_that_a_round_is_open(choice_round, theo):
    Round.objects.update(
        closes_at=timezone.now() + timedelta(days=3), publish_at=timezone.now() + timedelta(days=4)
    )
    assert [keep().invited, keep().invited] == [1, 0]
    assert len(told(theo.email)) == 1


def test_the_command_takes_a_day(shown_round, agreed, capsys):
    call_command("rounds", on=timezone.localdate() + timedelta(days=1))
    assert capsys.readouterr().out == "invited: 0, placed: 1, failed: 0\n"


@pytest.mark.django_db(transaction=True)
def test_twenty_deliveries_at_once_make_one_application(shown_round, agreed):
    at_once(lambda n: publishing.carry_out(Round.objects.with_school().get(), at=timezone.now()), times=20)
    assert Application.objects.count() == 1
    assert Slot.objects.get().taken == 1
    assert OutgoingMail.objects.filter(subject__contains="Stages d’hiver").count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_seat_taken_at_the_same_moment_is_given_once(shown_round, agreed, slot):
    rival = factories.application(student=factories.student(), slot=slot)

    def act(number):
        if number:
            return offer_place(application=rival, by=None, at=timezone.now())
        return publishing.carry_out(Round.objects.with_school().get(), at=timezone.now())

    at_once(act, times=2)
    assert Application.objects.filter(state="offered").count() == 1
    assert Slot.objects.get().taken == 1


def test_a_round_of_a_cancelled_cohort_places_nobody_and_says_so(
    client, shown_round, agreed, cohort, theo, maude
):
    type(cohort).objects.update(state="running")
    type(cohort).objects.get().cancel(by=maude, at=timezone.now(), reason="Enseignant malade")
    assert keep() == daily.Done(invited=0, placed=0, failed=0)
    assert not Application.objects.exists()
    assert told(theo.email) == ["La cohorte d’Usinage est annulée"]
    client.force_login(theo)
    address = reverse("round_rank", args=[shown_round.public_id])
    page = client.get(address).content.decode()
    assert "cette ronde l’est aussi" in page and "Lire mon résultat" not in page
    client.force_login(maude)
    page = client.get(shown_round.get_absolute_url()).content.decode()
    assert "cette ronde l’est aussi" in page
    assert reverse("scenario_create", args=[shown_round.public_id]) not in page
    with pytest.raises(deciding.CalledOff):
        deciding.choose(scenario=shown_round.chosen, by=maude, at=timezone.now())


def test_a_round_goes_on_when_the_cohort_is_not_cancelled_after_all(shown_round, agreed, cohort, maude):
    type(cohort).objects.update(state="running")
    row = type(cohort).objects.get()
    row.cancel(by=maude, at=timezone.now(), reason="Erreur")
    take_back(row, by=maude, at=timezone.now())
    assert keep() == daily.Done(invited=0, placed=1, failed=0)


def test_nobody_ranks_in_a_round_of_a_cancelled_cohort(choice_round, cohort, theo, slot):
    now = timezone.now()
    Round.objects.update(closes_at=now + timedelta(days=1), publish_at=now + timedelta(days=2))
    type(cohort).objects.update(state="cancelled")
    with pytest.raises(RoundClosed):
        rank(round=choice_round, student=theo.student, slots=[slot], at=now)


def test_who_left_the_cohort_reads_what_they_ranked_and_ranks_no_more(client, choice_round, theo, slot):
    now = timezone.now()
    Round.objects.update(closes_at=now + timedelta(days=1), publish_at=now + timedelta(days=2))
    Enrolment.objects.update(state="withdrawn")
    with pytest.raises(RoundClosed):
        rank(round=choice_round, student=theo.student, slots=[slot], at=now)
    client.force_login(theo)
    page = client.get(reverse("round_rank", args=[choice_round.public_id]))
    assert page.status_code == 200 and not page.context["is_open"]
