"""The questions that a list answers: they stay in its address and in its files; each can be taken off."""

from datetime import date

import django_filters
from django.forms import CheckboxInput, Select
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_short_day
from partnerships.web.picking import SAID, WORDS, PickField, Words


class ListFilter(django_filters.FilterSet):
    """Questions asked of a list. The first is asked on its line, the others are folded beside it."""

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.offer()
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
    widget = given.field.widget
    css = "form-select" if isinstance(widget, Select) else "form-control"
    widget.attrs["class"] = "form-check-input" if isinstance(widget, CheckboxInput) else css
