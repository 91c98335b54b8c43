"""A clause's wording."""

from django import forms
from django.utils.translation import gettext_lazy as _

from internships.clauses.models import Clause
from partnerships.organizations.choosing import SCHOOLS, schools_written_for
from partnerships.web.forms import BesideFields, DateInput, one_button
from partnerships.web.picking import pick


class ClauseForm(BesideFields, forms.ModelForm):
    """A clause of a school, in its first wording or the next: always a new version, from a day."""

    beside = {"clause_unique_version": "code", "clause_ends_after_start": "from_on"}

    class Meta:
        model = Clause
        fields = [
            "school",
            "kind",
            "code",
            "position",
            "title_fr",
            "title_en",
            "text_fr",
            "text_en",
            "from_on",
        ]
        widgets = {
            "from_on": DateInput(),
            "text_fr": forms.Textarea(attrs={"rows": 4}),
            "text_en": forms.Textarea(attrs={"rows": 4}),
        }
        help_texts = {
            "code": _("The same code as a common clause replaces its wording for your school."),
        }

    def __init__(self, *args, by, after: Clause | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        school = self.fields["school"]
        school.required, school.initial = True, schools_written_for(by).first()
        pick(self, "school", SCHOOLS, user=by)
        if after:
            self.fields["code"].disabled = self.fields["kind"].disabled = True
            self.fields["school"].disabled = after.school_id is not None
        self.helper = one_button(_("Save this wording"))
