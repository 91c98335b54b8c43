"""The public home and the regions' pages."""

from datetime import date

import pytest
from django.utils import timezone
from django.utils.translation import override

from partnerships.web.remembering import PAGES
from programs.portal import pages
from tests import factories

SOON = date(2099, 9, 1)


def text(client, path: str) -> str:
    return client.get(path).content.decode()


@pytest.fixture
def next_cohort(usinage, cfp):
    return factories.cohort(program=usinage, provider=cfp, starts_on=SOON)


def test_the_home_page_announces_the_next_cohorts(client, next_cohort):
    page = text(client, "/fr/")
    assert "1er septembre 2099" in page
    assert next_cohort.program.get_absolute_url().split("/")[-2] in page
    assert "CFP du Parc, Estrie" in page


def test_a_cancelled_cohort_is_not_announced(client, next_cohort, maude):
    next_cohort.cancel(by=maude, at=timezone.now(), reason="faute d’inscriptions")
    assert "2099" not in text(client, "/fr/")


def test_a_fictitious_cohort_says_so(client, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, starts_on=SOON, is_fictitious=True)
    assert 'class="fictitious"' in text(client, "/en/")


def test_the_home_page_lists_published_reports_and_no_draft(client, estrie, outaouais):
    factories.report(region=estrie, state="published", published_at=timezone.now())
    factories.report(region=outaouais, state="ready")
    page = text(client, "/en/")
    assert "Estrie, edition 1" in page
    assert "Outaouais, edition" not in page


def test_a_partnership_without_public_page_stays_out(client, cfp, estrie):
    factories.partnership(name_fr="Table ouverte", lead=cfp, regions=[estrie])
    factories.partnership(name_fr="Table fermée", lead=cfp, regions=[estrie], is_published=False)
    page = text(client, "/fr/")
    assert "Table ouverte" in page
    assert "Table fermée" not in page


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/en/", "No report is published yet."),
        ("/en/", "No cohort is announced."),
        ("/en/", "No cohort is recorded yet: no region has a figure"),
        ("/en/regions/05/", "This region has no published report yet."),
        ("/en/regions/05/", "No cohort is recorded in this region."),
        ("/en/regions/05/", "No partner of this region is recorded yet."),
    ],
)
def test_an_empty_page_says_what_is_missing(client, db, path, sentence):
    assert sentence in text(client, path)


def test_the_map_counts_programs_and_leaves_the_rest_unknown(cohort, soudage, cfp, estrie):
    factories.cohort(program=soudage, provider=cfp)
    factories.cohort(program=soudage, provider=cfp, starts_on=SOON)
    counts = {line.region.code: line.programs for line in pages.region_lines()}
    assert counts.pop("05") == 2
    assert set(counts.values()) == {None}


@pytest.fixture
def soudage(db):
    return factories.program(code="5195", title_fr="Soudage-montage", title_en="Welding and Fitting")


def test_the_map_has_its_table_with_the_same_figures(client, cohort):
    page = text(client, "/fr/regions/")
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    assert table.count('<td class="num">s.\N{NO-BREAK SPACE}o.</td>') == 16
    assert table.count('<td class="num">1</td>') == 1


@pytest.mark.parametrize(
    ("programs", "finding"),
    [
        ({}, "No cohort is recorded yet: no region has a figure"),
        ({"05": 1}, "Estrie teaches 1 program"),
        ({"05": 9, "07": 2}, "2 regions record their cohorts here; Estrie teaches the most: 9 programs"),
    ],
)
def test_the_maps_title_says_what_it_shows(estrie, programs, finding):
    lines = [pages.RegionLine(line.region, programs.get(line.region.code)) for line in pages.region_lines()]
    with override("en"):
        assert pages.map_finding(lines) == finding


def test_a_region_page_holds_its_partners_programs_and_territories(client, cohort, firm, estrie):
    page = text(client, "/fr/regions/05/")
    for word in [
        "CFP du Parc",
        "centre de formation professionnelle (CFP)",
        "Usinage",
        "Memphrémagog",
        "Coaticook",
    ]:
        assert word in page


def test_employers_are_counted_and_listed_elsewhere(client, firm):
    factories.organization(name="Soudure Coaticook")
    page = text(client, "/en/regions/05/")
    link = page.split('<a href="/en/partners/?region=05&amp;kind=employer">')[1].split("</a>")[0]
    assert link.strip() == "2 employers"
    assert "Soudure Coaticook" not in page


def test_a_region_page_holds_nothing_of_another_region(client, usinage):
    elsewhere = factories.organization(name="CFP de la Lièvre", kind="cfp", region_code="07")
    factories.cohort(program=usinage, provider=elsewhere)
    page = text(client, "/fr/regions/05/")
    assert "CFP de la Lièvre" not in page
    assert "Usinage" not in page


def test_programs_are_sorted_as_french_does(client, cfp):
    for code, title in [("1", "Électricité"), ("2", "Zoo"), ("3", "Dessin")]:
        factories.cohort(program=factories.program(code=code, title_fr=title), provider=cfp)
    page = text(client, "/fr/regions/05/")
    assert page.index("Dessin") < page.index("Électricité") < page.index("Zoo")


def test_an_unknown_region_is_not_found(client, db):
    assert client.get("/fr/regions/18/").status_code == 404


@pytest.mark.parametrize("size", [10, 1000])
@pytest.mark.parametrize(("path", "queries"), [("/fr/", 5), ("/fr/regions/", 2), ("/fr/regions/05/", 6)])
def test_public_pages_cost_the_same_for_ten_and_a_thousand(
    client, usinage, cfp, size, path, queries, queries_pinned
):
    factories.many_cohorts(program=usinage, provider=cfp, size=size)
    factories.partnership(lead=cfp, regions=[cfp.region])
    client.get(path)
    PAGES.forget()  # what a page costs when it has changed
    with queries_pinned(queries):
        client.get(path)


# --- Asked again ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/fr/", "/en/regions/", "/fr/regions/05/"])
def test_a_public_page_asked_again_is_not_sent_again(client, db, path):
    etag = client.get(path)["ETag"]
    again = client.get(path, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_changed_row_changes_the_page(client, cohort):
    path = cohort.program.get_absolute_url()
    etag = client.get(path)["ETag"]
    type(cohort.program).objects.update(title_fr="Usinage de précision")
    assert client.get(path, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("path", ["/fr/", "/fr/regions/05/"])
def test_a_count_that_is_hidden_changes_no_version(client, cohort, path):
    """A version of the changes would tell that somebody was corrected."""
    etag = client.get(path)["ETag"]
    type(cohort).objects.update(reported_entrants=617)
    again = client.get(path, headers={"If-None-Match": etag})
    assert (again.status_code, again["ETag"]) == (304, etag)


def test_a_deleted_row_changes_the_page(client, cohort):
    etag = client.get("/fr/")["ETag"]
    cohort.delete()
    assert client.get("/fr/", headers={"If-None-Match": etag}).status_code == 200


def test_each_language_has_its_own_version(client, db):
    assert client.get("/fr/")["ETag"] != client.get("/en/")["ETag"]


def test_a_page_made_for_somebody_has_no_version(client, maude):
    client.force_login(maude)
    answer = client.get("/fr/")
    assert "ETag" not in answer
    assert "no-store" in answer["Cache-Control"]
