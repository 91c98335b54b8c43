"""A table is declared once: its page, its cards and its files show what the declaration says."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.safestring import mark_safe
from django.utils.translation import override

from partnerships.base.columns import Column, Table
from partnerships.base.writing import csv_lines
from partnerships.web.tables import table_page

FIRMS = Table(
    caption="Firms",
    page=("link", "hired", "since"),
    order_by=("-hired",),
    columns=[
        Column("name", "Name", read=lambda row: row.name),
        Column("link", "Firm", write=lambda row: mark_safe(f"<b>{row.name}</b>"), sorts=("name",)),
        Column("since", "Partner since", "date", read=lambda row: row.since, head="Since"),
        Column("hired", "Persons hired", "whole", read=lambda row: row.hired, sorts=("hired",)),
    ],
)
ROWS = [
    SimpleNamespace(name="Alpha", since=date(2026, 9, 1), hired=1200),
    SimpleNamespace(name="Bêta", since=None, hired=0),
]


def page(address="/") -> str:
    request = RequestFactory().get(address)
    with override("en"):
        return table_page(FIRMS, ROWS, request=request, per_page=25).as_html(request)


def test_files_hold_the_columns_that_read_in_the_order_of_the_declaration():
    lines = list(csv_lines(columns=FIRMS.in_files(), rows=FIRMS.lines(ROWS)))
    assert lines == [
        "\ufeffName;Partner since;Persons hired\r\n",
        "Alpha;2026-09-01;1200\r\n",
        "Bêta;;0\r\n",
    ]


def test_the_page_shows_its_columns_in_its_order_written_as_their_type():
    html = page()
    assert re.findall(r"Firm\b|Persons hired\b|Since\b", html)[:3] == ["Firm", "Persons hired", "Since"]
    assert "<b>Alpha</b>" in html and "1,200" in html and ">n/a<" in html and "Sep" in html
    assert 'data-label="Persons hired" class="num"' in html


@pytest.mark.parametrize(
    ("address", "first"), [("/", "Alpha"), ("/?sort=hired", "Bêta"), ("/?sort=-link", "Bêta")]
)
def test_the_page_sorts_by_what_the_column_says(address, first):
    html = page(address)
    other = {"Alpha": "Bêta", "Bêta": "Alpha"}[first]
    assert html.index(f"<b>{first}") < html.index(f"<b>{other}")


def test_a_column_that_sorts_by_nothing_offers_no_sort():
    assert "sort=since" not in page() and "sort=link" in page()


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
    """It would be a header said twice; the list of django-tables2 reads both from its column."""
    templates = Path(__file__).resolve().parents[3] / "templates"
    found = [
        str(path.relative_to(templates))
        for path in templates.rglob("*.html")
        if "data-label" in path.read_text()
    ]
    assert found == ["partnerships/base/table.html"]
