"""Attempts are all counted, however many arrive at once and whatever becomes of their page."""

import threading

import pytest
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from partnerships.base.models import Tick
from partnerships.imports.tasks import expire_imports
from partnerships.web import attempts
from partnerships.web.attempts import AttemptCache, Turn
from tests import factories

AT_ONCE = 50
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hundred(settings):
    """Limits that fifty attempts do not reach."""
    settings.ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "100/h/key"}


@pytest.fixture
def count():
    """How many attempts are counted now, under a single key."""

    def attempts() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT jsonb_array_length(value::jsonb) FROM partnerships_cache WHERE cache_key"
                           " LIKE %s AND value LIKE '[%%'", [f"{cache.key_prefix}%"])  # fmt: skip
            found = cursor.fetchall()
        assert len(found) <= 1
        return found[0][0] if found else 0

    return attempts


def at_once(act):
    """Do the same thing in fifty threads that start together."""
    barrier = threading.Barrier(AT_ONCE)

    def run():
        try:
            barrier.wait()
            act()
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def consume(rate: str) -> bool:
    request = RequestFactory().post("/")
    return bool(ratelimit.consume(request, app="allauth.account", action="a", config={"a": rate}, key="k"))


def test_fifty_wrong_passwords_at_once_count_fifty(hundred, count, monkeypatch):
    # On a busy machine fifty turns may outlast a page's patience: the rest are refused, uncounted.
    monkeypatch.setattr(attempts, "PATIENCE", "60s")
    zoe = factories.user(email="zoe@exemple.example", password="quatre-chevaux-verts-12")
    wrong = {"login": zoe.email, "password": "une-autre-phrase-12"}
    at_once(lambda: Client().post(reverse("account_login"), wrong))
    assert count() == AT_ONCE


def test_of_fifty_attempts_at_once_no_more_than_the_limit_pass():
    allowed = []
    at_once(lambda: allowed.append(consume("7/h/key")))
    assert (allowed.count(True), allowed.count(False)) == (7, AT_ONCE - 7)


def test_an_attempt_counts_though_its_page_is_rolled_back(count):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        consume("100/h/key")
        raise ZeroDivisionError
    assert count() == 1


def test_without_a_turn_nobody_passes(monkeypatch):
    def never(self, name):
        raise DatabaseError

    monkeypatch.setattr(Turn, "__init__", never)
    monkeypatch.setattr(ratelimit, "CACHE_LOCK_WAIT_TIMEOUT", 0)
    assert consume("100/h/key") is False


def test_a_value_is_added_once_until_it_expires():
    assert [cache.add("code", "y", 60), cache.add("code", "z", 60), cache.get("code")] == [True, False, "y"]
    cache.set("code", "y", -1)
    assert cache.get("code") is None and cache.add("code", "z", 60)


def test_what_was_added_stays_when_the_request_fails():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        cache.add("code", "y", 60)
        raise ZeroDivisionError
    assert cache.get("code") == "y"


def test_what_no_longer_counts_is_forgotten_each_night():
    cache.set("old", 1, -1)
    cache.set("live", 1, 60)
    expire_imports()
    assert Tick.objects.filter(name="expire imports", period=str(timezone.localdate())).exists()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT cache_key FROM partnerships_cache WHERE cache_key LIKE %s", [f"{cache.key_prefix}%"]
        )
        assert [key.rsplit(":", 1)[1] for (key,) in cursor.fetchall()] == ["live"]


def test_a_turn_left_open_ends_with_the_request():
    mine, other = AttemptCache("partnerships_cache", {}), AttemptCache("partnerships_cache", {})
    assert mine.add("k:lock", True)
    mine.close()
    assert other.add("k:lock", True) and other.delete("k:lock")
