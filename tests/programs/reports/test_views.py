"""Who reads what of reports, and what their pages say."""

import gzip
import html
import json
import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from partnerships.jobs.models import Job
from partnerships.web.remembering import PAGES
from programs.adequacy import edition
from programs.cohorts.counting import school_year_of
from programs.reports import pages, publishing, reading
from programs.reports.models import AdequacyReport
from tests import factories
from tests.clock import day
from tests.programs.reports import making

ASKED = {
    "first_year": "2021", "last_year": "2025", "sources": "projection_first", "partnership": "",
    "on": timezone.localdate().isoformat(),
}  # fmt: skip


def address(report, name="report_detail", *more, language="fr-ca") -> str:
    with override(language):
        return reverse(name, args=[report.public_id, *more])


def text(response) -> str:
    return response.content.decode()


@pytest.fixture(autouse=True)
def _pages_are_made_afresh():
    reading._body.cache_clear()


@pytest.fixture
def published(draft, rachid):
    return publishing.publish(report=draft, by=rachid, at=factories.NOON)


@pytest.fixture
def second(published, estrie, taught_usinage, cfp):
    factories.cohort(program=taught_usinage, provider=cfp, reported_entrants=4)
    return making.computed(region=estrie)


# --- Reading ------------------------------------------------------------------------------------------------


def test_everyone_reads_a_published_report_in_french(client, published):
    page = text(client.get(address(published)))
    assert "Bilan d" in page and "En Estrie, sur un programme" in page and "Usinage" in page
    for kept in ("report_exact", "report_scenario", "report_publish"):
        assert reverse(kept, args=[published.public_id]) not in page


def tables_of(page: str) -> list[dict[str, str]]:
    """Return the rows of every table of a page: what each cell says, by the label of its column."""
    rows = re.findall(r"<tr.*?</tr>", page, re.DOTALL)
    cells = [re.findall(r'<td data-label="([^"]+)"[^>]*>(.*?)</td>', row, re.DOTALL) for row in rows]
    plain = [
        {label: " ".join(re.sub(r"<[^>]+>", " | ", cell).split()) for label, cell in row} for row in cells
    ]
    return [row for row in plain if row]


def read(said: str) -> float:
    """Return the number that a cell begins with; a share of 1 where it is a percentage."""
    number = re.match(r"[|\s]*([−\d.,]+)\s*(%?)", said)
    value = float(number[1].replace("−", "-").replace(",", "."))
    return value / 100 if number[2] else value


def test_each_figure_of_a_page_is_made_again_from_its_counts_with_a_calculator(client, published):
    page = html.unescape(text(client.get(address(published)))).replace("\xa0", " ").replace("\u202f", "")
    supply = next(row for row in tables_of(page) if "Places par année" in row)
    rates = next(row for row in tables_of(page) if "Emploi lié" in row and "Départ de la région" in row)
    main = next(row for row in tables_of(page) if "Écart" in row)
    counted = {name: re.search(r"(\d+) sur environ (\d+)", said) for name, said in rates.items()}
    share = {name: int(found[1]) / int(found[2]) for name, found in counted.items()}
    assert {name: read(said) for name, said in rates.items()} == {
        name: pytest.approx(value, abs=0.00501) for name, value in share.items()
    }
    entrants = [read(said) for year, said in supply.items() if re.fullmatch(r"20\d\d-20\d\d", year)]
    observed, seats = sum(entrants[-3:]) / 3, read(supply["Places par année"])
    assert read(supply["Remplissage"]) == pytest.approx(observed / seats, abs=0.00501)
    asked = read(supply["Demandes par année"]) / seats
    assert read(supply["Demandes par place"]) == pytest.approx(asked, abs=0.00501)
    made = re.search(r"Besoin de ([\d,]+) par année : (\d+) % × ([\d,]+) débouchés", page)
    need = int(made[2]) / 100 * read(made[3])
    assert read(made[1]) == pytest.approx(need, abs=0.0501)
    stays = share["Diplomation"] * (1 - share["Poursuite des études"])
    in_trade = share["Présence sur le marché"] * share["Emploi lié"] * (1 - share["Départ de la région"])
    target, told = need / stays, main["Débutants visés"]
    assert read(told) == pytest.approx(target, abs=0.501)
    beside = re.search(r"métier : ([\d,]+)", told)[1]
    assert read(beside) == pytest.approx(target / in_trade, abs=0.501)
    assert read(main["Couverture"]) == pytest.approx(observed / target, abs=0.00501)
    assert read(main["Écart"]) == pytest.approx(observed - target, abs=0.501)


def test_everyone_reads_a_published_report_in_english(client, published):
    page = text(client.get(address(published, language="en")))
    assert "In Estrie, of one program" in page and "Machining" in page


@pytest.mark.parametrize(
    "section", ["highlights", "territory", "needs", "supply", "outcomes", "adequacy", "occupations", "method"]
)
def test_a_report_has_its_sections(client, published, section):
    assert f'<section id="{section}"' in text(client.get(address(published)))


def test_the_four_sentences_after_the_first_are_there_too(client, published):
    page = text(client.get(address(published)))
    assert page.split('<ol class="highlights">')[1].split("</ol>")[0].count("<li>") == 5


@pytest.mark.parametrize(("who", "status"), [("rachid", 200), ("anouk", 200), ("maude", 200), ("alix", 200)])
def test_partners_of_the_region_read_a_draft(client, request, draft, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(address(draft)).status_code == status


@pytest.mark.parametrize("who", [None, "sam", "aline", "theo"])
def test_to_others_a_draft_does_not_exist(client, request, draft, who):
    if who:
        client.force_login(request.getfixturevalue(who))
    assert client.get(address(draft)).status_code == 404
    assert "Estrie</a>" not in text(client.get(reverse("report_list")))


def test_a_superseded_edition_keeps_its_address_and_names_the_newer_one(client, published, second, rachid):
    publishing.publish(report=second, by=rachid, at=factories.NOON)
    page = text(client.get(address(published)))
    assert address(second) in page and "édition 2" in page


def test_a_second_edition_says_what_changed(client, second, rachid):
    publishing.publish(report=second, by=rachid, at=factories.NOON)
    page = text(client.get(address(second, language="en")))
    assert "What changed since the edition before" in page and "entrants observed" in page.lower()


def test_figures_of_two_methods_are_not_compared(second, published):
    older = reading.edition_of(published)._replace(method="2.0")
    told = pages.changes(reading.edition_of(second), older, "fr")
    [sentence] = told
    assert sentence.startswith("La méthode a changé, de 2.0 à 2.1") and "ne se comparent pas" in sentence


def test_fictitious_figures_are_announced(client, estrie, machinists, taught_usinage, rachid):
    factories.projection(occupation=machinists, area="QC", is_fictitious=True)
    report = making.computed(region=estrie)
    client.force_login(rachid)
    assert "fictifs" in text(client.get(address(report)))


def test_a_report_that_failed_says_why(client, estrie, rachid, machinist_projection):
    report = making.computed(region=estrie)
    client.force_login(rachid)
    assert report.error_fr in text(client.get(address(report))).replace("&#x27;", "'")


def test_a_report_under_way_leads_to_its_job(client, estrie, rachid, taught_usinage):
    report = making.requested(region=estrie, by=rachid)
    client.force_login(rachid)
    assert client.get(address(report)).url == report.job.get_absolute_url()


def test_a_request_that_changed_nothing_leads_to_the_same_edition(client, draft, estrie, rachid):
    again = making.computed(region=estrie, by=rachid)
    client.force_login(rachid)
    assert client.get(address(again)).url == address(draft)


def wide(report, *, lines: int) -> AdequacyReport:
    """The same report with its line repeated: a big region without computing one."""
    shown = edition.from_data(json.loads(report.snapshot))
    line = shown.lines[0]
    many = tuple(line._replace(program=line.program._replace(code=f"{n:04}")) for n in range(lines))
    content = edition.as_json(shown._replace(number=40 + lines, lines=many)).decode()
    return factories.report(
        region=report.region, edition=40 + lines, snapshot=content, checksum=str(lines), state="superseded"
    )


@pytest.mark.parametrize("lines", [10, 600])
def test_a_report_page_asks_three_queries_however_long(client, published, queries_pinned, lines):
    report = wide(published, lines=lines)
    with queries_pinned(3):
        assert client.get(address(report)).status_code == 200


def test_a_report_page_asks_two_once_it_is_made(client, published, queries_pinned):
    client.get(address(published))
    PAGES.forget()
    with queries_pinned(2):
        client.get(address(published))
    with queries_pinned(1):
        client.get(address(published))


@pytest.mark.parametrize("reports", [1, 12])
def test_the_public_list_asks_three_queries(client, published, queries_pinned, reports):
    for number in range(reports):
        partnership = factories.partnership(lead=factories.organization(), regions=[published.region])
        factories.report(
            region=published.region, edition=50 + number, state="published", partnership=partnership
        )
    with queries_pinned(3):
        client.get(reverse("report_list"))


def test_an_unchanged_report_is_not_sent_again(client, published):
    first = client.get(address(published))
    assert client.get(address(published), headers={"If-None-Match": first["ETag"]}).status_code == 304


# --- Asking and publishing ----------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["rachid", "anouk", "alix"])
def test_coordinators_analysts_and_administrators_request_a_report(client, request, estrie, who):
    client.force_login(request.getfixturevalue(who))
    response = client.post(reverse("report_request"), {**ASKED, "region": estrie.pk})
    assert response.url == Job.objects.get(kind="report").get_absolute_url()


@pytest.mark.parametrize("who", ["maude", "aline", "theo"])
def test_others_may_not_request_one(client, request, estrie, who):
    client.force_login(request.getfixturevalue(who))
    assert client.post(reverse("report_request"), {**ASKED, "region": estrie.pk}).status_code == 403
    assert not AdequacyReport.objects.exists()


def test_a_coordinator_cannot_request_the_report_of_another_region(client, rachid, outaouais):
    client.force_login(rachid)
    response = client.post(reverse("report_request"), {**ASKED, "region": outaouais.pk})
    assert response.context["form"].errors.keys() == {"region"}
    assert not AdequacyReport.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"first_year": "2025", "last_year": "2021"}, "last_year"),
        ({"first_year": "2008", "last_year": "2025"}, "first_year"),
        ({"on": "2999-01-01"}, "on"),
        ({"on": "2019-11-02"}, "on"),  # its years would be read one after the other
    ],
)
def test_a_question_without_sense_is_sent_back(client, rachid, estrie, wrong, field):
    client.force_login(rachid)
    response = client.post(reverse("report_request"), {**ASKED, "region": estrie.pk, **wrong})
    assert field in response.context["form"].errors


def test_a_day_before_one_that_was_told_is_sent_back(client, draft, rachid, estrie):
    AdequacyReport.objects.update(on=timezone.localdate())
    client.force_login(rachid)
    day_before = timezone.localdate() - timedelta(days=1)
    if school_year_of(day_before) == school_year_of(timezone.localdate()):
        asked = {**ASKED, "region": estrie.pk, "on": day_before.isoformat()}
        assert "on" in client.post(reverse("report_request"), asked).context["form"].errors
    assert AdequacyReport.objects.get() == draft


def test_the_regional_coordinator_publishes_a_draft(client, draft, rachid):
    client.force_login(rachid)
    client.post(address(draft, "report_publish"))
    assert making.again(draft).state == "published"


@pytest.mark.parametrize(("who", "status"), [("anouk", 403), ("maude", 403), ("sam", 404), ("theo", 404)])
def test_nobody_else_publishes_it(client, request, draft, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address(draft, "report_publish")).status_code == status
    assert making.again(draft).state == "ready"


def test_publishing_again_changes_nothing(client, published, rachid):
    client.force_login(rachid)
    client.post(address(published, "report_publish"))
    assert published.events.filter(to_state="published").count() == 1


def test_an_administrator_has_all_regions_computed(client, alix):
    client.force_login(alix)
    client.post(reverse("report_request_all"))
    assert AdequacyReport.objects.live().count() == 17


def test_a_coordinator_may_not_have_all_regions_computed(client, rachid):
    client.force_login(rachid)
    assert client.post(reverse("report_request_all")).status_code == 403


def test_the_list_shows_a_partner_the_work_under_way(client, estrie, rachid, taught_usinage):
    making.requested(region=estrie, by=rachid)
    client.force_login(rachid)
    assert "Brouillons et calculs en cours" in text(client.get(reverse("report_list")))


def test_a_failure_asked_for_again_leaves_the_list(client, estrie, rachid, machinist_projection):
    making.computed(region=estrie)
    making.taught(region=estrie)
    making.computed(region=estrie, on=date(2026, 11, 3))
    client.force_login(rachid)
    assert [report.state for report in client.get(reverse("report_list")).context["drafts"]] == ["ready"]


# --- Partners, and who keeps the records --------------------------------------------------------------------


@pytest.fixture
def few_answers(taught_usinage, estrie, rachid):
    """A follow-up of Estrie over ten persons and under twenty: partners alone read its rates."""
    factories.outcome_figures(
        program=taught_usinage, region=estrie, respondents=15, employed_related=10, employed_other=5,
        studying=0, seeking=0, inactive=0, left_region=0,
    )  # fmt: skip
    return publishing.publish(report=making.computed(region=estrie), by=rachid, at=factories.NOON)


@pytest.mark.parametrize(("who", "reads"), [(None, False), ("sam", False), ("maude", True), ("anouk", True)])
def test_partners_read_the_region_s_own_rates_over_ten_persons(client, request, few_answers, who, reads):
    if who:
        client.force_login(request.getfixturevalue(who))
    page = text(client.get(address(few_answers)))
    assert ("10 sur environ 15" in page) is reads
    file = client.get(address(few_answers, "report_download", "json")).json()
    assert [line["regional_rates"] for line in file["lines"]] == [{}]  # files hold what everybody reads


@pytest.fixture
def abroad(outaouais):
    """A firm of another region, and its trainer."""
    firm = factories.organization(name="Usine de Gatineau", kind="employer", region_code="07")
    trainer = factories.user(email="guy@exemple.example", full_name="Guy Aubin")
    factories.membership(user=trainer, organization=firm, role="trainer")
    return trainer, firm


@pytest.mark.parametrize(
    ("held", "reads"),
    [
        ({}, True),
        ({"to_on": day(2026, 1, 31)}, False),  # the seat ended
        (None, False),
    ],
)
def test_who_only_holds_a_seat_reads_what_a_member_does(
    client, few_answers, abroad, partnership, held, reads
):
    trainer, firm = abroad
    if held is not None:
        partnership.seats.create(
            constituency_fr="Employeurs", organization=firm, from_on=day(2025, 1, 6), **held
        )
    client.force_login(trainer)
    assert ("10 sur environ 15" in text(client.get(address(few_answers)))) is reads


def test_a_seat_in_a_partnership_that_ended_gives_nothing(client, few_answers, abroad, partnership):
    trainer, firm = abroad
    partnership.seats.create(constituency_fr="Employeurs", organization=firm, from_on=day(2025, 1, 6))
    type(partnership).objects.filter(pk=partnership.pk).update(to_on=day(2026, 1, 31))
    client.force_login(trainer)
    assert "10 sur environ 15" not in text(client.get(address(few_answers)))


@pytest.mark.parametrize("who", ["aline", "marc"])
def test_any_role_in_an_organization_of_the_region_reads_as_a_partner(client, request, few_answers, who):
    client.force_login(request.getfixturevalue(who))
    assert "10 sur environ 15" in text(client.get(address(few_answers)))


def test_who_keeps_the_records_reads_exact_counts_beside_the_printed_ones(client, draft, rachid):
    client.force_login(rachid)
    asking = text(client.get(address(draft, "report_exact")))
    assert "interne\u00a0:" not in asking and not draft.exact_readings.exists()
    page = text(client.post(address(draft, "report_exact")))
    assert "interne\u00a0: 21, imprimé 20" in page or "interne\u00a0: 21, imprimé 25" in page
    assert "Débutants" in page and "Diplômés" in page
    [reading] = draft.exact_readings.all()
    assert (reading.by, reading.at is not None) == (rachid, True)


def test_each_reading_of_exact_counts_is_noted(client, draft, rachid):
    client.force_login(rachid)
    for _ in range(2):
        client.post(address(draft, "report_exact"))
    assert draft.exact_readings.count() == 2


@pytest.mark.parametrize("who", ["anouk", "maude"])
def test_nobody_else_reads_them(client, request, draft, who):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address(draft, "report_exact")).status_code == 403
    assert not draft.exact_readings.exists()


def test_every_page_of_rounded_figures_says_how(client, published):
    for language, words in (("fr-ca", "arrondis à un multiple de 5"), ("en", "rounded to a multiple of 5")):
        assert words in text(client.get(address(published, language=language)))


def test_a_year_that_moved_since_the_edition_before_says_so(
    client, published, taught_usinage, estrie, rachid
):
    taught_usinage.cohorts.filter(school_year=2024).update(reported_entrants=40)
    second = making.computed(region=estrie)
    publishing.publish(report=second, by=rachid, at=factories.NOON)
    page = text(client.get(address(second)))
    assert "40 (corrigé)" in page and page.count("(corrigé)") == 1


# --- Weight -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lines", "decoded"), [(14, 120 * 1024), (60, 340 * 1024)])
def test_a_report_weighs_what_a_page_may(client, published, monkeypatch, lines, decoded):
    """A line takes some 5 KB in its tables and charts; even of sixty, no more than 60 KB are sent."""
    told = reading.edition_of(published)
    [line] = told.lines
    many = [
        line._replace(
            program=line.program._replace(code=f"{5000 + 7 * n}", title_fr=f"Usinage de machines {n}"),
            coverage=0.2 + n * 0.0317,
            gap=-37 + n * 1.37,
            need_per_year=5 + n * 2.19,
            target_entrants=7 + n * 3.43,
        )
        for n in range(lines)
    ]
    monkeypatch.setattr(reading.edition, "from_data", lambda _data: told._replace(lines=tuple(many)))
    page = client.get(address(published)).content
    assert f"machines {lines - 1}".encode() in page
    assert len(page) <= decoded
    assert len(gzip.compress(page)) <= 60 * 1024
