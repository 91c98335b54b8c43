"""One mail a day, for who prefers it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from django.core import mail
from django.urls import reverse

from partnerships.mails import digesting, outbox
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.readers import reader_of
from partnerships.mails.table import TABLE
from partnerships.mails.writing import one_line, write
from tests.factories import NOON, TODAY


def test_a_subject_is_one_line_and_keeps_its_no_break_spaces():
    assert one_line("\nPlace\u00a0:\n  «\u00a0Usinage\u00a0»\n") == "Place\u00a0: «\u00a0Usinage\u00a0»"


@pytest.fixture
def told(maude, invitation, django_capture_on_commit_callbacks):
    def tell(*, can_wait):
        asked = replace(TABLE["partnerships/people/mail/invitation"], can_wait=can_wait)
        with django_capture_on_commit_callbacks(execute=True):
            write(asked, reader_of(maude), invitation=invitation, link="http://lien")
        return len(mail.outbox)

    return tell


@pytest.fixture
def daily(maude):
    maude.mail_rhythm = "daily"
    maude.save()


@pytest.mark.parametrize("can_wait", [True, False])
def test_mails_come_at_once_unless_one_asked_otherwise(told, can_wait):
    assert told(can_wait=can_wait) == 1


@pytest.mark.usefixtures("daily")
def test_what_cannot_wait_comes_at_once_even_so(told):
    assert told(can_wait=False) == 1


@pytest.mark.usefixtures("daily")
def test_what_can_wait_comes_in_one_mail_the_next_morning(told, maude, django_capture_on_commit_callbacks):
    assert [told(can_wait=True) for _mail in range(2)] == [0, 0]
    with django_capture_on_commit_callbacks(execute=True):
        assert digesting.send_when_morning(at=NOON) == 1
        assert digesting.send_when_morning(at=NOON) == 0
    [summary] = mail.outbox
    assert summary.to == [maude.email]
    assert summary.body.count("http://lien") == 2
    assert "2 nouvelles" in summary.subject


def held(to, **changed):
    mail = outbox.put(to=to, subject="Bonjour", body="Texte", is_held=True)
    OutgoingMail.objects.filter(pk=mail.pk).update(**changed)
    return mail


def test_a_mail_that_cannot_be_read_stops_no_other(db, django_capture_on_commit_callbacks):
    key = Fernet(Fernet.generate_key())
    lost = held("aline@exemple.example", sealed=key.encrypt(b"x"))
    kept, other = held("aline@exemple.example"), held("marc@exemple.example")
    with django_capture_on_commit_callbacks(execute=True):
        assert digesting.send_digests(on=TODAY) == 2
    assert [m.to for m in mail.outbox] == [[kept.to], [other.to]]
    lost.refresh_from_db()
    assert (lost.state, lost.problem) == ("failed", "Il a été scellé avec une autre clé.")


def test_a_summary_that_cannot_be_written_stops_no_other(db, monkeypatch, django_capture_on_commit_callbacks):
    def writing(mail, reader, **context):
        if reader.email == lost.to:
            raise ValueError("no such word")
        write(mail, reader, **context)

    monkeypatch.setattr(digesting, "write", writing)
    lost, other = held("aline@exemple.example"), held("marc@exemple.example")
    with django_capture_on_commit_callbacks(execute=True):
        assert digesting.send_digests(on=TODAY) == 1
    assert [m.to for m in mail.outbox] == [[other.to]]
    lost.refresh_from_db()
    assert (lost.state, lost.problem) == ("failed", "ValueError no such word")


@pytest.mark.usefixtures("daily")
def test_nothing_is_sent_before_the_morning(told):
    told(can_wait=True)
    assert digesting.send_when_morning(at=NOON - timedelta(hours=7)) == 0


def test_a_day_without_news_has_no_mail(db):
    assert digesting.send_digests(on=TODAY) == 0
    assert mail.outbox == []


def test_one_chooses_the_rhythm_in_the_account(client, maude):
    client.force_login(maude)
    data = {"full_name": "Maude Lavoie", "language": "fr-ca", "mail_rhythm": "daily"}
    client.post(reverse("account_settings"), data)
    maude.refresh_from_db()
    assert maude.mail_rhythm == "daily"
