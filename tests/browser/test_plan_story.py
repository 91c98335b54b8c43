"""The metallurgy committee imports its plan from its own table, hears of it by a link, and prints slides."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pptx import Presentation

from partnerships.news.daily import ask_leads
from partnerships.plans.measure_models import Measure
from tests import factories
from tests.browser.walking import fits, follow, link_sent_to, press, send
from tests.importing import work
from tests.partnerships.papers.test_imports import word

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]


@pytest.fixture
def plan(partnership):
    """A plan without a row, since a year."""
    begun = timezone.localdate() - timedelta(days=365)
    return factories.plan(partnership=partnership, title_fr="Plan 2009-2010", axes=0, from_on=begun)


def import_the_table(desk, plan) -> None:
    """Send the committee's document, look at what it would do, and write it."""
    desk.open(plan.get_absolute_url())
    follow(desk.page, "Envoyer son tableau")
    table = {"name": "plan.docx", "mimeType": "application/octet-stream", "buffer": word()}
    desk.page.set_input_files("main [type=file]", table)
    press(desk.page, "Envoyer et vérifier")
    work()
    desk.page.reload()
    desk.page.get_by_label(plan.title_fr).check()
    press(desk.page, "Lire le fichier ainsi")
    work()
    desk.page.reload()
    press(desk.page, "Tout enregistrer")
    work()


def test_the_metallurgy_committee_imports_its_plan_hears_of_it_and_prints_slides(
    visit, maude, cfp, plan, tmp_path
):
    desk = visit(who=maude)
    import_the_table(desk, plan)
    desk.open(plan.get_absolute_url())
    rows = desk.page.locator("#measures ~ .table-wrap tbody tr:has(a)")
    with desk.page.expect_navigation():
        rows.nth(2).locator(".drag").drag_to(rows.nth(0))
    assert "Travailler avec les écoles" in rows.nth(0).inner_text() and rows.count() == 4
    Measure.objects.filter(name_fr__startswith="Travailler").update(lead_organization=cfp)
    ask_leads(on=timezone.localdate(), at=timezone.now())
    lead = visit(width=360, java_script_enabled=False)
    lead.open(link_sent_to(maude.email, "measure_tell"))
    send(lead.page, note="Douze écoles ont répondu")
    assert "Douze écoles ont répondu" in lead.page.inner_text("main") and fits(lead)
    desk.open(plan.get_absolute_url())
    assert "Douze écoles ont répondu" in desk.page.inner_text("main")
    with desk.page.expect_download() as download:
        desk.page.get_by_role("link", name="PPTX").click()
    download.value.save_as(tmp_path / "plan.pptx")
    slides = Presentation(tmp_path / "plan.pptx").slides
    assert [slide.shapes.title.text for slide in slides][1:] == [
        "Axe 1 – Bâtir les partenariats", "Axe 2 – Développer la main-d’œuvre",
    ]  # fmt: skip
    assert fits(desk)
