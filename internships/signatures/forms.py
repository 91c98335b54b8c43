"""What signatories fill in: a code and a name, a refusal, a scanned paper."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.signatures.signing import is_same_name
from internships.students.documents import MEGABYTE, MOST_BYTES
from partnerships.base.bounds import DayField
from partnerships.web.forms import DateInput, one_button


class SignForm(forms.Form):
    """The name as declared, the e-mailed code, and the will to sign this exact text."""

    sha256 = forms.CharField(widget=forms.HiddenInput)
    name = forms.CharField(label=_("Your name, as written above"), max_length=150)
    code = forms.RegexField(
        label=_("Code received by e-mail"),
        regex=r"^\s*\d{3}\s?\d{3}\s*$",
        error_messages={"invalid": _("The code has six digits.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
    will = forms.BooleanField(label=_("I have read this text and I sign it."))

    def __init__(self, *args, request, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = request
        self.fields["sha256"].initial = request.version.sha256
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.helper = one_button(_("Sign"))

    def clean_name(self):
        name = self.cleaned_data["name"]
        if not is_same_name(name, self.person.name):
            told = _("Type the name that was declared: %(name)s. If it is not you, say so below.")
            raise ValidationError(told, params={"name": self.person.name})
        return name

    def clean_code(self):
        return "".join(self.cleaned_data["code"].split())


class RefuseForm(forms.Form):
    """Why somebody does not sign, and what should become of the agreement."""

    words = forms.CharField(label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    outcome = forms.ChoiceField(
        label=_("What do you want?"),
        choices=[
            ("change", _("Changes: I would sign another text")),
            ("end", _("I do not want this agreement at all")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Refuse to sign"))


class PaperForm(forms.Form):
    """A scanned paper, and whose signatures it bears."""

    file = forms.FileField(label=_("Scanned paper (PDF or image)"))
    paper_on = DayField(
        label=_("Date on the paper"),
        widget=DateInput(),
        help_text=_("Signed in time, it counts even if it comes late."),
    )
    people = forms.MultipleChoiceField(
        label=_("Signatures on this paper"), widget=forms.CheckboxSelectMultiple
    )
    seen = forms.BooleanField(
        label=_(
            "I compared the fingerprint printed on the paper with the one on this page: it is the same text."
        )
    )

    def __init__(self, *args, requests, chosen, **kwargs):
        super().__init__(*args, **kwargs)
        self.requests = {str(request.public_id): request for request in requests}
        field = self.fields["people"]
        field.choices = [(key, f"{r.name} ({r.get_role_display()})") for key, r in self.requests.items()]
        field.initial = [str(chosen.public_id)]
        self.fields["paper_on"].initial = timezone.localdate()
        self.helper = one_button(_("Record the signatures"))

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            size = MOST_BYTES // MEGABYTE
            raise ValidationError(_("A file of %(size)s MB at most."), params={"size": size})
        return file

    @property
    def chosen(self) -> list:
        return [self.requests[key] for key in self.cleaned_data["people"]]
