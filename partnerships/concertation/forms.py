"""Forms of partnerships, their seats and their zones."""

from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.concertation.choosing import PLACES_OF_ZONES, TERRITORIES_OF_ZONES
from partnerships.concertation.models import Partnership, Seat, Zone
from partnerships.organizations.choosing import LEADS, PARTNERS
from partnerships.territories.models import Region
from partnerships.web.forms import DateInput, SetByThePage, beside, one_button
from partnerships.web.picking import pick


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
        pick(self, "lead_organization", LEADS, user=by, current=self.instance.lead_organization_id)
        self.fields["regions"].queryset = self._possible_regions()
        self.helper = one_button(_("Save"))

    def _possible_regions(self):
        """Regions that the person coordinates, and those the partnership already has."""
        scope, regions = self.by.scope, Region.objects.all()
        if scope.is_admin:
            return regions
        there = self.instance.regions.values("pk") if self.instance.pk else Region.objects.none().values("pk")
        return regions.filter(Q(pk__in=scope.coordinated_region_ids) | Q(pk__in=there))

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
        fields = ["constituency_fr", "constituency_en", "organization", "person", "email", "from_on", "to_on"]
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "organization", PARTNERS)
        self.helper = one_button(_("Save"))


class ZoneForm(SetByThePage, ToldOfOthers, forms.ModelForm):
    """What a zone is made of: territories of the partnership's regions, places of those who sit."""

    set_by_page = ["partnership"]

    class Meta:
        model = Zone
        fields = [
            "name_fr", "name_en", "character", "territories", "towns", "places", "local_lead", "from_on",
            "to_on", "source",
        ]  # fmt: skip
        widgets = {
            "from_on": DateInput(),
            "to_on": DateInput(),
            "territories": forms.CheckboxSelectMultiple,
            "places": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        zone = self.instance
        pick(self, "territories", TERRITORIES_OF_ZONES, partnership=zone.partnership_id)
        pick(self, "places", PLACES_OF_ZONES, partnership=zone.partnership_id)
        pick(self, "local_lead", PARTNERS, current=zone.local_lead_id)
        self.helper = one_button(_("Save"))
        self.helper.layout = Layout(
            beside("name_fr", "name_en"), "character", "territories", "towns", "places", "local_lead",
            beside("from_on", "to_on"), "source", OPENED,
        )  # fmt: skip

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("territories") or cleaned.get("places") or cleaned.get("towns")):
            self.add_error("territories", _("Say what the zone is made of: territories, towns or places."))
        return cleaned
