"""The Outaouais' inventory of services to firms.

The document names who gives such services (Emploi-Québec, school boards, cégep, MDEIE) and describes none:
the sheets are invented, and marked so. Two may overlap; a category misses in three MRC of five.
"""

from datetime import date, timedelta

from partnerships.concertation.models import Partnership
from partnerships.inventory.models import Audience, ServiceCategory, ServiceItem
from partnerships.organizations.models import Organization
from partnerships.referrals.models import Referral

GATINEAU, HILLS = "2481", "2482"
SHEETS = [
    {
        "of": "css_portages",
        "category": "training",
        "name_fr": "Formation sur mesure en entreprise",
        "name_en": "Custom training in the firm",
        "description_fr": "Un formateur du centre de services scolaire enseigne sur place, aux heures de l’entreprise.",
        "conditions_fr": "Au moins cinq personnes",
        "fee_fr": "Selon la durée",
        "measure": "Service aux entreprises",
        "fresh_months": 6,
    },
    {
        "of": "cegep_outaouais",
        "category": "training",
        "name_fr": "Formation sur mesure pour les entreprises",
        "name_en": "Custom training for firms",
        "description_fr": "Le cégep conçoit et donne une formation technique, sur place ou au collège.",
        "fee_fr": "Selon la durée",
        "measure": "Formation continue",
        "fresh_months": 12,
    },
    {
        "of": "sq_outaouais",
        "category": "human-resources",
        "name_fr": "Diagnostic des ressources humaines",
        "name_en": "Human resources review",
        "description_fr": "Une conseillère examine avec l’entreprise ses pratiques d’accueil et de relève.",
        "conditions_fr": "Petites et moyennes entreprises",
        "fee_fr": "Aucuns frais",
        "fresh_months": 6,
    },
    {
        "of": "sq_outaouais",
        "category": "recruiting",
        "name_fr": "Aide au recrutement",
        "name_en": "Recruitment assistance",
        "description_fr": "Affichage des postes, présélection, salon de l’emploi une fois l’an.",
        "fee_fr": "Aucuns frais",
        "fresh_months": 3,
    },
    {
        "of": "mdeie",
        "category": "productivity",
        "name_fr": "Accompagnement en productivité",
        "name_en": "Productivity coaching",
        "description_fr": "Une visite de l’usine, puis un plan d’amélioration des procédés.",
        "territory_codes": [GATINEAU, HILLS],
        "fresh_months": 16,
    },
]


def fill_inventory(partnership: Partnership, organizations: dict[str, Organization], *, on: date) -> None:
    """Create the sheets that are missing, published a month before a day."""
    audience = Audience.objects.get(code="firms")
    categories = {category.code: category for category in ServiceCategory.objects.all()}
    for sheet in SHEETS:
        facts = {key: value for key, value in sheet.items() if key not in ("of", "category", "name_fr")}
        ServiceItem.objects.get_or_create(
            partnership=partnership,
            organization=organizations[sheet["of"]],
            name_fr=sheet["name_fr"],
            defaults={
                **facts,
                "audience": audience,
                "category": categories[sheet["category"]],
                "state": ServiceItem.State.PUBLISHED,
                "last_confirmed_on": on - timedelta(days=30),
                "is_fictitious": True,
            },
        )


def refer_somebody(organizations: dict[str, Organization], *, on: date) -> None:
    """Create an invented referral that waits for its answer, if it is missing."""
    service = ServiceItem.objects.filter(organization=organizations["sq_outaouais"]).first()
    Referral.objects.get_or_create(
        service=service,
        sender=organizations["css_portages"],
        name="Atelier fictif (démonstration)",
        defaults={
            "kind": Referral.Kind.FIRM,
            "phone": "819-555-0100",
            "need": "Deux postes de machinistes à pourvoir avant l’été.",
            "consent": Referral.Consent.PHONE,
            "sent_on": on - timedelta(days=2),
        },
    )
