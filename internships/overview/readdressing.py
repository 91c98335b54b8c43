"""A person's address changes: what waits for them, and what is to come, follows it.

Links are written anew to the new address, and those to the old one die: the old mailbox may be another's.
A mailbox is no identity: brothers and sisters share one, often their parent's. What is another student's, and
what asks a guardian, stays where it was sent: only the school that keeps a file writes whose mailbox that is.
"""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.utils import timezone

from internships.agreements import mails as agreement_mails
from internships.agreements import reviewing
from internships.agreements.asking import hold
from internships.agreements.models import LIVE_STATES, Agreement, AgreementHost, SignatureRequest
from internships.applications.mails import ANSWER, tell_firm
from internships.applications.models import Application
from internships.placements.models import Placement
from internships.students import consenting
from partnerships.mails.outbox import OutgoingMail
from partnerships.organizations.models import Contact
from partnerships.people.linking import revoke_links
from partnerships.people.models import AccessLink, User
from partnerships.people.standing import own_file
from programs.cohorts.models import Student

AGREEMENT_FIELDS = ["trainer_email", "supervisor_email", "school_signatory_email"]
OF_GUARDIANS = [consenting.ASK, consenting.TAKE_BACK]
HOST_FIELDS = ["tutor_email", "signatory_email", "union_email"]


def on_email_changed(sender, *, user, from_email_address, to_email_address, **kwargs) -> None:
    """Receive allauth's ``email_changed``: an account has another proven address."""
    if from_email_address and to_email_address:
        follow(user=user, old=from_email_address.email, new=to_email_address.email, at=timezone.now())


def before_contact_saved(sender, *, instance: Contact, **kwargs) -> None:
    """Receive that a firm's contact is about to be saved: note the address they had."""
    kept = Contact.objects.filter(pk=instance.pk).values_list("email", flat=True)
    instance.email_before = (kept.first() or "") if instance.pk else ""


def on_contact_saved(sender, *, instance: Contact, **kwargs) -> None:
    """Receive that a firm's contact was saved: the candidates that wait are written to the new address."""
    old = getattr(instance, "email_before", "")
    if old and instance.email and old.lower() != instance.email.lower():
        answer_at(instance, old=old, at=timezone.now())


@transaction.atomic
def follow(*, user: User, old: str, new: str, at: datetime) -> None:
    """Have everything of a person's that is to come go to their new address instead of the old one."""
    if old.lower() == new.lower():
        return
    if not is_shared(old, user=user):
        OutgoingMail.objects.not_gone().filter(to__iexact=old).update(to=new)
    for contact in Contact.objects.filter(email__iexact=old):
        contact.email = new
        contact.save(update_fields=["email", "updated_at"])
    live = Agreement.objects.filter(state__in=LIVE_STATES)
    replace(live, AGREEMENT_FIELDS, old=old, new=new)
    replace(AgreementHost.objects.filter(agreement__in=live), HOST_FIELDS, old=old, new=new)
    replace(Placement.objects.live(), ["trainer_email"], old=old, new=new)
    replace(Student.objects.filter(own_file(user)), ["email"], old=old, new=new)
    sign_at(user=user, old=old, new=new, at=at)
    read_at(old=old, at=at)
    links = AccessLink.objects.open(at=at).filter(email__iexact=old).exclude(act__in=OF_GUARDIANS)
    links.update(email=new, updated_at=at)


def is_shared(email: str, *, user: User) -> bool:
    """Whether a mailbox is also another student's, or a guardian's: their mails stay there."""
    others = Student.objects.filter(email__iexact=email).exclude(own_file(user))
    return others.exists() or Student.objects.filter(guardian_email__iexact=email).exists()


def replace(rows: QuerySet, names: list[str], *, old: str, new: str) -> None:
    """Write a new address where the old one stands."""
    for name in names:
        rows.filter(**{f"{name}__iexact": old}).update(**{name: new, "updated_at": timezone.now()})


def sign_at(*, user: User, old: str, new: str, at: datetime) -> None:
    """Send again, to the new address, the links of the person's signatures that are awaited."""
    Role = SignatureRequest.Role
    others = Q(role=Role.STUDENT) & ~own_file(user, "version__agreement__student")

    def send(request: SignatureRequest) -> None:
        agreement = hold(request.version.agreement)
        kept = SignatureRequest.objects.awaited().select_related("version").filter(pk=request.pk).first()
        if kept:
            kept.email = new.lower()
            agreement_mails.send_link(kept, agreement=agreement, at=at, replaces=False, version=kept.version)

    awaited = SignatureRequest.objects.awaited().filter(email__iexact=old).exclude(role=Role.GUARDIAN)
    each(awaited.exclude(others).select_related("version__agreement"), send)


def read_at(*, old: str, at: datetime) -> None:
    """Send again, to the new address, the links to read agreements."""
    links = AccessLink.objects.open(at=at).filter(email__iexact=old, act=reviewing.REVIEW)

    def send(agreement: Agreement) -> None:
        kept = hold(agreement)
        if kept.state == Agreement.State.EMPLOYER_REVIEW:
            reviewing.send_review(kept, reviewing.main_host(kept), by=None, at=at)

    each(Agreement.objects.filter(pk__in=links.values("target_id")), send)


def answer_at(contact: Contact, *, old: str, at: datetime) -> None:
    """Write the candidates that wait to the new address of who answers for an offer."""
    links = AccessLink.objects.open(at=at).filter(email__iexact=old, act=ANSWER)
    waiting = Application.objects.waiting().filter(slot__offer__contact=contact)
    waiting = waiting.filter(pk__in=links.values("target_id")).select_related("slot__offer")

    def send(application: Application) -> None:
        tell_firm(application, mail="application_new", at=at, until=application.answer_by)

    each(waiting, send)
    stale = links.filter(target_id__in=Application.objects.filter(slot__offer__contact=contact).values("pk"))
    revoke_links(links=stale, at=at)


def each(rows: QuerySet, act: Callable[[Model], None]) -> None:
    for row in rows.order_by("pk"):
        act(row)
