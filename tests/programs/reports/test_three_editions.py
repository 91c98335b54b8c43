"""Three editions published over the web, corrections between them: every public file, and the attacker."""

import io
import json
import re

import openpyxl
import pytest
from django.urls import reverse

from programs.reports.models import AdequacyReport
from tests import pdfs
from tests.programs.attack.attacker import MOST, Equations
from tests.programs.reports import making

# Counts that no rounded figure, sum, code or year can be mistaken for.
ENTRANTS = (787, 773, 613, 618, 951)
SMALL = (3, 2, 4, 1, 3)
CORRECTED = {2022: 3, 2024: 2}  # the small program's, before the second edition and before the third


@pytest.fixture
def editions(client, rachid, estrie, machinists, machinist_projection):
    """What everybody may download of three editions: {(edition, format): content}."""
    large = making.taught(region=estrie, occupation=machinists, entrants=ENTRANTS)
    small = making.taught(region=estrie, code="5195", entrants=(8, 7, 9, 6, 8))
    for cohort, persons in zip(small.cohorts.order_by("school_year"), SMALL, strict=True):
        type(cohort).objects.filter(pk=cohort.pk).update(
            reported_entrants=persons, reported_graduates=max(0, persons - 2)
        )
    kept = {}
    for number, moved in enumerate([None, *CORRECTED.items()], start=1):
        if moved:
            small.cohorts.filter(school_year=moved[0]).update(reported_entrants=moved[1])
            # Something else moves too, or nothing new would be published.
            large.cohorts.filter(school_year=2025).update(reported_entrants=951 + 10 * number)
        client.force_login(rachid)
        report = making.computed(region=estrie, by=rachid)
        client.post(reverse("report_publish", args=[report.public_id]))
        client.logout()
        kept |= files_of(client, report)
    assert AdequacyReport.objects.public().count() == 3
    return kept


def files_of(client, report) -> dict[tuple[int, str], bytes]:
    found = {(report.edition, "page"): client.get(report.get_absolute_url()).content}
    for format in ("pdf", "xlsx", "csv", "json"):
        address = reverse("report_download", args=[report.public_id, format])
        found[report.edition, format] = client.get(address).content
    return found


def words(format: str, content: bytes) -> str:
    if format == "pdf":
        return pdfs.read(content).text
    if format == "xlsx":
        sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)
    return content.decode("utf-8-sig")


def test_no_exact_count_is_in_any_file_and_none_comes_out_of_three(editions):
    for (number, format), content in editions.items():
        text = words(format, content)
        # A number by itself: three digits of a fingerprint, an identifier or a decimal are nobody's count.
        exact = [n for n in (*ENTRANTS, 971, 981) if re.search(rf"(?<![\w.,-]){n}(?!\w|\.\d)", text)]
        assert exact == [], (number, format)
    known = told_of("5195", [json.loads(editions[number, "json"]) for number in (1, 2, 3)])
    for year, persons in zip(range(2021, 2026), SMALL, strict=True):
        low, high = known.range_of([known.unknown("entrants", year)])
        assert low <= persons <= high and high - low >= 5
    low, high = known.range_of([known.unknown("graduates", year) for year in range(2021, 2026)])
    assert high - low >= 3


def told_of(code: str, published: list[dict]) -> Equations:
    """Write what the files of each edition say of a program, every correction known."""
    known, first = Equations(), dict(zip(range(2021, 2026), SMALL, strict=True))
    now = dict(first)
    for data, moved in zip(published, [{}, *({year: to} for year, to in CORRECTED.items())], strict=True):
        now |= moved
        [line] = [line for line in data["lines"] if line["program"]["code"] == code]
        for row in (row for row in line["years"] if row["entrants"] is not None):
            year = row["school_year"]
            low, high = (0, 9) if row["entrants_below"] else (row["entrants"], row["entrants"] + 4)
            by = now[year] - first[year]
            count = known.unknown("entrants", year)
            known.know([count, known.number("entrants", year)], low - by, high - by)
        for year in first:
            known.know([known.unknown("entrants", year)], 0, MOST, minus=(known.unknown("graduates", year),))
        rate = (line["rates"] | line["regional_rates"])["graduation"]
        if rate["origin"] == "region":
            graduates = [known.unknown("graduates", year) for year in range(*_span(line))]
            number = known.number("graduates", *line["graduation_years"])
            known.know([*graduates, number], rate["count"], rate["count"] + 4)
    return known


def _span(line: dict) -> tuple[int, int]:
    first, last = line["graduation_years"]
    return first, last + 1


def test_each_edition_keeps_its_address_and_the_first_says_no_change(client, editions):
    page = editions[1, "page"].decode()
    assert "première édition publiée" in page and "corrigé)" not in page
    assert "corrigé)" in editions[2, "page"].decode()
    for report in AdequacyReport.objects.public():
        assert client.get(report.get_absolute_url()).status_code == 200
