"""What a load balancer learns: alive, ready, degraded; and that asking costs nothing."""

import pytest
from django.db import DatabaseError, connection

from partnerships.upkeep import schema
from partnerships.web import health


@pytest.fixture(autouse=True)
def _nothing_remembered():
    health._is_migrated.cache_clear()
    health._schema_told.cache_clear()


def test_a_live_process_says_so_without_the_database(client):
    # No `db` fixture: any query would fail.
    assert client.get("/healthz").json() == {"status": "ok"}


def test_everything_there_is_ready(client, db):
    answer = client.get("/readyz")
    assert answer.json() == {
        "status": "ready", "database": "ok", "migrations": "ok", "schema": "ok", "broker": "ok",
        "unreadable_messages": 0,
    }  # fmt: skip
    assert answer.status_code == 200


OFFER = "ALTER TABLE internships_offer "
REGION = "ALTER TABLE partnerships_region "
TOLD = [
    (OFFER + "DROP COLUMN shift", "missing internships_offer.shift"),
    (
        OFFER + "DROP CONSTRAINT offer_published_at_a_time",
        "missing internships_offer.offer_published_at_a_time",
    ),
    ("DROP INDEX mail_due", "missing partnerships_outgoingmail.mail_due"),
    ("DROP TABLE internships_savedsearch CASCADE", "missing internships_savedsearch"),
    ("DROP TABLE internships_offer_programs", "missing internships_offer_programs"),
    (OFFER + "ALTER wage_hourly TYPE integer", "different internships_offer.wage_hourly"),
    (REGION + "ALTER name TYPE varchar(900)", "different partnerships_region.name"),
    (REGION + "ALTER name DROP NOT NULL", "different partnerships_region.name"),
]


@pytest.mark.parametrize(("change", "told"), TOLD)
def test_a_database_that_is_not_as_models_expect_is_not_ready(change, told, client, db):
    with connection.cursor() as cursor:
        cursor.execute(change)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["migrations"], answer.json()["schema"]) == (503, "ok", told)


HISTORY = """
SELECT tgname FROM pg_trigger
 WHERE tgrelid = 'internships_offer'::regclass AND tgname LIKE 'pgtrigger_update%'
"""


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ("DROP TRIGGER {} ON internships_offer", "missing"),
        ("ALTER TABLE internships_offer DISABLE TRIGGER {}", "missing"),
        ("COMMENT ON TRIGGER {} ON internships_offer IS 'of another version'", "different"),
    ],
)
def test_a_trigger_of_the_history_is_told(change, word, client, db):
    with connection.cursor() as cursor:
        cursor.execute(HISTORY)
        (name,) = cursor.fetchone()
        cursor.execute(change.format(name))
    assert client.get("/readyz").json()["schema"] == f"{word} internships_offer.{name}"


def test_a_long_list_is_cut_and_counted():
    assert schema.some_of(["a", "b", "c", "d", "e"]) == "a, b, c, d, e"
    assert schema.some_of(["a", "b", "c", "d", "e", "f", "g"]) == "a, b, c, d, e (+ 2)"


def test_the_schema_is_read_once_it_is_right(client, db):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE internships_offer RENAME shift TO hours")
        assert client.get("/readyz").status_code == 503
        cursor.execute("ALTER TABLE internships_offer RENAME hours TO shift")
    assert client.get("/readyz").status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE internships_offer RENAME shift TO hours")
    assert client.get("/readyz").status_code == 200


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
