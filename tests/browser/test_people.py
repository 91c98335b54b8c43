"""People in a real browser: codes by mail, invitations, second factors, passkeys, the administration."""

import re

import pytest
from allauth.mfa.totp.internal import auth as totp

from partnerships.mails.mailbox import DemoMail
from partnerships.people.models import User
from partnerships.people.verifying import mark_verified
from tests import factories
from tests.browser.walking import send

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]
PASSPHRASE = "quatre-chevaux-verts-12"


@pytest.fixture
def zoe(transactional_db):
    """Coordinator with a password."""
    made = mark_verified(
        factories.user(email="zoe@exemple.example", full_name="Zoé Paquet", password=PASSPHRASE)
    )
    factories.membership(user=made, organization=factories.organization(name="CFP du Parc", kind="cfp"))
    return made


def enter(visitor, user) -> None:
    visitor.open("/fr/compte/login/")
    send(visitor.page, login=user.email, password=PASSPHRASE)


def test_zoe_logs_in_with_a_code_read_in_the_mailbox(visit, zoe):
    visitor = visit()
    visitor.open("/fr/compte/login/code/")
    send(visitor.page, email=zoe.email)
    asking = visitor.page.url
    visitor.open("/fr/boite-de-courriels/")
    code = next(
        line
        for line in visitor.page.inner_text("main article").splitlines()
        if re.fullmatch(r"[A-Z0-9-]{6,9}", line.strip())
    )
    visitor.page.goto(asking)
    send(visitor.page, code=code.strip())
    assert visitor.page.url.endswith("/fr/espace-de-travail/")
    assert visitor.problems == []


def test_a_newcomer_follows_the_link_and_is_in(visit, zoe):
    coordinator = visit(who=zoe)
    coordinator.open("/fr/invitations/nouvelle/")
    coordinator.page.fill("input[name=email]", "nouvelle@exemple.example")
    coordinator.page.select_option("select[name=role]", "viewer")
    with coordinator.page.expect_navigation():
        coordinator.page.click("main form[method=post] [type=submit]")
    newcomer = visit()
    newcomer.open("/fr/boite-de-courriels/")
    with newcomer.page.expect_navigation():
        newcomer.page.click("main article a[href*='/invitations/accepter/']")
    assert "CFP du Parc" in newcomer.page.inner_text("main")
    send(newcomer.page, full_name="Nour Elias")
    assert newcomer.page.url.endswith("/fr/espace-de-travail/")
    assert User.objects.get(email="nouvelle@exemple.example").memberships.get().role == "viewer"
    assert coordinator.problems == newcomer.problems == []


def code_of(secret: str) -> str:
    return totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))


def test_a_coordinator_is_led_to_a_second_factor_and_sets_it_up(visit, zoe, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    visitor = visit()
    enter(visitor, zoe)
    assert "/2fa/" in visitor.page.url
    with visitor.page.expect_navigation():
        visitor.page.click("main a[href*='totp/activate']")
    send(visitor.page, password=PASSPHRASE)
    secret = visitor.page.input_value("input[disabled], input[readonly]")
    send(visitor.page, code=code_of(secret))
    assert "recovery-codes" in visitor.page.url
    visitor.open("/fr/membres/")
    assert "Zoé Paquet" in visitor.page.inner_text("main")
    assert visitor.problems == []


def test_a_passkey_is_a_second_factor_and_opens(visit, zoe, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    visitor = visit()
    tools = visitor.context.new_cdp_session(visitor.page)
    tools.send("WebAuthn.enable")
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    on_localhost(visitor)
    enter(visitor, zoe)
    visitor.open("/fr/compte/2fa/webauthn/add/")
    send(visitor.page, password=PASSPHRASE)
    visitor.page.fill("main input[name=name]", "Mon téléphone")
    visitor.page.check("main input[name=passwordless]")
    with visitor.page.expect_navigation():
        visitor.page.locator("#mfa_webauthn_add").click()
    visitor.context.clear_cookies()
    visitor.open("/fr/compte/login/")
    with visitor.page.expect_navigation(url=re.compile("espace-de-travail")):
        visitor.page.click("#passkey_login")
    assert visitor.problems == []


def on_localhost(visitor) -> None:
    """Passkeys belong to a name, never to a number."""
    visitor.site = visitor.site.replace("127.0.0.1", "localhost")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_administration_breaks_no_rule_of_our_pages(visit, transactional_db, language):
    alix = factories.user(email="alix@exemple.example", is_staff=True, is_superuser=True)
    cfp = factories.organization(name="CFP du Parc", kind="cfp")
    visitor = visit(who=alix)
    for path in (
        "",
        "partnerships/organization/",
        f"partnerships/organization/{cfp.pk}/change/",
        f"partnerships/organization/{cfp.pk}/history/",
        "programs/cohort/add/",
    ):
        assert visitor.open(f"/{language}/admin/{path}").ok
    visitor.page.click(".select2-selection >> nth=0")
    visitor.page.wait_for_selector(".select2-search__field")
    assert visitor.problems == []


def test_the_mailbox_shows_mails(visit, transactional_db):
    DemoMail.objects.create(to="a@exemple.example", subject="Bonjour", body="Voir https://127.0.0.1/fr/")
    visitor = visit(width=360)
    visitor.open("/fr/boite-de-courriels/")
    assert visitor.page.inner_text("main h2") == "Bonjour"
    assert visitor.problems == []
