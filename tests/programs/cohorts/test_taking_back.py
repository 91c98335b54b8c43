"""A diploma, a departure, the end of a cohort: a wrong click is taken back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from internships.applications.models import Application
from programs.changes.taking_back import take_back
from programs.cohorts.models import Achievement, Cohort, Enrolment
from programs.cohorts.transferring import move
from tests import factories


@pytest.fixture
def studying(cohort, theo):
    return factories.enrolment(cohort=cohort, student=theo.student, state="active")


def test_a_diploma_is_taken_back(client, studying, maude):
    Enrolment.objects.get(pk=studying.pk).graduate(by=maude, at=timezone.now())
    client.force_login(maude)
    address = reverse("enrolment_take_back", args=[studying.public_id])
    assert address in client.get(studying.get_absolute_url()).content.decode()
    client.post(address)
    kept = Enrolment.objects.get(pk=studying.pk)
    assert (kept.state, kept.ended_on) == ("active", None)
    assert address not in client.get(studying.get_absolute_url()).content.decode()


def test_the_end_of_a_cohort_is_taken_back(client, cohort, maude):
    Cohort.objects.update(state="running")
    Cohort.objects.get().complete(by=maude, at=timezone.now())
    client.force_login(maude)
    client.post(reverse("cohort_take_back", args=[cohort.public_id]))
    assert Cohort.objects.get().state == "running"


def test_a_departure_taken_back_brings_its_applications_back(studying, application, maude, theos_profile):
    Application.objects.update(enrolment=studying)
    row = Enrolment.objects.get(pk=studying.pk)
    row.withdraw(by=maude, at=timezone.now(), reason="Erreur")
    assert Application.objects.get().state == "cancelled"
    take_back(row, by=maude, at=timezone.now())
    assert Application.objects.get().state == "sent"
    theos_profile.refresh_from_db()
    assert theos_profile.school == studying.cohort.provider


def test_after_two_days_it_stays(studying, maude):
    row = Enrolment.objects.get(pk=studying.pk)
    row.graduate(by=maude, at=timezone.now() - timedelta(days=3))
    with pytest.raises(ValidationError):
        take_back(row, by=maude, at=timezone.now())


@pytest.fixture
def moved(studying, application, maude, theos_profile, usinage):
    """Théo was moved to another cohort by mistake, with what is under way."""
    Application.objects.update(enrolment=studying)
    Achievement.objects.create(
        enrolment=studying, unit=factories.unit(program=usinage), place="school", assessor="Maude",
        achieved_on=studying.cohort.starts_on,
    )  # fmt: skip
    other = factories.cohort(program=usinage, provider=studying.cohort.provider, name="Usinage H26")
    now = timezone.now()
    return move(enrolment=studying, to=other, on=timezone.localdate(now), by=maude, at=now)


def test_a_transfer_is_taken_back_with_what_it_had_moved(client, studying, moved, maude):
    client.force_login(maude)
    client.post(reverse("enrolment_take_back", args=[studying.public_id]))
    [kept] = Enrolment.objects.all()
    assert (kept.pk, kept.state, kept.ended_on, kept.went_on_in) == (studying.pk, "active", None, None)
    assert Application.objects.get().enrolment == kept
    assert Achievement.objects.get().enrolment == kept


def test_a_transfer_is_not_taken_back_once_something_else_happened_there(studying, moved, maude):
    Enrolment.objects.get(pk=moved.pk).withdraw(by=maude, at=timezone.now(), reason="Déménagement")
    with pytest.raises(ValidationError):
        take_back(Enrolment.objects.get(pk=studying.pk), by=maude, at=timezone.now())
    assert Enrolment.objects.get(pk=studying.pk).state == "transferred"


def test_a_cancelled_cohort_is_taken_back_with_its_people(
    client, studying, application, maude, theos_profile
):
    Application.objects.update(enrolment=studying)
    Cohort.objects.update(state="confirmed")
    Cohort.objects.get().cancel(by=maude, at=timezone.now(), reason="Erreur")
    assert Application.objects.get().state == "cancelled"
    client.force_login(maude)
    address = reverse("cohort_take_back", args=[studying.cohort.public_id])
    assert address in client.get(studying.cohort.get_absolute_url()).content.decode()
    client.post(address)
    assert Cohort.objects.get().state == "confirmed"
    assert Enrolment.objects.get().state == "active"
    assert Application.objects.get().state == "sent"


def test_who_left_before_the_cohort_was_cancelled_does_not_come_back(studying, maude):
    Cohort.objects.update(state="confirmed")
    Enrolment.objects.get().withdraw(by=maude, at=timezone.now(), reason="Déménagement")
    Cohort.objects.get().cancel(by=maude, at=timezone.now(), reason="Erreur")
    take_back(Cohort.objects.get(), by=maude, at=timezone.now())
    assert Enrolment.objects.get().state == "withdrawn"


def test_who_reads_a_cohort_only_does_not_take_its_cancelling_back(client, cohort, maude, nora):
    Cohort.objects.update(state="confirmed")
    Cohort.objects.get().cancel(by=maude, at=timezone.now(), reason="Erreur")
    client.force_login(nora)
    assert client.post(reverse("cohort_take_back", args=[cohort.public_id])).status_code == 404
    assert Cohort.objects.get().state == "cancelled"
