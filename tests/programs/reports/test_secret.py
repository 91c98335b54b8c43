"""The rounding secret: one row, made once, never changed, shown nowhere."""

import io
import threading

import pytest
from django.contrib import admin
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, transaction

from programs.reports.secret_models import (
    RoundingSecret,
    RoundingSecretQuerySet,
    SecretIsLost,
    make_rounding_secret,
)
from tests import factories

OWN = RoundingSecretQuerySet.value


@pytest.fixture(autouse=True)
def _the_secret_of_this_database(monkeypatch):
    monkeypatch.setattr(RoundingSecretQuerySet, "value", OWN)


def test_an_installation_has_thirty_two_random_bytes(db):
    assert len(RoundingSecret.objects.value()) == 32
    assert len(set(RoundingSecret.objects.value())) > 8


def test_migrating_again_keeps_it(db):
    before = RoundingSecret.objects.value()
    make_rounding_secret(None)
    assert RoundingSecret.objects.value() == before


def test_there_is_never_a_second_one(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        RoundingSecret.objects.create(id=2, value=b"x" * 32)


@pytest.mark.parametrize("act", [lambda rows: rows.update(value=b"x" * 32), lambda rows: rows.delete()])
def test_nobody_rotates_or_deletes_it(db, act):
    with pytest.raises(DatabaseError, match="RoundingSecret|rounding"), transaction.atomic():
        act(RoundingSecret.objects.all())


def lose() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {RoundingSecret._meta.db_table}")


def test_once_lost_it_is_not_drawn_again_behind_published_figures(db, estrie):
    factories.report(region=estrie, state="published", method_version="2.0")
    lose()
    make_rounding_secret(None)
    with pytest.raises(SecretIsLost, match="backup"):
        RoundingSecret.objects.value()


def test_it_is_in_no_administration_and_says_nothing_of_itself(db):
    secret = RoundingSecret.objects.get()
    assert RoundingSecret not in admin.site._registry
    assert str(bytes(secret.value)) not in str(secret) + repr(secret)


@pytest.mark.django_db(transaction=True)
def test_installations_that_begin_at_once_draw_one():
    lose()
    barrier = threading.Barrier(4)

    def act():
        barrier.wait()
        try:
            make_rounding_secret(None)
        finally:
            connection.close()

    threads = [threading.Thread(target=act) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert RoundingSecret.objects.count() == 1


def test_a_backup_holds_it(db):
    out = io.StringIO()
    call_command("dumpdata", "programs.roundingsecret", stdout=out)
    assert '"programs.roundingsecret"' in out.getvalue()
