"""A coordinator reads a draft, publishes it, finds the files; the keyboard and a page without script do."""

import pytest

pytestmark = pytest.mark.browser


def address(report) -> str:
    return f"/fr/bilans/{report.public_id}/"


def test_the_first_screen_says_the_finding(visit, full_scene):
    page = visit(width=1280)
    page.open(address(full_scene.report))
    assert page.page.locator(".highlights li").first.bounding_box()["y"] < 900
    assert page.page.locator(".chart svg").first.bounding_box()["y"] < 900


def test_a_program_of_the_table_leads_to_what_it_means(visit, full_scene):
    visitor = visit(width=1280)
    visitor.open(address(full_scene.report))
    visitor.page.locator("#adequacy tbody th a").first.focus()
    visitor.page.keyboard.press("Enter")
    assert visitor.page.locator(".meanings > li:target").is_visible()


def test_the_same_report_is_read_in_english(visit, full_scene):
    visitor = visit()
    visitor.open(address(full_scene.report))
    visitor.page.get_by_role("button", name="English").first.click()
    assert visitor.page.locator("h1").inner_text() == "Adequacy report: Estrie"


def test_a_chart_has_its_table_twin(visit, full_scene):
    visitor = visit()
    visitor.open(address(full_scene.report))
    figure = visitor.page.locator("figure.chart").first
    figure.locator("summary").press("Enter")
    assert figure.locator("table").is_visible()


@pytest.mark.parametrize("format", ["xlsx", "csv", "json"])
def test_a_file_is_downloaded(visit, full_scene, format):
    visitor = visit()
    visitor.open(address(full_scene.report))
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name=format.upper(), exact=True).click()
    assert download.value.suggested_filename == f"bilan-adequation-05-edition-2.{format}"


def test_a_report_prints_its_sections_and_nothing_to_click(visit, full_scene):
    visitor = visit()
    visitor.open(address(full_scene.report))
    visitor.page.emulate_media(media="print")
    assert visitor.page.locator("#adequacy table").is_visible()
    assert not visitor.page.locator(".downloads").is_visible()
    assert not visitor.page.locator(".report-contents").is_visible()


def test_a_draft_is_published_without_script(visit, full_scene):
    visitor = visit(who=full_scene.rachid, java_script_enabled=False)
    visitor.open(address(full_scene.draft))
    visitor.page.get_by_role("button", name="Publier cette édition").click()
    assert "publié" in visitor.page.locator(".state").first.inner_text()
