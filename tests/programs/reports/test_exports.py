"""Files of an edition: all from the snapshot, readable again, harmless in a spreadsheet."""

import csv
import io
import json
import re
import zlib

import openpyxl
import pytest
from django.urls import reverse
from django.utils.translation import override

from programs.reports import publishing
from tests import factories, pdfs
from tests.programs.reports import making


@pytest.fixture
def published(draft, rachid):
    return publishing.publish(report=draft, by=rachid, at=factories.NOON)


def download(client, report, format, *, language="fr-ca"):
    with override(language):
        return client.get(reverse("report_download", args=[report.public_id, format]))


def inside(pdf: bytes) -> bytes:
    """What a PDF holds, its streams decompressed."""
    parts = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            continue
    return b"".join(parts)


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_the_json_is_the_snapshot(client, published, draft):
    assert json.loads(body(download(client, published, "json"))) == json.loads(making.again(draft).snapshot)


def test_the_csv_opens_in_french_excel(client, published):
    content = body(download(client, published, "csv"))
    assert content.startswith(b"\xef\xbb\xbf")
    row = next(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    line = json.loads(making.again(published).snapshot)["lines"][0]
    assert row["Programme"] == "Usinage"
    assert float(row["Débutants observés"].replace(",", ".")) == line["observed_entrants"]


def test_every_row_says_its_edition_method_date_and_sources(client, published):
    row = next(
        csv.DictReader(
            io.StringIO(body(download(client, published, "csv")).decode("utf-8-sig")), delimiter=";"
        )
    )
    assert (row["Édition"], row["Données connues le"], row["Méthode"]) == ("1", "2026-11-02", "2.1")
    assert "Bilan du centre" in row["Sources"]


def test_the_workbook_has_numbers_and_a_read_me_sheet(client, published):
    book = openpyxl.load_workbook(io.BytesIO(body(download(client, published, "xlsx"))))
    table, about = book.worksheets
    heads = [cell.value for cell in table[1]]
    assert isinstance(table.cell(2, heads.index("Débutants observés") + 1).value, int | float)
    said = {str(cell.value) for row in about.iter_rows() for cell in row}
    assert about.title == "Lisez-moi" and "Estrie" in said and any("Bilan du centre" in text for text in said)


def test_an_english_file_is_in_english(client, published):
    response = download(client, published, "csv", language="en")
    assert "adequacy-report-05-edition-1.csv" in response["Content-Disposition"]
    assert body(response).decode("utf-8-sig").startswith("Program,Code,")


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_title_that_looks_like_a_formula_is_neutralized(client, estrie, rachid, format):
    making.taught(region=estrie, title_fr="=HYPERLINK(1)")
    report = making.computed(region=estrie)
    client.force_login(rachid)
    content = body(download(client, report, format))
    if format == "xlsx":
        cell = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].cell(2, 1)
        assert cell.data_type == "s" and not str(cell.value).startswith("=")
    else:
        assert "\n=HYPERLINK" not in content.decode()


def test_a_hidden_rate_is_an_empty_cell_never_its_count(
    client, estrie, rachid, machinists, machinist_projection
):
    making.taught(region=estrie, occupation=machinists, entrants=(8, 7, 6, 8, 7))
    report = making.computed(region=estrie)
    client.force_login(rachid)
    content = json.loads(body(download(client, report, "json")))
    hidden = [
        rate for line in content["lines"] for rate in line["rates"].values() if rate["shown"] == "hidden"
    ]
    assert all(rate["value"] is rate["n"] is rate["low"] is rate["high"] is None for rate in hidden)


@pytest.mark.parametrize("format", ["pdf", "xlsx", "csv", "json"])
def test_the_files_of_a_draft_do_not_exist_for_strangers(client, draft, sam, format):
    client.force_login(sam)
    assert download(client, draft, format).status_code == 404


def test_another_kind_of_file_does_not_exist(client, published):
    assert download(client, published, "docx").status_code == 404


@pytest.mark.parametrize(("language", "said"), [("fr-ca", "Usinage"), ("en", "Machining")])
def test_the_pdf_comes_at_once_in_the_reader_s_language(client, published, language, said):
    response = download(client, published, "pdf", language=language)
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")
    assert said in pdfs.read(response.content).text


def test_the_same_edition_gives_the_same_pdf(client, published):
    assert download(client, published, "pdf").content == download(client, published, "pdf").content


@pytest.fixture
def unprintable(client, published, monkeypatch):
    """A report whose PDF the engine could not make when somebody asked."""
    with monkeypatch.context() as broken:
        broken.setattr("programs.reports.printing.typeset", lambda *told, **more: 1 / 0)
        assert download(client, published, "pdf").url == published.get_absolute_url()
    return making.again(published)


def test_a_pdf_that_could_not_be_made_says_so_with_a_button_to_try_again(client, unprintable):
    page = client.get(unprintable.get_absolute_url()).content.decode()
    assert "Le PDF n’a pas pu être fait" in page
    assert "PDF\xa0: il n’a pas pu être fait" in page
    again = re.search(r'href="([^"]+)"[^>]*>\s*Réessayer\s*<', page)[1]
    assert client.get(again).content.startswith(b"%PDF-")
    assert "n’a pas pu être fait" not in client.get(unprintable.get_absolute_url()).content.decode()


def test_the_administrator_reads_why_there_is_no_pdf(client, unprintable, alix):
    client.force_login(alix)
    page = client.get(reverse("admin:programs_adequacyreport_change", args=[unprintable.pk]))
    assert "division by zero" in page.content.decode()
