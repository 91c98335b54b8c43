"""What internships hears of, and what it tells the packages below that they do not know of it.

Loaded by ``apps.py`` once every model is there: the mails, links and checks of each package register
themselves as they are imported here.
"""

from allauth.account.signals import email_changed
from django.db.models.signals import post_migrate, post_save, pre_delete, pre_save
from django.utils.timezone import localdate

from internships.agreements import mails as agreements_mails  # noqa: F401
from internships.agreements.ending import on_place_about_to_end, on_place_let_go, on_terms_renewed
from internships.agreements.models import AgreementEvent
from internships.agreements.signals import about_to_ask, signed
from internships.applications import mails as applications_mails  # noqa: F401
from internships.applications.deciding import on_delete
from internships.applications.forgetting import on_consent_taken_back
from internships.applications.models import Application, same_slots
from internships.applications.signals import about_to_end, place_let_go, served, terms_renewed
from internships.calls import acts as calls_acts  # noqa: F401
from internships.calls.naming import calls_of
from internships.changes import acts as changes_acts  # noqa: F401
from internships.changes import mails as changes_mails  # noqa: F401
from internships.changes.leaving import STAY_CANCELLED, on_enrolment_event, will_stay
from internships.changes.renewing import on_offer_event, on_terms_changed
from internships.clauses.reference import load_clauses
from internships.evaluations import mails as evaluations_mails  # noqa: F401
from internships.hours import acts as hours_acts  # noqa: F401
from internships.hours import mails as hours_mails  # noqa: F401
from internships.offers import checks  # noqa: F401  they register themselves
from internships.offers.models import Offer, OfferEvent
from internships.offers.reference import load_kinds
from internships.offers.signals import terms_changed
from internships.overview import closing, standing, transferring
from internships.overview import mails as overview_mails  # noqa: F401
from internships.overview.following import on_served
from internships.overview.next_steps import waiting_for
from internships.overview.readdressing import (
    before_contact_saved,
    on_contact_saved,
    on_email_changed,
)
from internships.placements.models import PlacementEvent
from internships.placements.opening import on_about_to_ask, on_signed
from internships.placements.ruling import SOURCES as WORKS
from internships.placements.starting import on_agreement_event
from internships.positions import mails as positions_mails  # noqa: F401
from internships.positions.filling import on_placement_event
from internships.positions.ruling import works_of_shares
from internships.posting import acts as posting_acts  # noqa: F401
from internships.posting import mails as posting_mails  # noqa: F401
from internships.posting.moving import before_place_saved, on_place_saved
from internships.rounds import mails as rounds_mails  # noqa: F401
from internships.signatures import acts as signatures_acts  # noqa: F401
from internships.signatures import signing  # noqa: F401  links to sign say whose they are
from internships.students import consenting
from internships.students import mails as students_mails  # noqa: F401
from internships.students.models import said_to_study
from internships.students.signals import consent_taken_back
from internships.visits import mails as visits_mails  # noqa: F401
from partnerships.concertation.standing import STANDING
from partnerships.mails.taking_back import STAYS_ENDED, WILL_STAY
from partnerships.meetings.pages import ABOUT
from partnerships.news.standing import indicator_of
from partnerships.organizations.closing import CONSEQUENCES, OF_CONTACTS
from partnerships.organizations.models import Contact, Establishment
from partnerships.plans.indicators import INDICATORS
from partnerships.web.sitemaps import SECTIONS, NamedPages, RowPages
from programs.changes.signals import moved_back
from programs.cohorts.models import EnrolmentEvent
from programs.persons.files import SAID
from programs.persons.merging import HINDRANCES, LINK_ACTS
from programs.portal.next_steps import SOURCES


def listen(app) -> None:
    """Connect what is heard to what follows from it; ``app`` is the application of these packages."""
    post_migrate.connect(load_kinds, sender=app)
    post_migrate.connect(load_clauses, sender=app)
    consent_taken_back.connect(on_consent_taken_back, dispatch_uid="forget what was kept on a consent")
    about_to_end.connect(on_place_about_to_end, dispatch_uid="lock what is signed for the place first")
    place_let_go.connect(on_place_let_go, dispatch_uid="end what is signed for the place")
    terms_changed.connect(on_terms_changed, dispatch_uid="ask again those who applied")
    terms_renewed.connect(on_terms_renewed, dispatch_uid="take back what is signed for the place")
    post_save.connect(on_offer_event, sender=OfferEvent, dispatch_uid="tell or release who waits")
    post_save.connect(on_enrolment_event, sender=EnrolmentEvent, dispatch_uid="end what a study held")
    about_to_ask.connect(on_about_to_ask, dispatch_uid="count the trainer's trainees")
    signed.connect(on_signed, dispatch_uid="open the placement")
    post_save.connect(on_agreement_event, sender=AgreementEvent, dispatch_uid="end the placement")
    pre_delete.connect(on_delete, sender=Application, dispatch_uid="give the seat back")
    post_save.connect(on_placement_event, sender=PlacementEvent, dispatch_uid="leave the half of a position")
    post_save.connect(
        transferring.on_enrolment_event,
        sender=EnrolmentEvent,
        dispatch_uid="follow a transfer",
    )
    moved_back.connect(transferring.on_moved_back, dispatch_uid="the school of before follows again")
    email_changed.connect(on_email_changed, dispatch_uid="what waits follows the address")
    pre_save.connect(before_contact_saved, sender=Contact, dispatch_uid="note the address before")
    post_save.connect(on_contact_saved, sender=Contact, dispatch_uid="answer at the new address")
    pre_save.connect(before_place_saved, sender=Establishment, dispatch_uid="note the place before")
    post_save.connect(on_place_saved, sender=Establishment, dispatch_uid="ask again for another place")
    served.connect(on_served, dispatch_uid="follow the program of an application")


def register() -> None:
    """Add what belongs to internships to the lists of the packages below."""
    SECTIONS["internships"] = NamedPages("offer_list", "offer_map")
    SECTIONS["offers"] = RowPages(lambda: Offer.objects.open_to(on=localdate()))
    WORKS.append(works_of_shares)
    SOURCES.append(waiting_for)
    OF_CONTACTS.append(closing.tell_offers_of)
    CONSEQUENCES.extend([closing.OFFERS, closing.APPLICATIONS, closing.AGREEMENTS, closing.PLACEMENTS])
    CONSEQUENCES.append(closing.POSITIONS)
    STANDING["offers"] = standing.OFFERS
    INDICATORS.update(standing.PERSONS, offers=indicator_of(standing.OFFERS))
    SAID.append(said_to_study)
    ABOUT.append(calls_of)
    STAYS_ENDED.append(STAY_CANCELLED)
    WILL_STAY.append(will_stay)
    HINDRANCES.append(same_slots)
    LINK_ACTS.extend([consenting.ASK, consenting.TAKE_BACK])
