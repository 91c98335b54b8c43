"""The table of every list: a table on a wide screen, a card for each row on a telephone."""

import django_tables2 as tables
import pytest
from django.core.paginator import Paginator
from django.utils.translation import override


class People(tables.Table):
    name = tables.Column(verbose_name="Name")
    entrants = tables.Column(
        verbose_name="Entrants", attrs={"th": {"class": "num"}, "td": {"class": "num"}}, orderable=False
    )

    caption = "Cohorts"


ROWS = [{"name": f"Cohort {n}", "entrants": n} for n in range(1, 4)]


@pytest.fixture
def html(rf):
    def render(rows=ROWS, *, per_page=25, **options):
        request = rf.get("/fr/cohortes/?sort=name&page=2" if per_page == 1 else "/fr/cohortes/?sort=name")
        table = People(rows, order_by=request.GET["sort"], **options)
        table.paginate(page=request.GET.get("page", 1), per_page=per_page, paginator_class=Paginator)
        with override("en"):
            return table.as_html(request)

    return render


def test_each_cell_carries_the_name_of_its_column(html):
    assert '<td data-label="Entrants" class="num">2</td>' in html()


def test_a_table_has_its_caption(html):
    assert "<caption>Cohorts</caption>" in html()


def test_the_first_cell_names_the_row(html):
    assert '<th scope="row">Cohort 1</th>' in html()


def test_a_sorted_column_says_so_and_another_cannot_be_sorted(html):
    page = html()
    assert 'aria-sort="ascending"' in page
    assert page.count("aria-sort") == 1


def test_an_empty_table_says_what_it_would_show(html):
    assert "No cohort yet" in html([], empty_text="No cohort yet")


def test_other_pages_keep_the_order_asked_for(html):
    page = html(per_page=1)
    assert "Page 2 of 3" in page
    assert "sort=name&amp;page=1" in page
    assert "sort=name&amp;page=3" in page
