"""Rows read along with the row they hang on: the same as their own queries would tell."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from internships.agreements.models import Agreement, AgreementHost
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.placements.visit_models import Visit
from partnerships.base.along import read_along, spread

BEGUN = datetime(2026, 11, 2, 8, 30, 15, 250000, tzinfo=ZoneInfo("America/Toronto"))


@pytest.fixture
def told(placement, maude):
    """Théo's placement with two days of hours and two visits, one by Maude."""
    placement.hours.create(
        day=date(2026, 11, 3), hours=Decimal("7.25"), state="validated", validated_at=BEGUN
    )
    placement.hours.create(day=date(2026, 11, 2), hours=Decimal("0.10"), state="logged", note="« Tournage »")
    placement.visits.create(on=date(2026, 11, 4), mode="phone", by=maude)
    placement.visits.create(on=date(2026, 11, 5), mode="phone")
    return placement


def read(rows, **sorts):
    return spread(read_along(rows, **sorts).get(), **sorts)


def values(rows) -> list[dict]:
    return [{field.attname: getattr(row, field.attname) for field in row._meta.fields} for row in rows]


def test_rows_come_with_the_values_and_the_order_of_their_own_query(told, queries_pinned):
    with queries_pinned(1):
        placement = read(Placement.objects.all(), hours=HoursLog.objects.all())
        found = values(placement.hours.all())
    assert found == values(HoursLog.objects.all()) and len(found) == 2


def test_who_did_it_comes_along_and_nobody_stays_nobody(told, maude, queries_pinned):
    with queries_pinned(1):
        placement = read(Placement.objects.all(), visits=Visit.objects.select_related("by"))
        assert [visit.by for visit in placement.visits.all()] == [None, maude]


def test_what_is_tied_further_comes_along(agreement, plant, firm, queries_pinned):
    hosts = AgreementHost.objects.select_related("establishment__organization")
    with queries_pinned(1):
        [host] = read(Agreement.objects.all(), hosts=hosts).hosts.all()
        assert (host.establishment, host.establishment.organization.name) == (plant, firm.name)


def test_rows_that_the_reader_may_not_see_stay_away(told):
    mine = HoursLog.objects.filter(state="validated")
    assert [row.state for row in read(Placement.objects.all(), hours=mine).hours.all()] == ["validated"]


def test_a_row_on_which_nothing_hangs_has_none(placement, queries_pinned):
    with queries_pinned(1):
        assert list(read(Placement.objects.all(), hours=HoursLog.objects.all()).hours.all()) == []
