"""What students fill in: their address, their profile, a document, a search to hear about."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID, uuid4

from allauth.account.forms import RequestLoginCodeForm
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from internships.students import consenting, profiling
from internships.students.documents import MOST_BYTES, MOST_DOCUMENTS, MOST_MEGABYTES, NotTaken, checked
from internships.students.models import Document, SavedSearch, StudentProfile
from partnerships.base.ages import ADULT
from partnerships.base.bounds import BIRTH, DayField
from partnerships.organizations.choosing import PARTNERS
from partnerships.organizations.models import OrganizationRole
from partnerships.people.models import User
from partnerships.privacy.ages import OWN_CONSENT_FROM
from partnerships.web.forms import BesideFields, DateInput, beside, one_button
from partnerships.web.picking import pick
from programs.catalogue.choosing import PROGRAMS_IN_FORCE
from programs.cohorts.forms import check_birth_date
from programs.cohorts.models import Student

YOUNGEST, OLDEST = 5, 110
CORRECTED_BY = _("Your school keeps this. If it is wrong, ask it for a correction.")
PERSON = ("first_name", "last_name", "birth_date", "guardian_name", "guardian_email")


class JoinForm(RequestLoginCodeForm):
    """The address that gets the code. Known or not, the answer is the same."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Your e-mail")
        self.fields["email"].help_text = _("The code goes there. No password to remember.")
        self.helper = one_button(_("Send me the code"))

    @property
    def known_user(self) -> User | None:
        return self._user


class ProfileForm(BesideFields, forms.ModelForm):
    """Who I am, and what I look for. The guardian is named under 18, and agrees under 14."""

    beside = {"profile_available_in_order": "available_to"}
    field_order = [
        *("first_name", "last_name", "birth_date", "guardian_name", "guardian_email", "phone", "postal_code"),
        *("school", "program", "available_from", "available_to"),
    ]

    file = forms.UUIDField(widget=forms.HiddenInput, required=False)
    first_name = forms.CharField(label=_("First name"), max_length=80, required=False)
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=80,
        required=False,
        help_text=_("If you have one name only, write it in either box."),
    )
    birth_date = DayField(
        bounds=BIRTH,
        label=_("Birth date"),
        widget=DateInput(attrs={"autocomplete": "bday"}),
        help_text=_("It decides what the law allows; no firm reads it."),
    )
    guardian_name = forms.CharField(
        label=_("Your parent’s or guardian’s name"),
        max_length=150,
        required=False,
        help_text=format_lazy(
            _("Asked for if you are under {age}: this person signs your agreement with you."), age=ADULT
        ),
    )
    guardian_email = forms.EmailField(
        label=_("Your parent’s or guardian’s e-mail"),
        required=False,
        help_text=format_lazy(
            _("If you are under {age}, this person must agree before anything is sent."), age=OWN_CONSENT_FROM
        ),
    )
    agrees = forms.BooleanField(label=_("I have read this text and I agree."))

    class Meta:
        model = StudentProfile
        fields = [
            "school", "program", "available_from", "available_to", "availability", "transport", "phone",
            "postal_code", "accommodations", "about",
        ]  # fmt: skip
        widgets = {
            "available_from": DateInput(),
            "available_to": DateInput(),
            "accommodations": forms.Textarea(attrs={"rows": 3}),
            "about": forms.Textarea(attrs={"rows": 4}),
            "phone": forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
            "postal_code": forms.TextInput(attrs={"autocomplete": "postal-code"}),
        }
        labels = {"school": _("My school"), "program": _("My program")}
        help_texts = {
            "program": _("Leave it empty if you have not chosen yet."),
            "availability": _("In your words: “Tuesdays and Thursdays”, “all of March”."),
            "accommodations": _("In your words, if you wish: what helps you to learn or to work."),
            "phone": _("Shown to a firm only once your place is confirmed."),
            "postal_code": _("To find offers near you. Like J1H 5N4."),
            "about": _("What you like to do, what you have already tried. A few sentences are enough."),
        }

    def __init__(self, *args, user: User, student: Student | None, has_agreed: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.student = user, student
        pick(self, "school", PARTNERS, kinds=OrganizationRole.TEACHING)
        self.fields["school"].required = True
        pick(self, "program", PROGRAMS_IN_FORCE)
        for name in PERSON:
            self.fields[name].initial = getattr(student, name, None)
        self.fields["file"].initial = student.public_id if student else uuid4()
        self._keep(profiling.kept_from_the_student(student))
        if has_agreed:
            del self.fields["agrees"]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = self.laid_out()

    def _keep(self, names: Collection[str]) -> None:
        """Leave as it is what is already known, and say who corrects it."""
        for name in names:
            self.fields[name].disabled = True
            self.fields[name].help_text = CORRECTED_BY

    @staticmethod
    def laid_out() -> Layout:
        """Return the fields in three groups; the words to agree to come after."""
        return Layout(
            Fieldset(
                _("Who I am"),
                "file",
                beside("first_name", "last_name"),
                "birth_date",
                beside("guardian_name", "guardian_email"),
                beside("phone", "postal_code"),
            ),
            Fieldset(_("My studies"), "school", "program"),
            Fieldset(
                _("What I look for"),
                beside("available_from", "available_to"),
                "availability",
                "transport",
                "about",
                "accommodations",
            ),
        )

    def clean_birth_date(self) -> date:
        born, today = self.cleaned_data["birth_date"], timezone.localdate()
        if self.fields["birth_date"].disabled:
            return born
        age = Student(birth_date=born).age(on=today)
        if not YOUNGEST <= age <= OLDEST:
            raise forms.ValidationError(_("Check this date: it does not look like a birth date."))
        return born

    def clean_postal_code(self) -> str:
        plain = "".join(self.cleaned_data["postal_code"].split()).upper()
        return f"{plain[:3]} {plain[3:]}" if plain else ""

    def clean_guardian_email(self) -> str:
        email = self.cleaned_data["guardian_email"]
        own = {self.user.email.lower(), *(a.email.lower() for a in self.user.emailaddress_set.all())}
        if email.lower() in own:
            raise forms.ValidationError(_("This is your own address: write your parent’s or guardian’s."))
        return email

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("first_name") and not cleaned.get("last_name"):
            self.add_error("last_name", _("Write at least one name."))
        born = cleaned.get("birth_date")
        if born and consenting.is_child(Student(birth_date=born), on=timezone.localdate()):
            for name in ("guardian_name", "guardian_email"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(
                        name,
                        _("Under %(age)s, this person must agree: say who it is.")
                        % {"age": OWN_CONSENT_FROM},
                    )
        is_unnamed = not cleaned.get("guardian_name") and "guardian_name" not in self.errors
        if born and is_unnamed and Student(birth_date=born).age(on=timezone.localdate()) < ADULT:
            told = _("Under %(age)s, this person signs with you: say who it is.") % {"age": ADULT}
            self.add_error("guardian_name", told)
        return cleaned

    @property
    def whose(self) -> UUID | None:
        """The file that the form was opened on, whichever is open now in another tab."""
        return self.cleaned_data.get("file") or (self.student and self.student.public_id)

    def person(self) -> dict:
        """Return who the student is."""
        return {name: self.cleaned_data[name] for name in PERSON}

    def said(self) -> dict:
        """Return what the student says of themselves."""
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class CorrectionForm(forms.ModelForm):
    """What a student asks their school to correct in the file that it keeps."""

    words = forms.CharField(
        label=_("Why"),
        max_length=500,
        required=False,
        help_text=_("What shows it: a birth certificate, a card…"),
    )

    class Meta:
        model = Student
        fields = ["first_name", "last_name", "birth_date"]
        widgets = {"birth_date": DateInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Ask my school"))

    def clean_birth_date(self):
        return check_birth_date(self.cleaned_data["birth_date"], on=timezone.localdate())


class WhoForm(forms.Form):
    """« Qui êtes-vous? »: which of the people whom schools write to at this address comes in."""

    NONE = "none"
    who = forms.ChoiceField(label=_("I am"), widget=forms.RadioSelect)
    birth_date = DayField(
        bounds=BIRTH,
        label=_("My birth date"),
        widget=DateInput(attrs={"autocomplete": "bday"}),
        required=False,
        help_text=_("As the school knows it: a file opens to the person it belongs to."),
    )

    def __init__(self, *args, files: Sequence[Student], **kwargs):
        super().__init__(*args, **kwargs)
        self.files = {str(file.public_id): file for file in files}
        choices = [
            (key, f"{file} – {file.keeper}" if file.keeper else str(file)) for key, file in self.files.items()
        ]
        self.fields["who"].choices = [*choices, (self.NONE, _("somebody else: I begin a file of my own"))]
        self.helper = one_button(_("Continue"))

    @property
    def chosen(self) -> Student | None:
        return self.files.get(self.cleaned_data["who"])


NOT_TAKEN = {
    "empty": _("This file is empty."),
    "too_big": format_lazy(_("This file is too big: {size} MB at most."), size=MOST_MEGABYTES),
    "too_many": format_lazy(_("You already keep {count} documents: erase one first."), count=MOST_DOCUMENTS),
    "not_a_document": _("This is neither a PDF nor a photograph (JPEG, PNG, WebP)."),
    "too_many_pixels": _("This image is too large: make it smaller, or send a PDF."),
}


class DocumentForm(forms.Form):
    """A file of mine. What it holds decides, not its name."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Document.Kind)
    file = forms.FileField(
        label=_("File"),
        help_text=format_lazy(
            _("A PDF, or a photograph of the page. {size} MB at most."), size=MOST_MEGABYTES
        ),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/*"}),
    )

    def __init__(self, *args, student: Student, **kwargs):
        super().__init__(*args, **kwargs)
        self.student = student
        self.helper = one_button(_("Keep this document"))

    def clean_file(self):
        file = self.cleaned_data["file"]
        try:
            if file.size > MOST_BYTES:
                raise NotTaken("too_big")
            self.content = file.read()
            checked(self.content)
        except NotTaken as refused:
            raise forms.ValidationError(NOT_TAKEN[refused.code]) from None
        if self.student.documents.count() >= MOST_DOCUMENTS:
            raise forms.ValidationError(NOT_TAKEN["too_many"])
        return file


class SavedSearchForm(forms.ModelForm):
    """A search to hear about. ``query`` is what follows the question mark of the list's address."""

    class Meta:
        model = SavedSearch
        fields = ["name", "frequency", "query"]
        labels = {"name": _("Name of the search"), "frequency": _("A mail with the new offers")}
        widgets = {"query": forms.HiddenInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["query"].required = False
        self.helper = one_button(_("Save this search"))
