"""The demonstration may be told on any day, and only where nobody works yet."""

from datetime import date

import pytest
from django.core.management import call_command

from partnerships.concertation.models import Partnership
from programs.cohorts.models import Cohort
from programs.demonstration.filling import fill

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("on", [date(2026, 7, 20), date(2027, 9, 1)])
def test_it_fills_on_any_day_with_cohorts_about_to_start(on):
    fill(on=on)
    assert Cohort.objects.starting_from(on=on).exists()


def test_a_portal_in_use_is_left_alone(sam):
    call_command("demo", if_empty=True)
    assert not Partnership.objects.exists()
