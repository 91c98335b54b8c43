"""The form by which one registers for an event, alone or with a group."""

from django import forms
from django.core.exceptions import ValidationError
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
