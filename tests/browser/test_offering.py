"""From a telephone: a firm writes an offer by the link of a mail; a coordinator approves it; all see it."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from internships.offers.models import Offer
from tests.browser.walking import clean, fill, press

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]


@pytest.mark.parametrize("language", ["fr-ca", "en"])
def test_a_firm_writes_an_offer_from_its_link_and_students_see_it(visit, maude, rachid, plant, language):
    rachid.language = language
    rachid.save()
    with override(language):
        coordinator = visit(who=maude, width=360)
        coordinator.open(reverse("offer_link_create"))
        fill(coordinator.page, name="Gaston Roy", email="gaston@exemple.example")
        coordinator.page.select_option("main [name=language]", language)
        coordinator.page.select_option("main [name=establishment]", str(plant.pk))
        press(coordinator.page, gettext("Send the link"))

        firm = visit(width=360)
        firm.open(reverse("mailbox"))
        with firm.page.expect_navigation():
            firm.page.locator("main article a", has_text=reverse("offer_by_link", args=["x"])[:-2]).click()
        clean(firm)
        firm.page.select_option("[name=kind]", index=1)
        fill(firm.page, title_fr="Observer l’usinage", description_fr="Deux jours près d’un tour.")
        press(firm.page, gettext("Continue"))
        fill(
            firm.page,
            **{"slots-0-starts_on": "2099-03-01", "slots-0-ends_on": "2099-03-02", "slots-0-seats": "2"},
        )
        press(firm.page, gettext("Continue"))
        firm.page.check("[name=is_paid]")
        press(firm.page, gettext("Continue"))
        assert firm.page.locator(".invalid-feedback").count() == 1  # an observation internship is not a job
        clean(firm)
        firm.page.uncheck("[name=is_paid]")
        press(firm.page, gettext("Continue"))
        assert firm.page.input_value("[name=email]") == "gaston@exemple.example"
        clean(firm)
        press(firm.page, gettext("Send for reading"))
        assert firm.page.inner_text("h1") == gettext("Your offer is sent")

        reader = visit(who=rachid, width=360)
        reader.open(reverse("offer_board"))
        reader.page.get_by_role("link", name="Observer l’usinage").click()
        press(reader.page, gettext("Approve"))
        clean(reader)

        visitor = visit(width=360)
        visitor.open(reverse("offer_list"))
        visitor.page.get_by_role("link", name="Observer l’usinage").first.click()
        assert "Usinage Magog" in visitor.page.inner_text("main")
    assert Offer.objects.get().state == "published"
    assert firm.problems == reader.problems == []
