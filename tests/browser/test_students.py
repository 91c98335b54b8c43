"""From a telephone: a student finds an offer, comes in by the code of a mail, fills a profile, applies."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from internships.applications.models import Application
from internships.offers.models import Slot
from partnerships.people.models import User
from tests.browser.walking import clean, code_sent_to, follow, press

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]
ZOE = "zoe@exemple.example"


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
        page.fill("main input[name=code]", code_sent_to(ZOE))
        with page.expect_navigation():
            page.locator("main form:has(input[name=code]) [type=submit]").first.click()

        if script:
            clean(visitor)
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
            clean(visitor)
        press(page, gettext("Send to the firm"))
        assert page.locator(".notice-success, .notice-good").count() == 1
    application = Application.objects.get()
    assert (application.state, application.school) == ("sent", cfp)
    assert application.student.account == User.objects.get(email=ZOE)
    assert Slot.objects.get().taken == 0
    assert visitor.problems == []
