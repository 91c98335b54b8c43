"""One order of names for the whole product, the same in SQL and in Python: a French dictionary's.

Letters first, without accents, capitals or punctuation (« CFP » stands among the C, « École » among the E);
then accents, read from the end of the word as Canadian French does (cote, côte, coté, côté); then capitals.
PostgreSQL's own collations differ from one server to the next, and its ICU ones are missing from some: names
are put in order by a key that ``sort_key(text)`` of the database computes, compared byte by byte.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

from django.db import models
from django.db.models import Case, F, Func, OrderBy, Value, When
from django.db.models.functions import Coalesce, NullIf

from partnerships.base.language import short_language

NO_LETTERS = re.compile("[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+")
# What has no accent to take off, as PostgreSQL's unaccent writes it.
LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i"}


def sort_key(text) -> bytes:
    """Return what a text is put in order by."""
    text = str(text)
    apart = unicodedata.normalize("NFD", text).lower()
    letters = "".join(LETTERS.get(letter, letter) for letter in apart if not unicodedata.combining(letter))
    words = NO_LETTERS.sub(" ", letters).strip(" ")
    return "\x01".join((words, apart[::-1], text)).encode()


def key_of(text) -> Func:
    """Return the same key, computed by the database, of a field or an expression."""
    return Func(text, function="sort_key", output_field=models.BinaryField())


def by_name(*paths: str) -> list[OrderBy]:
    """Return what puts rows in the order of names: ``order_by(*by_name("organization__name", "name"))``."""
    return [OrderBy(key_of(path.removeprefix("-")), descending=path.startswith("-")) for path in paths]


def title(stem: str):
    """Return the title in the page's language, French where English is missing."""
    french = F(f"{stem}_fr")
    if short_language() == "fr":
        return french
    return Coalesce(NullIf(F(f"{stem}_en"), Value("")), french)


def by_title(stem: str = "title") -> OrderBy:
    """Return what puts rows in the order of the titles that the page shows."""
    return OrderBy(key_of(title(stem)))


# --- What the columns of a list sort by ---------------------------------------------------------------------


def names(*paths: str) -> list[Func]:
    """Return the sorts of a column of names."""
    return [key_of(path) for path in paths]


def titles(stem: str) -> list[Callable]:
    """Return the sort of a column of titles in two languages: the page's own."""
    return [lambda: key_of(title(stem))]


def in_turn(path: str, choices: Iterable[tuple[str, str]]) -> list[Case]:
    """Return the sort of a column of states: as a thing goes through them."""
    places = [When(**{path: value}, then=Value(place)) for place, (value, _label) in enumerate(choices)]
    return [Case(*places, default=Value(len(places)), output_field=models.IntegerField())]
