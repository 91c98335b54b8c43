"""What a worker reads from the broker: only messages such as the portal writes.

Any other is moved aside before Celery sees it, which would end on some of them and take them again for ever.
"""

import json
import logging
from base64 import b64decode
from collections.abc import Callable
from typing import Any

from celery import current_app
from kombu.transport import redis, virtual

from partnerships.base.broker import ASIDE, ASIDE_KEPT

logger = logging.getLogger(__name__)
LONGEST = 64 * 1024  # bytes; ours are numbers of rows, and take one thousand
SHOWN = 200  # characters of a message in the log

# Where a part is, and of which type: what Celery and Kombu read without asking.
SHAPE: dict[tuple[str, ...], type | tuple[type, ...]] = {
    ("body",): str,
    ("properties",): dict,
    ("properties", "delivery_tag"): str,
    ("properties", "delivery_info"): dict,
    ("properties", "delivery_info", "exchange"): str,
    ("properties", "delivery_info", "routing_key"): str,
    ("properties", "priority"): int,
    ("properties", "correlation_id"): str,
    ("headers",): dict,
    ("headers", "id"): str,
    ("headers", "task"): str,
    ("headers", "retries"): int,
    ("headers", "expires"): (str, type(None)),
    ("headers", "timelimit"): list,
}
# And what never changes. A message to act on later would stay in the memory of one worker.
SAID = {
    ("content-type",): "application/json",
    ("content-encoding",): "utf-8",
    ("properties", "body_encoding"): "base64",
    ("headers", "eta"): None,
    ("headers", "group"): None,
}


class NotOurs(ValueError):
    """A message that no page, task or beat of the portal wrote; says in which way."""


def require_ours(raw: bytes) -> None:
    """Read a message as the broker holds it. Raises NotOurs."""
    if len(raw) > LONGEST:
        raise NotOurs("too long")
    message = _json(raw)
    for path, expected in SHAPE.items():
        if not isinstance(_part(message, path), expected):
            raise NotOurs(".".join(path))
    for path, value in SAID.items():
        if _part(message, path) != value:
            raise NotOurs(".".join(path))
    if not all(isinstance(limit, int | float | None) for limit in message["headers"]["timelimit"]):
        raise NotOurs("headers.timelimit")
    if message["headers"]["task"] not in current_app.tasks:
        raise NotOurs("unknown task")
    _require_arguments(_json(message["body"], decode=lambda text: b64decode(text, validate=True)))


def _json(raw: Any, *, decode: Callable = bytes) -> Any:
    try:
        return json.loads(decode(raw))
    except (ValueError, RecursionError) as failure:
        raise NotOurs(type(failure).__name__) from None


def _part(message: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        if not isinstance(message, dict) or name not in message:
            raise NotOurs(".".join(path))
        message = message[name]
    return message


def _require_arguments(body: Any) -> None:
    """Raise NotOurs unless a body is a task's arguments, by place and by name, and what follows it."""
    match body:
        case [list(), dict(), {"callbacks": None, "errbacks": None, "chain": None, "chord": None}]:
            return
    raise NotOurs("body")


class QoS(redis.QoS):
    """What a worker took and has not finished; what cannot be given back is moved aside.

    What it finishes while the broker is away frees its place too: Kombu 5.7.0 keeps the place of a message
    whose end could not be told, so that a worker whose every job ended then would wait for ever.
    """

    def ack(self, delivery_tag):
        try:
            super().ack(delivery_tag)
        finally:
            virtual.QoS.ack(self, delivery_tag)

    def reject(self, delivery_tag, requeue=False):
        try:
            super().reject(delivery_tag, requeue=requeue)
        finally:
            virtual.QoS.ack(self, delivery_tag)

    def restore_by_tag(self, tag, client=None, leftmost=False):
        with self.channel.conn_or_acquire(client) as client:
            kept = client.hget(self.unacked_key, tag)
        try:
            if kept is not None:
                message, _exchange, _queue = _json(kept)
                require_ours(json.dumps(message).encode())
        except (TypeError, ValueError) as failure:
            self.channel.move_aside(kept, reason=str(failure))
            self._remove_from_indices(tag).execute()
        else:
            super().restore_by_tag(tag, client=client, leftmost=leftmost)


class Channel(redis.Channel):
    """Reads a queue as Kombu does, after us."""

    QoS = QoS

    def _create_client(self, asynchronous=False):
        client = super()._create_client(asynchronous=asynchronous)
        known = client.response_callbacks["BRPOP"]
        client.set_response_callback("BRPOP", lambda answer, **more: self._ours(known(answer, **more)))
        return client

    def _ours(self, answer):
        """Return the queue and the message that came, None when there is none for Celery to see."""
        if not answer:
            return answer
        try:
            require_ours(answer[1])
        except NotOurs as fault:
            self.move_aside(answer[1], reason=str(fault))
            return None
        return answer

    def move_aside(self, raw: bytes, *, reason: str) -> None:
        """Keep a message where somebody may look at it, and say so in a line of at most 1 KB."""
        with self.conn_or_acquire() as client, client.pipeline() as pipe:
            pipe.lpush(ASIDE, raw[:LONGEST])
            pipe.ltrim(ASIDE, 0, ASIDE_KEPT - 1)
            pipe.execute()
        logger.error(
            "a message of %s bytes was moved aside (%s): %.*r", len(raw), reason[:100], SHOWN, raw[:SHOWN]
        )


class Transport(redis.Transport):
    """The broker, as the portal's processes reach it; ``partnerships.celery`` names it."""

    Channel = Channel
