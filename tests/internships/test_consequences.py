"""docs/consequences.md is true: each cell is tried, by a look of its event or by the test it names."""

import ast
import re
from pathlib import Path

import pytest
from django.db import transaction

import tests.following.agreements  # noqa: F401  they register themselves
import tests.following.offers
import tests.following.people
import tests.following.persons
import tests.following.studies  # noqa: F401
from tests.following.cells import EVENTS, LOOKS, PLACES, Cast

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "consequences.md").read_text(encoding="utf-8")
NOTHING = "—"
CELL = re.compile(r"^\| (?P<place>[^|]+) \| (?P<told>[^|]+) \| (?P<by>[^|]*) \|$", re.MULTILINE)


def table() -> dict[tuple[str, str], tuple[str, str]]:
    """Return (what follows, what tries it) by event and place, as the page says."""
    found = {}
    for section in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        event = section.splitlines()[0].strip()
        for row in CELL.finditer(section):
            if row["place"] not in ("where", "---"):
                found[event, row["place"].strip()] = (row["told"].strip(), row["by"].strip())
    return found


TABLE = table()
EVENTS_LISTED = sorted({event for event, _place in TABLE})


def test_every_event_says_what_follows_in_every_place():
    missing = {(event, place) for event in EVENTS_LISTED for place in PLACES} ^ set(TABLE)
    assert sorted(missing) == []
    assert len(EVENTS_LISTED) >= 5


def test_what_is_looked_at_is_what_the_page_says():
    looked = {cell for cell, (_told, by) in TABLE.items() if by == "look"}
    assert sorted(looked ^ set(LOOKS)) == []


def test_a_cell_without_consequence_says_nothing_else():
    wrong = [cell for cell, (told, by) in TABLE.items() if (told == NOTHING) != (by == "")]
    assert wrong == []


@pytest.mark.parametrize("cell", sorted(c for c, (_told, by) in TABLE.items() if by not in ("", "look")))
def test_a_cell_names_a_test_that_exists(cell):
    file, name = re.fullmatch(r"`(.+)::(.+)`", TABLE[cell][1]).groups()
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.django_db
@pytest.mark.parametrize("event", sorted(EVENTS))
def test_it_follows(request, event):
    """The event is played once; each look leaves what it wrote."""
    cast, wrong = Cast(request), []
    EVENTS[event](cast)
    for (after, place), check in sorted(LOOKS.items()):
        if after == event:
            try:
                leaving_nothing(lambda check=check: check(cast))
            except AssertionError as failed:
                failed.add_note(f"{event}: {place}")
                wrong.append(failed)
    if wrong:
        raise ExceptionGroup(event, wrong)


def leaving_nothing(check) -> None:
    """Look, then take back what looking wrote."""
    with transaction.atomic():
        check()
        transaction.set_rollback(True)
