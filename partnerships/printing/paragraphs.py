"""Plain text as what its writer meant: an empty line ends a paragraph, « - », « • » and « 1. » begin items.

No Django: what reads as a list is printed as one, every other line is kept as it was typed.
"""

import re
from typing import Any

BULLET = re.compile(r"(?P<mark>[-•]) +(?P<words>\S.*)")
NUMBER = re.compile(r"(?P<number>[1-9]\d{0,2})(?P<mark>[.)]) +(?P<words>\S.*)")


def parts_of(text: str) -> list[dict[str, Any]]:
    """Return the paragraphs and lists of a text, in order, ready for JSON.

    A line that begins with a space goes on with the item above it.
    """
    parts: list[dict[str, Any]] = []
    is_apart = True  # the next line begins something new
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if not line.strip():
            is_apart = True
            continue
        _add(parts, line.rstrip(), is_apart=is_apart)
        is_apart = False
    return parts


def _add(parts: list[dict[str, Any]], line: str, *, is_apart: bool) -> None:
    before = parts[-1] if parts else None
    if found := BULLET.fullmatch(line.strip()):
        part = _list(parts, "bullets", mark=found["mark"])
        part["entries"].append([found["words"]])
    elif found := NUMBER.fullmatch(line.strip()):
        part = _list(parts, "numbers", mark=found["mark"])
        part["entries"].append({"number": int(found["number"]), "lines": [found["words"]]})
    elif before and not is_apart and before["kind"] == "text":
        before["lines"].append(line)
    elif before and not is_apart and line[0].isspace():
        last = before["entries"][-1]
        (last if isinstance(last, list) else last["lines"]).append(line.strip())
    else:
        parts.append({"kind": "text", "lines": [line]})


def _list(parts: list[dict[str, Any]], kind: str, *, mark: str) -> dict[str, Any]:
    """Return the list an item belongs to: the one above it when it is of the same kind, else a new one."""
    if not (parts and parts[-1]["kind"] == kind and parts[-1]["mark"] == mark):
        parts.append({"kind": kind, "mark": mark, "entries": []})
    return parts[-1]
