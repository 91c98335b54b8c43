"""Search: every text and every question is read by the functions of the database that put words first.

A model that is searched says in ``SAID`` which words are its own, as its index has them. What a reader types
is asked once (``asked``); a list then keeps the rows that say every word of it (``saying``), themselves or by
what they point to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import (
    SearchQuery,
    SearchVectorExact,
    SearchVectorField,
    TrigramWordDistance,
)
from django.db import connection, models
from django.db.models import F, Func, Q, QuerySet, Value
from django.db.models.constants import LOOKUP_SEP

SOUGHT = "SELECT coalesce(whole::text, ''), coalesce(each, '{}')::text[] FROM words_sought(%s, %s)"
FARTHEST = (
    0.6  # distance of words (0–1): « plonberie » is at 0.46 of Plomberie, « soudeur » at 0.5 of Soudage
)


# --- Texts --------------------------------------------------------------------------------------------------


def titled(*texts) -> Func:
    """Return the words of titles and names of things: found by what they begin with, by gender, by stem."""
    return _words(texts, function="words_titled")


def told(*texts) -> Func:
    """Return the words of descriptions: found whole, and lighter than a title's when the best come first."""
    return _words(texts, function="words_told")


def named(*texts) -> Func:
    """Return the words of people's names and addresses, as they are written."""
    return _words(texts, function="words_named")


def together(*documents) -> Func:
    """Return the words of several documents as one."""
    return Func(*documents, arg_joiner=" || ", template="(%(expressions)s)", output_field=SearchVectorField())


def heaviest(document: str) -> Func:
    """Return the words of titles alone."""
    template = "ts_filter(%(expressions)s, '{a}')"
    return Func(document, template=template, output_field=SearchVectorField())


def _words(texts, *, function: str) -> Func:
    # A plain Func, which migrations can read years from now; its settings in the order of the alphabet, which
    # is how migrations write them: Django takes another order for another index, for ever.
    return Func(*texts, arg_joiner=" || ' ' || ", function=function, output_field=SearchVectorField())


def plain(text) -> Func:
    """Return text without accents nor capitals: ``plain()`` of the first migration."""
    return Func(text, function="plain", output_field=models.TextField())


def how_far(text: str, titles) -> TrigramWordDistance:
    """Return how far titles are from what was typed (0–1), letter by letter: what finds a typo."""
    return TrigramWordDistance(plain(Value(text)), titles)


# --- Questions ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, as the database reads it: the whole question, and word by word. "" finds nothing."""

    whole: str
    each: tuple[str, ...]


class Sought(SearchQuery):
    """A question that the database has read: a constant, so that its plans know how many rows have it."""

    def as_sql(self, compiler, connection, function=None, template=None):
        return "%s::tsquery", [self.source_expressions[-1].value]


def asked(text: str, *, on: date | None) -> Asked:
    """Read a question, with the synonyms in force on a day; without a day, none (people's names)."""
    with connection.cursor() as cursor:
        cursor.execute(SOUGHT, [text.replace("\0", ""), on])
        whole, each = cursor.fetchone()
    return Asked(whole, tuple(each))


def says(document, query: str) -> SearchVectorExact:
    """Return the condition « this document says that »."""
    return SearchVectorExact(document, Sought(query))


# --- Lists --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Indexed:
    """``SAID`` of a model whose words only an index holds: other tables ask it which rows say a word."""

    document: Func

    def said(self, model: type[models.Model], path: str, query: str) -> Q:
        """Return the condition « what the path leads to says that »; "" is the row itself."""
        return Q(**{f"{path}__in": self.keys(model, query)}) if path else Q(says(self.document, query))

    def keys(self, model: type[models.Model], query: str) -> QuerySet:
        """Return the keys of a model's rows that say a word."""
        return model._base_manager.filter(says(self.document, query)).order_by().values("pk")


@dataclass(frozen=True, slots=True)
class Kept:
    """``SAID`` of a model that keeps its words in a column: they are read beside the row."""

    column: str

    def said(self, _model: type[models.Model], path: str, query: str) -> Q:
        """Return the condition « the titles of what the path leads to say that »."""
        return Q(says(heaviest(LOOKUP_SEP.join(filter(None, [path, self.column]))), query))


def saying(rows: QuerySet, text: str, *paths: str, on: date | None) -> QuerySet:
    """Keep the rows where every word is said by one of ``paths``: "" (the row), relations, fields."""
    found = asked(text, on=on)
    if not found.each:
        return rows.none()
    owners = _owners(rows.model, paths)
    for query in found.each:
        either = Q()
        for path, fields in owners.items():
            either |= _said(rows.model, path, fields, query)
        rows = rows.filter(either)
    return rows


def _said(model: type[models.Model], path: str, fields: list[str], query: str) -> Q:
    owner = _reached(model, path)
    if hasattr(owner, "SAID"):
        return owner.SAID.said(owner, path, query)
    texts = Func(Value(" "), *map(F, fields), function="concat_ws", output_field=models.TextField())
    return Q(says(titled(texts), query))


def _owners(model: type[models.Model], paths: Iterable[str]) -> dict[str, list[str]]:
    """Return {relation: fields asked for}: a model that says its words answers for all of its fields."""
    owners: dict[str, list[str]] = {}
    for path in paths:
        relation, _sep, field = path.rpartition(LOOKUP_SEP)
        if _reached(model, path):
            relation, field = path, ""
        owners.setdefault(relation, []).extend([path] if field else [])
    return owners


def _reached(model: type[models.Model], path: str) -> type[models.Model] | None:
    """Return the model that a path leads to, "" being the row's own; None when it ends on a plain field."""
    for name in filter(None, path.split(LOOKUP_SEP)):
        model = model._meta.get_field(name).related_model
        if model is None:
            return None
    return model
