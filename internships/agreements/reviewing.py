"""The firm reads the agreement before anybody signs, by account or by a link, then the school."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from internships.agreements.asking import hold, stop_if_begun, stop_if_guardian_silent, void
from internships.agreements.mails import send, take_back_mails, tell_others, tell_school
from internships.agreements.models import Agreement, AgreementHost
from internships.agreements.signatories import named_in, stop_if_same_person
from partnerships.mails.readers import Reader
from partnerships.people.capacities import End, is_same_address, link_kind, serves
from partnerships.people.linking import LinkClosed, language_of, make_link, revoke_links, use_link
from partnerships.people.models import AccessLink, User

REVIEW = "review_agreement"


@transaction.atomic
def ask_employer(*, agreement: Agreement, by: User, at: datetime) -> Agreement:
    """Ask the main host (the largest share) to read.

    Raises ValidationError when nobody can be written to, or a child's guardian has not agreed.
    """
    kept = hold(agreement)
    on = timezone.localdate(at)
    stop_if_begun(kept, on=on)
    stop_if_guardian_silent(kept, on=on)
    stop_if_same_person(named_in(kept, on=on))
    host = main_host(kept)
    if not can_be_asked(host, on=timezone.localdate(at)):
        raise ValidationError(_("Give the e-mail address of who signs for the host, to ask them to read."))
    kept.ask_employer(by=by, at=at)
    send_review(kept, host, by=by, at=at)
    return kept


def can_be_asked(host: AgreementHost | None, *, on: date) -> bool:
    """Whether what is sent to who signs for a host reaches somebody who still acts for it."""
    return host is not None and serves(host.signatory_email, host.establishment, on=on)


def main_host(agreement: Agreement) -> AgreementHost | None:
    """Return the host with the largest share of the time."""
    return agreement.hosts.select_related("establishment__organization").first()


def send_review(
    agreement: Agreement, host: AgreementHost, *, by: User | None, at: datetime, mail: str = "review"
) -> None:
    """Write the firm a fresh link; the ones before no longer work."""
    close_links(agreement, at=at)
    language = language_of(host.signatory_email)
    _link, token = make_link(
        act=REVIEW,
        target_id=agreement.pk,
        email=host.signatory_email,
        name=host.signatory_name,
        organization=host.establishment.organization,
        language=language,
        by=by,
        at=at,
    )
    reader = Reader(host.signatory_email, host.signatory_name, language)
    link = reader.page("agreement_review", token)
    send(mail, reader, agreement=agreement, host=host, link=link)


def close_links(agreement: Agreement, *, at: datetime) -> None:
    """Take back every link that could still answer for the firm."""
    revoke_links(links=AccessLink.objects.to(REVIEW, agreement.pk), at=at)


@transaction.atomic
def answer_by_link(
    *, link: AccessLink, agreement: Agreement, agrees: bool, words: str, at: datetime
) -> Agreement:
    """Take the firm's answer from the link, once. Raises LinkClosed."""
    kept = hold(agreement)
    use_link(link=link, at=at)
    if kept.state != Agreement.State.EMPLOYER_REVIEW:
        raise LinkClosed(End.OVER, link)
    return _take_answer(kept, name=link.name or link.email, agrees=agrees, words=words, by=None, at=at)


@transaction.atomic
def answer(*, agreement: Agreement, agrees: bool, words: str, by: User, at: datetime) -> Agreement:
    """Take the firm's answer from an account, or as the school heard it. Raises TransitionNotAllowed."""
    return _take_answer(hold(agreement), name=str(by), agrees=agrees, words=words, by=by, at=at)


def _take_answer(kept, *, name, agrees, words, by, at):
    said = _("agrees") if agrees else _("asks for changes")
    kept.ask_school(by=by, at=at, reason=f"{name} – {said}{': ' if words else ''}{words}")
    close_links(kept, at=at)
    tell_school("reviewed", agreement=kept, at=at, name=name, agrees=agrees, words=words)
    return kept


@transaction.atomic
def take_back(*, agreement: Agreement, by: User, at: datetime, reason: str) -> Agreement:
    """Return the agreement to a draft: links to read or to sign no longer work."""
    kept = hold(agreement)
    kept.send_back(by=by, at=at, reason=reason)
    tell_others(kept, how="taken_back", at=at, by=by, reason=reason, with_student=True)
    close_everything(kept, at=at)
    take_back_mails(kept)
    return kept


def close_everything(agreement: Agreement, *, at: datetime) -> None:
    """Take back the links to read; those to sign show that they were replaced."""
    close_links(agreement, at=at)
    void(agreement, at=at)


# --- In which capacity a link is held -----------------------------------------------------------------------


def agreement_of(link: AccessLink) -> Agreement | None:
    return Agreement.objects.filter(pk=link.target_id).first()


def reads(link: AccessLink, on: date) -> bool:
    """Whether the address is that of who signs for the main host, and still acts for it."""
    agreement = agreement_of(link)
    host = main_host(agreement) if agreement else None
    return can_be_asked(host, on=on) and is_same_address(host.signatory_email, link.email)


def is_to_read(link: AccessLink, on: date) -> bool:
    agreement = agreement_of(link)
    return agreement is not None and agreement.state == Agreement.State.EMPLOYER_REVIEW


def stands(link: AccessLink) -> str:
    """Say where the agreement stands now."""
    agreement = agreement_of(link)
    return (
        _("The agreement is now “%(state)s”.") % {"state": agreement.get_state_display()} if agreement else ""
    )


def send_again(link: AccessLink, at: datetime) -> None:
    """Write the firm a fresh link to the agreement that it has still to read."""
    agreement = agreement_of(link)
    send_review(agreement, main_host(agreement), by=None, at=at, mail="review_reminder")


link_kind(
    REVIEW,
    belongs=reads,
    is_open=is_to_read,
    over=stands,
    renew=send_again,
    used=gettext_lazy("You already answered: the school reads your answer."),
    page="agreement_list",
)
