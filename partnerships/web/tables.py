"""A declared table as the table of a page: sorted, in pages, each row a card on a telephone."""

from collections.abc import Callable
from typing import Any

import django_tables2

from partnerships.base.columns import Column, Table


class Cells(django_tables2.Column):
    """The cells of a declared column."""

    def __init__(self, declared: Column, row: Callable[[Any], Any]):
        self.declared, self.row = declared, row
        classes = zip(("th", "td"), declared.classes, strict=True)
        super().__init__(
            verbose_name=declared.title,
            empty_values=(),  # the declaration says what an unknown value prints
            order_by=tuple(declared.sorts) or None,
            orderable=bool(declared.sorts),
            attrs={part: {"class": css} for part, css in classes if css},
        )

    def render(self, record):
        return self.declared.cell(self.row(record))


def table_page(declared: Table, rows, *, request, per_page: int) -> django_tables2.Table:
    """Return the page that was asked for, ordered as asked; how long it is, no address says."""
    columns = [(column.name, Cells(column, declared.row)) for column in declared.on_page()]
    known = {name for name, _cells in columns}
    asked = [name for name in request.GET.getlist("sort") if name.removeprefix("-") in known]
    table = django_tables2.Table(rows, extra_columns=columns, order_by=asked or declared.order_by or None)
    table.request, table.caption = request, declared.caption
    table.paginate(per_page=per_page)
    table.page = table.paginator.get_page(request.GET.get("page"))
    return table
