"""What an applicant writes, what a firm answers, what a coordinator unblocks: one form behind each page."""

import re
from datetime import timedelta

from crispy_forms.layout import Layout
from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.applications import applying, vouching
from internships.applications.answering import INVITE, OFFER, REFUSE, REVIEW
from internships.applications.models import Application
from internships.students.models import Document
from partnerships.base.bounds import DAY, DayField
from partnerships.base.forms import ToldOfOthers
from partnerships.base.limits import said
from partnerships.organizations.models import Organization
from partnerships.people.models import User
from partnerships.web.forms import DateInput, MomentInput, one_button
from partnerships.web.picking import pick
from partnerships.words.sorting import by_name
from programs.cohorts.models import Enrolment, Student

MOST_DAYS = said("interview_days", 60)
TOO_FAR = format_lazy(_("Choose a day within the next {days} days."), days=MOST_DAYS)
LATEST_INTERVIEW = timedelta(days=MOST_DAYS)  # a farther one would keep the application open for years
CONTROL, SELECT = {"class": "form-control"}, {"class": "form-select"}
ANSWERS = [
    (OFFER, _("Offer the place")),
    (INVITE, _("Invite to an interview")),
    (REVIEW, _("Think about it")),
    (REFUSE, _("Say no")),
]


class AnswerForm(forms.Form):
    """The firm's answer: an interview needs a time and a place, a no needs its reason."""

    verb = forms.ChoiceField(choices=ANSWERS, widget=forms.HiddenInput)
    interview_at = forms.DateTimeField(
        validators=[DAY],
        label=_("Day and time"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=MomentInput(attrs=CONTROL),
    )
    interview_place = forms.CharField(
        label=pgettext_lazy("address", "Place"),
        required=False,
        max_length=250,
        help_text=_("an address, a telephone number or a link"),
        widget=forms.TextInput(attrs=CONTROL),
    )
    refusal = forms.ChoiceField(
        label=_("Reason"),
        required=False,
        choices=[("", "—"), *Application.Refusal.choices],
        widget=forms.Select(attrs=SELECT),
    )
    words = forms.CharField(
        label=_("A kind word to the student (optional)"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={**CONTROL, "rows": 3}),
    )

    def clean(self):
        cleaned = super().clean()
        verb = cleaned.get("verb")
        if verb == INVITE:
            self.must_have(cleaned, "interview_at", _("Say when."))
            self.must_have(cleaned, "interview_place", _("Say where."))
            if cleaned.get("interview_at") and cleaned["interview_at"] <= timezone.now():
                self.add_error("interview_at", _("This time is over."))
            elif cleaned.get("interview_at") and cleaned["interview_at"] > timezone.now() + LATEST_INTERVIEW:
                self.add_error("interview_at", TOO_FAR)
        if verb == REFUSE:
            self.must_have(cleaned, "refusal", _("Choose the reason: the student learns from it."))
        return cleaned

    def must_have(self, cleaned: dict, name: str, sentence) -> None:
        if name not in self.errors and not cleaned.get(name):
            self.add_error(name, sentence)


HIGHEST_RANK = 999
RANK = re.compile(r"[0-9]{1,3}")


def ranks_of(posted) -> dict[str, int | None]:
    """Return the rank that a page gives each candidate, by public identifier; None where it is empty.

    What is no number from 1 to 999 is left out.
    """
    given = {key.removeprefix("rank-"): value for key, value in posted.items() if key.startswith("rank-")}
    written = {key: value.strip() for key, value in given.items()}
    return {
        key: int(value) if value else None
        for key, value in written.items()
        if not value or (RANK.fullmatch(value) and 1 <= int(value) <= HIGHEST_RANK)
    }


BATCH = [("", "—"), *(answer for answer in ANSWERS if answer[0] != INVITE)]


class BatchForm(AnswerForm):
    """One answer for several candidates; interviews are arranged one by one."""

    verb = forms.ChoiceField(label=_("Answer"), choices=BATCH, widget=forms.Select(attrs=SELECT))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["interview_at"], self.fields["interview_place"]


CANCEL, EXTEND = "cancel", "extend"


class UnblockForm(forms.Form):
    """A coordinator's way out, always with a reason."""

    verb = forms.ChoiceField(choices=[(CANCEL, ""), (EXTEND, "")], widget=forms.HiddenInput)
    confirm_by = DayField(label=_("New last day"), required=False, widget=DateInput(attrs=CONTROL))
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={**CONTROL, "rows": 2})
    )

    def clean_confirm_by(self):
        day, today = self.cleaned_data["confirm_by"], timezone.localdate()
        if self.data.get("verb") != EXTEND:
            return None
        if day is None:
            raise forms.ValidationError(_("Choose a day."))
        if not 0 <= (day - today).days <= MOST_DAYS:
            raise forms.ValidationError(TOO_FAR)
        return day


class ForProgram(forms.ModelChoiceField):
    """The enrolment that a place serves, as a reader knows it: the program, the school."""

    def label_from_instance(self, enrolment: Enrolment) -> str:
        return f"{enrolment.cohort.program.title} – {enrolment.cohort.provider}"


class ServedForm(forms.Form):
    """The school corrects which program an application serves."""

    enrolment = ForProgram(
        label=_("Program it serves"), queryset=Enrolment.objects.none(), to_field_name="public_id"
    )

    def __init__(self, *args, application: Application, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        found = applying.enrolments_of(application.student)
        scope = user.scope
        own = found if scope.is_admin else found.filter(cohort__provider__in=scope.coordinated_ids)
        self.fields["enrolment"].queryset = own
        self.fields["enrolment"].initial = application.enrolment and application.enrolment.public_id
        self.helper = one_button(_("Save the program"))
        self.helper.form_action = reverse("application_serve", args=[application.public_id])


class ApplyForm(ToldOfOthers, forms.Form):
    """A message to the firm, and the documents that go with it."""

    message = forms.CharField(
        label=_("Your message to the firm"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Three sentences are enough: why this place, what you can do, when you are free."),
    )
    documents = forms.ModelMultipleChoiceField(
        label=_("Documents to send along"),
        queryset=Document.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        to_field_name="public_id",
    )

    enrolment = ForProgram(
        label=_("For which of my programs"), queryset=Enrolment.objects.none(), to_field_name="public_id"
    )

    def __init__(self, *args, student: Student, instance: Application | None, **kwargs):
        self.instance = instance or Application()
        super().__init__(*args, **kwargs)
        self.fields["enrolment"].queryset = choices = applying.enrolments_of(student)
        if len(choices) < 2:
            del self.fields["enrolment"]
        self.fields["documents"].queryset = student.documents.all()
        if not student.documents.exists():
            del self.fields["documents"]
        self.helper = one_button(_("Check my application"))


class ForStudentForm(forms.Form):
    """A coordinator applies for a student of their school, whose agreement they record."""

    student = forms.ModelChoiceField(
        label=_("Student"), queryset=Student.objects.none(), to_field_name="public_id"
    )
    school = forms.ModelChoiceField(
        label=_("School"), queryset=Organization.objects.none(), to_field_name="public_id"
    )
    email = forms.EmailField(
        label=_("The student’s e-mail, if the school does not know it yet"), required=False
    )
    message = forms.CharField(
        label=_("Message to the firm"), max_length=3000, widget=forms.Textarea(attrs={"rows": 6})
    )
    agreed = forms.BooleanField(
        label=_("The student has read or heard this text and agrees that I apply in their name.")
    )

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "student", vouching.STUDENTS, user=by)
        schools = Organization.objects.filter(pk__in=by.scope.coordinated_ids).order_by(*by_name("name"))
        self.fields["school"].queryset = schools
        if len(schools) == 1:
            self.fields["school"].empty_label = None
        self.helper = one_button(_("Send the application"))
        self.helper.layout = Layout("student", "school", "email", "message", "agreed")
