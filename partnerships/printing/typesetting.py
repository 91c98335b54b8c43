"""Templates of Typst as tagged PDF (UA-1): data go in as JSON, never as markup; no network, no other file.

The typeface is a locked package's. A character that it lacks is looked for among the machine's typefaces; one
that nobody has is printed as its number, and `unprintable` names it to whoever writes the text.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Any

import typst
from django.conf import settings

ROOT = settings.BASE_DIR / "templates"
STANDARDS = ["ua-1"]
TYPEFACES = ("source-sans/ttf", "kurinto/ttf")
# Documents that the engine remembers, whole, for a next one that may resemble them: none of ours does.
REMEMBERED = 10
NOTHING = typst.Compiler(font_paths=typst.Fonts(False, False, []))
ONE_AT_A_TIME = Lock()  # a long report takes a few hundred megabytes while it is laid out
# What the engine says of a character that no typeface has, quoted as Rust does.
ABSENT = re.compile(r'the text `"(.+?)"` could not be displayed')
PACKAGE = re.compile(r'"@\w')


class NotPrinted(Exception):
    """The engine refused the document; the text is its reason, in English, for the administrator."""


def typeset(template: str, data: dict[str, Any], *, at: datetime, root: Path = ROOT) -> bytes:
    """Return a template under ``root`` laid out with data; the same three give the same bytes.

    ``at`` is the moment that the file says it was made. Raises NotPrinted.
    """
    refuse_packages(root)
    foreign = absent("".join(texts_in(data)), system=False)
    spelled = str.maketrans({letter: spelled_out(letter) for letter in absent(foreign, system=True)})
    return _compiled(root / template, _translated(data, spelled), at=at, root=root, system=bool(foreign))


def unprintable(data: Any) -> str:
    """Return the characters of a text, or of all texts in data, that no typeface has, each once."""
    return absent(absent("".join(texts_in(data)), system=False), system=True)


def texts_in(data: Any) -> Iterator[str]:
    """Yield every text in data that could be written as JSON; names of its entries aside."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts_in(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from texts_in(value)


def spelled_out(letter: str) -> str:
    """Return what is printed for a character that no typeface has."""
    return f"[U+{ord(letter):04X}]"


@cache
def refuse_packages(root: Path) -> None:
    """Raise NotPrinted when a template would have the engine download a package."""
    for path in sorted(root.rglob("*.typ")):
        if PACKAGE.search(path.read_text(encoding="utf-8")):
            raise NotPrinted(f"{path.name} imports a package")


# --- Typefaces --------------------------------------------------------------------------------------


@cache
def typefaces(*, system: bool) -> typst.Fonts:
    """Return the locked typefaces, with the machine's behind them or not; read once per process."""
    folder = files("weblate_fonts") / "static" / "weblate_fonts"
    paths = [str(folder / name) for name in TYPEFACES]
    return typst.Fonts(include_system_fonts=system, include_embedded_fonts=False, font_paths=paths)


@cache
def _printable(*, system: bool) -> set[str]:
    """Return the characters that are known to print, in this process: the set grows."""
    return set()


def absent(text: str, *, system: bool) -> str:
    """Return the characters of a text that the typefaces lack, each once; the engine itself is asked."""
    known = _printable(system=system)
    asked = [letter for letter in dict.fromkeys(text) if letter not in known]
    if not asked:
        return ""
    try:
        _compiled(ROOT / "print/proof.typ", {"letters": asked}, at=0, root=ROOT, system=system)
        lacking = []
    except NotPrinted as refused:
        lacking = list(dict.fromkeys(map(_unquoted, ABSENT.findall(str(refused)))))
        if not lacking:
            raise
    known.update(set(asked).difference(lacking))
    return "".join(lacking)


def _unquoted(quoted: str) -> str:
    return chr(int(quoted[3:-1], 16)) if quoted.startswith("\\u{") else quoted[-1]


# --- The engine -------------------------------------------------------------------------------------


def _compiled(template: Path, data: dict[str, Any], *, at: datetime | int, root: Path, system: bool) -> bytes:
    engine = typst.Compiler(input=template, root=root, font_paths=typefaces(system=system))
    written = {"data": json.dumps(data, ensure_ascii=False)}
    moment = at if isinstance(at, int) else int(at.timestamp())
    with ONE_AT_A_TIME:
        try:
            return engine.compile(sys_inputs=written, pdf_standards=STANDARDS, timestamp=moment)
        except typst.TypstError as refused:
            raise NotPrinted(refused.diagnostic or refused.message) from refused
        finally:
            _forget()


def _forget() -> None:
    """Have the engine let go of what it remembers of the last documents, else it keeps ten of them."""
    for _turn in range(REMEMBERED):
        NOTHING.compile(input=b"")


def _translated(data: Any, spelled: dict[int, str]) -> Any:
    if not spelled:
        return data
    if isinstance(data, str):
        return data.translate(spelled)
    if isinstance(data, dict):
        return {key: _translated(value, spelled) for key, value in data.items()}
    return [_translated(value, spelled) for value in data] if isinstance(data, list | tuple) else data
