"""From a telephone: the firm answers by the link of a mail, without a password; the student confirms."""

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from internships.applications.models import Application
from internships.applications.sending import send
from internships.offers.models import Slot
from tests import factories
from tests.browser import looking
from tests.browser.walking import press

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]


@pytest.mark.parametrize("language", ["fr-ca", "en"])
def test_the_firm_accepts_from_its_mail_and_the_student_confirms(visit, theo, aline, slot, language):
    for person in (theo, aline):
        person.language = language
        person.save()
    application = factories.application(student=theo.student, slot=slot, state="draft")
    send(application=application, by=theo, at=timezone.now())
    with override(language):
        firm = visit(width=360, java_script_enabled=False)
        firm.open(reverse("mailbox"))
        with firm.page.expect_navigation():
            firm.page.locator(
                "main article a", has_text=reverse("application_answer", args=["x"])[:-2]
            ).click()
        assert "Théo" in firm.page.inner_text("h1") and looking.too_wide(firm.page) == []
        press(firm.page, gettext("Yes, offer the place"))
        assert firm.page.locator(".notice-good").count() == 1

        student = visit(who=theo, width=360)
        student.open(reverse("application_confirm", args=[application.public_id]))
        assert looking.violations(student.page) == []
        press(student.page, gettext("Yes, I take this place"))
        assert student.page.inner_text("h1") == gettext("The place is taken")

        firm.open(reverse("mailbox"))
        with firm.page.expect_navigation():
            newest = firm.page.locator("main article", has_text="Théo").first
            newest.locator("a", has_text=reverse("application_answer", args=["x"])[:-2]).click()
        assert theo.email in firm.page.inner_text("main")
    assert Application.objects.get().state == "confirmed" and Slot.objects.get().taken == 1
    assert firm.problems == student.problems == []
