"""Forms of partnerships and their seats."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.concertation.models import Partnership, Seat
from partnerships.organizations.models import Organization
from partnerships.territories.models import Region
from partnerships.web.forms import DateInput, one_button


class PartnershipForm(forms.ModelForm):
    """What a partnership is: regions and leads are those the person coordinates, or already there."""

    class Meta:
        model = Partnership
        fields = [
            "name_fr", "name_en", "acronym", "purpose_fr", "purpose_en", "regions", "sectors",
            "lead_organization", "from_on", "to_on", "is_published", "source",
        ]  # fmt: skip
        widgets = {
            "from_on": DateInput(),
            "to_on": DateInput(),
            "regions": forms.CheckboxSelectMultiple,
            "source": forms.TextInput,
        }

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        self.fields["lead_organization"].queryset = self._possible_leads()
        self.fields["regions"].queryset = self._possible_regions()
        self.helper = one_button(_("Save"))

    def _possible_regions(self):
        """Regions that the person coordinates, and those the partnership already has."""
        scope, regions = self.by.scope, Region.objects.all()
        if scope.is_admin:
            return regions
        there = self.instance.regions.values("pk") if self.instance.pk else Region.objects.none().values("pk")
        return regions.filter(Q(pk__in=scope.coordinated_region_ids) | Q(pk__in=there))

    def _possible_leads(self):
        listed, scope = Organization.objects.listed(), self.by.scope
        if scope.is_admin:
            return listed
        mine = Q(pk__in=scope.coordinated_ids) | Q(region__in=scope.coordinated_region_ids) | Q(region=None)
        return listed.filter(mine | Q(pk=self.instance.lead_organization_id))

    def clean(self):
        cleaned = super().clean()
        scope, lead = self.by.scope, cleaned.get("lead_organization")
        regions = cleaned.get("regions") or Region.objects.none()
        keeps_region = any(region.pk in scope.coordinated_region_ids for region in regions)
        if not (scope.is_admin or keeps_region or (lead and lead.pk in scope.coordinated_ids)):
            raise ValidationError(
                _(
                    "Keep a region or a lead organization that you coordinate, "
                    "else you could not edit this page again."
                )
            )
        return cleaned


class SeatForm(forms.ModelForm):
    """Who sits for which constituency, from when to when."""

    class Meta:
        model = Seat
        fields = ["constituency_fr", "constituency_en", "organization", "person", "from_on", "to_on"]
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = Organization.objects.listed()
        self.helper = one_button(_("Save"))
