"""Forms of outcomes: one graduate's answer, and published survey counts."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import ToldOfOthers
from partnerships.organizations.choosing import PARTNERS
from partnerships.organizations.models import OrganizationRole
from partnerships.territories.models import Region
from partnerships.web.forms import BesideFields, DateInput, beside
from partnerships.web.picking import pick
from programs.catalogue.choosing import PROGRAMS
from programs.outcomes.models import Outcome, OutcomeFigures


class OutcomeForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """What one graduate answered at a horizon."""

    beside = {"outcome_job_details_only_when_employed": "status"}

    class Meta:
        model = Outcome
        fields = [
            "horizon",
            "measured_on",
            "status",
            "is_full_time",
            "is_related",
            "employer",
            "region",
            "source",
        ]
        widgets = {"measured_on": DateInput}

    def __init__(self, *args, enrolment, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.enrolment = enrolment
        pick(self, "employer", PARTNERS, kinds=[OrganizationRole.Kind.EMPLOYER])
        if self.instance._state.adding:
            # The row has no day yet: what it says would go before the field's own.
            self.initial["measured_on"] = timezone.localdate()
        self.helper = FormHelper()
        self.helper.layout = Layout(
            "opened_version", beside("horizon", "measured_on"), "status",
            beside("is_full_time", "is_related"), beside("employer", "region"), "source",
        )  # fmt: skip
        self.helper.add_input(Submit("save", _("Save the answer")))

    def clean_measured_on(self):
        day = self.cleaned_data["measured_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def clean_horizon(self):
        horizon = self.cleaned_data["horizon"]
        known = Outcome.objects.filter(enrolment=self.instance.enrolment, horizon=horizon).exclude(
            pk=self.instance.pk
        )
        if known.exists():
            raise forms.ValidationError(_("There is already an answer at this horizon: edit that one."))
        return horizon


class OutcomeFiguresForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """Published counts for a program, in a region the user coordinates."""

    beside = {
        "outcome_figures_within_respondents": "respondents",
        "outcome_figures_graduates_within_entrants": "graduates",
        "outcome_figures_unique": "as_of",
    }

    class Meta:
        model = OutcomeFigures
        fields = [
            "program", "region", "as_of", "respondents", "employed_related", "employed_other", "full_time",
            "studying", "seeking", "inactive", "left_region", "entrants", "graduates", "source",
        ]  # fmt: skip
        widgets = {"as_of": DateInput}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "program", PROGRAMS)
        self.offer_regions(user)
        self.helper = FormHelper()
        self.helper.layout = Layout(
            "opened_version", "program", beside("region", "as_of"), "respondents",
            beside("employed_related", "employed_other", "full_time"),
            beside("studying", "seeking", "inactive"), "left_region",
            beside("entrants", "graduates"), "source",
        )  # fmt: skip
        self.helper.add_input(Submit("save", _("Save the counts")))

    def offer_regions(self, user) -> None:
        """Counts of the whole province belong to administrators: others must say a region of theirs."""
        region = self.fields["region"]
        if not user.scope.is_admin:
            region.queryset = Region.objects.filter(pk__in=user.scope.coordinated_region_ids)
            region.required, region.help_text = True, ""
