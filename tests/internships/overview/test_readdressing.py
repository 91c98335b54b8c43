"""A mailbox is no identity: a changed address takes along what is the person’s, not what others get there."""

import pytest
from allauth.account.signals import email_changed
from django.utils import timezone

from internships.agreements.models import SignatureRequest
from internships.students import profiling
from partnerships.mails import outbox
from partnerships.people.linking import make_link
from partnerships.people.models import AccessLink
from partnerships.people.verifying import mark_verified
from programs.cohorts.models import Student
from tests import factories

MAILBOX, NEW = "famille@exemple.example", "ines.seule@exemple.example"


class Address:
    """What allauth's signal carries."""

    def __init__(self, email):
        self.email = email


@pytest.fixture
def family(ines):
    """The file of Inès’s brother, which no account opens yet; both are reached at the family’s mailbox."""
    type(ines).objects.filter(pk=ines.pk).update(email=MAILBOX)
    Student.objects.filter(account=ines).update(email=MAILBOX)
    return factories.student(first_name="Zacharie", last_name="Haddad", email=MAILBOX)


def change(person, *, to=NEW):
    person.refresh_from_db()
    old, person.email = Address(person.email), to
    person.save()
    mark_verified(person)
    email_changed.send(
        sender=type(person), request=None, user=person, from_email_address=old, to_email_address=Address(to)
    )


def test_ones_own_file_follows_and_a_brothers_stays(ines, family):
    change(ines)
    assert Student.objects.get(account=ines).email == NEW
    assert Student.objects.get(pk=family.pk).email == MAILBOX
    assert family not in profiling.claimable(ines)


def test_a_mail_that_waits_in_a_shared_mailbox_stays_there(ines, family):
    waiting = outbox.put(to=MAILBOX, subject="Zacharie", body="x", is_held=True)
    change(ines)
    waiting.refresh_from_db()
    assert waiting.to == MAILBOX


def test_a_mail_that_waits_in_ones_own_mailbox_follows(ines):
    waiting = outbox.put(to=ines.email, subject="Inès", body="x", is_held=True)
    change(ines)
    waiting.refresh_from_db()
    assert waiting.to == NEW


def test_a_minor_who_leaves_a_parents_mailbox_does_not_answer_for_the_parent(theo, agreement):
    Student.objects.filter(account=theo).update(guardian_email=theo.email, guardian_name="Julie Gagnon")
    asked = factories.signature_request(agreement=agreement, role="guardian", token="t", email=theo.email)
    link, _token = make_link(
        act="guardian_consent", target_id=theo.student.pk, email=theo.email, at=timezone.now()
    )
    mailbox = theo.email
    change(theo, to="theo.seul@exemple.example")
    assert Student.objects.get(account=theo).guardian_email == mailbox
    assert SignatureRequest.objects.get(pk=asked.pk).email == mailbox
    assert AccessLink.objects.get(pk=link.pk).email == mailbox


def test_who_signs_for_a_brother_is_not_written_to(ines, family, plant):
    agreement = factories.agreement(student=family, establishment=plant, state="ready_to_sign")
    asked = factories.signature_request(agreement=agreement, token="t", email=MAILBOX)
    change(ines)
    assert SignatureRequest.objects.get(pk=asked.pk).email == MAILBOX
