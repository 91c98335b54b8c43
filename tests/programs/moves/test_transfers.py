"""A person goes on at another school: asked, accepted or not, taken back; counted once, whatever happens."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.overview.next_steps import rows_of
from partnerships.organizations.closing import Closing, consequences_of, set_status
from programs.cohorts.models import Achievement, Cohort, Enrolment
from programs.moves import asking
from programs.moves.models import SchoolTransfer
from tests import factories
from tests.factories import TODAY
from tests.following.studies import again


@pytest.fixture(autouse=True)
def _mails_leave_at_once(monkeypatch):
    """A test's transaction never commits."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda act, **_options: act())


@pytest.fixture
def there(usinage, other_cfp):
    """A cohort of Nora's centre."""
    return factories.cohort(program=usinage, provider=other_cfp, name="Rives A25")


@pytest.fixture
def studying(cohort, theo, cfp):
    """Théo studies at Maude's centre, which keeps his file."""
    return factories.enrolment(cohort=cohort, student=theo.student, state="active")


@pytest.fixture
def asked(client, maude, nora, studying, there):
    """Maude's centre asks Nora's, by its page."""
    client.force_login(maude)
    form = {"to": f"school:{there.provider.public_id}", "on": TODAY.isoformat(), "words": "Il déménage."}
    client.post(reverse("school_transfer_ask", args=[studying.public_id]), form)
    return SchoolTransfer.objects.get()


def press(client, who, transfer, verb, **data):
    client.force_login(who)
    return client.post(transfer.get_absolute_url(), {"verb": verb, **data})


def take_in(client, who, transfer, cohort, on=TODAY):
    return press(client, who, transfer, "accept", cohort=cohort.public_id, on=on.isoformat())


def entrants() -> dict[str, int]:
    return dict(Cohort.objects.with_counts().values_list("name", "counted_entrants"))


def told(mailoutbox) -> list[str]:
    return [to for mail in mailoutbox for to in mail.to]


def test_until_it_is_accepted_nothing_moves_and_the_school_reads_a_name_and_a_program(
    client, asked, studying, nora, theo, mailoutbox
):
    assert (again(studying).state, asked.state) == ("active", "asked")
    assert told(mailoutbox) == [nora.email]
    theo.student.birth_date = timezone.localdate() - timedelta(days=7000)
    theo.student.email = "theo.secret@exemple.example"
    theo.student.save()
    client.force_login(nora)
    page = client.get(asked.get_absolute_url()).content.decode()
    assert str(theo.student) in page and "Il déménage." in page
    assert "theo.secret" not in page and str(theo.student.birth_date) not in page
    for closed in (studying.get_absolute_url(), reverse("student_file", args=[theo.student.public_id])):
        assert client.get(closed).status_code == 404


def test_the_workspace_of_the_school_that_is_asked_says_so(client, asked, nora):
    client.force_login(nora)
    titles = [to_do.title for to_do in client.get(reverse("workspace")).context["desk"].to_dos]
    assert any("1" in title for title in titles)
    assert asked in client.get(reverse("file_question_list")).context["transfers_to_answer"]


def test_accepted_the_person_is_one_entrant_whose_competencies_and_file_follow(
    client, asked, studying, there, nora, maude, theo, usinage, mailoutbox
):
    unit = factories.unit(program=usinage)
    Achievement.objects.create(
        enrolment=studying, unit=unit, place="school", assessor="Luc", achieved_on=TODAY
    )
    mailoutbox.clear()
    take_in(client, nora, asked, there)
    new = Enrolment.objects.get(cohort=there)
    left = again(studying)
    assert (left.state, left.went_on_in, new.state) == ("transferred", new, "active")
    assert entrants() == {there.name: 1, studying.cohort.name: 0}
    assert Achievement.objects.get().enrolment == new
    theo.student.refresh_from_db()
    assert theo.student.keeper == there.provider
    assert sorted(told(mailoutbox)) == sorted([maude.email, theo.email])
    assert client.get(new.get_absolute_url()).status_code == 200
    assert client.get(left.get_absolute_url()).status_code == 404
    client.force_login(maude)
    assert client.get(left.get_absolute_url()).status_code == 200
    assert client.get(new.get_absolute_url()).status_code == 404
    assert str(there) in client.get(asked.get_absolute_url()).content.decode()
    page = client.get(left.get_absolute_url()).content.decode()
    file = reverse("student_file", args=[theo.student.public_id])
    assert str(there.provider) in page and file not in page
    assert client.get(file).status_code == 404


def test_refused_the_reason_is_told_and_nothing_moves(client, asked, studying, nora, mailoutbox):
    press(client, nora, asked, "decline")
    assert again(asked).state == "asked"
    press(client, nora, asked, "decline", reason="Complet jusqu’en mars")
    assert (again(asked).state, again(studying).state) == ("declined", "active")
    assert "Complet jusqu’en mars" in mailoutbox[-1].body


def test_who_asked_takes_the_question_back(client, asked, maude, nora, mailoutbox):
    press(client, nora, asked, "withdraw")
    assert again(asked).state == "asked"
    press(client, maude, asked, "withdraw")
    assert again(asked).state == "withdrawn"
    assert told(mailoutbox)[-1] == nora.email


def test_a_school_is_asked_once_at_a_time(client, asked, maude, studying, there):
    form = {"to": f"cohort:{there.public_id}", "on": TODAY.isoformat()}
    page = client.post(reverse("school_transfer_ask", args=[studying.public_id]), form)
    assert page.context["form"].errors
    assert SchoolTransfer.objects.count() == 1


def test_who_left_meanwhile_is_no_longer_asked_for(asked, studying, maude):
    again(studying).withdraw(by=maude, at=timezone.now(), reason="Emploi")
    assert again(asked).state == "withdrawn"


def test_who_graduates_meanwhile_waits_for_nobody(client, asked, studying, nora, maude, mailoutbox):
    """A file tells of diplomas by the thousand: the transfer is closed by the day's work."""
    Enrolment.objects.filter(pk=studying.pk).update(state="graduated", ended_on=TODAY)
    client.force_login(nora)
    assert not client.get(reverse("file_question_list")).context["transfers_to_answer"]
    assert asking.close_unanswered(on=TODAY, at=timezone.now()) == 1
    assert (again(asked).state, told(mailoutbox)[-1]) == ("lapsed", maude.email)


@pytest.mark.parametrize("who", ["maude", "nora"])
def test_either_school_takes_it_back_with_all_that_moved(
    client, asked, studying, there, nora, maude, theo, who, request, mailoutbox
):
    take_in(client, nora, asked, there)
    mailoutbox.clear()
    clicked = request.getfixturevalue(who)
    press(client, clicked, asked, "undo")
    assert again(asked).state == "undone"
    [kept] = Enrolment.objects.all()
    assert (kept, kept.state, kept.went_on_in) == (studying, "active", None)
    theo.student.refresh_from_db()
    assert theo.student.keeper == studying.cohort.provider
    other = nora if clicked == maude else maude
    assert sorted(told(mailoutbox)) == sorted([other.email, theo.email])


def test_after_two_days_it_is_not_taken_back(client, asked, studying, there, nora):
    take_in(client, nora, asked, there)
    studying.events.update(at=timezone.now() - timedelta(days=3))
    press(client, nora, asked, "undo")
    assert (again(asked).state, again(studying).state) == ("accepted", "transferred")


def test_unanswered_it_is_closed_and_said(asked, studying, maude, mailoutbox):
    now = timezone.now()
    assert asking.close_unanswered(on=timezone.localdate() + timedelta(days=14), at=now) == 0
    mailoutbox.clear()
    assert asking.close_unanswered(on=timezone.localdate() + timedelta(days=30), at=now) == 1
    assert (again(asked).state, again(studying).state) == ("lapsed", "active")
    assert told(mailoutbox) == [maude.email]


def test_a_school_that_closes_answers_no_more(asked, alix, maude, mailoutbox):
    closing = Closing(asked.school)
    assert asking.tells(closing) in consequences_of(closing)
    mailoutbox.clear()
    set_status(closing=closing, status="closed", by=alix, at=timezone.now(), reason="Fusion")
    assert again(asked).state == "lapsed"
    assert maude.email in told(mailoutbox)


def test_a_closed_school_is_not_offered(client, maude, studying, there):
    type(there.provider).objects.filter(pk=there.provider_id).update(status="suspended")
    client.force_login(maude)
    page = client.get(reverse("school_transfer_ask", args=[studying.public_id]))
    assert len(page.context["form"].fields["to"].choices) == 1


def test_who_is_in_the_cohort_already_goes_on_there_and_counts_once(client, asked, studying, there, nora):
    already = factories.enrolment(cohort=there, student=studying.student, state="active")
    take_in(client, nora, asked, there)
    assert again(studying).went_on_in == already
    assert Enrolment.objects.filter(cohort=there).count() == 1
    assert entrants() == {there.name: 1, studying.cohort.name: 0}


def test_a_day_before_the_person_began_is_said_beside_it(client, asked, studying, there, nora):
    page = take_in(client, nora, asked, there, on=studying.began_on - timedelta(days=1))
    assert "on" in page.context["form"].errors
    assert again(asked).state == "asked"


@pytest.fixture
def under_way(studying, cfp, slot):
    """An application, its agreement that people sign, and a placement that Maude's centre signed for."""
    application = factories.application(
        student=studying.student, slot=slot, school=cfp, enrolment=studying, state="confirmed"
    )
    agreement = factories.agreement(
        student=studying.student, establishment=slot.offer.establishment, school=cfp, state="ready_to_sign",
        application=application, enrolment=studying, school_signatory_email="luc@exemple.example",
    )  # fmt: skip
    signed = factories.agreement(
        student=studying.student, establishment=slot.offer.establishment, school=cfp, state="active",
        enrolment=studying,
    )  # fmt: skip
    placement = factories.placement(agreement=signed, enrolment=studying, state="active")
    return application, agreement, placement


def test_what_is_under_way_is_the_new_school_s_but_what_the_other_signed(
    client, under_way, asked, there, nora, maude
):
    application, agreement, placement = map(again, under_way)
    take_in(client, nora, asked, there)
    new = Enrolment.objects.get(cohort=there)
    application, agreement, placement = map(again, under_way)
    assert (application.enrolment, application.school) == (new, there.provider)
    assert (agreement.enrolment, agreement.school, agreement.state) == (new, there.provider, "draft")
    assert agreement.school_signatory_email == ""
    assert (placement.enrolment, placement.school, placement.state) == (new, maude_school(maude), "active")
    assert rows_of(maude, on=TODAY)["left"].get() == placement
    press(client, maude, asked, "undo")
    assert {row.school for row in map(again, under_way)} == {maude_school(maude)}
    assert not rows_of(maude, on=TODAY)["left"].exists()


def maude_school(maude):
    return maude.memberships.get().organization


def test_a_stranger_sees_no_transfer(client, asked, rachid, theo, aline, anouk):
    for person in (rachid, theo, aline, anouk):
        client.force_login(person)
        assert client.get(asked.get_absolute_url()).status_code == 404
