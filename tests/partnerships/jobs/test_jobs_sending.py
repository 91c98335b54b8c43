"""Messages: what the broker takes, forgets or refuses, and what the sweeper makes of it."""

import contextlib
import json
import socket
import time
from datetime import timedelta

import pytest
import redis
from django.db.models.functions import Now
from django.db.transaction import TransactionManagementError, atomic
from django.utils import timezone

from partnerships.base import ticking
from partnerships.base.models import Tick
from partnerships.celery import app
from partnerships.jobs import leasing, requesting, sending, sweeping
from partnerships.jobs.kinds import KINDS, JobKind
from partnerships.jobs.models import Job
from partnerships.web.requests import request_id

LONG_AGO = timezone.now() - timedelta(hours=1)
ENDED = Now() - timedelta(hours=1)  # leases end by the database's clock


@pytest.fixture
def kind():
    made = JobKind("test.sent", title="sent")
    yield made
    del KINDS[made.name]


@pytest.fixture
def broker(settings):
    """A database of the broker for this test alone."""
    address = f"{settings.REDIS_URL.rsplit('/', 1)[0]}/9"
    client = redis.Redis.from_url(address)
    client.flushdb()
    with pointing_to(address):
        yield client
    client.flushdb()
    client.close()


@contextlib.contextmanager
def pointing_to(address):
    before = app.conf.broker_write_url, app.conf.broker_url
    app.conf.broker_write_url = app.conf.broker_url = address
    sending.breaker.reset()
    try:
        yield
    finally:
        app.conf.broker_write_url, app.conf.broker_url = before
        sending.breaker.reset()


def messages(broker) -> list[dict]:
    return [json.loads(each) for each in broker.lrange("celery", 0, -1)]


@contextlib.contextmanager
def dead_broker():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    with pointing_to(f"redis://:password@127.0.0.1:{port}/0"):
        yield


@contextlib.contextmanager
def silent_broker():
    """Takes connections and never says a word."""
    with socket.socket() as hole:
        hole.bind(("127.0.0.1", 0))
        hole.listen(50)
        with pointing_to(f"redis://:password@127.0.0.1:{hole.getsockname()[1]}/0"):
            yield


def ask(kind, key="sent:1", **details):
    return requesting.request_job(kind=kind, key=key, **details)


def test_a_message_holds_a_number_and_nothing_else(kind, db, broker, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(kind)
    [message] = messages(broker)
    assert message["headers"]["task"] == "partnerships.run_job"
    assert message["headers"]["argsrepr"] == f"({job.pk},)"
    assert Job.objects.get().sent_at


def test_the_requests_identifier_follows_in_the_job_and_in_its_message(
    kind, db, broker, django_capture_on_commit_callbacks
):
    token = request_id.set("request-12345678")
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(kind)
    request_id.reset(token)
    assert job.request_id == messages(broker)[0]["headers"]["request_id"] == "request-12345678"


@pytest.mark.parametrize("trouble", [dead_broker, silent_broker])
def test_a_broker_that_does_not_answer_keeps_the_request_waiting(
    trouble, kind, db, django_capture_on_commit_callbacks
):
    begun = time.monotonic()
    with trouble(), django_capture_on_commit_callbacks(execute=True):
        for number in range(17):
            ask(kind, key=f"sent:{number}")
    # Not a measure of speed: seventeen separate waits would take a minute.
    assert time.monotonic() - begun < 6
    assert set(Job.objects.values_list("state", "sent_at")) == {("waiting", None)}


def test_what_was_not_sent_is_sent_by_the_sweeper(kind, db, broker):
    job = ask(kind)
    Job.objects.update(created_at=LONG_AGO)
    assert sweeping.sweep(at=timezone.now()) == 1
    assert len(messages(broker)) == 1
    job.refresh_from_db()
    assert job.sent_at


def test_what_was_just_asked_for_is_left_to_the_page_that_sends_it(kind, db, broker):
    ask(kind)
    assert sweeping.sweep(at=timezone.now()) == 0


def test_what_was_sent_too_long_ago_is_sent_again(kind, db, broker):
    ask(kind)
    Job.objects.update(sent_at=LONG_AGO)
    assert sweeping.sweep(at=timezone.now()) == 1


def test_what_was_sent_a_moment_ago_is_not(kind, db, broker):
    ask(kind)
    Job.objects.update(sent_at=timezone.now(), created_at=LONG_AGO)
    assert sweeping.sweep(at=timezone.now()) == 0


def test_a_job_left_by_its_worker_is_sent_again(kind, db, broker):
    job = ask(kind)
    leasing.take(job_id=job.pk)
    Job.objects.update(lease_until=ENDED)
    assert sweeping.recover() == 1
    job.refresh_from_db()
    assert (job.state, job.attempt, job.sent_at) == ("waiting", 1, None)


def test_a_job_given_back_is_sent_at_once(kind, db, broker):
    leasing.take(job_id=ask(kind).pk).release()
    assert sweeping.send_waiting() == 1


def test_a_job_left_five_times_fails_with_a_reason(kind, db, broker):
    ask(kind)
    Job.objects.update(state="running", attempt=leasing.ATTEMPTS, lease_until=ENDED)
    sweeping.recover()
    assert (Job.objects.get().state, Job.objects.get().error_en) == ("failed", leasing.GAVE_UP)


def test_a_job_that_someone_works_on_is_left_alone(kind, db, broker):
    leasing.take(job_id=ask(kind).pk)
    assert sweeping.recover() == 0


def test_two_sweeps_of_one_period_are_one(kind, db, broker):
    ask(kind)
    Job.objects.update(sent_at=LONG_AGO)
    at = timezone.now()
    assert [sweeping.sweep(at=at), sweeping.sweep(at=at)] == [1, 0]


def test_a_broker_that_fails_stops_the_sweep_at_once(kind, db):
    for number in range(3):
        ask(kind, key=f"sent:{number}")
    Job.objects.update(sent_at=LONG_AGO)
    with dead_broker():
        assert sweeping.send_waiting() == 0


def test_old_periods_of_the_sweep_are_forgotten(db, broker):
    ticking.claim(name="sweep", period="1")
    ticking.claim(name="drafts", period="2026-11")
    Tick.objects.update(at=timezone.now() - timedelta(days=2))
    sweeping.sweep(at=timezone.now())
    assert not Tick.objects.filter(period="1") and Tick.objects.filter(name="drafts")


def test_a_period_is_claimed_once(db):
    assert [ticking.claim(name="drafts", period="2026-11") for _ in range(2)] == [True, False]


def test_a_period_whose_work_crashed_may_be_claimed_again(db):
    with contextlib.suppress(ZeroDivisionError), atomic():
        ticking.claim(name="drafts", period="2026-11")
        raise ZeroDivisionError
    assert ticking.claim(name="drafts", period="2026-11")


@pytest.mark.django_db(transaction=True)
def test_a_period_is_not_claimed_outside_the_transaction_of_its_work():
    with pytest.raises(TransactionManagementError):
        ticking.claim(name="drafts", period="2026-11")
    assert not Tick.objects.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("task_acks_late", True),
        ("task_reject_on_worker_lost", True),
        ("worker_prefetch_multiplier", 1),
        ("task_soft_time_limit", 240),
        ("task_time_limit", 300),
        ("task_ignore_result", True),
        ("accept_content", ["json"]),
        ("visibility_timeout", 900),
        ("broker_connection_max_retries", None),
    ],
)
def test_celery_is_set_so_that_no_message_is_lost(name, value):
    assert app.conf[name] == value


def test_the_visibility_timeout_is_the_same_in_its_three_places():
    conf = app.conf
    places = conf.broker_transport_options, conf.result_backend_transport_options
    assert {place["visibility_timeout"] for place in places} == {conf.visibility_timeout}


def test_messages_of_dead_workers_are_looked_for_every_ten_seconds():
    options = app.conf.broker_transport_options
    assert options["unacked_restore_interval"] * options["unacked_restore_throttle"] == 10


def test_every_task_of_beats_calendar_exists():
    app.loader.import_default_modules()
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} <= set(app.tasks)
