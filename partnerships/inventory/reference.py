"""Audiences and categories that the inventory begins with; others are added in the administration."""

from datetime import date

from partnerships.inventory.models import Audience, ServiceCategory, Term

FIRST_DAY = date(2007, 1, 1)
AUDIENCES = [
    ("firms", "Entreprises", "Firms"),
    ("young", "Jeunes", "Young people"),
    ("adults", "Adultes", "Adults"),
    ("immigrants", "Personnes immigrantes", "Immigrants"),
    ("laid-off", "Personnes mises à pied", "Laid-off people"),
    ("women", "Femmes", "Women"),
    ("indigenous", "Personnes autochtones", "Indigenous people"),
    ("disabled", "Personnes handicapées", "People with disabilities"),
]
CATEGORIES = [
    ("training", "Formation de la main-d’œuvre", "Workforce training"),
    ("recruiting", "Recrutement", "Recruitment"),
    ("human-resources", "Gestion des ressources humaines", "Human resources management"),
    ("productivity", "Innovation et productivité", "Innovation and productivity"),
    ("funding", "Aide financière", "Financial assistance"),
    ("starting", "Démarrage et relève", "Start-up and succession"),
    ("guidance", "Information et orientation", "Information and guidance"),
    ("job-search", "Recherche d’emploi", "Job search"),
    ("recognition", "Reconnaissance des acquis", "Recognition of prior learning"),
    ("integration", "Intégration et insertion", "Integration and insertion"),
    ("language", "Francisation", "French language training"),
    ("concertation", "Concertation", "Concertation"),
]


def load_terms(**kwargs) -> None:
    """Add the audiences and categories that are missing; one that is there is never touched."""
    _load(Audience, AUDIENCES)
    _load(ServiceCategory, CATEGORIES)


def _load(model: type[Term], rows: list[tuple[str, str, str]]) -> None:
    known = set(model.objects.values_list("code", flat=True))
    model.objects.bulk_create(
        model(code=code, name_fr=french, name_en=english, position=place, from_on=FIRST_DAY)
        for place, (code, french, english) in enumerate(rows, start=1)
        if code not in known
    )
