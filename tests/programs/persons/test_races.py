"""Two who act on one person at once, on the real database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from internships.students import profiling
from partnerships.people.verifying import mark_verified
from programs.cohorts.enrolling import Refused, enrol_student
from programs.cohorts.keeping import ask_correction
from programs.cohorts.models import Student, hash_permanent_code
from programs.cohorts.question_models import FileQuestion
from programs.persons import merging
from programs.persons.models import Merge
from tests import factories
from tests.factories import NOON, TODAY

BORN = date(2003, 4, 1)
pytestmark = pytest.mark.django_db(transaction=True)


def together(act, times: int = 8) -> list:
    """Call an act from threads that start together; return what each got."""
    barrier = Barrier(times)

    def run(number):
        try:
            barrier.wait(60)
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(run, range(times)))


def test_two_files_merged_by_many_at_once_are_merged_once(maude, cfp, cohort, usinage):
    later = factories.cohort(program=usinage, provider=cfp, name="A24")
    kept, gone = (factories.student(birth_date=BORN) for _ in range(2))
    factories.enrolment(cohort=cohort, student=kept)
    factories.enrolment(cohort=later, student=gone)

    def act(number):
        pair = {"kept": kept, "gone": gone} if number % 2 else {"kept": gone, "gone": kept}
        try:
            return merging.propose(**pair, school=cfp, by=maude, at=NOON).state
        except merging.CannotMerge:
            return ""

    assert together(act).count("done") == 1 == Merge.objects.count()
    assert Student.objects.exclude(merged_into=None).count() == 1


def test_a_file_claimed_by_two_accounts_at_once_is_opened_by_one(db):
    file = factories.student(email="famille@exemple.example", birth_date=BORN)
    people = [factories.user() for _ in range(8)]
    for person in people:
        mark_verified(person)
    file.email = people[0].email
    file.save()
    mine = people[0]

    def act(_number):
        try:
            return profiling.claim(user=mine, student=file, born=BORN, at=NOON).pk
        except profiling.NotTheirs:
            return None

    assert together(act).count(file.pk) == 1
    assert mine.students.get() == file


def test_the_same_code_typed_by_two_schools_at_once_is_two_records_and_betrays_nobody(
    maude, nora, cohort, other_cfp, usinage
):
    there = factories.cohort(program=usinage, provider=other_cfp, name="Rives")

    def act(number):
        try:
            return enrol_student(
                cohort=[cohort, there][number % 2],
                person={
                    "first_name": f"Zoé{number % 2}",
                    "last_name": "Roy",
                    "birth_date": BORN,
                    "email": "",
                },
                permanent_code="ROYZ01040300",
                state="applied",
                on=TODAY,
                by=[maude, nora][number % 2],
                at=NOON,
                token=f"6f1f2a34-0000-4000-8000-00000000000{number % 2}",
            ).student_id
        except Refused:
            return None

    assert None not in together(act, 2)
    assert Student.objects.count() == 2
    assert Student.objects.filter(permanent_code_hash=hash_permanent_code("ROYZ01040300")).count() == 1


def test_one_question_asked_many_times_at_once_is_one(maude, cfp, cohort, other_cfp, usinage):
    there = factories.cohort(program=usinage, provider=other_cfp, name="Rives")
    zoe = factories.student(birth_date=BORN)
    for place in (there, cohort):
        factories.enrolment(cohort=place, student=zoe, state="active")
    together(
        lambda n: ask_correction(student=zoe, wanted={"first_name": f"Z{n}"}, school=cfp, by=maude, at=NOON)
    )
    assert FileQuestion.objects.count() == 1
