"""Every lock of internships has its pair: two verbs at once, the second let go once the first has read.

Each test runs again without the lock it names, and must then fail (``tests.racing``).
"""

from datetime import date, time, timedelta
from decimal import Decimal
from functools import partial
from uuid import uuid4

import pytest
from django.db import OperationalError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from internships.agreements.models import Agreement, SignatureRequest
from internships.agreements.versions import content_of, freeze
from internships.applications import applying, deciding
from internships.applications.models import Application
from internships.clauses import versioning as clauses
from internships.clauses.models import Clause
from internships.hours.noting import Day, note_week
from internships.hours.timetabling import Hours, set_timetable
from internships.hours.validating import ChangedMeanwhile, seal, validate, waiting_of
from internships.offers.models import Offer, Slot
from internships.overview.calendars import open_feed
from internships.overview.models import CalendarFeed
from internships.placements import starting
from internships.placements.amending import follow
from internships.placements.closing import finish
from internships.placements.hours_models import HoursLog, Schedule
from internships.placements.models import Placement
from internships.placements.opening import open_or_amend
from internships.positions.filling import assign, close
from internships.positions.models import PositionShare, SharedPosition
from internships.posting import confirming, daily, writing
from internships.rounds import deciding as choosing
from internships.rounds import publishing
from internships.rounds.matching import Weights
from internships.rounds.models import Assignment, Round
from internships.rounds.ranking import rank
from internships.signatures import signing
from internships.students import daily as students_daily
from internships.students import documents, profiling
from internships.students.models import Document, SavedSearch
from partnerships.base.states import hold
from programs.cohorts.models import Student
from programs.outcomes.models import Outcome
from tests import factories
from tests.clock import day
from tests.factories import NOON
from tests.racing import pair, race

MONDAY = day(2027, 1, 11)
AFTERWARDS = NOON + timedelta(days=90)


def kept(row):
    return type(row)._base_manager.get(pk=row.pk)


def logged_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def refused(answer) -> bool:
    """Whether an act was told that it cannot be, rather than left to the database to break."""
    return isinstance(answer, Exception) and not isinstance(answer, OperationalError)


# --- Placements ---------------------------------------------------------------------------------------------


def finishing(placement):
    return lambda: finish(placement=placement, hired=True, related=True, full_time=True, by=None, at=NOON)


def breaking_off(placement, verb="interrupt"):
    return lambda: starting.break_off(placement=placement, verb=verb, by=None, at=NOON, reason="Fin")


def naming_a_trainer(placement):
    """What the page of a placement's people does."""

    def name():
        with transaction.atomic():
            row = kept(placement)
            hold(row)
            row.trainer_name = "Aline Tremblay"
            row.save(update_fields=["trainer_name", "updated_at"])

    return name


@pair("internships.placements.closing.finish")
def test_a_placement_finished_while_it_is_broken_off(placement):
    told = race(finishing(kept(placement)), breaking_off(kept(placement)), after=Placement)
    assert (type(told.first), type(told.second)) == (type(None), TransitionNotAllowed)
    assert (kept(placement).state, kept(placement.agreement).state) == ("completed", "completed")


@pair("internships.placements.starting.break_off")
def test_a_placement_broken_off_while_it_is_finished(placement):
    told = race(breaking_off(kept(placement)), finishing(kept(placement)), after=Placement)
    assert (told.first, type(told.second)) == (None, TransitionNotAllowed)
    assert (kept(placement).state, kept(placement.agreement).state) == ("interrupted", "cancelled")


@pair("internships.placements.starting.start")
def test_a_placement_started_while_it_is_cancelled(placement):
    Placement.objects.update(state="planned")
    Agreement.objects.update(state="signed")
    act = {"placement": kept(placement), "by": None, "at": NOON}
    told = race(lambda: starting.start(**act), breaking_off(kept(placement), "cancel"), after=Placement)
    assert (told.first, type(told.second)) == (None, TransitionNotAllowed)
    assert (kept(placement).state, kept(placement.agreement).state) == ("active", "active")


@pair("internships.placements.closing._locked")
def test_an_answer_corrected_while_a_trainer_is_named(placement):
    finishing(kept(placement))()
    again = partial(
        finish, placement=kept(placement), hired=False, related=None, full_time=None, by=None, at=NOON
    )
    race(again, naming_a_trainer(placement), after=Placement)
    assert (kept(placement).is_hired, kept(placement).trainer_name) == (False, "Aline Tremblay")


@pair("internships.placements.closing._write_outcome")
def test_two_placements_of_one_enrolment_finished_at_once(placement, cohort, theo, plant):
    enrolment = factories.enrolment(cohort=cohort, student=theo.student, state="active")
    summer = {"starts_on": day(2027, 5, 3), "ends_on": day(2027, 6, 25)}
    later = factories.placement(
        agreement=factories.agreement(student=theo.student, establishment=plant, state="active", **summer)
    )
    Placement.objects.update(enrolment=enrolment)
    told = race(finishing(kept(placement)), finishing(kept(later)), after=Outcome)
    assert not refused(told.first) and not refused(told.second)
    assert Outcome.objects.get().pk == told.first.pk == told.second.pk


@pair("internships.placements.opening.open_or_amend")
def test_an_agreement_signed_anew_while_a_trainer_is_named(placement):
    Agreement.objects.update(hours_week=Decimal(20))
    sign = partial(open_or_amend, agreement=kept(placement.agreement), by=None, at=NOON)
    race(sign, naming_a_trainer(placement), after=Placement)
    assert (kept(placement).hours_week, kept(placement).trainer_name) == (20, "Aline Tremblay")


@pair("internships.placements.amending.follow")
def test_an_amendment_takes_effect_while_a_trainer_is_named(placement):
    agreement = placement.agreement
    for hours in (30, 20):
        agreement.hours_week = Decimal(hours)
        content = content_of(agreement, signatories=[], clauses=[])
        freeze(agreement, content=content, by=None, effective_on=MONDAY, is_amendment=hours == 20)
        agreement.versions.update(signed_at=NOON)
    act = partial(follow, placement=kept(placement), on=MONDAY, at=NOON)
    told = race(act, naming_a_trainer(placement), after=Placement)
    assert told.first is True
    assert (kept(placement).hours_week, kept(placement).trainer_name) == (20, "Aline Tremblay")


@pair("internships.hours.noting.note_week")
def test_hours_noted_while_the_trainer_validates_them(placement):
    placement.hours.create(day=MONDAY, hours=7)
    seen = seal(waiting_of(placement))
    days, at = [Day(MONDAY, Decimal(8))], AFTERWARDS
    note = partial(note_week, placement=placement, monday=MONDAY, days=days, by=None, at=at)
    answer = partial(validate, placement=placement, monday=None, seen=seen, name="Marc", at=at)
    told = race(note, answer, after=HoursLog)
    assert (told.first, type(told.second)) == (1, ChangedMeanwhile)
    assert placement.hours.values_list("hours", "state").get() == (8, "logged")


@pair("internships.hours.validating._seen")
def test_hours_validated_while_the_student_notes_others(placement):
    placement.hours.create(day=MONDAY, hours=7)
    seen = seal(waiting_of(placement))
    days, at = [Day(MONDAY, Decimal(8))], AFTERWARDS
    note = partial(note_week, placement=placement, monday=MONDAY, days=days, by=None, at=at)
    answer = partial(validate, placement=placement, monday=None, seen=seen, name="Marc", at=at)
    assert race(answer, note, after=HoursLog).first == 1
    assert placement.hours.values_list("hours", "state").get() == (7, "validated")


@pytest.mark.django_db(transaction=True)
def test_two_timetables_from_one_day(placement):
    def write(hour):
        hours = [Hours(day, time(hour), time(15)) for day in (1, 2)]
        return lambda: set_timetable(placement=kept(placement), hours=hours, from_on=MONDAY)

    told = race(write(8), write(9), after=f'DELETE FROM "{Schedule._meta.db_table}"')
    assert (told.first, told.second) == (None, None)
    assert placement.schedule.count() == 2


# --- Shared positions ---------------------------------------------------------------------------------------


@pair("internships.positions.filling.locked")
def test_a_half_filled_while_the_position_closes(position, ines):
    fill = partial(assign, position=kept(position), half="A", student=ines.student, from_on=day(2026, 11, 23))
    end = partial(close, position=kept(position), on=day(2026, 11, 30), reason="Fin", by=None, at=NOON)
    race(fill, end, after=SharedPosition)
    assert kept(position).state == "closed"
    assert not PositionShare.objects.exclude(to_on__lte=day(2026, 11, 30)).exists()


def what_is_in(client, url) -> dict:
    """Return what a page's form would send, untouched."""
    form = client.get(url).context["form"]
    return {name: "" if (value := form[name].value()) is None else value for name in form.fields}


@pair("internships.positions.views.position_edit")
def test_two_who_edit_a_position(position, aline):
    url = reverse("position_edit", args=[position.public_id])
    data = what_is_in(logged_in(aline), url)
    edits = [
        lambda client=logged_in(aline), title=title: client.post(url, {**data, "title_fr": title}).status_code
        for title in ("Commis", "Magasinier")
    ]
    told = race(*edits, after=SharedPosition, times=2)
    assert (told.first, told.second) == (302, 200)
    assert kept(position).title_fr == "Commis"


# --- Agreements ---------------------------------------------------------------------------------------------

EXISTS = f'AS "a" FROM "{Application._meta.db_table}"'  # asks what is there, and reads nothing else
LAST_READ = f'NOT ("{SignatureRequest._meta.db_table}"."state" ='


@pytest.fixture
def version(agreement, theo):
    """What Théo and Aline are asked to sign."""
    Agreement.objects.update(state="ready_to_sign")
    firm = {"email": "aline@exemple.example", "host": agreement.hosts.get()}
    for role, known in (("student", {"email": theo.email}), ("employer", firm)):
        factories.signature_request(agreement=agreement, role=role, token=role, **known)
    return agreement.versions.get()


def signing_by(version, role):
    def act():
        return signing.sign(
            request=SignatureRequest.objects.with_agreement().get(version=version, role=role),
            sha256=version.sha256, typed_name="x", by=None, at=NOON,
        )  # fmt: skip

    return act


@pair("internships.agreements.asking.hold")
def test_the_last_two_who_sign_complete_the_agreement(version):
    race(signing_by(version, "student"), signing_by(version, "employer"), after=LAST_READ)
    assert kept(version.agreement).state == "signed"
    assert Placement.objects.count() == 1


@pair("internships.signatures.signing.hold_request")
def test_a_code_asked_while_its_person_signs(version):
    asked = version.requests.get(role="student")
    code = partial(signing.send_code, request=kept(asked), at=NOON)
    told = race(signing_by(version, "student"), code, after=SignatureRequest, times=2)
    assert kept(asked).codes_sent == (0 if refused(told.second) else 1)


@pair("internships.agreements.ending.on_place_about_to_end")
def test_the_last_signature_while_the_student_steps_back(version, slot, theo):
    confirmed = factories.application(student=theo.student, slot=slot, state="confirmed")
    Agreement.objects.update(application=confirmed)
    signing_by(version, "student")()
    step_back = partial(deciding.withdraw, application=kept(confirmed), by=None, at=NOON)
    told = race(
        signing_by(version, "employer"),
        step_back,
        after=EXISTS,
    )
    assert not refused(told.first) and isinstance(told.second, deciding.Bound)
    assert (kept(version.agreement).state, kept(confirmed).state) == ("signed", "confirmed")


@pair("internships.agreements.ending.on_place_about_to_end")
def test_a_student_steps_back_while_somebody_signs(version, slot, theo):
    confirmed = factories.application(student=theo.student, slot=slot, state="confirmed")
    Agreement.objects.update(application=confirmed)
    step_back = partial(deciding.withdraw, application=kept(confirmed), by=None, at=NOON)
    told = race(step_back, signing_by(version, "student"), after=Offer)
    assert isinstance(told.first, Application) and isinstance(told.second, signing.SignatureClosed)
    assert (kept(version.agreement).state, kept(confirmed).state) == ("cancelled", "withdrawn")


@pair("internships.agreements.views.find_own_agreement")
def test_two_who_edit_an_agreement(agreement, maude):
    url = reverse("agreement_edit", args=[agreement.public_id])
    page = logged_in(maude).get(url).context
    data = {
        name: "" if (value := page["form"][name].value()) is None else value for name in page["form"].fields
    }
    for form in [page["lines"].management_form, *page["lines"]]:
        data |= {
            form[name].html_name: "" if (value := form[name].value()) is None else value
            for name in form.fields
        }
    edits = [
        lambda client=logged_in(maude), goals=goals: client.post(url, {**data, "goals": goals}).status_code
        for goals in ("Tourner", "Fraiser")
    ]
    told = race(*edits, after=Agreement)
    assert (told.first, told.second) == (302, 200)
    assert kept(agreement).goals == "Tourner"


@pair("internships.clauses.versioning.word")
def test_two_wordings_of_one_clause(cfp):
    first = Clause.objects.create(
        school=cfp,
        kind=factories.kind(),
        code="z",
        version=1,
        from_on=day(2026, 1, 1),
        title_fr="Z",
        text_fr="Z",
    )

    def word(day):
        def act():
            return clauses.word(clauses.next_wording(kept(first), on=day))

        return act

    told = race(word(day(2026, 12, 1)), word(day(2026, 12, 8)), after=Clause, times=2)
    assert sorted(row.version for row in (told.first, told.second)) == [2, 3]
    assert [row.to_on for row in Clause.objects.filter(code="z").order_by("version")] == [
        day(2026, 11, 30), day(2026, 12, 7), None,
    ]  # fmt: skip


# --- Offers -------------------------------------------------------------------------------------------------


@pair("internships.posting.writing.renew")
def test_two_who_renew_an_offer(offer, aline):
    again = partial(writing.renew, kept(offer), by=aline, at=NOON)
    told = race(again, again, after='"renewed_from_id" =')
    assert told.first == told.second
    assert offer.renewals.count() == 1


@pair("internships.posting.writing.locked")
def test_an_offer_said_to_be_over_while_it_is_put_away(offer, aline):
    link = factories.access_link(act="offer_still_valid", target=offer, email=aline.email)
    said = {"link": link, "still_valid": False, "on": day(2026, 11, 2), "at": timezone.now()}
    end = partial(confirming.answer, offer=kept(offer), **said)
    put_away = partial(writing.change, kept(offer), "archive", by=None, at=NOON, reason="x")
    told = race(end, put_away, after=Offer)
    assert told.waited and told.first.state == "expired"


@pair("internships.posting.daily._each")
def test_a_firm_asked_by_two_who_work_at_once(offer, mailoutbox):
    Offer.objects.update(last_confirmed_on=day(2026, 9, 1), asked_on=None, written_by=None)
    work = partial(daily.keep_true, on=day(2026, 11, 2), at=NOON)
    told = race(work, work, after='"asked_on" IS NULL', times=2)
    assert told.first.asked + told.second.asked == 1


@pair("internships.posting.writing_views.find_own_offer")
def test_two_who_edit_an_offer(offer, aline):
    url = reverse("offer_edit", args=[offer.public_id, 3])
    data = what_is_in(logged_in(aline), url)
    edits = [
        lambda client=logged_in(aline), words=words: (
            client.post(url, {**data, "requirements_fr": words}).status_code
        )
        for words in ("Bottes", "Casque")
    ]
    told = race(*edits, after=Offer)
    assert (told.first, told.second) == (302, 200)
    assert kept(offer).requirements_fr == "Bottes"


@pair("internships.posting.writing_views.offer_by_link")
def test_two_who_write_an_offer_through_its_link(plant):
    link = factories.access_link(act="write_offer", target=plant, token="ecrire")
    draft = factories.offer(establishment=plant, state="draft", link=link)
    url = reverse("offer_by_link", args=["ecrire"]) + "?step=3"
    data = what_is_in(Client(), url)
    edits = [
        lambda words=words: Client().post(url, {**data, "requirements_fr": words}).status_code
        for words in ("Bottes", "Casque")
    ]
    told = race(*edits, after=Offer, times=2)
    assert (told.first, told.second) == (302, 200)
    assert kept(draft).requirements_fr == "Bottes"


# --- Applications -------------------------------------------------------------------------------------------


@pair("internships.applications.deciding.hold")
def test_the_last_seats_of_two_slots_of_one_offer(offer, slot, theo, ines):
    other = factories.slot(offer=offer, starts_on=day(2027, 5, 3), ends_on=day(2027, 6, 25))
    waiting = [
        factories.application(student=person.student, slot=at) for person, at in ((theo, slot), (ines, other))
    ]
    acts = [lambda a=a: deciding.offer_place(application=kept(a), by=None, at=NOON) for a in waiting]
    race(*acts, after=Slot)
    assert kept(offer).state == "full"


@pair("internships.applications.applying.locked_slot")
def test_an_application_sent_while_the_offer_is_paused(offer, slot, ines, cfp):
    factories.consent(person=ines)
    factories.profile(student=ines.student, school=cfp)
    draft = applying.draft(student=ines.student, slot=slot, message="x", documents=[], by=ines)
    pause = partial(writing.change, kept(offer), "pause", by=None, at=NOON, reason="x")
    told = race(lambda: applying.send(application=kept(draft), by=ines, at=NOON), pause, after=Offer)
    assert told.waited and told.first is True


@pair("internships.applications.applying.send")
def test_an_application_sent_while_a_birth_date_is_corrected(slot, ines, cfp):
    factories.consent(person=ines)
    factories.profile(student=ines.student, school=cfp)
    draft = applying.draft(student=ines.student, slot=slot, message="x", documents=[], by=ines)

    def correct():
        Student.objects.filter(pk=ines.student.pk).update(birth_date=date(2013, 9, 9))

    told = race(lambda: applying.send(application=kept(draft), by=ines, at=NOON), correct, after=Student)
    assert told.waited and told.first is True


@pair("internships.applications.applying.held")
def test_a_draft_written_while_it_is_sent(slot, ines, cfp):
    factories.consent(person=ines)
    factories.profile(student=ines.student, school=cfp)
    write = partial(applying.draft, student=ines.student, slot=slot, documents=[], by=ines)
    draft = write(message="Bonjour")
    send = partial(applying.send, application=kept(draft), by=ines, at=NOON)
    told = race(partial(write, message="Bonsoir"), send, after=Application)
    assert (told.second, kept(draft).state, kept(draft).message) == (True, "sent", "Bonsoir")
    left = draft.history.filter(state="sent").order_by("pgh_id").first()
    assert left.message == "Bonsoir"


@pair("internships.students.documents.keep")
def test_one_file_kept_twice(ines):
    keep = partial(documents.keep, student=ines.student, kind="cv", name="cv.pdf", content=b"%PDF-1.7 %%EOF")
    told = race(keep, keep, after=Document)
    assert told.first == told.second
    assert Document.objects.count() == 1


@pair("internships.students.daily.tell_one")
def test_a_search_told_by_two_who_work_at_once(ines, offer):
    Offer.objects.update(published_at=NOON - timedelta(hours=1))
    search = SavedSearch.objects.create(
        user=ines, name="x", query="", frequency="daily", told_until=NOON - timedelta(days=2)
    )
    tell = partial(students_daily.tell_one, pk=search.pk, at=NOON)
    told = race(tell, tell, after=SavedSearch)
    assert (told.first, told.second) == (True, False)


@pair("internships.students.profiling.keep_profile")
def test_a_profile_sent_twice(cfp):
    zoe = factories.user(email="zoe@exemple.example")
    person = {"first_name": "Zoé", "last_name": "Roy", "birth_date": date(1998, 2, 3), "guardian_email": ""}
    told = {"file": uuid4(), "person": person, "said": {"school": cfp}, "agrees": False}
    keep = partial(profiling.keep_profile, user=zoe, at=NOON, **told)
    told = race(keep, keep, after=Student)
    assert told.first == told.second
    assert Student.objects.count() == 1


@pair("internships.overview.calendars.open_feed")
def test_two_private_addresses_asked_at_once(ines):
    ask = partial(open_feed, user=ines, at=NOON)
    told = race(ask, ask, after=f'UPDATE "{CalendarFeed._meta.db_table}"')
    assert not refused(told.first) and not refused(told.second)
    assert CalendarFeed.objects.filter(revoked_at=None).count() == 1


# --- Rounds -------------------------------------------------------------------------------------------------

CLOSED = NOON + timedelta(days=1)
SHOWN = NOON + timedelta(days=8)


@pytest.fixture
def round(cohort, slot, theo):
    """A round of Théo's cohort, open at noon."""
    factories.enrolment(cohort=cohort, student=theo.student, state="active")
    times = {"opens_at": NOON - timedelta(days=1), "closes_at": CLOSED, "publish_at": SHOWN}
    return factories.choice_round(cohort=cohort, slots=[slot], **times)


def computing(round, *, at):
    return lambda: choosing.compute(
        round=kept(round), name="x", seed=1, weights=Weights(), forced={}, priorities={}, by=None, at=at
    )


@pair("internships.rounds.ranking.rank", "internships.rounds.deciding.held")
def test_a_choice_made_while_the_round_is_computed(round, theo, slot):
    chosen = partial(rank, round=kept(round), student=theo.student, slots=[slot], at=NOON)
    told = race(chosen, computing(round, at=CLOSED), after=Round)
    assert told.second.assignments.get().rank == 1


@pair("internships.rounds.publishing.carry_out")
def test_a_scenario_chosen_while_the_round_is_carried_out(round, theo, slot):
    first, second = (computing(round, at=CLOSED)() for _n in range(2))
    Round.objects.update(chosen=first)
    scenario = type(second).objects.get(pk=second.pk)
    type(second).objects.update(created_at=CLOSED)
    choose = partial(choosing.choose, scenario=kept(scenario), by=None, at=CLOSED)
    told = race(choose, lambda: publishing.carry_out(kept(round), at=SHOWN), after=Round, times=2)
    assert told.first is None
    assert {row.scenario_id for row in told.second} == {scenario.pk}


def handling(assignment, round):
    return lambda: publishing.handle(assignment.pk, round=kept(round), at=SHOWN)


@pair("internships.rounds.publishing.handle")
def test_an_assignment_handled_by_two_at_once(round, theo, slot):
    rank(round=round, student=theo.student, slots=[slot], at=NOON)
    scenario = computing(round, at=CLOSED)()
    Round.objects.update(chosen=scenario)
    act = handling(scenario.assignments.get(), round)
    told = race(act, act, after=Assignment)
    assert told.second is None and told.first.handled_at == SHOWN


@pair("internships.rounds.publishing.give_place")
def test_a_student_given_places_by_two_rounds_at_once(round, theo, theos_profile, cohort, plant, slot):
    factories.consent(person=theo)
    other = factories.offer(establishment=plant).slots.get()
    Offer.objects.update(welcomes_minors=True)
    rounds = [round, factories.choice_round(cohort=cohort, slots=[other], closes_at=CLOSED, publish_at=SHOWN)]
    acts = []
    for one, at in zip(rounds, (slot, other), strict=True):
        rank(round=one, student=theo.student, slots=[at], at=NOON)
        scenario = computing(one, at=CLOSED)()
        Round.objects.filter(pk=one.pk).update(chosen=scenario)
        acts.append(handling(scenario.assignments.get(), one))
    told = race(*acts, after=EXISTS)
    assert (told.first.failure, told.second.failure) == ("", "elsewhere")


@pair("internships.rounds.views.round_edit")
def test_two_who_edit_a_round(round, maude):
    url = reverse("round_edit", args=[round.public_id])
    data = what_is_in(logged_in(maude), url)
    edits = [
        lambda client=logged_in(maude), name=name: client.post(url, {**data, "name": name}).status_code
        for name in ("Hiver", "Printemps")
    ]
    told = race(*edits, after=Round, times=2)
    assert (told.first, told.second) == (302, 200)
    assert kept(round).name == "Hiver"
