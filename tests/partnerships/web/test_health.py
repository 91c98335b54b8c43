"""What a load balancer learns: alive, ready, degraded; and that asking costs nothing."""

import pytest
from django.db import DatabaseError

from partnerships.web import health


@pytest.fixture(autouse=True)
def _nothing_remembered():
    health._is_migrated.cache_clear()


def test_a_live_process_says_so_without_the_database(client):
    # No `db` fixture: any query would fail.
    assert client.get("/healthz").json() == {"status": "ok"}


def test_everything_there_is_ready(client, db):
    answer = client.get("/readyz")
    assert answer.json() == {"status": "ready", "database": "ok", "migrations": "ok", "broker": "ok"}
    assert answer.status_code == 200


def test_without_a_broker_the_site_is_still_ready(client, db, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["broker"]) == (200, "unreachable")


def test_without_a_database_it_is_not(client, db, monkeypatch):
    def gone(*args):
        raise DatabaseError("password=secret")

    with monkeypatch.context() as patch:
        patch.setattr(health.connection, "cursor", gone)
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["database"]) == (503, "unreachable")
    assert "secret" not in answer.content.decode()


def test_with_a_migration_missing_it_is_not(client, db, monkeypatch):
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: ["0002"])
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["migrations"]) == (503, "missing")


def test_a_yes_is_remembered_and_a_no_is_asked_again(client, db, monkeypatch):
    plans = iter([["0002"], [], ["0002"]])
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: next(plans))
    assert [client.get("/readyz").status_code for _ in range(3)] == [503, 200, 200]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_asking_leaves_no_session(client, db, path):
    assert client.get(path).cookies.keys() == set()
