"""From a telephone: a student finds an offer, comes in by the code of a mail, fills a profile, applies."""

import re

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import gettext, override

from internships.applications.models import Application
from internships.offers.models import Slot
from partnerships.base.mailbox import DemoMail
from partnerships.people.models import User
from tests.browser import looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ZOE = "zoe@exemple.example"


@pytest.fixture(autouse=True)
def _demo(settings, db, site):
    """Mails are kept in the mailbox, which anyone may read."""
    cache.clear()
    settings.DEMO, settings.SITE_URL = True, site
    settings.EMAIL_BACKEND = "partnerships.base.mailbox.MailboxBackend"


def press(page, words: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=True).click()


def follow(page, words: str) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=words, exact=True).first.click()


def code() -> str:
    told = DemoMail.objects.filter(to__contains=ZOE).latest("pk")
    return re.search(r"(?m)^[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}$", told.body)[0]


def check(visitor) -> None:
    """A page of the way is open to all, and fits a telephone."""
    assert looking.violations(visitor.page) == []
    assert looking.too_wide(visitor.page) == []


@pytest.mark.parametrize("language", ["fr-ca", "en"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_student_finds_an_offer_joins_and_applies(visit, offer, cfp, usinage, language, script):
    with override(language):
        visitor = visit(width=360, java_script_enabled=script)
        page = visitor.page
        visitor.open(reverse("offer_list"))
        follow(page, offer.title)
        follow(page, gettext("Apply for these dates"))

        page.fill("main input[name=email]", ZOE)
        press(page, gettext("Send me the code"))
        page.fill("main input[name=code]", code())
        with page.expect_navigation():
            page.locator("main form:has(input[name=code]) [type=submit]").first.click()

        if script:
            check(visitor)
        page.fill("[name=first_name]", "Zoé")
        page.fill("[name=last_name]", "Roy")
        page.fill("[name=birth_date]", "1998-02-03")
        page.select_option("[name=school]", label=str(cfp))
        page.select_option("[name=program]", label=str(usinage))
        page.check("[name=agrees]")
        press(page, gettext("Save my profile"))

        page.fill("[name=message]", "Bonjour, j’aimerais apprendre chez vous.")
        press(page, gettext("Check my application"))
        if script:
            check(visitor)
        press(page, gettext("Send to the firm"))
        assert page.locator(".notice-success, .notice-good").count() == 1
    application = Application.objects.get()
    assert (application.state, application.school) == ("sent", cfp)
    assert application.student.account == User.objects.get(email=ZOE)
    assert Slot.objects.get().taken == 0
    assert visitor.problems == []
