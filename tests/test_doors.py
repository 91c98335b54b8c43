"""Every task is called as a worker calls it: its message read from JSON, each act in its own transaction.

The tests' usual transaction would hide an act that forgot its own. Each message comes twice; and each task is
broken off before each statement that writes, and called again: nothing is lost, nothing is done twice.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from internships.students.models import SavedSearch
from partnerships.acts.models import Batch
from partnerships.celery import app
from partnerships.imports.models import Import
from partnerships.jobs import sending
from partnerships.jobs.models import Job
from partnerships.mails import outbox, writing
from partnerships.mails.outbox import OutgoingMail
from partnerships.mails.table import TABLE
from partnerships.people.models import User
from partnerships.plans.result_models import ProgressUpdate
from partnerships.referrals.models import Referral
from programs.reports.models import AdequacyReport
from tests import factories, meeting_people

NOON = timezone.localtime().replace(hour=12, minute=0)  # mails leave when people are up
TODAY = NOON.date()
LONG_AGO = NOON - timedelta(days=90)
BY_THE_DATABASE = datetime(2020, 1, 1, tzinfo=UTC)  # leases end by its clock, which no test moves

SCENES = {}
ASKING = next(name for name, mail in TABLE.items() if mail.asks)  # a mail that asks for something


@dataclass(frozen=True)
class Scene:
    """What a task finds, and what one call changes."""

    read: Callable[[], Any]
    before: Any
    after: Any
    arguments: list


def scene(task: str):
    """Note a function that prepares what a task finds."""

    def note(prepare):
        SCENES[task] = prepare
        return prepare

    return note


def state_of(row) -> Callable[[], str]:
    return lambda: type(row)._base_manager.values_list("state", flat=True).get(pk=row.pk)


def rows(queryset) -> Callable[[], int]:
    return lambda: queryset.all().count()


def mails_to(address: str) -> Callable[[], int]:
    return rows(OutgoingMail.objects.filter(to=address))


def changed(row, **fields):
    type(row)._base_manager.filter(pk=row.pk).update(**fields)
    return row


@scene(sending.TASK)
def _job(cast):
    job = Job.objects.create(key="to run", kind="unknown")
    return Scene(state_of(job), "waiting", "failed", [job.pk])


@scene("partnerships.sweep")
def _lost_job(cast):
    job = Job.objects.create(
        key="lost", kind="unknown", state="running", attempt=1, lease_until=BY_THE_DATABASE
    )
    return Scene(state_of(job), "running", "waiting", [])


@scene(outbox.TASK)
def _mail(cast):
    mail = outbox.put(to="alice@exemple.example", subject="x", body="x", name=ASKING)
    return Scene(state_of(mail), "waiting", "sent", [mail.pk])


@scene("partnerships.deliver_mails")
def _waiting_mail(cast):
    mail = outbox.put(to="basile@exemple.example", subject="x", body="x", name=ASKING)
    return Scene(state_of(mail), "waiting", "sent", [])


@scene("partnerships.send_digests")
def _held_mail(cast):
    outbox.put(to="zoe@exemple.example", subject="x", body="x", is_held=True)
    return Scene(mails_to("zoe@exemple.example"), 1, 2, [])


@scene("partnerships.expire_imports")
def _forgotten_file(cast):
    made = Import.objects.create(kind="programs", state="ready", file_name="x", expires_at=LONG_AGO)
    return Scene(state_of(made), "ready", "discarded", [])


@scene("partnerships.forget_batches")
def _act_nobody_confirmed(cast):
    batch = Batch.objects.create(act="offer_approve", by=cast("rachid"))
    changed(batch, created_at=LONG_AGO)
    return Scene(rows(Batch.objects), 1, 0, [])


@scene("programs.propose_report_drafts")
def _published_report(cast):
    factories.report(region=cast("estrie"), state="published")
    return Scene(rows(AdequacyReport.objects), 1, 2, [])


@scene("partnerships.keep_services_true")
def _stale_service(cast):
    """A sheet whose day has come, of a partner that somebody coordinates."""
    service = factories.service(
        partnership=factories.partnership(lead=cast("cfp")), organization=cast("cfp"),
        last_confirmed_on=TODAY - timedelta(days=500), contact_email="accueil@exemple.example",
    )  # fmt: skip
    mails = mails_to("accueil@exemple.example")
    asked = type(service).objects.filter(pk=service.pk).values_list("asked_on", flat=True)
    return Scene(lambda: (asked.get(), mails()), (None, 0), (TODAY, 1), [])


@scene("partnerships.ask_leads_of_measures")
def _silent_measure(cast):
    partnership = factories.partnership(lead=cast("cfp"))
    seat = factories.seat(partnership=partnership, email="moyen@exemple.example")
    factories.measure(plan=factories.plan(partnership=partnership), lead_seat=seat)
    return Scene(mails_to("moyen@exemple.example"), 0, 1, [])


@scene("partnerships.count_indicators")
def _result_that_the_portal_counts(cast):
    measure = factories.measure(plan=factories.plan(partnership=factories.partnership()))
    factories.result(measure=measure, baseline=0, target=4, counted_by="meetings")
    return Scene(rows(ProgressUpdate.objects), 0, 1, [])


@scene("partnerships.follow_referrals")
def _silent_service(cast):
    """Of two referrals, one is a week old and one closes."""
    service = factories.service(
        partnership=factories.partnership(lead=cast("cfp")), organization=cast("cfp"),
        contact_email="reponse@exemple.example",
    )  # fmt: skip
    for days in (8, 30):
        Referral.objects.create(
            service=service, sender=cast("cfp"), name="Zoé", phone="819-555-0101", need="x", consent="phone",
            sent_on=TODAY - timedelta(days=days), reminded_on=TODAY if days == 30 else None,
        )  # fmt: skip
    mails = mails_to("reponse@exemple.example")
    states = Referral.objects.order_by("pk").values_list("state", flat=True)
    return Scene(lambda: ([*states.all()], mails()), (["open"] * 2, 0), (["open", "expired"], 1), [])


@scene("internships.keep_offers_true")
def _silent_firm(cast):
    """Of two offers, one was asked about long ago and one was not yet."""
    told = [
        factories.offer(
            establishment=cast("plant"),
            written_by=cast("aline"),
            last_confirmed_on=LONG_AGO.date(),
            asked_on=asked_on,
        )
        for asked_on in (TODAY - timedelta(days=20), None)
    ]
    mails = mails_to("aline@exemple.example")
    return Scene(
        lambda: (*(state_of(offer)() for offer in told), mails()),
        ("published", "published", 0),
        ("paused", "published", 2),
        [],
    )


@scene("internships.follow_applications")
def _unanswered(cast):
    """Nobody answered Théo, whose time is over, nor Inès, whose firm is told again."""
    contact = factories.contact(establishment=cast("plant"), email="gilles@exemple.example")
    offer = factories.offer(establishment=cast("plant"), contact=contact, slot={"seats": 2})
    slot = offer.slots.get()
    ago = [LONG_AGO, NOON - timedelta(days=8)]
    told = [
        factories.application(student=cast(who).student, slot=slot, sent_at=sent_at)
        for who, sent_at in zip(["theo", "ines"], ago, strict=True)
    ]
    mails = [mails_to("gilles@exemple.example"), mails_to("theo@exemple.example")]
    return Scene(
        lambda: (*(state_of(application)() for application in told), *(read() for read in mails)),
        ("sent", "sent", 0, 0),
        ("expired", "sent", 1, 1),
        [],
    )


@scene("internships.tell_new_offers")
def _searches(cast):
    factories.offer(establishment=cast("plant"), published_at=NOON - timedelta(hours=1))
    readers = [factories.user(email=f"{name}@exemple.example") for name in ("renaud", "sonia")]
    for reader in readers:
        SavedSearch.objects.create(
            user=reader, name="x", query="", frequency="daily", told_until=NOON - timedelta(days=2)
        )
    mails = [mails_to(reader.email) for reader in readers]
    return Scene(lambda: [read() for read in mails], [0, 0], [1, 1], [])


@scene("internships.forget_unproved_accounts")
def _strangers(cast):
    made = [factories.user(email=f"{name}@exemple.example", full_name="") for name in ("inconnu", "inconnue")]
    for stranger in made:
        changed(stranger, created_at=LONG_AGO)
        stranger.emailaddress_set.create(email=stranger.email, verified=False)
    return Scene(rows(User.objects.filter(pk__in=[stranger.pk for stranger in made])), 2, 0, [])


@scene("programs.pass_keeping_on")
def _unanswered(cast):
    question = cast("file_question")
    there = factories.cohort(program=cast("usinage"), provider=question.school, name="Rives")
    factories.enrolment(cohort=there, student=question.student, state="active")
    changed(question, asked_on=LONG_AGO.date())
    return Scene(state_of(question), "asked", "accepted", [])


@scene("programs.close_transfers")
def _not_taken_in(cast):
    transfer = cast("school_transfer")
    changed(transfer, asked_on=LONG_AGO.date())
    return Scene(state_of(transfer), "asked", "lapsed", [])


@scene("partnerships.tend_events")
def _event_that_is_near(cast):
    event = factories.event(partnership=cast("partnership"), from_on=TODAY + timedelta(days=1))
    whom = {"email": "inscrite@exemple.example", "confirmed_at": NOON - timedelta(days=3)}
    factories.registration(site=event.sites.get(), **whom)
    return Scene(mails_to("inscrite@exemple.example"), 0, 1, [])


@scene("partnerships.remind_seats")
def _silent_seat(cast):
    when = {"starts_at": NOON + timedelta(days=2), "convened_at": NOON - timedelta(days=2)}
    meeting_people.under_way(committee=cast("committee"), came="", **when)
    return Scene(mails_to("siege0@exemple.example"), 0, 1, [])


@scene("internships.keep_rounds")
def _round(cast):
    round = factories.choice_round(cohort=cast("cohort"), publish_at=NOON - timedelta(hours=1))
    changed(round, chosen=factories.scenario(round=round))
    return Scene(rows(type(round).objects.filter(carried_out_at=None)), 1, 0, [])


@scene("internships.tend_agreements")
def _unsigned(cast):
    late = [
        factories.agreement(
            student=factories.student(first_name=name, email=f"{name}@exemple.example"),
            establishment=cast("plant"),
            state="ready_to_sign",
            starts_on=TODAY - timedelta(days=1),
        )
        for name in ("ugo", "ulric")
    ]
    mails = [mails_to(f"{name}@exemple.example") for name in ("ugo", "ulric")]
    return Scene(
        lambda: (*(state_of(agreement)() for agreement in late), *(read() for read in mails)),
        ("ready_to_sign", "ready_to_sign", 0, 0),
        ("lapsed", "lapsed", 1, 1),
        [],
    )


@scene("internships.start_placements")
def _first_day(cast):
    signed = factories.agreement(student=cast("ines").student, establishment=cast("plant"), state="signed")
    begins = {"starts_on": TODAY, "ends_on": TODAY + timedelta(days=30)}
    placement = factories.placement(agreement=changed(signed, **begins), state="planned", **begins)
    return Scene(
        lambda: (state_of(placement)(), state_of(signed)()), ("planned", "signed"), ("active", "active"), []
    )


@scene("internships.ask_for_hours")
def _hours(cast):
    cast("placement").hours.create(day=TODAY - timedelta(days=TODAY.weekday() + 3), hours=7)
    return Scene(mails_to("marc@exemple.example"), 0, 1, [])


@pytest.fixture
def tasks():
    """Every task, registered as a worker does when it starts."""
    app.loader.import_default_modules()
    return app.tasks


@pytest.fixture
def scenes(request, monkeypatch, tasks) -> dict[str, Scene]:
    """Every task's scene, at noon; no broker answers."""
    monkeypatch.setattr(sending, "publish", lambda *args, **options: None)
    with time_machine.travel(NOON, tick=True):
        yield {name: SCENES[name](request.getfixturevalue) for name in sorted(SCENES)}


def deliver(name: str, scene: Scene) -> None:
    """Hand a message to its task, as a worker does."""
    app.tasks[name].apply(args=json.loads(json.dumps(scene.arguments)), throw=True)


def test_every_task_has_its_scene(tasks):
    ours = {name for name in tasks if name.split(".")[0] in {"partnerships", "programs", "internships"}}
    assert SCENES.keys() == ours
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} <= ours


@pytest.mark.django_db(transaction=True)
def test_a_task_does_its_work_once_as_a_worker_calls_it(scenes):
    seen = {}
    for name, scene in scenes.items():
        seen[name] = [scene.read()]
        for _delivery in range(2):
            deliver(name, scene)
            seen[name].append(scene.read())
    assert seen == {name: [scene.before, scene.after, scene.after] for name, scene in scenes.items()}


SEVERAL = ["internships.keep_offers_true", "internships.tell_new_offers", "internships.tend_agreements"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", SEVERAL)
def test_an_item_that_fails_stops_no_other(name, scenes, monkeypatch, caplog):
    """The first mail cannot be composed: the others leave, and the first does once it can be."""
    compose, failing = writing.render_to_string, iter([True])

    def composing(*args, **options):
        if next(failing, False):
            raise ValueError("no such word")
        return compose(*args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(writing, "render_to_string", composing)
        deliver(name, scenes[name])
    assert "no such word" in caplog.text
    assert scenes[name].read() not in (scenes[name].before, scenes[name].after)
    deliver(name, scenes[name])
    assert scenes[name].read() == scenes[name].after


class Crash(BaseException):
    """The worker dies: nothing of ours may catch it."""


WRITES = ("INSERT", "UPDATE", "DELETE")


def breaking(at: int):
    """Return what lets so many statements that write pass, and none after them."""
    left = iter(range(at))

    def execute(run, sql, params, many, context):
        if sql.startswith(WRITES) and next(left, None) is None:
            raise Crash
        return run(sql, params, many, context)

    return execute


def broken_off(name: str, scene: Scene, *, at: int) -> bool:
    """Hand a message to its task, which dies after writing so often; False when it had no more."""
    try:
        with connection.execute_wrapper(breaking(at)):
            deliver(name, scene)
    except Crash:
        transaction.set_rollback(
            False
        )  # a worker has no transaction around its own, which Django would give up
        return True
    return False


@pytest.fixture
def savepoints(monkeypatch):
    """What is a transaction for a worker is a savepoint here, undone by itself, even a deletion's."""
    whole = transaction.Atomic
    monkeypatch.setattr(transaction, "Atomic", lambda using, savepoint, durable: whole(using, True, False))


# What goes on later than the next call: a job when its lease has ended, a sweep in its next period.
LATER = {sending.TASK, "partnerships.sweep"}
# Nobody knows whether a mail left whose worker died: what asks for something is sent once more, later.
LOST = {outbox.TASK, "partnerships.deliver_mails"}


def go_on(name: str, scene: Scene) -> None:
    """Hand a message again; for a mail, let what looks for the lost ones come by."""
    deliver(name, scene)
    if name in LOST:
        with time_machine.travel(timezone.now() + outbox.LOST_AFTER):
            deliver("partnerships.deliver_mails", replace(scene, arguments=[]))


@pytest.mark.django_db
@pytest.mark.usefixtures("savepoints")
def test_a_task_broken_off_anywhere_loses_nothing_and_does_nothing_twice(scenes):
    wrong = {}
    for name in scenes.keys() - LATER:
        for at in count():
            with transaction.atomic():
                is_broken = broken_off(name, scenes[name], at=at)
                go_on(name, scenes[name])
                if (found := scenes[name].read()) != scenes[name].after:
                    wrong[name, at] = found
                transaction.set_rollback(True)
            if not is_broken:
                break
    assert not wrong
