"""What is noted of a call to a firm."""

from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.calls.models import ContactEntry
from partnerships.web.forms import DateInput, one_button


class ContactEntryForm(forms.ModelForm):
    """What came of a call, a visit or a mail."""

    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = ContactEntry
        fields = ["channel", "result", "call_again_on"]
        widgets = {"call_again_on": DateInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid4()
        self.fields["result"].label = _("What came of it")
        self.helper = one_button(_("Record this contact"))

    def clean_call_again_on(self):
        day = self.cleaned_data["call_again_on"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("This day is over."))
        return day
