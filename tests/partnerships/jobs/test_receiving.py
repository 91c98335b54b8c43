"""A worker is handed the portal's own messages; any other is moved aside, told in 1 KB, and it goes on."""

import base64
import json
import logging
import time
from contextlib import suppress
from queue import Empty

import pytest
import redis
from kombu import Queue

from partnerships.base.broker import ASIDE, ASIDE_KEPT
from partnerships.celery import app
from partnerships.jobs import receiving
from partnerships.jobs.receiving import NotOurs, require_ours
from tests.partnerships.jobs.test_jobs_sending import pointing_to

TASK = "partnerships.sweep"


@pytest.fixture
def broker(settings):
    """A database of the broker for this test alone."""
    address = f"{settings.REDIS_URL.rsplit('/', 1)[0]}/9"
    settings.REDIS_URL = address
    client = redis.Redis.from_url(address)
    client.flushdb()
    with pointing_to(address):
        yield client
    client.flushdb()
    client.close()


@pytest.fixture
def ours(broker) -> bytes:
    """A message as a page sends it."""
    app.loader.import_default_modules()
    app.send_task(TASK, args=(7,), headers={"request_id": "0123456789"}, expires=30)
    return broker.rpop("celery")


def changed(raw: bytes, *path: str, value) -> bytes:
    """The same message with another value somewhere."""
    message = json.loads(raw)
    place = message
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return json.dumps(message).encode()


def without(raw: bytes, *path: str) -> bytes:
    message = json.loads(raw)
    place = message
    for name in path[:-1]:
        place = place[name]
    del place[path[-1]]
    return json.dumps(message).encode()


def body(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


STRANGE = {
    "nothing": lambda ours: b"",
    "a word": lambda ours: b"bonjour",
    "other bytes": lambda ours: b"\xff\xfe\x00",
    "a number": lambda ours: b"7",
    "a list": lambda ours: b"[]",
    "an empty one": lambda ours: b"{}",
    "half of one": lambda ours: ours[: len(ours) // 2],
    "lists in lists": lambda ours: b"[" * 20_000,
    "a long one": lambda ours: changed(ours, "body", value="x" * 200_000),
    "no body": lambda ours: without(ours, "body"),
    "a body of another code": lambda ours: changed(ours, "body", value="é"),
    "a body that is no list": lambda ours: changed(ours, "body", value=body('{"a": 1}')),
    "a body with a chain": lambda ours: changed(
        ours,
        "body",
        value=body('[[], {}, {"callbacks": null, "errbacks": null, "chain": [1], "chord": null}]'),
    ),
    "no properties": lambda ours: without(ours, "properties"),
    "no tag": lambda ours: without(ours, "properties", "delivery_tag"),
    "a tag that is a list": lambda ours: changed(ours, "properties", "delivery_tag", value=[]),
    "a priority in words": lambda ours: changed(ours, "properties", "priority", value="haute"),
    "no way back": lambda ours: without(ours, "properties", "delivery_info", "routing_key"),
    "another coding": lambda ours: changed(ours, "properties", "body_encoding", value="rot13"),
    "headers of nothing": lambda ours: changed(ours, "headers", value=None),
    "another type": lambda ours: changed(ours, "content-type", value="application/x-python-serialize"),
    "an unknown task": lambda ours: changed(ours, "headers", "task", value="partnerships.unknown"),
    "a task in a list": lambda ours: changed(ours, "headers", "task", value=["x"]),
    "for later": lambda ours: changed(ours, "headers", "eta", value="2027-01-01T00:00:00"),
    "limits in words": lambda ours: changed(ours, "headers", "timelimit", value=["x", "y"]),
    "ends at no time": lambda ours: changed(ours, "headers", "expires", value=7),
}


@pytest.fixture
def consumer(broker):
    """What a worker listens with, and the tasks it was handed."""
    handed = []
    with app.connection_for_read() as connection, connection.channel() as channel:
        assert isinstance(channel, receiving.Channel)
        listening = connection.Consumer(
            [Queue("celery")],
            channel=channel,
            on_message=lambda message: handed.append(message) or message.ack(),
        )
        with listening:
            yield connection, handed


def listen(consumer, broker) -> list[str]:
    """Let a worker read until the queue is empty; return the tasks it was handed."""
    connection, handed = consumer
    limit = time.monotonic() + 30
    while time.monotonic() < limit:
        with suppress(Empty, TimeoutError):
            connection.drain_events(timeout=0.2)
        if not broker.llen("celery") and handed:
            return [message.headers["task"] for message in handed]
    raise AssertionError("the worker was handed nothing")


def test_messages_of_the_portal_are_its_own(ours):
    require_ours(ours)


@pytest.mark.parametrize("name", STRANGE)
def test_another_message_is_told(name, ours):
    with pytest.raises(NotOurs):
        require_ours(STRANGE[name](ours))


def test_what_cannot_be_read_is_moved_aside_and_the_worker_goes_on(ours, consumer, broker, caplog):
    strange = [make(ours) for make in STRANGE.values()]
    with caplog.at_level(logging.ERROR):
        for raw in strange:
            broker.lpush("celery", raw)
        broker.lpush("celery", ours)
        assert listen(consumer, broker) == [TASK]
    assert set(broker.lrange(ASIDE, 0, -1)) == {raw[: receiving.LONGEST] for raw in strange}
    assert len(caplog.records) == len(strange)
    assert max(len(record.getMessage().encode()) for record in caplog.records) <= 1024
    assert broker.hlen("unacked") == 0


def test_only_the_last_ones_are_kept(ours, consumer, broker):
    for _number in range(ASIDE_KEPT + 5):
        broker.lpush("celery", b"x")
    broker.lpush("celery", ours)
    listen(consumer, broker)
    assert broker.llen(ASIDE) == ASIDE_KEPT


def test_what_a_dead_worker_left_unreadable_is_moved_aside_too(ours, consumer, broker):
    connection, _handed = consumer
    kept = json.dumps([json.loads(ours), "", "celery"])
    for tag, raw in {"a": kept, "b": "bonjour", "c": "[]", "d": json.dumps([{}, "", "celery"])}.items():
        broker.hset("unacked", tag, raw)
        broker.zadd("unacked_index", {tag: 1})
    connection.default_channel.qos.restore_visible()
    assert listen(consumer, broker) == [TASK]
    assert broker.hlen("unacked") == broker.zcard("unacked_index") == 0
    assert broker.llen(ASIDE) == 3


@pytest.mark.parametrize("end", ["ack", "reject", "requeue"])
def test_what_ends_while_the_broker_is_away_frees_its_place(end, ours, broker, monkeypatch):
    """Else a worker whose every job ended then never takes another (Kombu 5.7.0)."""
    broker.lpush("celery", ours)
    with app.connection_for_read() as connection, connection.channel() as channel:
        channel.basic_qos(0, 1, False)
        message = connection.SimpleQueue("celery", channel=channel).get(timeout=10)
        assert not channel.qos.can_consume()
        with pytest.raises(redis.ConnectionError), monkeypatch.context() as away:
            away.setattr(channel, "conn_or_acquire", _no_broker)
            getattr(message, end)()
        assert channel.qos.can_consume()
    assert broker.hlen("unacked") + broker.llen("celery") == 1


def _no_broker(client=None):
    raise redis.ConnectionError("no broker")


def test_they_are_counted_where_a_load_balancer_asks(client, broker, db):
    broker.lpush(ASIDE, b"x", b"y")
    assert client.get("/readyz").json()["unreadable_messages"] == 2


def test_an_encrypted_way_to_the_broker_stays_encrypted():
    with app.connection_for_read("rediss://127.0.0.1:1/0") as connection:
        assert connection.transport_cls == "rediss"
        assert connection.get_transport_cls() is receiving.Transport
