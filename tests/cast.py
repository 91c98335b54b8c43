"""The cast: people and places that the tests' sentences speak of."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from inspect import signature

import pytest
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.calls.models import CallDecision, OfferCall
from internships.clauses.models import Clause
from internships.overview.calendars import open_feed
from internships.placements.hours_models import SchoolBreak
from internships.rounds.deciding import choose
from internships.rounds.models import Round
from internships.students import documents
from internships.students.models import SavedSearch
from internships.students.watching import stop_token
from partnerships.acts.choosing import keep as keep_chosen
from partnerships.acts.kinds import ACTS
from partnerships.base.sealing import sealed
from partnerships.charters import signing
from partnerships.committees.models import Mandate, Sitting
from partnerships.imports.models import Import
from partnerships.inventory.models import Overlap
from partnerships.jobs.models import Job
from partnerships.lists.models import SavedView
from partnerships.meetings import convening, deciding, minuting
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from partnerships.people.linking import make_link
from partnerships.plans.agenda_models import MeasureDecision
from partnerships.referrals.models import Referral
from partnerships.referrals.referring import send as send_referral
from partnerships.registers.models import PressItem
from programs.agenda.models import DecisionLink
from programs.cohorts.keeping import ask_correction
from programs.measures.models import MeasureCohort
from programs.moves.asking import ask as ask_to_take_in
from programs.persons.merging import propose
from tests import factories, meeting_people, snapshots
from tests.clock import day

PEOPLE: dict[str, Callable] = {}  # who, and what makes them of those named by its parameters


def person(make: Callable):
    """Let tests name a person or their place, and `gathered` make them for a whole module."""
    PEOPLE[make.__name__] = make
    return pytest.fixture(make)


def gathered(names: Iterable[str]) -> dict:
    """Make people and the places they need; return all of them by name."""
    made: dict = {"db": None}

    def find(name: str):
        if name not in made:
            make = PEOPLE[name]
            made[name] = make(**{needed: find(needed) for needed in signature(make).parameters})
        return made[name]

    for name in names:
        find(name)
    return made


@person
def estrie(db):
    return factories.region(code="05")


@person
def outaouais(db):
    return factories.region(code="07")


@person
def cfp(estrie):
    """Maude's vocational training centre, in Estrie."""
    return factories.organization(name="CFP du Parc", kind="cfp")


@person
def other_cfp(estrie):
    """Nora's vocational training centre, also in Estrie."""
    return factories.organization(name="CFP des Rives", kind="cfp")


@person
def firm(estrie):
    """Aline's and Marc's enterprise."""
    return factories.organization(name="Usinage Magog", kind="employer")


@person
def plant(firm):
    return factories.establishment(organization=firm)


@person
def maude(cfp):
    """Coordinator of the CFP."""
    made = factories.user(email="maude@exemple.example", full_name="Maude Lavoie")
    factories.membership(user=made, organization=cfp)
    return made


@person
def nora(other_cfp):
    """Coordinator of another organization of the same region."""
    made = factories.user(email="nora@exemple.example", full_name="Nora Bédard")
    factories.membership(user=made, organization=other_cfp)
    return made


@person
def rachid(estrie):
    """Regional coordinator of Estrie."""
    made = factories.user(email="rachid@exemple.example", full_name="Rachid Benali")
    factories.regional_role(user=made, region=estrie)
    return made


@person
def sam(outaouais):
    """Stranger: regional coordinator of another region."""
    made = factories.user(email="sam@exemple.example", full_name="Sam Côté")
    factories.regional_role(user=made, region=outaouais)
    return made


@person
def anouk(estrie):
    """Analyst of Estrie: counts only."""
    made = factories.user(email="anouk@exemple.example", full_name="Anouk Roy")
    factories.regional_role(user=made, region=estrie, role="analyst")
    return made


@person
def aline(firm):
    """Employer."""
    made = factories.user(email="aline@exemple.example", full_name="Aline Tremblay")
    factories.membership(user=made, organization=firm, role="employer")
    return made


@person
def marc(firm):
    """Trainer in the same firm."""
    made = factories.user(email="marc@exemple.example", full_name="Marc Gendron")
    factories.membership(user=made, organization=firm, role="trainer")
    return made


def _student(*, email: str, first_name: str, birth_date: date):
    made = factories.user(email=email, full_name=first_name)
    factories.student(first_name=first_name, birth_date=birth_date, account=made)
    return made


@person
def theo(db):
    """Student, 17."""
    return _student(email="theo@exemple.example", first_name="Théo", birth_date=day(2009, 3, 1))


@person
def ines(db):
    """Student, adult."""
    return _student(email="ines@exemple.example", first_name="Inès", birth_date=date(1998, 5, 2))


@person
def lea(db):
    """Student under 14, without recorded consent."""
    return _student(email="lea@exemple.example", first_name="Léa", birth_date=day(2013, 9, 9))


@person
def alix(db):
    """Administrator."""
    return factories.user(
        email="alix@exemple.example", full_name="Alix Morin", is_staff=True, is_superuser=True
    )


@pytest.fixture
def usinage(db):
    return factories.program()


@pytest.fixture
def machinists(db):
    return factories.occupation()


@pytest.fixture
def cohort(usinage, cfp):
    """A cohort of Maude's CFP in Usinage, started in August 2025."""
    return factories.cohort(program=usinage, provider=cfp, name="Usinage A25")


@pytest.fixture
def maudes_membership(maude):
    return maude.memberships.get()


@pytest.fixture
def anouks_role(anouk):
    return anouk.regional_roles.get()


@pytest.fixture
def invitation(maude, cfp):
    """Maude invites a newcomer to coordinate her CFP; ``invitation.token`` is what the link carries."""
    return factories.invitation(organization=cfp, invited_by=maude)


@pytest.fixture
def maudes_job(maude):
    """A background job that Maude asked for, still waiting."""
    return Job.objects.create(key="maude", kind="unknown", requested_by=maude)


@pytest.fixture
def rachids_batch(rachid, waiting_offer):
    """Rachid chose an offer to approve, and looks at what will happen."""
    return keep_chosen([waiting_offer], act=ACTS["offer_approve"], by=rachid, where="")


@pytest.fixture
def partnership(cfp, estrie):
    """A published partnership of Estrie, led by Maude's CFP."""
    return factories.partnership(name_fr="Fabrique ta carrière", lead=cfp, regions=[estrie])


@pytest.fixture
def adopted_plan(partnership):
    """The plan of that partnership: an axis and a measure."""
    plan = factories.plan(partnership=partnership)
    factories.measure(plan=plan)
    return plan


@pytest.fixture
def seat(partnership, cfp):
    return factories.seat(partnership=partnership, organization=cfp)


@pytest.fixture
def charter(partnership, seat):
    """A charter that Maude's CFP may sign."""
    return factories.charter(partnership=partnership)


@pytest.fixture
def charter_signature(charter, seat, maude):
    """What Maude signed for her CFP's seat."""
    return signing.sign(charter=charter, seat=seat, by=maude, at=timezone.now())


@pytest.fixture
def press_item(partnership):
    return PressItem.objects.create(partnership=partnership, outlet="La Tribune", said_on=factories.TODAY)


@pytest.fixture
def zone(partnership):
    return factories.zone(partnership=partnership)


@pytest.fixture
def service(partnership, cfp):
    """A published service to firms, of Maude's CFP."""
    return factories.service(partnership=partnership, organization=cfp)


@pytest.fixture
def like_service(partnership, other_cfp):
    """A service of Nora's CFP that looks like Maude's."""
    return factories.service(
        partnership=partnership, organization=other_cfp, name_fr="Formation au milieu de travail"
    )


@pytest.fixture
def service_link(service, maude):
    """The link that asks whether Maude's service is still true."""
    return factories.access_link(act="service_still_true", target=service, email=maude.email)


@pytest.fixture
def referral(like_service, cfp, maude, nora):
    """Maude's CFP refers somebody to the service of Nora's, which is asked to answer."""
    written = Referral(
        service=like_service, sender=cfp, name="Zoé Martel", email="zoe@exemple.example", need="Se former",
        consent="written",
    )  # fmt: skip
    return send_referral(referral=written, by=maude, at=timezone.now())


@pytest.fixture
def referral_link(referral, nora):
    """The link by which Nora answers."""
    return factories.access_link(act="referral_answer", target=referral, email=nora.email)


@pytest.fixture
def own_referral_link(referral):
    """The link by which who is referred reads it."""
    return factories.access_link(act="referral_own", target=referral, email=referral.email)


@pytest.fixture
def overlap(service, like_service):
    """What was found of the two."""
    found = {"verdict": "complementary", "reason": "L’un suit l’autre", "at": timezone.now()}
    return Overlap.objects.create(first=service, second=like_service, **found)


@pytest.fixture
def committee(partnership, seat):
    """A committee of Estrie's partnership, in which Maude's CFP and three others sit."""
    made = meeting_people.seated(partnership=partnership)
    Sitting.objects.create(committee=made, seat=seat, from_on=factories.LONG_AGO)
    return made


@pytest.fixture
def mandate(committee):
    return Mandate.objects.create(committee=committee, number=1, text_fr="Dresser l’inventaire")


@pytest.fixture
def sitting(committee, seat):
    """The seat of Maude's CFP in the committee."""
    return seat.sittings.get()


@pytest.fixture
def planned_meeting(committee):
    """A meeting in ten days that nobody was called to yet."""
    return meeting_people.meeting(committee=committee)


@pytest.fixture
def agenda_item(planned_meeting):
    return planned_meeting.items.first()


@pytest.fixture
def begun_meeting(committee):
    """A meeting that began an hour ago; everybody came."""
    return meeting_people.under_way(committee=committee)


@pytest.fixture
def convened_meeting(committee):
    """A meeting in ten days, to which every seat was called."""
    made = meeting_people.meeting(committee=committee)
    convening.convene(meeting=made, by=None, at=timezone.now())
    return made


@pytest.fixture
def presence(convened_meeting, sitting):
    """The seat of Maude's CFP at the meeting to come."""
    return convened_meeting.presences.get(sitting=sitting)


@pytest.fixture
def circulating(begun_meeting):
    """A meeting whose minutes circulate."""
    begun_meeting.close(by=None, at=timezone.now())
    Meeting.objects.filter(pk=begun_meeting.pk).update(minutes="Bienvenue")
    made = Meeting.objects.get(pk=begun_meeting.pk)
    minuting.circulate(meeting=made, by=None, at=timezone.now())
    return made


@pytest.fixture
def circulated_presence(circulating, sitting):
    return circulating.presences.get(sitting=sitting)


@pytest.fixture
def decision(begun_meeting):
    """What the meeting under way decided."""
    made = Decision(meeting=begun_meeting, committee=begun_meeting.committee, text="Tenir l’inventaire")
    return deciding.record(decision=made, choices={}, by=None, at=timezone.now())


@pytest.fixture
def offer_call(estrie, usinage, cfp):
    """Maude's CFP looks for four places in Usinage."""
    today = timezone.localdate()
    return OfferCall.objects.create(
        region=estrie, organization=cfp, program=usinage, seats=4,
        opens_on=today - timedelta(days=10), closes_on=today + timedelta(days=30),
    )  # fmt: skip


@pytest.fixture
def named_call(decision, offer_call):
    """What says that the decision names the call."""
    return CallDecision.objects.create(decision=decision, call=offer_call)


@pytest.fixture
def linked_decision(decision, usinage):
    """What says that the decision is about Usinage."""
    return DecisionLink.objects.create(decision=decision, program=usinage)


@pytest.fixture
def convocation_link(convened_meeting):
    """The link by which a seat answers; ``token`` is what it carries."""
    presence = convened_meeting.presences.get(email="siege0@exemple.example")
    return factories.access_link(act="answer_convocation", target=presence, email=presence.email)


@pytest.fixture
def minutes_link(circulating):
    presence = circulating.presences.get(email="siege0@exemple.example")
    return factories.access_link(act="comment_minutes", target=presence, email=presence.email)


@pytest.fixture
def workshop(cfp):
    """Where Maude's CFP teaches."""
    return factories.establishment(organization=cfp, name="Atelier du Parc")


@pytest.fixture
def workshop_contact(workshop):
    return factories.contact(establishment=workshop, name="Carole Paquin", phone="819-555-0101")


@pytest.fixture
def cfp_role(cfp):
    return cfp.roles.get()


@pytest.fixture
def enrolment(cohort):
    """A graduate of Maude's cohort."""
    return factories.enrolment(cohort=cohort, state="graduated", ended_on=date(2026, 6, 20))


@pytest.fixture
def file_question(enrolment, cfp, other_cfp, nora):
    """Nora's centre asks Maude's, which keeps the file of a graduate, for another name."""
    asked = {"wanted": {"first_name": "Théodore"}, "school": other_cfp, "by": nora, "at": timezone.now()}
    factories.enrolment(cohort=enrolment.cohort, student=enrolment.student, state="suspended")
    return ask_correction(student=enrolment.student, **asked)


@pytest.fixture
def school_transfer(cohort, other_cfp, maude, nora, theo):
    """Maude's centre asks Nora's to take Théo in."""
    studying = factories.enrolment(cohort=cohort, student=theo.student, state="active")
    asked = {"school": other_cfp, "cohort": None, "on": timezone.localdate(), "words": "", "by": maude}
    return ask_to_take_in(enrolment=studying, at=timezone.now(), **asked)


@pytest.fixture
def double(usinage, cfp):
    """Somebody of Maude's CFP who is perhaps the graduate."""
    later = factories.cohort(program=usinage, provider=cfp, name="Usinage A24")
    return factories.enrolment(cohort=later, student=factories.student(last_name="Double")).student


@pytest.fixture
def merged(enrolment, double, cfp, maude):
    """The double, made one with the graduate."""
    return propose(kept=enrolment.student, gone=double, school=cfp, by=maude, at=timezone.now())


@pytest.fixture
def outcome(enrolment):
    return factories.outcome(enrolment=enrolment)


@pytest.fixture
def outcome_figures(usinage, estrie):
    return factories.outcome_figures(program=usinage, region=estrie)


@pytest.fixture
def imported(cfp, maude):
    """A file of Maude's, checked, that waits for her to commit it."""
    return Import.objects.create(
        kind="cohorts",
        organization=cfp,
        uploaded_by=maude,
        file_name="cohortes.csv",
        state="ready",
        new_count=1,
    )


@pytest.fixture
def survey(estrie):
    """Rachid's survey of Estrie's manufacturers."""
    return factories.survey(region=estrie)


@pytest.fixture
def stratum(survey):
    return factories.stratum(survey=survey)


@pytest.fixture
def answer(survey, plant, stratum):
    """What Aline's plant answered: nothing yet."""
    return factories.response(survey=survey, establishment=plant, stratum=stratum, state="invited")


@pytest.fixture
def layoff(plant):
    """Aline's plant lays twelve people off."""
    return factories.layoff(establishment=plant)


@pytest.fixture
def draft_report(estrie):
    """Estrie's first edition, computed and not published."""
    return factories.report(region=estrie, **snapshots.kept())


@pytest.fixture
def published_report(estrie):
    """Estrie's first edition, published."""
    return factories.report(region=estrie, state="published", published_at=factories.NOON, **snapshots.kept())


@pytest.fixture
def draft_offer(plant, aline):
    """Aline's offer, still being written."""
    return factories.offer(establishment=plant, state="draft", written_by=aline)


@pytest.fixture
def offer(plant, usinage, machinists):
    """Aline's published offer of a program internship in Usinage, with one slot of one seat."""
    return factories.offer(establishment=plant, programs=[usinage], occupation=machinists)


@pytest.fixture
def slot(offer):
    return offer.slots.get()


@pytest.fixture
def theos_profile(theo, cfp, usinage):
    """Théo studies Usinage at Maude's CFP."""
    return factories.profile(student=theo.student, school=cfp, program=usinage)


@pytest.fixture
def application(theo, theos_profile, slot):
    """Théo's application to Aline's offer, sent, not answered."""
    return factories.application(student=theo.student, slot=slot, school=theos_profile.school)


@pytest.fixture
def agreement(theo, theos_profile, plant, usinage):
    """Théo's agreement with Aline's plant, a draft of Maude's CFP."""
    return factories.agreement(
        student=theo.student, establishment=plant, school=theos_profile.school, program=usinage
    )


@pytest.fixture
def placement(agreement, marc):
    """Théo's placement at Aline's plant, under way, with Marc as trainer."""
    Agreement.objects.filter(pk=agreement.pk).update(state="active")
    return factories.placement(agreement=Agreement.objects.get(pk=agreement.pk), trainer=marc)


@pytest.fixture
def position(plant, machinists):
    """A shared position at Aline's plant, nobody in it yet."""
    return factories.position(establishment=plant, occupation=machinists)


@pytest.fixture
def document(application):
    """Théo's résumé, sent along with his application."""
    kept = documents.keep(
        student=application.student, kind="cv", name="cv.pdf", content=b"%PDF-1.7 Th\xc3\xa9o %%EOF"
    )
    application.documents.add(kept)
    return kept


@pytest.fixture
def guardian_link(lea):
    """The link that asks Léa's mother for her consent; ``guardian_link.token`` is what it carries."""
    type(lea.student).objects.filter(pk=lea.student.pk).update(guardian_email="mere@exemple.example")
    link, token = make_link(
        act="guardian_consent",
        target_id=lea.student.pk,
        email="mere@exemple.example",
        name="Manon Roy",
        at=timezone.now(),
    )
    link.token = token
    return link


@pytest.fixture
def saved_view(cfp):
    """A view of the partners that Maude's school shares with its people."""
    return SavedView.objects.create(
        list="organization_list", name="Écoles", address="kind=cfp", organization=cfp
    )


@pytest.fixture
def saved_search(theo):
    """A search of Théo's; ``saved_search.token`` is what the mail's way out carries."""
    made = SavedSearch.objects.create(user=theo, name="Usinage", query="q=usinage", told_until=factories.NOON)
    made.token = stop_token(made)
    return made


@pytest.fixture
def evaluation(placement):
    """What Marc's firm said of Théo, at the end."""
    return placement.evaluations.create(
        moment="final", by="employer", author_name="Marc Gendron", overall=3, submitted_at=factories.NOON
    )


@pytest.fixture
def incident(placement, theo):
    """A cut that Théo reported."""
    return placement.incidents.create(
        kind="accident", happened_at=factories.NOON, description="Une coupure à la main.", reported_by=theo
    )


@pytest.fixture
def school_break(cfp):
    """The winter holidays of Maude's CFP."""
    return SchoolBreak.objects.create(
        school=cfp, name="Congé des fêtes", from_on=day(2026, 12, 19), to_on=day(2027, 1, 5)
    )


@pytest.fixture
def answer_link(application, aline):
    """The link by which Aline's firm answers Théo's application; ``token`` is what it carries."""
    made, made.token = make_link(
        act="answer_application", target_id=application.pk, email=aline.email, at=timezone.now()
    )
    return made


@pytest.fixture
def waiting_offer(plant, aline):
    """Aline's offer, ready and waiting to be read."""
    return factories.offer(
        establishment=plant,
        state="to_review",
        written_by=aline,
        contact=factories.contact(establishment=plant, email=aline.email),
    )


@pytest.fixture
def writing_link(plant, maude):
    """The link by which a person of Aline's firm writes an offer; ``token`` is what its address carries."""
    return factories.access_link(act="write_offer", target=plant, by=maude)


@pytest.fixture
def validity_link(offer, aline):
    """The link that asks whether Aline's offer still holds."""
    return factories.access_link(act="offer_still_valid", target=offer, email=aline.email)


@pytest.fixture
def clause():
    """A common clause of agreements, of every school."""
    return Clause.objects.get(code="object", school=None)


@pytest.fixture
def asked(agreement):
    """Théo is asked to sign his agreement; ``asked.token`` is what his link carries."""
    Agreement.objects.filter(pk=agreement.pk).update(state="ready_to_sign")
    return factories.signature_request(agreement=agreement, token="a-token-to-sign-with")


@pytest.fixture
def review_link(agreement):
    """Aline's firm is asked to read Théo's agreement; ``review_link.token`` is what its link carries."""
    Agreement.objects.filter(pk=agreement.pk).update(state="employer_review")
    return factories.access_link(
        act="review_agreement",
        target=agreement,
        token="a-token-to-read-with",
        email="aline@exemple.example",
    )


@pytest.fixture
def signed_version(asked):
    """The text of Théo's agreement, signed by all; ``signed_version.token`` is Théo's link."""
    version, now = asked.version, timezone.now()
    asked.state, asked.method, asked.signed_at, asked.signed_sha256 = "signed", "link", now, version.sha256
    asked.save()
    version.signed_at, version.token = now, asked.token
    version.save()
    return version


@pytest.fixture
def scanned(asked):
    """Théo signed on paper."""
    asked.paper.save("signature.sealed", sealed(b"%PDF-1.7"))
    return asked


@pytest.fixture
def theos_half(position, theo, theos_profile):
    """Théo holds half A of the shared position; half B is open."""
    return factories.position_share(position=position, student=theo.student, half="A")


@pytest.fixture
def shared_by_theo(theos_half):
    return theos_half.position


@pytest.fixture
def ines_of_nora(ines, other_cfp, usinage, machinists):
    """Inès studies Usinage, which leads to machinists, at Nora's CFP."""
    factories.share(program=usinage, occupation=machinists)
    return factories.profile(
        student=ines.student, school=other_cfp, program=usinage, available_from=day(2026, 9, 1)
    )


@pytest.fixture
def calendar(theo):
    """Théo's private calendar; ``calendar.token`` is what its address carries."""
    token = open_feed(user=theo, at=factories.NOON)
    made = theo.calendar_feeds.get()
    made.token = token
    return made


@pytest.fixture
def learner(cohort, ines):
    """Inès studies in Maude's cohort."""
    return factories.enrolment(cohort=cohort, student=ines.student, state="active")


@pytest.fixture
def achieved_unit(cohort):
    """Turning, of 90 hours, a competency of the cohort's program."""
    return factories.unit(program=cohort.program, hours=90)


@pytest.fixture
def achievement(learner, achieved_unit):
    """Inès was credited with turning, in the enterprise."""
    return learner.achievements.create(
        unit=achieved_unit, place="enterprise", assessor="Marc Gendron", achieved_on=day(2026, 11, 2)
    )


@pytest.fixture
def choice_round(cohort, slot, theo, theos_profile):
    """Maude's round of choices, closed: Théo, of her cohort, ranked Aline's slot."""
    factories.enrolment(cohort=cohort, student=theo.student, state="active")
    made = factories.choice_round(cohort=cohort, slots=[slot])
    factories.rankings(round=made, student=theo.student, slots=[slot])
    return made


@pytest.fixture
def scenario(choice_round):
    """A scenario of Maude's round: Théo gets his first choice."""
    return factories.scenario(round=choice_round)


@pytest.fixture
def shown_round(scenario, maude):
    """Maude's round, whose scenario is chosen and whose results are shown since an hour."""
    now = timezone.now()
    choose(scenario=scenario, by=maude, at=now)
    made = Round.objects.get()
    made.publish_at = now - timedelta(hours=1)
    made.save()
    return made


@pytest.fixture
def plan(partnership, committee):
    """The adopted plan of Estrie's partnership: two axes, a measure that Maude's CFP leads."""
    return factories.plan(partnership=partnership, committee=committee, axes=2)


@pytest.fixture
def draft_plan(partnership):
    return factories.plan(partnership=partnership, title_fr="Plan à venir", state="draft", adopted_on=None)


@pytest.fixture
def event(partnership):
    """An event to come of Estrie's partnership, at one site of ten places."""
    return factories.event(partnership=partnership)


@pytest.fixture
def draft_event(partnership):
    return factories.event(partnership=partnership, title_fr="Atelier", state="draft")


@pytest.fixture
def event_site(draft_event):
    return draft_event.sites.get()


@pytest.fixture
def begun_event(partnership):
    """An event of today, where Zoé has a place."""
    made = factories.event(partnership=partnership, from_on=timezone.localdate())
    factories.registration(site=made.sites.get())
    return made


@pytest.fixture
def open_site(event):
    return event.sites.get()


@pytest.fixture
def registration(open_site):
    """Zoé has a place at the event."""
    return factories.registration(site=open_site)


@pytest.fixture
def registration_to_confirm(open_site):
    """The link by which an address confirms what was asked in its name."""
    asked = factories.registration(
        site=open_site, email="bo@exemple.example", state="asked", confirmed_at=None
    )
    return factories.access_link(act="event_registration", target=asked, email=asked.email)


@pytest.fixture
def event_session(draft_event):
    return draft_event.sessions.get()


@pytest.fixture
def plan_axis(plan):
    return plan.axes.get(position=1)


@pytest.fixture
def measure(plan, cfp):
    return factories.measure(plan=plan, lead_organization=cfp)


@pytest.fixture
def activity(measure):
    return factories.activity(measure=measure)


@pytest.fixture
def indicator(measure):
    """Internships offered, from 10 to 50."""
    return factories.result(measure=measure, baseline=10, target=50)


@pytest.fixture
def named_measure(decision, measure):
    """What says that the decision names the measure."""
    return MeasureDecision.objects.create(decision=decision, measure=measure)


@pytest.fixture
def measure_link(measure, maude):
    """The link by which who leads the measure tells how it goes."""
    return factories.access_link(act="tell_measure", target=measure, email=maude.email)


@pytest.fixture
def measure_cohort(measure, cohort):
    """What says that the cohort came of the measure."""
    return MeasureCohort.objects.create(measure=measure, cohort=cohort)
