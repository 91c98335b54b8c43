"""What can be done to many agreements at once: signing them for the school, reminding who is late."""

from collections.abc import Iterable
from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.agreements.mails import SIGN as BY_LINK
from internships.agreements.models import Agreement, SignatureRequest
from internships.agreements.permissions import BEING_SIGNED, can_unblock
from internships.agreements.reviewing import REVIEW, can_be_asked, main_host, send_review
from internships.agreements.tables import AGREEMENT_LIST
from internships.signatures.signing import (
    NotTheirs,
    SignatureClosed,
    TextChanged,
    resend,
    sign_by_account,
)
from partnerships.acts.kinds import Act
from partnerships.base.states import hold
from partnerships.base.ticking import claim, give_back
from partnerships.people.linking import reopen_links, revoke_links
from partnerships.people.models import AccessLink

SCHOOL = SignatureRequest.Role.SCHOOL


class NameForm(forms.Form):
    """The name of who signs, typed as on each agreement."""

    typed_name = forms.CharField(label=_("Your name, as the agreements declare it"), max_length=150)

    def __init__(self, data=None, *, user):
        super().__init__(data)
        self.fields["typed_name"].widget.attrs |= {"class": "form-control", "autocomplete": "name"}


def owed(agreements: Iterable[Agreement], user) -> dict[int, SignatureRequest]:
    """Return, by agreement, the signature that a person owes for the school."""
    keys = [agreement.pk for agreement in agreements]
    rows = SignatureRequest.objects.awaited_from(user).filter(role=SCHOOL, version__agreement__in=keys)
    return {row.version.agreement_id: row for row in rows.select_related("version")}


def not_to_sign(agreements: Iterable[Agreement], user, at: datetime) -> dict:
    """Say which agreements do not wait for a person's signature, or are too late for it."""
    mine, why = owed(agreements, user), {}
    for agreement in agreements:
        if agreement.pk not in mine:
            why[agreement.pk] = _("It does not wait for your signature.")
        elif mine[agreement.pk].version.effective_on < timezone.localdate(at):
            why[agreement.pk] = _("Its first day is over: nobody signs before it any more.")
    return why


def text_of(agreement: Agreement) -> str:
    """Return the fingerprint of the text that people sign."""
    return next((version.sha256 for version in agreement.texts_to_sign), "")


def sign_one(agreement: Agreement, *, by, at: datetime, typed_name: str) -> None:
    """Sign the text that was seen. Raises ValidationError when it cannot be signed any more."""
    request = owed([agreement], by).get(agreement.pk)
    try:
        if request is None:
            raise SignatureClosed
        sign_by_account(request=request, sha256=text_of(agreement), typed_name=typed_name, by=by, at=at)
    except (SignatureClosed, TextChanged) as closed:
        raise ValidationError(
            gettext("This text can no longer be signed: look at the agreement.")
        ) from closed


SIGN = Act(
    name="agreement_sign",
    listing=AGREEMENT_LIST,
    label=_("Sign for the school"),
    told=lambda agreement: (
        _("You sign for the school the text whose fingerprint begins with %(fingerprint)s.")
        % {"fingerprint": text_of(agreement)[:12]}
    ),
    is_offered=lambda user: bool(user.scope.coordinated_ids),
    may=lambda user, agreement: agreement.school_id in user.scope.coordinated_ids,
    hinders=not_to_sign,
    seen=text_of,
    do=sign_one,
    form=NameForm,
    mails=_("Where yours is the last signature, everybody gets the signed copy."),
)


# --- Reminding ----------------------------------------------------------------------------------------------


def not_to_remind(agreements: Iterable[Agreement], user, at: datetime) -> dict:
    """Say which agreements wait neither for the firm nor for signatures."""
    states = [Agreement.State.EMPLOYER_REVIEW, *BEING_SIGNED]
    told = _("It is “%(state)s”: it waits for nobody who can be reminded.")
    return {
        agreement.pk: told % {"state": agreement.get_state_display()}
        for agreement in agreements
        if agreement.state not in states
    }


def reminder_of(agreement: Agreement) -> str:
    """Name the reminder of an agreement, of which there is one a day."""
    return f"remind agreement {agreement.pk}"


def remind(agreement: Agreement, *, by, at: datetime) -> dict:
    """Write again to who has to read or to sign, once a day. Raises ValidationError when nobody can be."""
    hold(agreement)
    if not claim(name=reminder_of(agreement), period=timezone.localdate(at).isoformat()):
        raise ValidationError(gettext("Who is late was reminded today already."))
    if agreement.state == Agreement.State.EMPLOYER_REVIEW:
        before = remind_firm(agreement, at=at)
    else:
        before = {"requests": remind_signatories(agreement, at=at)}
    return {"at": at.isoformat(), **before}


def remind_firm(agreement: Agreement, *, at: datetime) -> dict:
    """Write again to the firm that has to read."""
    host = main_host(agreement)
    if not can_be_asked(host, on=timezone.localdate(at)):
        raise ValidationError(gettext("Nobody at the firm can be written to."))
    send_review(agreement, host, by=None, at=at, mail="review_reminder")
    return {}


def remind_signatories(agreement: Agreement, *, at: datetime) -> list[list]:
    """Write to each who has still to sign; return, for each, the link that they had."""
    waiting = SignatureRequest.objects.awaited().filter(version__agreement=agreement).exclude(email="")
    reminded = []
    for request in waiting.select_related("version__agreement").order_by("pk"):
        had = [request.pk, request.token_hash, request.link_sent_at and request.link_sent_at.isoformat()]
        try:
            resend(request=request, at=at, mail="sign_reminder")
        except NotTheirs:
            continue  # somebody else is to sign: the school is told of it on the agreement's page
        reminded.append(had)
    if not reminded:
        raise ValidationError(gettext("Nobody who has to sign can be written to: they sign on paper."))
    return reminded


def take_reminder_back(agreement: Agreement, before: dict, *, by, at: datetime) -> None:
    """Have the links that were sent before work again, and the new ones no longer."""
    hold(agreement)
    sent_at = parse_datetime(before["at"])
    for key, token_hash, link_sent_at in before.get("requests", ()):
        give_link_back(key, token_hash=token_hash, link_sent_at=link_sent_at, sent_at=sent_at, at=at)
    if "requests" not in before:
        swap_links(REVIEW, agreement.pk, sent_at=sent_at, at=at)
    give_back(name=reminder_of(agreement), period=timezone.localdate(sent_at).isoformat())


def give_link_back(key: int, *, token_hash: str, link_sent_at: str | None, sent_at, at: datetime) -> None:
    """Have a request for a signature be opened again by the link before."""
    asked = SignatureRequest.objects.pending().filter(pk=key, link_sent_at=sent_at)
    if asked.update(token_hash=token_hash, link_sent_at=link_sent_at, updated_at=at):
        swap_links(BY_LINK, key, sent_at=sent_at, at=at)


def swap_links(act: str, target_id: int, *, sent_at: datetime, at: datetime) -> None:
    """Take back the links made at a moment, and have those that they replaced work again."""
    links = AccessLink.objects.to(act, target_id)
    revoke_links(links=links.filter(created_at__gte=sent_at), at=at)
    reopen_links(links=links, revoked_at=sent_at)


REMIND = Act(
    name="agreement_remind",
    listing=AGREEMENT_LIST,
    label=_("Remind who has to read or to sign"),
    told=lambda agreement: _("A mail with a fresh link to each who is late; links sent before close."),
    is_offered=lambda user: user.scope.is_coordinator,
    may=can_unblock,
    hinders=not_to_remind,
    do=remind,
    undo=take_reminder_back,
    mails=_("Each who is late gets one mail."),
)
