"""Mails about agreements: to those who sign, to the firm that reads, to the school that follows."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.agreements.models import Agreement, SignatureRequest
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.linking import language_of
from partnerships.people.models import Membership, User
from partnerships.people.tokens import hash_token, new_token

SCHOOL = _("who follows the agreement for the school")
SIGNER = _("each person who has to sign")
FIRM = _("who signs for the firm")
STUDENT = _("the student")
MAILS = listed(
    "internships/agreements/mail",
    review=Mail(when=_("the firm is asked to read the agreement"), to=FIRM),
    review_reminder=Mail(when=_("the firm did not answer about the agreement"), to=FIRM),
    reviewed=Mail(when=_("the firm answered about the agreement"), to=SCHOOL, can_wait=True),
    sign=Mail(when=_("signatures are asked for, or a link is sent again"), to=SIGNER),
    sign_reminder=Mail(when=_("a signature is late"), to=SIGNER),
    code=Mail(when=_("a person about to sign asks for a code"), to=_("that person")),
    disowned=Mail(when=_("somebody says that they are not the person asked to sign"), to=SCHOOL),
    refused=Mail(when=_("somebody refuses to sign"), to=SCHOOL),
    signed=Mail(when=_("everybody has signed"), to=_("each person who signed, with a link to the copy")),
    signed_school=Mail(when=_("everybody has signed"), to=SCHOOL, can_wait=True),
    cancelled=Mail(when=_("the school cancels an agreement"), to=STUDENT),
    lapsed=Mail(when=_("the first day came before all signatures"), to=SCHOOL),
    lapsed_student=Mail(when=_("the first day came before all signatures"), to=STUDENT, can_wait=True),
    amendment_lapsed=Mail(when=_("an amendment’s first day came before all signatures"), to=SCHOOL),
)


def send(mail: str, reader: Reader, *, agreement: Agreement, **context) -> None:
    """Send one of this package's mails; nothing without an address."""
    if reader.email:
        write(MAILS[mail], reader, agreement=agreement, **context)


def send_link(
    request: SignatureRequest, *, agreement: Agreement, at: datetime, mail: str = "sign", **context
) -> None:
    """Give a request a fresh link and write it to its person; the link before no longer works."""
    token = new_token()
    request.token_hash, request.link_sent_at = hash_token(token), at
    request.code_hash, request.code_tries, request.codes_sent = "", 0, 0
    request.disowned_at = None
    request.save()
    reader = Reader(request.email, request.name, request.language)
    link = reader.page("signature", token)
    send(mail, reader, agreement=agreement, person=request, link=link, **context)


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
        reader = reader_of(person)
        link = reader.page("agreement_detail", agreement.public_id)
        send(mail, reader, agreement=agreement, link=link, **context)


def tell_student(mail: str, *, agreement: Agreement, **context) -> None:
    """Write to the student, at their account's address or the one the school knows."""
    student = agreement.student
    known = Reader(student.email, student.first_name, language_of(student.email))
    reader = reader_of(student.account) if student.account else known
    send(mail, reader, agreement=agreement, **context)
