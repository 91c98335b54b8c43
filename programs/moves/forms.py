"""Forms of a transfer to another school: which school is asked, in which cohort the person is taken in."""

from itertools import groupby

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import DayField
from partnerships.organizations.models import Organization
from partnerships.web.forms import DateInput, beside, one_button
from programs.cohorts.keeping import GONE
from programs.cohorts.models import Cohort, Enrolment

OVER = [Cohort.State.CANCELLED, Cohort.State.COMPLETED]
SCHOOL, COHORT = "school", "cohort"


class DayPast(forms.Form):
    """A form with the day of the transfer, which is not to come."""

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return self.cleaned_data["on"]


class AskForm(DayPast):
    """Which school is asked, in which of its cohorts if that is known, as of which day."""

    to = forms.ChoiceField(label=_("School, and cohort if it is known"))
    on = DayField(
        label=_("Day of the transfer"),
        widget=DateInput,
        help_text=_("The other school may correct it. Until it answers, the person stays in your cohort."),
    )
    words = forms.CharField(
        label=_("What the school should know"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, enrolment: Enrolment, **kwargs):
        super().__init__(*args, **kwargs)
        self.found = {}
        self.fields["to"].choices = [("", "—"), *self.schools(enrolment.cohort)]
        self.fields["on"].initial = timezone.localdate()
        self.helper = one_button(_("Ask the school"))
        self.helper.layout = Layout("to", "on", "words")

    def schools(self, cohort: Cohort) -> list[tuple]:
        """Return the schools that teach something, each with its cohorts that are not over.

        Those of the same region come first; what is read is on the public list of cohorts.
        """
        others = Cohort.objects.exclude(provider=cohort.provider_id).exclude(state__in=OVER)
        others = others.exclude(provider__status__in=GONE).select_related("provider", "program")
        rows = sorted(others.order_by("starts_on", "pk"), key=lambda row: rank(row, cohort))
        return [
            (str(school), [self.choice(SCHOOL, school), *(self.choice(COHORT, row) for row in group)])
            for school, group in groupby(rows, key=lambda row: row.provider)
        ]

    def choice(self, kind: str, row: Organization | Cohort) -> tuple[str, str]:
        value = f"{kind}:{row.public_id}"
        self.found[value] = row
        if kind == SCHOOL:
            return value, _("%(school)s: the school chooses the cohort") % {"school": row}
        return value, f"{row} – {row.program.title}"

    @property
    def asked(self) -> dict:
        """What is asked, in the terms of ``asking.ask``."""
        found = self.found[self.cleaned_data["to"]]
        named = found if isinstance(found, Cohort) else None
        return {
            "school": named.provider if named else found,
            "cohort": named,
            "on": self.cleaned_data["on"],
            "words": self.cleaned_data["words"],
        }


def rank(row: Cohort, cohort: Cohort) -> tuple:
    """Return what sorts a cohort: its school, those of the same region first; then the same program."""
    school = row.provider
    return (school.region_id != cohort.region_id, school.name, school.pk, row.program_id != cohort.program_id)


class AcceptForm(DayPast):
    """In which cohort the person is taken in, as of which day."""

    cohort = forms.ModelChoiceField(
        label=_("Cohort"), queryset=Cohort.objects.none(), to_field_name="public_id"
    )
    on = DayField(label=_("Day of the transfer"), widget=DateInput)

    def __init__(self, *args, transfer, **kwargs):
        super().__init__(*args, **kwargs)
        own = Cohort.objects.filter(provider=transfer.school_id).exclude(state__in=OVER)
        self.fields["cohort"].queryset = own.select_related("program").order_by("-starts_on")
        named = transfer.cohort
        self.fields["cohort"].initial = named.public_id if named and named.state not in OVER else None
        self.fields["on"].initial = transfer.moves_on
        self.helper = one_button(_("Take the person in"))
        self.helper.form_tag = False
        self.helper.inputs = []
        self.helper.layout = Layout(beside("cohort", "on"))
