"""Forms of partnerships, their seats and their zones."""

from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.concertation.models import Partnership, Seat, Zone
from partnerships.organizations.models import Establishment, Organization
from partnerships.territories.models import Region, Territory
from partnerships.web.forms import DateInput, beside, one_button
from partnerships.words.sorting import by_name


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
        fields = ["constituency_fr", "constituency_en", "organization", "person", "email", "from_on", "to_on"]
        widgets = {"from_on": DateInput(), "to_on": DateInput()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = Organization.objects.listed()
        self.helper = one_button(_("Save"))


class ZoneForm(ToldOfOthers, forms.ModelForm):
    """What a zone is made of: territories of the partnership's regions, places of those who sit."""

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
        partnership = self.instance.partnership
        self.fields["territories"].queryset = _territories_of(partnership)
        self.fields["places"].queryset = _places_of(partnership)
        self.fields["places"].label_from_instance = lambda place: f"{place.organization} – {place}"
        self.fields["local_lead"].queryset = Organization.objects.filter(
            Q(pk__in=Organization.objects.listed()) | Q(pk=self.instance.local_lead_id)
        )
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

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() - {"partnership"}


def _territories_of(partnership: Partnership):
    """The territories of the partnership's regions; of all Quebec where it has none."""
    regions = partnership.regions.all()
    found = Territory.objects.filter(region__in=regions) if regions else Territory.objects.all()
    return found.order_by("region__code", *by_name("name"))


def _places_of(partnership: Partnership):
    """Open places of the partners who sit, or who lead, and those that a zone names already."""
    partners = Q(organization__in=partnership.seats.values("organization"))
    partners |= Q(organization=partnership.lead_organization_id)
    there = Q(
        pk__in=Zone.places.through.objects.filter(zone__partnership=partnership).values("establishment")
    )
    open_there = Q(pk__in=Establishment.objects.open()) & partners
    found = Establishment.objects.filter(open_there | there).select_related("organization")
    return found.order_by(*by_name("organization__name", "name"))
