"""Forms of a student's file, of the answers to questions about it, and of a student's own correction."""

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import ToldOfOthers
from partnerships.web.forms import BesideFields, DateInput, beside, one_button
from programs.cohorts.forms import CodeField, check_birth_date
from programs.cohorts.models import Student
from programs.cohorts.question_models import CORRECTED

CODE_KEPT = _(
    "A code is kept, as a fingerprint that nobody reads. Leave empty to keep it; type it to correct it."
)
CODE_UNKNOWN = _("None is known. Only a fingerprint is kept, to recognize the person.")


class FileForm(ToldOfOthers, BesideFields, forms.ModelForm):
    """The facts of a file: written by the school that keeps it, asked of it by another."""

    beside = {"student_has_a_name": "last_name"}

    class Meta:
        model = Student
        fields = ["first_name", "last_name", "birth_date", "email", "guardian_name", "guardian_email"]
        widgets = {"birth_date": DateInput}
        help_texts = {"last_name": _("Who has one name only has it in either box.")}

    def __init__(self, *args, keeps: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not keeps:
            for name in set(self.fields) - {*CORRECTED, "opened_version"}:
                del self.fields[name]
            self.fields["words"] = forms.CharField(label=_("Why"), max_length=500, required=False)
        else:
            self.fields["permanent_code"] = CodeField()
            known = self.instance.permanent_code_hash
            self.fields["permanent_code"].help_text = CODE_KEPT if known else CODE_UNKNOWN
        self.helper = one_button(_("Save the file") if keeps else _("Ask the school that keeps the file"))
        rest = [beside("guardian_name", "guardian_email"), "permanent_code"] if keeps else ["words"]
        self.helper.layout = Layout(
            "opened_version", beside("first_name", "last_name"), beside("birth_date", "email"), *rest
        )

    def clean_birth_date(self):
        return check_birth_date(self.cleaned_data["birth_date"], on=timezone.localdate())

    def refuse_code(self, other: Student | None) -> None:
        """Say whose code it is already."""
        told = _("Your student %(other)s has this code: merge the two files if this is one person.")
        taken = _("This code was written on another file meanwhile.")
        self.add_error("permanent_code", told % {"other": other} if other else taken)
