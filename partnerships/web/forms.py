"""What our forms share: one button, errors in their place, and word of who saved meanwhile."""

from collections.abc import Collection
from uuid import UUID, uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Row, Submit
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import IntegrityError, models, transaction


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


class MomentInput(forms.DateTimeInput):
    """The browser's own picker of a day and an hour."""

    input_type = "datetime-local"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%dT%H:%M", **kwargs)


class SetByThePage:
    """A form of a row of which the page sets a part: ``set_by_page`` names fields that nobody types.

    Django checks no rule of the database that names a field without a place in the form, and would let the
    database refuse it after. ``read_already`` names those whose own field has just read the row: Django would
    ask again whether it exists.
    """

    set_by_page: Collection[str] = ()
    read_already: Collection[str] = ()

    def _get_validation_exclusions(self):
        return (super()._get_validation_exclusions() - {*self.set_by_page}) | {*self.read_already}


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


class SentOnce:
    """A form of something new, which its page has identified: sent twice, it makes one row."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            hidden = {"widget": forms.HiddenInput, "required": False}
            self.fields["token"] = forms.UUIDField(**hidden, initial=uuid4())

    def _post_clean(self):
        super()._post_clean()
        if self.instance._state.adding:
            self.instance.public_id = token_of(self)


def save_once(form: forms.ModelForm, *, among: models.QuerySet) -> models.Model:
    """Save a form that is ``SentOnce``; return the row that it made before, when it is sent again."""
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError:
        made = among.filter(public_id=form.instance.public_id).first()
        if made is None:
            raise
        return made


def token_of(form: forms.Form) -> UUID:
    """Return the identifier the page gave to what it creates, a new one when it gave none."""
    return form.cleaned_data.get("token") or uuid4()
