"""The outbox: mails leave once, later if they must, and never without their transaction."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email import message_from_bytes, policy
from html import unescape
from threading import Barrier, Event, Thread

import pytest
from billiard.exceptions import SoftTimeLimitExceeded
from cryptography.fernet import Fernet
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import sanitize_address
from django.db import connections, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from kombu.exceptions import OperationalError

from partnerships.mails import outbox
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.tasks import deliver_mail, deliver_mails
from partnerships.mails.writing import elided
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


def test_a_mail_says_that_a_machine_sent_it_under_one_name_of_the_site(waiting, settings, no_server):
    settings.SITE_URL = "https://arrimage.exemple.example"
    first = waiting.as_message().message()
    assert first["Auto-Submitted"] == "auto-generated"
    assert first["Message-ID"].endswith(f".{waiting.pk}@arrimage.exemple.example>")
    outbox.deliver(pk=waiting.pk, at=NOON)
    again = OutgoingMail.objects.get()
    assert again.tries == 1 and again.as_message().message()["Message-ID"] == first["Message-ID"]


@pytest.mark.parametrize(
    "subject", ["Convention d’Audrey Lafrenière à Saint-Jérôme : à signer " * 2, "Plain " * 20]
)
def test_a_subject_is_folded_once(subject):
    sent = (
        OutgoingMail(to="a@exemple.example", subject=subject.strip(), created_at=NOON).as_message().message()
    )
    whole = sent.as_bytes()
    assert message_from_bytes(whole, policy=policy.default)["Subject"] == subject.strip()
    assert b"Subject: \n" not in whole and max(map(len, whole.split(b"\n\n")[0].split(b"\n"))) <= 78


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr-ca", "Convention de Audrey Roy", "Convention d’Audrey Roy"),
        ("fr-ca", "De Élise\nque Omar (de Inès)", "D’Élise\nqu’Omar (d’Inès)"),
        ("fr-ca", "Stage de Hugo, code de Yves, mode Auto", "Stage de Hugo, code de Yves, mode Auto"),
        ("en", "Tour de Estrie", "Tour de Estrie"),
    ],
)
def test_names_after_a_small_word_are_said_as_french_says_them(language, text, said):
    with override(language):
        assert elided(text) == said


def test_the_text_of_a_waiting_mail_cannot_be_read_in_the_database(waiting):
    kept = OutgoingMail.objects.values_list("sealed", flat=True).get()
    assert b"123456" not in bytes(kept)
    assert waiting.body == "Voici le code 123456.\n"


def test_a_message_delivered_twice_sends_one_mail(waiting):
    deliver_mail(waiting.pk)
    deliver_mail(waiting.pk)
    deliver_mails()
    assert len(mail.outbox) == 1


class Watched(BaseEmailBackend):
    """Says how the row stands meanwhile, to somebody else and to the same message told twice."""

    def send_messages(self, email_messages):
        with ThreadPoolExecutor(1) as other:
            mail.outbox.append(other.submit(self.look).result())

    def look(self):
        try:
            row = OutgoingMail.objects.get()
            return row.state, outbox.deliver(pk=row.pk)
        finally:
            connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_a_row_says_that_it_is_being_sent_before_the_server_is_spoken_to(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Watched"
    row = outbox.put(to="aline@exemple.example", subject="Bonjour", body="Texte")
    assert outbox.deliver(pk=row.pk)
    assert mail.outbox == [("sending", False)]


CODE, NEWS = "account/email/login_code", "account/email/password_changed"
LOST = {  # what is known of a mail whose worker died: (how it stands after the next sweep, how many leave)
    "it asks for something": ({"name": CODE}, "sent", 1),
    "it asks, and is lost again": ({"name": CODE, "is_second": True}, "unsure", 0),
    "it asks, and was taken back": ({"name": CODE, "sealed": b""}, "unsure", 0),
    "it only tells": ({"name": NEWS}, "unsure", 0),
    "somebody still speaks to the server": (
        {"name": CODE, "began_at": NOON + timedelta(minutes=1)},
        "sending",
        0,
    ),
}


@pytest.mark.parametrize("case", LOST)
def test_after_a_crash_nobody_knows_and_what_asks_is_sent_once_more(waiting, case, alix, client):
    changed, state, count = LOST[case]
    OutgoingMail.objects.update(**{"state": "sending", "began_at": NOON, **changed})
    assert outbox.deliver_due(at=NOON + outbox.LOST_AFTER) == count == len(mail.outbox)
    waiting.refresh_from_db()
    assert waiting.state == state
    for again in mail.outbox:
        assert again.extra_headers["Message-ID"] == waiting.message_id
    client.force_login(alix)
    page = client.get(reverse("admin:partnerships_outgoingmail_changelist"), {"state__exact": "unsure"})
    assert page.context["cl"].result_count == (state == "unsure")


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
    assert waiting.problem.startswith("ConnectionRefusedError")
    assert waiting.body == "Voici le code 123456.\n"
    assert "@" not in caplog.text


def sealed_with_another_key() -> bytes:
    return Fernet(Fernet.generate_key()).encrypt(b"x")


UNSENDABLE = {
    "a label of no length": ({"to": "aline@é..example"}, "UnicodeError"),
    "a label too long": ({"to": f"aline@{'é' * 64}.example"}, "UnicodeError"),
    "no address at all": ({"to": "Aline, de l’usine"}, ""),
    "a subject on two lines": ({"subject": "Bonjour\nBcc: x@exemple.example"}, "BadHeaderError"),
    "a changed key": ({"sealed": sealed_with_another_key()}, "Il a été scellé avec une autre clé."),
}


class Strict(BaseEmailBackend):
    """Composes as the sender of production does."""

    def send_messages(self, email_messages):
        for message in email_messages:
            message.message()
            [sanitize_address(to, "utf-8") for to in message.recipients()]
        mail.outbox.extend(email_messages)
        return len(email_messages)


@pytest.mark.parametrize("name", UNSENDABLE)
def test_a_mail_that_cannot_leave_says_why_at_once_and_the_next_leaves(name, waiting, settings, alix, client):
    changed, reason = UNSENDABLE[name]
    settings.EMAIL_BACKEND = f"{__name__}.Strict"
    OutgoingMail.objects.filter(pk=waiting.pk).update(**changed, next_try_at=NOON - timedelta(hours=1))
    after = outbox.put(to="marc@exemple.example", subject="Bonjour", body="Texte")
    assert outbox.deliver_due(at=timezone.now() + timedelta(minutes=1)) == 1
    assert [message.to for message in mail.outbox] == [[after.to]]
    waiting.refresh_from_db()
    assert (waiting.state, waiting.problem[: len(reason)]) == ("failed", reason)
    client.force_login(alix)
    page = client.get(reverse("admin:partnerships_outgoingmail_changelist"), {"state": "failed"})
    assert waiting.problem in unescape(page.content.decode())


class Writing(BaseEmailBackend):
    """A sender that breaks its transaction."""

    def send_messages(self, email_messages):
        OutgoingMail.objects.create(next_try_at=None)


def test_a_sender_that_breaks_its_transaction_breaks_one_mail(waiting, settings):
    settings.EMAIL_BACKEND = f"{__name__}.Writing"
    assert outbox.deliver_due(at=NOON) == 0
    waiting.refresh_from_db()
    assert waiting.problem.startswith("IntegrityError")


class Slow(BaseEmailBackend):
    def send_messages(self, email_messages):
        raise SoftTimeLimitExceeded


def test_a_server_that_takes_the_whole_time_is_asked_again_later(waiting, settings):
    settings.EMAIL_BACKEND = f"{__name__}.Slow"
    outbox.deliver(pk=waiting.pk, at=NOON)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.next_try_at) == ("waiting", NOON + timedelta(minutes=1))


def test_a_sweep_ends_in_time_whatever_waits(waiting, monkeypatch):
    monkeypatch.setattr(outbox, "SWEEP_LASTS", -1)
    assert outbox.deliver_due(at=NOON) == 0


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
    outbox.messenger().submit(int).result()  # the thread has one turn after the other
    assert told == [("partnerships.deliver_mail", row.pk)]
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_a_page_does_not_wait_for_the_broker(settings, monkeypatch):
    settings.MAIL_IN_BACKGROUND, asked, answers = True, Event(), Event()
    monkeypatch.setattr(outbox, "publish", lambda *args, **more: asked.set() or answers.wait(30))
    outbox.post(EmailMessage("Bonjour", "Texte", to=["aline@exemple.example"]))
    assert asked.wait(30)
    assert not answers.is_set()
    answers.set()


@pytest.mark.django_db(transaction=True)
def test_without_a_broker_the_next_sweep_sends(settings, monkeypatch):
    def broken(*arguments, **more):
        raise OperationalError

    settings.MAIL_IN_BACKGROUND = True
    monkeypatch.setattr(outbox, "publish", broken)
    outbox.post(EmailMessage("Bonjour", "Texte", to=["aline@exemple.example"]))
    outbox.messenger().submit(outbox.breaker.reset).result()
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
