"""Every lock of jobs, mails, imports, invitations and consents has its pair (``tests.racing``)."""

from datetime import timedelta
from functools import partial

import pytest
from django.db import transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from internships.offers.models import Slot
from partnerships.imports.undoing import undo
from partnerships.inventory.daily import keep_true
from partnerships.inventory.models import ServiceItem
from partnerships.jobs import leasing
from partnerships.jobs.models import Job
from partnerships.jobs.sweeping import recover
from partnerships.mails import outbox
from partnerships.mails.outbox import OutgoingMail
from partnerships.news.daily import ask_leads
from partnerships.people import inviting
from partnerships.people.models import Membership
from partnerships.plans.measure_models import Measure
from partnerships.privacy import consenting
from partnerships.privacy.models import Consent
from partnerships.referrals.daily import follow
from partnerships.referrals.models import Referral
from programs.catalogue.models import Program
from tests import factories
from tests.filling_forms import untouched
from tests.importing import again, committed, sent, sheet
from tests.racing import pair, race

HEADERS = ("Code", "Programme", "Diplôme")


@pytest.fixture
def left_job(maude):
    """A job whose worker died a minute ago."""
    gone = Now() - timedelta(minutes=1)  # a lease is told by the database's clock
    return Job.objects.create(key="x", kind="unknown", state="running", attempt=1, lease_until=gone)


@pair("partnerships.jobs.sweeping.recover")
def test_a_job_taken_back_while_another_worker_takes_it(left_job):
    told = race(recover, partial(leasing.take, job_id=left_job.pk), after=Job)
    assert (told.first, told.second.job.attempt) == (1, 2)
    assert Job.objects.get().state == "running"


@pair("partnerships.jobs.leasing.ending")
def test_a_job_ended_by_two_at_once(left_job):
    end = partial(leasing.ending, Job.objects.filter(state="running"), state="failed", reason=leasing.GAVE_UP)
    told = race(end, end, after=Job)
    assert (told.first, told.second) == (True, False)


@pair("partnerships.mails.outbox.begin")
def test_a_mail_sent_by_two_workers_at_once(db, mailoutbox):
    mail = outbox.put(to="zoe@exemple.example", subject="x", body="x")
    send = partial(outbox.deliver, pk=mail.pk)
    told = race(send, send, after=OutgoingMail)
    assert (told.first, told.second, len(mailoutbox)) == (True, False, 1)


@pair("partnerships.mails.outbox.end")
def test_a_worker_comes_back_while_its_mail_is_found_lost(db):
    at, name = timezone.now(), "account/email/login_code"
    mail = outbox.put(to="zoe@exemple.example", subject="x", body="x", name=name)
    OutgoingMail.objects.update(state="sending", began_at=at - outbox.LOST_AFTER)
    lost = partial(outbox.settle_lost, at=at)
    late = partial(outbox.end, pk=mail.pk, at=at, failure=OSError())
    race(lost, late, after='UPDATE "partnerships_outgoingmail"')
    mail.refresh_from_db()
    assert (mail.state, mail.is_second, mail.tries) == ("waiting", True, 0)


@pair("partnerships.imports.undoing.changed_since")
def test_an_import_undone_while_one_of_its_rows_is_edited(maude):
    committed(sent("programs", sheet(HEADERS, (5371, "Usinage", "DEP"))))
    imported = committed(sent("programs", sheet(HEADERS, (5371, "Usinage général", "DEP")), name="b.csv"))

    def take_back():
        with transaction.atomic():
            undo(again(imported), by=maude, at=timezone.now())

    def edit():
        with transaction.atomic():
            Program.objects.filter(code="5371").update(title_fr="Tournage", updated_at=timezone.now())

    told = race(take_back, edit, after=Program)
    assert told.first is None and Program.objects.get(code="5371").title_fr == "Tournage"


@pair("partnerships.privacy.consenting.take_back")
def test_a_consent_taken_back_twice(ines):
    factories.consent(person=ines)
    about = ines.student.public_id
    back = partial(consenting.take_back, about=about, purpose="profile", at=timezone.now())
    told = race(back, back, after=Consent)
    assert (told.first, told.second) == (1, 0)


@pair("partnerships.people.inviting.locked_and_open")
def test_an_invitation_accepted_while_it_is_taken_back(invitation, ines):
    accept = partial(inviting.accept, invitation=invitation, by=ines, at=timezone.now())
    told = race(accept, partial(inviting.revoke, invitation=invitation), after=type(invitation))
    assert isinstance(told.second, inviting.InvitationClosed)
    assert (
        type(invitation).objects.get().state == "accepted" and Membership.objects.filter(user=ines).exists()
    )


@pair("partnerships.people.inviting.revoke")
def test_an_invitation_taken_back_while_it_is_accepted(invitation, ines):
    accept = partial(inviting.accept, invitation=invitation, by=ines, at=timezone.now())
    told = race(partial(inviting.revoke, invitation=invitation), accept, after=type(invitation))
    assert told.first is None and isinstance(told.second, inviting.InvitationClosed)
    assert not Membership.objects.filter(user=ines).exists()


@pair("partnerships.people.inviting.resend")
def test_an_invitation_sent_again_while_it_is_taken_back(invitation, maude):
    resend = partial(inviting.resend, invitation=invitation, by=maude, at=timezone.now())
    told = race(resend, partial(inviting.revoke, invitation=invitation), after=type(invitation))
    assert told.waited and (told.first, told.second) == (None, None)


@pair("partnerships.people.inviting.renew")
def test_a_late_invitation_sent_again_twice(invitation):
    type(invitation).objects.update(expires_at=timezone.now() - timedelta(days=1))
    renew = partial(inviting.renew, invitation=inviting.find(invitation.token), at=timezone.now())
    told = race(renew, renew, after=type(invitation))
    assert (told.first, told.second) == (True, False)


@pair("partnerships.base.administration.get_queryset")
def test_a_seat_taken_while_the_administration_saves_its_offer(client, alix, offer, slot):
    client.force_login(alix)
    url = reverse("admin:internships_offer_change", args=[offer.pk])
    typed = {**dict(untouched(client.get(url), form_id="offer_form")), "slots-0-seats": "3"}

    def save():
        return client.post(url, typed).status_code

    told = race(save, partial(Slot.objects.take_seat, pk=slot.pk), after=Slot)
    assert (told.first, told.second) == (302, 1)
    assert Slot.objects.values_list("seats", "taken").get() == (3, 1)


@pair("partnerships.referrals.daily._each")
def test_a_referral_is_reminded_of_once_by_two_workers_at_once(referral):
    on = referral.sent_on + timedelta(days=7)
    work = partial(follow, on=on, at=timezone.now())
    told = race(work, work, after=Referral, times=3)  # the keys to close, to remind of, then the row
    assert (told.first.reminded, told.second.reminded) == (1, 0)


@pair("partnerships.inventory.daily._each")
def test_a_service_is_asked_about_once_by_two_workers_at_once(maude, service):
    long_ago = timezone.localdate() - timedelta(days=400)
    ServiceItem.objects.update(last_confirmed_on=long_ago, fresh_months=12)
    work = partial(keep_true, on=timezone.localdate(), at=timezone.now())
    told = race(work, work, after=ServiceItem, times=3)  # the keys to remind of, to ask, then the row
    assert (told.first.asked, told.second.asked) == (1, 0)


@pytest.fixture
def silent_measure(partnership):
    """A measure of an old plan, of which nobody told anything, led by a seat that has an address."""
    seat = factories.seat(partnership=partnership, email="siege@exemple.example")
    return factories.measure(plan=factories.plan(partnership=partnership), lead_seat=seat)


@pair("partnerships.news.daily._ask")
def test_who_leads_is_asked_once_by_two_workers_at_once(silent_measure):
    work = partial(ask_leads, on=timezone.localdate(), at=timezone.now())
    told = race(work, work, after=Measure, times=2)  # the keys, then the row
    assert (told.first, told.second) == (1, 0)
