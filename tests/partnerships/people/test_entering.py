"""Logging in: same answers for known and unknown addresses, the person's language, limits, closed sign-up."""

import os
import re
import subprocess
import sys
import threading
from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from partnerships.mails import outbox
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.verifying import mark_unverified, mark_verified
from tests import factories

PASSPHRASE = "quatre-chevaux-verts-12"
UNKNOWN = "nobody@exemple.example"


@pytest.fixture(autouse=True)
def _no_count_left(db):
    cache.clear()


@pytest.fixture
def zoe(db):
    """A person with a password and a verified address, who reads English."""
    return mark_verified(factories.user(email="zoe@exemple.example", password=PASSPHRASE, language="en"))


def log_in(client, email, password=PASSPHRASE):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def ask_for_code(client, email):
    return client.post(reverse("account_request_login_code"), {"email": email})


def ask_for_reset(client, email):
    return client.post(reverse("account_reset_password"), {"email": email})


def text_of(response, email) -> str:
    """The page's text without what changes at each request."""
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return re.sub(r'"challenge": "[^"]+"', "", page).replace(email, "…")


def test_a_password_opens(client, zoe):
    assert log_in(client, zoe.email).url == "/en/workspace/"


def test_the_address_is_the_same_in_any_case(client, zoe):
    assert log_in(client, "ZOE@Exemple.example").url == "/en/workspace/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(zoe):
    known, unknown = (log_in(Client(), email, "une-autre-phrase-12") for email in (zoe.email, UNKNOWN))
    assert known.status_code == unknown.status_code == 200
    assert text_of(known, zoe.email) == text_of(unknown, UNKNOWN)


def test_a_wrong_password_and_an_unknown_address_cost_one_hash_each(client, zoe, monkeypatch):
    hashes = []
    hasher = "django.contrib.auth.hashers.MD5PasswordHasher.encode"
    monkeypatch.setattr(hasher, lambda self, password, salt: hashes.append(1) or f"md5${salt}$x")
    log_in(client, zoe.email, "une-autre-phrase-12")
    known = len(hashes)
    log_in(client, UNKNOWN, "une-autre-phrase-12")
    assert known == len(hashes) - known == 1


@pytest.mark.parametrize("ask", [ask_for_code, ask_for_reset])
def test_asking_for_a_mail_tells_nothing_of_the_address(zoe, ask):
    pages = {}
    for email in (zoe.email, UNKNOWN):
        client = Client()
        first = ask(client, email)
        pages[email] = (first.status_code, first.url, text_of(client.get(first.url), email))
    assert pages[zoe.email] == pages[UNKNOWN]
    assert [m.to for m in mail.outbox] == [[zoe.email]]


def join(client, email):
    return client.post(reverse("student_join"), {"email": email})


@pytest.fixture
def closed(db):
    """A person whose account is closed."""
    return mark_verified(factories.user(email="yves@exemple.example", is_active=False))


def work(ask, email) -> tuple[list[str], int]:
    """The tables that a page writes in, and how many statements it needs in all."""
    with CaptureQueriesContext(connection) as captured:
        ask(Client(), email)
    found = (re.search(r'\bINSERT INTO "(\w+)"', query["sql"]) for query in captured)
    return [match[1] for match in found if match], len(captured)


@pytest.mark.parametrize("ask", [ask_for_code, ask_for_reset, join])
def test_asking_for_a_mail_costs_as_much_for_any_address(zoe, closed, ask, settings):
    """Time would tell: the same rows are written, and no more than three questions differ.

    A worker sends the mail, as in production: what it asks is no part of the page's time.
    """
    settings.MAIL_IN_BACKGROUND = True
    costs = [work(ask, email) for email in (zoe.email, UNKNOWN, closed.email)]
    tables, counts = zip(*costs, strict=True)
    assert "partnerships_outgoingmail" in tables[0]
    assert list(tables) == [tables[0]] * 3
    assert max(counts) - min(counts) <= 3


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ask", [ask_for_code, ask_for_reset, join])
def test_asking_for_a_mail_does_not_wait_for_the_broker(ask, settings, monkeypatch):
    """Whoever has the address, one message leaves the page for its own thread."""
    settings.MAIL_IN_BACKGROUND = True
    told, here = [], threading.get_ident()
    monkeypatch.setattr(outbox, "publish", lambda *args, **more: told.append(threading.get_ident()))
    mark_verified(factories.user(email="zoe@exemple.example"))
    for email in ("zoe@exemple.example", UNKNOWN):
        ask(Client(), email)
    outbox.messenger().submit(int).result()
    assert len(told) == 2
    assert here not in told


def test_nothing_is_kept_of_an_address_that_nobody_has(zoe):
    ask_for_code(Client(), UNKNOWN)
    [row] = OutgoingMail.objects.all()
    assert (row.to, row.body, row.state) == ("", "", "sent")
    assert mail.outbox == []


def test_a_link_to_choose_a_password_works_for_one_hour_and_says_so(zoe):
    ask_for_reset(Client(), zoe.email)
    [sent] = mail.outbox
    assert "It works for one hour." in sent.body
    link = re.search(r"https?://[^/]+(/\S+)", sent.body)[1]
    now = timezone.localtime()
    for minutes, opens in ((59, True), (61, False)):
        with time_machine.travel(now + timedelta(minutes=minutes)):
            page = Client().get(link, follow=True)
        assert ("password1" in page.content.decode()) is opens


def test_a_code_of_an_unknown_address_opens_nothing(client, zoe):
    ask_for_code(client, UNKNOWN)
    response = client.post(reverse("account_confirm_login_code"), {"code": "ABCDEF"})
    assert response.status_code == 200
    assert "_auth_user_id" not in client.session


def code_in_mail() -> str:
    return next(line for line in mail.outbox[-1].body.splitlines() if re.fullmatch(r"[A-Z0-9-]{6,9}", line))


def test_a_code_by_mail_opens(client, zoe):
    ask_for_code(client, zoe.email)
    response = client.post(reverse("account_confirm_login_code"), {"code": code_in_mail()})
    assert response.url == "/en/workspace/"


def test_a_code_works_once(client, zoe):
    ask_for_code(client, zoe.email)
    code, copy = code_in_mail(), Client()
    copy.cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
    confirm = reverse("account_confirm_login_code")
    assert copy.get(confirm).status_code == 200  # this browser waits for the code too
    assert client.post(confirm, {"code": code}).url == "/en/workspace/"
    copy.post(confirm, {"code": code})
    assert "_auth_user_id" not in copy.session


def test_an_older_code_no_longer_works(client, zoe):
    ask_for_code(client, zoe.email)
    older = code_in_mail()
    client.logout()
    ask_for_code(client, zoe.email)
    newer, confirm = code_in_mail(), reverse("account_confirm_login_code")
    page = client.post(confirm, {"code": older})
    assert (page.status_code, "code" in page.context["form"].errors) == (200, True)
    assert client.post(confirm, {"code": newer}).url == "/en/workspace/"


@pytest.mark.parametrize(
    ("language", "code_subject", "reset_subject", "prefix"),
    [
        ("en", "Your code to log in to Arrimage", "A new password for Arrimage", "/en/account/"),
        (
            "fr-ca",
            "Votre code de connexion à Arrimage",
            "Un nouveau mot de passe pour Arrimage",
            "/fr/compte/",
        ),
    ],
)
@pytest.mark.parametrize("page_language", ["fr-ca", "en"])
def test_mails_are_in_their_readers_language(
    client, zoe, language, code_subject, reset_subject, prefix, page_language
):
    zoe.language = language
    zoe.save()
    with override(page_language):
        ask_for_code(client, zoe.email)
        ask_for_reset(client, zoe.email)
    assert [m.subject for m in mail.outbox] == [code_subject, reset_subject]
    assert prefix in mail.outbox[-1].body


@pytest.mark.parametrize("language", ["fr-ca", "en"])
def test_mails_are_ours_in_html_too(client, zoe, language):
    zoe.language = language
    zoe.save()
    ask_for_code(client, zoe.email)
    assert mail.outbox[-1].body.rstrip().endswith(settings.SITE_URL)
    [html] = mail.outbox[-1].alternatives
    assert f'<html lang="{language}"' in html.content


def test_a_reset_link_changes_the_password(client, zoe):
    ask_for_reset(client, zoe.email)
    link = re.search(r"http://\S+", mail.outbox[-1].body)[0]
    form = client.get(link, follow=True)
    new = "cinq-vaches-brunes-34"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    zoe.refresh_from_db()
    assert zoe.check_password(new)


def test_sign_up_is_closed_and_says_so(client, db):
    response = client.post(
        reverse("account_signup"), {"email": UNKNOWN, "password1": PASSPHRASE, "password2": PASSPHRASE}
    )
    assert not get_user_model().objects.filter(email=UNKNOWN).exists()
    assert "invitation" in response.content.decode()


def test_an_unverified_address_is_proved_first(client, zoe):
    mark_unverified(zoe)
    assert reverse("account_email_verification_sent") in log_in(client, zoe.email).url
    assert "_auth_user_id" not in client.session
    client.post(reverse("account_email_verification_sent"), {"code": code_in_mail()})
    assert EmailAddress.objects.get(user=zoe).verified


def test_a_closed_account_does_not_open(client, zoe):
    zoe.is_active = False
    zoe.save()
    log_in(client, zoe.email)
    assert "_auth_user_id" not in client.session


def test_passwords_are_kept_by_argon2():
    ask = "from partnerships import settings; print(settings.PASSWORD_HASHERS[0])"
    demo = {**os.environ, "ARRIMAGE_DEMO": "1"}
    demo.pop("ARRIMAGE_TESTING")
    said = subprocess.run([sys.executable, "-c", ask], env=demo, capture_output=True, text=True, check=True)
    assert said.stdout.strip().endswith("Argon2PasswordHasher")


def test_a_short_new_password_is_refused_in_the_readers_language(client, zoe):
    client.force_login(zoe)
    with override("fr-ca"):
        page = reverse("account_change_password")
    response = client.post(page, {"oldpassword": PASSPHRASE, "password1": "court", "password2": "court"})
    assert "15" in str(response.context["form"].errors["password1"])
    assert "trop court" in str(response.context["form"].errors["password1"])


def test_too_many_wrong_passwords_close_the_door_to_the_right_one(client, zoe):
    for _ in range(5):
        log_in(client, zoe.email, "une-autre-phrase-12")
    log_in(client, zoe.email)
    assert "_auth_user_id" not in client.session


def test_the_door_closes_alike_for_unknown_addresses(zoe):
    pages = []
    for email, client in (
        (zoe.email, Client(REMOTE_ADDR="10.0.0.1")),
        (UNKNOWN, Client(REMOTE_ADDR="10.0.0.2")),
    ):
        for _ in range(6):
            response = log_in(client, email, "une-autre-phrase-12")
        pages.append((response.status_code, text_of(response, email)))
    assert pages[0] == pages[1]


@pytest.mark.django_db(transaction=True)
def test_all_machines_count_the_same_attempts():
    """Each thread is another process as far as the database goes: its own connection, its own address."""
    cache.clear()
    zoe = mark_verified(factories.user(email="zoe@exemple.example", password=PASSPHRASE))

    def try_wrong(number):
        log_in(Client(REMOTE_ADDR=f"10.0.1.{number}"), zoe.email, "une-autre-phrase-12")
        connection.close()

    threads = [threading.Thread(target=try_wrong, args=[n]) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    here = Client(REMOTE_ADDR="10.0.2.1")
    log_in(here, zoe.email)
    assert "_auth_user_id" not in here.session


def test_codes_are_not_asked_without_end(zoe):
    answers = {
        email: [ask_for_code(Client(), email).status_code for _ in range(4)] for email in (zoe.email, UNKNOWN)
    }
    assert answers[zoe.email] == answers[UNKNOWN] == [302, 302, 302, 200]
    assert len(mail.outbox) == 3


def test_invitations_are_not_sent_without_end(client, maude, settings):
    settings.ACCOUNT_RATE_LIMITS = {"invite": "2/h/user"}
    client.force_login(maude)
    answers = [client.post(reverse("invitation_create"), {}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_limits_live_in_the_database(client, zoe):
    log_in(client, zoe.email, "une-autre-phrase-12")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM partnerships_cache WHERE cache_key LIKE '%login_failed%'")
        assert cursor.fetchone()[0] == 2
        cursor.execute("SELECT count(*) FROM partnerships_cache WHERE cache_key LIKE '%@%'")
        assert cursor.fetchone()[0] == 0


def change_address(client, email):
    return client.post(reverse("account_email"), {"email": email, "action_add": ""})


def test_a_new_address_is_proved_before_it_replaces_the_old_one(client, zoe):
    log_in(client, zoe.email)
    client.post(reverse("account_reauthenticate"), {"password": PASSPHRASE})
    change_address(client, "zoe.paquet@exemple.example")
    zoe.refresh_from_db()
    assert zoe.email == "zoe@exemple.example"
    client.post(reverse("account_email_verification_sent"), {"code": code_in_mail()})
    zoe.refresh_from_db()
    assert zoe.email == "zoe.paquet@exemple.example"
    assert list(zoe.emailaddress_set.values_list("email", "verified")) == [(zoe.email, True)]


def test_a_computer_left_open_does_not_give_the_account_away(client, zoe):
    log_in(client, zoe.email)
    assert change_address(client, "thief@exemple.example").url.startswith(reverse("account_reauthenticate"))
    assert mail.outbox == []


def test_a_deactivated_person_is_out_at_once(client, zoe):
    log_in(client, zoe.email)
    get_user_model().objects.update(is_active=False)
    assert client.get(reverse("account_settings")).url.startswith(reverse("account_login"))


def test_sessions_are_listed_and_ended(client, zoe):
    log_in(client, zoe.email)
    elsewhere = Client()
    log_in(elsewhere, zoe.email)
    assert len(client.get(reverse("usersessions_list")).context["sessions"]) == 2
    client.post(reverse("usersessions_list"))
    assert elsewhere.get(reverse("account_settings")).status_code == 302
    assert client.get(reverse("account_settings")).status_code == 200


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Forgot your password?", "Mot de passe oublié?"),
        ("Email address", "Adresse de courriel"),
        ("Are you sure you want to sign out?", "Voulez-vous vraiment vous déconnecter?"),
    ],
)
def test_allauth_speaks_our_french(sentence, ours):
    with override("fr-ca"):
        assert gettext(sentence) == ours
