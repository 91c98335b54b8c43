"""Links for people without an account."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, connections, transaction

from partnerships.people import linking
from partnerships.people.capacities import LINK_KINDS, LinkKind
from partnerships.people.models import AccessLink
from tests import factories
from tests.factories import NOON


@pytest.fixture(autouse=True)
def kinds(monkeypatch):
    """Links to answer and to sign, that belong to whoever they were sent to."""
    known = {"belongs": lambda link, on: True, "is_open": lambda link, on: True, "over": lambda link: ""}
    for act in ("answer", "sign"):
        monkeypatch.setitem(LINK_KINDS, act, LinkKind(act=act, **known))


def made(**fields):
    given = {"act": "answer", "target_id": 7, "email": "aline@exemple.example", "at": NOON}
    return linking.make_link(**{**given, **fields})


def test_a_link_opens_as_often_as_wanted_before_it_is_used(db):
    link, token = made()
    for _time in range(2):
        assert linking.open_link(token=token, act="answer", at=NOON) == link


def test_only_the_hash_of_a_token_is_kept(db):
    link, token = made()
    assert token not in str(AccessLink.objects.filter(pk=link.pk).values().get())


@pytest.mark.parametrize(
    ("act", "later"), [("sign", timedelta()), ("answer", timedelta(days=7)), ("answer", timedelta(days=8))]
)
def test_a_link_is_for_one_act_and_seven_days(db, act, later):
    _link, token = made()
    with pytest.raises(linking.LinkClosed):
        linking.open_link(token=token, act=act, at=NOON + later)


def test_an_unknown_token_is_answered_like_a_spent_one(db):
    with pytest.raises(linking.LinkClosed):
        linking.open_link(token="unknown", act="answer", at=NOON)


def test_a_link_is_used_once(db):
    link, token = made()
    linking.use_link(link=link, at=NOON)
    with pytest.raises(linking.LinkClosed):
        linking.use_link(link=link, at=NOON)
    with pytest.raises(linking.LinkClosed):
        linking.open_link(token=token, act="answer", at=NOON)


def test_a_link_taken_back_no_longer_works(db):
    _link, token = made()
    assert linking.revoke_links(links=AccessLink.objects.to("answer", 7), at=NOON) == 1
    with pytest.raises(linking.LinkClosed):
        linking.open_link(token=token, act="answer", at=NOON)


@pytest.mark.django_db(transaction=True)
def test_of_twenty_clicks_at_once_one_acts():
    link, _token = made()
    barrier, acted = Barrier(20), []

    def click():
        try:
            barrier.wait()
            with transaction.atomic():
                linking.use_link(link=link, at=NOON)
                acted.append(1)
        except linking.LinkClosed:
            pass
        finally:
            connections.close_all()

    threads = [Thread(target=click) for _click in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(acted) == 1
    connection.close()


def test_an_address_is_written_to_in_the_language_of_its_last_link_until_it_has_an_account(db):
    assert linking.language_of("gaston@exemple.example") == "fr-ca"
    assert linking.language_of("gaston@exemple.example", otherwise="en") == "en"
    made(email="Gaston@exemple.example", language="en")
    assert linking.language_of("gaston@exemple.example") == "en"
    factories.user(email="gaston@exemple.example", language="fr-ca")
    assert linking.language_of("gaston@exemple.example") == "fr-ca"
