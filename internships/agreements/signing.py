"""Signatures: asked by link with an e-mailed code or on paper, bound to the exact text, complete only once.

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

from internships.agreements import telling, versions
from internships.agreements.allowing import stop_if_forbidden
from internships.agreements.fingerprinting import fingerprint
from internships.agreements.job_kinds import AGREEMENT_PDF
from internships.agreements.models import Agreement, AgreementVersion, SignatureRequest
from internships.agreements.signals import about_to_ask, signed
from internships.agreements.signatories import Signatory, signatories_of
from internships.applications import deciding
from internships.applications.consenting import OWN_CONSENT_FROM, has_agreed
from internships.applications.documents import checked
from internships.applications.models import OPEN_STATES as OPEN_APPLICATIONS
from internships.applications.models import Application
from internships.offers.models import Offer, Slot
from partnerships.base.keeping import sealed
from partnerships.base.requesting import request_job
from partnerships.base.values import fold
from partnerships.people.linking import language_of
from partnerships.people.models import User
from partnerships.people.tokens import hash_token, new_token

CODE_MINUTES = 15
CODE_TRIES = 5
CODES_PER_LINK = 10
CODE_PAUSE_SECONDS = 60
COPY_DAYS = 60  # days after signing during which the link still shows the copy
State = SignatureRequest.State


class SignatureClosed(Exception):
    """Nothing can be signed here any more: signed, refused, replaced, lapsed, or the link was renewed."""


class TextChanged(Exception):
    """The stored text no longer has its fingerprint: nobody may sign it."""


class CodeTooSoon(Exception):
    """A code was just sent, or too many were."""


def hold(agreement: Agreement) -> Agreement:
    """Lock an agreement and read it again, with what signing needs."""
    rows = Agreement.objects.select_related("student__account", "school", "kind", "program", "application")
    return rows.select_for_update(no_key=True, of=("self",)).get(pk=agreement.pk)


# --- asking -----------------------------------------------------------------------------------------


@transaction.atomic
def open_signing(*, agreement: Agreement, by: User | None, at: datetime) -> AgreementVersion:
    """Freeze the text and ask everybody to sign; return the version.

    The same text again keeps its signatures, and only a changed address gets a new link. A changed text is a
    new version: older requests and links are void. Raises ValidationError when somebody is not
    declared, or when the law forbids the terms.
    """
    kept, on = hold(agreement), timezone.localdate(at)
    stop_if_guardian_silent(kept, on=on)
    stop_if_let_go(kept)
    stop_if_forbidden(kept)
    about_to_ask.send(sender=Agreement, agreement=kept)
    people = signatories_of(kept, on=on)
    clauses = versions.clauses_for(kept, on=on)
    words = [versions.words_of(clause) for clause in clauses]
    content = versions.content_of(kept, signatories=people, clauses=words)
    current = kept.versions.to_sign().first()
    if current and current.sha256 == fingerprint(content):
        correct_addresses(current, people, agreement=kept, at=at)
        return current
    kept.open_signing(by=by, at=at)
    void(kept, at=at)
    version = versions.freeze(kept, content=content, by=by, effective_on=kept.starts_on)
    versions.mark_used(clauses, at=at)
    ask(version, people, agreement=kept, at=at, replaces=current is not None)
    return version


def ask(
    version: AgreementVersion, people: list[Signatory], *, agreement: Agreement, at: datetime, replaces: bool
) -> None:
    """Make a request for each person, and write them their link."""
    for person in people:
        request = SignatureRequest(
            version=version,
            role=person.role,
            name=person.name,
            title=person.title,
            email=person.email.lower(),
            language=language_for(person, agreement=agreement),
            host=person.host,
            asked_at=at,
        )
        telling.send_link(request, agreement=agreement, at=at, replaces=replaces, version=version)


def language_for(person: Signatory | SignatureRequest, *, agreement: Agreement) -> str:
    """Return the language to write to a signatory in; an unknown guardian reads as the student does."""
    student = agreement.student.account
    is_guardian = person.role == SignatureRequest.Role.GUARDIAN
    otherwise = student.language if student and is_guardian else User.Language.FRENCH
    return language_of(person.email, otherwise=otherwise)


def correct_addresses(version, people, *, agreement, at) -> None:
    """Write to the right address those whose address changed while the text did not."""
    addresses = {person.key: person.email.lower() for person in people}
    for request in version.requests.pending():
        email = addresses.get((request.role, request.host_id, request.name), request.email)
        if email != request.email or request.disowned_at:
            request.email = email
            request.language = language_for(request, agreement=agreement)
            telling.send_link(request, agreement=agreement, at=at, replaces=False, version=version)


def void(agreement: Agreement, *, at: datetime) -> None:
    """Replace the version that awaits signatures, if any: its links show that they no longer count."""
    for version in agreement.versions.to_sign():
        version.requests.pending().update(state=State.VOID, updated_at=timezone.now())
        version.voided_at = at
        version.save(update_fields=["voided_at", "updated_at"])


@transaction.atomic
def resend(*, request: SignatureRequest, at: datetime, mail: str = "sign") -> None:
    """Write a fresh link to somebody who has still to sign. Raises SignatureClosed."""
    agreement, kept = held(request)
    telling.send_link(kept, agreement=agreement, at=at, mail=mail, replaces=False, version=kept.version)


def is_too_late(version: AgreementVersion, *, at: datetime) -> bool:
    """Whether the first day of what is signed has come: the daily task ends it, now or later today."""
    return version.effective_on <= timezone.localdate(at)


def held(request: SignatureRequest, *, same_link: bool = False) -> tuple[Agreement, SignatureRequest]:
    """Lock the agreement, then the request that still can be signed. Raises SignatureClosed."""
    agreement = hold(request.version.agreement)
    rows = SignatureRequest.objects.select_for_update(no_key=True, of=("self",)).select_related("version")
    kept = rows.get(pk=request.pk)
    if kept.state != State.PENDING or not kept.version.is_open:
        raise SignatureClosed
    if same_link and (kept.token_hash != request.token_hash or kept.disowned_at):
        raise SignatureClosed
    return agreement, kept


# --- the link and its code --------------------------------------------------------------------------


def find(token: str) -> SignatureRequest | None:
    """Return the request a link speaks of, whatever its state."""
    return SignatureRequest.objects.with_agreement().filter(token_hash=hash_token(token)).first()


def shows_copy(request: SignatureRequest, *, at: datetime) -> bool:
    """Whether the link still shows what its person signed."""
    if request.state != State.SIGNED or request.version.voided_at:
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
    telling.write(
        "code",
        to=request.email,
        language=request.language,
        agreement=request.version.agreement,
        person=request,
        code=code,
        minutes=CODE_MINUTES,
    )


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
    agreement, kept = held(request, same_link=True)
    if sha256 != kept.version.sha256:
        raise TextChanged
    _mark(kept, method=SignatureRequest.Method.LINK, typed_name=typed_name, at=at)
    return _advance(agreement, kept, by=by, at=at)


@transaction.atomic
def record_paper(*, requests: list[SignatureRequest], content: bytes, by: User, at: datetime) -> Agreement:
    """Keep a scanned paper, and count its signatures. Raises NotTaken, SignatureClosed, TextChanged."""
    _type, clean = checked(content)
    agreement = requests[0].version.agreement
    for request in requests:
        agreement, kept = held(request)
        kept.recorded_by = by
        kept.paper.save(f"{kept.public_id}.sealed", sealed(clean), save=False)
        _mark(kept, method=SignatureRequest.Method.PAPER, typed_name=kept.name, at=at)
        agreement = _advance(agreement, kept, by=by, at=at)
    return agreement


def _mark(kept, *, method, typed_name, at):
    if is_too_late(kept.version, at=at):
        raise SignatureClosed
    if not versions.is_intact(kept.version):
        raise TextChanged
    kept.state, kept.method, kept.signed_at = State.SIGNED, method, at
    kept.signed_name, kept.signed_sha256, kept.code_hash = typed_name, kept.version.sha256, ""
    kept.save()


def stop_if_guardian_silent(agreement: Agreement, *, on: date) -> None:
    """Raise ValidationError when the student is under 14 and no guardian's consent is on record."""
    age = agreement.student.age(on=on)
    if age is not None and age < OWN_CONSENT_FROM and not has_agreed(agreement.student, on=on):
        raise ValidationError(
            _("The student is under 14: their parent or guardian must agree first, from the student’s board.")
        )


def stop_if_let_go(agreement: Agreement) -> None:
    """Raise ValidationError when the student no longer holds the place: its seat may be another's."""
    held = Application.objects.filter(pk=agreement.application_id, state=Application.State.CONFIRMED)
    if agreement.application_id and not held.exists():
        raise ValidationError(_("The student let the place go: there is nothing to sign any more."))


def hold_offers(agreement: Agreement) -> None:
    """Lock the offers that the student applied to, in order: nobody lets the place go meanwhile."""
    live = Application.objects.live().filter(student=agreement.student_id)
    slots = Slot.objects.filter(applications__in=live)
    list(Offer.objects.filter(pk__in=slots.values("offer")).order_by("pk").select_for_update(no_key=True))


def _advance(agreement, kept, *, by, at):
    version = kept.version
    if not version.is_amendment:
        hold_offers(agreement)
        stop_if_let_go(agreement)
    if version.requests.exclude(state=State.SIGNED).exists():
        if not version.is_amendment:
            agreement.note_signature(by=by, at=at, reason=kept.name)
        return agreement
    return complete(agreement, version, by=by, at=at)


def complete(agreement: Agreement, version: AgreementVersion, *, by: User | None, at: datetime) -> Agreement:
    """Make the version binding: the last signature is there. The agreement is locked."""
    version.signed_at = at
    version.save(update_fields=["signed_at", "updated_at"])
    if version.is_amendment:
        versions.apply_to(agreement, version=version)
    else:
        agreement.sign(by=by, at=at)
    signed.send(sender=Agreement, agreement=agreement, version=version, by=by, at=at)
    release_applications(agreement, by=by, at=at)
    request_job(kind=AGREEMENT_PDF, key=f"agreement-pdf-{version.pk}", target_id=version.pk, by=by)
    for request in version.requests.all():
        telling.send_link(request, agreement=agreement, at=at, mail="signed", version=version)
    telling.tell_school("signed_school", agreement=agreement, at=at, version=version)
    return agreement


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
    agreement, kept = held(request, same_link=True)
    kept.state, kept.refusal, kept.refused_at, kept.code_hash = State.REFUSED, words, at, ""
    kept.save()
    void(agreement, at=at)
    if not kept.version.is_amendment:
        verb = agreement.reject if ends_all else agreement.send_back
        verb(by=by, at=at, reason=f"{kept.name} – {words}")
    telling.tell_school("refused", agreement=agreement, at=at, person=kept, version=kept.version)
    return agreement


@transaction.atomic
def disown(*, request: SignatureRequest, at: datetime) -> None:
    """The reader is not the person named: the link dies, and the school is told. Raises SignatureClosed."""
    agreement, kept = held(request, same_link=True)
    kept.token_hash, kept.disowned_at, kept.code_hash = hash_token(new_token()), at, ""
    kept.save()
    telling.tell_school("disowned", agreement=agreement, at=at, person=kept)
