"""What production settings refuse, and the headers every page carries."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import override_settings
from django.urls import reverse

from partnerships.base.checks import demo_is_not_production

ROOT = Path(__file__).resolve().parent.parent
COMPLETE = {
    "SECRET_KEY": "k7#mQz!" * 10 + "ABCdef123456",
    "DATABASE_URL": "postgres://arrimage@127.0.0.1:1/arrimage",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "ALLOWED_HOSTS": "arrimage.exemple.example",
    "SITE_URL": "https://arrimage.exemple.example",
    "EMAIL_URL": "smtp+tls://someone:secret@mail.exemple.example:587",
    "DEFAULT_FROM_EMAIL": "Arrimage <ne-pas-repondre@exemple.example>",
    "PRIVATE_FILES_DIR": "/srv/arrimage/private",
}


def run(*command: str, **environment: str) -> subprocess.CompletedProcess:
    """Run Python with this environment alone."""
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "HOME", "LANG") if key in os.environ}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env={**kept, **environment}, capture_output=True, text=True
    )


def test_production_settings_pass_the_deployment_check():
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **COMPLETE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", COMPLETE)
def test_nothing_starts_without(name):
    others = {key: value for key, value in COMPLETE.items() if key != name}
    done = run("-c", "import partnerships.settings", **others)
    assert done.returncode != 0 and f"Missing environment variables: {name}." in done.stderr


@pytest.mark.parametrize(("proxies", "trusted"), [("0", False), ("1", True), ("2", True)])
def test_only_a_declared_proxy_says_that_a_request_is_safe(proxies, trusted):
    code = "from partnerships import settings; print(settings.SECURE_PROXY_SSL_HEADER is not None)"
    done = run("-c", code, **COMPLETE, TRUSTED_PROXIES=proxies)
    assert done.stdout.strip() == str(trusted), done.stderr


@pytest.mark.parametrize(
    "changes",
    [
        {"PRODUCTION": True},
        {"ALLOWED_HOSTS": ["arrimage.exemple.example"]},
        {"SITE_URL": "https://arrimage.exemple.example"},
    ],
)
def test_demo_mode_stops_with_production_settings(changes):
    with override_settings(**{"DEMO": True, **changes}):
        assert [error.id for error in demo_is_not_production(None)] == ["arrimage.E001"]


def test_demo_mode_runs_on_this_machine_alone():
    with override_settings(DEMO=True, PRODUCTION=False, SITE_URL="http://127.0.0.1:8000"):
        assert demo_is_not_production(None) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Content-Security-Policy", "default-src 'self'"),
        ("Content-Security-Policy", "object-src 'none'"),
        ("Content-Security-Policy", "frame-ancestors 'none'"),
        ("Content-Security-Policy", "form-action 'self'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=()"),
        ("X-Frame-Options", "DENY"),
    ],
)
def test_every_page_carries(client, header, words):
    assert words in client.get(reverse("home")).headers[header]


@pytest.mark.django_db
def test_no_page_allows_inline_code(client):
    assert "unsafe" not in client.get(reverse("home")).headers["Content-Security-Policy"]


def test_what_a_person_sees_is_kept_by_no_cache(client, maude):
    client.force_login(maude)
    assert "no-store" in client.get(reverse("workspace")).headers["Cache-Control"]


@pytest.mark.django_db
def test_a_page_and_its_logs_share_a_request_identifier(client):
    assert (
        client.get(reverse("home"), headers={"X-Request-ID": "proxy-12345678"})["X-Request-ID"]
        == "proxy-12345678"
    )


@pytest.mark.django_db
def test_a_strange_request_identifier_is_replaced(client):
    assert "<" not in client.get(reverse("home"), headers={"X-Request-ID": "<script>"})["X-Request-ID"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["program_list", "organization_list", "report_list"])
def test_a_null_character_is_refused_before_it_reaches_the_database(client, address):
    assert client.get(reverse(address), {"q": "a\x00b"}).status_code == 400


def test_a_null_character_in_a_reason_is_left_out(client, maude, cohort):
    client.force_login(maude)
    data = {"verb": "cancel", "reason": "Trop peu\x00 de demandes"}
    client.post(reverse("cohort_change", args=[cohort.public_id]), data)
    assert cohort.events.get().reason == "Trop peu de demandes"


IMAGES = "from django.conf import settings; print(*settings.CONTENT_SECURITY_POLICY['DIRECTIVES']['img-src'])"


@pytest.mark.parametrize(
    ("tiles", "allowed"),
    [
        ("", "'self' data:"),
        ("https://tuiles.exemple:8443/{z}/{x}/{y}.png?cle=1", "'self' data: https://tuiles.exemple:8443"),
        ("https://{s}.tuiles.exemple/{z}/{x}/{y}.png", "'self' data: https://*.tuiles.exemple"),
    ],
)
def test_only_the_host_of_the_tiles_that_are_named_may_be_asked_for_pictures(tiles, allowed):
    settings = {"DJANGO_SETTINGS_MODULE": "partnerships.settings", "MAP_TILES_URL": tiles}
    assert run("-c", IMAGES, **COMPLETE, **settings).stdout.split() == allowed.split()


def test_servers_of_one_account_share_no_socket():
    """gunicorn 27 opens ~/.gunicorn/gunicorn.ctl: the second server of an account takes it from the first."""
    said = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    assert said["control_socket_disable"] is True
