"""The firm's side: the link of the mail, the inbox, several answers at once."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from internships.applications import deciding
from internships.applications.mails import tell_firm
from internships.applications.models import Application
from internships.applications.sending import send
from internships.offers.models import Slot
from internships.students import documents
from internships.students.models import StudentProfile
from partnerships.people.models import AccessLink
from programs.cohorts.models import Student
from tests import factories
from tests.factories import NOON
from tests.internships.applications.test_races import at_once

PDF = b"%PDF-1.4 curriculum"


def kept(application) -> Application:
    return Application.objects.get(pk=application.pk)


def address() -> str:
    [found] = re.findall(r"https?://[^/]+(/\S+)", mail.outbox[-1].body.split("Arrimage\n")[0])
    return found


@pytest.fixture
def sent(application, django_capture_on_commit_callbacks):
    """``sent()``: the address of the link that Aline's firm gets about Théo's application."""

    def write(**options):
        with django_capture_on_commit_callbacks(execute=True):
            tell_firm(application, mail="application_new", at=options.get("at", timezone.now()))
        return address()

    return write


def test_sending_writes_to_the_offers_contact(theo, slot, plant, django_capture_on_commit_callbacks):
    slot.offer.contact = factories.contact(establishment=plant, email="carole@exemple.example")
    slot.offer.save(update_fields=["contact"])
    draft = factories.application(student=theo.student, slot=slot, state="draft")
    with django_capture_on_commit_callbacks(execute=True):
        send(application=draft, by=theo, at=NOON)
    assert [m.to for m in mail.outbox] == [["carole@exemple.example"]]
    assert kept(draft).state == "sent" and draft.events.count() == 1


def test_sending_writes_to_the_firms_people_in_their_language(
    theo, slot, aline, django_capture_on_commit_callbacks
):
    aline.language = "en"
    aline.save()
    draft = factories.application(student=theo.student, slot=slot, state="draft")
    with django_capture_on_commit_callbacks(execute=True):
        assert send(application=draft, by=theo, at=NOON) == 1
    assert "/en/" in mail.outbox[0].body and mail.outbox[0].subject.startswith("An application")


def test_the_link_works_until_the_application_expires(theo, slot, aline):
    draft = factories.application(student=theo.student, slot=slot, state="draft")
    send(application=draft, by=theo, at=NOON)
    assert AccessLink.objects.get().expires_at == NOON + timedelta(days=15)


def test_opening_the_link_shows_the_candidate_and_decides_nothing(client, application, aline, sent):
    page = client.get(sent())
    assert page.status_code == 200 and "Théo" in page.text
    assert kept(application).state == "sent" and not application.events.exists()


def test_one_click_offers_the_place(client, application, aline, sent):
    page = client.post(sent(), {"verb": "offer"})
    assert page.status_code == 200 and kept(application).state == "offered"
    assert application.events.get().reason == aline.email


def test_a_spent_link_is_closed_whatever_is_asked(client, application, aline, sent):
    link = sent()
    client.post(link, {"verb": "refuse", "refusal": "skills"})
    assert client.get(link).status_code == client.post(link, {"verb": "offer"}).status_code == 410
    assert kept(application).state == "refused" and application.events.count() == 1


def test_a_link_still_answers_after_an_interview(client, application, aline, sent):
    link = sent()
    when = (timezone.localtime() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M")
    client.post(link, {"verb": "invite", "interview_at": when, "interview_place": "12, rue King"})
    assert kept(application).state == "interview"
    client.post(link, {"verb": "offer"})
    assert kept(application).state == "offered"


@pytest.mark.parametrize(
    "posted",
    [
        {"verb": "invite"},
        {"verb": "invite", "interview_at": "2020-01-01T10:00", "interview_place": "ici"},
        {"verb": "invite", "interview_at": "2092-01-01T10:00", "interview_place": "ici"},
        {"verb": "invite", "interview_at": "9999-12-31T23:59", "interview_place": "ici"},
        {"verb": "refuse"},
        {"verb": "refuse", "refusal": "ugly"},
        {"verb": "confirm"},
        {},
    ],
)
def test_an_answer_that_lacks_something_changes_nothing(client, application, aline, sent, posted):
    page = client.post(sent(), posted)
    assert page.status_code == 200 and kept(application).state == "sent"


@pytest.mark.parametrize("token", ["unknown", "x" * 43])
def test_an_unknown_link_is_closed(client, db, token):
    assert client.get(reverse("application_answer", args=[token])).status_code == 410


def test_an_old_link_is_closed(client, application, aline, sent):
    assert client.get(sent(at=timezone.now() - timedelta(days=16))).status_code == 410


def test_a_newer_mail_closes_the_older_link(client, application, aline, sent):
    first = sent()
    assert client.get(sent()).status_code == 200 and client.get(first).status_code == 410


def test_a_minors_contact_is_hidden_until_the_place_is_confirmed(client, application, aline, theo, sent):
    theo.student.profile.phone = "819-555-0199"
    theo.student.profile.save()
    assert "819-555-0199" not in client.get(sent()).text
    deciding.offer_place(application=application, by=aline, at=timezone.now())
    assert "819-555-0199" not in client.get(sent()).text
    deciding.confirm(application=application, by=theo, at=timezone.now())
    page = client.get(sent()).text
    assert "819-555-0199" in page and theo.email in page


def test_only_who_holds_the_link_reads_what_was_sent(client, application, aline, theo, sent):
    joined = documents.keep(student=theo.student, kind="cv", name="cv.pdf", content=PDF)
    other = documents.keep(student=theo.student, kind="letter", name="l.pdf", content=PDF + b"2")
    application.documents.add(joined)
    token = sent().rstrip("/").split("/")[-1]
    answer = client.get(reverse("answer_document", args=[token, joined.public_id]))
    assert answer.content == PDF and answer["Content-Disposition"].startswith("attachment")
    for document, key in ((other.public_id, token), (joined.public_id, "x" * 43), (uuid4(), token)):
        assert client.get(reverse("answer_document", args=[key, document])).status_code == 404


def test_a_place_gone_meanwhile_is_told_and_the_link_still_answers(client, application, aline, slot, sent):
    link = sent()
    factories.application(student=factories.student(first_name="Inès"), slot=slot, state="confirmed")
    assert client.post(link, {"verb": "offer"}).status_code == 200
    assert kept(application).state == "sent"
    client.post(link, {"verb": "refuse", "refusal": "full"})
    assert kept(application).state == "refused"


def test_aline_reads_an_application_and_the_student_learns_it(client, application, aline):
    client.force_login(aline)
    client.get(reverse("application_decide", args=[application.public_id]))
    assert kept(application).state == "seen" and application.events.get().by == aline


def test_once_it_is_over_the_firm_reads_the_name_alone(client, application, aline, theo):
    told = StudentProfile.objects.filter(student=theo.student)
    told.update(about="J’aime la mécanique.", phone="819-555-0199")
    Application.objects.filter(pk=application.pk).update(state="refused", message="Bonjour Aline.")
    joined = documents.keep(student=theo.student, kind="cv", name="cv.pdf", content=PDF)
    application.documents.add(joined)
    client.force_login(aline)
    page = client.get(reverse("application_decide", args=[application.public_id])).text
    assert str(theo.student) in page
    assert not [w for w in ("mécanique", "819-555-0199", "Bonjour Aline", "cv.pdf") if w in page]


def test_an_administrator_who_reads_leaves_no_trace(client, application, alix):
    client.force_login(alix)
    client.get(reverse("application_decide", args=[application.public_id]))
    assert kept(application).state == "sent"


@pytest.mark.parametrize(
    ("posted", "state"),
    [
        ({"verb": "offer"}, "offered"),
        ({"verb": "review"}, "under_review"),
        ({"verb": "refuse", "refusal": "period", "words": "Revenez en mai."}, "refused"),
    ],
)
def test_aline_answers_from_the_inbox(client, application, aline, posted, state):
    client.force_login(aline)
    page = client.post(reverse("application_decide", args=[application.public_id]), posted, follow=True)
    assert page.status_code == 200 and kept(application).state == state


def test_a_second_answer_is_told_and_changes_nothing(client, application, aline):
    client.force_login(aline)
    url = reverse("application_decide", args=[application.public_id])
    client.post(url, {"verb": "offer"})
    page = client.post(url, {"verb": "refuse", "refusal": "full"}, follow=True)
    assert "notice-error" in page.text and kept(application).state == "offered"


def test_several_answers_at_once_have_a_line_each(client, application, aline, slot):
    second = factories.application(student=factories.student(first_name="Inès"), slot=slot)
    client.force_login(aline)
    chosen = {"application": [application.public_id, second.public_id], "verb": "offer"}
    page = client.post(reverse("application_batch"), chosen)
    assert [bool(result.refused) for result, _s in page.context["results"]] == [False, True]
    assert (kept(application).state, kept(second).state) == ("offered", "sent")
    assert Slot.objects.get(pk=slot.pk).taken == 1


def test_a_batch_reaches_no_other_firms_applications(client, application, nora, other_cfp):
    stranger = factories.user(email="autre@exemple.example")
    factories.membership(user=stranger, organization=factories.organization(), role="employer")
    client.force_login(stranger)
    page = client.post(reverse("application_batch"), {"application": application.public_id, "verb": "offer"})
    assert page.status_code == 400 and kept(application).state == "sent"


def test_the_firm_ranks_its_candidates(client, application, aline):
    client.force_login(aline)
    client.post(
        reverse("application_batch"),
        {"rank": "1", f"rank-{application.public_id}": "2", f"rank-{uuid4()}": "1", "rank-x": "z"},
    )
    assert kept(application).rank == 2


@pytest.mark.parametrize("typed", ["0", "1000", "00019999999999", "-1", "²", "9" * 5000])
def test_what_is_no_rank_is_left_out(client, application, aline, typed):
    client.force_login(aline)
    page = client.post(reverse("application_batch"), {"rank": "1", f"rank-{application.public_id}": typed})
    assert page.status_code == 302 and kept(application).rank is None


@pytest.mark.parametrize("size", [10, 1000])
def test_the_inbox_asks_as_often_for_ten_as_for_a_thousand(client, aline, slot, queries_pinned, size):
    many(slot, size)
    client.force_login(aline)
    with queries_pinned(5):
        page = client.get(reverse("application_inbox"))
    assert len(page.context["rows"]) == min(size, 25)


def many(slot, size):
    """Create applications by the hundred, each of its own student, to count queries."""
    people = Student.objects.bulk_create(Student(first_name="Élève", last_name=str(n)) for n in range(size))
    Application.objects.bulk_create(
        Application(student=person, slot=slot, state="sent", sent_at=NOON) for person in people
    )


@pytest.mark.django_db(transaction=True)
def test_of_fifty_clicks_on_the_link_one_acts(application, aline):
    tell_firm(application, mail="application_new", at=timezone.now())
    link, codes = address(), []
    at_once([lambda: codes.append(Client().post(link, {"verb": "offer"}).status_code)] * 50)
    assert sorted(codes) == [200] + [410] * 49
    assert application.events.count() == 1 and Slot.objects.get().taken == 1
