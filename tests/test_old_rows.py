"""A row that holds what cannot be, of before the bounds: whoever changes it is told what to correct first."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.urls import reverse

from internships.offers.models import Offer
from internships.posting.forms import ConditionsForm
from partnerships.acts.kinds import ACTS
from partnerships.base.bounds import BOUNDED, OutOfBounds, on_connection, tell
from partnerships.imports.kinds import Area
from partnerships.imports.wording import sentence
from programs.cohorts.models import Cohort, Enrolment
from tests import factories
from tests.factories import NOON
from tests.importing import committed, sent, sheet
from tests.pages_read import sent_back


@contextmanager
def of_before(model, column: str, check: str):
    """Let a row be written as before the bounds, which then hold whatever is written next."""
    table = model._meta.db_table
    name = f"{table}_{column}_bounds"
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check}) NOT VALID")


@pytest.fixture
def old(cohort):
    """A cohort of 10,000 seats."""
    with of_before(Cohort, "seats", "seats BETWEEN 1 AND 2000"):
        Cohort.objects.update(seats=10_000)
    return Cohort.objects.get()


def texts(answer) -> str:
    return answer.content.decode()


def test_every_bound_of_the_database_is_known_by_its_name(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint WHERE conname LIKE '%\\_bounds' AND contype = 'c'")
        names = {name for (name,) in cursor.fetchall()}
    assert names and names <= BOUNDED.keys()


def test_a_connection_made_inside_a_block_leaves_the_block_s_wrapper_alone():
    """The history of changes puts one around each request, before the request reads anything."""
    other = connection.copy()
    with other.execute_wrapper(lambda execute, *said: execute(*said)):
        on_connection(None, other)
    assert other.execute_wrappers == [tell]


def test_a_verb_says_what_to_correct(old, maude):
    with pytest.raises(OutOfBounds) as refused, transaction.atomic():
        old.open_recruitment(by=maude, at=NOON)
    assert "10" in refused.value.messages[0] and "Usinage A25" in refused.value.messages[0]
    assert isinstance(refused.value, ValidationError)


def test_a_button_leads_back_to_its_page_with_the_sentence(client, old, maude):
    client.force_login(maude)
    page = old.get_absolute_url()
    press = {"data": {"verb": "open_recruitment"}, "headers": {"referer": f"http://testserver{page}"}}
    answer = client.post(reverse("cohort_change", args=[old.public_id]), **press, follow=True)
    assert answer.redirect_chain[-1][0] == page
    assert "10\u00a0000" in texts(answer) and "Usinage A25" in texts(answer)
    assert Cohort.objects.get().state == "planned"


def test_a_button_without_a_page_is_refreshed(client, old, maude):
    client.force_login(maude)
    address = reverse("cohort_change", args=[old.public_id])
    answer = client.post(address, {"verb": "open_recruitment"}, headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"


def test_the_form_says_it_beside_the_field(client, old, maude):
    client.force_login(maude)
    address = reverse("cohort_edit", args=[old.public_id])
    typed = sent_back(texts(client.get(address)), address=address, fill={})
    assert "seats" in client.post(address, typed).context["form"].errors


def test_a_form_without_the_field_says_which_it_is(offer):
    """A step of the offer's form has fewer fields than the offer."""
    with of_before(Offer, "hours_week", "hours_week BETWEEN 0 AND 84"):
        Offer.objects.update(hours_week=200)
    form = ConditionsForm({"requirements_fr": "Bottes"}, instance=Offer.objects.get())
    assert "hours_week" not in form.fields
    assert any("200" in text for text in form.non_field_errors())


def test_the_administration_says_it_beside_the_field(client, old, alix):
    client.force_login(alix)
    address = reverse("admin:programs_cohort_change", args=[old.pk])
    answer = client.post(address, sent_back(texts(client.get(address)), address=address, fill={}))
    assert "seats" in answer.context["adminform"].form.errors


def test_an_act_on_many_says_it_for_the_row(old, cohort, maude):
    with of_before(Enrolment, "applied_on", "applied_on BETWEEN DATE '1970-01-01' AND DATE '2100-12-31'"):
        enrolment = factories.enrolment(cohort=cohort, applied_on=date(207, 9, 1))
    with pytest.raises(OutOfBounds) as refused, transaction.atomic():
        ACTS["enrolment_admit"].do(Enrolment.objects.get(pk=enrolment.pk), by=maude, at=NOON)
    assert "207" in refused.value.messages[0]


HEADERS = ("Programme", "Centre", "Cohorte", "Début", "Fin prévue", "Places", "Remarque")


def test_a_file_that_changes_it_says_it(old, cfp, maude):
    with of_before(Cohort, "reported_entrants", "reported_entrants BETWEEN 0 AND 2000"):
        Cohort.objects.update(seats=20, reported_entrants=9_000)
    line = (
        "5371",
        "CFP du Parc",
        old.name,
        f"{old.starts_on:%d/%m/%Y}",
        str(old.expected_end_on),
        "20",
        "Vu",
    )
    imported = sent("cohorts", sheet(HEADERS, line), area=Area(organization_id=cfp.pk), by=maude)
    imported = committed(imported, by=maude)
    assert imported.problem["code"] == "stored_out_of_bounds"
    assert "9000" in sentence(imported.problem)
