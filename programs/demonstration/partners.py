"""The partners of the five documents, with their true kinds, and fictitious people and firms beside them."""

from datetime import date

from partnerships.concertation.models import Partnership, Seat, Zone
from partnerships.organizations.models import Establishment, Organization, OrganizationRole
from partnerships.people.models import Membership, RegionalRole, User
from partnerships.people.verifying import mark_verified
from partnerships.territories.models import Region, Territory

LONG_AGO = date(2007, 4, 1)

# key: (name, kinds, region, website); real organizations, under the names they bear today.
ORGANIZATIONS = {
    "css_sherbrooke": ("Centre de services scolaire de la Région-de-Sherbrooke", ["service_centre"], "05"),
    "css_hauts_cantons": ("Centre de services scolaire des Hauts-Cantons", ["service_centre"], "05"),
    "css_sommets": ("Centre de services scolaire des Sommets", ["service_centre"], "05"),
    "etsb": ("Eastern Townships School Board", ["service_centre"], "05"),
    "cegep": ("Cégep de Sherbrooke", ["cegep"], "05"),
    "mri": ("Maison régionale de l'industrie de l'Estrie (MRI)", ["other"], "05"),
    "tecfe": ("Table estrienne de concertation formation-emploi (TECFE)", ["roundtable"], "05"),
    "sq_estrie": ("Services Québec Estrie", ["services_quebec"], "05"),
    "cje_estrie": ("Carrefours jeunesse-emploi de l'Estrie", ["cje"], "05"),
    "pree": ("Partenaires pour la réussite éducative en Estrie (PRÉE)", ["roundtable"], "05"),
    "sq_outaouais": ("Services Québec Outaouais", ["services_quebec"], "07"),
    "crpmt_outaouais": (
        "Conseil régional des partenaires du marché du travail de l'Outaouais", ["roundtable"], "07",
    ),
    "css_portages": ("Centre de services scolaire des Portages-de-l'Outaouais", ["service_centre"], "07"),
    "cegep_outaouais": ("Cégep de l'Outaouais", ["cegep"], "07"),
    "uqo": ("Université du Québec en Outaouais", ["university"], "07"),
    "mels": ("Ministère de l'Éducation du Québec", ["ministry"], None),
    "micc": ("Ministère de l'Immigration du Québec", ["ministry"], None),
    "mdeie": ("Ministère de l'Économie du Québec", ["ministry"], None),
    "csmom": ("Comité sectoriel de main-d'œuvre de la métallurgie du Québec", ["sector_committee"], None),
    "stagem": ("STAGEM Division Entreprise d'insertion inc.", ["insertion", "employer"], "02"),
    "css_pays_bleuets": ("Centre de services scolaire du Pays-des-Bleuets", ["service_centre"], "02"),
    "cfp_roberval": ("CFP Roberval–Saint-Félicien", ["cfp"], "02"),
}  # fmt: skip

PARTNERSHIPS = [
    {
        "name_fr": "PRIMOM / Fabrique ta carrière",
        "name_en": "PRIMOM / Manufacture your career",
        "acronym": "PRIMOM",
        "regions": ["05"],
        "sectors": "Fabrication",
        "lead": "tecfe",
        "from_on": date(2007, 4, 1),
        "purpose_fr": "Attirer des jeunes et des adultes vers les programmes professionnels et techniques dont le secteur "
        "manufacturier a besoin, les intégrer en milieu de travail pendant leurs études et leur offrir un emploi dans la "
        "région. Le partenariat est né au printemps 2007 d'une étude menée auprès de 67 entreprises; les inscriptions "
        "ont augmenté de façon significative dans trois des neuf programmes visés et plus de 400 élèves ont été engagés "
        "pour l'été. Prix d'excellence de l'administration publique (2010); prix IAPC/Deloitte, bronze (2012).",
        "purpose_en": "Attract young people and adults to the vocational and technical programs that manufacturing needs, "
        "bring them into workplaces while they study, and offer them a job in the region. The partnership grew out of a "
        "study of 67 firms in spring 2007; enrolments rose significantly in three of the nine programs concerned, and "
        "more than 400 students were hired for summer jobs. Excellence Award in Public Administration (2010); "
        "IPAC/Deloitte award, bronze (2012).",
        "source": "Document de présentation de PRIMOM / Fabrique ta carrière, Estrie",
        "seats": [
            ("Centres de services scolaires", "School service centres", "css_sherbrooke"),
            ("Centres de services scolaires", "School service centres", "css_hauts_cantons"),
            ("Centres de services scolaires", "School service centres", "css_sommets"),
            ("Centres de services scolaires", "School service centres", "etsb"),
            ("Enseignement collégial", "College education", "cegep"),
            ("Entreprises manufacturières", "Manufacturing firms", "mri"),
            ("Emploi", "Employment", "sq_estrie"),
            ("Emploi", "Employment", "cje_estrie"),
            ("Concertation formation-emploi", "Training–employment concertation", "tecfe"),
            # « the main central labour organizations »: the document names none, and neither do we.
            ("Principales centrales syndicales", "Main central labour organizations", None),
        ],
    },
    {
        "name_fr": "Comité régional Pacte pour l'emploi de l'Outaouais",
        "name_en": "Outaouais regional committee, Pact for employment",
        "acronym": "CRPE Outaouais",
        "regions": ["07"],
        "sectors": "",
        "lead": "crpmt_outaouais",
        "from_on": date(2009, 10, 20),
        "purpose_fr": "Mieux connaître le marché du travail, arrimer les besoins des entreprises et la main-d'œuvre "
        "disponible, et prévenir les crises sectorielles, sans dédoubler ce qui se fait déjà. Lancement du Pacte le "
        "20 octobre 2009; plan d'action en quatre axes; mobilisation simultanée de quatre territoires.",
        "purpose_en": "Know the labour market better, match firms' needs and the available workforce, and prevent sector "
        "crises, without duplicating what exists. The Pact was launched on 20 October 2009, with an action plan in four "
        "axes and four territories mobilized at the same time.",
        "source": "Démarche de mobilisation, Pacte pour l'emploi, région Outaouais",
        "seats": [
            ("Emploi-Québec", "Emploi-Québec", "sq_outaouais"),
            ("Éducation (MELS)", "Education (MELS)", "mels"),
            ("Immigration (MICC)", "Immigration (MICC)", "micc"),
            ("Développement économique (MDEIE)", "Economic development (MDEIE)", "mdeie"),
            ("Commissions scolaires", "School boards", "css_portages"),
            ("Cégeps", "Cégeps", "cegep_outaouais"),
            ("Universités", "Universities", "uqo"),
        ],
    },
    {
        "name_fr": "Comité sectoriel de main-d'œuvre de la métallurgie",
        "name_en": "Metallurgy sector workforce committee",
        "acronym": "CSMO-M",
        "regions": ["02", "03", "04", "06", "08", "09", "16"],
        "sectors": "Métallurgie",
        "lead": "csmom",
        "from_on": date(2009, 4, 1),
        "purpose_fr": "Faire de la qualité de la main-d'œuvre l'avantage de la métallurgie québécoise\u00a0: plan d'action "
        "2009-2010 en cinq axes, cartographie de l'offre de formation des régions, cohortes d'opérateurs, de mécaniciens "
        "industriels et d'électriciens.",
        "purpose_en": "Make the quality of its workforce the strength of Quebec's metallurgy: a 2009-2010 action plan in "
        "five axes, a map of the regions' training supply, cohorts of operators, industrial mechanics and electricians.",
        "source": "Plan d'action 2009-2010 du CSMO de la métallurgie",
        "seats": [("Comité sectoriel", "Sector committee", "csmom")],
    },
    {
        "name_fr": "Conciliation études-travail en Estrie",
        "name_en": "Balancing study and work in Estrie",
        "acronym": "PRÉE",
        "regions": ["05"],
        "sectors": "",
        "lead": "pree",
        "from_on": date(2008, 4, 4),
        "purpose_fr": "Certifier les employeurs qui aident leurs employés étudiants à réussir, par une entente morale et "
        "souple, et documenter les heures de travail des élèves de l'Estrie.",
        "purpose_en": "Certify employers who help their student employees succeed, by a moral and flexible agreement, and "
        "document the hours that Estrie's students work.",
        "source": "Rencontre du 4 avril 2008 sur la conciliation études-travail, Estrie",
        "seats": [("Réussite éducative", "Educational success", "pree"), ("Emploi", "Employment", "cje_estrie")],
    },
    {
        "name_fr": "DEP en opération d'équipements de production en entreprise d'insertion",
        "name_en": "Production equipment diploma in an insertion enterprise",
        "acronym": "STAGEM",
        "regions": ["02"],
        "sectors": "Transformation du bois",
        "lead": "stagem",
        "from_on": date(2009, 7, 1),
        "purpose_fr": "Offrir un diplôme d'études professionnelles enseigné entièrement dans l'entreprise d'insertion, avec "
        "un formateur du centre de formation professionnelle. En février 2010, sept mois après le début\u00a0: huit diplômes, "
        "quatre personnes déjà en emploi et dix-huit en formation.",
        "purpose_en": "Offer a vocational diploma taught wholly inside the insertion enterprise, with a trainer from the "
        "vocational training centre. By February 2010, seven months after it began: eight diplomas, four people already "
        "employed and eighteen in training.",
        "source": "STAGEM, DEP en opération d'équipement de production en entreprise d'insertion",
        "seats": [
            ("Entreprise d'insertion", "Insertion enterprise", "stagem"),
            ("Centre de formation professionnelle", "Vocational training centre", "cfp_roberval"),
        ],
    },
]  # fmt: skip

# The document speaks of four territories and names none.
OUR_CHOICE = "Notre choix pour la démonstration\u00a0: le document dit quatre territoires, sans les nommer"
# French name, character, codes of MRC. Local leadership is the local employment centre's, says the document.
ZONES = [
    ("Territoire 1\u00a0: Gatineau et Collines", "mixed", ["2481", "2482"]),
    ("Territoire 2\u00a0: Papineau", "rural", ["2480"]),
    ("Territoire 3\u00a0: Vallée-de-la-Gatineau", "rural", ["2483"]),
    ("Territoire 4\u00a0: Pontiac", "rural", ["2484"]),
]

# e-mail: (name, language, what the person is)
ACCOUNTS = {
    "regionale.estrie@arrimage.example": (
        "Rachida Benali",
        "fr-ca",
        ("region", "05", "regional_coordinator"),
    ),
    "centre.sherbrooke@arrimage.example": (
        "Maude Lavoie",
        "fr-ca",
        ("organization", "css_sherbrooke", "coordinator"),
    ),
    "analyste.estrie@arrimage.example": ("Anouk Roy", "fr-ca", ("region", "05", "analyst")),
    "board.townships@arrimage.example": ("Dana Reid", "en", ("organization", "etsb", "coordinator")),
    "regionale.outaouais@arrimage.example": (
        "Samuel Côté",
        "fr-ca",
        ("region", "07", "regional_coordinator"),
    ),
    "regionale.saguenay@arrimage.example": (
        "Odile Tremblay",
        "fr-ca",
        ("region", "02", "regional_coordinator"),
    ),
    "admin@arrimage.example": ("Alix Morin", "fr-ca", ("admin", "", "")),
}


def organizations() -> dict[str, Organization]:
    """Create the partners that are missing; return all of them by key."""
    regions = {region.code: region for region in Region.objects.all()}
    made = {}
    for key, (name, kinds, region) in ORGANIZATIONS.items():
        made[key], created = Organization.objects.get_or_create(
            name=name, defaults={"region": regions.get(region)}
        )
        if created:
            OrganizationRole.objects.bulk_create(
                OrganizationRole(organization=made[key], kind=kind, from_on=LONG_AGO) for kind in kinds
            )
    _stagem_plant(made["stagem"])
    return made


def _stagem_plant(stagem: Organization) -> None:
    Establishment.objects.get_or_create(
        organization=stagem,
        name="Usine de Roberval",
        defaults={
            "address": "150, route Sainte-Hedwidge, Roberval",
            "postal_code": "G8H 2M9",
            "territory": Territory.objects.get(code="2491"),
        },
    )


def partnerships(organizations: dict[str, Organization]) -> dict[str, Partnership]:
    """Create the five partnerships that are missing, with their seats; return all of them by acronym."""
    made = {}
    for row in PARTNERSHIPS:
        fields = {
            key: row[key]
            for key in ("name_en", "acronym", "sectors", "from_on", "purpose_fr", "purpose_en", "source")
        }
        made[row["acronym"]], created = Partnership.objects.get_or_create(
            name_fr=row["name_fr"], defaults={**fields, "lead_organization": organizations[row["lead"]]}
        )
        if created:
            made[row["acronym"]].regions.set(Region.objects.filter(code__in=row["regions"]))
            Seat.objects.bulk_create(
                Seat(
                    partnership=made[row["acronym"]], constituency_fr=fr, constituency_en=en,
                    organization=organizations[key] if key else None, from_on=row["from_on"],
                )
                for fr, en, key in row["seats"]
            )  # fmt: skip
    return made


def zones(partnership: Partnership, lead: Organization) -> dict[str, Zone]:
    """Create the Outaouais' four territories that are missing; return them by French name."""
    made = {}
    for name, character, codes in ZONES:
        made[name], created = Zone.objects.get_or_create(
            partnership=partnership,
            name_fr=name,
            defaults={
                "name_en": name.replace("Territoire", "Territory")
                .replace("\u00a0:", ":")
                .replace(" et ", " and "),
                "character": character,
                "local_lead": lead,
                "from_on": partnership.from_on,
                "source": OUR_CHOICE,
            },
        )
        if created:
            made[name].territories.set(Territory.objects.filter(code__in=codes))
    return made


def accounts(organizations: dict[str, Organization]) -> dict[str, User]:
    """Create the people a visitor may enter as; they log in by code or by the button of the login page."""
    return {email: _account(email, *about, organizations) for email, about in ACCOUNTS.items()}


def _account(email: str, name: str, language: str, power: tuple[str, str, str], organizations) -> User:
    what, where, role = power
    found = User.objects.filter(email=email).first()
    if found:
        return found
    is_admin = what == "admin"
    user = User.objects.create_user(
        email=email,
        full_name=name,
        language=language,
        is_fictitious=True,
        is_staff=is_admin,
        is_superuser=is_admin,
    )
    mark_verified(user)
    if what == "region":
        RegionalRole.objects.create(
            user=user, region=Region.objects.get(code=where), role=role, from_on=LONG_AGO
        )
    elif what == "organization":
        Membership.objects.create(user=user, organization=organizations[where], role=role, from_on=LONG_AGO)
    return user
