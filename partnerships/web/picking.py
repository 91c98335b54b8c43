"""Pick lists: up to ``FEW`` rows are a list to choose from; of more, one types words or a code.

As one types, the suggestions' address (``partnerships/lists/pick_views.py``) answers a few rows. Without
JavaScript, the form that was sent comes back with the rows that say these words, to choose from. No page ever
holds a whole table.

What may be chosen is a ``Source``: a function of who chooses and of a few facts of the form. A page hands out
its token, signed for that person: suggestions ask the same function again, so that rights are those of the
moment and no name is told that the form would refuse.
"""

from collections.abc import Callable, Collection, Iterable
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import django_filters
from django import forms
from django.core import signing
from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.folding import fold
from partnerships.base.language import short_language
from partnerships.base.searching import saying
from partnerships.words.sorting import sort_key

FEW = 20  # rows that a list shows; more are searched
LONGEST = 100  # characters of a question
TOKEN_AGE = 12 * 3600  # seconds: a page left open longer suggests nothing, and its form works all the same
SALT = "partnerships.web.picking"
WORDS, SAID = "-words", "-said"
TITLES = ("title_fr", "title_en")

SOURCES: dict[str, "Source"] = {}


class Words(str):
    """What was typed, and means several rows or none."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Source:
    """What may be chosen: ``rows(user, **given)``, in their order; ``given`` are words, numbers, lists.

    ``paths`` are where words are looked for; ``seek`` looks in its own way, closest first. ``code`` names the
    field that people also type.
    """

    name: str
    rows: Callable[..., QuerySet]
    label: Callable[[Any], str] = str
    paths: tuple[str, ...] = ("",)
    code: str = ""
    seek: Callable[[QuerySet, str], QuerySet] | None = None

    def __post_init__(self):
        SOURCES[self.name] = self

    def search(self, rows: QuerySet, words: str) -> QuerySet:
        if not words.strip():
            return rows
        if self.seek:
            return self.seek(rows, words)
        return saying(rows, words, *self.paths, on=timezone.localdate())

    def names(self, row, words: str) -> bool:
        """Whether words are the whole name of a row, or its code."""
        asked = fold(words)
        return bool(asked) and asked in {fold(self.label(row)), fold(self.code_of(row))}

    def code_of(self, row) -> str:
        return str(getattr(row, self.code)) if self.code else ""


@dataclass(frozen=True)
class Offered:
    """A source, for somebody: nobody in particular when what it holds is public."""

    source: Source
    user: Any = None
    given: dict[str, Any] = field(default_factory=dict)
    key: str = "pk"  # the field that the form sends

    @classmethod
    def of_token(cls, token: str, *, user) -> "Offered":
        """Return what a page offered. Raises BadSignature when it was not to this person, or too long ago."""
        name, owner, given, key = signing.loads(token, salt=SALT, max_age=TOKEN_AGE)
        if name not in SOURCES or (owner and owner != user.pk):
            raise signing.BadSignature
        return cls(SOURCES[name], user if owner else None, given, key)

    @property
    def token(self) -> str:
        """The page's word for the suggestions' address."""
        owner = self.user.pk if self.user is not None else None
        return signing.dumps([self.source.name, owner or 0, self.given, self.key], salt=SALT)

    @cached_property
    def rows(self) -> QuerySet:
        return self.source.rows(self.user, **self.given)

    @cached_property
    def first(self) -> list:
        """A few rows, and one more where there are more (one query)."""
        return list(self.rows[: FEW + 1])

    def read(self, rows: list) -> "Offered":
        """Take in the rows, all of them, that the page has read already."""
        self.__dict__["first"] = rows
        return self

    @property
    def is_long(self) -> bool:
        return len(self.first) > FEW

    def found(self, words: str) -> QuerySet:
        return self.source.search(self.rows, words[:LONGEST])

    def key_of(self, row) -> str:
        return str(getattr(row, self.key))

    def held(self, key) -> Any:
        """Return the row of a key among those read already; None for one that was not read."""
        read = self.__dict__.get("first", ())
        return next((row for row in read if self.key_of(row) == str(key)), None)

    def rows_of(self, keys: Iterable) -> list:
        """Return the rows of keys: those read already, else one query."""
        asked = {str(key) for key in keys if key not in (None, "")}
        read = [row for row in self.first if self.key_of(row) in asked]
        if len(read) == len(asked) or not self.is_long:
            return read
        try:
            return list(self.rows.filter(**{f"{self.key}__in": asked}))
        except (ValueError, TypeError, forms.ValidationError):  # no key of ours
            return []


# --- Fields -------------------------------------------------------------------------------------------------


class PicksByWords:
    """What a field that picks one row, and one that picks several, have in common."""

    offered: Offered

    def __deepcopy__(self, memo):
        copied = super().__deepcopy__(memo)
        copied.widget.field = copied
        copied.offered = copy(copied.offered)
        return copied

    def label_from_instance(self, row) -> str:
        return self.offered.source.label(row)

    def meaning(self, words: str) -> list:
        """Return the rows that say words, one more than a few at most; only one when it is called so."""
        if words not in self.meant:
            found = list(self.offered.found(words)[: FEW + 1])
            named = [row for row in found if self.offered.source.names(row, words)]
            self.meant[words] = named if len(named) == 1 else found
        return self.meant[words]

    @cached_property
    def meant(self) -> dict[str, list]:
        return {}

    def is_named(self, words: str) -> bool:
        """Whether words are the name of one row, or its code: nothing is left to ask."""
        found = self.meaning(words)
        return len(found) == 1 and self.offered.source.names(found[0], words)

    def ask(self, words: str) -> forms.ValidationError:
        """Return what the form says of words that are not the name of one row."""
        found = self.meaning(words)
        if not found:
            said = _("Nothing to choose says “%(words)s”: try another word, or a code.")
        elif len(found) > FEW:
            said = _("Many say “%(words)s”: choose among the first below, or add a word.")
        else:
            said = _("Choose among those below that say “%(words)s”.")
        return forms.ValidationError(said, code="choose", params={"words": words})


class PickInput(forms.Widget):
    """A list of a few rows, or a box to type in: words, or the name of the row that is chosen."""

    field: "PickField"
    template_name = "partnerships/web/pick.html"

    def value_from_datadict(self, data, files, name):
        is_emptied = data.get(f"{name}{SAID}") and data.get(f"{name}{WORDS}") == ""
        return typed(data, name) or ("" if is_emptied else data.get(name, ""))

    def value_omitted_from_data(self, data, files, name):
        return name not in data and f"{name}{WORDS}" not in data

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        given = self.build_attrs(self.attrs, attrs)
        if not self.field.is_searched:
            return self.as_list(name, "" if isinstance(value, Words) else value, given, renderer)
        return render_to_string(self.template_name, self.as_box(name, value, given))

    def as_list(self, name, value, attrs, renderer) -> SafeString:
        attrs["class"] = f"form-select{' is-invalid' if 'is-invalid' in attrs.get('class', '') else ''}"
        blank = [] if self.field.empty_label is None else [("", self.field.empty_label)]
        return forms.Select(attrs, choices=[*blank, *self.field.listed]).render(name, value, None, renderer)

    def as_box(self, name, value, attrs) -> dict:
        field, matches, row = self.field, [], None
        if isinstance(value, Words):
            matches = field.meaning(value)[:FEW]
            row = matches[0] if field.is_named(value) else None
        elif value not in (None, ""):
            row = next(iter(field.offered.rows_of([value])), None)
        said = field.label_from_instance(row) if row else value if isinstance(value, Words) else ""
        chosen = field.offered.key_of(row) if row else ""
        offered = [] if row else [(field.offered.key_of(m), field.label_from_instance(m)) for m in matches]
        return box(name, attrs, field, said=said, chosen=chosen, matches=offered)


class PickField(PicksByWords, forms.ModelChoiceField):
    """Pick one row of what is offered.

    ``known`` returns the choices, as (key, name), where the page reads them otherwise, one more than a few at
    most; it is asked when they are shown.
    ``means_all``: words stand for all the rows that say them (questions of a list), which is then the value.
    """

    widget = PickInput

    def __init__(self, offered: Offered, *, known=None, means_all: bool = False, **kwargs):
        self.offered, self.known, self.means_all = offered, known, means_all
        kwargs["to_field_name"] = None if offered.key == "pk" else offered.key
        super().__init__(queryset=offered.rows, **kwargs)
        self.widget.field = self

    @property
    def is_searched(self) -> bool:
        return self.offered.is_long if self.known is None else len(self.known()) > FEW

    @property
    def listed(self) -> list[tuple[str, str]]:
        if self.known is not None:
            return self.known()
        return [(self.offered.key_of(row), self.label_from_instance(row)) for row in self.offered.first]

    def to_python(self, value):
        if not isinstance(value, Words):
            return self.offered.held(value) or super().to_python(value)
        if self.is_named(value):
            return self.meaning(value)[0]
        if self.means_all:
            return value
        raise self.ask(value)


class PickManyInput(PickInput):
    """Boxes to tick: of a few rows all, of more those that are ticked, and those that say what is typed."""

    def value_from_datadict(self, data, files, name):
        keys = data.getlist(name) if hasattr(data, "getlist") else data.get(name)
        words = typed(data, name)
        return [*(keys or []), *([words] if words else [])]

    def as_list(self, name, value, attrs, renderer) -> SafeString:
        attrs["class"] = f"form-check-input {attrs.get('class', '')}"
        return forms.CheckboxSelectMultiple(attrs, choices=self.field.listed).render(
            name, value, None, renderer
        )

    def as_box(self, name, value, attrs) -> dict:
        field, words = self.field, words_in(value)
        ticked = field.offered.rows_of([key for key in value or [] if not isinstance(key, Words)])
        pairs = [(field.offered.key_of(row), field.label_from_instance(row)) for row in ticked]
        seen = field.meaning(words)[:FEW] if words else []
        others = [(field.offered.key_of(row), field.label_from_instance(row)) for row in seen]
        if words and field.is_named(words):
            pairs, others, words = [*pairs, *(pair for pair in others if pair not in pairs)], [], ""
        left = [pair for pair in others if pair not in pairs]
        return {**box(name, attrs, field, said=words, chosen="", matches=left), "ticked": pairs, "many": True}


class PickManyField(PicksByWords, forms.ModelMultipleChoiceField):
    """Pick several rows of what is offered."""

    widget = PickManyInput

    def __init__(self, offered: Offered, **kwargs):
        self.offered = offered
        kwargs["to_field_name"] = None if offered.key == "pk" else offered.key
        super().__init__(queryset=offered.rows, **kwargs)
        self.widget.field = self

    @property
    def is_searched(self) -> bool:
        return self.offered.is_long

    @property
    def listed(self) -> list[tuple[str, str]]:
        return [(self.offered.key_of(row), self.label_from_instance(row)) for row in self.offered.first]

    def clean(self, value):
        words = words_in(value)
        keys = [key for key in value or [] if not isinstance(key, Words)]
        if words and not self.is_named(words):
            raise self.ask(words)
        named = [self.offered.key_of(self.meaning(words)[0])] if words else []
        return super().clean([*keys, *named])


class PickCodeInput(forms.TextInput):
    """A box for a code, which suggests by words too: what is chosen is written as its code."""

    def __init__(self, source: Source, attrs=None):
        self.source = source
        super().__init__(attrs)

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        given = self.build_attrs(self.attrs, attrs)
        token = Offered(self.source, key=self.source.code).token
        context = {"name": name, "value": value, "token": token, **looks(given)}
        return render_to_string("partnerships/web/pick_code.html", context)


def words_in(value) -> str:
    return next((key for key in value or [] if isinstance(key, Words)), "")


def typed(data, name: str) -> Words | None:
    """Return what was typed since the page was shown, or since then and not chosen yet; None for nothing."""
    words, said = (data.get(f"{name}{part}", "").strip() for part in (WORDS, SAID))
    is_answered = words == said and data.get(name)
    return Words(words[:LONGEST]) if words and not is_answered else None


def box(name: str, attrs: dict, field, *, said: str, chosen: str, matches: list) -> dict:
    """Return what the template of a box says."""
    return {
        "name": name,
        **looks(attrs),
        "said": said,
        "chosen": chosen,
        "matches": matches,
        "token": field.offered.token,
        "legend": gettext("Those that say it"),
    }


def looks(attrs: dict) -> dict:
    """Return what the templates of boxes say of their looks."""
    return {
        "widget": {"attrs": {key: value for key, value in attrs.items() if key not in ("class", "id")}},
        "id": attrs.get("id", ""),
        "is_invalid": "is-invalid" in attrs.get("class", ""),
    }


def pick(form: forms.BaseForm, name: str, source: Source, *, user=None, **given) -> None:
    """Let a field of a form, which chooses a row, pick among what a source offers; its words stay."""
    before = form.fields[name]
    key = before.to_field_name or "pk"
    offered = Offered(source, user, given, "pk" if key == "id" else key)
    is_many = isinstance(before, forms.ModelMultipleChoiceField)
    said = {word: getattr(before, word) for word in ("label", "help_text", "required", "initial", "disabled")}
    if not is_many:
        said["empty_label"] = before.empty_label
    form.fields[name] = (PickManyField if is_many else PickField)(offered, **said)
    form.fields[name].error_messages |= {
        code: told for code, told in before.error_messages.items() if code in ("required", "invalid_choice")
    }


def listed(*, whole: Collection[str] = (), **groups: tuple) -> dict[str, list[tuple[str, str]]]:
    """Return the few choices of several groups, as (key, name) by name, in one query.

    A group is (rows, the field of its key, of its code, of its French name, of its English one), "" for none.
    One row more than a few is read at most, which says that there are many; ``whole`` names those read whole.
    """
    cut = {name: None if name in whole else FEW + 1 for name in groups}
    read = [_read(name, *group)[: cut[name]] for name, group in groups.items()]
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in groups}
    is_english = short_language() == "en"
    for name, key, code, french, english in read[0].union(*read[1:], all=True):
        found[name].append((key, f"{code} {(is_english and english) or french}".strip()))
    return {name: sorted(pairs, key=lambda pair: sort_key(pair[1])) for name, pairs in found.items()}


def _read(name: str, rows: QuerySet, key: str, *fields: str) -> QuerySet:
    shown = [Cast(field, TextField()) if field else Value("") for field in fields]
    return rows.order_by().values_list(Value(name), Cast(key, TextField()), *shown)


# --- Questions of a list ------------------------------------------------------------------------------------


class PickFilter(django_filters.Filter):
    """A question of a list: one row, or all those that say what is typed."""

    field_class = PickField

    def offer(self, offered: Offered, *, known=None) -> None:
        """Say what may be asked for; ``known`` as the field's."""
        self.extra |= {"offered": offered, "known": known, "means_all": True, "empty_label": _("any")}

    def filter(self, rows, value):
        if not isinstance(value, Words):
            return super().filter(rows, value)
        asked = self.extra["offered"].found(value).order_by().values("pk")
        those = rows.model._base_manager.filter(**{f"{self.field_name}__in": asked})
        return rows.filter(pk__in=those.order_by().values("pk"))
