"""Forms of imports: send a file, name its columns."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.functional import lazy
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_number
from partnerships.base.folding import fold
from partnerships.imports.kinds import ORGANIZATION, Area, areas_for, kind_named, kinds_for
from partnerships.imports.models import Import, ImportRow
from partnerships.imports.wording import sentence
from partnerships.sheets.evidence import READINGS
from partnerships.sheets.reading import BROWSER, MOST_LINES, MOST_MEBIBYTES, known_headers
from partnerships.web.picking import FEW, Source, pick
from partnerships.words.sorting import by_name

OF_PARTNER = "partner"  # for one partner of many


def partners_imported_for(user):
    """Return the partners that a person may import for."""
    partners = Import._meta.get_field("organization").related_model.objects
    return partners.filter(pk__in=user.scope.coordinated_ids).order_by(*by_name("name"))


PARTNERS_IMPORTED_FOR = Source("partners_imported_for", partners_imported_for)


LINES_OF_A_FILE = 10_000_000


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
    partner = forms.ModelChoiceField(
        label=_("Which partner?"), queryset=Import.objects.none(), required=False
    )
    file = forms.FileField(
        label=_("File"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.txt,.tsv,.docx"}),
        help_text=format_lazy(
            _(
                "A workbook (Excel, LibreOffice) or a CSV, {size} MiB and {lines} lines at most; for a plan, "
                "a document (Word) too."
            ),
            size=MOST_MEBIBYTES,
            lines=lazy(write_number, str)(MOST_LINES),
        ),
    )
    sheet = forms.CharField(
        label=_("Sheet"), required=False, max_length=60, help_text=_("Leave empty to read the first sheet.")
    )

    again = forms.BooleanField(
        label=_("Read it again, even if this very file was already sent"), required=False
    )

    def __init__(self, *arguments, user, **options):
        super().__init__(*arguments, **options)
        self.user = user
        self.areas = {
            f"{area.level}-{area.organization_id or area.region_id or 0}": area for area in areas_for(user)
        }
        self._offer_areas()
        self.fields["kind"].choices = [(kind.name, capfirst(kind.label)) for kind in kinds_for(user)]
        self.helper = FormHelper()
        self.helper.add_input(Submit("send", _("Send and check")))

    def _offer_areas(self) -> None:
        """List the areas; of many partners, one types the name."""
        listed = self.areas
        if is_long := len(self.areas) > FEW:
            listed = {key: area for key, area in self.areas.items() if area.level != ORGANIZATION}
            pick(self, "partner", PARTNERS_IMPORTED_FOR, user=self.user)
        else:
            del self.fields["partner"]
        names = area_names(list(listed.values()))
        choices = [(key, names[area]) for key, area in listed.items()]
        choices += [(OF_PARTNER, _("A partner"))] if is_long else []
        self.fields["area"].choices = choices
        if len(choices) == 1:
            self.fields["area"].initial = choices[0][0]
            self.fields["area"].widget = forms.HiddenInput()

    def clean_partner(self):
        partner = self.cleaned_data["partner"]
        if partner is None and self.cleaned_data.get("area") == OF_PARTNER:
            raise ValidationError(_("Say which partner."))
        return partner

    @property
    def area_asked(self) -> Area:
        """For whom the file is."""
        if (asked := self.cleaned_data["area"]) == OF_PARTNER:
            return Area(organization_id=self.cleaned_data["partner"].pk)
        return self.areas[asked]

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
        if not {"kind", "area", "partner"} & {*self.errors}:
            found["kind"], found["area"] = kind_named(found["kind"]), self.area_asked
            if found["area"] not in found["kind"].areas(self.user):
                self.add_error("area", _("This kind of file cannot be imported for this partner or region."))
        return found


class ColumnsForm(forms.Form):
    """For every header of the file: which column it is, if any, and whether its empty cells erase.

    A column that the file has not, and must have, may be given one value for all lines.
    """

    def __init__(self, *arguments, imported: Import, **options):
        super().__init__(*arguments, **options)
        kind, params, layout = kind_named(imported.kind), imported.problem.get("params", {}), imported.layout
        self.imported, self.labels = imported, {n: capfirst(c.label) for n, c in kind.columns().items()}
        known = known_headers(kind.headers(), imported.mapping)
        unnamed = params.get("headers") or layout.get("ignored", [])
        self.headers = [text for text in layout.get("headers") or unnamed if text]
        for place, header in enumerate(self.headers):
            self.fields[f"header_{place}"] = forms.ChoiceField(
                label=header,
                required=False,
                choices=[("", _("Leave out")), *self.labels.items()],
                initial=known.get(fold(header), ""),
            )
        self._add_missing(params.get("columns", []))
        self._add_erasing([name for name in layout.get("columns", {}) if not kind.columns()[name].required])
        self.helper = FormHelper()
        self.helper.form_tag = False

    def _add_missing(self, names):
        values = self.imported.choices.get("values", {})
        for name in names:
            self.fields[f"value_{name}"] = forms.CharField(
                label=format_lazy(_("{column}, for all the lines"), column=self.labels[name]),
                required=False,
                max_length=200,
                initial=values.get(name, ""),
                help_text=_("When no column of the file says it."),
            )

    def _add_erasing(self, names):
        if names:
            self.fields["erase"] = forms.MultipleChoiceField(
                label=_("Empty cells erase what is stored, in these columns only"),
                required=False,
                choices=[(name, self.labels[name]) for name in names],
                widget=forms.CheckboxSelectMultiple,
                initial=self.imported.choices.get("erase", []),
                help_text=_("Elsewhere an empty cell leaves what is stored as it is."),
            )

    def chosen(self) -> dict[str, str]:
        """Return {header: column name or ""}."""
        return {
            header: self.cleaned_data.get(f"header_{place}", "") for place, header in enumerate(self.headers)
        }

    def choices(self) -> dict:
        """Return what else was chosen: columns that erase, values for all the lines."""
        values = {
            name.removeprefix("value_"): said
            for name, said in self.cleaned_data.items()
            if name.startswith("value_") and said
        }
        return {"erase": self.cleaned_data.get("erase", []), "values": values}


class QuestionsForm(forms.Form):
    """What the file leaves open: how a column is read, which place or years its figures are of."""

    def __init__(self, *arguments, imported: Import, **options):
        super().__init__(*arguments, **options)
        cells, layout = kind_named(imported.kind).columns(), imported.layout
        for name, examples in layout.get("asked", {}).items():
            self.fields[f"reading_{name}"] = forms.ChoiceField(
                label=format_lazy(
                    _("How are these read, in « {column} »? {examples}"),
                    column=layout["columns"].get(name, name),
                    examples=" · ".join(examples),
                ),
                choices=two_readings(cells[name], examples[0]),
                widget=forms.RadioSelect,
            )
        for name, values in layout.get("to_choose", {}).items():
            self.fields[f"value_{name}"] = forms.ChoiceField(
                label=format_lazy(
                    _("{column}: the file does not say it. Which one, for all its lines?"),
                    column=capfirst(cells[name].label),
                ),
                # A value that is already what people read is no key of the cell.
                choices=[(value, cells[name].show(value) or value) for value in values],
                widget=forms.RadioSelect,
            )
        self.helper = FormHelper()
        self.helper.form_tag = False

    def choices(self) -> dict:
        """Return {"readings": {column: reading}, "values": {column: value}}."""
        found = {"readings": {}, "values": {}}
        for name, value in self.cleaned_data.items():
            what, _sign, column = name.partition("_")
            found[f"{what}s"][column] = value
        return found


class NamesForm(forms.Form):
    """Names of the file that look like known ones: each is chosen once, or is none of them."""

    def __init__(self, *arguments, imported: Import, **options):
        super().__init__(*arguments, **options)
        labels = {name: capfirst(cell.label) for name, cell in kind_named(imported.kind).columns().items()}
        used, self.asked = imported.layout.get("names_used", {}), []
        for column, texts in imported.layout.get("near", {}).items():
            for text, rows in texts.items():
                chosen = used.get(column, {}).get(text)
                self.fields[f"name_{len(self.asked)}"] = forms.TypedChoiceField(
                    label=format_lazy(
                        _("{column}: which one is « {text} »?"), column=labels[column], text=text
                    ),
                    choices=[*rows, ("", _("None of them"))],
                    coerce=int,
                    empty_value=None,
                    required=False,
                    initial="" if chosen is None else chosen,
                    widget=forms.RadioSelect,
                )
                self.asked.append((column, text, dict(rows)))
        self.helper = FormHelper()
        self.helper.form_tag = False

    def names(self) -> dict[tuple[str, str], tuple[int, str] | None]:
        """Return {(column, name): (row, its label), or None for none of them}."""
        picked = [self.cleaned_data[f"name_{place}"] for place in range(len(self.asked))]
        return {
            (column, text): None if pk is None else (pk, rows[pk])
            for (column, text, rows), pk in zip(self.asked, picked, strict=True)
        }


class LineForm(forms.Form):
    """One line as the file says it, to correct in the page: what is typed takes the place of its cells.

    A text too long to be shown whole is corrected in the file.
    """

    line = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LINES_OF_A_FILE)

    def __init__(self, *arguments, imported: Import, line: str = "", **options):
        super().__init__(*arguments, **options)
        said = str(self.data.get("line", line))
        number = int(said) if said.isdecimal() and len(said) < len(str(LINES_OF_A_FILE)) else 0
        found = imported.rows.filter(line=number)
        self.row = found.filter(editable_lines(imported)).first()
        self.fields["line"].initial = number
        cells = kind_named(imported.kind).columns()
        for name, header in columns_in_order(imported.layout) if self.row else ():
            text = self.row.cells.get(name, "")
            if not text.endswith("…"):
                self.fields[f"cell_{name}"] = forms.CharField(
                    label=header or capfirst(cells[name].label),
                    required=False,
                    initial=text,
                    max_length=BROWSER.characters,
                    help_text=" ".join(
                        sentence(found) for found in self.row.problems if found.get("column") == name
                    ),
                )
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        if self.row is None:
            raise ValidationError(_("This line is no longer to correct."))
        return super().clean()

    def corrections(self) -> dict[int, dict[str, str]]:
        """Return {line: {column: text}} of what was typed."""
        typed = [name for name in self.changed_data if name.startswith("cell_")]
        return {self.row.line: {name.removeprefix("cell_"): self.cleaned_data[name] for name in typed}}


def columns_in_order(layout: dict) -> list[tuple[str, str]]:
    """Return (column, its header) as the file has them: JSON in the database keeps no order."""
    place = {header: at for at, header in enumerate(layout.get("headers", []))}
    return sorted(layout.get("columns", {}).items(), key=lambda found: place.get(found[1], len(place)))


def editable_lines(imported: Import) -> Q:
    """Return which lines may be corrected in the page: those in error, and those corrected before."""
    return Q(state=ImportRow.State.ERROR) | Q(line__in=imported.layout.get("corrected", []))


def two_readings(cell, example: str) -> list[tuple[str, str]]:
    """Return the two readings of an example, said in full: (reading, « August 9, 2026 »)."""
    return [(reading, cell.say_as(example, reading)) for reading in READINGS[cell.about]]
