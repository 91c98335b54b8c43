"""Every mail of the table is really sent: to whom, in which language, with links that open.

A mail has at least one scene: who is there, and the event that should tell somebody. It is played once among
people who read French, once among people who read English.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from internships.agreements import amending, ending, reviewing
from internships.agreements.models import Agreement
from internships.applications import daily as applications_daily
from internships.applications import deciding, sending, vouching
from internships.applications.models import Application
from internships.changes.taking_back import take_back
from internships.evaluations.daily import ask_for_evaluations
from internships.hours import validating
from internships.hours.daily import ask_for_hours
from internships.offers.changing import note_changes, terms_of
from internships.offers.models import Offer
from internships.placements.models import Placement
from internships.positions.mails import tell_school as tell_half_open
from internships.posting import daily as posting_daily
from internships.posting import inviting as posting_inviting
from internships.posting import writing as posting
from internships.rounds import daily as rounds_daily
from internships.rounds.models import Assignment
from internships.signatures import reminding, signing
from internships.students import consenting
from internships.students import daily as students_daily
from internships.students.models import SavedSearch
from internships.visits.mails import tell_of_incident
from partnerships.events import registering
from partnerships.events.daily import tend_events
from partnerships.events.models import Event
from partnerships.events.registration_models import Registration
from partnerships.inventory.daily import keep_true
from partnerships.inventory.models import ServiceItem
from partnerships.jobs import mails as jobs
from partnerships.jobs.models import Job
from partnerships.mails import digesting, outbox, writing
from partnerships.mails.table import TABLE
from partnerships.meetings import convening
from partnerships.meetings.daily import remind_seats
from partnerships.news.daily import ask_leads
from partnerships.organizations.closing import Closing, set_status
from partnerships.people import inviting
from partnerships.people.models import AccessLink, User
from partnerships.referrals import referring
from partnerships.referrals.daily import follow as follow_referrals
from partnerships.referrals.models import Referral
from programs.changes.ending import tell_moved
from programs.changes.taking_back import take_back as take_study_back
from programs.cohorts.models import Cohort
from programs.moves.asking import accept
from programs.reports.job_kinds import REPORT
from tests import factories, meeting_people
from tests.clock import day
from tests.internships.conftest import NOW

OURS = {name for name in TABLE if not name.startswith(("account/", "mfa/"))}
SCENES: dict[tuple[str, str], object] = {}
# These lead nowhere but to the site: nothing is left to do, a code is typed on the page that is open, or the
# link of the question asked before still works.
WITHOUT_LINK = {
    "internships/agreements/mail/cancelled",
    "internships/agreements/mail/code",
    "internships/agreements/mail/lapsed_student",
    "internships/agreements/mail/stopped",
    "internships/applications/mail/cancelled_firm",
    "internships/applications/mail/placed_elsewhere",
    "internships/applications/mail/withdrawn",
    "internships/changes/mail/mistaken",
    "internships/posting/mail/offer_paused",
    "partnerships/mails/mail/digest",
    "internships/positions/mail/position_ended",
    "partnerships/meetings/mail/meeting_called_off",
    "programs/changes/mail/cohort_cancelled",
    "programs/changes/mail/cohort_goes_on",
    "programs/changes/mail/cohort_moved",
    "programs/moves/mail/transfer_done",
    "programs/moves/mail/transfer_undone",
}
LINK = re.compile(re.escape(settings.SITE_URL) + r"\S*")
THEO, ALINE, MAUDE, MARC = (f"{name}@exemple.example" for name in ("theo", "aline", "maude", "marc"))
JULIE, GASTON = "julie@exemple.example", "gaston@exemple.example"


@dataclass(frozen=True)
class Told:
    """A mail as it was written: in the language that was active."""

    template: str
    to: str
    language: str
    body: str


def scene(name: str, variant: str = ""):
    """Note a function that has a mail sent, and returns {who gets it: in which language}."""

    def note(play):
        [mail] = [mail for mail in OURS if mail.endswith(name)]
        SCENES[mail, variant] = play
        return play

    return note


class Cast:
    """The tests' people and places, by name; ``language`` is what everybody reads."""

    def __init__(self, request, language: str):
        self.find, self.language = request.getfixturevalue, language

    def __getattr__(self, name: str):
        return self.find(name)

    def gather(self, *names: str) -> None:
        """Have somebody or something there that the event itself does not name."""
        for name in names:
            self.find(name)

    def all_read(self, *addresses: str) -> dict[str, str]:
        """Everybody has an account, or reads the language they were given."""
        return dict.fromkeys(addresses, self.language)


def now():
    return timezone.now()


# --- agreements ---------------------------------------------------------------------------------------------


def again(agreement) -> Agreement:
    return Agreement.objects.get(pk=agreement.pk)


def in_state(row, state: str, **fields):
    type(row)._base_manager.filter(pk=row.pk).update(state=state, **fields)
    return type(row)._base_manager.get(pk=row.pk)


SEATS = {f"siege{n}@exemple.example": "fr" for n in range(3)}  # nobody knows yet what they read


@scene("meetings/mail/convocation")
def _seats_are_called(cast):
    cast.gather("convened_meeting")
    return SEATS


@scene("meetings/mail/convocation_reminder")
def _seats_are_silent(cast):
    near = {"starts_at": now() + timedelta(days=2), "convened_at": now() - timedelta(days=2)}
    meeting_people.under_way(committee=cast.committee, came="", **near)
    assert remind_seats(at=now()) == 3
    return SEATS


@scene("meetings/mail/meeting_called_off")
def _a_meeting_does_not_take_place(cast):
    convening.call_off(meeting=cast.convened_meeting, by=cast.maude, at=now(), reason="Tempête")
    return SEATS


@scene("meetings/mail/minutes_circulated")
def _minutes_are_to_be_read(cast):
    cast.gather("circulating")
    return SEATS


@scene("inventory/mail/service_still_true")
def _a_service_is_asked_about(cast):
    cast.gather("maude", "service")
    due = {"last_confirmed_on": timezone.localdate() - timedelta(days=400), "fresh_months": 12}
    ServiceItem.objects.update(**due)
    assert keep_true(on=timezone.localdate(), at=now()).asked == 1
    return cast.all_read(MAUDE)


@scene("inventory/mail/service_still_true_again")
def _nobody_says_whether_a_service_is_true(cast):
    cast.gather("maude", "service")
    today = timezone.localdate()
    due = {"last_confirmed_on": today - timedelta(days=400), "fresh_months": 12}
    ServiceItem.objects.update(**due, asked_on=today - timedelta(days=10))
    assert keep_true(on=today, at=now()).reminded == 1
    return cast.all_read(MAUDE)


def an_event_with_zoe(cast, **fields):
    return factories.registration(site=factories.event(partnership=cast.partnership).sites.get(), **fields)


ZOE_FR = {"zoe@exemple.example": "fr"}  # nobody knows yet what she reads


@scene("events/mail/registration_asked")
def _somebody_registers_without_an_account(cast):
    site = factories.event(partnership=cast.partnership).sites.get()
    registering.ask(Registration(site=site, name="Zoé", email="zoe@exemple.example"), at=now())
    return ZOE_FR


@scene("events/mail/registration_kept")
def _a_registration_is_confirmed(cast):
    registering.confirm(an_event_with_zoe(cast, state="asked", confirmed_at=None), at=now())
    return ZOE_FR


@scene("events/mail/registration_waits")
def _a_group_waits(cast):
    group = {"persons": 30, "group_name": "Classe", "confirmed_at": None}
    registering.confirm(an_event_with_zoe(cast, state="asked", **group), at=now())
    return ZOE_FR


@scene("events/mail/registration_moved_up")
def _a_place_comes_free(cast):
    waiting = an_event_with_zoe(cast, state="waitlisted")
    registering.move_up(waiting.event, at=now())
    return ZOE_FR


@scene("events/mail/event_near")
def _an_event_is_near(cast):
    registered = an_event_with_zoe(cast, confirmed_at=now() - timedelta(days=3))
    Event.objects.filter(pk=registered.event.pk).update(from_on=timezone.localdate() + timedelta(days=1))
    assert tend_events(at=now()) == 1
    return ZOE_FR


@scene("events/mail/event_called_off")
def _an_event_is_called_off(cast):
    an_event_with_zoe(cast).event.cancel(by=cast.maude, at=now(), reason="Tempête")
    assert tend_events(at=now()) == 1
    return ZOE_FR


@scene("partnerships/news/mail/measure_news")
def _nobody_told_of_a_measure(cast):
    partner = factories.organization(name="CJE de Sherbrooke")
    factories.membership(user=cast.maude, organization=partner)
    factories.measure(plan=factories.plan(partnership=cast.partnership), lead_organization=partner)
    assert ask_leads(on=timezone.localdate(), at=now()) == 1
    return cast.all_read(MAUDE)


def a_referral(cast, act=None):
    """Maude's school refers Zoé to Nora's service; then what an act makes of it."""
    cast.gather("referral", "maude", "nora")
    if act:
        act(Referral.objects.with_partners().get())
    return cast.all_read(NORA)


NORA = "nora@exemple.example"


@scene("referrals/mail/referral_asked")
def _somebody_is_referred(cast):
    return a_referral(cast)


@scene("referrals/mail/referral_told")
def _who_is_referred_is_told(cast):
    a_referral(cast)
    return {"zoe@exemple.example": "fr"}


@scene("referrals/mail/referral_asked_again")
def _a_referral_waits(cast):
    def wait(referral):
        on = referral.sent_on + timedelta(days=7)
        assert follow_referrals(on=on, at=now()).reminded == 1

    return a_referral(cast, wait)


@scene("referrals/mail/referral_answered")
def _a_referral_is_answered(cast):
    a_referral(cast, lambda row: referring.answer(referral=row, accepted=True, reason="", by=None, at=now()))
    return cast.all_read(MAUDE)


@scene("referrals/mail/referral_expired")
def _nobody_answers_a_referral(cast):
    a_referral(cast, lambda row: referring.expire(referral=row, by=None, at=now()))
    return cast.all_read(MAUDE)


@scene("referrals/mail/referral_called_off")
def _a_referral_is_called_off(cast):
    a_referral(cast, lambda row: referring.withdraw(referral=row, by=None, at=now()))
    return cast.all_read(MAUDE, NORA)


@scene("persons/mail/file_question_asked")
def _a_school_asks_about_a_file(cast):
    cast.gather("maude", "file_question")
    return cast.all_read(MAUDE)


@scene("persons/mail/file_question_answered")
def _a_school_answers_about_a_file(cast):
    cast.gather("nora")
    cast.file_question.decline(by=cast.maude, at=now(), reason="Baptistaire vu")
    return cast.all_read(cast.nora.email)


@scene("moves/mail/transfer_asked")
def _a_school_asks_another_to_take_somebody_in(cast):
    cast.gather("nora", "school_transfer")
    return cast.all_read(cast.nora.email)


@scene("moves/mail/transfer_answered")
def _a_school_does_not_take_somebody_in(cast):
    cast.school_transfer.decline(by=cast.nora, at=now(), reason="Complet")
    return cast.all_read(MAUDE)


@scene("moves/mail/transfer_over")
def _a_school_no_longer_asks(cast):
    cast.school_transfer.withdraw(by=cast.maude, at=now())
    return cast.all_read(cast.nora.email)


@scene("moves/mail/transfer_done")
def _somebody_goes_on_at_another_school(cast):
    taken_in(cast)
    return cast.all_read(THEO)


@scene("moves/mail/transfer_undone")
def _a_transfer_was_a_mistake(cast):
    left = taken_in(cast)
    outbox.OutgoingMail.objects.update(state="sent", sealed=b"")
    take_study_back(left, by=cast.maude, at=now())
    return cast.all_read(THEO)


def taken_in(cast):
    there = factories.cohort(program=cast.usinage, provider=cast.other_cfp, name="Rives")
    accept(transfer=cast.school_transfer, cohort=there, on=now().date(), by=cast.nora, at=now())
    return cast.school_transfer.enrolment


@scene("persons/mail/merge_proposed")
def _a_school_would_merge_two_files(cast):
    student = cast.enrolment.student
    student.account = cast.theo
    student.save()
    cast.gather("merged")
    return cast.all_read(THEO)


@scene("agreements/mail/review")
def _firm_reads(cast):
    cast.gather("aline", "maude")
    reviewing.ask_employer(agreement=cast.agreement, by=cast.maude, at=now())
    return cast.all_read(ALINE)


@scene("agreements/mail/review", "to a firm without an account")
def _firm_without_account_reads(cast):
    cast.gather("maude")
    reviewing.ask_employer(agreement=cast.agreement, by=cast.maude, at=now())
    return {ALINE: "fr"}


@scene("agreements/mail/review_reminder")
def _firm_is_silent(cast):
    cast.gather("aline")
    reviewing.ask_employer(agreement=cast.agreement, by=cast.maude, at=now() - timedelta(days=7))
    assert reminding.remind_firms(on=timezone.localdate(), at=now()) == 1
    return cast.all_read(ALINE)


@scene("agreements/mail/reviewed")
def _firm_answers(cast):
    cast.gather("maude")
    agreement = in_state(cast.agreement, "employer_review")
    reviewing.answer(agreement=agreement, agrees=False, words="Moins d’heures", by=cast.aline, at=now())
    return cast.all_read(MAUDE)


SIGNERS = (THEO, JULIE, ALINE, MAUDE)


@scene("agreements/mail/sign")
def _signatures_are_asked(cast):
    cast.gather("aline", "version")
    return cast.all_read(*SIGNERS)


@scene("agreements/mail/sign", "to a corrected address")
def _address_is_corrected(cast):
    request = cast.asked
    type(cast.theo.student).objects.update(email=GASTON)
    request.email, request.language = GASTON, cast.language
    request.save()
    signing.resend(request=request, at=now())
    return cast.all_read(GASTON)


@scene("agreements/mail/sign_reminder")
def _signatures_are_late(cast):
    cast.gather("aline", "version")
    reminding.remind_signatories(on=timezone.localdate(NOW) + timedelta(days=7), at=now())
    return cast.all_read(*SIGNERS)


@scene("agreements/mail/code")
def _code(cast):
    cast.gather("aline")
    signing.send_code(request=cast.version.requests.get(role="employer"), at=now())
    return cast.all_read(ALINE)


@scene("agreements/mail/disowned")
def _somebody_else(cast):
    signing.disown(request=cast.version.requests.get(role="student"), at=now())
    return cast.all_read(MAUDE)


@scene("agreements/mail/refused")
def _refused(cast):
    request = cast.version.requests.get(role="student")
    signing.refuse(request=request, words="Non", ends_all=False, by=None, at=now())
    return cast.all_read(MAUDE)


@scene("agreements/mail/signed")
def _signed(cast):
    cast.gather("aline", "version")
    cast.everybody_signs(cast.version, at=now())
    return cast.all_read(*SIGNERS)


@scene("agreements/mail/signed_school")
def _signed_for_the_school(cast):
    cast.gather("signed")
    return cast.all_read(MAUDE)


@scene("agreements/mail/cancelled")
def _called_off(cast):
    ending.call_off(agreement=cast.agreement, by=cast.maude, at=now(), reason="Usine fermée")
    return cast.all_read(THEO)


@scene("agreements/mail/cancelled", "to a student without an account")
def _called_off_without_account(cast):
    agreement = cast.agreement
    agreement.student.account, agreement.student.email = None, THEO
    agreement.student.save()
    cast.theo.delete()
    ending.call_off(agreement=agreement, by=cast.maude, at=now(), reason="Usine fermée")
    return {THEO: "fr"}


@scene("agreements/mail/stopped")
def _called_off_for_the_others(cast):
    cast.gather("aline")
    ending.call_off(agreement=cast.signed, by=cast.maude, at=now(), reason="Usine fermée")
    return cast.all_read(JULIE, ALINE)


@scene("agreements/mail/let_go")
def _place_let_go(cast):
    application = in_state(cast.application, "confirmed")
    Agreement.objects.filter(pk=cast.agreement.pk).update(application=application)
    cast.gather("maude")
    deciding.withdraw(application=application, by=cast.theo, at=now())
    return cast.all_read(MAUDE)


def lapse(cast) -> None:
    cast.gather("maude")
    today = timezone.localdate()
    agreement = in_state(cast.agreement, "ready_to_sign", starts_on=today - timedelta(days=1))
    assert ending.lapse(agreement, on=today, at=now())


@scene("agreements/mail/lapsed")
def _lapsed(cast):
    lapse(cast)
    return cast.all_read(MAUDE)


@scene("agreements/mail/lapsed_student")
def _lapsed_for_the_student(cast):
    lapse(cast)
    return cast.all_read(THEO)


@scene("agreements/mail/lapsed_student", "to nobody without an address")
def _lapsed_without_address(cast):
    student = cast.agreement.student
    student.account, student.email = None, ""
    student.save()
    lapse(cast)
    return {}


@scene("agreements/mail/amendment_lapsed")
def _amendment_lapsed(cast):
    later = day(2027, 2, 8)
    asked = {"changes": {"hours_total": 360}, "effective_on": later, "reason": "x"}
    amending.amend(agreement=cast.signed, by=cast.maude, at=NOW, **asked)
    assert ending.drop_amendment(cast.signed, on=later + timedelta(days=1), at=now())
    return cast.all_read(MAUDE)


# --- applications -------------------------------------------------------------------------------------------


def offered(cast) -> Application:
    cast.gather("aline")
    return deciding.offer_place(application=cast.application, by=cast.aline, at=now())


def waiting(cast) -> Application:
    """Inès waits for a place too."""
    return factories.application(student=cast.ines.student, slot=cast.slot)


@scene("application_new")
def _applied(cast):
    draft = in_state(cast.application, "draft", sent_at=None)
    cast.gather("aline")
    sending.send(application=draft, by=cast.theo, at=now())
    return cast.all_read(ALINE)


@scene("application_new", "to the offer's contact")
def _applied_to_a_contact(cast):
    contact = factories.contact(establishment=cast.plant, email=GASTON)
    draft = in_state(cast.application, "draft", sent_at=None)
    Offer.objects.update(contact=contact)
    sending.send(application=draft, by=cast.theo, at=now())
    return {GASTON: "fr"}


@scene("application_reminder")
def _firm_has_not_answered(cast):
    cast.gather("aline")
    applications_daily.remind(cast.application, on=timezone.localdate(), at=now())
    return cast.all_read(ALINE)


@scene("applied_for_you")
def _school_applied(cast):
    factories.profile(student=cast.ines.student, school=cast.cfp, program=cast.usinage)
    asked = {"message": "", "email": "", "school": cast.cfp, "by": cast.maude}
    vouching.apply_for(student=cast.ines.student, slot=cast.slot, at=now(), **asked)
    return cast.all_read(cast.ines.email)


@scene("applications/mail/interview")
def _interview(cast):
    told = {"interview_at": now() + timedelta(days=3), "interview_place": "Magog"}
    deciding.invite(application=cast.application, by=cast.aline, at=now(), **told)
    return cast.all_read(THEO)


@scene("place_offered")
def _offered(cast):
    offered(cast)
    return cast.all_read(THEO)


@scene("place_offered", "to who applied for a student without an address")
def _offered_to_a_stranger(cast):
    application = in_state(cast.application, "sent", submitted_by=cast.maude)
    application.student.account, application.student.email = None, ""
    application.student.save()
    offered(cast)
    return cast.all_read(MAUDE)


@scene("place_extended")
def _more_days(cast):
    later = timezone.localdate() + timedelta(days=9)
    deciding.extend(application=offered(cast), by=cast.aline, at=now(), confirm_by=later, reason="Fêtes")
    return cast.all_read(THEO)


@scene("place_confirmed")
def _confirmed(cast):
    deciding.confirm(application=offered(cast), by=cast.theo, at=now())
    return cast.all_read(ALINE)


@scene("applications/mail/refused")
def _firm_says_no(cast):
    deciding.refuse(application=cast.application, by=cast.aline, at=now(), refusal="other", words="Non")
    return cast.all_read(THEO)


@scene("withdrawn")
def _steps_back(cast):
    cast.gather("aline")
    deciding.withdraw(application=cast.application, by=cast.theo, at=now())
    return cast.all_read(ALINE)


def cancel(cast) -> None:
    cast.gather("aline")
    deciding.cancel(application=cast.application, by=cast.maude, at=now(), reason="Usine fermée")


@scene("applications/mail/cancelled")
def _cancelled(cast):
    cancel(cast)
    return cast.all_read(THEO)


@scene("cancelled_firm")
def _cancelled_for_the_firm(cast):
    cancel(cast)
    return cast.all_read(ALINE)


@scene("applications/mail/expired")
def _nobody_answered(cast):
    deciding.expire(application=cast.application, at=now())
    return cast.all_read(THEO)


@scene("confirmation_expired")
def _not_confirmed(cast):
    deciding.expire(application=offered(cast), at=now())
    return cast.all_read(THEO)


@scene("offer_closed")
def _closed(cast):
    deciding.close(application=cast.application, at=now())
    return cast.all_read(THEO)


@scene("changes/mail/mistaken")
def _refused_by_mistake(cast):
    kept = deciding.refuse(application=cast.application, by=cast.aline, at=now(), refusal="other", words="")
    outbox.OutgoingMail.objects.update(state="sent", sealed=b"")
    take_back(application=kept, by=cast.aline, at=now())
    return cast.all_read(THEO)


@scene("offer_changed")
def _offer_changes(cast):
    cast.gather("application")
    before = terms_of(cast.offer)
    Offer.objects.update(hours_week=20)
    note_changes(cast.offer, before=before, by=cast.aline, at=now())
    return cast.all_read(THEO)


@scene("offer_on_hold")
def _offer_is_paused(cast):
    cast.gather("application")
    posting.change(cast.offer, "pause", by=cast.aline, at=now())
    return cast.all_read(THEO)


@scene("cohort_cancelled")
def _cohort_cancelled(cast):
    cast.gather("learner")
    cast.cohort.cancel(by=cast.maude, at=now(), reason="Trop peu d’inscriptions")
    return cast.all_read(cast.ines.email)


@scene("cohort_goes_on")
def _cohort_goes_on(cast):
    cast.gather("learner")
    cast.cohort.cancel(by=cast.maude, at=now(), reason="Erreur")
    outbox.OutgoingMail.objects.update(state="sent")
    take_study_back(Cohort.objects.get(pk=cast.cohort.pk), by=cast.maude, at=now())
    return cast.all_read(cast.ines.email)


@scene("cohort_moved")
def _cohort_moved(cast):
    cast.gather("learner")
    tell_moved(cast.cohort, before=(day(2025, 9, 1), day(2026, 6, 1)))
    return cast.all_read(cast.ines.email)


@scene("not_retained")
def _places_given(cast):
    waiting(cast)
    deciding.confirm(application=offered(cast), by=cast.theo, at=now())
    return cast.all_read(cast.ines.email)


@scene("placed_elsewhere")
def _elsewhere(cast):
    cast.gather("aline", "application")
    cast.everybody_signs(cast.version, at=now())
    return cast.all_read(ALINE)


@scene("next_candidate")
def _seat_is_free(cast):
    place = offered(cast)
    waiting(cast)
    deciding.withdraw(application=place, by=cast.theo, at=now())
    return cast.all_read(ALINE)


@scene("next_candidate", "when the school cancels")
def _cancelled_seat_is_free(cast):
    place = offered(cast)
    waiting(cast)
    deciding.cancel(application=place, by=cast.maude, at=now(), reason="Usine fermée")
    return cast.all_read(ALINE)


@scene("next_candidate", "when who held the seat signs elsewhere")
def _seat_is_free_by_a_signature(cast):
    place = offered(cast)
    waiting(cast)
    deciding.release(place, by=None, at=now())
    return cast.all_read(ALINE)


# --- offers -------------------------------------------------------------------------------------------------


@scene("offer_write")
def _firm_is_invited_to_write(cast):
    who = {"name": "Gaston Roy", "email": GASTON, "language": cast.language}
    posting_inviting.send_link(establishment=cast.plant, by=cast.maude, at=now(), **who)
    return cast.all_read(GASTON)


@scene("offer_to_review")
def _submitted(cast):
    cast.gather("rachid")
    posting.submit(in_state(cast.waiting_offer, "draft"), by=cast.aline, at=now())
    return cast.all_read(cast.rachid.email)


@scene("offer_published")
def _approved(cast):
    posting.approve(cast.waiting_offer, by=cast.rachid, at=now())
    return cast.all_read(ALINE)


@scene("offer_returned")
def _sent_back(cast):
    posting.send_back(cast.waiting_offer, by=cast.rachid, at=now(), reason="Trop long")
    return cast.all_read(ALINE)


@scene("offer_returned", "by a new link to who wrote by one")
def _sent_back_by_link(cast):
    offer = in_state(cast.waiting_offer, "to_review", link=cast.writing_link)
    AccessLink.objects.update(used_at=now(), language=cast.language)
    posting.send_back(offer, by=cast.rachid, at=now(), reason="Trop long")
    return cast.all_read(GASTON)


@scene("posting/mail/offer_still_valid")
def _shown_for_long(cast):
    cast.gather("aline", "offer")
    Offer.objects.update(last_confirmed_on=timezone.localdate() - timedelta(days=45))
    posting_daily.keep_true(on=timezone.localdate(), at=now())
    return cast.all_read(ALINE)


@scene("offer_paused")
def _silence(cast):
    ago = timezone.localdate() - timedelta(days=70)
    factories.offer(establishment=cast.plant, written_by=cast.aline, last_confirmed_on=ago, asked_on=ago)
    posting_daily.keep_true(on=timezone.localdate(), at=now())
    return cast.all_read(ALINE)


# --- rounds, students ---------------------------------------------------------------------------------------


@scene("round_open")
def _round_opens(cast):
    round = cast.choice_round
    ago, later = now() - timedelta(days=1), now() + timedelta(days=9)
    type(round).objects.update(opens_at=ago, closes_at=later)
    rounds_daily.keep_rounds(at=now())
    return cast.all_read(THEO)


@scene("round_result")
def _results_are_shown(cast):
    cast.gather("shown_round")
    rounds_daily.keep_rounds(at=now())
    return cast.all_read(THEO)


@scene("round_failures")
def _some_were_not_placed(cast):
    cast.gather("shown_round")
    Offer.objects.update(state="paused")
    rounds_daily.keep_rounds(at=now())
    assert Assignment.objects.exclude(failure="").exists()
    return cast.all_read(MAUDE)


@scene("new_offers")
def _offers_appear(cast):
    cast.gather("offer")
    Offer.objects.update(published_at=now() - timedelta(hours=1))
    since = now() - timedelta(days=2)
    SavedSearch.objects.create(user=cast.ines, name="x", query="", frequency="daily", told_until=since)
    assert students_daily.tell(at=now()) == 1
    return cast.all_read(cast.ines.email)


def with_guardian(cast):
    student = cast.lea.student
    student.guardian_name, student.guardian_email = "Julie Roy", JULIE
    student.save()
    return student


@scene("guardian_consent")
def _guardian_is_asked(cast):
    consenting.ask_guardian(student=with_guardian(cast), by=cast.lea, at=now())
    return cast.all_read(JULIE)


def guardian_answers(cast, *, agrees: bool) -> None:
    link, student = cast.guardian_link, with_guardian(cast)
    AccessLink.objects.filter(pk=link.pk).update(email=JULIE)
    link.email = JULIE
    consenting.answer_as_guardian(link=link, student=student, agrees=agrees, at=now())


@scene("guardian_agreed")
def _guardian_agrees(cast):
    guardian_answers(cast, agrees=True)
    return cast.all_read(JULIE)


@scene("guardian_agreed", "to nobody who refused")
def _guardian_refuses(cast):
    guardian_answers(cast, agrees=False)
    return {}


@scene("guardian_said")
def _student_learns_it(cast):
    guardian_answers(cast, agrees=True)
    return cast.all_read(cast.lea.email)


@scene("guardian_said", "when they refuse")
def _student_learns_the_refusal(cast):
    guardian_answers(cast, agrees=False)
    return cast.all_read(cast.lea.email)


# --- placements ---------------------------------------------------------------------------------------------

MONDAY = day(2027, 1, 18)  # Théo's second week


def at(monday):
    return timezone.make_aware(timezone.datetime(monday.year, monday.month, monday.day, 9))


def note_hours(cast):
    cast.placement.hours.create(day=day(2027, 1, 11), hours=7)
    return cast.placement


@scene("hours_to_note")
def _hours_to_note(cast):
    cast.placement.schedule.create(weekday=1, from_time="08:00", to_time="12:00", from_on=day(2027, 1, 11))
    ask_for_hours(on=MONDAY, at=at(MONDAY))
    return cast.all_read(THEO)


@scene("hours_to_validate")
def _hours_wait(cast):
    note_hours(cast)
    ask_for_hours(on=MONDAY, at=at(MONDAY))
    return cast.all_read(MARC)


def without_account() -> None:
    Placement.objects.update(trainer=None, trainer_email=GASTON, trainer_name="Gaston Roy")


@scene("hours_to_validate", "by a link")
def _hours_wait_for_a_link(cast):
    note_hours(cast)
    without_account()
    ask_for_hours(on=MONDAY, at=now())
    return {GASTON: "fr"}


@scene("hours_returned")
def _hours_come_back(cast):
    placement = note_hours(cast)
    seen = validating.seal(validating.waiting_of(placement))
    told = {"seen": seen, "name": "Marc", "why": "Trop d’heures"}
    validating.send_back(placement=placement, monday=None, at=now(), **told)
    return cast.all_read(THEO)


@scene("evaluation_to_give")
def _evaluations_are_due(cast):
    cast.gather("placement")
    ask_for_evaluations(on=day(2027, 2, 17), at=now())
    return cast.all_read(THEO, MARC)


@scene("evaluation_to_give", "by a link")
def _evaluation_by_link(cast):
    cast.gather("placement")
    without_account()
    ask_for_evaluations(on=day(2027, 2, 17), at=now())
    return cast.all_read(THEO) | {GASTON: "fr"}


@scene("evaluation_to_give", "when the school asks for it")
def _school_asks_for_it(cast):
    client = Client()
    client.force_login(cast.maude)
    client.post(reverse("evaluation_ask", args=[cast.placement.public_id, "final"]))
    return cast.all_read(MARC)


@scene("half_open")
def _half_is_open(cast):
    cast.gather("nora", "ines_of_nora")
    on = timezone.localdate()
    asked = {"half": "B", "school": cast.other_cfp, "from_on": on, "fitting": 1, "on": on}
    tell_half_open(cast.shared_by_theo, **asked)
    return cast.all_read(cast.nora.email)


@scene("position_ended")
def _shared_position_ended(cast):
    cast.gather("maude", "shared_by_theo")
    told = {"by": None, "at": now(), "reason": "Fin des activités"}
    set_status(closing=Closing(cast.firm), status="closed", **told)
    return cast.all_read(THEO, MAUDE)


@scene("place_closed")
def _firm_closed(cast):
    cast.gather("maude", "placement")
    told = {"by": None, "at": now(), "reason": "Fin des activités"}
    set_status(closing=Closing(cast.firm), status="closed", **told)
    return cast.all_read(MAUDE)


@scene("incident_reported")
def _incident(cast):
    cast.gather("maude")
    tell_of_incident(incident=cast.incident, placement=cast.placement)
    return cast.all_read(MAUDE)


@scene("incident_reported", "to the region when there is no school")
def _incident_without_school(cast):
    cast.gather("rachid")
    incident = cast.incident
    Placement.objects.update(school=None)
    tell_of_incident(incident=incident, placement=Placement.objects.get())
    return cast.all_read(cast.rachid.email)


# --- the portal ---------------------------------------------------------------------------------------------


@scene("job_over")
def _job_is_over(cast):
    job = Job.objects.create(key="x", kind=REPORT.name, requested_by=cast.maude, state="done", percent=100)
    jobs.tell(job_id=job.pk)
    return cast.all_read(MAUDE)


@scene("digest")
def _held_mails(cast):
    outbox.put(to=cast.maude.email, subject="x", body="x\n", is_held=True)
    digesting.send_digests(on=timezone.localdate())
    return cast.all_read(MAUDE)


@scene("people/mail/invitation")
def _invited(cast):
    asked = {"email": GASTON, "role": "coordinator", "language": cast.language, "by": cast.maude}
    inviting.invite(target=cast.cfp, at=now(), **asked)
    return cast.all_read(GASTON)


# --- the walk -----------------------------------------------------------------------------------------------


@pytest.fixture
def told(monkeypatch) -> list[Told]:
    """What is written, as it is written."""
    rendered, written = [], []
    render, put = writing.render_to_string, outbox.put

    def look(template, context):
        rendered.append((template, get_language()))
        return render(template, context)

    def keep(*, to, body, **more):
        if rendered:
            (subject, language), (_text, same) = rendered[-2:]
            assert language == same
            written.append(Told(subject.removesuffix("_subject.txt"), to, language[:2], body))
            rendered.clear()
        return put(to=to, body=body, **more)

    monkeypatch.setattr(writing, "render_to_string", look)
    monkeypatch.setattr(outbox, "put", keep)
    return written


@pytest.fixture
def everybody_reads(monkeypatch):
    """Let whoever is made from now on read a language."""

    def read(language: str) -> None:
        field = User._meta.get_field("language")
        monkeypatch.setattr(field, "_get_default", lambda: language, raising=False)

    return read


def links_in(body: str) -> list[str]:
    """Return the pages a mail leads to; the site's own address, which signs each, is none of them."""
    return [link.removeprefix(settings.SITE_URL) for link in LINK.findall(body) if link != settings.SITE_URL]


def opened(link: str, *, by: str):
    """Open a link as its reader does, logged in where they have an account; one with a token opens to all."""
    client = Client()
    page = client.get(link)
    account = User.objects.filter(email=by).first()
    if account and "token" not in page.resolver_match.kwargs:
        client.force_login(account)
        page = client.get(link)
    return page


def test_every_mail_has_its_scene():
    assert {name for name, _variant in SCENES} == OURS


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("name", "variant"), sorted(SCENES), ids=lambda said: said.rpartition("/")[2])
def test_a_mail_reaches_its_reader_in_their_language_with_links_that_open(
    name, variant, language, request, told, everybody_reads
):
    everybody_reads(language)
    expected = SCENES[name, variant](Cast(request, language))
    mails = [mail for mail in told if mail.template == name]
    assert sorted((mail.to, mail.language) for mail in mails) == sorted(expected.items())
    for mail in mails:
        links = links_in(mail.body)
        assert bool(links) == (name not in WITHOUT_LINK)
        for link in links:
            page = opened(link, by=mail.to)
            assert page.status_code == 200, (mail.to, link, page.status_code, page.headers.get("Location"))
            assert page.headers["Content-Language"].startswith(mail.language)
