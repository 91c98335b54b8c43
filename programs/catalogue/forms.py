"""Questions a reader asks the catalogue."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.base.language import short_language
from partnerships.territories.models import Region
from programs.catalogue.models import Program

ANY = [("", _("all"))]


class ProgramSearch(forms.Form):
    """Words and filters, all optional, all in the address. What is not understood is left out."""

    q = forms.CharField(label=_("Words or code"), max_length=100, required=False)
    sanction = forms.ChoiceField(
        label=_("Sanction"), choices=[*ANY, *Program.Sanction.choices], required=False
    )
    sector = forms.ChoiceField(label=_("Training sector"), required=False)
    region = forms.ChoiceField(label=_("Taught in"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sector"].choices = [*ANY, *Program.objects.sectors(language=short_language())]
        self.fields["region"].choices = [*ANY, *Region.objects.values_list("code", "name")]
        self.fields["q"].widget.attrs |= {"type": "search", "autocomplete": "off"}
        for name in ("sanction", "sector", "region"):
            self.fields[name].widget.attrs["class"] = "form-select"
        self.fields["q"].widget.attrs["class"] = "form-control"

    @property
    def asked(self) -> dict[str, str]:
        """What was asked and understood, by field name."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
