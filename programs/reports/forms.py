"""Form of a request: which region, which years, which programs, which sources."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Div, Layout, Row, Submit
from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import DayField
from partnerships.base.limits import said
from partnerships.concertation.models import Partnership
from partnerships.territories.models import Region
from partnerships.web.picking import pick
from programs.adequacy.phrasing import school_year
from programs.adequacy.records import Parameters
from programs.catalogue.choosing import PROGRAMS_REPORTED
from programs.catalogue.models import Program
from programs.cohorts.counting import school_year_of
from programs.reports.models import AdequacyReport
from programs.reports.permissions import regions_to_report
from programs.reports.requesting import usual_years

OLDEST_YEARS = 20
MOST_YEARS = said("report_years", 10)


class RequestForm(forms.Form):
    """What a report is about; what is left as it is gives the usual report of the region."""

    region = forms.ModelChoiceField(Region.objects.none(), label=_("Region"), empty_label=None)
    first_year = forms.TypedChoiceField(label=_("First school year"), coerce=int)
    last_year = forms.TypedChoiceField(
        label=_("Last school year"), coerce=int,
        help_text=format_lazy(
            _("Entrants observed are the mean of the last {years} years."), years=Parameters().averaged_years
        ),
    )  # fmt: skip
    sources = forms.ChoiceField(
        label=_("Need taken from"), choices=AdequacyReport.Needs.choices, widget=forms.RadioSelect
    )
    on = DayField(
        label=_("Facts known on"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Nothing later counts. Never before a day that the region’s reports already told."),
    )  # fmt: skip
    partnership = forms.ModelChoiceField(
        Partnership.objects.none(), label=_("Partnership"), required=False,
        empty_label=_("none: the report of the region"),
    )  # fmt: skip
    programs = forms.ModelMultipleChoiceField(
        Program.objects.none(), label=_("Programs"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none to report on every program that had a cohort in the region in these years."),
    )  # fmt: skip

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        regions = regions_to_report(user)
        first, last = usual_years(on=today)
        newest = school_year_of(today)
        years = [(year, school_year(year)) for year in range(newest, newest - OLDEST_YEARS, -1)]
        self.fields["region"].queryset = regions
        self.fields["partnership"].queryset = Partnership.objects.filter(regions__in=regions).distinct()
        pick(self, "programs", PROGRAMS_REPORTED, regions=[region.pk for region in regions])
        for name, initial in {"first_year": first, "last_year": last}.items():
            self.fields[name].choices, self.fields[name].initial = years, initial
        self.fields["sources"].initial = AdequacyReport.Needs.PROJECTION_FIRST
        self.fields["on"].initial = today
        self.helper = _helper()

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        if school_year_of(on) < school_year_of(timezone.localdate()):
            raise forms.ValidationError(
                _("Choose a day of this school year: the years reported follow from it.")
            )
        return on

    def clean(self):
        data = super().clean()
        first, last = data.get("first_year"), data.get("last_year")
        if first is not None and last is not None:
            if last < first:
                self.add_error("last_year", _("The last school year comes before the first."))
            elif last - first >= MOST_YEARS:
                self.add_error(
                    "first_year", _("A report covers %(years)s school years at most.") % {"years": MOST_YEARS}
                )
        region, partnership = data.get("region"), data.get("partnership")
        if region and partnership and not partnership.regions.filter(pk=region.pk).exists():
            self.add_error("partnership", _("This partnership does not cover the region chosen."))
        return data


def _helper() -> FormHelper:
    helper = FormHelper()
    helper.layout = Layout(
        Row(Column("region"), Column("on")),
        Row(Column("first_year"), Column("last_year")),
        "sources",
        Div("partnership", "programs", template="programs/reports/_choices.html"),
        Submit("request", _("Compute the report")),
    )
    return helper
