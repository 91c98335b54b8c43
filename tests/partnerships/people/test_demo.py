"""Demo mode: entering as somebody, the mailbox, and never in production."""

import os
import re
import subprocess
import sys

import pytest
from django.core.mail import get_connection, send_mail
from django.urls import reverse
from django.utils import translation

from partnerships.base.checks import demo_is_not_production, settings_of_tests_stay_here
from partnerships.mails.mailbox import DemoMail


@pytest.fixture
def demo(settings):
    settings.DEMO = True
    return settings


@pytest.fixture
def demo_maude(maude):
    maude.is_fictitious = True
    maude.save()
    return maude


def enter(client, user):
    return client.post(reverse("enter_as", args=[user.public_id]))


def test_a_visitor_enters_as_a_demo_account(demo, client, demo_maude):
    assert enter(client, demo_maude).url == reverse("workspace")
    assert client.session["_auth_user_id"] == str(demo_maude.pk)


def test_outside_demo_mode_nobody_enters(client, demo_maude):
    assert enter(client, demo_maude).status_code == 404
    assert "_auth_user_id" not in client.session


def test_real_accounts_are_not_entered_even_in_demo_mode(demo, client, rachid):
    assert enter(client, rachid).status_code == 404
    assert "_auth_user_id" not in client.session


def test_closed_demo_accounts_are_not_entered(demo, client, demo_maude):
    demo_maude.is_active = False
    demo_maude.save()
    assert enter(client, demo_maude).status_code == 404


def test_entering_is_a_form(demo, client, demo_maude):
    assert client.get(reverse("enter_as", args=[demo_maude.public_id])).status_code == 405


def test_the_login_page_offers_demo_accounts_with_their_roles(demo, client, demo_maude, rachid):
    page = client.get(reverse("account_login")).content.decode()
    assert reverse("enter_as", args=[demo_maude.public_id]) in page
    assert "CFP du Parc" in page
    assert rachid.full_name not in page


@pytest.mark.parametrize(("language", "role"), [("fr-ca", "coordination"), ("en", "coordinator")])
def test_the_home_page_says_who_is_who(demo, client, demo_maude, rachid, language, role):
    with translation.override(language):
        page = client.get(reverse("home")).content.decode()
        entrance = reverse("account_login")
    assert f'href="{entrance}#as-{demo_maude.public_id}"' in page
    about = re.search(f"{demo_maude.full_name}</a>(.*?)</li>", page, re.DOTALL)[1]
    assert f"{role}, CFP du Parc, Estrie" in " ".join(about.split())
    assert rachid.full_name not in page


def test_the_home_page_of_the_demonstration_is_kept_for_the_next_visitor(demo, client, demo_maude):
    assert not client.get(reverse("home")).cookies


def test_outside_demo_mode_the_home_page_names_nobody(client, demo_maude):
    assert demo_maude.full_name not in client.get(reverse("home")).content.decode()


def test_outside_demo_mode_the_login_page_names_nobody(client, demo_maude):
    assert demo_maude.full_name not in client.get(reverse("account_login")).content.decode()


def test_the_mailbox_shows_what_would_have_left(demo, client, db):
    backend = get_connection("partnerships.mails.mailbox.MailboxBackend")
    send_mail(
        "Bonjour",
        "Suivez https://127.0.0.1/fr/a\nCode: <b>1</b>",
        None,
        ["a@exemple.example"],
        connection=backend,
    )
    page = client.get(reverse("mailbox")).content.decode()
    assert 'href="https://127.0.0.1/fr/a"' in page
    assert "&lt;b&gt;1&lt;/b&gt;" in page
    assert "a@exemple.example" in page


def test_the_newest_mail_comes_first(demo, client, db):
    DemoMail.objects.create(to="a", subject="Premier", body="")
    DemoMail.objects.create(to="a", subject="Second", body="")
    page = client.get(reverse("mailbox")).content.decode()
    assert page.index("Second") < page.index("Premier")


def test_outside_demo_mode_there_is_no_mailbox(client, db):
    assert client.get(reverse("mailbox")).status_code == 404


@pytest.mark.parametrize(
    ("changes", "stops"),
    [
        ({"DEMO": True}, False),
        ({"DEMO": True, "PRODUCTION": True}, True),
        ({"DEMO": True, "ALLOWED_HOSTS": ["arrimage.example"]}, True),
        ({"DEMO": True, "ALLOWED_HOSTS": ["*"]}, True),
        ({"DEMO": True, "SITE_URL": "https://arrimage.example"}, True),
        ({"DEMO": False, "PRODUCTION": True, "ALLOWED_HOSTS": ["arrimage.example"]}, False),
    ],
)
def test_demo_mode_never_goes_with_production_settings(settings, changes, stops):
    settings.PRODUCTION = False
    for name, value in changes.items():
        setattr(settings, name, value)
    assert bool(demo_is_not_production(None)) is stops


@pytest.mark.parametrize(
    ("changes", "stops"),
    [
        ({}, False),
        ({"ALLOWED_HOSTS": ["arrimage.example"]}, True),
        ({"SITE_URL": "https://arrimage.example"}, True),
        ({"TESTING": False, "ALLOWED_HOSTS": ["arrimage.example"]}, False),
    ],
)
def test_the_settings_of_tests_serve_nobody_else(settings, changes, stops):
    settings.ALLOWED_HOSTS, settings.SITE_URL = ["localhost"], "http://127.0.0.1:8000"
    for name, value in changes.items():
        setattr(settings, name, value)
    assert bool(settings_of_tests_stay_here(None)) is stops


def cookie_names(var):
    environment = {**os.environ, "ARRIMAGE_DEMO": "1", "ARRIMAGE_TESTING": "0", "ARRIMAGE_VAR": str(var)}
    code = (
        "from partnerships import settings as s;"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.LANGUAGE_COOKIE_NAME)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_two_copies_on_one_machine_keep_two_sessions(tmp_path):
    """Cookies ignore ports: the name of each says whose it is, and stays from one start to the next."""
    first, second = cookie_names(tmp_path / "d'été/var"), cookie_names(tmp_path / "autre/var")
    assert len({*first, *second}) == 6
    assert first == cookie_names(tmp_path / "d'été/var")


def test_a_web_process_does_not_start_as_a_public_demonstration(settings):
    environment = {**os.environ, "ARRIMAGE_DEMO": "1", "ALLOWED_HOSTS": "arrimage.example"}
    environment = {
        k: v for k, v in environment.items() if k not in ("ARRIMAGE_TESTING", "DJANGO_SETTINGS_MODULE")
    }
    started = subprocess.run(
        [sys.executable, "-c", "import partnerships.wsgi"],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (
        started.returncode and "ImproperlyConfigured" in started.stderr and "ARRIMAGE_DEMO" in started.stderr
    )
