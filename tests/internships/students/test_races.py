"""Double clicks of students on the real database: one student, one draft, one sending, one document."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from internships.applications import applying
from internships.applications.models import Application
from internships.students import consenting, documents, joining, watching
from internships.students.models import Document
from partnerships.people.linking import LinkClosed, make_link
from partnerships.people.models import User
from partnerships.privacy.models import Consent
from programs.cohorts.models import Student
from tests import factories
from tests.factories import NOON

TIMES = 20
pytestmark = pytest.mark.django_db(transaction=True)


def together(act, times: int = TIMES) -> list:
    """Call an act from threads that start together; return what each got."""
    barrier = Barrier(times)

    def run(number):
        try:
            with connection.cursor() as cursor:  # a busy machine is slow: what is tested is who wins
                cursor.execute("SET lock_timeout = '60s'; SET statement_timeout = '60s'")
            barrier.wait(60)
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(run, range(times)))


@pytest.fixture
def ready(ines, cfp):
    """Inès, an adult, with a profile and her consent."""
    factories.consent(person=ines)
    factories.profile(student=ines.student, school=cfp)
    return ines.student


def test_one_address_that_joins_many_times_at_once_is_one_account(db):
    together(lambda _n: joining.new_account(email="zoe@exemple.example", language="fr-ca"))
    assert User.objects.get(email="zoe@exemple.example").emailaddress_set.count() == 1


def test_a_profile_sent_many_times_at_once_is_one_student(cfp):
    zoe = factories.user(email="zoe@exemple.example")
    said = {
        "first_name": "Zoé",
        "last_name": "Roy",
        "birth_date": "1998-02-03",
        "school": cfp.pk,
        "agrees": "on",
    }

    def send(_number):
        client = Client()
        client.force_login(zoe)
        return client.post(reverse("profile_edit"), said).status_code

    assert set(together(send, 8)) == {302}
    assert Student.objects.count() == Consent.objects.count() == 1


def test_a_form_sent_many_times_at_once_is_one_draft(ready, slot):
    together(
        lambda n: applying.draft(
            student=Student.objects.get(pk=ready.pk),
            slot=slot,
            message=f"{n}",
            documents=[],
            by=ready.account,
        )
    )
    assert Application.objects.count() == 1


def test_a_draft_sent_many_times_at_once_leaves_once(ready, slot):
    draft = applying.draft(student=ready, slot=slot, message="Bonjour!", documents=[], by=ready.account)

    def send(_number):
        return applying.send(application=Application.objects.get(pk=draft.pk), by=ready.account, at=NOON)

    assert together(send).count(True) == 1
    assert draft.events.count() == 1


def test_a_file_sent_many_times_at_once_is_one_document(ready):
    together(lambda _n: documents.keep(student=ready, kind="cv", name="cv.pdf", content=b"%PDF-1.7 %%EOF"))
    assert Document.objects.count() == 1


def test_a_guardian_who_agrees_and_declines_at_once_says_one_thing(lea):
    link, _token = make_link(
        act=consenting.ASK, target_id=lea.student.pk, email="mere@exemple.example", name="Manon", at=NOON
    )
    Student.objects.filter(pk=lea.student.pk).update(guardian_email=link.email, birth_date=date(2013, 9, 9))

    def answer(number):
        student = Student.objects.select_related("account").get(pk=lea.student.pk)
        try:
            consenting.answer_as_guardian(link=link, student=student, agrees=number % 2 == 0, at=NOON)
        except LinkClosed:
            return None
        return number % 2 == 0

    said = [answer for answer in together(answer) if answer is not None]
    assert len(said) == 1
    assert Consent.objects.filter(person=lea).exists() == said[0]


def test_a_search_saved_many_times_at_once_is_one(ines):
    together(
        lambda n: watching.save_search(user=ines, name=f"{n}", query="q=usinage", frequency="daily", at=NOON)
    )
    assert ines.saved_searches.count() == 1
