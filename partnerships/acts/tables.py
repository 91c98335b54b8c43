"""The acts of a list, around its table: a box before each row, and the bar where one chooses."""

from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.acts.kinds import Act, Listing
from partnerships.web.tables import TablePage


@dataclass(frozen=True)
class Bar:
    """What a list offers to do to its rows.

    ``where`` holds the questions of its address, ``here`` its page too; ``edit`` is the address that opens a
    row as a form, where there is one, and ``editable`` the keys of the rows that it opens.
    """

    listing: str
    acts: list[Act]
    where: str
    count: int
    here: str = ""
    edit: str = ""
    editable: frozenset[int] = frozenset()


def bar_of(
    listing: Listing, *, request, count: int, where: str | None = None, rows: Iterable = ()
) -> Bar | None:
    """Return the bar of a list and of the rows on its page; None for who finds no act there."""
    acts = listing.acts(request.user)
    where = questions_of(request) if where is None else where
    here = request.GET.urlencode()
    editable = frozenset(row.pk for row in rows if listing.edit and listing.may_edit(request.user, row))
    return Bar(listing.address, acts, where, count, here, listing.edit, editable) if acts else None


def questions_of(request) -> str:
    """Return the questions of an address, without the page of the list."""
    asked = request.GET.copy()
    asked.pop("page", None)
    return asked.urlencode()


def offer_acts(table: TablePage, listing: Listing, *, request) -> TablePage:
    """Give a table the boxes and the bar of its acts, where the reader has some."""
    table.bar = bar_of(listing, request=request, count=table.paginator.count, rows=table.records)
    if table.bar and table.bar.count:
        table.template_name = "partnerships/acts/table.html"
    return table
