"""A verb that is broken off before its last write leaves nothing of what it wrote before."""

import re
from datetime import time, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from internships.agreements import amending, asking, ending, reviewing
from internships.applications import deciding, sending, vouching
from internships.applications.models import Application
from internships.hours import timetabling, validating
from internships.offers.models import Offer
from internships.overview import calendars
from internships.placements import closing, starting
from internships.positions import filling
from internships.posting import inviting as posting_inviting
from internships.posting import writing as posting
from internships.rounds import publishing
from internships.rounds.models import Assignment
from internships.signatures import signing
from internships.students import consenting
from partnerships.people import inviting
from tests import factories
from tests.clock import day
from tests.internships.conftest import NOW

WRITES = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
VERBS = {}


def verb(function):
    """Note a function of the cast that prepares, and returns what acts."""
    VERBS[function.__name__.strip("_")] = function
    return function


def now():
    return timezone.now()


def in_state(row, state: str, **fields):
    type(row)._base_manager.filter(pk=row.pk).update(state=state, **fields)
    return type(row)._base_manager.get(pk=row.pk)


@verb
def _ask_employer(cast):
    agreement, maude = cast("agreement"), cast("maude")
    return lambda: reviewing.ask_employer(agreement=agreement, by=maude, at=now())


@verb
def _answer(cast):
    agreement, maude = in_state(cast("agreement"), "employer_review"), cast("maude")
    return lambda: reviewing.answer(agreement=agreement, agrees=True, words="", by=maude, at=now())


@verb
def _take_back(cast):
    version, maude = cast("version"), cast("maude")
    return lambda: reviewing.take_back(agreement=version.agreement, by=maude, at=now(), reason="x")


@verb
def _open_signing(cast):
    ready, maude = cast("ready"), cast("maude")
    return lambda: asking.open_signing(agreement=ready, by=maude, at=now())


@verb
def _amend(cast):
    signed, maude = cast("signed"), cast("maude")
    asked = {"changes": {"hours_total": 360}, "effective_on": day(2027, 2, 8), "reason": "x"}
    return lambda: amending.amend(agreement=signed, by=maude, at=NOW, **asked)


@verb
def _call_off(cast):
    version, maude = cast("version"), cast("maude")
    return lambda: ending.call_off(agreement=version.agreement, by=maude, at=now(), reason="x")


@verb
def _lapse(cast):
    yesterday = timezone.localdate() - timedelta(days=1)
    agreement = in_state(cast("agreement"), "ready_to_sign", starts_on=yesterday)
    return lambda: ending.lapse(agreement, on=timezone.localdate(), at=now())


@verb
def _sign(cast):
    version = cast("version")
    request = version.requests.get(role="student")
    return lambda: signing.sign(
        request=request, sha256=version.sha256, typed_name=request.name, by=None, at=NOW
    )


@verb
def _sign_last(cast):
    version, sign_all = cast("version"), cast("everybody_signs")
    sign_all(version, but=["student"])
    request = version.requests.get(role="student")
    return lambda: signing.sign(
        request=request, sha256=version.sha256, typed_name=request.name, by=None, at=NOW
    )


@verb
def _refuse_to_sign(cast):
    request = cast("version").requests.get(role="student")
    return lambda: signing.refuse(request=request, words="x", ends_all=True, by=None, at=NOW)


@verb
def _disown(cast):
    cast("maude")
    request = cast("version").requests.get(role="student")
    return lambda: signing.disown(request=request, at=NOW)


@verb
def _send(cast):
    draft, theo = in_state(cast("application"), "draft", sent_at=None), cast("theo")
    return lambda: sending.send(application=draft, by=theo, at=now())


@verb
def _apply_for(cast):
    student, slot, cfp, maude = cast("ines").student, cast("slot"), cast("cfp"), cast("maude")
    factories.profile(student=student, school=cfp)
    asked = {"message": "", "email": "", "school": cfp, "by": maude}
    return lambda: vouching.apply_for(student=student, slot=slot, at=now(), **asked)


@verb
def _invite_to_an_interview(cast):
    application, aline = cast("application"), cast("aline")
    told = {"interview_at": now() + timedelta(days=3), "interview_place": "Magog"}
    return lambda: deciding.invite(application=application, by=aline, at=now(), **told)


@verb
def _offer_place(cast):
    application, aline = cast("application"), cast("aline")
    return lambda: deciding.offer_place(application=application, by=aline, at=now())


def offered(cast) -> Application:
    return deciding.offer_place(application=cast("application"), by=cast("aline"), at=now())


@verb
def _confirm(cast):
    application, theo = offered(cast), cast("theo")
    factories.application(student=cast("ines").student, slot=cast("slot"))
    return lambda: deciding.confirm(application=application, by=theo, at=now())


@verb
def _refuse(cast):
    application, aline = cast("application"), cast("aline")
    said = {"refusal": "other", "words": "Non"}
    return lambda: deciding.refuse(application=application, by=aline, at=now(), **said)


@verb
def _withdraw(cast):
    application, theo = offered(cast), cast("theo")
    return lambda: deciding.withdraw(application=application, by=theo, at=now())


@verb
def _cancel(cast):
    application, maude = offered(cast), cast("maude")
    return lambda: deciding.cancel(application=application, by=maude, at=now(), reason="x")


@verb
def _extend(cast):
    application, aline = offered(cast), cast("aline")
    later = timezone.localdate() + timedelta(days=9)
    return lambda: deciding.extend(application=application, by=aline, at=now(), confirm_by=later, reason="x")


@verb
def _expire(cast):
    application = offered(cast)
    return lambda: deciding.expire(application=application, at=now())


@verb
def _close(cast):
    application = cast("application")
    return lambda: deciding.close(application=application, at=now())


@verb
def _submit(cast):
    offer, aline = in_state(cast("waiting_offer"), "draft"), cast("aline")
    cast("rachid")
    return lambda: posting.submit(offer, by=aline, at=now())


@verb
def _approve(cast):
    offer, rachid = cast("waiting_offer"), cast("rachid")
    return lambda: posting.approve(offer, by=rachid, at=now())


@verb
def _send_back(cast):
    offer, rachid = cast("waiting_offer"), cast("rachid")
    return lambda: posting.send_back(offer, by=rachid, at=now(), reason="x")


@verb
def _send_writing_link(cast):
    plant, maude = cast("plant"), cast("maude")
    who = {"name": "Gaston", "email": "gaston@exemple.example", "language": "fr"}
    return lambda: posting_inviting.send_link(establishment=plant, by=maude, at=now(), **who)


@verb
def _return_hours(cast):
    placement = cast("placement")
    placement.hours.create(day=day(2027, 1, 11), hours=7)
    told = {"seen": validating.seal(validating.waiting_of(placement)), "name": "Marc", "why": "x"}
    return lambda: validating.send_back(placement=placement, monday=None, at=now(), **told)


@verb
def _guardian_agrees(cast):
    link, student = cast("guardian_link"), cast("lea").student
    student.refresh_from_db()
    return lambda: consenting.answer_as_guardian(link=link, student=student, agrees=True, at=now())


@verb
def _invite(cast):
    cfp, maude = cast("cfp"), cast("maude")
    asked = {"email": "gaston@exemple.example", "role": "coordinator", "language": "fr", "by": maude}
    return lambda: inviting.invite(target=cfp, at=now(), **asked)


@verb
def _accept(cast):
    invitation, ines = cast("invitation"), cast("ines")
    return lambda: inviting.accept(invitation=invitation, by=ines, at=now())


@verb
def _drop_amendment(cast):
    signed, maude, later = cast("signed"), cast("maude"), day(2027, 2, 8)
    asked = {"changes": {"hours_total": 360}, "effective_on": later, "reason": "x"}
    amending.amend(agreement=signed, by=maude, at=NOW, **asked)
    return lambda: ending.drop_amendment(signed, on=later + timedelta(days=1), at=now())


@verb
def _start_a_placement(cast):
    placement = in_state(cast("placement"), "planned")
    in_state(placement.agreement, "signed")
    return lambda: starting.start(placement=type(placement).objects.get(), by=None, at=now())


@verb
def _break_a_placement_off(cast):
    placement, maude = cast("placement"), cast("maude")
    told = {"verb": "interrupt", "by": maude, "reason": "x"}
    return lambda: starting.break_off(placement=type(placement).objects.get(), at=now(), **told)


@verb
def _finish_a_placement(cast):
    placement, maude = cast("placement"), cast("maude")
    said = {"hired": True, "related": True, "full_time": True}
    return lambda: closing.finish(placement=type(placement).objects.get(), by=maude, at=now(), **said)


@verb
def _set_a_timetable(cast):
    placement = cast("placement")
    placement.schedule.create(weekday=1, from_time="08:00", to_time="12:00", from_on=day(2027, 1, 11))
    hours = [timetabling.Hours(2, time(9), time(12), 0)]
    return lambda: timetabling.set_timetable(placement=placement, hours=hours, from_on=day(2027, 2, 8))


@verb
def _close_a_shared_position(cast):
    position, maude = cast("shared_by_theo"), cast("maude")
    on = position.starts_on + timedelta(days=14)
    return lambda: filling.close(position=type(position).objects.get(), on=on, reason="x", by=maude, at=now())


@verb
def _open_a_calendar(cast):
    cast("calendar")
    theo = cast("theo")
    return lambda: calendars.open_feed(user=theo, at=now())


@verb
def _compute_a_scenario(cast):
    round = cast("choice_round")
    return lambda: factories.scenario(round=round)


@verb
def _give_an_assigned_place(cast):
    factories.consent(person=cast("theo"))
    round = cast("shown_round")
    Offer.objects.update(welcomes_minors=True)
    pk = Assignment.objects.get().pk
    return lambda: publishing.handle(pk, round=round, at=now())


class Crash(BaseException):
    """The process dies."""


def listening(written: list[str], *, until: int | None = None):
    """Note the tables written to, and die before the write of that number."""

    def execute(run, sql, params, many, context):
        if found := WRITES.match(sql):
            if len(written) == until:
                raise Crash
            written.append(found[1])
        return run(sql, params, many, context)

    return connection.execute_wrapper(execute)


def kept(tables: list[str]) -> list[str]:
    """Return what some tables hold."""
    with connection.cursor() as cursor:
        return [cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1').fetchall() for table in tables]


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(VERBS))
def test_a_verb_broken_off_before_its_last_write_leaves_nothing(name, request):
    act, written = VERBS[name](request.getfixturevalue), []
    with transaction.atomic(), listening(written):
        act()
        transaction.set_rollback(True)
    assert len(written) > 1, "one write is whole by itself"
    tables, again = sorted({*written}), []
    before = kept(tables)
    with pytest.raises(Crash), listening(again, until=len(written) - 1):
        act()
    transaction.set_rollback(False)
    assert again and kept(tables) == before
