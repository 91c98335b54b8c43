"""A signed agreement opens its placement, once; an amendment changes it."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from internships.agreements.models import Agreement
from internships.agreements.signals import signed
from internships.placements.models import Placement
from tests import factories
from tests.clock import day
from tests.factories import NOON


def sign(agreement):
    Agreement.objects.filter(pk=agreement.pk).update(state="signed")
    row = Agreement.objects.get(pk=agreement.pk)
    signed.send(sender=Agreement, agreement=row, version=None, by=None, at=NOON)
    return row


def host_of(agreement, **fields):
    agreement.hosts.update(**fields)


def test_the_last_signature_opens_the_placement(agreement, plant, theo, cfp, usinage):
    sign(agreement)
    placement = Placement.objects.get()
    assert (placement.student, placement.establishment, placement.school) == (theo.student, plant, cfp)
    assert (placement.program, placement.state) == (usinage, "planned")
    assert (placement.hours_week, placement.hours_planned) == (30, 330)


def test_signed_twice_it_is_one_placement(agreement):
    sign(agreement)
    sign(agreement)
    assert Placement.objects.count() == 1


@pytest.mark.parametrize(("hours", "is_full_time"), [("29.5", False), ("30", True), ("35", True)])
def test_thirty_hours_a_week_are_full_time(agreement, hours, is_full_time):
    agreement.hours_week = Decimal(hours)
    agreement.save(update_fields=["hours_week"])
    sign(agreement)
    assert Placement.objects.get().is_full_time is is_full_time


def test_the_tutor_with_an_account_in_the_firm_is_the_trainer(agreement, marc):
    host_of(agreement, tutor_name="Marc Gendron", tutor_email="Marc@exemple.example")
    sign(agreement)
    assert Placement.objects.get().trainer == marc


def test_an_account_outside_the_firm_is_given_nothing(agreement, nora):
    host_of(agreement, tutor_name="Nora Bédard", tutor_email=nora.email)
    sign(agreement)
    placement = Placement.objects.get()
    assert (placement.trainer, placement.trainer_name) == (None, "Nora Bédard")


def test_the_main_host_is_the_place(agreement, firm):
    second = factories.establishment(organization=firm, name="Atelier")
    agreement.hosts.update(percent=40)
    agreement.hosts.create(
        establishment=second, percent=60, signatory_name="A", signatory_email="a@exemple.example"
    )
    sign(agreement)
    assert Placement.objects.get().establishment == second


def test_two_full_time_placements_at_the_same_dates_are_refused_in_a_sentence(agreement, theo, plant):
    sign(agreement)
    other = factories.agreement(student=theo.student, establishment=plant)
    with pytest.raises(ValidationError, match="temps plein|full-time"):
        sign(other)


def test_half_time_beside_full_time_is_allowed(agreement, theo, plant):
    sign(agreement)
    sign(factories.agreement(student=theo.student, establishment=plant, hours_week=Decimal(10)))
    assert Placement.objects.count() == 2


def test_a_signed_amendment_changes_dates_and_hours(placement):
    Agreement.objects.filter(pk=placement.agreement_id).update(
        ends_on=day(2027, 4, 9), hours_week=Decimal(25), hours_total=400
    )
    agreement = sign(placement.agreement)
    placement = Placement.objects.get()
    assert (placement.ends_on, placement.hours_week, placement.hours_planned) == (day(2027, 4, 9), 25, 400)
    assert (placement.is_full_time, placement.state) == (False, "active")
    assert Agreement.objects.get(pk=agreement.pk).state == "active"


def test_an_amendment_into_another_full_time_placement_is_refused(placement, theo, plant):
    later = factories.agreement(
        student=theo.student, establishment=plant, starts_on=day(2027, 4, 1), ends_on=day(2027, 6, 1)
    )
    sign(later)
    Agreement.objects.filter(pk=placement.agreement_id).update(ends_on=day(2027, 4, 9))
    with pytest.raises(ValidationError):
        sign(placement.agreement)
    assert Placement.objects.get(pk=placement.pk).ends_on == day(2027, 3, 26)


def test_an_agreement_without_host_opens_nothing(agreement):
    agreement.hosts.all().delete()
    with pytest.raises(ValidationError):
        sign(agreement)
