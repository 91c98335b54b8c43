"""A diploma, a departure, the end of a cohort: a wrong click is taken back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from internships.applications.models import Application
from programs.changes.taking_back import take_back
from programs.cohorts.models import Cohort, Enrolment
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
