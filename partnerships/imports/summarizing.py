"""What each column of a file was understood to hold: least, most, how many are empty, three examples."""

from collections import Counter
from collections.abc import Iterable, Mapping

from partnerships.imports.cells import Cell, LookupCell
from partnerships.imports.comparing import to_json
from partnerships.sheets.problems import shorten
from partnerships.sheets.values import to_text, why_withheld

EXAMPLES = 3
EMPTY = (None, "")
ORDERED = ("date", "whole", "number", "share")


def summary_of(lines: Iterable, *, columns: Iterable[str], cells: Mapping[str, Cell]) -> dict[str, dict]:
    """Return, by column of the file, what a page can say of all its lines; as JSON can hold it."""
    lines = list(lines)
    return {name: _column(lines, name, cells[name]) for name in columns if name in cells}


def _column(lines, name, cell):
    raws = [line.values.get(name) for line in lines]
    found = {"empty": sum(1 for raw in raws if raw in EMPTY or not to_text(raw))}
    if cell.is_secret:
        return found
    said = list(dict.fromkeys(line.cleaned[name] for line in lines if line.cleaned.get(name) not in EMPTY))
    if cell.type in ORDERED and said:
        found |= to_json({"least": min(said), "most": max(said)})
    shown = said[:EXAMPLES]
    if isinstance(cell, LookupCell):
        shown = [cell.show(value) for value in shown]
    found["examples"] = [shorten(one) if type(one) is str else one for one in to_json({"": shown})[""]]
    if cell.about and (withheld := Counter(why_withheld(to_text(raw)) for raw in raws if type(raw) is str)):
        found["withheld"] = {code: count for code, count in withheld.items() if code}
    return found


def names_of(lines: Iterable, *, cells: Mapping[str, Cell]) -> dict[str, dict[str, str]]:
    """Return {column: {key: name}} of the rows of other tables that lines name: pages load none of them."""
    lookups = {name: cell for name, cell in cells.items() if isinstance(cell, LookupCell)}
    found = {name: {} for name in lookups}
    for line in lines:
        for name, cell in lookups.items():
            value = line.cleaned.get(name)
            if value is not None and value not in found[name]:
                found[name][value] = cell.show(value)
    return {name: {str(key): text for key, text in named.items() if text} for name, named in found.items()}
