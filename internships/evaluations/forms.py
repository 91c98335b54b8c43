"""Forms of evaluations: a mark on each competency and criterion, and words."""

from crispy_forms.layout import Fieldset, Layout, Row
from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.evaluations.criteria import CRITERIA, CRITERIA_TITLES, MARKS
from partnerships.web.forms import beside, one_button


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
        questions = {f"mark-{code}": label for code, label in CRITERIA[side].items()}
        questions |= {f"unit-{unit.pk}": str(unit) for unit in units}
        overall = self.fields.pop("overall")
        words = {name: self.fields.pop(name) for name in ("strengths", "to_improve")}
        for name, label in questions.items():
            self.fields[name] = mark_field(label)
        overall.choices = [("", _("choose")), *MARKS]
        self.fields |= {"overall": overall, **words}
        self.helper = one_button(_("Send the evaluation"))
        self.helper.layout = self.layout(CRITERIA_TITLES[side])

    def layout(self, title) -> Layout:
        """Lay the marks out in two columns: what the side saw, then the competencies of the program."""
        sections = {title: self.named("mark-"), _("Competencies of the program"): self.named("unit-")}
        marks = [Fieldset(label, *in_pairs(names)) for label, names in sections.items() if names]
        return Layout(*self.named("author"), *marks, "overall", "strengths", "to_improve")

    def named(self, prefix: str) -> list[str]:
        return [name for name in self.fields if name.startswith(prefix)]

    def given(self, prefix: str) -> dict[str, int]:
        """Return the marks given to criteria (``mark-``) or to competencies (``unit-``), by what follows."""
        found = {name: value for name, value in self.cleaned_data.items() if name.startswith(prefix)}
        return {name.removeprefix(prefix): value for name, value in found.items() if value is not None}


class NamedEvaluationForm(EvaluationForm):
    """By link: the firm's person says who they are."""

    author_name = forms.CharField(label=_("Your name"), max_length=150)


def in_pairs(names: list[str]) -> list[Row]:
    return [beside(*names[n : n + 2]) for n in range(0, len(names), 2)]


def mark_field(label) -> forms.TypedChoiceField:
    choices = [("", pgettext_lazy("mark", "not observed")), *MARKS]
    return forms.TypedChoiceField(label=label, choices=choices, coerce=int, empty_value=None, required=False)
