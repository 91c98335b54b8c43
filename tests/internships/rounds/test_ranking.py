"""A student ranks slots from a telephone, until the round closes; what is wrong is said beside its field."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.rounds import ranking
from internships.rounds.models import Round
from internships.rounds.ranking import RoundClosed
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(plant, usinage):
    return factories.offer(establishment=plant, programs=[usinage], title_fr="Fraisage").slots.get()


@pytest.fixture
def open_round(choice_round, second):
    now = timezone.now()
    Round.objects.update(closes_at=now + timedelta(days=2), publish_at=now + timedelta(days=9))
    choice_round.slots.add(second)
    return Round.objects.get()


def send(client, round, *slots):
    data = {f"choice_{n}": slot.public_id if slot else "" for n, slot in enumerate(slots, start=1)}
    return client.post(reverse("round_rank", args=[round.public_id]), data)


def ranked(round) -> list:
    return [row.slot for row in round.rankings.order_by("rank")]


def test_a_student_changes_their_choices_while_the_round_is_open(client, theo, open_round, slot, second):
    client.force_login(theo)
    assert send(client, open_round, second, slot).status_code == 302
    assert ranked(open_round) == [second, slot]


def test_a_line_skipped_leaves_no_hole(client, theo, open_round, second):
    client.force_login(theo)
    send(client, open_round, None, second)
    assert list(open_round.rankings.values_list("rank", flat=True)) == [1]


def test_a_slot_ranked_twice_is_said_beside_the_second(client, theo, open_round, second, slot):
    client.force_login(theo)
    page = send(client, open_round, second, second)
    assert list(page.context["form"].errors) == ["choice_2"]
    assert ranked(open_round) == [slot]


def test_nothing_ranked_is_said(client, theo, open_round):
    client.force_login(theo)
    assert list(send(client, open_round, None).context["form"].errors) == ["choice_1"]


def test_a_slot_of_elsewhere_is_refused(client, theo, open_round, slot, plant):
    client.force_login(theo)
    other = factories.offer(establishment=plant).slots.get()
    assert list(send(client, open_round, other).context["form"].errors) == ["choice_1"]
    assert ranked(open_round) == [slot]


def test_no_more_lines_than_the_round_allows(client, theo, open_round):
    Round.objects.update(choices=1)
    client.force_login(theo)
    page = client.get(reverse("round_rank", args=[open_round.public_id]))
    assert list(page.context["form"].fields) == ["choice_1"]


def test_nothing_changes_once_the_round_is_closed(client, theo, choice_round, second, slot):
    choice_round.slots.add(second)
    client.force_login(theo)
    send(client, choice_round, second)
    assert ranked(choice_round) == [slot]
    with pytest.raises(RoundClosed):
        ranking.rank(round=choice_round, student=theo.student, slots=[second], at=timezone.now())


def test_another_round_that_is_open_opens_no_closed_one(theo, choice_round, cohort, slot, second):
    now = timezone.now()
    begun, ends = now - timedelta(days=1), now + timedelta(days=1)
    factories.choice_round(
        cohort=cohort, slots=[slot], name="Autre", opens_at=begun, closes_at=ends, publish_at=ends
    )
    assert Round.objects.open(at=now).exists()
    with pytest.raises(RoundClosed):
        ranking.rank(round=choice_round, student=theo.student, slots=[second], at=now)
    assert ranked(choice_round) == [slot]


def test_a_student_of_another_cohort_does_not_see_the_round(client, ines, open_round, usinage, cfp):
    elsewhere = factories.cohort(program=usinage, provider=cfp, name="Usinage H26")
    factories.enrolment(cohort=elsewhere, student=ines.student, state="active")
    assert ines.student not in ranking.students_of(open_round)
    client.force_login(ines)
    assert client.get(reverse("round_rank", args=[open_round.public_id])).status_code == 404


def test_a_round_not_open_yet_does_not_exist_for_students(client, theo, open_round):
    Round.objects.update(opens_at=timezone.now() + timedelta(days=1))
    client.force_login(theo)
    assert client.get(reverse("round_rank", args=[open_round.public_id])).status_code == 404


def test_slots_offered_are_of_the_program_free_to_come_and_not_kept_for_others(
    cohort, slot, plant, usinage, other_cfp, cfp
):
    today = factories.TODAY
    later = {"reserved_until": today + timedelta(days=9)}
    ours = factories.offer(establishment=plant, programs=[usinage], reserved_for=cfp, **later)
    freed = {"reserved_for": other_cfp, "reserved_until": today - timedelta(days=1)}
    ours_too = factories.offer(establishment=plant, programs=[usinage], **freed)
    factories.offer(establishment=plant, programs=[usinage], reserved_for=other_cfp, **later)
    factories.offer(establishment=plant, programs=[usinage], state="draft")
    factories.offer(establishment=plant)
    factories.offer(establishment=plant, programs=[usinage], slot={"taken": 1})
    past = {"starts_on": today - timedelta(days=3), "ends_on": today}
    factories.offer(establishment=plant, programs=[usinage], slot=past)
    found = set(ranking.slots_for(cohort, on=today))
    assert found == {slot, ours.slots.get(), ours_too.slots.get()}
