"""Competencies credited one by one, at school and in the enterprise; the diploma when all are."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from types import SimpleNamespace

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from programs.cohorts.crediting import NotCredited, credit, progress_of, withdraw_credit
from programs.cohorts.models import Achievement, Cohort, CompetencyUnit, Enrolment
from tests import factories

ON = date(2026, 11, 2)
SAID = {"place": "enterprise", "assessor": "Marc Gendron", "on": ON}


@pytest.fixture
def units(cohort):
    return [factories.unit(program=cohort.program, code=f"C{n}", hours=n * 30) for n in (1, 2, 3)]


def unit(pk, hours):
    return SimpleNamespace(pk=pk, hours=hours)


def achieved(pk, on=ON):
    return SimpleNamespace(unit_id=pk, achieved_on=on)


@pytest.mark.parametrize(
    ("hours", "done", "expected"),
    [
        ([30, 60], [], (0, 2, 0, 90, 0, False)),
        ([30, 60], [2], (1, 2, 60, 90, 66, False)),
        ([30, 60], [1, 2], (2, 2, 90, 90, 100, True)),
        ([30, None], [1], (1, 2, None, None, 50, False)),  # unknown hours are not zero
        ([], [], (0, 0, 0, 0, 0, False)),
        ([30], [9], (0, 1, 0, 30, 0, False)),  # another program's competency
    ],
)
def test_how_far_somebody_is(hours, done, expected):
    units = [unit(n, value) for n, value in enumerate(hours, start=1)]
    found = progress_of(units, [achieved(pk) for pk in done])
    assert (
        found.units, found.units_total, found.hours, found.hours_total, found.percent, found.is_complete
    ) == expected  # fmt: skip


def test_a_competency_is_credited_once(learner, units):
    assert credit(enrolment=learner, units=units[:2], **SAID) == 2
    assert credit(enrolment=learner, units=units, **SAID) == 1
    assert learner.achievements.count() == 3


@pytest.mark.parametrize("state", ["applied", "enrolled", "graduated", "withdrawn"])
def test_only_who_studies_is_credited(learner, units, state):
    Enrolment.objects.filter(pk=learner.pk).update(state=state)
    with pytest.raises(NotCredited):
        credit(enrolment=learner, units=units, **SAID)
    assert not Achievement.objects.exists()


def test_a_competency_of_another_program_is_not_credited(learner):
    other = factories.unit(program=factories.program(code="5195", title_fr="Soudage"))
    with pytest.raises(NotCredited):
        credit(enrolment=learner, units=[other], **SAID)


def test_a_diploma_keeps_its_competencies(achievement, learner):
    Enrolment.objects.filter(pk=learner.pk).update(state="graduated")
    with pytest.raises(NotCredited):
        withdraw_credit(achievement=achievement)
    assert Achievement.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_competency_credited_twenty_times_at_once_is_credited_once(learner, achieved_unit):
    barrier = Barrier(20)

    def act(_number):
        try:
            barrier.wait(30)
            return credit(enrolment=learner, units=[achieved_unit], **SAID)
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as threads:
        assert sum(threads.map(act, range(20))) == 1
    assert Achievement.objects.count() == 1


# --- Pages --------------------------------------------------------------------------------------------------


def send(client, user, enrolment, chosen, **changes):
    client.force_login(user)
    url = reverse("enrolment_units", args=[enrolment.public_id])
    data = {"units": [unit.public_id for unit in chosen], **SAID, "on": "2026-11-02"}
    return client.post(url, {**data, **changes})


def test_a_coordinator_credits_several_at_once(client, maude, learner, units):
    assert send(client, maude, learner, units[:2]).status_code == 302
    assert set(learner.achievements.values_list("unit__code", "place", "assessor")) == {
        ("C1", "enterprise", "Marc Gendron"), ("C2", "enterprise", "Marc Gendron")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"units": []}, "units"), ({"on": "2099-01-01"}, "on"), ({"assessor": ""}, "assessor")],
)
def test_what_is_missing_is_said_beside_its_field(client, maude, learner, units, changes, field):
    response = send(client, maude, learner, units, **changes)
    assert response.context["form"].errors.keys() == {field} and not Achievement.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("rachid", 403), ("anouk", 404), ("aline", 404), ("marc", 404)])
def test_who_does_not_keep_the_enrolments_credits_nothing(client, request, learner, units, who, status):
    assert send(client, request.getfixturevalue(who), learner, units).status_code == status
    assert not Achievement.objects.exists()


def test_the_host_firms_trainer_does_not_credit(client, marc, cohort, plant, learner, units):
    cohort.host_establishment = plant
    cohort.save(update_fields=["host_establishment"])
    assert send(client, marc, learner, units).status_code == 404
    assert not Achievement.objects.exists()


def test_the_page_says_from_when_on_a_diploma_may_be_recorded(client, maude, learner, units):
    ends_on = timezone.localdate() + timedelta(days=30)
    Cohort.objects.update(expected_end_on=ends_on)
    credit(enrolment=learner, units=units, **SAID)
    client.force_login(maude)
    page = client.get(reverse("enrolment_units", args=[learner.public_id]))
    assert (page.context["may_graduate"], page.context["diploma_on"]) == (False, ends_on)
    words = page.content.decode()
    assert 'value="graduate"' not in words and "le diplôme s’inscrit à partir du" in words
    Cohort.objects.update(has_continuous_entry=True)
    assert client.get(reverse("enrolment_units", args=[learner.public_id])).context["may_graduate"]


def test_the_page_proposes_the_diploma_when_all_is_credited(client, maude, learner, units):
    credit(enrolment=learner, units=units, **SAID)
    client.force_login(maude)
    page = client.get(reverse("enrolment_units", args=[learner.public_id]))
    assert page.context["may_graduate"] and page.context["form"] is None
    client.post(
        reverse("enrolment_change", args=[learner.public_id]), {"verb": "graduate", "on": "2026-11-02"}
    )
    learner = Enrolment.objects.get(pk=learner.pk)
    assert (learner.state, learner.ended_on) == ("graduated", ON)


@pytest.mark.parametrize("many", [1, 20])
def test_the_table_asks_as_many_queries_for_one_student_as_for_twenty(
    client, maude, cohort, units, queries_pinned, many
):
    for _n in range(many):
        enrolment = factories.enrolment(cohort=cohort, state="active")
        credit(enrolment=enrolment, units=units[:2], **SAID)
    client.force_login(maude)
    url = reverse("cohort_units", args=[cohort.public_id])
    client.get(url)
    with queries_pinned(8):  # session, user, roles; cohort, competencies, count, enrolments, credits
        page = client.get(url)
    assert page.context["rows"][0]["progress"].hours == 90


def test_a_centre_that_teaches_the_program_writes_its_competencies(client, maude, cohort):
    factories.program(code="5195", title_fr="Soudage-montage")
    client.force_login(maude)
    url = reverse("unit_create", args=[cohort.program.public_id])
    data = {"code": "C1", "title_fr": "Tourner", "title_en": "", "hours": "", "position": "1"}
    assert client.post(url, data).status_code == 302
    unit = CompetencyUnit.objects.get()
    assert (unit.program, unit.title_fr, unit.hours) == (cohort.program, "Tourner", None)
    assert client.post(url, data).context["form"].errors.keys() == {"code"}


def test_a_centre_that_does_not_teach_it_writes_nothing(client, nora, cohort):
    client.force_login(nora)
    url = reverse("unit_create", args=[cohort.program.public_id])
    assert client.post(url, {"code": "C1", "title_fr": "Tourner", "position": "1"}).status_code == 403
