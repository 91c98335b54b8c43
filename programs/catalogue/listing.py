"""The catalogue's rows as the page prints them: every figure, date and address written once, here."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse

from partnerships.base.figures import not_available, write_number, write_short_day
from partnerships.base.language import short_language
from programs.catalogue.models import Program

NO_PROGRAM = UUID(int=0)


class Line(NamedTuple):
    """One program: what its row says. ``successor`` is the (code, address, title) of what replaces it."""

    address: str
    title: str
    code: str
    sanction: str
    sanction_name: str
    sector: str
    hours: str
    next_start: str
    successor: tuple[str, str, str] | None


def lines_of(programs: Iterable[Program]) -> list[Line]:
    """Write the rows of programs read by `ProgramQuerySet.for_list`, in the reader's language."""
    # Addresses differ by their identifier alone: one is made, the others copy it.
    address = reverse("program_detail", args=[NO_PROGRAM])
    names = {value: str(label) for value, label in Program.Sanction.choices}
    unknown = not_available()
    return [
        Line(
            address=_of(address, program.public_id),
            title=program.title,
            code=program.code,
            sanction=program.sanction,
            sanction_name=names.get(program.sanction, program.sanction),
            sector=program.sector or unknown,
            hours=write_number(program.hours),
            next_start=write_short_day(program.next_start) if program.next_start else "",
            successor=_successor(program.successor, address),
        )
        for program in programs
    ]


def _successor(facts: dict | None, address: str) -> tuple[str, str, str] | None:
    if facts is None:
        return None
    title = facts[f"title_{short_language()}"] or facts["title_fr"]
    return facts["code"], _of(address, facts["public_id"]), title


def _of(address: str, public_id: UUID | str) -> str:
    return address.replace(str(NO_PROGRAM), str(public_id))
