"""Thirty weeks validated at once, as they were seen; who has to is reminded, and that is undone."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.hours.acts import REMIND, VALIDATE
from internships.hours.mails import send_hours_link
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from partnerships.acts import confirming
from partnerships.acts.models import Batch
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import AccessLink
from tests import clock
from tests.partnerships.acts.test_acts import chosen, done, outcomes, previewed

LIST = "hours_waiting"


@pytest.fixture
def noted(placement):
    """Two days of Théo's first week, and one of the next."""
    for day, hours in ((11, 7), (12, 8), (18, 6)):
        placement.hours.create(day=clock.day(2027, 1, day), hours=Decimal(hours), note="Tournage")
    return placement


def states():
    return list(HoursLog.objects.order_by("day").values_list("state", flat=True))


def weeks() -> list[HoursLog]:
    return list(HoursLog.objects.weeks_waiting().order_by("day"))


def test_each_week_is_a_line_for_who_answers(client, noted, aline, maude, sam, anouk):
    for who, seen in ((aline, 2), (maude, 2), (sam, 0)):
        client.force_login(who)
        assert len(client.get(reverse(LIST)).context["table"].rows) == seen
    client.force_login(anouk)
    assert client.get(reverse(LIST)).status_code == 404


def test_all_weeks_are_validated_at_once_and_that_is_undone(client, noted, aline):
    page = previewed(client, aline, {"act": "hours_validate", "all": "1"}, listing=LIST)
    assert [str(line.words)[:4] for line in client.get(page).context["lines"]] == [
        "15 h".replace(" ", " "),
        "6 h,".replace(" ", " "),
    ]
    client.post(page)
    assert states() == ["validated"] * 3
    assert set(HoursLog.objects.values_list("validated_by_name", flat=True)) == {"Aline Tremblay"}
    assert [line.name for line in client.get(page).context["lines"]][0].startswith("Théo")
    client.post(reverse("batch_undo", args=[Batch.objects.get().public_id]))
    assert states() == ["logged"] * 3


def test_a_week_that_changed_since_it_was_seen_is_left_alone(noted, aline):
    batch = chosen(VALIDATE, aline, *weeks())
    noted.hours.filter(day=clock.day(2027, 1, 12)).update(hours=9)
    done(batch)
    assert outcomes(batch) == ["refused", "done"]
    assert states() == ["logged", "logged", "validated"]


def test_the_school_does_not_validate(client, noted, maude):
    client.force_login(maude)
    data = {"act": "hours_validate", "all": "1"}
    assert client.post(reverse("batch_create", args=[LIST]), data).status_code == 404


def test_who_has_to_validate_is_reminded_once_for_all_that_waits(noted, maude):
    batch = done(chosen(REMIND, maude, *weeks()))
    assert sorted(outcomes(batch)) == ["done", "refused"]
    assert OutgoingMail.objects.filter(state="waiting").count() == 1


def test_a_reminder_undone_leaves_the_link_before_it_working(noted, maude):
    Placement.objects.update(trainer=None, trainer_email="gaston@exemple.example", trainer_name="Gaston Roy")
    noted = Placement.objects.with_people().get()
    send_hours_link(placement=noted, at=timezone.now())
    links = AccessLink.objects.to("validate_hours", noted.pk)
    before = set(links.open(at=timezone.now()).values_list("pk", flat=True))
    batch = done(chosen(REMIND, maude, weeks()[0]))
    during = set(links.open(at=timezone.now()).values_list("pk", flat=True))
    confirming.undo(batch, at=timezone.now())
    assert set(links.open(at=timezone.now()).values_list("pk", flat=True)) == before
    assert outcomes(batch) == ["undone"] and len(before) == len(during) == 1 and before != during


@pytest.mark.parametrize("size", [2, 30])
def test_a_preview_of_weeks_costs_the_same_for_two_and_for_thirty(
    client, queries_pinned, placement, aline, size
):
    first = clock.day(2027, 1, 11)
    for week in range(size):
        placement.hours.create(day=first + timezone.timedelta(weeks=week), hours=7)
    page = previewed(client, aline, {"act": "hours_validate", "all": "1"}, listing=LIST)
    client.get(page)
    with queries_pinned(7):
        client.get(page)
    with queries_pinned(7):
        client.get(reverse(LIST))
