"""What our forms share: one button, errors in their place, and word of who saved meanwhile."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Row, Submit
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_number


def one_button(label) -> FormHelper:
    """Return crispy's settings for a form with a single button."""
    helper = FormHelper()
    helper.add_input(Submit("send", label))
    return helper


def beside(*names: str) -> Row:
    """Lay fields out on one line of a wide screen."""
    return Row(*(Column(name, css_class="col-md") for name in names))


class DateInput(forms.DateInput):
    """The browser's own date picker; it reads and writes ISO dates."""

    input_type = "date"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%d", **kwargs)


class TimeInput(forms.TimeInput):
    """The browser's own time picker; it reads and writes hours and minutes."""

    input_type = "time"

    def __init__(self, **kwargs):
        super().__init__(format="%H:%M", **kwargs)


class BesideFields:
    """Put the sentence of a broken constraint beside its field: ``beside`` maps codes of errors to fields."""

    beside: dict[str, str] = {}

    def _update_errors(self, errors):
        general = errors.error_dict.pop(NON_FIELD_ERRORS, []) if hasattr(errors, "error_dict") else []
        for error in general:
            field = self.beside.get(error.code)
            errors.error_dict.setdefault(field if field in self.fields else NON_FIELD_ERRORS, []).append(
                error
            )
        super()._update_errors(errors)


class SaysWhatIsStored:
    """A form that can say, beside each field that differs, what the database holds."""

    def say_what_is_stored(self) -> None:
        # Read again: checking a form writes what was typed on its own instance.
        kept = type(self.instance)._default_manager.get(pk=self.instance.pk)
        for name in self.changed_data:
            if name in self._meta.fields and name in self.fields:
                self.add_error(name, _("Saved meanwhile: %(value)s") % {"value": stored(kept, name)})


def stored(row, name: str) -> str:
    """Return what a row holds in a field, as a reader writes it."""
    display = getattr(row, f"get_{name}_display", None)
    value = display() if display else getattr(row, name)
    if isinstance(value, int) and not isinstance(value, bool):
        return write_number(value)
    return str(value if value not in (None, "") else _("(empty)"))


class ToldOfOthers(SaysWhatIsStored):
    """A form of a row that others may save meanwhile: the second is told, and nothing typed is lost.

    The row must be locked while a sent form is checked and saved.
    """

    is_overtaken = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["version"] = forms.CharField(
            widget=forms.HiddenInput, required=False, initial=self.current_version
        )

    @property
    def current_version(self) -> str:
        return self.instance.updated_at.isoformat() if self.instance.pk else ""

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and cleaned.get("version") != self.current_version:
            self.tell_the_second()
        return cleaned

    def tell_the_second(self) -> None:
        """Say that somebody saved meanwhile, and beside each field what they saved."""
        self.is_overtaken = True
        self.add_error(
            None,
            _(
                "Somebody else saved this while you were writing. What you wrote is still here, and what "
                "they saved is said beside each field that differs. Save again to keep yours."
            ),
        )
        self.say_what_is_stored()
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = self.current_version
