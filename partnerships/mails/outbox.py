"""Mails on their way out: each is a row of the transaction that writes it, so that none is lost.

A row says « being sent » before the server is spoken to, in a transaction of its own. When a worker dies
meanwhile, nobody knows whether the mail left: it is sent once more, under the same name, when it asks for
something, else shown as uncertain.

A mail that cannot leave is tried again, later and later, and stops no other; after the last try, or at once
when no try would do better, it stays on a screen of the administration with the reason, where somebody may
send it again. What was sent keeps no content: links and codes are secrets.
"""

import logging
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from urllib.parse import urlsplit

from billiard.exceptions import SoftTimeLimitExceeded
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.postgres.fields import ArrayField
from django.core.mail import EmailMessage
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language, gettext, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.broker import BROKER_FAILURES, breaker, publish
from partnerships.base.sealing import cipher
from partnerships.base.states import States
from partnerships.base.ticking import claim, forget
from partnerships.mails.framing import framed
from partnerships.mails.messages import Letter, headers_of, last_address
from partnerships.mails.table import TABLE
from partnerships.web.requests import request_id

logger = logging.getLogger(__name__)
TASK = "partnerships.deliver_mail"
# Minutes before each new try: a mail server that restarts, then one that somebody must mend.
PAUSES = [1, 5, 30, 120, 720]
AT_ONCE = 200
SWEEP_LASTS = 120  # seconds: a slow mail server is asked again by the next sweep
# What another try may mend: smtplib's errors and the network's, and a server that took the whole time.
PASSING = (OSError, SoftTimeLimitExceeded)
KEPT = timedelta(days=90)
# A worker is stopped after five minutes (CELERY_TASK_TIME_LIMIT): then nobody speaks to the server.
LOST_AFTER = timedelta(minutes=6)


class OutgoingMailQuerySet(models.QuerySet):
    def due(self, *, at: datetime):
        """Mails to send now, the oldest first."""
        return self.filter(state=OutgoingMail.State.WAITING, next_try_at__lte=at).order_by(
            "next_try_at", "pk"
        )

    def not_gone(self):
        """Mails that nobody has received yet, as far as is known, and that may still be taken back."""
        return self.exclude(state__in=[*OutgoingMail.PERHAPS_SENT, OutgoingMail.State.WITHDRAWN])

    def perhaps_received(self):
        """Mails that somebody has received, or may have."""
        return self.filter(Q(state__in=OutgoingMail.PERHAPS_SENT) | Q(is_second=True))

    def failed(self):
        """Dead letters: nobody tries any more, whether or not it is known that they did not leave."""
        return self.filter(state__in=[OutgoingMail.State.FAILED, OutgoingMail.State.UNSURE])

    def retry(self, *, at: datetime) -> int:
        """Give dead letters all their tries again; return how many."""
        return self.failed().update(state=OutgoingMail.State.WAITING, tries=0, next_try_at=at)


class OutgoingMail(models.Model):
    """One mail: to whom, how it fares. ``sealed`` is its text, encrypted, gone once it is sent."""

    class State(States):
        WAITING = "waiting", pgettext_lazy("mail", "waiting")
        HELD = "held", pgettext_lazy("mail", "for the daily summary")
        SENDING = "sending", pgettext_lazy("mail", "being sent")
        SENT = "sent", pgettext_lazy("mail", "sent")
        UNSURE = "unsure", pgettext_lazy("mail", "uncertain: it may have left")
        FAILED = "failed", pgettext_lazy("mail", "could not be sent")
        WITHDRAWN = "withdrawn", pgettext_lazy("mail", "withdrawn before it left")

    PERHAPS_SENT = (State.SENDING, State.SENT, State.UNSURE)

    to = models.EmailField(_("to"))
    subject = models.CharField(_("subject"), max_length=300)
    sealed = models.BinaryField(_("text"), default=b"")
    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    next_try_at = models.DateTimeField(_("next try at"))
    began_at = models.DateTimeField(_("handed to the mail server at"), null=True, blank=True)
    is_second = models.BooleanField(_("sent once more, uncertain"), default=False)
    problem = models.CharField(_("problem"), max_length=120, blank=True)
    request_id = models.CharField(_("request"), max_length=64, blank=True)
    name = models.CharField(_("which mail"), max_length=120, blank=True)
    about = ArrayField(
        models.CharField(max_length=80), verbose_name=_("what it is about"), default=list, blank=True
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("outgoing mail"), _("outgoing mails")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(state="waiting"), name="mail_due"),
            models.Index(fields=["to"], condition=Q(state="held"), name="mail_held"),
            models.Index(fields=["began_at"], condition=Q(state="sending"), name="mail_being_sent"),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def body(self) -> str:
        """The text; empty once the mail is sent."""
        return cipher().decrypt(bytes(self.sealed)).decode() if self.sealed else ""

    def as_message(self) -> Letter:
        """Compose what leaves: the text, and the same in HTML."""
        text = self.body
        html = framed(subject=self.subject, text=text, language=self.language, site_url=settings.SITE_URL)
        stops = self.name in TABLE and TABLE[self.name].can_stop
        stop = last_address(text, site_url=settings.SITE_URL) if stops else ""
        headers = headers_of(message_id=self.message_id, stop=stop)
        letter = Letter(self.subject, text, to=[self.to], alternatives=[(html, "text/html")], headers=headers)
        for file in self.files():
            letter.attach(*file)
        return letter

    def files(self) -> Sequence[tuple[str, bytes, str]]:
        """The files beside the text, in the reader's language: made now, kept nowhere."""
        attaches = TABLE[self.name].attaches if self.name in TABLE else None
        with override(self.language):
            return attaches(self.about) if attaches else ()

    @property
    def message_id(self) -> str:
        """The name of this mail for every server on its way, the same at each try: one that arrives twice is
        shown once. Its domain is the site's own, which spam filters compare.
        """
        host = urlsplit(settings.SITE_URL).hostname or "localhost"
        return f"<{self.created_at:%Y%m%d%H%M%S}.{self.pk}@{host}>"

    def note_sent(self, *, at: datetime) -> None:
        """The mail server took it: what it said is forgotten here."""
        self.state, self.sent_at, self.sealed, self.problem = self.State.SENT, at, b"", ""
        self.save()

    def take_back(self) -> None:
        """It leaves for nobody: its reader's account is closed."""
        self.state, self.sealed = self.State.WITHDRAWN, b""
        self.save()

    def note_failure(self, *, at: datetime, failure: Exception) -> None:
        """Try later, or give up: after the last pause, or at once when no try would do better."""
        self.problem = reason_of(failure)[:120]
        self.tries += 1
        if self.state == self.State.SENDING:  # taken back meanwhile, it has no text any more
            self.state = self.State.WAITING if self.sealed else self.State.WITHDRAWN
        if self.state == self.State.WITHDRAWN:
            pass
        elif self.tries > len(PAUSES) or not isinstance(failure, PASSING):
            self.state = self.State.FAILED
        else:
            self.next_try_at = at + timedelta(minutes=PAUSES[self.tries - 1])
        self.save()


def reason_of(failure: Exception) -> str:
    """Say on one line why a mail did not leave."""
    if isinstance(failure, InvalidToken):
        return gettext("It was sealed with another key.")
    return " ".join(f"{type(failure).__name__} {failure}".split()).replace("\x00", "")


def seal(body: str) -> bytes:
    """Encrypt a mail's text for as long as it waits."""
    key: Fernet = cipher()
    return key.encrypt(body.encode())


@dataclass(frozen=True)
class Departure:
    """When the mails written now leave, and what else they are about."""

    at: datetime
    about: Iterable[models.Model]


departure: ContextVar[Departure | None] = ContextVar("departure", default=None)


@contextmanager
def leaving_later(*, at: datetime, about: Iterable[models.Model]) -> Iterator[None]:
    """Have the mails written meanwhile wait: what they tell of may still be undone."""
    token = departure.set(Departure(at, about))
    try:
        yield
    finally:
        departure.reset(token)


def key_of(row: models.Model) -> str:
    """Return how a mail names a row that it is about."""
    return f"{row._meta.label_lower}/{row.pk}"


def put(
    *,
    to: str,
    subject: str,
    body: str,
    language: str = "",
    is_held: bool = False,
    name: str = "",
    about: Iterable = (),
) -> OutgoingMail:
    """Write a mail in the current transaction; nothing leaves if it is rolled back.

    ``language`` is the reader's, else that of the moment.
    """
    State, leaves = OutgoingMail.State, departure.get()
    return OutgoingMail.objects.create(
        to=to,
        subject=subject[:300],
        sealed=seal(body),
        language=language or get_language(),
        state=State.HELD if is_held else State.WAITING,
        next_try_at=leaves.at if leaves else timezone.now(),
        request_id=request_id.get(),
        name=name,
        about=[key_of(row) for row in (*about, *(leaves.about if leaves else ()))],
    )


def put_nothing(*, body: str) -> OutgoingMail:
    """Write the row of a mail for an address that nobody has: as long a work, and nothing leaves."""
    return OutgoingMail.objects.create(
        to="",
        subject=gettext("Asked for an address that nobody has: nothing was sent"),
        sealed=seal(body)[:0],
        state=OutgoingMail.State.SENT,
        next_try_at=timezone.now(),
        request_id=request_id.get(),
        sent_at=timezone.now(),
    )


def withdraw(
    *, about: models.Model, names: Iterable[str] | None = None, since: datetime | None = None
) -> int:
    """Take back the mails about a row that nobody has received yet; return how many.

    ``names`` are keys of the table (``Mail.template``); all mails when none is given. Their text is
    forgotten, as that of mails sent.
    """
    mails = OutgoingMail.objects.filter(about__contains=[key_of(about)])
    if names is not None:
        mails = mails.filter(name__in=names)
    if since:
        mails = mails.filter(created_at__gte=since)
    withdrawn = mails.not_gone().update(state=OutgoingMail.State.WITHDRAWN, sealed=b"")
    # What may have left stays as it is, and is never sent once more.
    mails.filter(state__in=[OutgoingMail.State.SENDING, OutgoingMail.State.UNSURE]).update(sealed=b"")
    return withdrawn


def reschedule(*, about: models.Model, at: datetime) -> int:
    """Have the mails about a row that wait leave at another time; return how many."""
    waiting = OutgoingMail.objects.filter(
        about__contains=[key_of(about)], state__in=[OutgoingMail.State.WAITING, OutgoingMail.State.HELD]
    )
    return waiting.update(next_try_at=at)


def post(message: EmailMessage, *, language: str = "", when_committed: bool = False, name: str = "") -> None:
    """Send a mail to each of its readers, in their language, else that of the moment; ``name`` is its key in
    the table.

    In production a worker speaks to the mail server: a page that sends a mail takes no longer than one that
    does not, so that its time does not tell whether an address is known.
    """
    for to in message.to:
        mail = put(to=to, subject=str(message.subject), body=str(message.body), language=language, name=name)
        send_off(mail, when_committed=when_committed)


def send_off(mail: OutgoingMail, *, when_committed: bool = True) -> None:
    """Have a mail leave once its transaction is committed (at once, outside production, if not asked)."""
    if departure.get():
        return  # the sweep sends it
    leave = nudge_aside if settings.MAIL_IN_BACKGROUND else deliver
    if settings.MAIL_IN_BACKGROUND or when_committed:
        # A lambda, not a partial: Django names the function it reports when a robust one raises.
        transaction.on_commit(lambda: leave(pk=mail.pk), robust=True)
    else:
        leave(pk=mail.pk)


def nudge_aside(*, pk: int) -> None:
    """Tell the workers after the page: the broker's time is none of its reader's."""
    messenger().submit(copy_context().run, nudge, pk=pk)


@cache
def messenger() -> ThreadPoolExecutor:
    """Return the one thread of this process that speaks to the broker about mails."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="mails")


def nudge(*, pk: int) -> None:
    """Tell the workers; what the broker does not take, the next sweep sends."""
    if breaker.is_open:
        return
    try:
        publish(TASK, pk, request_id=request_id.get())
    except BROKER_FAILURES as failure:
        breaker.trip()
        logger.warning("mail %s waits: the broker does not answer (%s)", pk, type(failure).__name__)


def deliver(*, pk: int, at: datetime | None = None) -> bool:
    """Send one mail if it is due; False when it is not, or somebody sends it now. Safe to call twice."""
    at = at or timezone.now()
    due = begin(pk=pk, at=at)
    if due is None:
        return False
    try:
        with transaction.atomic():  # a sender that writes in the database undoes its own
            due.as_message().send()
    except Exception as failure:
        logger.warning("mail %s not sent: %s", pk, type(failure).__name__)
        end(pk=pk, at=at, failure=failure)
        return False
    end(pk=pk, at=at)
    return True


@transaction.atomic
def begin(*, pk: int, at: datetime) -> OutgoingMail | None:
    """Say that a mail is being sent, before the server is spoken to; None when it is not to be sent now."""
    due = OutgoingMail.objects.due(at=at).filter(pk=pk).select_for_update(skip_locked=True).first()
    if due is None:
        return None
    if get_user_model().objects.is_closed_out(due.to):
        due.take_back()
        return None
    due.state, due.began_at = OutgoingMail.State.SENDING, at
    due.save(update_fields=["state", "began_at"])
    return due


@transaction.atomic
def end(*, pk: int, at: datetime, failure: Exception | None = None) -> None:
    """Say how it went. A worker who comes back late tells what is known, and tries nothing again."""
    sent = OutgoingMail.objects.select_for_update().get(pk=pk)
    if failure is None:
        sent.note_sent(at=at)
    elif sent.state == OutgoingMail.State.SENDING:
        sent.note_failure(at=at, failure=failure)


@transaction.atomic
def settle_lost(*, at: datetime) -> None:
    """Find the mails whose worker died while it spoke to the server: nobody knows whether they left.

    Those that ask for something are sent once more, under the same Message-ID; the others are shown, as what
    is lost twice.
    """
    State = OutgoingMail.State
    lost = OutgoingMail.objects.filter(state=State.SENDING, began_at__lte=at - LOST_AFTER)
    asking = [name for name, mail in TABLE.items() if mail.asks]
    once = lost.filter(name__in=asking, is_second=False).exclude(sealed=b"")
    once.update(state=State.WAITING, is_second=True, next_try_at=at)
    lost.update(state=State.UNSURE)


def deliver_due(*, at: datetime) -> int:
    """Send what is due, for as long as a sweep lasts; return how many left."""
    settle_lost(at=at)
    until = time.monotonic() + SWEEP_LASTS
    numbers = list(OutgoingMail.objects.due(at=at).values_list("pk", flat=True)[:AT_ONCE])
    return sum(deliver(pk=pk, at=at) for pk in numbers if time.monotonic() < until)


@transaction.atomic
def forget_sent(*, on: date) -> int:
    """Each day, delete the traces of mails sent long ago; return how many."""
    if not claim(name="forget_mails", period=on.isoformat()):
        return 0
    forget(name="forget_mails", kept=KEPT)
    long_ago, State = on - KEPT, OutgoingMail.State
    past = Q(state=State.SENT, sent_at__date__lt=long_ago)
    past |= Q(state=State.WITHDRAWN, created_at__date__lt=long_ago)
    return OutgoingMail.objects.filter(past).delete()[0]
