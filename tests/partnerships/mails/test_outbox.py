"""The outbox: mails leave once, later if they must, and never without their transaction."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connections, transaction
from django.urls import reverse
from kombu.exceptions import OperationalError

from partnerships.mails import outbox
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.tasks import deliver_mail, deliver_mails
from tests.factories import NOON


class Unreachable(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise ConnectionRefusedError("aline@exemple.example")


@pytest.fixture
def waiting(db):
    made = outbox.put(to="aline@exemple.example", subject="Bonjour", body="Voici le code 123456.\n")
    OutgoingMail.objects.filter(pk=made.pk).update(next_try_at=NOON)
    return made


@pytest.fixture
def no_server(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Unreachable"


def test_a_mail_leaves_and_its_text_is_forgotten(waiting):
    assert outbox.deliver(pk=waiting.pk, at=NOON)
    [sent] = mail.outbox
    assert (sent.to, sent.body) == (["aline@exemple.example"], "Voici le code 123456.\n")
    waiting.refresh_from_db()
    assert (waiting.state, waiting.body, waiting.sent_at) == ("sent", "", NOON)


def test_the_text_of_a_waiting_mail_cannot_be_read_in_the_database(waiting):
    kept = OutgoingMail.objects.values_list("sealed", flat=True).get()
    assert b"123456" not in bytes(kept)
    assert waiting.body == "Voici le code 123456.\n"


def test_a_message_delivered_twice_sends_one_mail(waiting):
    deliver_mail(waiting.pk)
    deliver_mail(waiting.pk)
    deliver_mails()
    assert len(mail.outbox) == 1


@pytest.mark.usefixtures("no_server")
def test_a_mail_is_tried_later_and_later_then_kept_as_a_dead_letter(waiting, caplog):
    at, pauses = NOON, []
    while True:
        assert not outbox.deliver(pk=waiting.pk, at=at)
        waiting.refresh_from_db()
        if waiting.state == "failed":
            break
        pauses.append((waiting.next_try_at - at) / timedelta(minutes=1))
        at = waiting.next_try_at
    assert pauses == outbox.PAUSES
    assert waiting.problem == "ConnectionRefusedError"
    assert waiting.body == "Voici le code 123456.\n"
    assert "@" not in caplog.text


@pytest.mark.usefixtures("no_server")
def test_a_mail_is_not_tried_before_its_time(waiting):
    outbox.deliver(pk=waiting.pk, at=NOON)
    assert outbox.deliver_due(at=NOON + timedelta(seconds=59)) == 0
    waiting.refresh_from_db()
    assert waiting.tries == 1


def test_an_administrator_sends_dead_letters_again(waiting, alix, client):
    OutgoingMail.objects.filter(pk=waiting.pk).update(state="failed", tries=6)
    client.force_login(alix)
    data = {"action": "send_again", "_selected_action": [waiting.pk], "confirmed": "1"}
    client.post(reverse("admin:partnerships_outgoingmail_changelist"), data)
    assert outbox.deliver_due(at=NOON + timedelta(days=400)) == 1
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_leaves_a_transaction_that_is_rolled_back():
    class Stopped(Exception):
        pass

    with pytest.raises(Stopped), transaction.atomic():
        message = EmailMessage("Bonjour", "Texte", to=["aline@exemple.example"])
        outbox.post(message, when_committed=True)
        raise Stopped
    assert mail.outbox == []
    assert not OutgoingMail.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_in_production_a_worker_sends(settings, monkeypatch):
    settings.MAIL_IN_BACKGROUND, told = True, []
    monkeypatch.setattr(outbox, "publish", lambda task, pk, **more: told.append((task, pk)))
    outbox.post(EmailMessage("Bonjour", "Texte", to=["aline@exemple.example"]))
    [row] = OutgoingMail.objects.all()
    assert told == [("partnerships.deliver_mail", row.pk)]
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_without_a_broker_the_next_sweep_sends(settings, monkeypatch):
    def broken(*arguments, **more):
        raise OperationalError

    settings.MAIL_IN_BACKGROUND = True
    monkeypatch.setattr(outbox, "publish", broken)
    outbox.post(EmailMessage("Bonjour", "Texte", to=["aline@exemple.example"]))
    outbox.breaker.reset()
    deliver_mails()
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_ten_workers_at_once_send_one_mail():
    row = outbox.put(to="aline@exemple.example", subject="Bonjour", body="Texte")
    barrier, sent = Barrier(10), []

    def work():
        try:
            barrier.wait()
            sent.append(outbox.deliver(pk=row.pk))
        finally:
            connections.close_all()

    threads = [Thread(target=work) for _worker in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sent) == [False] * 9 + [True]


def test_traces_of_mails_are_deleted_after_ninety_days(waiting):
    outbox.deliver(pk=waiting.pk, at=NOON)
    assert outbox.forget_sent(on=NOON.date() + timedelta(days=90)) == 0
    assert outbox.forget_sent(on=NOON.date() + timedelta(days=91)) == 1
