"""A plan comes from the table that its committee wrote: merged cells, pages, words over measures and all."""

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter
from django.utils import timezone
from docx import Document

from partnerships.imports.kinds import Area
from partnerships.imports.receiving import read_again
from partnerships.papers.documents import document
from partnerships.papers.exports import workbook
from partnerships.papers.imports import plans_written
from partnerships.papers.telling import told as told_of
from partnerships.papers.unfolding import Row, unfold
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.result_models import ExpectedResult
from partnerships.sheets.document_process import mend
from tests import factories
from tests.importing import again, committed, counts, sent, told, undone, work

pytestmark = pytest.mark.django_db
HEADERS = ("", "Moyens", "Description des activités", "Résultats attendus")
# (axis, measure, activities, results): None is covered by the cell above; a dash begins an item of a list.
PAGES = [
    [
        HEADERS,
        (
            "Axe 1 Bâtir les partenariats", "UNE CONSCIENCE SECTORIELLE\n- Diffuser le diagnostic",
            "- Mettre en ligne\n- Le présenter", "- Informer",
        ),
        (None, "Siéger à la Table", "Présenter les travaux", ""),
    ],
    [
        HEADERS,
        ("Axe 1\nBâtir les partenariats", "Travailler avec les écoles", "Collaborer", "Des liens étroits"),
        ("Axe 2 Développer la main-d’œuvre", "Main-d’œuvre future :", "", ""),
        (
            None, "- Influencer l’offre",
            "Jeunes :\n- Offrir des bourses\nFemmes :\n- Tenir le concours", "- Susciter l’intérêt",
        ),
        (None, None, "", "- Des candidatures"),
    ],
]  # fmt: skip

A_CHANGE = 'w:id="9" w:author="Maude" w:date="2009-04-01T00:00:00Z"'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def ins(text: str) -> str:
    return f"<w:ins {A_CHANGE}>{run(text)}</w:ins>"


def struck(text: str) -> str:
    return f"<w:del {A_CHANGE}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def word(pages=PAGES) -> bytes:
    """Return the tables of a plan in a document of Word, a table a page."""
    made = Document()
    for page in pages:
        table = made.add_table(rows=len(page), cols=4)
        for number, row in enumerate(page):
            for place, text in enumerate(row):
                if text is None:
                    table.cell(number - 1, place).merge(table.cell(number, place))
                    continue
                lines = text.split("\n")
                for at, line in enumerate(lines):
                    cell = table.cell(number, place)
                    paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
                    paragraph.style = "List Bullet" if line.startswith("- ") else "Normal"
                    paragraph.add_run(line.removeprefix("- "))
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def excel(pages=PAGES) -> bytes:
    """Return the same in one sheet: merged cells, bullets typed, pages one under the other."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    page_sheet, line = book.add_worksheet(), 0
    for page in pages:
        for row in page:
            for place, text in enumerate(row):
                if text is not None:
                    below = sum(1 for after in page[page.index(row) + 1 :] if after[place] is None)
                    text = text.replace("- ", "• ")
                    if below and all(after[place] is None for after in page[page.index(row) + 1 :][:below]):
                        page_sheet.merge_range(line, place, line + below, place, text)
                    else:
                        page_sheet.write(line, place, text)
            line += 1
    book.close()
    return target.getvalue()


def rewritten(content: bytes, *changes: tuple) -> bytes:
    """Return a document with its XML changed, where each text is met first unless it is said which."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                text = part.decode()
                for before, after, *which in changes:
                    assert before in text, before
                    parts = text.split(before)
                    at = which[0] if which else 1
                    text = before.join(parts[:at]) + after + before.join(parts[at:])
                part = text.encode()
            target.writestr(name, part)
    return made.getvalue()


@pytest.fixture
def plan(partnership):
    return factories.plan(
        partnership=partnership, title_fr="Plan 2009-2010", axes=0, state="draft", adopted_on=None
    )


@pytest.fixture
def area(cfp):
    return Area(organization_id=cfp.pk)


def chosen(imported, plan):
    """Say which plan the file is of, once for all its lines."""
    read_again(again(imported), choices={"values": {"plan": plan.title_fr}}, by=None, at=timezone.now())
    work()
    return again(imported)


def held(plan) -> tuple[list, list, list]:
    """Return the measures, the activities and the results of a plan, in its order."""
    order = ("measure__axis__position", "measure__position", "position")
    measures = Measure.objects.filter(axis__plan=plan).order_by("axis__position", "position")
    activities = Activity.objects.filter(measure__in=measures).order_by(*order)
    results = ExpectedResult.objects.filter(measure__in=measures).order_by(*order)
    return (
        list(measures.values_list("axis__title_fr", "heading_fr", "name_fr")),
        list(activities.values_list("measure__name_fr", "heading_fr", "name_fr")),
        list(results.values_list("measure__name_fr", "text_fr")),
    )


MEASURES = [
    ("Bâtir les partenariats", "UNE CONSCIENCE SECTORIELLE", "Diffuser le diagnostic"),
    ("Bâtir les partenariats", "UNE CONSCIENCE SECTORIELLE", "Siéger à la Table"),
    ("Bâtir les partenariats", "", "Travailler avec les écoles"),
    ("Développer la main-d’œuvre", "Main-d’œuvre future", "Influencer l’offre"),
]
ACTIVITIES = [
    ("Diffuser le diagnostic", "", "Mettre en ligne"),
    ("Diffuser le diagnostic", "", "Le présenter"),
    ("Siéger à la Table", "", "Présenter les travaux"),
    ("Travailler avec les écoles", "", "Collaborer"),
    ("Influencer l’offre", "Jeunes", "Offrir des bourses"),
    ("Influencer l’offre", "Femmes", "Tenir le concours"),
]
RESULTS = [
    ("Diffuser le diagnostic", "Informer"),
    ("Travailler avec les écoles", "Des liens étroits"),
    ("Influencer l’offre", "Susciter l’intérêt"),
    ("Influencer l’offre", "Des candidatures"),
]


@pytest.mark.parametrize(("content", "name"), [(word(), "plan.docx"), (excel(), "plan.xlsx")])
def test_a_table_of_four_columns_is_a_plan_written_once_and_undone(content, name, plan, area):
    asked = sent("plans", content, area=area, name=name)
    assert asked.layout["to_choose"] == {"plan": ["Plan 2009-2010"]} and not asked.can_be_committed
    imported = chosen(asked, plan)
    assert counts(imported) == {"new": 7}, told(imported)
    committed(imported)
    assert held(plan) == (MEASURES, ACTIVITIES, RESULTS)
    other = chosen(sent("plans", word([*PAGES, [HEADERS]]), area=area, name="autre.docx"), plan)
    assert counts(other) == {"unchanged": 7} and other.changes_nothing
    undone(imported)
    assert not plan.axes.exists()


def test_what_is_seen_in_a_document_is_read_and_what_was_struck_out_is_not(plan, area):
    content = rewritten(
        word(),
        ("<w:t>Mettre en ligne</w:t></w:r>", f"<w:t>Mettre en </w:t></w:r>{ins('ligne')}{struck(' demain')}"),
        (run("Le présenter"), f"<w:sdt><w:sdtContent>{run('Le présenter')}</w:sdtContent></w:sdt>"),
        (run("Informer"), f'<w:fldSimple w:instr="TITLE">{run("Informer")}</w:fldSimple>'),
        ("<w:tr>", '<w:bookmarkStart w:id="7" w:name="ici"/><w:bookmarkEnd w:id="7"/><w:tr>', 2),
    )  # fmt: skip
    committed(chosen(sent("plans", content, area=area, name="plan.docx"), plan))
    assert held(plan) == (MEASURES, ACTIVITIES, RESULTS)


def test_the_portal_takes_its_own_papers_back(plan, partnership, area):
    committed(chosen(sent("plans", word(), area=area, name="plan.docx"), plan))
    now = timezone.now()
    told_now = told_of(plan, on=now.date())
    same = chosen(sent("plans", workbook(told_now, at=now), area=area, name="plan.xlsx"), plan)
    assert set(counts(same)) == {"unchanged"} and not told(same)
    copy = factories.plan(
        partnership=partnership, title_fr="Plan 2010-2011", axes=0, state="draft", adopted_on=None
    )
    committed(chosen(sent("plans", document(told_now, at=now), area=area, name="plan.docx"), copy))
    measures, activities, results = held(copy)
    assert [name for _axis, _heading, name in measures] == [name for _axis, _heading, name in MEASURES]
    assert (activities, results) == (ACTIVITIES, RESULTS)


def test_what_a_plan_holds_stays_and_what_is_new_comes_after(plan, area):
    axis = plan.axes.create(position=3, title_fr="Bâtir les partenariats")
    axis.measures.create(position=5, name_fr="Siéger à la Table", heading_fr="Déjà là", state="done")
    committed(chosen(sent("plans", word(), area=area, name="plan.docx"), plan))
    kept = Measure.objects.get(name_fr="Siéger à la Table")
    assert (kept.position, kept.state, kept.heading_fr) == (5, "done", "UNE CONSCIENCE SECTORIELLE")
    assert [found.position for found in axis.measures.order_by("position")] == [5, 6, 7]
    assert [found.position for found in plan.axes.order_by("position")] == [3, 4]


BAD = [
    (word([[("Nom", "Ville", "Code", "Note"), ("a", "b", "c", "d")]]), "no_plan_table"),
    (word([]), "no_plan_table"),
    (word()[:2000] + b"PK\x05\x06" + bytes(18), "not_a_workbook"),
    (rewritten(word(), ("<w:body>", "<w:bo>")), "damaged"),
]


@pytest.mark.parametrize(("content", "code"), BAD)
def test_a_document_that_is_no_plan_is_refused_with_its_reason(content, code, plan, area):
    imported = sent("plans", content, area=area, name="plan.docx")
    assert imported.state == "failed" and imported.problem["code"].startswith(code.split("_a_")[0])


def test_a_line_that_cannot_be_says_why_and_the_others_are_written(plan, area):
    page = [
        HEADERS,
        ("Axe 1", "", "- Sans moyen", ""),
        ("Axe 2", "x" * 501, "", ""),
        ("Axe 3", "Bien", "", ""),
    ]
    imported = chosen(sent("plans", word([page]), area=area, name="plan.docx"), plan)
    assert told(imported) == [(2, "measure", "no_measure"), (3, "measure", "too_long")]
    committed(imported)
    assert held(plan)[0] == [("Axe 3", "", "Bien")]


def test_one_writes_the_plans_that_one_keeps_and_none_that_is_over(plan, area, estrie, other_cfp):
    def offered(area):
        return [title for _text, _pk, title in plans_written(area=area, on=None)]

    areas = (area, Area(region_id=estrie.pk), Area(), Area(organization_id=other_cfp.pk))
    assert [offered(each) for each in areas] == [["Plan 2009-2010"]] * 3 + [[]]
    type(plan).objects.update(state="closed", adopted_on=date(2009, 1, 1))
    assert [offered(each) for each in areas] == [[]] * 4


def test_a_measure_that_found_a_partner_since_is_not_taken_back(plan, area, firm):
    imported = committed(chosen(sent("plans", word(), area=area, name="plan.docx"), plan))
    Measure.objects.get(name_fr="Siéger à la Table").partners.add(firm)
    assert undone(imported).problem["code"] == "not_undone" and plan.axes.count() == 2


def test_a_page_that_goes_on_says_neither_axis_nor_measure_again():
    rows = [
        Row(1, 1, [[], [("line", "Moyens")], [("line", "Activités")], [("line", "Résultats")]]),
        Row(1, 2, [[("line", "Axe 1")], [("line", "Un")], [("item", "a")], []]),
        Row(2, 1, [None, None, [("item", "b")], []]),
    ]
    assert [(line.place, line.axis, line.measure, line.activity) for line in unfold(rows)] == [
        ("1 / 2", "Axe 1", "Un", "a"),
        ("2 / 1", "Axe 1", "Un", "b"),
    ]


def test_a_row_that_leaves_out_its_first_cells_is_filled_and_what_wraps_words_is_not_in_their_way():
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    row = f'<w:tr {space}><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:p>{run("b")}</w:p></w:tc></w:tr>'
    mended, empty = mend(row.encode()).decode(), "<w:tc><w:p/></w:tc>"
    assert mended.endswith(f"</w:trPr>{2 * empty}<w:tc><w:p>{run('b')}</w:p></w:tc></w:tr>")
