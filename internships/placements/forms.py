"""Forms of placements: timetable, a week of hours, people, visits, evaluations, incidents, the end."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.placements.criteria import CRITERIA, MARKS
from internships.placements.following_models import PlacementIncident, Visit
from internships.placements.hours_models import DAYS, HoursLog, SchoolBreak
from internships.placements.labels import AFTERWARDS
from internships.placements.models import Placement
from internships.placements.noting import Day
from internships.placements.ruling import hold_trainer, trainer_refusal
from internships.placements.scheduling import Line
from internships.placements.timetabling import Hours
from partnerships.base.forms import BesideFields, DateInput, one_button
from partnerships.organizations.models import Organization
from partnerships.people.models import Membership, User

FIRMS_PEOPLE = [Membership.Role.TRAINER, Membership.Role.EMPLOYER]
YES_NO = [("yes", _("yes")), ("no", _("no"))]
YES_NO_UNKNOWN = [*YES_NO, ("", _("not known"))]


def mark_error(form, name: str, errors) -> None:
    """Put what a rule refuses on a form, one sentence after the other."""
    for sentence in errors:
        form.add_error(name, sentence)


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, **kwargs):
        super().__init__(format="%H:%M", **kwargs)


# --- Timetable ----------------------------------------------------------------------------------------------


class DayOfTimetable(forms.Form):
    """One weekday: empty when the student does not work on it."""

    from_time = forms.TimeField(label=_("from"), widget=TimeInput, required=False)
    to_time = forms.TimeField(label=_("to"), widget=TimeInput, required=False)
    break_minutes = forms.IntegerField(
        label=_("unpaid break (minutes)"), min_value=0, max_value=240, required=False
    )

    def __init__(self, *args, weekday: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.weekday, self.name = weekday, dict(DAYS)[weekday]
        for bound in self:
            bound.field.widget.attrs |= {"class": "form-control", "aria-label": f"{self.name}, {bound.label}"}

    def clean(self):
        cleaned = super().clean()
        if bool(cleaned.get("from_time")) != bool(cleaned.get("to_time")):
            raise ValidationError(_("Write both the beginning and the end of the day, or neither."))
        return cleaned

    @property
    def hours(self) -> Hours | None:
        cleaned = self.cleaned_data
        if not cleaned.get("from_time"):
            return None
        rest = cleaned.get("break_minutes") or 0
        return Hours(self.weekday, cleaned["from_time"], cleaned["to_time"], rest)


class TimetableForm(forms.Form):
    """From which day the hours hold; its ``days`` are the seven weekdays."""

    from_on = forms.DateField(label=_("These hours hold from"), widget=DateInput)

    def __init__(self, data=None, *, placement: Placement, lines: list[Line], **kwargs):
        super().__init__(data, initial={"from_on": self.first_day(placement, lines)}, **kwargs)
        self.placement = placement
        self.fields["from_on"].widget.attrs["class"] = "form-control"
        held = {line.weekday: line for line in lines}
        self.days = [self.day(data, weekday, held.get(weekday)) for weekday, _name in DAYS]

    @staticmethod
    def first_day(placement: Placement, lines: list[Line]) -> date:
        """The first timetable holds from the first day; the next ones from today."""
        return max(timezone.localdate(), placement.starts_on) if lines else placement.starts_on

    @staticmethod
    def day(data, weekday: int, line: Line | None) -> DayOfTimetable:
        initial = vars(line) if line else {}
        return DayOfTimetable(data, weekday=weekday, prefix=f"day{weekday}", initial=initial)

    def clean_from_on(self):
        day = self.cleaned_data["from_on"]
        if not self.placement.starts_on <= day <= self.placement.ends_on:
            raise ValidationError(_("This day is not within the placement."))
        return day

    def is_valid(self) -> bool:
        # Not a generator: every day says its own errors.
        return all([super().is_valid(), *[day.is_valid() for day in self.days]]) and self.has_hours()

    def has_hours(self) -> bool:
        if not self.hours:
            self.add_error(None, _("Write the hours of one day at least."))
        return bool(self.hours)

    @property
    def hours(self) -> list[Hours]:
        return [day.hours for day in self.days if day.hours]


# --- A week of hours ----------------------------------------------------------------------------------------


class DayOfHours(forms.Form):
    """One day as the student says it: hours, or an absence."""

    hours = forms.DecimalField(
        label=_("hours"), min_value=0, max_value=24, max_digits=4, decimal_places=2, required=False,
        widget=forms.NumberInput(attrs={"step": "0.25", "inputmode": "decimal"}),
    )  # fmt: skip
    absence = forms.ChoiceField(
        label=_("absence"), choices=[("", _("present")), *HoursLog.Absence.choices], required=False
    )
    note = forms.CharField(label=_("what I did"), max_length=250, required=False)

    def __init__(self, *args, day: date, **kwargs):
        super().__init__(*args, prefix=day.isoformat(), **kwargs)
        self.day = day
        for name, bound in self.fields.items():
            bound.widget.attrs["class"] = "form-select" if name == "absence" else "form-control"
            bound.widget.attrs["aria-label"] = f"{day:%Y-%m-%d}, {bound.label}"

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("absence") and cleaned.get("hours"):
            raise ValidationError(_("An absence has no hours: empty one or the other."))
        return cleaned

    @property
    def said(self) -> Day:
        cleaned = self.cleaned_data
        return Day(self.day, cleaned.get("hours"), cleaned.get("absence", ""), cleaned.get("note", ""))


class ReturnForm(forms.Form):
    """Hours that a trainer answers: ``seen`` marks what the page showed."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    why = forms.CharField(label=_("What is to be corrected"), max_length=250, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["why"].widget.attrs["class"] = "form-control"

    def clean(self):
        cleaned = super().clean()
        if self.is_return and not cleaned.get("why"):
            self.add_error("why", _("Say what is to be corrected: the student reads it."))
        return cleaned

    @property
    def is_return(self) -> bool:
        return self.data.get("answer") == "return"


# --- People -------------------------------------------------------------------------------------------------


class PeopleForm(forms.Form):
    """The trainer in the enterprise, with an account or by e-mail; and the school's supervisor."""

    trainer = forms.ModelChoiceField(
        User.objects.none(), label=_("Trainer with an account"), required=False, empty_label=_("no account")
    )
    trainer_name = forms.CharField(label=_("Trainer's name"), max_length=150, required=False)
    trainer_email = forms.EmailField(label=_("Trainer's e-mail"), required=False)
    supervisor = forms.ModelChoiceField(User.objects.none(), label=_("School's supervisor"), required=False)

    def __init__(self, *args, placement: Placement, is_of_school: bool, **kwargs):
        names = ["trainer", "trainer_name", "trainer_email", "supervisor"]
        super().__init__(*args, initial={name: getattr(placement, name) for name in names}, **kwargs)
        self.placement = placement
        today = timezone.localdate()
        self.fields["trainer"].queryset = people_of(
            placement.establishment.organization, roles=FIRMS_PEOPLE, on=today
        )
        if is_of_school and placement.school:
            self.fields["supervisor"].queryset = people_of(
                placement.school, roles=[Membership.Role.COORDINATOR], on=today
            )
        else:
            del self.fields["supervisor"]
        self.fields["trainer_email"].help_text = _(
            "Hours and evaluations to answer are sent here when the trainer has no account."
        )
        self.helper = one_button(_("Save"))

    def clean(self):
        cleaned = super().clean()
        trainer = cleaned.get("trainer")
        if not trainer and not cleaned.get("trainer_name"):
            self.add_error("trainer_name", _("Say who the trainer is."))
        email = trainer.email if trainer else cleaned.get("trainer_email", "")
        hold_trainer(email)
        if refusal := trainer_refusal(self.placement, email=email):
            self.add_error("trainer" if trainer else "trainer_email", refusal)
        return cleaned

    def save(self) -> None:
        """Write the people on the placement; a trainer with an account lends their own name and address."""
        cleaned = self.cleaned_data
        if trainer := cleaned["trainer"]:
            cleaned |= {"trainer_name": str(trainer), "trainer_email": trainer.email}
        for name in self.fields:
            setattr(self.placement, name, cleaned[name])
        self.placement.save()


def people_of(organization: Organization, *, roles: list[str], on: date):
    """Return the accounts that act for an organization today, in some roles."""
    held = Membership.objects.current(on=on).filter(organization=organization, role__in=roles)
    return User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("full_name", "email")


# --- Visits, evaluations, incidents -------------------------------------------------------------------------


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


def not_to_come(day: date) -> date:
    """Return a day that has come. Raises ValidationError."""
    if day > timezone.localdate():
        raise ValidationError(_("This day is still to come."))
    return day


class EvaluationForm(forms.Form):
    """Marks by criterion and by competency (each may be left out), and words."""

    overall = forms.TypedChoiceField(label=_("All in all"), choices=MARKS, coerce=int)
    strengths = forms.CharField(
        label=_("What goes well"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )
    to_improve = forms.CharField(
        label=_("What is to improve"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args, side: str, units, **kwargs):
        super().__init__(*args, **kwargs)
        asked = {f"mark-{code}": label for code, label in CRITERIA[side].items()}
        asked |= {f"unit-{unit.pk}": str(unit) for unit in units}
        overall = self.fields.pop("overall")
        words = {name: self.fields.pop(name) for name in ("strengths", "to_improve")}
        for name, label in asked.items():
            self.fields[name] = mark_field(label)
        overall.choices = [("", _("choose")), *MARKS]
        self.fields |= {"overall": overall, **words}
        self.helper = one_button(_("Send the evaluation"))

    def given(self, prefix: str) -> dict[str, int]:
        """Return the marks given to criteria (``mark-``) or to competencies (``unit-``), by what follows."""
        found = {name: value for name, value in self.cleaned_data.items() if name.startswith(prefix)}
        return {name.removeprefix(prefix): value for name, value in found.items() if value is not None}


def mark_field(label) -> forms.TypedChoiceField:
    choices = [("", pgettext_lazy("mark", "not observed")), *MARKS]
    return forms.TypedChoiceField(label=label, choices=choices, coerce=int, empty_value=None, required=False)


class NamedEvaluationForm(EvaluationForm):
    """By link: the firm's person says who they are."""

    author_name = forms.CharField(label=_("Your name"), max_length=150)


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


# --- The end ------------------------------------------------------------------------------------------------


class FinishForm(forms.Form):
    """What became of the student: a job at the firm or not, and which."""

    hired = forms.ChoiceField(
        label=_("Did the firm hire the student?"), choices=YES_NO, widget=forms.RadioSelect
    )
    related = forms.ChoiceField(
        label=_("If hired: is the job related to the training?"),
        choices=YES_NO_UNKNOWN,
        widget=forms.RadioSelect,
        required=False,
    )
    full_time = forms.ChoiceField(
        label=_("If hired: is it full time (30 hours a week or more)?"),
        choices=YES_NO_UNKNOWN,
        widget=forms.RadioSelect,
        required=False,
    )
    status = forms.ChoiceField(
        label=_("If not hired: what does the student do now?"), choices=AFTERWARDS, required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Finish the placement"))

    @property
    def answer(self) -> dict:
        """The answer in the terms of ``closing.finish``; what does not apply is left out."""
        cleaned = self.cleaned_data
        said = {"yes": True, "no": False}
        hired = cleaned["hired"] == "yes"
        return {
            "hired": hired,
            "related": said.get(cleaned["related"]) if hired else None,
            "full_time": said.get(cleaned["full_time"]) if hired else None,
            "status": "" if hired else cleaned["status"],
        }


def answer_of(placement: Placement) -> dict[str, str]:
    """Return what was answered at the end of a placement, to correct it."""
    words = {True: "yes", False: "no", None: ""}
    names = {"hired": "is_hired", "related": "is_related", "full_time": "is_hired_full_time"}
    return {name: words[getattr(placement, field)] for name, field in names.items()}


class SchoolBreakForm(BesideFields, forms.ModelForm):
    beside = {"break_ends_after_start": "to_on"}

    class Meta:
        model = SchoolBreak
        fields = ["school", "name", "from_on", "to_on"]
        widgets = {"from_on": DateInput, "to_on": DateInput}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        school = self.fields["school"]
        if not user.scope.is_admin:
            school.queryset = Organization.objects.filter(pk__in=user.scope.coordinated_ids).order_by("name")
            school.required, school.help_text = True, ""
            if len(user.scope.coordinated_ids) == 1:
                [school.initial] = user.scope.coordinated_ids
        self.helper = one_button(_("Save the break"))
