"""What is changed, program by program: two cells a line, as in a spreadsheet. Nothing is stored."""

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from programs.adequacy.edition import Line
from programs.adequacy.phrasing import title
from programs.adequacy.scenarios import Change, Refused, refusal

MOST = 500  # entrants a year, more or fewer

TELLS = {
    "entrants": _("No more can leave than enter: write a smaller number."),
    "graduation": _("Nobody measured how many graduate: there is nothing to raise."),
}


class ScenarioForm(forms.Form):
    """``entrants-5371`` and ``graduation-5371`` for each line that has a coverage; empty: as it is."""

    def __init__(self, *args, lines: Iterable[Line], lang: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.lines = {line.code: line for line in lines}
        for code, line in self.lines.items():
            name = title(line.program, lang)
            self.fields[f"entrants-{code}"] = _whole(
                _("more or fewer entrants a year, %(program)s") % {"program": name}, -MOST, MOST
            )
            if line.rates["graduation"].is_measured:
                self.fields[f"graduation-{code}"] = _whole(
                    _("graduation aimed at, in percent, %(program)s") % {"program": name}, 1, 100
                )

    def cells(self, code: str) -> Mapping[str, forms.BoundField | None]:
        """Return the fields of a line, None where there is nothing to change."""
        names = {kind: f"{kind}-{code}" for kind in Change._fields}
        return {kind: self[name] if name in self.fields else None for kind, name in names.items()}

    def clean(self) -> dict:
        cleaned = super().clean()
        for code, change in self.changes.items():
            try:
                refusal(self.lines[code], change)
            except Refused as refused:
                self.add_error(f"{refused.field}-{code}", TELLS[refused.field])
        return cleaned

    @property
    def changes(self) -> dict[str, Change]:
        """Return what is changed, by program; only what was read without an error."""
        found = {}
        for code in self.lines:
            entrants = self.cleaned_data.get(f"entrants-{code}") or 0
            graduation = self.cleaned_data.get(f"graduation-{code}")
            if entrants or graduation:
                found[code] = Change(entrants, graduation / 100 if graduation else None)
        return found


def _whole(label: str, least: int, most: int) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"class": "form-control form-control-sm", "aria-label": label})
    return forms.IntegerField(label=label, required=False, min_value=least, max_value=most, widget=widget)
