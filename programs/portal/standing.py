"""Cohorts and their seats, as the zones of a partnership compare them."""

from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import counted_in_zone
from partnerships.concertation.standing import Standing
from programs.catalogue.models import OPEN_STATES
from programs.cohorts.models import Cohort


def taught(on: date):
    """Cohorts still to start, or under way on a day."""
    running = Cohort.objects.filter(state=Cohort.State.RUNNING, expected_end_on__gte=on)
    return running | Cohort.objects.filter(state__in=OPEN_STATES, expected_end_on__gte=on)


def count_cohorts(on: date):
    return counted_in_zone(taught(on), territory="territory", place="host_establishment")


def count_seats(on: date):
    """Seats that the cohorts offer: none is a person."""
    return counted_in_zone(taught(on), territory="territory", place="host_establishment", of=Sum("seats"))


COHORTS = Standing(_("Cohorts to come or under way"), count_cohorts)
SEATS = Standing(_("Their seats"), count_seats)
