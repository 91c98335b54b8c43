"""A student comes in with a code sent to their address, and nobody learns who has an account."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from internships.students.daily import forget_unproved
from partnerships.people.models import User
from partnerships.people.verifying import mark_unverified, mark_verified
from tests import factories


def join(client, email, **asked):
    return client.post(reverse("student_join"), {"email": email, **asked})


def code() -> str:
    return re.search(r"^[0-9A-Z]{3,4}-?[0-9A-Z]{3,4}$", mail.outbox[-1].body, re.M)[0]


def confirm(client, **more):
    return client.post(reverse("account_confirm_login_code"), {"code": code(), **more})


def test_a_newcomer_comes_in_with_the_code_of_the_mail(client, db):
    join(client, "Zoe@Exemple.example")
    response = confirm(client)
    zoe = User.objects.get(email="zoe@exemple.example")
    assert client.session["_auth_user_id"] == str(zoe.pk)
    assert zoe.emailaddress_set.get().verified
    assert client.get(response.url).url == reverse("my_board")


def test_the_code_brings_back_to_the_offer_one_came_for(client, db):
    join(client, "zoe@exemple.example", next="/fr/mon-offre/")
    assert confirm(client, next="/fr/mon-offre/").url == "/fr/mon-offre/"


def test_another_site_is_no_way_back(client, db):
    response = join(client, "zoe@exemple.example", next="https://ailleurs.example/")
    assert "ailleurs" not in response.url


def test_a_known_and_an_unknown_address_get_the_same_answer(client, theo):
    known = join(client, theo.email)
    unknown = join(client, "nobody@exemple.example")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    first, second = mail.outbox
    assert first.subject == second.subject


def test_a_closed_account_gets_no_code_and_the_same_answer(client, theo):
    User.objects.filter(pk=theo.pk).update(is_active=False)
    assert join(client, theo.email).url == reverse("account_confirm_login_code")
    assert mail.outbox == []


def test_who_joins_twice_has_one_account(client, db):
    join(client, "zoe@exemple.example")
    join(client, "ZOE@exemple.example")
    assert User.objects.filter(email="zoe@exemple.example").count() == 1


def test_the_door_closes_after_too_many_codes_for_one_address(client, db):
    for _time in range(4):
        join(client, "zoe@exemple.example")
    assert len(mail.outbox) == 3


def test_a_coordinator_who_joins_still_shows_the_second_factor(client, maude, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    join(client, mark_verified(maude).email)
    confirm(client)
    assert client.get(reverse("my_board")).url == reverse("mfa_index")


def test_nobody_in_joins_again(client, theo):
    client.force_login(theo)
    assert client.get(reverse("student_join")).url == reverse("my_board")


@pytest.mark.parametrize(("days", "left"), [(1, True), (3, False)])
def test_an_address_that_nobody_proved_is_forgotten_after_two_days(client, db, days, left):
    join(client, "zoe@exemple.example")
    forget_unproved(at=timezone.now() + timedelta(days=days))
    assert User.objects.filter(email="zoe@exemple.example").exists() == left


def test_people_with_a_role_are_never_forgotten(client, maude, theo):
    assert forget_unproved(at=timezone.now() + timedelta(days=900)) == 0


def test_an_account_made_for_somebody_is_not_forgotten(db):
    mark_unverified(factories.user(email="odile@exemple.example", full_name="Odile Hébert"))
    assert forget_unproved(at=timezone.now() + timedelta(days=900)) == 0


def test_the_workspace_leads_a_student_to_their_board(client, theo):
    client.force_login(theo)
    assert client.get(reverse("workspace")).url == reverse("my_board")


def test_a_coordinators_workspace_stays(client, maude):
    client.force_login(maude)
    assert client.get(reverse("workspace")).status_code == 200
