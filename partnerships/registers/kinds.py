"""The registers that a partnership keeps, one line each: its word in addresses, its rows, who reads them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet
from django.utils.text import capfirst

from partnerships.base.columns import Column
from partnerships.concertation.models import Partnership
from partnerships.registers.models import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A register: what it is called, its rows and their columns.

    ``word`` is its word in addresses, in the reader's language. ``is_public``: everybody reads it, else only
    who reads the partnership from inside; ``for_everybody`` then says which rows, when not all are. ``along``
    are what a line reads of other tables, ``lines`` the rows under it, ``sums_up`` the sentences above,
    ``searched`` the fields where words are looked for.
    """

    code: str
    word: str
    title: str
    add: str
    empty: str
    model: type[Entry]
    fields: Sequence[str | tuple[str, ...]]
    columns: Sequence[Column]
    is_public: bool = True
    along: Sequence[str] = ()
    lines: Sequence[str] = ()
    for_everybody: Q | None = None
    sums_up: Callable[[QuerySet], list[str]] | None = None
    searched: Sequence[str] = ()

    def rows(self, partnership: Partnership, *, is_inside: bool = True) -> QuerySet:
        """Return its rows in a partnership that a reader may see, with what a line reads along."""
        # Without names, select_related would read every table that a row leads to.
        found = self.model.objects.filter(partnership=partnership)
        if self.for_everybody is not None and not is_inside:
            found = found.filter(self.for_everybody)
        return (found.select_related(*self.along) if self.along else found).prefetch_related(*self.lines)

    @property
    def on_page(self) -> list[Column]:
        """The columns of its page."""
        return [column for column in self.columns if not column.in_files_only]

    @property
    def field_names(self) -> list[str]:
        """The fields of its form, those laid out side by side included."""
        return [name for line in self.fields for name in ([line] if isinstance(line, str) else line)]


REGISTERS: dict[str, Register] = {}


def keep(register: Register) -> Register:
    """Add a register to those that partnerships keep; its columns are headed as the fields are named."""
    columns = [replace(column, label=capfirst(column.label)) for column in register.columns]
    kept = REGISTERS[register.code] = replace(register, columns=columns)
    return kept


def find_register(word: str) -> Register | None:
    """Return the register of a word of an address, in the reader's language."""
    return next((register for register in REGISTERS.values() if str(register.word) == word), None)
