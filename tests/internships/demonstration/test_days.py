"""The demonstration may be told on any day of any year."""

from datetime import date

import pytest

from internships.applications.models import Application
from internships.demonstration.filling import fill
from programs.cohorts.models import Cohort
from programs.demonstration.filling import fill as fill_programs

pytestmark = pytest.mark.django_db


@pytest.mark.slow
@pytest.mark.parametrize("on", [date(2026, 1, 15), date(2028, 2, 29)])
def test_it_fills_on_any_day(on):
    fill_programs(on=on)
    fill(on=on)
    assert Cohort.objects.starting_from(on=on).exists()
    assert Application.objects.values("state").distinct().count() == len(Application.State.values)
