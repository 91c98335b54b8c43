"""The questions that a list answers: they stay in its address and in its files; each can be taken off."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, Func, JSONField, QuerySet
from django.forms import CheckboxInput, Select
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_number, write_short_day
from partnerships.web.picking import SAID, WORDS, PickField, Words

OPTION = '<option value="{}"{}>{}</option>'
SELECTED = mark_safe(" selected")  # nosec B308 B703: a constant


class AtOnce(Select):
    """A choice whose options are written at once: the templates of widgets take a fifth of a page's time."""

    def render(self, name, value, attrs=None, renderer=None):
        attrs = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        groups = self.optgroups(name, self.format_value(value), attrs)
        return format_html("<select{}>{}</select>", flatatt(attrs), written(groups))


def written(groups: Iterable[tuple]) -> SafeString:
    """Write the options of groups; those that have a name, under it."""
    drawn = []
    for name, options, _place in groups:
        inside = format_html_join("", OPTION, [said(option) for option in options])
        drawn.append(format_html('<optgroup label="{}">{}</optgroup>', name, inside) if name else inside)
    return format_html_join("", "{}", ((text,) for text in drawn))


def said(option: Mapping) -> tuple[str, SafeString | str, str]:
    return option["value"], SELECTED if option["selected"] else "", option["label"]


class Counting(AtOnce):
    """A choice among values, each with the rows that it would show, where they are counted."""

    def __init__(self, counts: Callable[[], Mapping[str, int] | None]):
        super().__init__()
        self.counts = counts

    def create_option(self, name, value, label, *args, **kwargs):
        if value and (counts := self.counts()) is not None:
            label = f"{label} ({write_number(counts.get(value, 0))})"
        return super().create_option(name, value, label, *args, **kwargs)


class Tally(ArraySubquery):
    """[[value, rows]…] of a field, within the query that counts a list: it looks at none of its rows."""

    contains_aggregate = True

    def __init__(self, rows: QuerySet, field: str):
        pair = Func(F(field), Count("pk"), function="jsonb_build_array", output_field=JSONField())
        super().__init__(rows.order_by().values(field).annotate(tallied=pair).values("tallied"))


class ListFilter(django_filters.FilterSet):
    """Questions asked of a list. The first is asked on its line, the others are folded beside it.

    ``counted`` names the one whose choices say how many rows each would show, beside what else is asked;
    ``TOGETHER`` says which values a choice stands for, where they are several.
    """

    counted = ""
    counts: Mapping[str, int] | None = None  # by choice, once the list is counted
    TOGETHER: Mapping[str, Collection[str]] = {}

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.offer()
        if self.counted:
            self.filters[self.counted].extra["widget"] = Counting(lambda: self.counts)
        for given in self.filters.values():
            dress(given)

    def offer(self) -> None:
        """Give its choices to each question that reads them."""

    @property
    def first(self):
        """The field that is always in sight: what is typed, where there is such a question."""
        fields = list(self.form)
        return fields[0] if fields and fields[0].name == "q" else None

    @property
    def folded(self) -> list:
        """The fields that are folded away."""
        return [field for field in self.form if field.name != "q"]

    @property
    def tally(self) -> Tally | None:
        """What counts, for each value of the counted question, the rows that it would show."""
        if not self.counted:
            return None
        self.form.is_valid()  # what cannot be read is not asked, as in the list itself
        rows = self.queryset.all()
        for name, value in getattr(self.form, "cleaned_data", {}).items():
            if name != self.counted:
                rows = self.filters[name].filter(rows, value)
        return Tally(rows, self.filters[self.counted].field_name)

    def hear(self, tallied: Iterable[tuple[str, int]]) -> None:
        """Take in what the query that counts the list has found."""
        found = dict(tallied)
        several = {
            choice: sum(found.get(value, 0) for value in values) for choice, values in self.TOGETHER.items()
        }
        self.counts = found | several

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        return [(label, said) for _name, label, said in self._asked()]

    @property
    def chips(self) -> list[tuple[str, str, str]]:
        """Return (label, chosen, the address without it) of each filter in use."""
        return [(label, said, self._without(name)) for name, label, said in self._asked()]

    def _asked(self) -> list[tuple[str, str, str]]:
        given = getattr(self.form, "cleaned_data", {}) if self.form.is_valid() else {}
        chosen = {name: value for name, value in given.items() if value not in (None, "", False)}
        return [
            (name, str(self.form.fields[name].label), self._said(name, value))
            for name, value in chosen.items()
        ]

    def _said(self, name: str, value) -> str:
        if isinstance(value, date):
            return write_short_day(value)
        if value is True:
            return str(_("yes"))
        field = self.form.fields[name]
        if isinstance(field, PickField):
            return str(value) if isinstance(value, Words) else field.label_from_instance(value)
        choices = getattr(field, "choices", ())
        return str(value if hasattr(value, "_meta") else dict(choices).get(value, value))

    def _without(self, name: str) -> str:
        address = self.data.copy()
        for parameter in (name, f"{name}{WORDS}", f"{name}{SAID}", "page"):
            address.pop(parameter, None)
        return f"?{address.urlencode() or 'all=1'}"


def dress(given: django_filters.Filter) -> None:
    """Give the field of a question its looks, and the choice that asks nothing."""
    if isinstance(given, django_filters.ChoiceFilter | django_filters.ModelChoiceFilter):
        given.extra["empty_label"] = _("any")
        given.extra.setdefault("widget", AtOnce)
    widget = given.field.widget
    css = "form-select" if isinstance(widget, Select) else "form-control"
    widget.attrs["class"] = "form-check-input" if isinstance(widget, CheckboxInput) else css
