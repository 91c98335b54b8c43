"""Asking for signatures: the text is frozen, and everybody gets a link to sign it."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements import mails, versions
from internships.agreements.allowing import stop_if_forbidden
from internships.agreements.fingerprinting import fingerprint
from internships.agreements.models import Agreement, AgreementVersion, SignatureRequest
from internships.agreements.signals import about_to_ask
from internships.agreements.signatories import Signatory, signatories_of
from internships.applications.models import Application
from internships.students.consenting import has_agreed
from partnerships.base.figures import write_day
from partnerships.people.linking import language_of, revoke_links
from partnerships.people.models import AccessLink, User
from partnerships.privacy.ages import OWN_CONSENT_FROM


def hold(agreement: Agreement) -> Agreement:
    """Lock an agreement and read it again, with what signing needs."""
    rows = Agreement.objects.select_related("student__account", "school", "kind", "program", "application")
    return rows.select_for_update(no_key=True, of=("self",)).get(pk=agreement.pk)


@transaction.atomic
def open_signing(*, agreement: Agreement, by: User | None, at: datetime) -> AgreementVersion:
    """Freeze the text and ask everybody to sign; return the version.

    The same text again keeps its signatures, and only a changed address gets a new link. A changed text is a
    new version: older requests and links are void. Raises ValidationError when somebody is not
    declared, or when the law forbids the terms.
    """
    kept, on = hold(agreement), timezone.localdate(at)
    stop_if_begun(kept, on=on)
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
    if current:
        mails.tell_replaced(current, people=people, agreement=kept)
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
        mails.send_link(request, agreement=agreement, at=at, replaces=replaces, version=version)


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
            mails.send_link(request, agreement=agreement, at=at, replaces=False, version=version)


def void(agreement: Agreement, *, at: datetime) -> None:
    """Replace the version that awaits signatures, if any: its links say so, or never leave."""
    for version in agreement.versions.to_sign():
        asked = version.requests.values("pk")
        revoke_links(links=AccessLink.objects.filter(act=mails.SIGN, target_id__in=asked), at=at)
        version.requests.pending().update(state=SignatureRequest.State.VOID, updated_at=timezone.now())
        mails.take_back_mails(version)
        version.voided_at = at
        version.save(update_fields=["voided_at", "updated_at"])


def stop_if_begun(agreement: Agreement, *, on: date) -> None:
    """Raise ValidationError when the first day is over: nobody is asked to sign in vain."""
    if agreement.starts_on < on:
        told = {"day": write_day(agreement.starts_on)}
        raise ValidationError(
            _("The first day, %(day)s, is over: nobody can sign before it any more. Write other dates.")
            % told
        )


def stop_if_guardian_silent(agreement: Agreement, *, on: date) -> None:
    """Raise ValidationError when the student is under 14 and no guardian's consent is on record."""
    age = agreement.student.age(on=on)
    if age is not None and age < OWN_CONSENT_FROM and not has_agreed(agreement.student, on=on):
        raise ValidationError(
            _(
                "The student is under %(age)s: their parent or guardian must agree first, from the "
                "student’s board."
            )
            % {"age": OWN_CONSENT_FROM}
        )


def stop_if_let_go(agreement: Agreement) -> None:
    """Raise ValidationError when the student no longer holds the place: its seat may be another's."""
    held = Application.objects.filter(pk=agreement.application_id, state=Application.State.CONFIRMED)
    if agreement.application_id and not held.exists():
        raise ValidationError(_("The student let the place go: there is nothing to sign any more."))
