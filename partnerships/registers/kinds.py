"""The registers that a partnership keeps, one line each: its word in addresses, its rows, who reads them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from partnerships.base.columns import Column
from partnerships.concertation.models import Partnership
from partnerships.registers.models import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A register: what it is called, its rows and their columns.

    ``word`` is its word in addresses, in the reader's language. ``is_public``: everybody reads it, else only
    who reads the partnership from inside. ``along`` are what a line reads of other tables,
    ``lines`` the rows that are under it.
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

    def rows(self, partnership: Partnership) -> QuerySet:
        """Return its rows in a partnership, with what a line reads along."""
        # Without names, select_related would read every table that a row leads to.
        found = self.model.objects.filter(partnership=partnership)
        return (found.select_related(*self.along) if self.along else found).prefetch_related(*self.lines)

    @property
    def field_names(self) -> list[str]:
        """The fields of its form, those laid out side by side included."""
        return [name for line in self.fields for name in ([line] if isinstance(line, str) else line)]


REGISTERS: dict[str, Register] = {}


def keep(register: Register) -> Register:
    """Add a register to those that partnerships keep."""
    REGISTERS[register.code] = register
    return register


def find_register(word: str) -> Register | None:
    """Return the register of a word of an address, in the reader's language."""
    return next((register for register in REGISTERS.values() if str(register.word) == word), None)
