"""Forms of calls for internships, and of the decisions that name them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from internships.calls.models import CallDecision, OfferCall
from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Organization
from partnerships.territories.models import Region
from partnerships.web.forms import BesideFields, DateInput, SentOnce, SetByThePage, one_button
from partnerships.web.picking import pick
from programs.catalogue.choosing import PROGRAMS


class OfferCallForm(SentOnce, BesideFields, forms.ModelForm):
    """How many places, in which program, from when to when: for one's region, or one's organization."""

    beside = {"offer_call_closes_after": "closes_on"}

    class Meta:
        model = OfferCall
        fields = ["region", "organization", "program", "seats", "opens_on", "closes_on", "note"]
        widgets = {"opens_on": DateInput, "closes_on": DateInput}

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        if self.instance._state.adding:
            self._offer(by.scope)
        else:  # who calls, and where, stays
            del self.fields["region"], self.fields["organization"]
        pick(self, "program", PROGRAMS)
        self.helper = one_button(_("Save"))

    def _offer(self, scope) -> None:
        """Offer the regions and the organizations that a person calls for."""
        regions, mine = Region.objects.all(), Organization.objects.all()
        if not scope.is_admin:
            kept = scope.coordinated_region_ids | scope.organization_region_ids
            regions, mine = regions.filter(pk__in=kept), mine.filter(pk__in=scope.coordinated_ids)
        self.fields["region"].queryset, self.fields["organization"].queryset = regions, mine

    def clean(self):
        data = super().clean()
        region, scope = data.get("region"), self.by.scope
        is_of_region = scope.is_admin or (region and region.pk in scope.coordinated_region_ids)
        if region and not data.get("organization") and not is_of_region:
            self.add_error("organization", _("Say which of your organizations calls."))
        return data


class CallDecisionForm(SetByThePage, forms.ModelForm):
    """A call for internships of the regions of the partnership that decides."""

    set_by_page = ["decision"]

    class Meta:
        model = CallDecision
        fields = ["call"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        partnership = self.instance.decision.committee.partnership_id
        regions = Partnership.regions.through.objects.filter(partnership=partnership).values("region")
        calls = OfferCall.objects.filter(region__in=regions).select_related("program")
        self.fields["call"].queryset = calls
        self.helper = one_button(_("Link"))
