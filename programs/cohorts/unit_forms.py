"""Forms of competencies and of their credit."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import DayField
from partnerships.base.forms import ToldOfOthers
from partnerships.web.forms import DateInput, one_button
from programs.cohorts.models import Achievement, CompetencyUnit


class UnitForm(ToldOfOthers, forms.ModelForm):
    class Meta:
        model = CompetencyUnit
        fields = ["code", "title_fr", "title_en", "hours", "position"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Save the competency"))

    def clean_code(self):
        code, program = self.cleaned_data["code"], self.instance.program
        if program.units.filter(code=code).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("This program already has a competency with this code."))
        return code


class CreditForm(forms.Form):
    """Which competencies, where they were shown, who assessed them, when."""

    units = forms.ModelMultipleChoiceField(
        None,
        to_field_name="public_id",
        label=_("Competencies"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one competency at least.")},
    )
    place = forms.ChoiceField(label=_("Where"), choices=Achievement.Place.choices, widget=forms.RadioSelect)
    assessor = forms.CharField(label=_("Assessed by"), max_length=150)
    on = DayField(label=_("On"), widget=DateInput)

    def __init__(self, *args, units, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["units"].queryset = units
        self.fields["on"].initial = timezone.localdate()
        self.helper = one_button(_("Credit"))

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return on
