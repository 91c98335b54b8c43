"""Forms of hours: the timetable, a week as the student notes it, the trainer's answer, school breaks."""

from datetime import date
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.hours.noting import Day
from internships.hours.timetabling import Hours
from internships.placements.hours_models import DAYS, HoursLog, SchoolBreak
from internships.placements.models import Placement
from internships.placements.scheduling import Line
from partnerships.base.bounds import DayField
from partnerships.organizations.choosing import SCHOOLS
from partnerships.web.forms import BesideFields, DateInput, TimeInput, one_button
from partnerships.web.picking import pick


def mark_error(form, name: str, errors) -> None:
    """Put what a rule refuses on a form, one sentence after the other."""
    for sentence in errors:
        form.add_error(name, sentence)


class DayOfTimetable(forms.Form):
    """One weekday: empty when the student does not work on it."""

    from_time = forms.TimeField(label=pgettext_lazy("time", "from"), widget=TimeInput, required=False)
    to_time = forms.TimeField(label=pgettext_lazy("time", "to"), widget=TimeInput, required=False)
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

    from_on = DayField(label=_("These hours hold from"), widget=DateInput)

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

    def __init__(self, *args, begins: Day, **kwargs):
        self.day = day = begins.day
        initial = {"hours": plain(begins.hours), "absence": begins.absence, "note": begins.note}
        super().__init__(*args, prefix=day.isoformat(), initial=initial, **kwargs)
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


def plain(hours: Decimal | None) -> str | None:
    """Write hours for a number input: 7.5, not 7.50."""
    return None if hours is None else f"{hours:.2f}".rstrip("0").rstrip(".")


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
            school.required, school.help_text = True, ""
            if len(user.scope.coordinated_ids) == 1:
                [school.initial] = user.scope.coordinated_ids
        pick(self, "school", SCHOOLS, user=user)
        self.helper = one_button(_("Save the break"))
