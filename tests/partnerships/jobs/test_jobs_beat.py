"""Beat: one instance at a time, that survives the database and the broker."""

import pytest
from django.conf import settings

from partnerships.celery import app
from partnerships.jobs import beat
from partnerships.jobs.tracing import carry, follow, unfollow
from partnerships.web.requests import request_id


@pytest.fixture
def turns(db):
    """Two instances of beat."""
    made = [beat.Turn(), beat.Turn()]
    yield made
    for turn in made:
        turn.leave()


def test_of_two_instances_one_ticks(turns):
    first, second = turns
    assert (first.hold(), second.hold()) == (True, False)


def test_the_one_that_ticks_goes_on_ticking(turns):
    first, _second = turns
    assert first.hold() and first.hold()


def test_the_other_takes_over_when_the_first_stops(turns):
    first, second = turns
    first.hold()
    first.leave()
    assert second.hold()


def test_a_lost_connection_loses_the_turn_and_another_look_takes_it_back(turns, caplog):
    first, _second = turns
    first.hold()
    with first.connection.cursor() as cursor, pytest.raises(Exception, match="terminating connection"):
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    assert (first.hold(), first.hold()) == (False, True)


@pytest.fixture
def scheduler(turns, monkeypatch):
    """Beat with one task that is due at once; the names of what it sends."""
    sent = []
    monkeypatch.setattr(beat, "publish", lambda task, *arguments, **options: sent.append(task))
    beat.breaker.reset()
    made = beat.OneBeat(app=app, lazy=True)
    made.merge_inplace({"now": {"task": "partnerships.sweep", "schedule": 0}})
    made.sent = sent
    yield made
    made.turn.leave()
    beat.breaker.reset()


def test_beat_sends_what_is_due(scheduler):
    scheduler.tick()
    assert scheduler.sent == ["partnerships.sweep"]


def test_beat_sends_nothing_while_another_instance_ticks(scheduler, turns):
    turns[0].hold()
    assert scheduler.tick() == beat.LOOK_AGAIN
    assert scheduler.sent == []


def test_a_broker_that_fails_does_not_stop_beat(scheduler, monkeypatch):
    def refuse(*arguments, **options):
        raise OSError

    monkeypatch.setattr(beat, "publish", refuse)
    scheduler.tick()
    assert beat.breaker.is_open


def test_beat_looks_often_enough_for_the_sweep():
    assert beat.LOOK_AGAIN <= settings.SWEEP_SECONDS


def test_a_message_carries_the_requests_identifier_into_the_task():
    headers = {}
    token = request_id.set("request-12345678")
    carry(headers=headers)
    request_id.reset(token)

    class Task:
        request = headers

    follow(task=Task)
    assert request_id.get() == "request-12345678"
    unfollow()
    assert request_id.get() == ""
