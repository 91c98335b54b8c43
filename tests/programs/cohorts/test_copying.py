"""Next year's cohorts, copied from this year's on the list, and corrected there."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from partnerships.acts.models import Batch
from programs.changes.copying import a_year_later, copy, named_a_year_later
from programs.cohorts.models import Cohort
from tests import factories
from tests.factories import NOON


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("Soudage A26", "Soudage A26"),
        ("Soudage automne 2026", "Soudage automne 2027"),
        ("Soudage 2026-2027", "Soudage 2027-2028"),
        ("Groupe 52026", "Groupe 52026"),
        ("", ""),
    ],
)
def test_a_copy_is_named_after_its_own_years(name, later):
    assert named_a_year_later(name) == later


@pytest.mark.parametrize(
    ("day", "later"),
    [(date(2026, 8, 31), date(2027, 8, 31)), (date(2028, 2, 29), date(2029, 2, 28))],
)
def test_dates_are_moved_by_a_year(day, later):
    assert a_year_later(day) == later


def test_a_copy_is_planned_with_nobody_in_it(cfp, usinage, maude):
    known = {"seats": 18, "minimum_to_open": 10, "mode": "evening", "state": "running"}
    reported = {"reported_entrants": 16, "reported_source": "Centre", "is_list_complete": True, "note": "x"}
    cohort = factories.cohort(program=usinage, provider=cfp, starts_on=date(2026, 8, 31), **known, **reported)
    factories.enrolment(cohort=cohort)
    made = copy(cohort, by=maude, at=NOON)
    assert (made.state, made.seats, made.minimum_to_open, made.mode) == ("planned", 18, 10, "evening")
    assert (made.starts_on, made.expected_end_on) == (date(2027, 8, 31), date(2028, 6, 20))
    assert (made.reported_entrants, made.is_list_complete, made.note) == (None, False, "")
    assert (made.enrolments.count(), made.events.get().by) == (0, maude)


def test_a_cohort_is_copied_once_until_its_copy_is_cancelled(cohort, maude):
    first = copy(cohort, by=maude, at=NOON)
    with pytest.raises(IntegrityError):
        copy(cohort, by=maude, at=NOON)
    first.cancel(by=maude, at=NOON, reason="x")
    assert copy(cohort, by=maude, at=NOON).copied_from == cohort


def test_last_years_cohorts_are_copied_on_the_list_and_that_is_undone(client, cfp, usinage, maude):
    client.force_login(maude)
    [factories.cohort(program=usinage, provider=cfp, starts_on=date(2026, 8, 31)) for _three in range(3)]
    data = {"act": "cohort_copy", "all": "1", "where": "year=2026"}
    create = reverse("batch_create", args=["cohort_list"])
    client.post(client.post(create, data)["Location"])
    assert list(Cohort.objects.filter(school_year=2027).values_list("state", flat=True)) == ["planned"] * 3
    page = client.get(client.post(create, data)["Location"])
    assert (page.context["able"], page.context["unable"]) == (0, 3)
    client.post(reverse("batch_undo", args=[Batch.objects.get(confirmed_at__isnull=False).public_id]))
    assert not Cohort.objects.filter(school_year=2027).exists()


def test_a_copy_where_somebody_enrolled_is_not_undone(client, cohort, maude):
    client.force_login(maude)
    data = {"act": "cohort_copy", "row": str(cohort.public_id)}
    client.post(client.post(reverse("batch_create", args=["cohort_list"]), data)["Location"])
    factories.enrolment(cohort=cohort.copies.get())
    batch = Batch.objects.get()
    client.post(reverse("batch_undo", args=[batch.public_id]))
    assert (batch.rows.get().outcome, cohort.copies.count()) == ("stays", 1)


def test_a_program_no_longer_in_force_is_not_copied(client, cohort, maude):
    client.force_login(maude)
    type(cohort.program).objects.update(valid_to=timezone.localdate().replace(year=2020))
    data = {"act": "cohort_copy", "row": str(cohort.public_id)}
    page = client.get(client.post(reverse("batch_create", args=["cohort_list"]), data)["Location"])
    assert page.context["able"] == 0


@pytest.mark.parametrize("size", [2, 50])
def test_a_preview_of_cohorts_costs_the_same_for_two_rows_and_for_fifty(
    client, queries_pinned, cfp, usinage, maude, size
):
    factories.many_cohorts(program=usinage, provider=cfp, size=size)
    client.force_login(maude)
    create = reverse("batch_create", args=["cohort_list"])
    page = client.post(create, {"act": "cohort_copy", "all": "1"})["Location"]
    client.get(page)
    with queries_pinned(8):
        client.get(page)
