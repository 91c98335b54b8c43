"""One declaration per table: its columns, read by the page, its cards on a telephone and its files.

A column says its name, its label, its type, how its value is read from a row, how the page writes it, what it
sorts by and what its footer sums. A new one is a line here: nothing else lists columns.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Aggregate
from django.utils.translation import gettext

from partnerships.base import figures

WIDTHS = {
    "whole": 12,
    "year": 8,
    "number": 12,
    "share": 11,
    "money": 12,
    "date": 12,
    "moment": 17,
    "boolean": 9,
    "text": 24,
}
# How a page writes a value of a type, and the class of its cells; text is written as it is.
WRITERS = {
    **dict.fromkeys(("whole", "number"), figures.write_number),
    "share": figures.write_share,
    "money": figures.write_money,
    **dict.fromkeys(("date", "moment"), figures.write_short_day),
    "boolean": lambda value: gettext("yes") if value else gettext("no"),
}
RIGHT, ON_ONE_LINE = "num", "tabular text-nowrap"
STYLES = {
    **dict.fromkeys(("whole", "number", "share", "money"), (RIGHT, RIGHT)),
    **dict.fromkeys(("date", "moment"), ("col-date", ON_ONE_LINE)),
}
STATE, YEAR, BAR = ("col-state", "col-state"), ("col-year", ON_ONE_LINE), ("num col-bar", RIGHT)


@dataclass(frozen=True)
class Column:
    """A column of a table or of an import's template. ``type`` is a key of WIDTHS.

    ``read`` gives the value that files hold, of a row; a column without it is of the page alone, and
    ``write`` says its cell. ``head`` is the page's own label, ``sorts`` what the page can order by (fields,
    expressions, or functions that return one: ``words/sorting.py``), ``styles`` the classes of its header and
    of its cells. ``total`` is what the footer says of every row of the list (``Sum``, ``Avg``), ``fills`` the
    part and the whole of a row, for a bar in its cell. ``choices`` are the texts a template accepts.
    """

    name: str
    label: str
    type: str = "text"
    read: Callable[[Any], Any] | None = None
    write: Callable[[Any], Any] | None = None
    head: str = ""
    sorts: Sequence = ()
    total: Aggregate | None = None
    in_files_only: bool = False
    fills: Callable[[Any], tuple] | None = None
    styles: tuple[str, str] | None = None
    width: float | None = None
    choices: Sequence[str] = ()
    required: bool = False
    help: str = ""
    example: object = None

    def __post_init__(self):
        if self.type not in WIDTHS:
            raise ValueError(f"{self.type} is not a type of column")

    @property
    def title(self) -> str:
        """What heads the column on a page, and labels its cell on a card."""
        return self.head or self.label

    @property
    def classes(self) -> tuple[str, str]:
        """The classes of the header and of the cells."""
        return STYLES.get(self.type, ("", "")) if self.styles is None else self.styles

    def cell(self, row) -> Any:
        """Return what a page shows of a row; « s. o. » when it is unknown."""
        if self.write:
            return self.write(row)
        return self.written(self.read(row))

    def written(self, value) -> Any:
        """Return how a page writes a value of this column; « s. o. » when it is unknown."""
        if value is None or value == "":
            return figures.not_available()
        return WRITERS.get(self.type, str)(value)


@dataclass(frozen=True)
class Table:
    """The columns of a table, in the order of its files; ``page`` names those of the page, in its order.

    A reader may choose others. ``card`` names those that a small card keeps beside the first; ``order_by`` is
    what the page sorts by at first; ``row`` makes of a record of the page what columns read, and
    ``is_fictitious`` says which ones are marked.
    """

    columns: Sequence[Column]
    page: Sequence[str] = ()
    card: Sequence[str] = ()
    caption: str = ""
    order_by: Sequence[str] = ()
    row: Callable[[Any], Any] = lambda record: record
    is_fictitious: Callable[[Any], bool] = lambda record: getattr(record, "is_fictitious", False)

    def __post_init__(self):
        names = [column.name for column in self.columns]
        if len(names) != len(set(names)):
            raise ValueError("two columns have the same name")
        if unknown := {*self.page, *self.card} - set(names):
            raise ValueError(f"not declared: {', '.join(sorted(unknown))}")
        if lost := set(names) - set(self.page) - {column.name for column in self.in_files()}:
            raise ValueError(f"shown nowhere: {', '.join(sorted(lost))}")

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def on_page(self, chosen: Sequence[str] = ()) -> list[Column]:
        """Return the columns of the page, in its order: those chosen after the first, which names the row."""
        first, *others = self.page
        known = {column.name for column in self.columns if not column.in_files_only}
        kept = [name for name in dict.fromkeys(chosen) if name in known and name != first]
        return [self[name] for name in (first, *(kept or others))]

    def in_files(self) -> list[Column]:
        """Return the columns of the files."""
        return [column for column in self.columns if column.read]

    def lines(self, rows: Iterable) -> Iterator[list]:
        """Yield what files hold of each row."""
        readers = [column.read for column in self.in_files()]
        for row in rows:
            yield [read(row) for read in readers]
