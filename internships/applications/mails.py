"""Who is told what became of an application: the firm by a link, the student by a plain mail."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from internships.applications.models import EXPIRES_AFTER_DAYS, OPEN_STATES, Application
from internships.offers.searching import near
from internships.posting.mails import answerers
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.capacities import is_same_address, link_kind
from partnerships.people.linking import make_link, revoke_links
from partnerships.people.models import AccessLink, User

ANSWER = "answer_application"
NEAR_AT_MOST = 3
STUDENT = _("the student; who applied for them when they have no address")
FIRM = _("who answers the offer’s applications, by a link")
TOLD = _("who answers the offer’s applications")
MAILS = listed(
    "internships/applications/mail",
    application_new=Mail(asks=True, when=_("a student applies"), to=FIRM),
    application_reminder=Mail(asks=True, when=_("the firm has not answered an application"), to=FIRM),
    applied_for_you=Mail(when=_("the school applies for a student"), to=_("the student")),
    interview=Mail(when=_("the firm asks for an interview"), to=STUDENT),
    place_offered=Mail(asks=True, when=_("the firm offers a place"), to=STUDENT),
    place_extended=Mail(asks=True, when=_("the firm gives more days to confirm"), to=STUDENT),
    place_confirmed=Mail(when=_("the student takes the place"), to=FIRM),
    refused=Mail(when=_("the firm says no"), to=STUDENT),
    withdrawn=Mail(when=_("the student withdraws"), to=TOLD, can_wait=True),
    cancelled=Mail(when=_("an application is cancelled, with a reason"), to=STUDENT),
    cancelled_firm=Mail(when=_("an application is cancelled, with a reason"), to=TOLD, can_wait=True),
    expired=Mail(when=_("the firm never answered"), to=STUDENT),
    confirmation_expired=Mail(when=_("the student did not confirm in time"), to=STUDENT),
    offer_closed=Mail(when=_("the offer closes before an answer"), to=STUDENT, can_wait=True),
    offer_changed=Mail(asks=True, when=_("the dates, hours, pay or place of an offer change"), to=STUDENT),
    offer_on_hold=Mail(when=_("the offer is paused before an answer"), to=STUDENT, can_wait=True),
    not_retained=Mail(when=_("the places are given to others"), to=STUDENT, can_wait=True),
    placed_elsewhere=Mail(when=_("the student found a place elsewhere"), to=TOLD, can_wait=True),
    next_candidate=Mail(asks=True, when=_("a place is free again: the next candidate waits"), to=FIRM),
)


def student_reader(application: Application) -> Reader | None:
    """Return how the student is told; who applied for them when the student has no address."""
    student = application.student
    account = student.account or (None if student.email else _who_applied(application))
    if account:
        return reader_of(account)
    if student.email:
        return Reader(student.email, student.called, User.Language.FRENCH)
    return None


def _who_applied(application: Application) -> User | None:
    """Return who applied for a student, while they coordinate the school; else who does now."""
    people = list(User.objects.coordinating(application.school_id, on=timezone.localdate()))
    first = [person for person in people if person.pk == application.submitted_by_id]
    return next(iter([*first, *people]), None)


def tell_firm(application: Application, *, mail: str, at: datetime, until: date | None = None) -> int:
    """Write to who answers, each with a link of their own that works until a day; return how many were told.

    Links sent before to the same application no longer work.
    """
    offer, today = application.slot.offer, timezone.localdate(at)
    days = max(((until or today + timedelta(days=EXPIRES_AFTER_DAYS)) - today).days, 1)
    close_links(application, at=at)
    readers = answerers(offer, on=today)
    for reader in readers:
        send_answer_link(application, reader, mail=mail, days=days, at=at)
    return len(readers)


def send_answer_link(application: Application, reader: Reader, *, mail: str, days: int, at: datetime) -> None:
    """Write to one person of the firm, with a link of their own."""
    _link, token = make_link(
        act=ANSWER,
        target_id=application.pk,
        email=reader.email,
        name=reader.name,
        organization=application.slot.offer.establishment.organization,
        language=reader.language,
        at=at,
        days=days,
    )
    until = timezone.localdate(at) + timedelta(days=days)
    _write(mail, reader, application, {"link": reader.page("application_answer", token), "until": until})


def tell_student(
    application: Application,
    *,
    mail: str,
    at: datetime,
    leads_on: bool = False,
    reason: str = "",
    changes: Iterable = (),
) -> bool:
    """Write to the student; ``leads_on`` adds near offers that are still open. False without an address."""
    reader = student_reader(application)
    if reader is None:
        return False
    found = near(application.slot.offer, on=timezone.localdate(at), limit=NEAR_AT_MOST) if leads_on else []
    with override(reader.language):
        offers = [(str(offer), reader.page("offer_detail", offer.public_id)) for offer in found]
    context = {
        "near": offers,
        "reason": reason,
        "changes": changes,
        "link": reader.page("application_detail", application.public_id),
        "confirm_link": reader.page("application_confirm", application.public_id),
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


def tell_applied(application: Application) -> None:
    """Say to a student that their school applied for them."""
    reader = student_reader(application)
    link = reader.page("application_detail", application.public_id)
    write(MAILS["applied_for_you"], reader, application=application, link=link)


def _write(mail: str, reader: Reader, application: Application, context: dict) -> None:
    slot = application.slot
    write(MAILS[mail], reader, application=application, offer=slot.offer, slot=slot, **context)


# --- In which capacity a link is held -----------------------------------------------------------------------


def application_of(link: AccessLink) -> Application | None:
    """Return the application that a link answers."""
    rows = Application.objects.select_related(
        "student", "slot__offer__establishment__organization", "slot__offer__contact", "slot__offer__kind"
    )
    return rows.filter(pk=link.target_id).first()


def answers(link: AccessLink, on: date) -> bool:
    """Whether the address is of those who answer the offer's applications that day."""
    application = application_of(link)
    return application is not None and any(
        is_same_address(reader.email, link.email) for reader in answerers(application.slot.offer, on=on)
    )


def is_to_answer(link: AccessLink, on: date) -> bool:
    """Whether the application is under way, or led to the place: the firm then reads how to reach them."""
    application = application_of(link)
    return application is not None and application.state in [*OPEN_STATES, Application.State.CONFIRMED]


def stands(link: AccessLink) -> str:
    """Say where the application stands now."""
    application = application_of(link)
    if application is None:
        return ""
    return _("The application is now “%(state)s”.") % {"state": application.get_state_display()}


def send_again(link: AccessLink, at: datetime) -> None:
    """Write the same person a fresh link, for the days that are left."""
    application, today = application_of(link), timezone.localdate(at)
    days = max(((application.answer_by or today) - today).days, 1)
    revoke_links(links=AccessLink.objects.filter(pk=link.pk), at=at)
    reader = Reader(link.email, link.name, link.language)
    send_answer_link(application, reader, mail="application_reminder", days=days, at=at)


link_kind(
    ANSWER,
    belongs=answers,
    is_open=is_to_answer,
    over=stands,
    renew=send_again,
    used=_("You already answered: the student was told, there is nothing more to do."),
    page="application_inbox",
)
