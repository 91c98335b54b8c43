"""The HTML part of a mail, made from its text: one frame for all, no template for each.

The text keeps its paragraphs and lists. An address of ours at the end of a line becomes a button, once: it
may be a secret, so that it is written nowhere else. Addresses of others stay words, and lead nowhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from css_inline import CSSInliner
from django.template.loader import render_to_string
from django.utils.translation import gettext, override

# A longer sentence is no name for a button: it stays above, and the button says « Open the page ».
LONGEST_NAME = 40
# What is typed on another page: letters and digits alone in their paragraph.
CODE = re.compile(r"[A-Z0-9-]{4,12}")
ITEM = re.compile(r"[-–•]\s+")
TITLE = re.compile(r"\*\s+")  # what the daily summary puts above each mail
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a mail. ``kind`` is title, text, list, code or button."""

    kind: str
    lines: tuple[str, ...] = ()
    address: str = ""
    is_quiet: bool = False


def framed(*, subject: str, text: str, language: str, site_url: str) -> str:
    """Return the HTML part, its styles in its elements: many readers of mail drop all others."""
    with override(language):
        parts = [*quietened(named(parts_of(text, site_url=site_url)))]
        context = {"subject": subject, "parts": parts, "site_url": site_url}
        return inliner().inline(render_to_string("partnerships/mails/frame.html", context))


@cache
def inliner() -> CSSInliner:
    """Return what puts styles in elements; those for a dark screen stay in the head."""
    return CSSInliner(load_remote_stylesheets=False, keep_at_rules=True)


def parts_of(text: str, *, site_url: str) -> Iterator[Part]:
    """Give the pieces of a mail's text, in order; the frame itself says who sends it."""
    ours = re.compile(rf"{re.escape(site_url)}/\S*$")
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in block.strip().split("\n")]
        if lines[-1] != site_url:
            yield from [_alone(lines[0])] if len(lines) == 1 and _alone(lines[0]) else _together(lines, ours)


def _alone(line: str) -> Part | None:
    """Return what only a line alone in its paragraph can be."""
    if TITLE.match(line):
        return Part("title", (TITLE.sub("", line, count=1),))
    return Part("code", (line,)) if CODE.fullmatch(line) else None


def _together(lines: list[str], ours: re.Pattern) -> Iterator[Part]:
    """Give the pieces of a paragraph: lines that follow each other are one text, or one list."""
    pieces = [piece for line in lines for piece in _pieces(line, ours)]
    for kind, found in groupby(pieces, key=lambda piece: piece[0]):
        said = tuple(words for _kind, words in found)
        yield from (
            [Part(kind, address=address) for address in said] if kind == "button" else [Part(kind, said)]
        )


def _pieces(line: str, ours: re.Pattern) -> Iterator[tuple[str, str]]:
    found = ours.search(line)
    words = line[: found.start()].strip() if found else line
    if words:
        yield ("list", ITEM.sub("", words, count=1)) if ITEM.match(words) else ("text", words)
    if found:
        yield "button", found[0]


def named(parts: Iterator[Part]) -> list[Part]:
    """Give each button the sentence that leads to it as its name, when it is short: « Your applications »."""
    told: list[Part] = []
    for part in parts:
        if part.kind == "button":
            above = told.pop() if told and told[-1].kind == "text" else Part("text")
            kept, name = _name_in(above)
            told += [kept] if kept.lines else []
            part = replace(part, lines=(name or gettext("Open the page"),))
        told.append(part)
    return told


def _name_in(text: Part) -> tuple[Part, str]:
    """Part a text from the short sentence that ends it with a colon, if it does."""
    before, last = text.lines[:-1], text.lines[-1] if text.lines else ""
    *sentences, name = SENTENCE.split(last)
    if not name.endswith(":") or len(name) > LONGEST_NAME or not name[0].isupper():
        return text, ""
    kept = (*before, " ".join(sentences)) if sentences else before
    return replace(text, lines=kept), name[:-1].strip()


def quietened(parts: list[Part]) -> Iterator[Part]:
    """Give the parts, one button of each mail louder than the others."""
    is_told = False
    for part in parts:
        is_told = is_told and part.kind != "title"
        yield replace(part, is_quiet=part.kind == "button" and is_told)
        is_told = is_told or part.kind == "button"
