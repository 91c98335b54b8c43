"""What follows when a person's address changes."""

from datetime import timedelta

from django.utils import timezone

from internships.agreements import reviewing
from internships.agreements.models import SignatureRequest
from internships.applications.mails import ANSWER, tell_firm
from internships.offers.models import Offer
from internships.overview.readdressing import follow
from internships.signatures import reminding
from partnerships.mails import outbox
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import AccessLink
from tests import factories
from tests.following.cells import event, look

OLD, NEW = "aline@exemple.example", "aline.t@ailleurs.example"


@event("address changed")
def _address(cast):
    """Aline has to sign, and answers for an offer; a mail to her waits."""
    cast.gather("aline", "maude", "application")
    contact = factories.contact(establishment=cast.plant, email=OLD)
    Offer.objects.update(contact=contact)
    tell_firm(cast.application, mail="application_new", at=cast.at)
    cast.gather("version")
    cast.held = outbox.put(to=OLD, subject="x", body="x", is_held=True)
    cast.old_links = set(AccessLink.objects.filter(email=OLD).values_list("pk", flat=True))
    cast.old_token = SignatureRequest.objects.get(role="employer").token_hash
    OutgoingMail.objects.exclude(pk=cast.held.pk).update(state="sent", sealed=b"")
    cast.note_mails()
    follow(user=cast.aline, old=OLD, new=NEW, at=cast.at)


@look("mails to come", after="address changed")
def _what_waits_goes_to_the_new_address(cast):
    cast.held.refresh_from_db()
    assert cast.held.to == NEW
    later = timezone.now() + timedelta(days=7)
    reminding.remind_signatories(on=later.date(), at=later)
    assert not OutgoingMail.objects.not_gone().filter(to__iexact=OLD).exists()


@look("documents", after="address changed")
def _links_to_the_old_address_die(cast):
    request = SignatureRequest.objects.get(role="employer")
    assert request.email == NEW and request.token_hash != cast.old_token
    links = AccessLink.objects.open(at=cast.at).filter(act=ANSWER)
    assert set(links.values_list("email", flat=True)) == {NEW}
    assert not set(links.values_list("pk", flat=True)) & cast.old_links


@look("people told", after="address changed")
def _fresh_links_reach_the_new_address(cast):
    mails = OutgoingMail.objects.exclude(pk__in=cast.mails_before)
    told = sorted(mails.values_list("to", "name"))
    assert told == [
        (NEW, "internships/agreements/mail/sign"),
        (NEW, "internships/applications/mail/application_new"),
    ]


@look("its page", after="address changed")
def _the_agreement_names_the_new_address(cast):
    assert cast.agreement.hosts.get().signatory_email == NEW
    assert NEW in cast.page(type(cast.agreement).objects.get(pk=cast.agreement.pk), of=cast.maude)


@event("address changed, while a firm reads")
def _address_of_a_reader(cast):
    cast.gather("aline", "maude")
    reviewing.ask_employer(agreement=cast.agreement, by=cast.maude, at=cast.at)
    cast.note_mails()
    follow(user=cast.aline, old=OLD, new=NEW, at=cast.at)


@look("people told", after="address changed, while a firm reads")
def _the_firm_reads_at_the_new_address(cast):
    assert list(AccessLink.objects.open(at=cast.at).values_list("email", flat=True)) == [NEW]
    assert cast.told() == [("aline.t", "review")]
