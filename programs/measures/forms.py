"""The forms that open a cohort from a measure, and that say that one came of it."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import Zone
from partnerships.plans.measure_models import Measure
from partnerships.web.forms import SetByThePage, beside, one_button
from partnerships.web.picking import pick
from programs.cohorts.forms import CohortForm
from programs.measures.choosing import COHORTS_WITHOUT_MEASURE
from programs.measures.models import MeasureCohort


def zones_of(measure: Measure):
    """Return the zones in which a measure is carried out; those of its partnership when it names none."""
    return measure.zones.all() if measure.zones.exists() else measure.plan.partnership.zones.all()


class MeasureCohortForm(CohortForm):
    """A cohort that is opened from a measure, for one of its zones: it has no figures of its own yet."""

    class Meta(CohortForm.Meta):
        fields = [
            "program", "provider", "name", "territory", "host_establishment", "mode", "starts_on",
            "expected_end_on", "has_continuous_entry", "seats", "minimum_to_open", "note",
        ]  # fmt: skip

    zone = forms.ModelChoiceField(
        label=_("Zone"), queryset=Zone.objects.none(), required=False, empty_label=_("no zone in particular")
    )

    def __init__(self, *args, measure: Measure, **kwargs):
        self.measure = measure
        super().__init__(*args, **kwargs)
        self.fields["zone"].queryset = zones_of(measure)

    def layout(self) -> FormHelper:
        helper = one_button(_("Open the cohort"))
        helper.layout = Layout(
            "token",
            beside("zone", "program"),
            beside("provider", "territory", "host_establishment"),
            beside("starts_on", "expected_end_on", "seats", "minimum_to_open"),
            beside("mode", "name"),
            "has_continuous_entry",
            "note",
        )
        return helper


class LinkedCohortForm(SetByThePage, forms.ModelForm):
    """A cohort that came of a measure, and was opened elsewhere."""

    set_by_page = ["measure"]

    class Meta:
        model = MeasureCohort
        fields = ["cohort", "zone"]

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        measure = self.instance.measure
        pick(self, "cohort", COHORTS_WITHOUT_MEASURE, user=by, partnership=measure.plan.partnership_id)
        self.fields["zone"].queryset = zones_of(measure)
        self.fields["zone"].empty_label = _("no zone in particular")
        self.helper = one_button(_("It came of this measure"))
