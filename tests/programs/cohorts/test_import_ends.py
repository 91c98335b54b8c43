"""What ends by a file ends as by a click: the same follows, once, and comes back when the file is undone."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from internships.applications.models import Application
from partnerships.imports.committing import Outdated, commit
from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.streaming import stream
from partnerships.imports.wording import sentence
from partnerships.mails.outbox import OutgoingMail
from programs.cohorts.models import Cohort, Enrolment, Student, hash_permanent_code
from tests import factories
from tests.importing import again, committed, sent, sheet, told, undone

pytestmark = pytest.mark.django_db
COHORTS = ("Programme", "Cohorte", "Début", "Fin prévue", "Places", "Statut")
PEOPLE = ("Code permanent", "Nom", "Prénom", "Programme", "Début de la cohorte", "État", "Date d'entrée")
CODE = "TREM09010812"


@pytest.fixture
def mine(cfp):
    return Area(organization_id=cfp.pk)


@pytest.fixture
def studying(cohort, theo, application, theos_profile):
    """Théo studies, and applied for that study."""
    Student.objects.filter(pk=theo.student.pk).update(permanent_code_hash=hash_permanent_code(CODE))
    enrolled = factories.enrolment(cohort=cohort, student=theo.student, state="active")
    Cohort.objects.update(state="running", name="Usinage A26")
    Application.objects.update(enrolment=enrolled)
    return enrolled


def cohort_line(state, *, ends=None):
    cohort = Cohort.objects.select_related("program").get()
    days = (cohort.starts_on.isoformat(), (ends or cohort.expected_end_on).isoformat())
    return (cohort.program.code, cohort.name, *days, cohort.seats, state)


def person_line(state, *, code=CODE):
    cohort = Cohort.objects.select_related("program").earliest("pk")
    student = Student.objects.get(permanent_code_hash=hash_permanent_code(code))
    names, day = (student.last_name, student.first_name), cohort.starts_on.isoformat()
    return (code, *names, cohort.program.code, day, state, day)


def mails(name):
    rows = OutgoingMail.objects.filter(name__endswith=f"/{name}").exclude(state="withdrawn")
    return sorted(to.split("@")[0] for to in rows.values_list("to", flat=True))


def test_a_cohort_cancelled_by_a_file_lets_its_people_go_and_tells_them_once(studying, mine, maude):
    imported = committed(
        sent("cohorts", sheet(COHORTS, cohort_line("cancelled")), area=mine, by=maude), by=maude
    )
    assert imported.state == "committed"
    assert Enrolment.objects.get().state == "withdrawn"
    assert Application.objects.get().state == "cancelled"
    assert mails("cohort_cancelled") == ["theo"]


def test_undoing_that_file_brings_them_back_and_withdraws_what_had_not_left(studying, mine, maude):
    file = sheet(COHORTS, cohort_line("cancelled"))
    imported = committed(sent("cohorts", file, area=mine, by=maude), by=maude)
    OutgoingMail.objects.filter(name__endswith="/cohort_cancelled").update(state="waiting")
    imported = undone(imported, by=maude)
    assert (imported.state, imported.problem) == ("undone", {})
    assert (Cohort.objects.get().state, Enrolment.objects.get().state) == ("running", "active")
    assert Application.objects.get().state == "sent"
    assert mails("cohort_cancelled") == mails("cohort_goes_on") == []


def test_who_read_that_the_cohort_was_cancelled_is_told_that_it_goes_on(studying, mine, maude):
    file = sheet(COHORTS, cohort_line("cancelled"))
    imported = committed(sent("cohorts", file, area=mine, by=maude), by=maude)
    OutgoingMail.objects.update(state="sent")
    undone(imported, by=maude)
    assert mails("cohort_goes_on") == ["theo"]


def page_of(client, who, imported):
    client.force_login(who)
    return client.get(reverse("import_detail", args=[imported.public_id]))


def test_after_two_days_too_undoing_gives_applications_back(studying, mine, maude):
    """What comes back with what took it along has no time of its own."""
    file = sheet(PEOPLE, person_line("withdrawn"))
    imported = committed(sent("enrolments", file, area=mine, by=maude), by=maude)
    ago = timezone.now() - timedelta(days=4)
    for model in (Application, Enrolment):
        model.objects.get().events.update(at=ago)
    type(imported).objects.update(committed_at=ago)
    Student.objects.update(updated_at=ago)
    Enrolment.objects.update(updated_at=ago)
    imported = undone(imported, by=maude)
    assert (imported.state, imported.problem) == ("undone", {})
    assert Application.objects.get().state == "sent"


def test_undoing_says_what_it_cannot_give_back(client, studying, mine, maude, slot):
    Application.objects.update(state="offered", confirm_by=timezone.localdate() + timedelta(days=9))
    type(slot).objects.update(taken=1, seats=1)
    imported = committed(
        sent("enrolments", sheet(PEOPLE, person_line("withdrawn")), area=mine, by=maude), by=maude
    )
    assert Application.objects.get().state == "cancelled"
    assert page_of(client, maude, imported).context["will_stay"] == []
    type(slot).objects.update(taken=1)  # somebody else took it
    page = page_of(client, maude, imported)
    [line] = page.context["will_stay"]
    assert str(Application.objects.get().student) in line and line in page.content.decode()
    imported = undone(imported, by=maude)
    assert imported.state == "undone" and Enrolment.objects.get().state == "active"
    assert Application.objects.get().state == "cancelled"
    assert imported.problem["code"] == "undone_but"
    [line] = imported.problem["lines"]
    assert sentence(line).endswith(": 1.")


def test_who_leaves_by_a_file_is_released(studying, mine, maude):
    committed(sent("enrolments", sheet(PEOPLE, person_line("withdrawn")), area=mine, by=maude), by=maude)
    assert Application.objects.get().state == "cancelled"
    assert mails("cancelled") == ["theo"]


def test_the_command_line_has_the_same_follow(studying, mine, maude, tmp_path):
    file = tmp_path / "a.csv"
    file.write_bytes(sheet(PEOPLE, person_line("failed")))
    with file.open("rb") as source:
        stream(source, kind=kind_named("enrolments"), area=mine, by=maude, at=timezone.now(), name="a.csv")
    assert Enrolment.objects.get().state == "failed"
    assert Application.objects.get().state == "cancelled"


def test_dates_moved_by_a_file_are_told_once_and_told_again_when_it_is_undone(studying, mine, maude):
    later = Cohort.objects.get().expected_end_on + timedelta(days=30)
    imported = committed(
        sent("cohorts", sheet(COHORTS, cohort_line("running", ends=later)), area=mine), by=maude
    )
    assert mails("cohort_moved") == ["theo"]
    undone(imported, by=maude)
    assert mails("cohort_moved") == ["theo", "theo"]


def test_a_cohort_does_not_end_after_a_diploma_given_in_it(studying, mine):
    end = Cohort.objects.get().expected_end_on
    Enrolment.objects.update(state="graduated", ended_on=end)
    imported = sent(
        "cohorts", sheet(COHORTS, cohort_line("running", ends=end + timedelta(days=1))), area=mine
    )
    assert told(imported) == [(2, "expected_end_on", "graduated_before")]
    Cohort.objects.update(has_continuous_entry=True)
    imported = sent(
        "cohorts", sheet(COHORTS, cohort_line("running", ends=end + timedelta(days=2))), area=mine
    )
    assert told(imported) == []


def test_a_diploma_given_while_the_file_was_read_has_it_shown_again(studying, mine, maude):
    end = Cohort.objects.get().expected_end_on
    imported = sent(
        "cohorts", sheet(COHORTS, cohort_line("running", ends=end + timedelta(days=1))), area=mine
    )
    Enrolment.objects.update(state="graduated", ended_on=end)
    with pytest.raises(Outdated), transaction.atomic():
        commit(again(imported), by=maude, at=timezone.now())


def test_a_diploma_without_a_day_is_given_by_today_at_the_latest(studying, mine):
    Cohort.objects.update(expected_end_on=timezone.localdate() + timedelta(days=90))
    imported = sent("enrolments", sheet(PEOPLE, person_line("graduated")), area=mine)
    assert [code for *_, code in told(imported)] == ["graduates_too_early"]


def test_a_cohort_known_on_another_day_is_pointed_out(studying, mine):
    line = list(cohort_line("running"))
    line[2] = (date.fromisoformat(line[2]) + timedelta(days=7)).isoformat()
    imported = sent("cohorts", sheet(COHORTS, line), area=mine)
    [row] = imported.rows.all()
    assert (row.state, row.problems[0]["code"]) == ("new", "same_name")


def test_who_comes_by_a_file_takes_along_what_is_under_way(studying, mine, maude, usinage, cfp):
    studying = Enrolment.objects.get()
    studying.transfer(by=maude, at=timezone.now())
    other = factories.cohort(program=usinage, provider=cfp, name="Usinage H27", starts_on=date(2026, 11, 2))
    line = list(person_line("enrolled"))
    line[4] = line[6] = other.starts_on.isoformat()
    committed(sent("enrolments", sheet(PEOPLE, line), area=mine, by=maude), by=maude)
    assert Application.objects.get().enrolment.cohort == other


def test_many_who_only_finish_cost_no_query_each(studying, mine, maude, django_assert_max_num_queries):
    """A file of a whole centre does not ask the database for each of its lines."""
    codes = [f"ABCD{number:08d}" for number in range(40)]
    for code in codes:
        student = factories.student(permanent_code_hash=hash_permanent_code(code))
        factories.enrolment(cohort=Cohort.objects.get(), student=student, state="active")
    lines = [person_line("graduated", code=code) for code in codes]
    imported = sent("enrolments", sheet(PEOPLE, *lines), area=mine, by=maude)
    with django_assert_max_num_queries(49), transaction.atomic():
        commit(again(imported), by=maude, at=timezone.now())
    assert Enrolment.objects.filter(state="graduated").count() == 40
