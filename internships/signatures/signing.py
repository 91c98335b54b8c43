"""Signatures: given by link with an e-mailed code or on paper, bound to the exact text, complete only once.

Every function locks the agreement first and reads again: of two people who sign at once, one is the last.
"""

import secrets
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from internships.agreements import mails, versions
from internships.agreements.asking import hold, stop_if_let_go
from internships.agreements.models import (
    CODE_MINUTES,
    COPY_DAYS,
    LIVE_STATES,
    Agreement,
    AgreementVersion,
    SignatureRequest,
)
from internships.agreements.pages import end_of
from internships.agreements.reviewing import close_everything
from internships.agreements.signals import signed
from internships.agreements.signatories import still_signs
from internships.applications import deciding
from internships.applications.models import OPEN_STATES as OPEN_APPLICATIONS
from internships.applications.models import Application
from internships.students.documents import checked
from partnerships.base.figures import write_day
from partnerships.base.folding import fold
from partnerships.base.sealing import sealed
from partnerships.mails.readers import Reader
from partnerships.people.capacities import End, link_kind, replaced_or_late
from partnerships.people.linking import find_link
from partnerships.people.models import AccessLink, User
from partnerships.people.tokens import hash_token, new_token

CODE_TRIES = 5
CODES_PER_LINK = 10
CODE_PAUSE_SECONDS = 60
State = SignatureRequest.State


class SignatureClosed(Exception):
    """Nothing can be signed here any more: signed, refused, replaced, lapsed, or the link was renewed."""


class NotTheirs(SignatureClosed):
    """Who was asked to sign has left, or is reached at another address: somebody else signs."""


class TextChanged(Exception):
    """The stored text no longer has its fingerprint: nobody may sign it."""


class CodeTooSoon(Exception):
    """A code was just sent, or too many were."""


@transaction.atomic
def resend(*, request: SignatureRequest, at: datetime, mail: str = "sign") -> None:
    """Write a fresh link to somebody who has still to sign. Raises SignatureClosed, NotTheirs."""
    agreement, kept = hold_request(request)
    demand_theirs(kept, agreement=agreement, at=at)
    mails.send_link(kept, agreement=agreement, at=at, mail=mail, replaces=False, version=kept.version)


def is_too_late(version: AgreementVersion, *, at: datetime) -> bool:
    """Whether the first day of what is signed is over: the daily task ends it, now or later today."""
    return version.effective_on < timezone.localdate(at)


def hold_request(request: SignatureRequest, *, same_link: bool = False) -> tuple[Agreement, SignatureRequest]:
    """Lock the agreement, then the request that still can be signed. Raises SignatureClosed."""
    agreement = hold(request.version.agreement)
    rows = SignatureRequest.objects.select_for_update(no_key=True, of=("self",)).select_related("version")
    kept = rows.get(pk=request.pk)
    if kept.state != State.PENDING or not kept.version.is_open:
        raise SignatureClosed
    if same_link and (kept.token_hash != request.token_hash or kept.disowned_at):
        raise SignatureClosed
    return agreement, kept


def demand_theirs(request: SignatureRequest, *, agreement: Agreement, at: datetime) -> None:
    """Stop who no longer acts for whom they were asked to sign. Raises NotTheirs."""
    request.version.agreement = agreement
    if not still_signs(request, on=timezone.localdate(at)):
        raise NotTheirs


# --- the link and its code --------------------------------------------------------------------------


def find(token: str) -> SignatureRequest | None:
    """Return the request a link speaks of, whatever its state."""
    return SignatureRequest.objects.with_agreement().filter(token_hash=hash_token(token)).first()


def shows_copy(request: SignatureRequest, *, at: datetime) -> bool:
    """Whether the link still shows what its person signed, whatever became of their role."""
    if (
        request.state != State.SIGNED
        or request.version.voided_at
        or User.objects.is_closed_out(request.email)
    ):
        return False
    since = request.version.signed_at or request.signed_at
    return at < since + timedelta(days=COPY_DAYS)


def send_code(*, request: SignatureRequest, at: datetime) -> None:
    """E-mail a code of six digits, good for 15 minutes; the code before no longer works.

    Raises CodeTooSoon within a minute of the last one, or after ten by the same link.
    """
    code = f"{secrets.randbelow(10**6):06d}"
    rested = Q(code_sent_at=None) | Q(code_sent_at__lte=at - timedelta(seconds=CODE_PAUSE_SECONDS))
    rows = SignatureRequest.objects.pending().filter(rested, pk=request.pk, codes_sent__lt=CODES_PER_LINK)
    sent = rows.exclude(email="").update(
        code_hash=code_hash(request, code),
        code_sent_at=at,
        code_tries=0,
        codes_sent=F("codes_sent") + 1,
        updated_at=timezone.now(),
    )
    if not sent:
        raise CodeTooSoon
    reader = Reader(request.email, request.name, request.language)
    told = {"agreement": request.version.agreement, "person": request, "code": code}
    mails.send("code", reader, minutes=CODE_MINUTES, **told)


def code_hash(request: SignatureRequest, code: str) -> str:
    """Return what is kept of a code: useless without the site's key, and for any other text."""
    value = f"{request.pk}:{request.version.sha256}:{code}"
    return salted_hmac("signature code", value, algorithm="sha256").hexdigest()


def code_is_right(*, request: SignatureRequest, code: str, at: datetime) -> bool:
    """Spend one of five tries and compare. Call it outside of a transaction that could be rolled back."""
    fresh = at - timedelta(minutes=CODE_MINUTES)
    rows = SignatureRequest.objects.pending().filter(
        pk=request.pk, code_sent_at__gt=fresh, code_tries__lt=CODE_TRIES
    )
    if not rows.exclude(code_hash="").update(code_tries=F("code_tries") + 1):
        return False
    kept = SignatureRequest.objects.values_list("code_hash", flat=True).get(pk=request.pk)
    return constant_time_compare(kept, code_hash(request, code.strip()))


def is_same_name(typed: str, declared: str) -> bool:
    """Whether a typed name is the declared one, accents, case and spaces aside."""
    return bool(fold(typed)) and fold(typed) == fold(declared)


# --- signing ----------------------------------------------------------------------------------------


@transaction.atomic
def sign(
    *, request: SignatureRequest, sha256: str, typed_name: str, by: User | None, at: datetime
) -> Agreement:
    """Sign by link; the code was checked. ``sha256`` is the fingerprint of the text that was shown.

    Raises SignatureClosed, TextChanged, and ValidationError when the last signature cannot take effect.
    """
    agreement, kept = hold_request(request, same_link=True)
    demand_theirs(kept, agreement=agreement, at=at)
    if sha256 != kept.version.sha256:
        raise TextChanged
    versions.stop_if_unprintable(typed_name)
    _mark(kept, method=SignatureRequest.Method.LINK, typed_name=typed_name, at=at)
    return _advance(agreement, kept, by=by, at=at)


@transaction.atomic
def sign_by_account(
    *, request: SignatureRequest, sha256: str, typed_name: str, by: User, at: datetime
) -> Agreement:
    """Sign for the school from one's account, whose address is the one that was asked to sign.

    Who asks checked that the request is theirs (``awaited_from``). Raises SignatureClosed, TextChanged, and
    ValidationError for another name than the one declared, or when the last signature cannot take effect.
    """
    agreement, kept = hold_request(request)
    demand_theirs(kept, agreement=agreement, at=at)
    if kept.role != SignatureRequest.Role.SCHOOL:
        raise SignatureClosed
    if sha256 != kept.version.sha256:
        raise TextChanged
    if not is_same_name(typed_name, kept.name):
        raise ValidationError(_("Type the name of who signs: %(name)s.") % {"name": kept.name})
    _mark(kept, method=SignatureRequest.Method.ACCOUNT, typed_name=typed_name, at=at)
    return _advance(agreement, kept, by=by, at=at)


@transaction.atomic
def record_paper(
    *,
    requests: list[SignatureRequest],
    content: bytes,
    by: User,
    at: datetime,
    paper_on: date | None = None,
) -> Agreement:
    """Keep a scanned paper, and count its signatures from the date it bears, today unless it is given.

    One signed in time counts although it comes late: what had lapsed meanwhile holds once all have signed.
    Raises NotTaken, SignatureClosed, TextChanged, and ValidationError when the date cannot be.
    """
    _kind, clean = checked(content)
    agreement, paper_on = requests[0].version.agreement, paper_on or timezone.localdate(at)
    for request in requests:
        agreement, kept = hold_paper(request)
        stop_if_not_in_time(kept.version, paper_on=paper_on, at=at)
        kept.recorded_by, kept.paper_on = by, paper_on
        kept.paper.save(f"{kept.public_id}.sealed", sealed(clean), save=False)
        _mark(kept, method=SignatureRequest.Method.PAPER, typed_name=kept.name, at=at)
        agreement = _advance(agreement, kept, by=by, at=at)
    return agreement


def takes_paper(request: SignatureRequest, agreement: Agreement) -> bool:
    """Whether a paper may still be recorded: while signatures are awaited, or once they came too late.

    What was replaced, refused or called off takes none: the last text only, of an agreement that lapsed or of
    an amendment that nobody refused.
    """
    version = request.version
    if request.state == State.PENDING and version.is_open:
        return True
    is_late = agreement.is_in_force if version.is_amendment else agreement.state == Agreement.State.LAPSED
    if not is_late or version.signed_at or request.state not in (State.PENDING, State.VOID):
        return False
    is_last = not agreement.versions.filter(number__gt=version.number).exists()
    return is_last and not version.requests.filter(state=State.REFUSED).exists()


def hold_paper(request: SignatureRequest) -> tuple[Agreement, SignatureRequest]:
    """Lock the agreement, then return the request that still takes a paper. Raises SignatureClosed."""
    agreement = hold(request.version.agreement)
    kept = SignatureRequest.objects.select_related("version").get(pk=request.pk)
    if not takes_paper(kept, agreement):
        raise SignatureClosed
    return agreement, kept


def stop_if_not_in_time(version: AgreementVersion, *, paper_on: date, at: datetime) -> None:
    """Raise ValidationError when a paper bears a date to come, before its text, or after the first day."""
    written, today = timezone.localdate(version.created_at), timezone.localdate(at)
    if paper_on > today:
        raise ValidationError(_("This day is still to come."))
    if paper_on < written:
        told = {"day": write_day(written)}
        raise ValidationError(_("This text was written on %(day)s: it was not signed before.") % told)
    if paper_on > version.effective_on:
        told = {"day": write_day(version.effective_on)}
        raise ValidationError(
            _("The first day is %(day)s: a paper signed after it comes too late. Write other dates.") % told
        )


def _mark(kept, *, method, typed_name, at):
    if method != SignatureRequest.Method.PAPER and is_too_late(kept.version, at=at):
        raise SignatureClosed
    if not versions.is_intact(kept.version):
        raise TextChanged
    kept.state, kept.method, kept.signed_at = State.SIGNED, method, at
    kept.signed_name, kept.signed_sha256, kept.code_hash = typed_name, kept.version.sha256, ""
    kept.save()


def _advance(agreement, kept, *, by, at):
    version = kept.version
    if not version.is_amendment:
        stop_if_let_go(agreement)  # who lets the place go waits for the agreement's lock
    if version.requests.exclude(state=State.SIGNED).exists():
        if not version.is_amendment and agreement.state != Agreement.State.LAPSED:
            agreement.note_signature(by=by, at=at, reason=kept.name)
        return agreement
    return complete(agreement, version, by=by, at=at)


def complete(agreement: Agreement, version: AgreementVersion, *, by: User | None, at: datetime) -> Agreement:
    """Make the version binding: the last signature is there. The agreement is locked."""
    stop_if_another(agreement)
    version.signed_at, version.voided_at = at, None
    version.save(update_fields=["signed_at", "voided_at", "updated_at"])
    if version.is_amendment:
        versions.apply_to(agreement, version=version)
    else:
        agreement.sign(by=by, at=at)
    signed.send(sender=Agreement, agreement=agreement, version=version, by=by, at=at)
    release_applications(agreement, by=by, at=at)
    for request in version.requests.all():
        mails.send_link(request, agreement=agreement, at=at, mail="signed", version=version)
    mails.tell_school("signed_school", agreement=agreement, at=at, version=version)
    return agreement


def stop_if_another(agreement: Agreement) -> None:
    """Raise ValidationError when the place has another agreement since this one lapsed."""
    if agreement.state != Agreement.State.LAPSED or not agreement.application_id:
        return
    live = Agreement.objects.filter(application=agreement.application_id, state__in=LIVE_STATES)
    if live.exists():
        raise ValidationError(_("Another agreement was written for this place meanwhile: cancel it first."))


def release_applications(agreement: Agreement, *, by: User | None, at: datetime) -> None:
    """End the student's other applications: only a signature does."""
    if agreement.application:
        deciding.release_others(application=agreement.application, by=by, at=at)
        return
    others = Application.objects.filter(student=agreement.student_id, state__in=OPEN_APPLICATIONS)
    for other in others.order_by("slot__offer_id", "slot_id", "pk"):
        deciding.release(other, by=by, at=at)


# --- not signing ------------------------------------------------------------------------------------


@transaction.atomic
def refuse(
    *, request: SignatureRequest, words: str, ends_all: bool, by: User | None, at: datetime
) -> Agreement:
    """Decline to sign, with a reason: changes are wanted (back to a draft), or the agreement is rejected.

    An amendment that somebody refuses is dropped; the agreement stays as it was. Raises SignatureClosed.
    """
    agreement, kept = hold_request(request, same_link=True)
    demand_theirs(kept, agreement=agreement, at=at)
    kept.state, kept.refusal, kept.refused_at, kept.code_hash = State.REFUSED, words, at, ""
    kept.save()
    if kept.version.is_amendment:
        how = "amendment_refused"
    else:
        verb, how = (agreement.reject, "refused") if ends_all else (agreement.send_back, "to_change")
        verb(by=by, at=at, reason=f"{kept.name} – {words}")
    mails.tell_others(agreement, how=how, at=at, by=by, but=kept, with_student=True)
    close_everything(agreement, at=at)
    mails.take_back_mails(agreement)
    mails.tell_school("refused", agreement=agreement, at=at, person=kept, version=kept.version)
    return agreement


@transaction.atomic
def disown(*, request: SignatureRequest, at: datetime) -> None:
    """The reader is not the person named: the link dies, and the school is told. Raises SignatureClosed."""
    agreement, kept = hold_request(request, same_link=True)
    kept.token_hash, kept.disowned_at, kept.code_hash = hash_token(new_token()), at, ""
    kept.save()
    mails.tell_school("disowned", agreement=agreement, at=at, person=kept)


# --- In which capacity a link is held -----------------------------------------------------------------------


def request_of(link: AccessLink) -> SignatureRequest:
    rows = SignatureRequest.objects.select_related(
        "version__agreement__student__account",
        "version__agreement__school",
        "host__establishment__organization",
    )
    return rows.get(pk=link.target_id)


def trace_of(token: str) -> AccessLink | None:
    """Return what is known of a link to sign, an older one too."""
    link, request = find_link(token, mails.SIGN), find(token)
    if link or request is None:
        return link
    organization = mails.organization_of(request, agreement=request.version.agreement)
    told = {"email": request.email, "name": request.name, "organization": organization}
    return AccessLink(act=mails.SIGN, target_id=request.pk, **told)


def signs(link: AccessLink, on: date) -> bool:
    return still_signs(request_of(link), on=on)


def is_to_sign(link: AccessLink, on: date) -> bool:
    request = request_of(link)
    is_open = request.state == State.PENDING and request.version.is_open and request.disowned_at is None
    return is_open and request.version.effective_on >= on


def has_signed(link: AccessLink) -> bool:
    return request_of(link).state == State.SIGNED


def stands(link: AccessLink) -> str:
    """Say what became of a signature that is no longer awaited, and of its agreement."""
    request = request_of(link)
    if request.state == State.SIGNED:
        return _("You already signed this agreement, on %(day)s.") % {"day": write_day(request.signed_at)}
    if request.state == State.REFUSED:
        return _("You already refused to sign this agreement, on %(day)s.") % {
            "day": write_day(request.refused_at)
        }
    if request.disowned_at:
        return _("You said that you are not the person asked to sign: the school was told.")
    if request.version.is_open and is_too_late(request.version, at=timezone.now()):
        told = {"day": write_day(request.version.effective_on)}
        return _("The first day, %(day)s, is over, and not everybody had signed before it.") % told
    replaced = _("This text was replaced: a new text has a link of its own, sent when it is to be signed.")
    return end_of(request.version.agreement) or replaced


def renews(link: AccessLink, end: End) -> bool:
    """Whether a fresh link has something to show: a text to sign, or what everybody signed."""
    request = request_of(link)
    is_whole = request.state == State.SIGNED and request.version.signed_at is not None
    return (is_whole and request.version.voided_at is None) or replaced_or_late(link, end)


def send_again(link: AccessLink, at: datetime) -> None:
    """Write a fresh link to the same person: to sign, or to read what they signed."""
    request = request_of(link)
    if request.state == State.PENDING:
        resend(request=request, at=at, mail="sign_reminder")
    else:
        agreement = request.version.agreement
        mails.send_link(request, agreement=agreement, at=at, mail="signed", version=request.version)


link_kind(
    mails.SIGN,
    belongs=signs,
    is_open=is_to_sign,
    stays=has_signed,
    over=stands,
    renew=send_again,
    renews=renews,
    page="agreement_list",
)
