"""Bootstrap's rules that our pages use, and no other: eight in ten never apply, and each visitor reads all.

Made from the locked package when static files are collected (and when a test first asks for it), from every
word of our templates, code and scripts: a rule stays when each class it names is one of them, or two of them
joined (« btn- », « primary »), as a template joins them. A word too many only keeps a rule too many.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import crispy_bootstrap5
import tinycss2
from bootstrap import __file__ as bootstrap
from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "css/bootstrap.css"
SOURCE = Path(bootstrap).parent / "static/bootstrap/css/bootstrap.min.css"
WORD = re.compile(r"[A-Za-z][\w-]*")
# What holds names of classes, beside the forms' own templates.
SOURCES = {"templates": "*.html", "static/js": "*.js"} | dict.fromkeys(
    ("partnerships", "programs", "internships"), "*.py"
)


def used_styles(css: str, words: set[str]) -> str:
    """Return the rules that may apply to a page written with some words."""
    return "".join(_kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words))


def _kept(rules: Iterable, words: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [said for said in _selectors(rule.prelude) if _may_apply(said, words)]
            if selectors:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
            inside = "".join(_kept(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), words))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        else:
            yield rule.serialize()


def _selectors(prelude: list) -> Iterator[list]:
    """Give each selector of a list; what stands in parentheses stays together."""
    selector: list = []
    for token in prelude:
        if token == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _may_apply(selector: list, words: set[str]) -> bool:
    """Whether each class and each data attribute of a selector is a word of ours."""
    after_a_dot = (name for sign, name in pairwise(selector) if sign == ".")
    named = [name.value for name in after_a_dot if name.type == "ident"]
    asked = (token.content[0].value for token in selector if token.type == "[] block")
    data = [name for name in asked if name.startswith("data-")]
    return all(_is_said(name, words) for name in [*named, *data])


def _is_said(name: str, words: set[str]) -> bool:
    if name in words:
        return True
    joints = [place for place, letter in enumerate(name) if letter == "-"]
    return any(name[: place + 1] in words and name[place + 1 :] in words for place in joints)


def our_words() -> set[str]:
    """Return every word that could be the name of a class."""
    folders = [(settings.BASE_DIR / folder, pattern) for folder, pattern in SOURCES.items()]
    folders.append((Path(crispy_bootstrap5.__file__).parent / "templates", "*.html"))
    files = (path for folder, pattern in folders for path in folder.rglob(pattern))
    return {word for path in files for word in WORD.findall(path.read_text(encoding="utf-8"))}


class UsedStylesFinder(BaseFinder):
    """Let Django find the styles as it finds any static file."""

    def __init__(self, *args, **kwargs):
        self.storage = FileSystemStorage(location=settings.VAR_DIR / "styles")
        self.is_made = False

    def find(self, path, find_all=False, **kwargs):
        if path != NAME:
            return []
        if not self.is_made:
            self.make()
        return [self.storage.path(NAME)] if find_all else self.storage.path(NAME)

    def list(self, ignore_patterns):
        self.make()
        yield NAME, self.storage

    def make(self) -> None:
        """Write the file whole, whoever reads it at the same time."""
        place = Path(self.storage.path(NAME))
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_suffix(f".{os.getpid()}")
        draft.write_text(made_styles(), encoding="utf-8")
        draft.replace(place)
        self.is_made = True


def made_styles() -> str:
    """Return the styles of the pages as they are today."""
    return used_styles(SOURCE.read_text(encoding="utf-8"), our_words())
