"""Forms of imports: send a file, name its columns."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_number
from partnerships.base.folding import fold
from partnerships.imports.kinds import Area, areas_for, kind_named, kinds_for
from partnerships.imports.models import Import
from partnerships.sheets.reading import BROWSER, MOST_LINES, MOST_MEBIBYTES


def area_names(areas: list[Area]) -> dict[Area, str]:
    """Return the name of each area, in two queries."""
    models = {name: Import._meta.get_field(name).related_model for name in ("organization", "region")}
    organizations = models["organization"].objects.in_bulk(
        [area.organization_id for area in areas if area.organization_id]
    )
    regions = models["region"].objects.in_bulk([area.region_id for area in areas if area.region_id])
    return {
        area: str(
            organizations.get(area.organization_id)
            or regions.get(area.region_id)
            or _("Everything (administrators)")
        )
        for area in areas
    }


class UploadForm(forms.Form):
    """What is sent, and for whom. Only the kinds and areas the person may import are offered."""

    kind = forms.ChoiceField(label=_("What does the file hold?"))
    area = forms.ChoiceField(label=_("For whom?"))
    file = forms.FileField(
        label=_("File"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt,.tsv"}),
        help_text=format_lazy(
            _("Excel (.xlsx) or CSV, {size} MiB and {lines} lines at most."),
            size=MOST_MEBIBYTES,
            lines=lazy(write_number, str)(MOST_LINES),
        ),
    )
    sheet = forms.CharField(
        label=_("Sheet"), required=False, max_length=60, help_text=_("Leave empty to read the first sheet.")
    )

    def __init__(self, *arguments, user, **options):
        super().__init__(*arguments, **options)
        self.user = user
        self.areas = {
            f"{area.level}-{area.organization_id or area.region_id or 0}": area for area in areas_for(user)
        }
        names = area_names(list(self.areas.values()))
        self.fields["area"].choices = [(key, names[area]) for key, area in self.areas.items()]
        self.fields["kind"].choices = [(kind.name, capfirst(kind.label)) for kind in kinds_for(user)]
        if len(self.areas) == 1:
            self.fields["area"].initial = next(iter(self.areas))
            self.fields["area"].widget = forms.HiddenInput()
        self.helper = FormHelper()
        self.helper.add_input(Submit("send", _("Send and check")))

    def clean_file(self):
        sent = self.cleaned_data["file"]
        if sent.size > BROWSER.size:
            raise ValidationError(
                _("The file is over %(size)s MiB. Cut it in two, or ask an administrator to import it.")
                % {"size": MOST_MEBIBYTES}
            )
        return sent

    def clean(self):
        found = super().clean()
        if "kind" in found and "area" in found:
            found["kind"], found["area"] = kind_named(found["kind"]), self.areas[found["area"]]
            if found["area"] not in found["kind"].areas(self.user):
                self.add_error("area", _("This kind of file cannot be imported for this partner or region."))
        return found


class ColumnsForm(forms.Form):
    """For every header nobody recognized: which column it is, if any."""

    def __init__(self, *arguments, imported: Import, **options):
        super().__init__(*arguments, **options)
        kind, params = kind_named(imported.kind), imported.problem.get("params", {})
        named = params.get("named") or imported.layout.get("columns", {})
        self.headers = [text for text in params.get("headers") or imported.layout.get("ignored", []) if text]
        free = [(name, capfirst(cell.label)) for name, cell in kind.columns().items() if name not in named]
        for place, header in enumerate(self.headers):
            self.fields[f"header_{place}"] = forms.ChoiceField(
                label=header,
                required=False,
                choices=[("", _("Leave out")), *free],
                initial=imported.mapping.get(fold(header), ""),
            )
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        found = super().clean()
        names = [name for name in found.values() if name]
        if len(names) != len(set(names)):
            raise ValidationError(_("Two headers cannot be the same column."))
        return found

    def chosen(self) -> dict[str, str]:
        """Return {header: column name or ""}."""
        return {
            header: self.cleaned_data.get(f"header_{place}", "") for place, header in enumerate(self.headers)
        }
