"""A person's address changes: what waits for them, and what is to come, follows it.

Links are written anew to the new address, and those to the old one die: the old mailbox may be another's.
"""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone

from internships.agreements import mails as agreement_mails
from internships.agreements import reviewing
from internships.agreements.asking import hold
from internships.agreements.models import LIVE_STATES, Agreement, AgreementHost, SignatureRequest
from internships.applications.mails import ANSWER, tell_firm
from internships.applications.models import Application
from internships.placements.models import Placement
from partnerships.mails.outbox import OutgoingMail
from partnerships.organizations.models import Contact
from partnerships.people.linking import revoke_links
from partnerships.people.models import AccessLink
from programs.cohorts.models import Student

AGREEMENT_FIELDS = ["trainer_email", "supervisor_email", "school_signatory_email"]
HOST_FIELDS = ["tutor_email", "signatory_email", "union_email"]


def on_email_changed(sender, *, from_email_address, to_email_address, **kwargs) -> None:
    """Receive allauth's ``email_changed``: an account has another proven address."""
    if from_email_address and to_email_address:
        follow(old=from_email_address.email, new=to_email_address.email, at=timezone.now())


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
def follow(*, old: str, new: str, at: datetime) -> None:
    """Have everything that is to come go to a new address instead of an old one."""
    if old.lower() == new.lower():
        return
    OutgoingMail.objects.not_gone().filter(to__iexact=old).update(to=new)
    for contact in Contact.objects.filter(email__iexact=old):
        contact.email = new
        contact.save(update_fields=["email", "updated_at"])
    live = Agreement.objects.filter(state__in=LIVE_STATES)
    replace(live, AGREEMENT_FIELDS, old=old, new=new)
    replace(AgreementHost.objects.filter(agreement__in=live), HOST_FIELDS, old=old, new=new)
    replace(Placement.objects.live(), ["trainer_email"], old=old, new=new)
    replace(Student.objects.all(), ["email", "guardian_email"], old=old, new=new)
    sign_at(old=old, new=new, at=at)
    read_at(old=old, at=at)
    AccessLink.objects.open(at=at).filter(email__iexact=old).update(email=new, updated_at=at)


def replace(rows: QuerySet, names: list[str], *, old: str, new: str) -> None:
    """Write a new address where the old one stands."""
    for name in names:
        rows.filter(**{f"{name}__iexact": old}).update(**{name: new, "updated_at": timezone.now()})


def sign_at(*, old: str, new: str, at: datetime) -> None:
    """Send again, to the new address, the links of signatures that are awaited."""

    def send(request: SignatureRequest) -> None:
        agreement = hold(request.version.agreement)
        kept = SignatureRequest.objects.awaited().select_related("version").filter(pk=request.pk).first()
        if kept:
            kept.email = new.lower()
            agreement_mails.send_link(kept, agreement=agreement, at=at, replaces=False, version=kept.version)

    awaited = (
        SignatureRequest.objects.awaited().filter(email__iexact=old).select_related("version__agreement")
    )
    each(awaited, send)


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
