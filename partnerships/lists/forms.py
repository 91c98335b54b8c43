"""What a reader says of a list: a name for what they see, and to whom it is shown."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.organizations.models import Organization
from partnerships.words.sorting import by_name


class SavedViewForm(forms.Form):
    """A view to keep: a person's own, or shared with an organization that they coordinate."""

    name = forms.CharField(label=_("Name"), max_length=60)
    address = forms.CharField(max_length=1500, required=False)
    organization = forms.ModelChoiceField(queryset=Organization.objects.none(), required=False)
    is_default = forms.BooleanField(required=False)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = organizations_of(user)


def organizations_of(user):
    """Return the organizations that a person may share views with."""
    return Organization.objects.filter(pk__in=user.scope.coordinated_ids).order_by(*by_name("name"))
