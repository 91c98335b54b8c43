"""Second factors outside demo mode: coordinators and staff reach nothing before they have shown theirs."""

import re

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from partnerships.people.verifying import mark_verified
from tests import factories

PASSPHRASE = "quatre-chevaux-verts-12"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def _required(settings, db):
    cache.clear()
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def maude_with_password(maude):
    maude.set_password(PASSPHRASE)
    maude.save()
    return mark_verified(maude)


def with_totp(user):
    totp.TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    return user


def code_now() -> str:
    return totp.format_hotp_value(totp.hotp_value(SECRET, next(iter(totp.yield_hotp_counters_from_time()))))


def log_in(client, user):
    return client.post(reverse("account_login"), {"login": user.email, "password": PASSPHRASE})


def show_code(client):
    return client.post(reverse("mfa_authenticate"), {"code": code_now()})


ELSEWHERE = ["home", "workspace", "member_list", "account_settings", "admin:index", "usersessions_list"]


@pytest.mark.parametrize("name", [*ELSEWHERE, "account_change_password", "mfa_list_webauthn"])
@pytest.mark.parametrize("who", ["maude", "rachid", "alix"])
def test_without_a_factor_every_page_leads_to_set_it_up(client, request, who, name):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse(name)).url == reverse("mfa_index")


def test_nothing_is_written_without_a_factor(client, maude):
    client.force_login(maude)
    client.post(reverse("account_settings"), {"full_name": "Pirate", "language": "en"})
    maude.refresh_from_db()
    assert maude.full_name == "Maude Lavoie"


@pytest.mark.parametrize("name", ["mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_email"])
def test_the_way_to_set_it_up_is_open(client, maude, name):
    client.force_login(maude)
    assert client.get(reverse(name)).status_code == 200


def test_the_page_says_why(client, maude):
    client.force_login(maude)
    assert "second facteur" in client.get(reverse("member_list"), follow=True).content.decode()


@pytest.mark.parametrize("who", ["aline", "marc", "anouk", "theo"])
def test_others_are_not_asked(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("account_settings")).status_code == 200


def test_demo_mode_does_not_ask(client, maude, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(maude)
    assert client.get(reverse("account_settings")).status_code == 200


def test_logging_out_and_health_stay_open(client, maude):
    client.force_login(maude)
    assert client.get("/healthz").status_code == 200
    assert client.post(reverse("account_logout")).url == reverse("home")


def test_logging_in_asks_for_the_factor(client, maude_with_password):
    with_totp(maude_with_password)
    assert log_in(client, maude_with_password).url.startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in client.session


def test_logging_in_with_the_factor_opens(client, maude_with_password):
    with_totp(maude_with_password)
    log_in(client, maude_with_password)
    show_code(client)
    assert client.get(reverse("member_list")).status_code == 200


def test_a_code_by_mail_does_not_replace_the_factor(client, maude_with_password):
    with_totp(maude_with_password)
    client.post(reverse("account_request_login_code"), {"email": maude_with_password.email})
    code = next(line for line in mail.outbox[-1].body.splitlines() if re.fullmatch(r"[A-Z0-9-]{6,9}", line))
    answer = client.post(reverse("account_confirm_login_code"), {"code": code})
    assert answer.url.startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in client.session


def test_a_wrong_code_opens_nothing(client, maude_with_password):
    with_totp(maude_with_password)
    log_in(client, maude_with_password)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "_auth_user_id" not in client.session


def test_a_recovery_code_opens_once(client, maude_with_password):
    with_totp(maude_with_password)
    codes = Authenticator.objects.get(user=maude_with_password, type="recovery_codes").wrap()
    code = codes.get_unused_codes()[0]
    for opens in (True, False):
        log_in(client, maude_with_password)
        client.post(reverse("mfa_authenticate"), {"code": code})
        assert ("_auth_user_id" in client.session) is opens
        client.logout()


@pytest.mark.parametrize(
    "name", [*ELSEWHERE, "mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_email"]
)
def test_an_older_session_must_show_the_factor_set_up_since(client, maude_with_password, name):
    log_in(client, maude_with_password)
    with_totp(maude_with_password)
    assert client.get(reverse(name)).url.startswith(reverse("mfa_reauthenticate"))


def test_an_older_session_goes_on_once_it_has_shown_it(client, maude_with_password):
    log_in(client, maude_with_password)
    with_totp(maude_with_password)
    asked = client.get(reverse("member_list")).url
    assert client.post(asked, {"code": code_now(), "next": reverse("member_list")}).url == reverse(
        "member_list"
    )
    assert client.get(reverse("member_list")).status_code == 200


def test_an_older_session_does_not_add_a_factor_by_password(client, maude_with_password):
    log_in(client, maude_with_password)
    with_totp(maude_with_password)
    client.post(reverse("account_reauthenticate"), {"password": PASSPHRASE})
    assert client.get(reverse("mfa_add_webauthn")).url.startswith(reverse("mfa_reauthenticate"))


@pytest.mark.django_db(transaction=True)
def test_setting_it_up_opens_the_rest(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    maude = factories.user(email="maude@exemple.example", password=PASSPHRASE)
    factories.membership(user=mark_verified(maude), organization=factories.organization())
    log_in(client, maude)
    client.post(reverse("account_reauthenticate"), {"password": PASSPHRASE})
    client.get(reverse("mfa_activate_totp"))
    secret = client.session[totp.SECRET_SESSION_KEY]
    code = totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))
    assert client.post(reverse("mfa_activate_totp"), {"code": code}).url == reverse("mfa_view_recovery_codes")
    assert client.get(reverse("member_list")).status_code == 200


def test_recovery_codes_alone_are_no_factor(client, maude):
    RecoveryCodes.activate(maude)
    client.force_login(maude)
    assert client.get(reverse("member_list")).url == reverse("mfa_index")


def test_the_last_factor_stays_where_it_is_required(maude, aline):
    for user in (maude, aline):
        with_totp(user)
    kept, free = (Authenticator.objects.get(user=user, type="totp") for user in (maude, aline))
    assert not get_adapter().can_delete_authenticator(kept)
    assert get_adapter().can_delete_authenticator(free)


def test_the_admin_has_no_door_of_its_own(alix):
    client = Client()
    alix.set_password(PASSPHRASE)
    alix.save()
    response = client.post(reverse("admin:login"), {"username": alix.email, "password": PASSPHRASE})
    assert response.url.startswith(reverse("account_login"))
    assert "_auth_user_id" not in client.session


def test_the_admin_is_behind_the_factor(client, alix):
    alix.set_password(PASSPHRASE)
    alix.save()
    with_totp(mark_verified(alix))
    log_in(client, alix)
    led = client.get(reverse("admin:index"), follow=True).redirect_chain[-1][0]
    assert led.startswith(reverse("mfa_authenticate"))
    show_code(client)
    assert client.get(reverse("admin:index")).status_code == 200
