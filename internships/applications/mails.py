"""Who is told what became of an application: the firm by a link, the student by a plain mail."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from internships.applications.models import EXPIRES_AFTER_DAYS, Application
from internships.offers.searching import near
from internships.posting.mails import Reader, answerers
from partnerships.mails import writing as mailing
from partnerships.people.linking import make_link, revoke_links
from partnerships.people.models import AccessLink, User

ANSWER = "answer_application"
NEAR_AT_MOST = 3
MAILS = "internships/applications/mail"
# News, with nothing to do before a day: they may wait for the daily summary.
NEWS = {"cancelled_firm", "not_retained", "offer_closed", "placed_elsewhere", "withdrawn"}


def student_reader(application: Application) -> Reader | None:
    """Return how the student is told; who applied for them when the student has no address."""
    student = application.student
    account = student.account or (None if student.email else application.submitted_by)
    if account:
        return Reader(account.email, account.full_name, account.language)
    if student.email:
        return Reader(student.email, student.first_name, User.Language.FRENCH)
    return None


def tell_firm(application: Application, *, mail: str, at: datetime, until: date | None = None) -> int:
    """Write to who answers, each with a link of their own that works until a day; return how many were told.

    Links sent before to the same application no longer work.
    """
    offer, today = application.slot.offer, timezone.localdate(at)
    days = max(((until or today + timedelta(days=EXPIRES_AFTER_DAYS)) - today).days, 1)
    close_links(application, at=at)
    readers = answerers(offer, on=today)
    for reader in readers:
        _link, token = make_link(
            act=ANSWER,
            target_id=application.pk,
            email=reader.email,
            name=reader.name,
            organization=offer.establishment.organization,
            language=reader.language,
            at=at,
            days=days,
        )
        context = {"link": page(reader, "application_answer", token), "until": today + timedelta(days=days)}
        _write(mail, reader, application, context)
    return len(readers)


def tell_student(
    application: Application, *, mail: str, at: datetime, leads_on: bool = False, reason: str = ""
) -> bool:
    """Write to the student; ``leads_on`` adds near offers that are still open. False without an address."""
    reader = student_reader(application)
    if reader is None:
        return False
    found = near(application.slot.offer, on=timezone.localdate(at), limit=NEAR_AT_MOST) if leads_on else []
    with override(reader.language):
        offers = [(str(offer), page(reader, "offer_detail", offer.public_id)) for offer in found]
    context = {
        "near": offers,
        "reason": reason,
        "link": page(reader, "application_detail", application.public_id),
        "confirm_link": page(reader, "application_confirm", application.public_id),
    }
    _write(mail, reader, application, context)
    return True


def tell_firm_plainly(application: Application, *, mail: str, at: datetime, reason: str = "") -> None:
    """Write to who answers, when there is nothing left to answer."""
    for reader in answerers(application.slot.offer, on=timezone.localdate(at)):
        _write(mail, reader, application, {"reason": reason})


def close_links(application: Application, *, at: datetime) -> None:
    """Take back every link that could still answer an application."""
    revoke_links(links=AccessLink.objects.to(ANSWER, application.pk), at=at)


def keep_links(application: Application, *, until: date, at: datetime) -> None:
    """Let the links that still work answer until a day."""
    later = at + timedelta(days=(until - timezone.localdate(at)).days)
    still_open = AccessLink.objects.to(ANSWER, application.pk).open(at=at)
    still_open.filter(expires_at__lt=later).update(expires_at=later, updated_at=at)


def page(reader: Reader, name: str, *args) -> str:
    """Return the whole address of a page, in the reader's language."""
    with override(reader.language):
        return settings.SITE_URL + reverse(name, args=args)


def _write(mail: str, reader: Reader, application: Application, context: dict) -> None:
    told = {"application": application, "offer": application.slot.offer, "slot": application.slot, **context}
    mailing.write(
        template=f"{MAILS}/{mail}",
        to=reader.email,
        language=reader.language,
        context=told,
        can_wait=mail in NEWS,
    )
