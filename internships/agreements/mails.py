"""Mails about agreements: to those who sign, to the firm that reads, to the school that follows."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.agreements.models import Agreement, AgreementVersion, SignatureRequest
from partnerships.mails.outbox import withdraw
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.organizations.models import Organization
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, Membership, User
from partnerships.people.tokens import hash_token, new_token

SIGN = "sign_agreement"
KNOWN_DAYS = 400  # during which the portal still knows what an old link to sign was for
SCHOOL = _("who follows the agreement for the school")
SIGNER = _("each person who has to sign")
FIRM = _("who signs for the firm")
STUDENT = _("the student")
MAILS = listed(
    "internships/agreements/mail",
    review=Mail(asks=True, when=_("the firm is asked to read the agreement"), to=FIRM),
    review_reminder=Mail(asks=True, when=_("the firm did not answer about the agreement"), to=FIRM),
    reviewed=Mail(when=_("the firm answered about the agreement"), to=SCHOOL, can_wait=True),
    sign=Mail(asks=True, when=_("signatures are asked for, or a link is sent again"), to=SIGNER),
    sign_reminder=Mail(asks=True, when=_("a signature is late"), to=SIGNER),
    code=Mail(asks=True, when=_("a person about to sign asks for a code"), to=_("that person")),
    disowned=Mail(when=_("somebody says that they are not the person asked to sign"), to=SCHOOL),
    refused=Mail(when=_("somebody refuses to sign"), to=SCHOOL),
    signed=Mail(when=_("everybody has signed"), to=_("each person who signed, with a link to the copy")),
    signed_school=Mail(when=_("everybody has signed"), to=SCHOOL, can_wait=True),
    stopped=Mail(
        when=_("an agreement or an amendment ends before its term, whatever the reason"),
        to=_("everybody who signed it, was asked to, or is named in it, but who ended it"),
    ),
    let_go=Mail(when=_("the student lets go of the place of an agreement being signed"), to=SCHOOL),
    cancelled=Mail(when=_("the school cancels an agreement"), to=STUDENT),
    lapsed=Mail(when=_("the first day went by before all signatures"), to=SCHOOL),
    lapsed_student=Mail(when=_("the first day went by before all signatures"), to=STUDENT, can_wait=True),
    amendment_lapsed=Mail(when=_("an amendment’s first day went by before all signatures"), to=SCHOOL),
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
    remember(request, agreement=agreement, token=token, at=at)
    reader = Reader(request.email, request.name, request.language)
    link = reader.page("signature", token)
    send(mail, reader, agreement=agreement, person=request, link=link, **context)


def remember(request: SignatureRequest, *, agreement: Agreement, token: str, at: datetime) -> None:
    """Keep which links a person was sent: an older one then says where the newest is, or that they signed."""
    revoke_links(links=AccessLink.objects.to(SIGN, request.pk), at=at)
    if request.email:
        make_link(
            act=SIGN,
            target_id=request.pk,
            email=request.email,
            name=request.name,
            organization=organization_of(request, agreement=agreement),
            language=request.language,
            at=at,
            days=KNOWN_DAYS,
            token=token,
        )


def organization_of(request: SignatureRequest, *, agreement: Agreement) -> Organization | None:
    """Return whom a person signs for: a host, the school; None for the student and the guardian."""
    if request.role == SignatureRequest.Role.SCHOOL:
        return agreement.school
    return request.host.establishment.organization if request.host else None


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


ASKING = [MAILS[name].template for name in ("review", "review_reminder", "sign", "sign_reminder", "code")]


# Ends of which the school has a mail of its own.
SCHOOL_IS_TOLD = {"lapsed", "let_go", "refused", "to_change", "amendment_refused", "amendment_lapsed"}


def take_back_mails(thing: Agreement | AgreementVersion) -> None:
    """Take back what asks people to read or sign an agreement, or one text of it, and has not left."""
    withdraw(about=thing, names=ASKING)


def tell_others(
    agreement: Agreement,
    *,
    how: str,
    at: datetime,
    by: User | None = None,
    but: SignatureRequest | None = None,
    reason: str = "",
    with_student: bool = False,
) -> None:
    """Say that an agreement ended to all who signed it, were asked to, or are named in it; each address once.

    Call it before the version that awaits signatures is void.
    """
    person = agreement.student.account
    knows = {by.email.lower() if by else "", but.email if but else ""}
    if how in SCHOOL_IS_TOLD:
        knows |= {member.email.lower() for member in school_people(agreement, at=at)}
    if not with_student:
        knows |= {agreement.student.email.lower(), person.email.lower() if person else ""}
    for reader in others(agreement):
        if reader.email.lower() not in knows:
            knows.add(reader.email.lower())
            send("stopped", reader, agreement=agreement, how=how, reason=reason, person=but)


def tell_replaced(version: AgreementVersion, *, people: Iterable, agreement: Agreement) -> None:
    """Say to those who were asked to sign a text, and are not asked to sign the next, that others do."""
    still = {person.email.lower() for person in people}
    asked = version.requests.filter(state__in=["pending", "signed"], disowned_at=None).exclude(email="")
    for request in asked:
        if request.email.lower() not in still:
            reader = Reader(request.email, request.name, request.language)
            send("stopped", reader, agreement=agreement, how="replaced", person=request)


def others(agreement: Agreement) -> Iterator[Reader]:
    """Yield whom an agreement concerns besides the school: who was asked to sign, to read, or guides."""
    counts = Q(version__signed_at__isnull=False) | Q(version__voided_at=None)
    asked = SignatureRequest.objects.filter(counts, version__agreement=agreement, disowned_at=None)
    for request in asked.filter(state__in=["pending", "signed"]).exclude(email="").order_by("pk"):
        yield Reader(request.email, request.name, request.language)
    if agreement.events.filter(to_state=Agreement.State.EMPLOYER_REVIEW).exists():
        host = agreement.hosts.first()
        if host and host.signatory_email:
            yield Reader(host.signatory_email, host.signatory_name, language_of(host.signatory_email))
    if agreement.versions.filter(signed_at__isnull=False).exists():
        for name in ("trainer", "supervisor"):
            email = getattr(agreement, f"{name}_email")
            if email:
                yield Reader(email, getattr(agreement, f"{name}_name"), language_of(email))


def tell_student(mail: str, *, agreement: Agreement, **context) -> None:
    """Write to the student, at their account's address or the one the school knows."""
    student = agreement.student
    known = Reader(student.email, student.called, language_of(student.email))
    reader = reader_of(student.account) if student.account else known
    send(mail, reader, agreement=agreement, **context)
