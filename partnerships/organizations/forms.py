"""Forms by which coordinators keep their organization's card."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partnerships.organizations.choosing import TERRITORIES
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.territories.models import Region
from partnerships.web.forms import DateInput, SetByThePage, one_button
from partnerships.web.picking import pick


class OrganizationForm(forms.ModelForm):
    """An organization's card. Its region and status are not its own to change."""

    class Meta:
        model = Organization
        fields = ["name", "legal_name", "neq", "website"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Save"))


class NewOrganizationForm(OrganizationForm):
    """A new partner of a region that the person coordinates, with what it is today."""

    kind = forms.ChoiceField(label=_("Kind"), choices=OrganizationRole.Kind)
    region = forms.ModelChoiceField(label=_("Region"), queryset=Region.objects.none(), to_field_name="code")

    class Meta(OrganizationForm.Meta):
        fields = ["name", "kind", "region", "legal_name", "neq", "website"]

    def __init__(self, *args, by, on, **kwargs):
        super().__init__(*args, **kwargs)
        self.on = on
        scope = by.scope
        regions = Region.objects.all()
        self.fields["region"].queryset = (
            regions if scope.is_admin else regions.filter(pk__in=scope.coordinated_region_ids)
        )
        self.fields["region"].initial = self.fields["region"].queryset.first()

    def save(self, commit=True):
        organization = super().save(commit)
        organization.roles.create(kind=self.cleaned_data["kind"], from_on=self.on)
        return organization


class StatusForm(forms.Form):
    """Why a partner, or one of its places, takes part no longer, or again; whoever it touches reads it."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Students whose application is cancelled read it."),
    )

    def __init__(self, *args, button: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(button)


class RoleForm(SetByThePage, forms.ModelForm):
    """What the organization is, from when to when."""

    set_by_page = ["organization"]

    class Meta:
        model = OrganizationRole
        fields = ["kind", "from_on", "to_on"]
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Save"))


class EstablishmentForm(SetByThePage, forms.ModelForm):
    """A place where the organization teaches or works."""

    set_by_page = ["organization"]

    class Meta:
        model = Establishment
        fields = [
            "name", "address", "postal_code", "territory", "industry_code", "headcount_band", "shifts",
            "transit", "is_unionized", "welcomes_minors",
        ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "territory", TERRITORIES)
        self.helper = one_button(_("Save"))

    def clean_postal_code(self) -> str:
        plain = "".join(self.cleaned_data["postal_code"].upper().split())
        return f"{plain[:3]} {plain[3:]}" if plain else ""


class ContactForm(forms.ModelForm):
    """A person to call; read by the organization and its region only."""

    class Meta:
        model = Contact
        fields = ["name", "title", "email", "phone", "has_signing_authority"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = one_button(_("Save"))
