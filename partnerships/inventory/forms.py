"""Forms of the inventory: a sheet, and what two sheets that look alike are to each other."""

from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.concertation.models import Partnership, Seat
from partnerships.inventory.choosing import PARTNERS_OF_SHEETS
from partnerships.inventory.models import Overlap, ServiceItem
from partnerships.organizations.models import Organization
from partnerships.territories.models import Territory
from partnerships.web.forms import BesideFields, DateInput, beside, one_button
from partnerships.web.picking import pick
from partnerships.words.sorting import by_name


def partnerships_to_write(user):
    """Partnerships whose inventory a person may write in: theirs, and those near their organization."""
    at_work = Partnership.objects.current(on=timezone.localdate())
    scope = user.scope
    if scope.is_admin:
        return at_work
    seats = Seat.objects.filter(organization__in=scope.coordinated_ids)
    mine = Organization.objects.filter(pk__in=scope.coordinated_ids, region__isnull=False)
    near = Q(is_published=True, regions__in=mine.values("region"))
    sits = Q(pk__in=seats.values("partnership"))
    kept = Q(pk__in=Partnership.objects.editable_by(user).values("pk"))
    return at_work.filter(near | sits | kept).distinct()


class ServiceForm(BesideFields, ToldOfOthers, forms.ModelForm):
    """A sheet: what, for whom, where, on which conditions, and how often it is confirmed."""

    territory_codes = forms.MultipleChoiceField(
        label=_("territories (MRC)"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("none: everywhere in the partnership’s regions"),
    )
    beside = {"service_ends_after_start": "to_on", "service_one_sheet_per_name": "name_fr"}

    class Meta:
        model = ServiceItem
        fields = [
            "partnership", "organization", "kind", "name_fr", "name_en", "description_fr", "description_en",
            "audience", "category", "territory_codes", "measure", "conditions_fr", "conditions_en", "fee_fr",
            "fee_en", "contact_name", "contact_email", "contact_phone", "from_on", "to_on", "fresh_months",
        ]  # fmt: skip
        widgets = {
            "from_on": DateInput(),
            "to_on": DateInput(),
            **dict.fromkeys(
                ("description_fr", "description_en", "conditions_fr", "conditions_en"),
                forms.Textarea(attrs={"rows": 3}),
            ),
        }

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        self.offer_partners()
        self.offer_terms()
        self.helper = one_button(_("Save"))
        self.helper.layout = Layout(
            beside("partnership", "organization"), beside("name_fr", "name_en"),
            beside("description_fr", "description_en"), beside("kind", "audience", "category"),
            "territory_codes", "measure", beside("conditions_fr", "conditions_en"),
            beside("fee_fr", "fee_en"),
            beside("contact_name", "contact_email", "contact_phone"), beside("from_on", "to_on"),
            "fresh_months",
            OPENED,
        )  # fmt: skip

    def offer_partners(self) -> None:
        """Give what the person may write for: every partner where they keep a partnership, else their own."""
        here = Q(pk=self.instance.partnership_id)
        allowed = Q(pk__in=partnerships_to_write(self.by).values("pk"))
        partnerships = Partnership.objects.filter(allowed | here)
        self.fields["partnership"].queryset = partnerships
        current = self.instance.organization_id
        pick(self, "organization", PARTNERS_OF_SHEETS, user=self.by, current=current)
        regions = Partnership.regions.through.objects.filter(partnership__in=partnerships.values("pk"))
        territories = Territory.objects.filter(
            Q(region__in=regions.values("region")) | Q(code__in=self.instance.territory_codes)
        )
        named = territories.order_by("region__code", *by_name("name"))
        self.fields["territory_codes"].choices = named.values_list("code", "name")

    def offer_terms(self) -> None:
        """Give the audiences and categories of today, and those of the sheet."""
        for name in ("audience", "category"):
            field, kept = self.fields[name], getattr(self.instance, f"{name}_id")
            current = field.queryset.current(on=timezone.localdate())
            field.queryset = field.queryset.filter(Q(pk__in=current.values("pk")) | Q(pk=kept))

    def clean(self):
        cleaned = super().clean()
        partnership, organization = cleaned.get("partnership"), cleaned.get("organization")
        if partnership and organization and not self.may_write(partnership, organization):
            raise ValidationError(
                _("In this partnership you write the sheets of your own organization: choose it.")
            )
        if partnership and (strange := self.elsewhere(partnership, cleaned.get("territory_codes") or [])):
            told = _("Not in the partnership’s regions: %(names)s") % {"names": ", ".join(strange)}
            self.add_error("territory_codes", told)
        return cleaned

    def may_write(self, partnership: Partnership, organization: Organization) -> bool:
        return organization.pk in self.by.scope.coordinated_ids or partnership.is_editable_by(self.by)

    def elsewhere(self, partnership: Partnership, codes: list[str]) -> list[str]:
        """Return the names of territories that are in none of the partnership's regions."""
        regions = [region.pk for region in partnership.regions.all()]
        if not (regions and codes):
            return []
        return list(
            Territory.objects.filter(code__in=codes)
            .exclude(region__in=regions)
            .values_list("name", flat=True)
        )


class JudgeForm(forms.Form):
    """What two sheets are to each other, which one stays when they are one, and why."""

    verdict = forms.ChoiceField(
        label=_("These sheets are"), choices=Overlap.Verdict, widget=forms.RadioSelect
    )
    kept = forms.ChoiceField(
        label=_("Sheet that stays, if they are merged"), required=False, widget=forms.RadioSelect
    )
    reason = forms.CharField(label=_("Why"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, sheets: list[ServiceItem], **kwargs):
        super().__init__(*args, **kwargs)
        self.sheets = {str(sheet.public_id): sheet for sheet in sheets}
        self.fields["kept"].choices = [
            (key, f"{sheet.name} – {sheet.organization}") for key, sheet in self.sheets.items()
        ]
        self.helper = one_button(_("Record"))

    def clean(self):
        cleaned = super().clean()
        cleaned["kept"] = self.sheets.get(cleaned.get("kept"))
        if cleaned.get("verdict") == Overlap.Verdict.MERGED and cleaned["kept"] is None:
            self.add_error("kept", _("Say which sheet stays."))
        return cleaned
