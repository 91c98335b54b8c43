"""Forms of shared positions: the job, a student in a half, leaving, closing, handing over."""

from uuid import uuid4

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.positions.choosing import OFFERS_SHARED, PLACES_OF_POSITIONS, STUDENTS_PLACEABLE
from internships.positions.models import SharedPosition
from internships.positions.pairing import Job
from internships.positions.permissions import school_of
from internships.positions.ruling import half_refusals, job_of, place_of_share, wage_refusals
from partnerships.base.bounds import DayField
from partnerships.base.figures import write_day, write_number
from partnerships.base.forms import ToldOfOthers
from partnerships.organizations.models import Establishment
from partnerships.web.forms import BesideFields, DateInput, TimeInput, beside, one_button
from partnerships.web.picking import pick
from programs.catalogue.choosing import OCCUPATIONS
from programs.cohorts.models import Student


class PositionForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """The job that two share. The region follows from the establishment."""

    beside = {
        "position_ends_after_start": "ends_on",
        "position_day_in_order": "day_ends_at",
        "position_hours_within_a_week": "weekly_hours",
    }
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = SharedPosition
        fields = [
            "establishment", "occupation", "title_fr", "title_en", "pattern", "weekly_hours",
            "day_starts_at", "day_ends_at", "wage_hourly", "starts_on", "ends_on", "offer",
        ]  # fmt: skip
        widgets = {
            "day_starts_at": TimeInput,
            "day_ends_at": TimeInput,
            "starts_on": DateInput,
            "ends_on": DateInput,
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid4()
        self.offer_choices(user)
        self.fields["ends_on"].help_text = _("Leave empty for a job held all year, with no known end.")
        self.fields["weekly_hours"].help_text = _("Paid hours of the whole job, from Monday to Friday.")
        self.fields["offer"].help_text = _("The public offer that calls for students, if there is one.")
        self.helper = self.layout()

    def offer_choices(self, user) -> None:
        here = self.instance.establishment_id
        pick(self, "establishment", PLACES_OF_POSITIONS, user=user, current=here)
        pick(self, "occupation", OCCUPATIONS)
        pick(self, "offer", OFFERS_SHARED, user=user, place=here)

    def layout(self) -> FormHelper:
        helper = FormHelper()
        helper.layout = Layout(
            "token", "opened_version", "establishment", "occupation", beside("title_fr", "title_en"),
            "pattern",
            beside("weekly_hours", "day_starts_at", "day_ends_at"),
            beside("wage_hourly", "starts_on", "ends_on"), "offer",
        )  # fmt: skip
        helper.add_input(Submit("save", _("Save the position")))
        return helper

    def clean(self):
        cleaned = super().clean()
        if place := cleaned.get("establishment"):
            self.derive_region(place)
        offer = cleaned.get("offer")
        if offer and place and offer.establishment_id != place.pk:
            self.add_error("offer", _("This offer is of another establishment."))
        return cleaned

    def derive_region(self, place: Establishment) -> None:
        region = place.territory.region if place.territory else place.organization.region
        if region is None:
            self.add_error("establishment", _("The territory of this establishment is not known."))
        else:
            self.instance.region = region

    def _post_clean(self):
        super()._post_clean()
        if not self.errors:
            self.refuse_hours()
            self.refuse_wage()
        if self.instance.pk and not self.errors:
            self.refuse_what_holders_cannot()

    def refuse_hours(self) -> None:
        job: Job = job_of(self.instance)
        if job.weekly_hours > job.most_hours:
            told = _("From its beginning to its end, the day leaves room for %(hours)s hours a week.")
            self.add_error("weekly_hours", told % {"hours": write_number(job.most_hours)})

    def refuse_wage(self) -> None:
        for refusal in wage_refusals(self.instance):
            self.add_error("wage_hourly", refusal)

    def refuse_what_holders_cannot(self) -> None:
        """Who holds a half keeps it: within the dates, and within the law."""
        position, today = self.instance, timezone.localdate()
        shares = position.shares.select_related("student__profile", "placement")
        for share in shares:
            if share.from_on < position.starts_on:
                told = _("A half is held from %(day)s already.")
                self.add_error("starts_on", told % {"day": write_day(share.from_on)})
            if position.ends_on and (share.to_on is None or share.to_on > position.ends_on):
                told = _("A half is held beyond this day: say first when the student leaves.")
                self.add_error("ends_on", told)
            if self.has_changed() and (share.to_on is None or share.to_on >= today):
                self.refuse_for(share)

    def refuse_for(self, share) -> None:
        refused = half_refusals(
            self.instance, half=share.half, student=share.student, school_id=school_of(share),
            from_on=max(share.from_on, timezone.localdate()), to_on=share.to_on, place=place_of_share(share),
        )  # fmt: skip
        for sentence in refused:
            self.add_error(None, f"{share.half} – {sentence}")


class AssignForm(forms.Form):
    """Who takes a half, and from when."""

    student = forms.ModelChoiceField(
        Student.objects.none(),
        to_field_name="public_id",
        label=_("Student"),
        error_messages={
            "required": _("Choose a student."),
            "invalid_choice": _("Choose a student of your school."),
        },
    )
    from_on = DayField(label=_("From"), widget=DateInput)
    to_on = DayField(
        label=_("To"), widget=DateInput, required=False, help_text=_("Leave empty when no end is planned.")
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "student", STUDENTS_PLACEABLE, user=user)
        for name in ("from_on", "to_on"):
            self.fields[name].widget.attrs["class"] = "form-control"

    def clean(self):
        cleaned = super().clean()
        start, end = cleaned.get("from_on"), cleaned.get("to_on")
        if start and end and end < start:
            self.add_error("to_on", _("The last day comes before the first."))
        return cleaned


class LastDayForm(forms.Form):
    """A last day and why: of a student in a half, or of the position."""

    on = DayField(label=_("Last day"), widget=DateInput)
    reason = forms.CharField(label=_("Why"), max_length=250)

    def __init__(self, *args, button, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()
        self.helper = one_button(button)


class HandoverForm(forms.Form):
    """What is done, what waits."""

    text = forms.CharField(
        label=_("Note to who comes next"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["class"] = "form-control"
