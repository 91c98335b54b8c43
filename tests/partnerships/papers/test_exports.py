"""The papers of a plan: each format, opened by another reader; what is internal stays out of all of them."""

import io
import zipfile

import mammoth
import pytest
from django.urls import reverse
from docx import Document
from pptx import Presentation

from partnerships.papers.exports import PAPERS
from partnerships.papers.slides import MEASURES
from partnerships.plans.result_models import ProgressUpdate
from partnerships.sheets.reading import open_table
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = factories.LONG_AGO


@pytest.fixture
def plan(partnership):
    """Two axes: the first has more measures than a slide holds, the last with activities, results, news."""
    made = factories.plan(partnership=partnership, title_fr="Plan 2009-2010", axes=2)
    for number in range(MEASURES + 1):
        measure = factories.measure(plan=made, name_fr=f"Moyen {number}", heading_fr="Main-d’œuvre future")
    for name in ("Offrir des bourses", "Tenir le concours"):
        factories.activity(measure=measure, name_fr=name, heading_fr="Jeunes")
    factories.result(measure=measure, text_fr="Avoir suscité\x0bl’intérêt")
    factories.result(measure=measure, text_fr="Des stages offerts", baseline=12, target="40.5")
    for note, is_published in (("Douze entreprises", True), ("Note secrète", False)):
        ProgressUpdate.objects.create(measure=measure, on=TODAY, note=note, is_published=is_published)
    figure = factories.result(measure=measure, text_fr="Des écoles jointes", baseline=0, target=8)
    for value, is_published in ((6, True), (8, False)):
        ProgressUpdate.objects.create(
            measure=measure, result=figure, on=TODAY, value=value, is_published=is_published
        )
    return made


def paper_of(client, plan, format):
    response = client.get(reverse("plan_paper", args=[plan.public_id, format]))
    assert response.status_code == 200 and f".{format}" in response["Content-Disposition"]
    return response.content


def words_of(content: bytes) -> str:
    """Return all that a file holds, unpacked."""
    if not content.startswith(b"PK"):
        return content.decode("latin-1")
    parts = zipfile.ZipFile(io.BytesIO(content))
    return " ".join(parts.read(name).decode("latin-1") for name in parts.namelist())


def test_a_document_has_a_table_an_axis_that_another_reader_reads(client, plan):
    content = paper_of(client, plan, "docx")
    [table] = Document(io.BytesIO(content)).tables
    assert len({row.cells[0]._tc for row in table.rows}) == 2  # the header, then the axis once
    html = mammoth.convert_to_html(io.BytesIO(content)).value
    for said in (
        "Mesures (moyens)", "Main-d’œuvre future\xa0:", "Jeunes\xa0:", "<li>Tenir le concours",
        "Avoir suscité l’intérêt", "de 12 à 40,5 (stages)", "Douze entreprises", "Aucune mesure encore.",
    ):  # fmt: skip
        assert said in html, said


def test_slides_are_one_an_axis_and_go_on_where_measures_fill_one(client, plan):
    deck = Presentation(io.BytesIO(paper_of(client, plan, "pptx")))
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert titles == ["Plan 2009-2010", "Axe 1 (1 sur 2)", "Axe 1 (2 sur 2)", "Axe 2"]
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    assert [len(table.rows) - 1 for table in tables] == [MEASURES, 1]
    assert "– Tenir le concours" in deck.slides[2].notes_slide.notes_text_frame.text
    [counts] = [
        s.text_frame.text for s in deck.slides[1].shapes if s.has_text_frame and "prévu" in s.text_frame.text
    ]
    assert (
        counts == f"avancement de 75\u00a0% · {MEASURES + 1} prévus"
        and tables[1].cell(1, 3).text == "prévu · 75\u00a0%"
    )


def test_the_workbook_has_a_line_an_activity_and_a_result(client, plan):
    content = paper_of(client, plan, "xlsx")
    columns = {"measure": ["moyen (français)"], "activity": ["activité (français)"], "target": ["cible"]}
    rows = [row.values for row in open_table(io.BytesIO(content), columns=columns).lines()]
    last = rows[MEASURES + 1]
    assert len(rows) == MEASURES + 4 and (last["activity"], last["target"]) == ("Tenir le concours", 40.5)


def test_no_paper_holds_what_is_internal(client, maude, plan):
    client.force_login(maude)
    page = client.get(plan.get_absolute_url()).text
    assert all(reverse("plan_paper", args=[plan.public_id, format]) in page for format in PAPERS)
    for format in PAPERS:
        assert "secr" not in words_of(paper_of(client, plan, format)), format
    assert client.get(reverse("plan_paper", args=[plan.public_id, "exe"])).status_code == 404


def test_a_draft_is_read_from_inside_alone_and_says_that_it_is_one(client, maude, plan):
    type(plan).objects.update(state="draft", adopted_on=None)
    address = reverse("plan_paper", args=[plan.public_id, "docx"])
    assert client.get(address).status_code == 404
    client.force_login(maude)
    assert "n’est pas encore adopté" in mammoth.convert_to_html(io.BytesIO(client.get(address).content)).value


def test_a_plan_of_any_size_is_read_in_as_many_queries(client, plan, queries_pinned):
    with queries_pinned(9):
        paper_of(client, plan, "csv")
