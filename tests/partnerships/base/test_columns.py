"""A table is declared once: its page, its cards and its files show what the declaration says."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db.models import Case, DateField, IntegerField, Sum, Value, When
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.safestring import mark_safe
from django.utils.translation import override

from internships.agreements.tables import AGREEMENTS
from internships.applications.tables import APPLICATIONS, STUDENTS
from internships.placements.tables import PLACEMENTS
from internships.posting.tables import OFFERS
from partnerships.base.columns import Column, Table
from partnerships.base.writing import csv_lines
from partnerships.organizations.models import Organization
from partnerships.organizations.tables import PARTNERS
from partnerships.web.tables import table_page
from partnerships.words.sorting import names
from programs.cohorts.tables import COHORTS
from tests import factories

FIRMS = Table(
    caption="Firms",
    page=("link", "hired", "since"),
    card=("hired",),
    order_by=("-hired",),
    columns=[
        Column("name", "Name", read=lambda row: row.name),
        Column("link", "Firm", write=lambda row: mark_safe(f"<b>{row.name}</b>"), sorts=names("name")),
        Column("since", "Partner since", "date", read=lambda row: row.since, head="Since"),
        Column(
            "hired",
            "Persons hired",
            "whole",
            read=lambda row: row.hired,
            sorts=("hired",),
            total=Sum("hired"),
            fills=lambda row: (row.hired, 4800),
        ),
        Column("kind", "Kind", read=lambda row: row.kind),
        Column("neq", "NEQ", read=lambda row: row.neq, in_files_only=True),
    ],
)
ROWS = [
    SimpleNamespace(name="Alpha", since=date(2026, 9, 1), hired=1200, kind="firm", neq="1"),
    SimpleNamespace(name="Bêta", since=None, hired=0, kind="firm", neq="2"),
]


@pytest.fixture
def firms(db):
    """Three firms in the order they were made: Alpha (1200 hired, since September), Bêta (0), École (?)."""
    for name in ("Alpha", "Bêta", "École"):
        factories.organization(name=name)
    hired = Case(When(name="Alpha", then=1200), When(name="Bêta", then=0), output_field=IntegerField())
    since = Case(When(name="Alpha", then=Value(date(2026, 9, 1))), output_field=DateField())
    return Organization.objects.annotate(hired=hired, since=since, kind=Value("firm")).order_by("pk")


@pytest.fixture
def page(firms):
    """The page of firms at an address, as its HTML."""

    def shown(address="/", rows=firms, **options) -> str:
        request = RequestFactory().get(address)
        with override("en"):
            table = table_page(FIRMS, rows, request=request, **options)
            return render_to_string("partnerships/base/table.html", {"table": table}, request=request)

    return shown


def test_files_hold_the_columns_that_read_in_the_order_of_the_declaration():
    lines = list(csv_lines(columns=FIRMS.in_files(), rows=FIRMS.lines(ROWS)))
    assert lines == [
        "\ufeffName;Partner since;Persons hired;Kind;NEQ\r\n",
        "Alpha;2026-09-01;1200;firm;1\r\n",
        "Bêta;;0;firm;2\r\n",
    ]


def test_the_page_shows_its_columns_in_its_order_written_as_their_type(page):
    html = page()
    heads = re.sub("<[^>]+>", " ", html.partition("<thead>")[2].partition("</thead>")[0]).split()
    assert heads == ["Firm", "Persons", "hired", "Since"]
    assert "<b>Alpha</b>" in html and "1,200" in html and ">n/a<" in html and "Sep" in html
    assert '<th scope="row"><b>Alpha</b></th>' in re.sub(r">\s+<", "><", html)


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/", ["Alpha", "Bêta", "École"]),
        ("/?sort=hired", ["Bêta", "Alpha", "École"]),
        ("/?sort=-link", ["École", "Bêta", "Alpha"]),
        ("/?sort=nothing", ["Alpha", "Bêta", "École"]),
    ],
)
def test_the_page_sorts_by_what_the_column_says_and_the_unknown_comes_last(page, address, names):
    assert re.findall(r"<b>(\w+)</b>", page(address)) == names


def test_a_column_that_sorts_by_nothing_offers_no_sort(page):
    html = page("/?sort=link")
    assert "sort=since" not in html and 'href="?sort=-link"' in html
    assert html.count("aria-sort") == 2 and html.count('aria-sort="ascending"') == 1


def test_readers_choose_columns_and_their_order_but_the_one_that_names_the_row(page):
    html = page("/?columns=kind,hired,neq,unknown,link")
    assert re.findall(r'scope="col"[^>]*>\s*(?:<a[^>]*>)?([^<]+)', html) == ["Firm", "Persons hired"]
    assert "On every row:" in html and "Kind: firm" in html
    assert "Persons hired" in page("/?columns=unknown")


def test_what_every_row_repeats_is_said_once_above_unless_it_is_a_figure(page, firms):
    assert page("/?columns=kind,hired").count("firm<") == 1
    assert page("/?columns=kind,hired", firms.exclude(name="Alpha")).count(">firm</td>") == 2  # two rows only
    assert page(rows=firms.annotate(hired=Value(3))).count(">3<") == 3
    Organization.objects.update(is_fictitious=True)
    assert page().count('class="fictitious"') == 1
    Organization.objects.filter(name="Bêta").update(is_fictitious=False)
    assert page().count('class="fictitious"') == 2


def test_the_footer_adds_up_the_whole_list_and_not_the_page(page, firms, django_assert_num_queries):
    Organization.objects.filter(name="École").update(name="Alpha")
    with django_assert_num_queries(2):  # count and sums, page
        html = page(per_page=1)
    assert "sum 2,400" in html and "Page 1 of 3" in html
    assert "tfoot" not in page(rows=firms.filter(name="Bêta"))


def test_a_ratio_has_a_bar_beside_its_words(page):
    html = page()
    assert '1,200<meter min="0" max="100" value="25" aria-hidden="true"></meter>' in html
    assert html.count("<meter") == 2  # of École, nothing is known


def test_a_small_card_keeps_what_its_table_says(page):
    assert 'data-label="Since" class="tabular text-nowrap off-card"' in page()
    assert 'data-label="Persons hired" class="num"' in page()


@pytest.mark.parametrize(
    ("address", "cookie", "is_compact"),
    [("/", "", True), ("/", "comfortable", False), ("/?density=compact", "comfortable", True)],
)
def test_rows_stand_close_unless_the_reader_chose_otherwise(firms, address, cookie, is_compact):
    request = RequestFactory().get(address)
    request.COOKIES["density"] = cookie
    assert table_page(FIRMS, firms, request=request).is_compact == is_compact


def test_other_pages_keep_the_order_asked_for(page):
    html = page("/?sort=link&page=2", per_page=1)
    assert "Page 2 of 3" in html
    assert "sort=link&amp;page=1" in html and "sort=link&amp;page=3" in html


@pytest.mark.parametrize(
    ("columns", "page"),
    [
        ([Column("a", "A", read=str), Column("a", "B", read=str)], ()),
        ([Column("a", "A")], ()),
        ([Column("a", "A", read=str)], ("a", "b")),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(columns, page):
    with pytest.raises(ValueError, match="column|nowhere|declared"):
        Table(columns=columns, page=page)


def test_a_cell_has_the_label_of_the_header_of_its_column():
    tags = "{% load columns %}{% th column %}{% th 'where' where %}"
    tags += "<td {% td column.name %}><td {% td 'where' %}>"
    html = Template(tags).render(Context({"column": FIRMS["hired"], "where": "At <home>"}))
    assert html == (
        '<th scope="col" class="num">Persons hired</th><th scope="col">At &lt;home&gt;</th>'
        '<td data-label="Persons hired" class="num"><td data-label="At &lt;home&gt;">'
    )


def test_a_cell_of_no_column_is_a_fault_of_its_template():
    with pytest.raises(KeyError):
        Template("{% load columns %}{% th 'a' 'A' %}<td {% td 'b' %}>").render(Context())


def test_no_template_writes_the_label_of_a_cell_by_hand():
    """It would be a header said twice: lists and tags read both from the column."""
    templates = Path(__file__).resolve().parents[3] / "templates"
    found = [
        str(path.relative_to(templates))
        for path in templates.rglob("*.html")
        if "data-label" in path.read_text()
    ]
    assert found == []


LISTS = [COHORTS, APPLICATIONS, STUDENTS, OFFERS, PLACEMENTS, AGREEMENTS, PARTNERS]


@pytest.mark.parametrize("table", LISTS, ids=lambda table: str(table.caption))
def test_every_column_that_a_page_can_show_sorts_and_its_cards_name_their_columns(table):
    shown = [column for column in table.columns if not column.in_files_only]
    assert [column.name for column in shown if not column.sorts] == []
    assert set(table.card) <= set(table.page)
