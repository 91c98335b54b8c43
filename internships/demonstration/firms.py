"""Six fictitious firms of Estrie and Saguenay–Lac-Saint-Jean, where they are, and who answers for them."""

from dataclasses import dataclass
from datetime import date

from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.territories.models import Territory


@dataclass(frozen=True)
class DemoFirm:
    """A firm and its one establishment; positions are degrees north and west."""

    key: str
    name: str
    address: str
    postal_code: str
    territory: str
    position: tuple[str, str]
    headcount: str
    contact: tuple[str, str, str]
    shifts: str = "Jour, de 8 h à 16 h"
    transit: str = ""
    is_unionized: bool = False
    welcomes_minors: bool = True


FIRMS = [
    DemoFirm(
        "usinage", "Usinage Deux-Rivières (fictif)", "1200, rue de l’Exemple, Sherbrooke", "J1L 1A1", "2443",
        ("45.39500", "-71.94200"), "50-99",
        ("Nadia Ferland-Fictif", "directrice des ressources humaines", "employeur.sherbrooke@arrimage.example"),
        transit="Arrêt d’autobus fictif à 300 m",
    ),
    DemoFirm(
        "metal", "Métal Memphré-Exemple (fictif)", "45, chemin du Modèle, Magog", "J1X 2B2", "2445",
        ("45.27300", "-72.14100"), "20-49",
        ("Réjean Soudex", "contremaître", "employeur.magog@arrimage.example"),
        shifts="Jour (7 h à 15 h 30) ou soir (15 h 30 à minuit)",
    ),
    DemoFirm(
        "plastique", "Plastiques Trois-Vallées (fictif)", "310, rue de l’Ébauche, Coaticook", "J1A 2C3", "2444",
        ("45.13400", "-71.80300"), "100-199",
        ("Sylvie Moulex", "chef de production", "employeur.coaticook@arrimage.example"),
        transit="Transport collectif de la MRC, sur réservation (fictif)",
    ),
    DemoFirm(
        "composites", "Composites du Val (fictif)", "8, avenue du Gabarit, Windsor", "J1S 2L4", "2442",
        ("45.57000", "-72.00100"), "100-199",
        ("Karim Gabari", "directeur d’usine", "employeur.windsor@arrimage.example"),
        welcomes_minors=False,
    ),
    DemoFirm(
        "scierie", "Bois Ouvré du Lac (fictif)", "77, rang de la Maquette, Saint-Félicien", "G8K 2M5", "2491",
        ("48.65000", "-72.45000"), "50-99",
        ("Doris Planchard", "responsable de la formation", "employeur.stfelicien@arrimage.example"),
        shifts="Jour ou soir, en rotation aux deux semaines",
    ),
    DemoFirm(
        "fjord", "Mécanique du Fjord-Exemple (fictif)", "990, boulevard du Croquis, Saguenay", "G7H 1Z6", "2494",
        ("48.42100", "-71.05300"), "200-499",
        ("Luc Engrenage", "surintendant à l’entretien", "employeur.saguenay@arrimage.example"),
        transit="Autobus de ville, arrêt fictif devant l’usine", is_unionized=True, welcomes_minors=False,
    ),
]  # fmt: skip


def firms() -> dict[str, Establishment]:
    """Create the firms that are missing, each with a person who answers; return establishments by key."""
    territories = {t.code: t for t in Territory.objects.select_related("region")}
    return {row.key: _firm(row, territories[row.territory]) for row in FIRMS}


def _firm(row: DemoFirm, territory: Territory) -> Establishment:
    organization, created = Organization.objects.get_or_create(
        name=row.name, defaults={"region": territory.region, "is_fictitious": True}
    )
    if created:
        OrganizationRole.objects.create(organization=organization, kind="employer", from_on=date(2015, 1, 1))
    establishment, created = Establishment.objects.get_or_create(
        organization=organization,
        name="Usine",
        defaults={
            "address": row.address,
            "postal_code": row.postal_code,
            "territory": territory,
            "latitude": row.position[0],
            "longitude": row.position[1],
            "headcount_band": row.headcount,
            "shifts": row.shifts,
            "transit": row.transit,
            "is_unionized": row.is_unionized,
            "welcomes_minors": row.welcomes_minors,
            "is_fictitious": True,
        },
    )
    if created:
        name, title, email = row.contact
        Contact.objects.create(
            establishment=establishment, name=name, title=title, email=email, has_signing_authority=True
        )
        establishment.refresh_from_db()
    return establishment
