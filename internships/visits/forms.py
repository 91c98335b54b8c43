"""Forms of what happens during a placement: a visit, an incident and what was done about it."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.placements.visit_models import PlacementIncident, Visit
from partnerships.web.forms import DateInput, one_button


class VisitForm(forms.ModelForm):
    class Meta:
        model = Visit
        fields = ["on", "mode", "note"]
        widgets = {"on": DateInput, "note": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()
        self.fields["note"].help_text = _("Read by the school only.")
        self.helper = one_button(_("Save the visit"))

    def clean_on(self):
        return not_to_come(self.cleaned_data["on"])


class IncidentForm(forms.ModelForm):
    class Meta:
        model = PlacementIncident
        fields = ["kind", "happened_at", "description", "is_injury", "action"]
        widgets = {
            "happened_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
            "description": forms.Textarea(attrs={"rows": 5}),
            "action": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Send the report"))

    def clean_happened_at(self):
        moment = self.cleaned_data["happened_at"]
        not_to_come(timezone.localdate(moment))
        return moment


class ActionForm(forms.Form):
    """What the school did about an incident."""

    action = forms.CharField(
        label=_("What was done"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Close the incident"))


def not_to_come(day: date) -> date:
    """Return a day that has come. Raises ValidationError."""
    if day > timezone.localdate():
        raise ValidationError(_("This day is still to come."))
    return day
