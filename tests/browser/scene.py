"""What the browser tests look at: the cast of tests/cast.py, saved once for a whole module of pages."""

from datetime import date, timedelta
from types import SimpleNamespace

from django.utils import timezone

from internships.agreements import asking
from internships.agreements.amending import amend
from internships.clauses.models import Clause
from internships.placements.hours_models import SchoolBreak
from internships.placements.scheduling import monday_of
from internships.rounds.deciding import choose
from internships.rounds.models import Round
from internships.signatures import signing
from internships.students.documents import keep
from internships.students.watching import stop_token
from partnerships.acts.choosing import keep as keep_chosen
from partnerships.acts.kinds import ACTS
from partnerships.acts.models import Batch, BatchRow
from partnerships.concertation.models import Seat
from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.receiving import receive
from partnerships.jobs.models import Job
from partnerships.meetings import convening, deciding, minuting
from partnerships.meetings.decision_models import Decision
from partnerships.people.linking import make_link
from partnerships.people.tokens import hash_token
from partnerships.referrals import referring
from partnerships.referrals.models import Referral
from programs.cohorts.keeping import ask_correction
from programs.moves.asking import ask as ask_to_take_in
from programs.persons.merging import propose
from tests import clock, factories, importing, meeting_people, snapshots

SOON = date(2099, 8, 26)  # always still to start


def people() -> dict:
    """Create the people who look, by the name that pages.py gives them."""
    estrie, outaouais = factories.region(code="05"), factories.region(code="07")
    cfp = factories.organization(name="CFP du Parc", kind="cfp")
    firm = factories.organization(name="Usinage Magog", is_fictitious=True)
    maude = factories.user(email="maude@exemple.example", full_name="Maude Lavoie")
    rachid = factories.user(email="rachid@exemple.example", full_name="Rachid Benali")
    anouk = factories.user(email="anouk@exemple.example", full_name="Anouk Roy")
    aline = factories.user(email="aline@exemple.example", full_name="Aline Tremblay")
    ines = factories.user(email="ines@exemple.example", full_name="Inès Haddad")
    alix = factories.user(
        email="alix@exemple.example", full_name="Alix Morin", is_staff=True, is_superuser=True
    )
    factories.membership(user=maude, organization=cfp)
    factories.membership(user=aline, organization=firm, role="employer")
    factories.regional_role(user=rachid, region=estrie)
    factories.regional_role(user=anouk, region=estrie, role="analyst")
    return {
        "estrie": estrie,
        "outaouais": outaouais,
        "cfp": cfp,
        "firm": firm,
        "maude": maude,
        "rachid": rachid,
        "anouk": anouk,
        "aline": aline,
        "ines": ines,
        "alix": alix,
    }


def empty() -> SimpleNamespace:
    """Create the people, and nothing for them to read."""
    return SimpleNamespace(**people())


def files(cfp, maude) -> dict:
    """Send files of every fate: with mistakes, ready, committed, refused, and one that still waits."""
    area = Area(organization_id=cfp.pk)
    headers = ("Programme", "Cohorte", "Début", "Fin prévue", "Places", "Effectif débutant", "Ville")
    good = ("5371", "Usinage A25", "25/08/2025", "2027-01-29", "22", "18", "Magog")
    bad = ("9999", "Usinage A26", "24/08/26", "2025-01-01", "vingt", "#REF!", "Magog")
    comment = ("# tapé en mai", "", "", "", "", "", "")

    def file(*lines, name, **options):
        return importing.sent("cohorts", importing.sheet(*lines), area=area, by=maude, name=name, **options)

    waiting, _is_new = receive(
        kind=kind_named("cohorts"), area=area, content=importing.sheet(headers, good, good),
        name="en-attente.csv", by=maude, at=timezone.now(),
    )  # fmt: skip
    Job.objects.filter(target_id=waiting.pk).update(state=Job.State.CANCELLED)
    return {
        "waiting_file": waiting,
        "wrong_file": file(comment, headers, good, bad, name="cohortes-avec-erreurs.csv"),
        "ready_file": file(comment, headers, good, name="cohortes-pretes.csv"),
        "refused_file": file(("Appellation", "Quand"), ("Usinage", "demain"), name="cohortes-refusees.csv"),
        "committed_file": importing.committed(
            file(headers, good, name="cohortes-enregistrees.csv"), by=maude
        ),
    }


def reports(estrie) -> dict:
    """Create a superseded, a published, a drafted and a failed report."""
    said = {"published_at": factories.NOON, "is_fictitious": True}
    factories.report(region=estrie, state="superseded", **said, **snapshots.kept())
    return {
        "report": factories.report(region=estrie, state="published", **said, **snapshots.kept(number=2)),
        "draft": factories.report(region=estrie, **snapshots.kept(number=3)),
        "failed": factories.report(
            region=estrie, state="failed", error_fr="Aucune cohorte.", error_en="No cohort."
        ),
    }


def decisions(*, plant, cfp, usinage, machinists) -> dict:
    """Create applications to answer, a place to confirm, and what was decided."""
    offer = factories.offer(
        establishment=plant, programs=[usinage], occupation=machinists, slot={"seats": 3, "starts_on": SOON,
        "ends_on": date(2099, 12, 18)}, is_fictitious=True,
    )  # fmt: skip
    slot = offer.slots.get()
    cleo = factories.user(email="cleo@exemple.example", full_name="Cléo Roy")
    sent = {"slot": slot, "school": cfp, "sent_at": timezone.now(), "is_fictitious": True}

    def candidate(first_name, **fields):
        student = factories.student(first_name=first_name, birth_date=date(2009, 3, 1), **fields)
        factories.profile(student=student, school=cfp, program=usinage, about="J’aime le métal.")
        return student

    waiting = factories.application(student=candidate("Zoé"), message="Bonjour, je suis curieuse.", **sent)
    for state in ("under_review", "interview", "refused"):
        factories.application(student=candidate(state.title()), state=state, **sent)
    link, link.token = make_link(
        act="answer_application", target_id=waiting.pk, email="aline@exemple.example", at=timezone.now()
    )
    offered = factories.application(
        student=candidate("Cléo", account=cleo), state="offered", confirm_by=SOON, **sent
    )
    return {
        "cleo": cleo,
        "waiting_application": waiting,
        "offered_application": offered,
        "answer_link": link,
    }


def offering(*, plant, aline, maude) -> dict:
    """Create offers being written, read, renewed and confirmed, and a firm to call."""
    person = factories.contact(establishment=plant, email="gaston@exemple.example")
    written = {"establishment": plant, "written_by": aline, "is_fictitious": True, "kind_code": "work-study"}
    to_children = {"welcomes_minors": True, "minimum_age": 15, "hours_week": 35}
    draft = factories.offer(
        state="draft", slot={"starts_on": SOON, "ends_on": SOON}, **written, **to_children
    )
    waiting = factories.offer(
        state="to_review", contact=person, slot={"starts_on": SOON, "ends_on": SOON}, **written, **to_children
    )
    over = factories.offer(state="archived", **written)
    shown = factories.offer(contact=person, slot={"starts_on": SOON, "ends_on": SOON}, **written)
    silent = factories.establishment(name="Atelier Boréal", address="12, rue du Parc")
    factories.offer(establishment=silent, state="expired", published_at=timezone.now())
    told = {"kind": "offers", "region": draft.region, "by": aline, "organization": silent.organization}
    now = timezone.now()
    silent.solicitations.create(
        at=now, last_at=now, channel="phone", result="À rappeler au printemps", **told
    )
    silent.solicitations.create(subject="Visite de la ligne 4", **told)
    link = factories.access_link(act="write_offer", target=plant, by=maude, token="a-token-to-write")
    begun = factories.access_link(act="write_offer", target=plant, by=maude, token="a-token-begun")
    factories.offer(state="draft", link=begun, slot={"starts_on": SOON, "ends_on": SOON}, **written)
    return {
        "contact": person,
        "draft_offer": draft,
        "waiting_offer": waiting,
        "archived_offer": over,
        "silent_firm": silent,
        "writing_link": link,
        "begun_link": begun,
        "validity_link": factories.access_link(
            act="offer_still_valid", target=shown, token="a-token-to-confirm", email=person.email
        ),
    }


def seekers(*, offered, cfp) -> dict:
    """Create what Cléo keeps at hand, Noa's draft of an application, and a child whose guardian is asked."""
    cleo, offer = offered.student.account, offered.slot.offer
    factories.consent(person=cleo)
    cleo.favourites.create(offer=offer)
    noa, lou = (factories.user(email=f"{name}@exemple.example") for name in ("noa", "lou"))
    adult = factories.student(first_name="Noa", birth_date=date(2000, 3, 1), account=noa)
    factories.consent(person=noa)
    parent = {"guardian_email": "parent@exemple.example", "guardian_name": "Manon Roy"}
    child = factories.student(first_name="Lou", birth_date=date(2090, 3, 1), account=lou, **parent)
    for student in (adult, child):
        factories.profile(student=student, school=cfp)
    link, link.token = make_link(
        act="guardian_consent",
        target_id=child.pk,
        email="parent@exemple.example",
        name="Manon Roy",
        at=timezone.now(),
    )
    search = cleo.saved_searches.create(name="Usinage", query="q=usinage", told_until=factories.NOON)
    search.token = stop_token(search)
    cv = keep(student=adult, kind="cv", name="cv.pdf", content=b"%PDF-1.7 %%EOF")
    draft = factories.application(student=adult, slot=offered.slot, state="draft", message="Bonjour!")
    draft.documents.add(cv)
    return {
        "noa": noa,
        "lou": lou,
        "guardian_link": link,
        "saved_search": search,
        "draft_application": draft,
        "seat_slot": factories.slot(offer=offer, starts_on=SOON, ends_on=date(2099, 11, 20)),
    }


def trainee(*, plant, cfp, usinage, who: dict) -> dict:
    """Create a student two weeks into a placement, with hours that wait, an evaluation and an incident."""
    noemie = factories.user(email="noemie@exemple.example", full_name="Noémie Roy")
    student = factories.student(last_name="Roy", account=noemie, **who)
    begun = monday_of(timezone.localdate()) - timedelta(days=14)
    factories.unit(program=usinage)
    agreement = factories.agreement(
        student=student, establishment=plant, school=cfp, program=usinage, state="active",
        starts_on=begun, ends_on=begun + timedelta(days=90),
    )  # fmt: skip
    placement = factories.placement(
        agreement=agreement, trainer_email="marc@ailleurs.example", is_fictitious=True
    )
    for weekday in range(1, 6):
        placement.schedule.create(weekday=weekday, from_time="08:00", to_time="15:00", from_on=begun)
    for number, state in enumerate(("validated", "logged", "returned")):
        day = begun + timedelta(days=number)
        why = "Partie à midi" if state == "returned" else ""
        placement.hours.create(day=day, hours=7, state=state, returned_why=why, note="Tournage")
    placement.visits.create(on=begun, mode="phone", note="Tout va bien.")
    sent = {"submitted_at": timezone.now(), "author_name": "Noémie Roy", "overall": 4}
    evaluation = placement.evaluations.create(moment="midterm", by="student", strengths="Accueil", **sent)
    evaluation.marks.create(criterion="welcome", mark=4)
    links = {}
    for act in ("validate_hours", "evaluate_final"):
        links[act], links[act].token = make_link(
            act=act, target_id=placement.pk, email="marc@ailleurs.example", at=timezone.now()
        )
    return {
        "noemie": noemie,
        "placement": placement,
        "week": SimpleNamespace(monday=begun.isoformat()),
        "evaluation": evaluation,
        "incident": placement.incidents.create(
            kind="conflict", happened_at=timezone.now(), description="Un désaccord.", reported_by=noemie
        ),
        "hours_link": links["validate_hours"],
        "evaluation_link": links["evaluate_final"],
        "school_break": SchoolBreak.objects.create(
            school=cfp, name="Relâche", from_on=date(2099, 3, 2), to_on=date(2099, 3, 6)
        ),
    }


def sharing(*, plant, cfp, usinage, machinists, learner) -> dict:
    """Create a shared position: half A left and taken again, half B open; and a cohort's competencies."""
    romy = factories.user(email="romy@exemple.example", full_name="Romy Fortin")
    sharer = factories.student(
        first_name="Romy", last_name="Fortin", account=romy, birth_date=date(2004, 3, 1)
    )
    before = factories.student(first_name="Mia", last_name="Dubé")
    position = factories.position(establishment=plant, occupation=machinists, is_fictitious=True)
    factories.position_share(
        position=position, student=before, to_on=clock.day(2026, 9, 30), reason_left="Diplôme obtenu"
    )
    share = factories.position_share(position=position, student=sharer, from_on=clock.day(2026, 10, 1))
    position.notes.create(by=romy, at=factories.NOON, text="La presse 4 est réglée.")
    for first_name, born in (("Sacha", date(2003, 5, 5)), ("Noa", None)):
        candidate = factories.student(first_name=first_name, last_name="Roy", birth_date=born)
        factories.profile(student=candidate, school=cfp, program=usinage, postal_code="J1H 5N4")
    unit = factories.unit(program=usinage, code="372421", hours=90)
    factories.unit(program=usinage, code="372431", hours=60)
    learner.achievements.create(
        unit=unit, place="enterprise", assessor="Marc Gendron", achieved_on=clock.day(2026, 10, 5)
    )
    return {"romy": romy, "position": position, "share": share, "unit": unit, "learner": learner}


def agreements(*, plant, cfp, usinage, maude) -> dict:
    """Create agreements that wait for the firm or for signatures, and one signed by all and amended."""
    student = factories.student(first_name="Éloi", birth_date=date(2000, 3, 1), email="eloi@exemple.example")
    said = {"school_signatory_name": "Maude Lavoie", "school_signatory_email": maude.email}
    rows = [
        factories.agreement(
            student=student, establishment=plant, school=cfp, program=usinage, state=state,
            goals="Régler un tour.", starts_on=SOON, ends_on=date(2099, 11, 20), **said,
        )
        for state in ("draft", "employer_review", "school_review", "school_review")
    ]  # fmt: skip
    draft, read, opened, bound = rows
    review = factories.access_link(
        act="review_agreement",
        target=read,
        token="a-token-to-read-with",
        email="aline@exemple.example",
    )
    version = asking.open_signing(agreement=opened, by=maude, at=factories.NOON)
    asked = version.requests.get(role="student")
    asked.token, asked.token_hash = "a-token-to-sign-with", hash_token("a-token-to-sign-with")
    asked.save()
    complete = asking.open_signing(agreement=bound, by=maude, at=factories.NOON)
    for request in complete.requests.all():
        signing.sign(
            request=request, sha256=complete.sha256, typed_name=request.name, by=None, at=factories.NOON
        )
    amend(
        agreement=bound,
        changes={"hours_total": 300},
        effective_on=SOON,
        reason="Moins d’heures",
        by=maude,
        at=timezone.now(),
    )
    return {
        "draft_agreement": draft,
        "read_agreement": read,
        "review_link": review,
        "opened_agreement": opened,
        "asked": asked,
        "bound_agreement": bound,
        "clause": Clause.objects.first(),
    }


def rounds(*, cohort, slot, maude, cleo) -> dict:
    """Create a round where Cléo chooses, one with its scenarios, and one whose results are shown."""
    now, day = timezone.now(), timedelta(days=1)
    other = factories.student(first_name="Ariel", last_name="Roy")
    for student in (cleo.student, other):
        factories.enrolment(cohort=cohort, student=student, state="active")
    factories.choice_round(cohort=cohort, slots=[slot], closes_at=now + day, publish_at=now + 2 * day)
    made = {"choosing_round": Round.objects.get()}
    for name in ("decided_round", "shown_choices"):
        made[name] = factories.choice_round(cohort=cohort, slots=[slot])
        for student in (cleo.student, other):
            factories.rankings(round=made[name], student=student, slots=[slot])
        made[f"{name}_scenario"] = factories.scenario(round=made[name], by=maude)
        factories.scenario(round=made[name], name="Ariel d’abord", priorities={other.pk: 1}, by=maude)
        choose(scenario=made[f"{name}_scenario"], by=maude, at=now)
    Round.objects.filter(pk=made["shown_choices"].pk).update(publish_at=now)
    return made


def doubles(*, cohort, cfp, maude) -> dict:
    """Two files made one, a question about a third that the CFP keeps, and somebody of another school."""
    made = [
        factories.student(first_name="Zoé", last_name=name, keeper=cfp)
        for name in ("Roy", "Roy-Côté", "Bédard")
    ]
    for student in (made[0], made[2]):
        factories.enrolment(cohort=cohort, student=student, state="active")
    rives = factories.organization(name="CFP des Rives", kind="cfp")
    said = {"school": rives, "by": None, "at": timezone.now()}
    other = factories.cohort(program=cohort.program, provider=rives, name="Rives A25")
    leaving = factories.enrolment(cohort=other, student=factories.student(first_name="Ambre"), state="active")
    move = {"school": cfp, "cohort": cohort, "on": timezone.localdate(), "words": "Elle déménage."}
    return {
        "school_transfer": ask_to_take_in(enrolment=leaving, **move, by=None, at=timezone.now()),
        "merge": propose(kept=made[0], gone=made[1], school=cfp, by=maude, at=timezone.now()),
        "question": ask_correction(student=made[2], wanted={"first_name": "Zoée"}, **said),
    }


def chosen(*, cohorts: list, maude) -> dict:
    """Cohorts chosen for acts: to be copied, to be cancelled, and what became of some."""
    names = {
        "chosen_cohorts": "cohort_copy", "chosen_to_cancel": "cohort_cancel", "copied_cohorts": "cohort_copy"
    }  # fmt: skip
    made = {
        name: keep_chosen(cohorts, act=ACTS[act], by=maude, where="year=2025") for name, act in names.items()
    }
    made["copied_cohorts"].rows.update(outcome="done")
    refused = made["copied_cohorts"].rows.order_by("pk")[:1].values("pk")
    BatchRow.objects.filter(pk__in=refused).update(outcome="refused", words="L’état ne le permet pas.")
    Batch.objects.write_once(made["copied_cohorts"], confirmed_at=timezone.now(), done_at=timezone.now())
    return made


def meetings(partnership) -> dict:
    """A committee that met, one of whose meetings is to come: its decisions, its minutes, its links."""
    committee = meeting_people.seated(partnership=partnership)
    factories.charter(partnership=partnership)
    planned = meeting_people.meeting(committee=committee)
    begun = meeting_people.under_way(committee=committee)
    decision = Decision(meeting=begun, committee=committee, text="Tenir l’inventaire", due_on=SOON)
    deciding.record(decision=decision, choices={}, by=None, at=timezone.now())
    convened = meeting_people.meeting(committee=committee, in_days=40)
    convening.convene(meeting=convened, by=None, at=timezone.now())
    past = meeting_people.under_way(committee=committee, starts_at=timezone.now() - timedelta(days=3))
    past.close(by=None, at=timezone.now())
    type(past).objects.filter(pk=past.pk).update(minutes="## Accueil\n\n- Bienvenue")
    past = type(past).objects.get(pk=past.pk)
    minuting.circulate(meeting=past, by=None, at=timezone.now())
    called, there = (meeting.presences.exclude(email="").first() for meeting in (convened, past))
    return {
        "committee": committee,
        "planned_meeting": planned,
        "begun_meeting": begun,
        "circulating": past,
        "decision": decision,
        **plan_of(committee),
        **event_of(partnership),
        "convocation": factories.access_link(
            act="answer_convocation", target=called, email=called.email, token="a-convocation"
        ),
        "minutes_link": factories.access_link(
            act="comment_minutes", target=there, email=there.email, token="some-minutes"
        ),
    }


def event_of(partnership) -> dict:
    """An event at two sites, one of which is full: a group waits."""
    event = factories.event(partnership=partnership, sites=2)
    site = event.sites.first()
    factories.registration(site=site, persons=10, group_name="Classe de 4e")
    factories.registration(site=site, persons=3, group_name="Club", state="waitlisted")
    return {"event": event, "event_site": site}


def plan_of(committee) -> dict:
    """A plan that the committee follows, one of whose measures is late, with a result and some news."""
    plan = factories.plan(partnership=committee.partnership, committee=committee, axes=2)
    measure = factories.measure(plan=plan, to_on=date(2026, 1, 31), lead_words="Le secrétariat")
    zone = factories.zone(partnership=committee.partnership, name_fr="Territoire du plan")
    measure.zones.set([zone])
    factories.activity(measure=measure, gate_fr="le budget est accordé")
    result = factories.result(measure=measure, baseline=0, target=10)
    result.zone_targets.create(zone=zone, baseline=0, target=4)
    measure.updates.create(
        on=timezone.localdate(), result=result, value=3, note="Trois firmes", is_published=True
    )
    lead = factories.access_link(
        act="tell_measure", target=measure, email="siege0@exemple.example", token="a-token-of-a-measure"
    )
    Seat.objects.filter(email="siege0@exemple.example").first().led_measures.add(measure)
    return {"plan": plan, "measure": measure, "measure_link": lead}


def full() -> SimpleNamespace:
    """Create a region at work: programs, cohorts with students, a partnership, a survey, reports."""
    made = people()
    estrie, cfp, firm = made["estrie"], made["cfp"], made["firm"]
    usinage = factories.program(
        sector_fr="Fabrication mécanique",
        sector_en="Mechanical manufacturing",
        hours=1800,
        summary_fr="Usiner des pièces au tour et à la fraiseuse.",
        summary_en="Machine parts on lathes and mills.",
    )
    soudage = factories.program(code="5195", title_fr="Soudage-montage", title_en="Welding and Fitting")
    machinists = factories.occupation()
    factories.share(program=usinage, occupation=machinists)
    cohort = factories.cohort(program=usinage, provider=cfp, name="Usinage A25", reported_entrants=18)
    factories.cohort(program=usinage, provider=cfp, starts_on=SOON, is_fictitious=True)
    factories.cohort(program=soudage, provider=cfp, starts_on=SOON)
    enrolment = factories.enrolment(cohort=cohort, state="graduated")
    learner = factories.enrolment(cohort=cohort, state="active")
    factories.outcome(enrolment=enrolment)
    factories.outcome_figures(program=usinage, region=estrie, employed_related=30)
    factories.projection(occupation=machinists)
    partnership = factories.partnership(name_fr="PRIMOM – Fabrique ta carrière", lead=cfp, regions=[estrie])
    factories.seat(partnership=partnership, organization=cfp)
    factories.zone(partnership=partnership, character="rural")
    service = factories.service(partnership=partnership, organization=cfp)
    like_service = factories.service(
        partnership=partnership, organization=cfp, name_fr="Formation au travail"
    )
    referral = Referral(
        service=like_service, sender=cfp, name="Zoé Martel", email="zoe@exemple.example", need="Se former",
        consent="written",
    )  # fmt: skip
    referring.send(referral=referral, by=None, at=timezone.now())
    survey = factories.survey(region=estrie, partnership=partnership)
    stratum = factories.stratum(survey=survey)
    plant = factories.establishment(organization=firm)
    response = factories.response(survey=survey, establishment=plant, stratum=stratum, state="complete")
    factories.need(response=response, occupation=machinists)
    layoff = factories.layoff(establishment=plant, occupation=machinists)
    signed_papers = agreements(plant=plant, cfp=cfp, usinage=usinage, maude=made["maude"])
    invitation = factories.invitation(organization=cfp, invited_by=made["maude"], token="a-token")
    factories.invitation(
        email=made["ines"].email, organization=cfp, invited_by=made["maude"], token="for-ines"
    )
    decided = decisions(plant=plant, cfp=cfp, usinage=usinage, machinists=machinists)
    return SimpleNamespace(
        **made,
        **meetings(partnership),
        **reports(estrie),
        **signed_papers,
        **files(cfp, made["maude"]),
        **trainee(
            plant=plant,
            cfp=cfp,
            usinage=usinage,
            who={"first_name": "Noémie", "birth_date": date(2004, 3, 1)},
        ),  # fmt: skip
        **sharing(plant=plant, cfp=cfp, usinage=usinage, machinists=machinists, learner=learner),
        **decided,
        **offering(plant=plant, aline=made["aline"], maude=made["maude"]),
        **doubles(cohort=cohort, cfp=cfp, maude=made["maude"]),
        **chosen(cohorts=list(cfp.cohorts.all()), maude=made["maude"]),
        **seekers(offered=decided["offered_application"], cfp=cfp),
        **rounds(
            cohort=cohort,
            slot=decided["offered_application"].slot,
            maude=made["maude"],
            cleo=decided["cleo"],
        ),
        usinage=usinage,
        soudage=soudage,
        machinists=machinists,
        cohort=cohort,
        enrolment=enrolment,
        apprentice=learner,
        partnership=partnership,
        service=service,
        service_link=factories.access_link(
            act="service_still_true", target=service, token="a-token-still-true", email=made["maude"].email
        ),
        like_service=like_service,
        referral=referral,
        own_referral_link=factories.access_link(
            act="referral_own", target=referral, token="a-token-own-referral", email=referral.email
        ),
        survey=survey,
        stratum=stratum,
        answer=response,
        layoff=layoff,
        plant=plant,
        invitation=invitation,
        membership=made["maude"].memberships.get(),
        analyst=made["anouk"].regional_roles.get(),
    )
