"""Import the inventory of services: the file that the list gives, or one of the same columns."""

import re
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import Bounds
from partnerships.concertation.models import Partnership, Seat
from partnerships.imports.cells import Cell, ChoiceCell, DateCell, LookupCell, TextCell, WholeCell
from partnerships.imports.kinds import EVERYTHING, ORGANIZATION, REGION, ImportKind, Part, RowForm
from partnerships.inventory.models import MONTHS_SAID, Audience, ServiceCategory, ServiceItem
from partnerships.organizations.imports import organizations
from partnerships.organizations.models import Organization
from partnerships.sheets import values
from partnerships.sheets.problems import BadValue
from partnerships.territories.models import Territory

MONTHS = [months for months, _label in MONTHS_SAID if months]
EVERYWHERE = ("partout", "everywhere")


def partnerships_of(area, *, on: date):
    """Return the partnerships in whose inventory an area writes: of its region; near its organization."""
    at_work = Partnership.objects.current(on=on)
    if area.region_id:
        in_region = Partnership.regions.through.objects.filter(region=area.region_id)
        return at_work.filter(pk__in=in_region.values("partnership"))
    if area.organization_id:
        own = Organization.objects.filter(pk=area.organization_id, region__isnull=False)
        near = Partnership.regions.through.objects.filter(region__in=own.values("region"))
        seats = Seat.objects.current(on=on).filter(organization=area.organization_id)
        return at_work.filter(
            Q(is_published=True, pk__in=near.values("partnership"))
            | Q(pk__in=seats.values("partnership"))
            | Q(lead_organization=area.organization_id)
        )
    return at_work


def partnerships(*, area, on):
    """Yield (name, primary key, name) of the partnerships that an area may name."""
    for pk, french, english in partnerships_of(area, on=on).values_list("pk", "name_fr", "name_en"):
        yield french, pk, french
        if english and english != french:
            yield english, pk, french


def terms(model):
    """Return what yields (code or name, primary key, name) of the terms of a day."""

    def load(*, area, on):
        for pk, *texts in model.objects.current(on=on).values_list("pk", "code", "name_fr", "name_en"):
            yield from ((text, pk, texts[1]) for text in dict.fromkeys(texts))

    return load


def services_of(area):
    """Return the sheets that an area writes; one that another stands for is written no more."""
    sheets = ServiceItem.objects.exclude(state=ServiceItem.State.MERGED)
    if area.organization_id:
        return sheets.filter(organization=area.organization_id)
    if area.region_id:
        in_region = Partnership.regions.through.objects.filter(region=area.region_id)
        return sheets.filter(partnership__in=in_region.values("partnership"))
    return sheets


class Codes(list):
    """Several codes as the database holds them, that may be counted as one value."""

    def __hash__(self):
        return hash(tuple(self))


class TerritoriesCell(Cell):
    """Territories by their names or codes, parted by commas; « partout » is none of them in particular."""

    def prepare(self, *, area, on):
        self.names = dict(Territory.objects.values_list("code", "name"))
        self.known = {values.fold(text): code for code, name in self.names.items() for text in (code, name)}

    def show(self, value):
        return ", ".join(self.names.get(code, code) for code in value or ())

    def read(self, value):
        text = values.to_text(value)
        values.refuse_excel_error(text)
        if not text:
            return None
        if values.fold(text) in EVERYWHERE:
            return Codes()
        codes = [self._code(name) for name in re.split(r"[,;\n]", text) if name.strip()]
        return Codes(sorted(dict.fromkeys(codes)))

    def _code(self, name):
        if (code := self.known.get(values.fold(name))) is None:
            raise BadValue("unknown_territory")
        return code


class ServiceRow(RowForm):
    partnership = LookupCell(
        label=_("partnership"), required=True, load=partnerships, listed=True,
        headers=["partenariat"], example="CRPE de l’Outaouais",
    )  # fmt: skip
    organization = LookupCell(
        label=_("partner"), required=True, load=organizations, headers=["partenaire", "organisme"],
        example="CFP du Parc",
    )  # fmt: skip
    kind = ChoiceCell(label=_("kind"), choices=ServiceItem.Kind.choices, headers=["type", "genre"])
    name_fr = TextCell(
        label=_("name (French)"), required=True, max_length=150, headers=["nom", "service"],
        example="Formation en milieu de travail",
    )  # fmt: skip
    name_en = TextCell(label=_("name (English)"), max_length=150)
    description_fr = TextCell(label=_("what it is (French)"), headers=["description"])
    description_en = TextCell(label=_("what it is (English)"))
    audience = LookupCell(
        label=_("for whom"), required=True, load=terms(Audience), listed=True, headers=["clientèle"],
        example="Entreprises",
    )  # fmt: skip
    category = LookupCell(
        label=_("category"), required=True, load=terms(ServiceCategory), listed=True,
        headers=["catégorie"], example="Recrutement",
    )  # fmt: skip
    territory_codes = TerritoriesCell(
        label=_("territories (MRC)"), headers=["territoires", "MRC", "where"], example="Gatineau, Pontiac"
    )
    measure = TextCell(label=_("measure or program"), max_length=200, headers=["mesure", "programme"])
    conditions_fr = TextCell(label=_("conditions (French)"), headers=["conditions"])
    conditions_en = TextCell(label=_("conditions (English)"))
    fee_fr = TextCell(label=_("fee (French)"), max_length=120, headers=["coût", "frais"])
    fee_en = TextCell(label=_("fee (English)"), max_length=120)
    contact_name = TextCell(label=_("contact"), max_length=150, headers=["personne-ressource"])
    contact_email = TextCell(
        label=_("e-mail of the service"), max_length=254, headers=["courriel"],
        pattern=re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"), pattern_code="not_an_address",
    )  # fmt: skip
    contact_phone = TextCell(label=_("telephone"), max_length=30)
    from_on = DateCell(label=_("from"), headers=["depuis", "début"])
    to_on = DateCell(label=_("to"), headers=["jusqu’au", "fin"])
    fresh_months = WholeCell(
        label=_("confirmed every (months)"), bounds=Bounds(1, max(MONTHS)), headers=["fraîcheur"], example=12
    )

    def clean(self):
        found = self.cleaned_data
        if found.get("fresh_months") not in (None, *MONTHS):
            self.refuse("fresh_months", "not_a_rhythm", months=", ".join(map(str, MONTHS)))
        if found.get("from_on") and found.get("to_on") and found["to_on"] < found["from_on"]:
            self.refuse("to_on", "ends_before_start")
        return found


class Services(ImportKind):
    name, label = "services", _("Services")
    help = _(
        "The inventory of services, one line a sheet. A new sheet is a draft until somebody publishes it; "
        "one that is there is recognized by its partnership, its partner and its French name."
    )
    form, levels = ServiceRow, (EVERYTHING, REGION, ORGANIZATION)
    parts = (
        Part(
            ServiceItem,
            key={"partnership_id": "partnership", "organization_id": "organization", "name_fr": "name_fr"},
            fields={
                "kind": "kind", "name_en": "name_en", "description_fr": "description_fr",
                "description_en": "description_en", "audience_id": "audience", "category_id": "category",
                "territory_codes": "territory_codes", "measure": "measure", "conditions_fr": "conditions_fr",
                "conditions_en": "conditions_en", "fee_fr": "fee_fr", "fee_en": "fee_en",
                "contact_name": "contact_name", "contact_email": "contact_email",
                "contact_phone": "contact_phone", "from_on": "from_on", "to_on": "to_on",
                "fresh_months": "fresh_months",
            },
            editable=services_of,
            is_owned=True,
        ),
    )  # fmt: skip
    sentences = {
        "unknown_territory": _("No territory (MRC) has this name or code."),
        "not_an_address": _("This is not an e-mail address."),
        "not_a_rhythm": _("A sheet is confirmed every %(months)s months; an empty cell: never asked."),
    }
    rules = {
        "service_merged_is_in_state": _("Another sheet stands for this one: change that one."),
    }
