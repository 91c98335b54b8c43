"""A school's students: who is without a place, and applying for one of them with recorded consent."""

from datetime import date

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import translation

from internships.applications import vouching
from internships.applications.models import Application
from internships.offers.models import Offer
from internships.students.models import StudentProfile
from partnerships.people.verifying import mark_verified
from partnerships.privacy.models import Consent
from programs.cohorts.models import Student
from tests import factories
from tests.clock import day

ON = day(2026, 11, 22)


@pytest.fixture(autouse=True)
def _mails_leave_at_once(monkeypatch):
    """A test's transaction never commits."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda act, **_options: act())


@pytest.fixture
def zoe(cohort):
    """Enrolled at Maude's CFP, known by her address, without an account."""
    zoe = factories.student(
        first_name="Zoé", last_name="Roy", email="zoe@exemple.example", birth_date=date(2000, 1, 1)
    )
    factories.enrolment(cohort=cohort, student=zoe, state="active")
    return zoe


def apply(client, coordinator, slot, student, **more):
    said = {
        "student": student.public_id,
        "school": coordinator.memberships.get().organization.public_id,
        "message": "Zoé usine bien.",
        "agreed": "on",
        **more,
    }
    client.force_login(coordinator)
    return client.post(reverse("application_for_student", args=[slot.public_id]), said)


def errors(response) -> str:
    return str(response.context["form"].errors)


def test_the_coordinator_applies_with_the_recorded_consent(client, maude, slot, zoe, cfp):
    apply(client, maude, slot, zoe)
    application = Application.objects.get()
    consent = application.consent
    assert (application.state, application.sent_by, application.school) == ("sent", "coordinator", cfp)
    assert (consent.text.purpose, consent.given_by, consent.recorded_by) == ("on_behalf", "recorded", maude)
    assert application.submitted_by == maude


def test_the_student_is_told_and_nobody_gets_an_account_from_their_school(client, maude, slot, zoe):
    stranger = factories.user(email="zoe@exemple.example")
    apply(client, maude, slot, zoe)
    zoe.refresh_from_db()
    assert zoe.account is None and not stranger.students.exists()
    assert [zoe.email] in [message.to for message in mail.outbox]


def test_without_the_students_agreement_nothing_is_recorded_nor_sent(client, maude, slot, zoe):
    assert "agreed" in errors(apply(client, maude, slot, zoe, agreed=""))
    assert not Application.objects.exists() and not Consent.objects.exists()


def test_a_student_of_another_school_cannot_be_chosen(client, nora, slot, zoe):
    assert "student" in errors(apply(client, nora, slot, zoe))


def test_under_14_the_school_cannot_do_without_the_guardian(client, maude, slot, lea, cohort):
    factories.enrolment(cohort=cohort, student=lea.student, state="active")
    Offer.objects.filter(pk=slot.offer_id).update(
        welcomes_minors=True, kind=factories.kind(code="observation")
    )
    apply(client, maude, slot, lea.student)
    assert not Application.objects.exists() and not Consent.objects.exists()


def test_the_school_does_not_write_over_the_students_own_draft(client, maude, slot, theo, theos_profile):
    own = factories.application(student=theo.student, slot=slot, state="draft", message="Mes mots.")
    apply(client, maude, slot, theo.student)
    own.refresh_from_db(fields=["message"])
    assert own.message == "Mes mots."


def test_a_partners_address_is_no_students(client, maude, aline, slot, zoe):
    Student.objects.filter(pk=zoe.pk).update(email=aline.email)
    apply(client, maude, slot, zoe)
    assert not Application.objects.exists()


def test_consent_taken_back_withdraws_what_the_school_sent(client, maude, slot, zoe):
    apply(client, maude, slot, zoe)
    person = mark_verified(factories.user(email=zoe.email))
    client.force_login(person)
    client.post(reverse("student_who"), {"who": zoe.public_id, "birth_date": "2000-01-01"})
    client.post(reverse("my_consent"), {"purpose": "on_behalf"})
    assert Application.objects.get().state == "withdrawn"


@pytest.mark.parametrize(
    ("state", "placed"), [("sent", False), ("offered", True), ("confirmed", True), ("refused", False)]
)
def test_a_place_is_one_offered_or_confirmed(theo, theos_profile, slot, state, placed):
    factories.application(student=theo.student, slot=slot, state=state)
    assert vouching.with_seat(StudentProfile.objects.all(), on=ON).get().has_seat == placed


def test_an_internship_under_way_is_a_place(theo, theos_profile, placement):
    assert vouching.with_seat(StudentProfile.objects.all(), on=ON).get().has_seat


def test_a_school_writes_no_address_in_a_file_that_another_keeps(client, maude, slot, cohort, other_cfp):
    kept = factories.student(first_name="Zoé", birth_date=date(2000, 1, 1), keeper=other_cfp)
    factories.enrolment(
        cohort=factories.cohort(program=cohort.program, provider=other_cfp), student=kept, state="active"
    )
    factories.enrolment(cohort=cohort, student=kept, state="active")
    apply(client, maude, slot, kept, email="zoe@exemple.example")
    kept.refresh_from_db()
    assert kept.email == "" and not Application.objects.exists()


def students(client, who, query="") -> str:
    client.force_login(who)
    with translation.override("en"):
        return client.get(reverse("student_list") + query).content.decode()


def test_the_list_shows_my_schools_students_and_no_others(client, maude, nora, theos_profile):
    assert "Théo Gagnon" in students(client, maude)
    assert "Théo Gagnon" not in students(client, nora)


def test_a_name_is_found_without_its_accents(client, maude, theos_profile):
    assert "Théo Gagnon" in students(client, maude, "?q=theo")
    assert "Théo Gagnon" not in students(client, maude, "?q=zoe")


@pytest.mark.parametrize("size", [3, 40])
def test_the_list_costs_the_same_for_few_and_many(client, maude, cfp, cohort, usinage, size, queries_pinned):
    for _number in range(size):
        factories.profile(student=factories.student(), school=cfp, program=usinage)
        factories.enrolment(cohort=cohort, state="enrolled")
    client.force_login(maude)
    with queries_pinned(7):  # session, person, rights, views, count, profiles, who has none
        client.get(reverse("student_list"))


def test_who_is_enrolled_without_a_profile_is_listed_apart(client, maude, nora, cohort):
    student = factories.student(first_name="Zoé", last_name="Roy")
    zoe = factories.enrolment(student=student, cohort=cohort, state="enrolled")
    assert str(zoe.public_id) in students(client, maude)
    assert str(zoe.public_id) in students(client, maude, "?q=zoe")
    assert str(zoe.public_id) not in students(client, maude, "?q=theo")
    assert "Zoé Roy" not in students(client, nora)


@pytest.mark.parametrize("state", ["withdrawn", "graduated"])
def test_who_left_is_not_awaited(client, maude, cohort, state):
    factories.enrolment(student=factories.student(first_name="Zoé"), cohort=cohort, state=state)
    assert "Zoé" not in students(client, maude)


def test_the_region_reads_a_card_but_not_the_documents(client, rachid, document):
    client.force_login(rachid)
    page = client.get(reverse("student_card", args=[document.student.public_id])).content.decode()
    assert "Théo" in page
    assert document.name not in page


def test_an_invented_student_is_marked_in_the_list(client, maude, theos_profile):
    client.force_login(maude)
    assert 'class="fictitious"' not in client.get(reverse("student_list")).content.decode()
    type(theos_profile.student).objects.filter(pk=theos_profile.student_id).update(is_fictitious=True)
    assert client.get(reverse("student_list")).content.decode().count('class="fictitious"') == 1
