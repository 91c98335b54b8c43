"""The same written by two at once: who comes second is told on the form, whatever the database refused."""

from datetime import date
from functools import partial

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from psycopg.errors import DeadlockDetected

from partnerships.base import forms
from partnerships.organizations.models import OrganizationRole
from partnerships.people import inviting
from partnerships.people.models import Membership, RegionalRole
from tests import factories
from tests.racing import race

pytestmark = pytest.mark.django_db(transaction=True)
SINCE = date(2026, 9, 1)


def posting(who, address: str, values: dict):
    """Return an act that posts a form as somebody, logged in before."""
    client = Client()
    client.force_login(who)
    return partial(client.post, address, values)


def written(model) -> str:
    return f'INSERT INTO "{model._meta.db_table}"'


def test_a_partners_role_added_by_two_at_once_is_one_and_the_second_is_told(maude, cfp):
    address = reverse("role_create", args=[cfp.public_id])
    acts = [posting(maude, address, {"kind": "employer", "from_on": SINCE}) for _ in range(2)]
    told = race(*acts, after=written(OrganizationRole))
    assert (told.first.status_code, told.second.status_code, told.waited) == (302, 200, True)
    assert "enregistrée entre-temps" in told.second.content.decode()
    assert cfp.roles.filter(kind="employer").count() == 1


@pytest.mark.parametrize("model", [Membership, RegionalRole])
def test_a_role_given_by_two_administrators_at_once_is_one_and_the_second_is_told(
    model, alix, ines, cfp, estrie
):
    place, role = (
        ({"organization": cfp.pk}, "coordinator")
        if model is Membership
        else ({"region": estrie.pk}, "analyst")
    )
    address = reverse(f"admin:partnerships_{model._meta.model_name}_add")
    values = {"user": ines.pk, "role": role, "from_on": SINCE, **place}
    told = race(posting(alix, address, values), posting(alix, address, values), after=written(model))
    assert (told.first.status_code, told.second.status_code, told.waited) == (302, 200, True)
    assert told.second.context_data["adminform"].form.non_field_errors()
    assert model.objects.filter(user=ines).count() == 1


def test_an_invitation_accepted_while_the_same_role_is_given_is_that_role(alix, ines, maude, cfp):
    invitation = factories.invitation(organization=cfp, invited_by=maude, email=ines.email)
    address = reverse("admin:partnerships_membership_add")
    values = {"user": ines.pk, "role": "coordinator", "from_on": timezone.localdate(), "organization": cfp.pk}
    accept = partial(inviting.accept, invitation=invitation, by=ines, at=timezone.now())
    told = race(posting(alix, address, values), accept, after=written(Membership))
    assert told.second == Membership.objects.get(user=ines)


class Form:
    """A form whose row cannot be written."""

    def __init__(self, refused: Exception):
        self.refused, self.told = refused, []

    def save(self):
        raise self.refused

    def add_error(self, field, words):
        self.told.append(words)


def deadlock() -> OperationalError:
    refused = OperationalError("deadlock detected")
    refused.__cause__ = DeadlockDetected()
    return refused


@pytest.mark.parametrize("refused", [IntegrityError(), deadlock()])
def test_who_loses_by_a_deadlock_is_told_as_who_breaks_a_constraint(refused):
    form = Form(refused)
    assert forms.save_or_tell(form) is None and len(form.told) == 1


def test_a_database_that_fails_is_no_race():
    with pytest.raises(OperationalError):
        forms.save_or_tell(Form(OperationalError("the connection is lost")))
