"""What is asked before an act is done: its own form, and once more when nothing can undo it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ConfirmForm(forms.Form):
    """The last question before an act that stays."""

    understood = forms.BooleanField(label=_("I know that this cannot be undone"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["understood"].widget.attrs["class"] = "form-check-input"
