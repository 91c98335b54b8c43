"""A survey, from its creation to its response rate; with a phone, without scripts."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from playwright.sync_api import expect

from programs.needs.models import NeedLine, NeedsSurvey
from tests.browser import looking
from tests.browser.walking import press

pytestmark = pytest.mark.browser


def create_survey(visitor, title: str) -> None:
    page = visitor.page
    visitor.open(reverse("survey_list"))
    page.get_by_role("link", name=gettext("New survey")).click()
    page.fill("[name=title_fr]", title)
    page.fill("[name=title_en]", title)
    page.fill("[name=reference_on]", "2026-05-01")
    press(page, gettext("Save"))


def figure(page, label: str) -> str:
    return page.locator(".figures > div", has_text=label).locator("dd").first.inner_text()


@pytest.mark.parametrize(("width", "script"), [(1280, True), (360, False)])
def test_a_coordinator_asks_a_firm_and_reads_the_response_rate(visit, full_scene, language, width, script):
    visitor = visit(who=full_scene.rachid, width=width, java_script_enabled=script)
    page, firm = visitor.page, "Usinage Magog – Usine principale"
    create_survey(visitor, f"Enquête {language} {width}")

    page.get_by_role("link", name=gettext("Add a firm")).first.click()
    page.select_option("[name=establishment]", label=firm)
    press(page, gettext("Add to the survey"))
    assert figure(page, gettext("Response rate")).replace("\N{NO-BREAK SPACE}", "") == "0%"

    page.get_by_role("link", name=gettext("Type the answers")).click()
    page.select_option("[name=state]", "complete")
    page.fill("[name=lines-0-occupation]", "72100")
    page.fill("[name=lines-0-hires_12m]", "4")
    page.fill("[name=lines-0-hires_36m]", "2")
    press(page, gettext("Save the answers"))
    assert page.locator("#id_lines-0-hires_12m").input_value() == "4"
    page.locator(".error-summary").get_by_role("link").click()
    assert page.evaluate("document.activeElement.name") == "lines-0-hires_36m"
    page.fill("[name=lines-0-hires_36m]", "7")
    press(page, gettext("Save the answers"))

    page.get_by_role("navigation", name=gettext("Breadcrumb")).get_by_role(
        "link", name=f"Enquête {language} {width}"
    ).click()
    assert figure(page, gettext("Response rate")).replace("\N{NO-BREAK SPACE}", "") == "100%"
    assert "†" in page.locator("tbody tr").first.inner_text()  # one firm only: never to be published
    survey = NeedsSurvey.objects.get(title_fr=f"Enquête {language} {width}")
    assert NeedLine.objects.filter(response__survey=survey, hires_36m=7).count() == 1
    assert not script or looking.violations(page) == []  # axe is a script
    assert visitor.problems == []


def test_the_answers_form_names_every_box_on_a_phone(visit, full_scene):
    visitor = visit(who=full_scene.rachid, width=360)
    visitor.open(reverse("response_edit", args=[full_scene.answer.public_id]))
    for box in visitor.page.locator("main fieldset input[type=number]").all():
        expect(visitor.page.locator(f"label[for={box.get_attribute('id')}]")).to_be_visible()
        assert box.bounding_box()["width"] > 100
    assert looking.too_wide(visitor.page) == []
