"""What a student says of themselves; the school's own row; consents, the guardian's first under 14."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from internships.students import consenting, profiling
from internships.students.models import StudentProfile
from partnerships.people.verifying import mark_verified
from partnerships.privacy import consenting as consents
from programs.cohorts.models import Student
from tests import factories
from tests.clock import day

CHILD, MINOR, ADULT = (f"{day(year, 2, 3)}" for year in (2014, 2010, 1998))


@pytest.fixture(autouse=True)
def _mails_leave_at_once(monkeypatch):
    """A test's transaction never commits."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda act, **_options: act())


@pytest.fixture
def zoe(db):
    """Somebody who just came in: an account, no student yet."""
    return mark_verified(factories.user(email="zoe@exemple.example"))


def said(school, **more) -> dict:
    return {
        "first_name": "Zoé",
        "last_name": "Roy",
        "birth_date": ADULT,
        "school": school.pk,
        "agrees": "on",
        **more,
    }


def of_child(school, **more) -> dict:
    guardian = {"guardian_name": "Manon Roy", "guardian_email": "mere@exemple.example"}
    return said(school, birth_date=CHILD, **{**guardian, **more})


def save(client, user, data):
    client.force_login(user)
    return client.post(reverse("profile_edit"), data)


def link(message=None) -> str:
    return re.search(r"https?://[^/]+(/\S+)", (message or mail.outbox[-1]).body)[1]


def test_a_profile_makes_the_student_and_records_the_version_agreed_to(client, zoe, cfp):
    assert save(client, zoe, said(cfp, postal_code="j1h5n4")).url == reverse("my_board")
    assert zoe.student.profile.postal_code == "J1H 5N4"
    assert zoe.consents.get().text.version == 1


def test_without_agreeing_nothing_is_kept(client, zoe, cfp):
    response = save(client, zoe, said(cfp, agrees=""))
    assert "agrees" in response.context["form"].errors
    assert not Student.objects.exists()


def test_the_page_shows_the_words_to_agree_to(client, zoe):
    client.force_login(zoe)
    text = consents.text_in_force(purpose="profile", at=timezone.now())
    assert text.text_fr.split(".")[0].split("’")[0] in client.get(reverse("profile_edit")).content.decode()


def claim(client, user, student, born=""):
    client.force_login(user)
    return client.post(reverse("student_who"), {"who": student.public_id, "birth_date": born})


def test_who_comes_in_says_which_file_of_the_mailbox_is_theirs(client, zoe, cfp):
    known = factories.student(first_name="Zoé", email="ZOE@exemple.example", birth_date=date(1998, 1, 1))
    client.force_login(zoe)
    assert client.get(reverse("profile_edit")).url.startswith(reverse("student_who"))
    assert claim(client, zoe, known, "1998-01-01").url == reverse("my_board")
    known.refresh_from_db()
    assert (known.account, known.first_name) == (zoe, "Zoé")


def test_a_file_opens_with_its_birth_date_only(client, zoe):
    known = factories.student(email=zoe.email, birth_date=date(1998, 1, 1))
    assert "birth_date" in claim(client, zoe, known, "1998-01-02").context["form"].errors
    known.refresh_from_db()
    assert known.account is None


def test_brother_and_sister_of_one_mailbox_keep_their_names_and_their_consents(client, zoe, cfp, cohort):
    sister, brother = (
        factories.student(first_name=name, last_name="Roy", email=zoe.email, birth_date=date(1998, 1, day_))
        for day_, name in enumerate(("Zoé", "Noé"), start=1)
    )
    for student in (sister, brother):
        factories.enrolment(cohort=cohort, student=student, state="active")
    for student in (sister, brother):
        claim(client, zoe, student, student.birth_date.isoformat())
        file = client.get(reverse("profile_edit")).context["form"]["file"].value()
        agrees = {"agrees": "on"} if student == sister else {}
        client.post(reverse("profile_edit"), {"file": file, "first_name": "Zoé", "school": cfp.pk, **agrees})
    assert {str(student) for student in zoe.students.all()} == {"Zoé Roy", "Noé Roy"}
    assert consenting.has_agreed(sister, on=timezone.localdate())
    assert not consenting.has_agreed(brother, on=timezone.localdate())


def test_a_form_left_open_in_another_tab_writes_to_its_own_file(client, zoe, cfp):
    save(client, zoe, said(cfp))
    opened = client.get(reverse("profile_edit")).context["form"]["file"].value()
    client.post(reverse("student_who"), {"who": "none"})
    other = client.get(reverse("profile_edit")).context["form"]["file"].value()
    client.post(reverse("profile_edit"), said(cfp, first_name="Noé", file=other))
    assert zoe.students.count() == 2
    client.post(reverse("profile_edit"), said(cfp, file=opened, about="De Zoé"))
    assert StudentProfile.objects.get(about="De Zoé").student.first_name == "Zoé"


def test_an_address_nobody_proved_opens_no_row(client, cfp):
    stranger = factories.user(email="zoe@exemple.example")
    factories.student(first_name="Secrète", email="zoe@exemple.example")
    client.force_login(stranger)
    assert "Secrète" not in client.get(reverse("student_who")).content.decode()


def test_somebody_elses_row_is_not_taken(client, zoe, theo):
    Student.objects.filter(account=theo).update(email=zoe.email)
    assert not profiling.claimable(zoe).exists()
    assert claim(client, zoe, theo.student, "2009-03-01").status_code == 200
    assert theo.student.account == theo


def test_a_student_proposes_a_correction_and_the_school_accepts(client, zoe, maude, cfp, cohort):
    known = factories.student(first_name="Zoe", last_name="Roy", account=zoe, birth_date=date(1998, 1, 1))
    factories.enrolment(cohort=cohort, student=known, state="active")
    save(client, zoe, said(cfp, first_name="Zorro"))
    client.post(
        reverse("my_correction"), {"first_name": "Zoé", "last_name": "Roy", "birth_date": "1998-02-01"}
    )
    known.refresh_from_db()
    question = known.questions.get()
    assert (known.first_name, question.state, mail.outbox[-1].to) == ("Zoe", "asked", [maude.email])
    client.force_login(maude)
    client.post(reverse("file_question", args=[question.public_id]), {"verb": "accept"})
    known.refresh_from_db()
    assert (known.first_name, known.birth_date) == ("Zoé", date(1998, 2, 1))
    assert mail.outbox[-1].to == [zoe.email]


def test_a_birth_date_once_known_stays(client, zoe, cfp):
    save(client, zoe, said(cfp, birth_date=MINOR, guardian_name="Manon Roy"))
    save(client, zoe, said(cfp, birth_date=ADULT))
    assert Student.objects.get().birth_date == day(2010, 2, 3)


@pytest.mark.parametrize("born", ["2030-01-01", "1890-01-01"])
def test_a_date_that_is_no_birth_date_is_refused(client, zoe, cfp, born):
    assert "birth_date" in save(client, zoe, said(cfp, birth_date=born)).context["form"].errors


def test_a_form_sent_twice_makes_one_student(client, zoe, cfp):
    save(client, zoe, said(cfp))
    save(client, zoe, said(cfp))
    assert StudentProfile.objects.count() == Student.objects.count() == 1


def test_the_live_enrolment_at_the_school_is_found(client, zoe, cfp, cohort):
    known = factories.student(account=zoe)
    enrolment = factories.enrolment(cohort=cohort, student=known, state="active")
    save(client, zoe, said(cfp))
    assert zoe.student.profile.enrolment == enrolment


def test_under_14_the_guardian_must_be_named(client, zoe, cfp):
    errors = save(client, zoe, said(cfp, birth_date=CHILD)).context["form"].errors
    assert {"guardian_name", "guardian_email"} <= set(errors)


def test_under_18_who_signs_along_is_named_at_the_profile(client, zoe, cfp):
    errors = save(client, zoe, said(cfp, birth_date=MINOR)).context["form"].errors
    assert list(errors) == ["guardian_name"]
    assert save(client, zoe, said(cfp, birth_date=MINOR, guardian_name="Manon Roy")).status_code == 302


def test_a_child_is_not_their_own_guardian(client, zoe, cfp):
    errors = save(client, zoe, of_child(cfp, guardian_email=zoe.email.upper())).context["form"].errors
    assert "guardian_email" in errors


def test_the_guardian_that_the_school_recorded_stays(client, zoe, cfp, cohort):
    known = factories.student(account=zoe, birth_date=day(2014, 2, 3), guardian_email="mere@exemple.example")
    factories.enrolment(cohort=cohort, student=known, state="active")
    save(client, zoe, of_child(cfp, guardian_name="Moi", guardian_email="autre@exemple.example"))
    known.refresh_from_db()
    assert (known.account, known.guardian_email) == (zoe, "mere@exemple.example")
    assert mail.outbox[-1].to == ["mere@exemple.example"]


def test_of_a_child_little_is_kept_before_the_guardian_agrees(client, zoe, cfp):
    save(client, zoe, of_child(cfp, about="J’aime les robots.", phone="819 555-0101"))
    profile = zoe.student.profile
    assert (profile.school, profile.about, profile.phone) == (cfp, "", "")
    assert not zoe.consents.exists()


def test_the_guardian_is_written_to_and_reading_the_link_agrees_to_nothing(client, zoe, cfp):
    save(client, zoe, of_child(cfp))
    assert mail.outbox[-1].to == ["mere@exemple.example"]
    assert client.get(link()).status_code == 200
    assert not consenting.has_agreed(zoe.student, on=timezone.localdate())


def test_the_guardian_agrees_once(client, zoe, cfp):
    save(client, zoe, of_child(cfp))
    address = link()
    client.post(address, {"answer": "agree"})
    given = zoe.consents.get()
    assert (given.text.purpose, given.giver_name, given.giver_email) == (
        "guardian", "Manon Roy", "mere@exemple.example",
    )  # fmt: skip
    assert client.post(address, {"answer": "agree"}).status_code == 410


def test_a_guardian_who_declines_is_not_asked_again(client, zoe, cfp):
    save(client, zoe, of_child(cfp))
    client.post(link(), {"answer": "decline"})
    sent = len(mail.outbox)
    client.post(reverse("guardian_ask"))
    assert len(mail.outbox) == sent
    assert not consenting.has_agreed(zoe.student, on=timezone.localdate())


def test_a_guardian_is_asked_once_a_day(client, zoe, cfp):
    save(client, zoe, of_child(cfp))
    client.post(reverse("guardian_ask"))
    assert len(mail.outbox) == 1


def test_the_guardian_takes_the_consent_back_by_the_link_of_the_second_mail(client, zoe, cfp):
    save(client, zoe, of_child(cfp))
    client.post(link(), {"answer": "agree"})
    _asked, agreed, _told_zoe = mail.outbox
    client.post(link(agreed), {"answer": "take_back"})
    assert not consenting.has_agreed(zoe.student, on=timezone.localdate())


@pytest.mark.parametrize(
    ("born", "on", "child"),
    [
        (date(2012, 11, 23), date(2026, 11, 22), True),
        (date(2012, 11, 22), date(2026, 11, 22), False),
        (None, date(2026, 11, 22), True),
    ],
)
def test_a_child_is_under_14_that_day(born, on, child):
    assert consenting.is_child(Student(birth_date=born), on=on) == child


def test_at_14_the_guardians_consent_gives_way_to_ones_own(lea):
    factories.consent(person=lea, purpose="guardian", given_by="guardian")
    lea.student.birth_date = date(factories.TODAY.year - 13, 9, 9)
    day_before = date(factories.TODAY.year + 1, 9, 8)
    assert consenting.has_agreed(lea.student, on=day_before)
    assert not consenting.has_agreed(lea.student, on=day_before + timedelta(days=1))


def test_taking_consent_back_withdraws_what_waits_and_erases_the_documents(
    client, theo, application, document
):
    factories.consent(person=theo)
    client.force_login(theo)
    client.post(reverse("my_consent"), {"purpose": "profile"})
    application = type(application).objects.get()
    assert application.state == "withdrawn"
    assert not theo.student.documents.exists()
    assert not StudentProfile.objects.exists()


def test_a_confirmed_place_outlives_the_consent(client, theo, theos_profile, slot):
    place = factories.application(student=theo.student, slot=slot, state="confirmed")
    factories.consent(person=theo)
    client.force_login(theo)
    client.post(reverse("my_consent"), {"purpose": "profile"})
    assert type(place).objects.get().state == "confirmed"
