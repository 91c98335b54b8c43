"""Mails about agreements: to those who sign, to the firm that reads, to the school that follows."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from internships.agreements.models import Agreement, SignatureRequest
from partnerships.mails import writing as mailing
from partnerships.people.linking import language_of
from partnerships.people.models import Membership, User
from partnerships.people.tokens import hash_token, new_token

MAILS = "internships/agreements/mail"
# News, with nothing to do before a day: they may wait for the daily summary.
NEWS = {"reviewed", "signed_school", "lapsed_student"}


def address(name: str, *args, language: str) -> str:
    """Return the whole address of a page, in its reader's language."""
    with override(language):
        return settings.SITE_URL + reverse(name, args=args)


def write(mail: str, *, to: str, language: str, agreement: Agreement, **context) -> None:
    """Send one of this package's mails; nothing without an address."""
    if to:
        mailing.write(
            template=f"{MAILS}/{mail}",
            to=to,
            language=language,
            context={"agreement": agreement, **context},
            can_wait=mail in NEWS,
        )


def send_link(
    request: SignatureRequest, *, agreement: Agreement, at: datetime, mail: str = "sign", **context
) -> None:
    """Give a request a fresh link and write it to its person; the link before no longer works."""
    token = new_token()
    request.token_hash, request.link_sent_at = hash_token(token), at
    request.code_hash, request.code_tries, request.codes_sent = "", 0, 0
    request.disowned_at = None
    request.save()
    link = address("signature", token, language=request.language)
    write(
        mail,
        to=request.email,
        language=request.language,
        agreement=agreement,
        person=request,
        link=link,
        **context,
    )


def school_people(agreement: Agreement, *, at: datetime) -> list[User]:
    """Return who follows an agreement for its school: who made it if still there, else its coordinators."""
    members = Membership.objects.current(on=timezone.localdate(at)).filter(
        organization=agreement.school_id, role=Membership.Role.COORDINATOR, user__is_active=True
    )
    people = list(User.objects.filter(pk__in=members.values("user")).order_by("pk"))
    wrote = agreement.events.exclude(by=None).order_by("pk").values_list("by", flat=True).first()
    return [person for person in people if person.pk == wrote] or people


def tell_school(mail: str, *, agreement: Agreement, at: datetime, **context) -> None:
    """Write to who follows the agreement for the school, with the address of its page."""
    for person in school_people(agreement, at=at):
        link = address("agreement_detail", agreement.public_id, language=person.language)
        write(mail, to=person.email, language=person.language, agreement=agreement, link=link, **context)


def tell_student(mail: str, *, agreement: Agreement, **context) -> None:
    """Write to the student, at their account's address or the one the school knows."""
    student = agreement.student
    email = student.account.email if student.account else student.email
    language = student.account.language if student.account else language_of(email)
    write(mail, to=email, language=language, agreement=agreement, **context)
