"""Forms of cohorts, of their enrolments and of changes of state."""

from collections.abc import Sequence
from datetime import date
from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import BIRTH, DayField
from partnerships.base.figures import write_day
from partnerships.base.forms import ToldOfOthers
from partnerships.web.forms import BesideFields, DateInput, beside
from partnerships.web.picking import pick
from programs.catalogue.choosing import PROGRAMS_IN_FORCE
from programs.cohorts.choosing import COHORTS_BESIDE, HOSTS, PROVIDERS, TERRITORIES_OF
from programs.cohorts.labels import ENROLMENT_VERBS, NEEDS_REASON
from programs.cohorts.models import Cohort, Enrolment, Student


class CodeField(forms.RegexField):
    """A permanent code, as it is typed."""

    def __init__(self):
        super().__init__(
            r"^\s*[A-Za-z]{4}\s?\d{8}\s*$",
            label=_("Permanent code"),
            required=False,
            help_text=_(
                "Four letters and eight digits. Only a fingerprint is kept, to recognize the person."
            ),
            error_messages={"invalid": _("A permanent code has four letters and eight digits.")},
        )


class CohortForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """A cohort, within what the user coordinates. The region follows from the territory or the provider.

    ``token`` makes a form sent twice one cohort.
    """

    beside = {
        "cohort_ends_after_start": "expected_end_on",
        "cohort_has_seats": "seats",
        "cohort_minimum_within_seats": "minimum_to_open",
        "graduates_within_entrants": "reported_graduates",
        "withdrawals_within_entrants": "reported_withdrawals",
    }
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Cohort
        fields = [
            "program", "name", "provider", "territory", "host_establishment", "mode", "starts_on",
            "expected_end_on", "has_continuous_entry", "seats", "minimum_to_open", "note",
            "is_list_complete", "reported_applicants", "reported_entrants", "reported_graduates",
            "reported_withdrawals", "reported_source", "reported_on",
        ]  # fmt: skip
        widgets = {
            "starts_on": DateInput,
            "expected_end_on": DateInput,
            "reported_on": DateInput,
            "note": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.offer_choices(user=user)
        self.fields["token"].initial = uuid4()
        self.helper = self.layout()

    def offer_choices(self, *, user) -> None:
        cohort = self.instance
        territory, host = cohort.territory_id, cohort.host_establishment_id
        pick(self, "program", PROGRAMS_IN_FORCE, current=cohort.program_id)
        pick(self, "provider", PROVIDERS, user=user, current=cohort.provider_id)
        pick(self, "territory", TERRITORIES_OF, user=user, current=territory)
        pick(self, "host_establishment", HOSTS, user=user, territory=territory, current=host)
        if len(user.scope.coordinated_ids) == 1 and not user.scope.coordinated_region_ids:
            [self.fields["provider"].initial] = user.scope.coordinated_ids
        self.fields["territory"].help_text = _(
            "Needed only when the provider teaches outside its own region or has none."
        )
        self.fields["host_establishment"].help_text = _("When the cohort is taught inside an enterprise.")

    def layout(self) -> FormHelper:
        helper = FormHelper()
        helper.layout = Layout(
            "token",
            "opened_version",
            Fieldset(
                _("The cohort"),
                "program",
                beside("provider", "name"),
                beside("territory", "host_establishment"),
                beside("mode", "starts_on", "expected_end_on"),
                "has_continuous_entry",
                beside("seats", "minimum_to_open"),
                "note",
            ),
            Fieldset(
                _("Figures reported by the centre"),
                "is_list_complete",
                beside("reported_applicants", "reported_entrants"),
                beside("reported_graduates", "reported_withdrawals"),
                beside("reported_source", "reported_on"),
            ),
        )
        helper.add_input(Submit("save", _("Save the cohort")))
        return helper

    def clean(self):
        cleaned = super().clean()
        if {"provider", "territory"} & cleaned.keys() and self.moves():
            self.derive_region(cleaned)
        self.ask_for_the_source(cleaned)
        return cleaned

    def moves(self) -> bool:
        return not self.instance.pk or bool({"provider", "territory"} & set(self.changed_data))

    def derive_region(self, cleaned) -> None:
        place = cleaned.get("territory") or cleaned.get("provider")
        if place is None or "territory" not in cleaned:
            return
        if place.region is None:
            message = _(
                "This provider covers the whole province: choose the territory where the cohort is taught."
            )
            self.add_error("territory", message)
        self.instance.region = place.region

    def ask_for_the_source(self, cleaned) -> None:
        reported = [
            name for name in self.fields if name.startswith("reported_") and name[9:] not in ("source", "on")
        ]
        if any(cleaned.get(name) is not None for name in reported) and not cleaned.get("reported_source"):
            self.add_error("reported_source", _("Say where the reported figures come from."))


class CohortRowForm(CohortForm):
    """What changes most often of a cohort, typed in the list: dates, seats, reported figures."""

    class Meta(CohortForm.Meta):
        fields = [
            "name", "starts_on", "expected_end_on", "seats", "minimum_to_open", "reported_applicants",
            "reported_entrants", "reported_graduates", "reported_withdrawals", "reported_source",
            "reported_on",
        ]  # fmt: skip

    def offer_choices(self, *, user) -> None:
        """Nothing here is chosen among others."""

    def layout(self) -> FormHelper:
        helper = FormHelper()
        helper.layout = Layout(
            "token",
            "opened_version",
            beside("name", "starts_on", "expected_end_on", "seats", "minimum_to_open"),
            beside("reported_applicants", "reported_entrants", "reported_graduates", "reported_withdrawals"),
            beside("reported_source", "reported_on"),
        )
        helper.add_input(Submit("save", _("Save the cohort")))
        return helper


def check_birth_date(born: date | None, *, on: date) -> date | None:
    """Return a birth date that may be a student's. Raises ValidationError."""
    if born and not 1900 < born.year <= on.year - 4:
        raise forms.ValidationError(_("Check the year of birth."))
    return born


class EnrolmentForm(forms.Form):
    """A person who applies to a cohort or is already in it."""

    START_STATES = [
        Enrolment.State.APPLIED,
        Enrolment.State.ADMITTED,
        Enrolment.State.ENROLLED,
        Enrolment.State.ACTIVE,
    ]

    SOMEBODY_ELSE = "new"

    first_name = forms.CharField(label=_("First name"), max_length=80, required=False)
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=80,
        required=False,
        help_text=_("Who has one name only has it in either box."),
    )
    birth_date = DayField(bounds=BIRTH, label=_("Birth date"), widget=DateInput, required=False)
    permanent_code = CodeField()
    email = forms.EmailField(label=_("E-mail"), required=False)
    state = forms.ChoiceField(label=_("State"), choices=[(s.value, s.label) for s in START_STATES])
    on = DayField(label=_("Since"), widget=DateInput)
    planned_end_on = DayField(
        label=_("Planned end"), widget=DateInput, required=False, help_text=_("of this person’s training")
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, cohort: Cohort, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid4()
        self.fields["on"].initial = timezone.localdate()
        if not cohort.has_continuous_entry:
            del self.fields["planned_end_on"]
        self.helper = FormHelper()
        self.helper.layout = Layout(
            "token",
            beside("first_name", "last_name"),
            beside("birth_date", "permanent_code"),
            "email",
            beside("state", "on", *({"planned_end_on"} & self.fields.keys())),
        )
        self.helper.add_input(Submit("save", _("Add the student")))

    def clean_birth_date(self):
        return check_birth_date(self.cleaned_data["birth_date"], on=timezone.localdate())

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return on

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("first_name") and not cleaned.get("last_name"):
            self.add_error("last_name", _("Write at least one name."))
        until = cleaned.get("planned_end_on")
        if until and cleaned.get("on") and until < cleaned["on"]:
            self.add_error("planned_end_on", _("Nobody leaves before having begun."))
        return cleaned

    def ask_who(self, alike: Sequence[Student]) -> Student | None:
        """Ask whether the person is one of those who look alike; return the one chosen, if one was.

        The form is in error as long as nobody said.
        """
        choices = [(str(student.public_id), told(student)) for student in alike]
        field = forms.ChoiceField(
            label=_("One of your students looks like this person"),
            choices=[*choices, (self.SOMEBODY_ELSE, _("somebody else: a new file"))],
            widget=forms.RadioSelect,
        )
        self.fields["who"] = field
        self.helper.layout.insert(0, "who")
        said = self.data.get("who", "")
        if said not in dict(field.choices):
            self.add_error("who", _("Say whether it is the same person."))
        return next((student for student in alike if str(student.public_id) == said), None)

    @property
    def person(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("first_name", "last_name", "birth_date", "email")}


def told(student: Student) -> str:
    """Name a student so that two of one name are told apart."""
    born = student.birth_date
    return f"{student} ({write_day(born)})" if born else str(student)


class ChangeForm(forms.Form):
    """One change of state: which one, why, and since when; for one enrolment or several."""

    verb = forms.ChoiceField(label=_("Change"), choices=[("", "—"), *ENROLMENT_VERBS.items()])
    on = DayField(label=_("On"), widget=DateInput)
    cohort = forms.ModelChoiceField(
        label=_("Other cohort, for a transfer"),
        queryset=Cohort.objects.none(),
        to_field_name="public_id",
        required=False,
    )
    reason = forms.CharField(label=_("Reason"), max_length=250, required=False)

    def __init__(self, *args, verbs=None, user, cohort: Cohort, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "cohort", COHORTS_BESIDE, user=user, cohort=cohort.pk)
        if verbs is not None:
            self.fields["verb"].choices = [("", "—"), *verbs]
        self.fields["on"].initial = timezone.localdate()
        if verbs is not None and "transfer" not in dict(verbs):
            del self.fields["cohort"]
        styles = {"verb": "form-select", "cohort": "form-select"}
        for name, css in ((name, styles.get(name, "form-control")) for name in self.fields):
            self.fields[name].widget.attrs["class"] = css

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("verb") in NEEDS_REASON and not cleaned.get("reason"):
            self.add_error("reason", _("Say why."))
        if cleaned.get("verb") == "transfer" and not cleaned.get("cohort"):
            self.add_error("cohort", _("Say in which cohort the person goes on."))
        if cleaned.get("on") and cleaned["on"] > timezone.localdate():
            self.add_error("on", _("This day is still to come."))
        return cleaned
