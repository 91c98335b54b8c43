"""Two acts on one file at once: the second finds what the first left. Each lock is missed when it is gone."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse

from internships.students import profiling
from partnerships.organizations.models import Organization
from partnerships.people.verifying import mark_verified
from programs.cohorts import keeping
from programs.cohorts.models import Student
from programs.cohorts.question_models import FileQuestion
from programs.persons import answering, merging, telling_apart
from programs.persons.models import Merge
from tests import factories
from tests.factories import NOON, TODAY
from tests.racing import pair, race, version_of

BORN = date(2003, 4, 1)


@pytest.fixture
def zoe(cohort):
    """Zoé Roy, whose file Maude's centre keeps."""
    made = factories.student(first_name="Zoé", last_name="Roy", birth_date=BORN, keeper=cohort.provider)
    factories.enrolment(cohort=cohort, student=made, state="active")
    return made


@pytest.fixture
def double():
    """Another file, of the same names."""
    return factories.student(first_name="Zoé", last_name="Roy", birth_date=BORN)


@pytest.fixture
def there(usinage, other_cfp, zoe):
    """Nora's centre, where Zoé studies too."""
    cohort = factories.cohort(program=usinage, provider=other_cfp, name="Rives A25")
    factories.enrolment(cohort=cohort, student=zoe, state="active")
    return other_cfp


def ask(student, name, *, school, by):
    wanted = {"first_name": name}
    return partial(keeping.ask_correction, student=student, wanted=wanted, school=school, by=by, at=NOON)


@pair("programs.persons.merging.hold")
def test_of_two_merges_the_second_finds_a_file_that_is_gone(zoe, double, maude, cfp):
    merge = partial(merging.propose, school=cfp, by=maude, at=NOON)
    told = race(partial(merge, kept=zoe, gone=double), partial(merge, kept=double, gone=zoe), after=Student)
    assert told.first == Merge.objects.get() and isinstance(told.second, merging.CannotMerge)


@pair("programs.persons.telling_apart.tell_apart")
def test_said_twice_at_once_that_two_are_two_is_said_once(zoe, double, maude, cfp):
    tell = partial(telling_apart.tell_apart, kept=zoe, gone=double, school=cfp, by=maude, at=NOON)
    told = race(tell, tell, after=Merge)
    assert told.first == told.second == Merge.objects.get()


@pair("internships.students.profiling.claim")
def test_a_file_claimed_twice_at_once_is_opened_once(ines):
    mark_verified(ines)
    file = factories.student(email=ines.email, birth_date=BORN)
    claim = partial(profiling.claim, user=ines, student=file, born=BORN, at=NOON)
    told = race(claim, claim, after=Student)
    assert told.first == file and isinstance(told.second, profiling.NotTheirs)


@pair("programs.cohorts.keeping.ask_correction")
def test_of_two_questions_at_once_the_second_completes_the_first(zoe, there, nora):
    told = race(
        ask(zoe, "Zoée", school=there, by=nora), ask(zoe, "Zohé", school=there, by=nora), after=Student
    )
    question = FileQuestion.objects.get()
    assert told.first == told.second == question and question.wanted == {"first_name": "Zohé"}


@pair("programs.cohorts.keeping.pass_keeping")
def test_the_keeping_passes_once(zoe, there, cfp):
    Organization.objects.filter(pk=cfp.pk).update(status="closed")
    told = race(*[partial(keeping.pass_keeping, student=zoe)] * 2, after=Student)
    assert (told.first, told.second) == (True, False)


@pair("programs.cohorts.keeping.write_facts")
def test_who_writes_facts_waits_for_who_is_writing(zoe):
    told = race(
        partial(keeping.write_facts, student=zoe, facts={"first_name": "Zohé"}),
        partial(keeping.write_facts, student=zoe, facts={"first_name": "Zoée"}),
        after=Student,
    )
    assert told.waited and Student.objects.get(pk=zoe.pk).first_name == "Zoée"


@pair("programs.cohorts.keeping.close_to_account")
def test_a_file_is_closed_to_its_account_once(zoe, ines):
    Student.objects.filter(pk=zoe.pk).update(account=ines)
    told = race(*[partial(keeping.close_to_account, student=zoe)] * 2, after=Student)
    assert (told.first, told.second) == (True, False)


@pair("programs.persons.answering._pass_on")
def test_a_question_that_nobody_answered_is_settled_once(zoe, there, nora):
    ask(zoe, "Zohé", school=there, by=nora)()
    late = TODAY + timedelta(days=60)
    told = race(*[partial(answering.pass_on, on=late, at=NOON)] * 2, after=FileQuestion, times=2)
    assert (told.first, told.second) == (1, 0)


@pair("programs.persons.views.student_file")
def test_of_two_who_correct_a_file_the_second_is_told(zoe, maude):
    facts = {
        "first_name": "Zoé",
        "last_name": "Roy",
        "birth_date": "2003-04-01",
        "opened_version": version_of(zoe),
    }

    def correct(name):
        client = Client()
        client.force_login(maude)
        return client.post(reverse("student_file", args=[zoe.public_id]), facts | {"first_name": name})

    told = race(partial(correct, "Zohé"), partial(correct, "Zoée"), after=Student)
    assert (told.first.status_code, told.second.status_code) == (302, 200)
    assert Student.objects.get(pk=zoe.pk).first_name == "Zohé"
