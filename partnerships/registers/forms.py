"""The form of a row of a register, made from the register's line."""

from crispy_forms.layout import Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.organizations.choosing import PARTNERS
from partnerships.organizations.models import Organization
from partnerships.registers.kinds import Register
from partnerships.web.forms import DateInput, SentOnce, SetByThePage, beside, one_button
from partnerships.web.picking import pick

LONG = forms.Textarea(attrs={"rows": 4})


class EntryForm(ToldOfOthers, SetByThePage, SentOnce, forms.ModelForm):
    """What all registers' forms share: rows of the same partnership to choose from."""

    lines: list = []
    set_by_page = ["partnership"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                self.limit(name, field)
        self.helper = one_button(_("Save"))
        rows = [line if isinstance(line, str) else beside(*line) for line in self.lines]
        token = ["token"] if "token" in self.fields else []
        self.helper.layout = Layout(*rows, OPENED, *token)

    def limit(self, name: str, field: forms.ModelChoiceField) -> None:
        """Offer partners as everywhere, and of anything else what is of the same partnership."""
        if field.queryset.model is Organization:
            pick(self, name, PARTNERS, current=getattr(self.instance, f"{name}_id"))
        else:
            field.queryset = field.queryset.filter(partnership=self.instance.partnership_id)


def form_of(register: Register) -> type[EntryForm]:
    """Return the class of a register's form."""
    columns = {field.name: field for field in register.model._meta.concrete_fields}
    widgets = {
        name: DateInput() if columns[name].get_internal_type() == "DateField" else LONG
        for name in register.field_names
        if columns[name].get_internal_type() in ("DateField", "TextField")
    }
    made = forms.modelform_factory(
        register.model, form=EntryForm, fields=register.field_names, widgets=widgets
    )
    made.lines = register.fields
    return made
