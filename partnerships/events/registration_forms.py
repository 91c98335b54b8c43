"""The form by which one registers for an event, alone or with a group."""

from collections.abc import Sequence

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from partnerships.base.figures import write_number
from partnerships.events.registration_models import Registration
from partnerships.privacy.ages import OWN_CONSENT_FROM
from partnerships.web.forms import BesideFields, SetByThePage, one_button

OF_A_GROUP, OF_THE_ACCOUNT = ("persons", "group_name"), ("name", "email")


class RegistrationCancelForm(forms.Form):
    """A button: nothing is asked."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Cancel the registration"))


class RegistrationForm(BesideFields, SetByThePage, forms.ModelForm):
    """Who comes: a partner registers a group, who has an account says neither name nor address."""

    beside = {
        "registration_minors_have_consent": "consented_by",
        "registration_group_is_named": "group_name",
    }

    class Meta:
        model = Registration
        fields = ["name", "email", "persons", "group_name", "has_minors", "consented_by"]

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        has_account = by.is_authenticated
        hidden = OF_THE_ACCOUNT if has_account else ()
        if not (has_account and by.scope.is_partner):
            hidden += OF_A_GROUP
        for name in hidden:
            del self.fields[name]
        if has_account:
            self.instance.name, self.instance.email = by.full_name, by.email
        self.fields["has_minors"].label = _("Somebody under %(age)s comes") % {"age": OWN_CONSENT_FROM}
        self.helper = one_button(_("Register"))

    def clean_persons(self) -> int:
        persons, seats = self.cleaned_data["persons"], self.instance.site.seats or 0
        if persons < 1:
            raise ValidationError(_("One person at least comes."))
        if persons > seats:
            told = _("This site takes %(seats)s persons in all: this group never fits.")
            raise ValidationError(told, params={"seats": write_number(seats)})
        return persons


class AttendanceForm(forms.Form):
    """A line per registration: whether somebody came, or how many of a group.

    Each field carries what its page showed: only what was changed there is kept, so that two telephones note
    together.
    """

    def __init__(self, data=None, *, rows: Sequence[Registration]):
        super().__init__(data)
        self.rows = rows
        for row in rows:
            self.fields[f"came_{row.pk}"] = came_field(row)
        self.helper = FormHelper()
        self.helper.form_tag = False

    @property
    def lines(self) -> list[tuple]:
        return [(row, self[f"came_{row.pk}"]) for row in self.rows]

    @property
    def came(self) -> dict[int, int | None]:
        """Return {key of a registration: how many came} of what was changed on the page."""
        changed = {*self.changed_data}
        names = {row.pk: f"came_{row.pk}" for row in self.rows}
        return {pk: self.cleaned_data[name] for pk, name in names.items() if name in changed}


def came_field(row: Registration) -> forms.Field:
    """Return the field of a line: a choice for one person, a number for a group."""
    said = {"label": gettext("Presence of %(name)s") % {"name": row}, "initial": row.came, "required": False}
    if row.persons > 1:
        widget = forms.NumberInput(attrs={"class": "form-control"})
        return forms.IntegerField(
            min_value=0, max_value=row.persons, widget=widget, show_hidden_initial=True, **said
        )
    choices = [("", gettext("not noted")), (1, pgettext("attendance", "present")), (0, gettext("absent"))]
    widget = forms.Select(attrs={"class": "form-select"})
    return forms.TypedChoiceField(
        choices=choices, coerce=int, empty_value=None, widget=widget, show_hidden_initial=True, **said
    )
