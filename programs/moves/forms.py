"""Forms of a transfer to another school: which school is asked, in which cohort the person is taken in."""

from itertools import groupby

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import DayField
from partnerships.organizations.models import Organization
from partnerships.web.forms import DateInput, beside, one_button
from partnerships.web.picking import Offered, PickField, Source, pick
from programs.cohorts.keeping import GONE
from programs.cohorts.models import Cohort, Enrolment

OVER = [Cohort.State.CANCELLED, Cohort.State.COMPLETED]
SCHOOL, COHORT = "school", "cohort"


def cohorts_elsewhere(_user, *, cohort: int):
    """Return the cohorts that are not over of the other schools, which the public list shows too."""
    school = Cohort.objects.filter(pk=cohort).values("provider")
    others = Cohort.objects.exclude(provider__in=school).exclude(state__in=OVER)
    others = others.exclude(provider__status__in=GONE).select_related("provider", "program")
    return others.order_by("starts_on", "pk")


def schools_elsewhere(user, *, cohort: int):
    """Return the schools of these cohorts."""
    there = cohorts_elsewhere(user, cohort=cohort).order_by().values("provider")
    return Organization.objects.filter(pk__in=there)


def cohorts_to_join(user, *, school: int):
    """Return the cohorts that are not over of a school, for who keeps them."""
    own = Cohort.objects.editable_by(user).filter(provider=school).exclude(state__in=OVER)
    return own.select_related("program").order_by("-starts_on", "pk")


def with_school(row: Cohort) -> str:
    return f"{row.provider} – {row} – {row.program.title}"


SCHOOLS_ELSEWHERE = Source("schools_elsewhere", schools_elsewhere)
COHORTS_ELSEWHERE = Source(
    "cohorts_elsewhere", cohorts_elsewhere, label=with_school, paths=("name", "program", "provider")
)
COHORTS_TO_JOIN = Source("cohorts_to_join", cohorts_to_join, paths=("name", "program"))


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
        places = ["to"]
        offered = Offered(COHORTS_ELSEWHERE, given={"cohort": enrolment.cohort_id}, key="public_id")
        if offered.is_long:
            places = self.search(offered)
        else:
            self.fields["to"].choices = [("", "—"), *self.schools(enrolment.cohort)]
        self.fields["on"].initial = timezone.localdate()
        self.helper = one_button(_("Ask the school"))
        self.helper.layout = Layout(*places, "on", "words")

    def search(self, offered: Offered) -> list[str]:
        """Ask for the school and for the cohort by words, where a list would be too long."""
        del self.fields["to"]
        schools = Offered(SCHOOLS_ELSEWHERE, given=offered.given, key="public_id")
        self.fields[SCHOOL] = PickField(schools, label=_("School"))
        self.fields[COHORT] = PickField(offered, label=_("Cohort, if it is known"), required=False)
        return [SCHOOL, COHORT]

    def clean(self):
        cleaned = super().clean()
        school, cohort = cleaned.get(SCHOOL), cleaned.get(COHORT)
        if school and cohort and cohort.provider_id != school.pk:
            self.add_error(COHORT, _("This cohort is of another school."))
        return cleaned

    def schools(self, cohort: Cohort) -> list[tuple]:
        """Return the schools that teach something, each with its cohorts that are not over.

        Those of the same region come first; what is read is on the public list of cohorts.
        """
        others = cohorts_elsewhere(None, cohort=cohort.pk)
        rows = sorted(others, key=lambda row: rank(row, cohort))
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
        said = self.cleaned_data
        found = self.found[said["to"]] if "to" in said else said[COHORT] or said[SCHOOL]
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

    def __init__(self, *args, by, transfer, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "cohort", COHORTS_TO_JOIN, user=by, school=transfer.school_id)
        named = transfer.cohort
        self.fields["cohort"].initial = named.public_id if named and named.state not in OVER else None
        self.fields["on"].initial = transfer.moves_on
        self.helper = one_button(_("Take the person in"))
        self.helper.form_tag = False
        self.helper.inputs = []
        self.helper.layout = Layout(beside("cohort", "on"))
