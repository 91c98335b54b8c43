"""Import partners with their role."""

import re

from django.utils.translation import gettext_lazy as _

from partnerships.imports.cells import ChoiceCell, DateCell, LookupCell, TextCell
from partnerships.imports.kinds import EVERYTHING, REGION, ImportKind, Part, RowForm
from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.sheets.values import to_text
from partnerships.territories.models import Region


def regions(*, area, on):
    """Yield (code or name, primary key, name) of the regions an area may name."""
    reachable = Region.objects.all()
    if area.region_id:
        reachable = reachable.filter(pk=area.region_id)
    elif area.organization_id:
        own = Organization.objects.filter(pk=area.organization_id, region__isnull=False)
        reachable = reachable.filter(pk__in=own.values("region")) if own.exists() else reachable
    for region in reachable:
        yield from (
            (text, region.pk, region.name) for text in (region.code, region.code.lstrip("0"), region.name)
        )


def organizations_of(area):
    """Return the organizations an area may name: its own one, its region's, or all."""
    if area.organization_id:
        return Organization.objects.filter(pk=area.organization_id)
    return (
        Organization.objects.filter(region=area.region_id) if area.region_id else Organization.objects.all()
    )


def organizations(*, area, on):
    """Yield (name or NEQ, primary key, name) of the organizations an area may name."""
    for pk, name, neq in organizations_of(area).values_list("pk", "name", "neq"):
        yield name, pk, name
        if neq:
            yield neq, pk, name


class NumberedCell(TextCell):
    """A number that people cut in groups to read it: « 1140 000 000 »."""

    def read(self, value):
        return super().read(re.sub(r"[\s.-]", "", to_text(value)))


class AddressCell(TextCell):
    """An address on the web, with or without its scheme."""

    def read(self, value):
        text = to_text(value)
        is_bare = re.match(r"[\w-]+(\.[\w-]+)+", text) and "://" not in text and "@" not in text
        return super().read(f"https://{text}" if is_bare else text)


class OrganizationRow(RowForm):
    name = TextCell(
        label=_("name"),
        required=True,
        max_length=200,
        headers=["partenaire", "organisme"],
        example="CFP du Parc",
    )
    legal_name = TextCell(label=_("legal name"), max_length=200, headers=["raison sociale"])
    neq = NumberedCell(
        label=_("Quebec business number (NEQ)"),
        pattern=re.compile(r"\d{10}"),
        pattern_code="neq_ten_digits",
        headers=["neq"],
        example="1140000000",
    )
    website = AddressCell(
        label=_("website"),
        max_length=200,
        pattern=re.compile(r"https?://[^\s/]+\.[^\s]+"),
        pattern_code="not_a_website",
        headers=["site", "site web", "url"],
        example="https://exemple.example",
    )
    region = LookupCell(
        label=_("region"), load=regions, headers=["code de région"], listed=True, example="Estrie"
    )
    role = ChoiceCell(
        label=_("kind"), choices=OrganizationRole.Kind.choices, headers=["rôle", "type"], example="CFP"
    )
    from_on = DateCell(label=_("from"), headers=["depuis", "depuis le"], example="2020-07-01")

    def prepare(self):
        stored = Organization.objects.exclude(neq="").values_list("neq", "name", "region_id")
        self.owners = {neq: (name, region) for neq, name, region in stored}
        self.lines = {}

    def clean(self):
        found = self.cleaned_data
        if self.area.region_id:
            found["region"] = self.area.region_id
        if found.get("role"):
            found["from_on"] = found.get("from_on") or self.on
        owner = self.owners.get(found.get("neq"))
        if owner and owner != (found.get("name"), found.get("region")):
            self.refuse("neq", "neq_taken")
        return found


class Organizations(ImportKind):
    name, label = "organizations", _("Partners")
    help = _("Partners of a region, one line each. A partner is recognized by its name and region.")
    form, levels, main = OrganizationRow, (EVERYTHING, REGION), 0
    parts = (
        Part(
            Organization,
            key={"name": "name", "region_id": "region"},
            fields={"legal_name": "legal_name", "neq": "neq", "website": "website"},
            is_alone=True,
        ),
        Part(
            OrganizationRole,
            key={"organization_id": "@0", "kind": "role"},
            fields={"from_on": "from_on"},
            when="role",
            is_updated=False,
        ),
    )
    sentences = {
        "neq_ten_digits": _("A NEQ has ten digits."),
        "neq_taken": _("This NEQ belongs to another partner."),
        "not_a_website": _("This is not the address of a website."),
    }
    rules = {
        "organization_unique_neq": sentences["neq_taken"],
        "role_ends_after_start": _("A role cannot end before it starts."),
    }
