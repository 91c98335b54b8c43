"""What our forms share: one button, our own error summary."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms


def one_button(label) -> FormHelper:
    """Return crispy's settings for a form with a single button."""
    helper = FormHelper()
    helper.add_input(Submit("send", label))
    return helper


class DateInput(forms.DateInput):
    """The browser's own date picker; it reads and writes ISO dates."""

    input_type = "date"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%d", **kwargs)
