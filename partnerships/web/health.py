"""What a load balancer asks: is the process alive, can it serve pages. No session, no writing, no secret."""

import logging
from functools import cache

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from partnerships.base.broker import ASIDE
from partnerships.upkeep import schema

logger = logging.getLogger(__name__)
BROKER_SECONDS = 1


@login_not_required
@transaction.non_atomic_requests
@never_cache
@require_safe
def healthz(request):
    """The process is alive: nothing else is asked."""
    return JsonResponse({"status": "ok"})


@login_not_required
@transaction.non_atomic_requests
@never_cache
@require_safe
def readyz(request):
    """Pages can be served: the database answers, every migration is applied, the tables are as models expect.

    A broker that does not answer is said but forgiven: requests are then kept, and sent later. So are the
    messages that no worker could read, and that somebody should look at.
    """
    details = {"database": "ok" if database_answers() else "unreachable"}
    if details["database"] == "ok":
        details["migrations"] = "ok" if is_migrated() else "missing"
        details["schema"] = schema_told()
    is_ready = details == {"database": "ok", "migrations": "ok", "schema": "ok"}
    unreadable = count_unreadable()
    details |= {"broker": "unreachable" if unreadable is None else "ok", "unreadable_messages": unreadable}
    return JsonResponse(
        {"status": "ready" if is_ready else "not ready", **details}, status=200 if is_ready else 503
    )


def database_answers() -> bool:
    """Ask PostgreSQL for one."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return True
    except DatabaseError as failure:
        logger.warning("the database does not answer (%s)", type(failure).__name__)
        return False


def is_migrated() -> bool:
    """Whether nothing is left to migrate. A yes is kept: reading the migrations takes a tenth of a second."""
    try:
        return _is_migrated()
    except LookupError:
        return False


@cache
def _is_migrated() -> bool:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise LookupError("a no is not kept")
    return True


def schema_told() -> str:
    """Return "ok", or what the database lacks or holds otherwise. A yes is kept, as for migrations."""
    try:
        return _schema_told()
    except LookupError as lack:
        return lack.args[0]


@cache
def _schema_told() -> str:
    expected, there = schema.expected_today(), schema.found()
    lists = {"missing": schema.missing(expected, there), "different": schema.different(expected, there)}
    if any(lists.values()):
        told = (f"{word} {schema.some_of(names)}" for word, names in lists.items() if names)
        raise LookupError("; ".join(told))
    return "ok"


def count_unreadable() -> int | None:
    """Return how many messages workers moved aside; None when the broker does not say within a second."""
    client = redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=BROKER_SECONDS, socket_connect_timeout=BROKER_SECONDS, retry=None
    )
    try:
        return client.llen(ASIDE)
    except (redis.RedisError, OSError):
        return None
    finally:
        client.close()
