"""STAGEM's competencies credited one by one: the document's 26 people, each one's detail fictitious."""

from datetime import date, timedelta

from programs.catalogue.models import Program
from programs.cohorts.models import Achievement, Cohort, CompetencyUnit, Enrolment

# Codes say that they are not the ministry's.
UNITS = {
    "5362": [
        ("Se situer au regard du métier", "Know the trade", 30),
        ("Travailler en santé et sécurité", "Work safely", 60),
        ("Lire des plans et des consignes de production", "Read drawings and production orders", 90),
        ("Préparer une ligne de production", "Set up a production line", 150),
        ("Conduire une ligne de production", "Run a production line", 240),
        ("Contrôler la qualité", "Control quality", 120),
        ("Entretenir son poste et ses équipements", "Maintain one's station and equipment", 120),
        ("S’intégrer au milieu de travail", "Join the workplace", 90),
    ],
    "5371": [
        ("Effectuer des travaux de tournage", "Turn parts", 120),
        ("Effectuer des travaux de fraisage", "Mill parts", 120),
        ("Mesurer et contrôler des pièces", "Measure and inspect parts", 60),
        ("Usiner à commande numérique", "Machine by numerical control", 150),
    ],
}
ASSESSOR = "Formateur du CFP (fictif)"
FIRST_CREDIT, BETWEEN = timedelta(days=21), timedelta(days=19)
MARCH_2010 = date(2010, 3, 1)


def units(programs: dict[str, Program]) -> None:
    """Create the competencies that are missing; their titles and hours are fictitious."""
    for code, rows in UNITS.items():
        for position, (title_fr, title_en, hours) in enumerate(rows, start=1):
            CompetencyUnit.objects.get_or_create(
                program=programs[code],
                code=f"FICTIF-{position:02d}",
                defaults={"title_fr": title_fr, "title_en": title_en, "hours": hours, "position": position},
            )


def stagem_credits(cohort: Cohort) -> None:
    """Credit every competency to graduates, one to six of them to those in training, once."""
    if Achievement.objects.filter(enrolment__cohort=cohort).exists():
        return
    taught = list(CompetencyUnit.objects.filter(program=cohort.program, code__startswith="FICTIF-"))
    enrolments = cohort.enrolments.filter(state__in=[Enrolment.State.GRADUATED, Enrolment.State.ACTIVE])
    for number, enrolment in enumerate(enrolments.order_by("pk")):
        has_diploma = enrolment.state == Enrolment.State.GRADUATED
        _credit(enrolment, taught if has_diploma else taught[: 1 + number % 6], gap=BETWEEN)


def _credit(enrolment: Enrolment, chosen: list[CompetencyUnit], *, gap: timedelta) -> None:
    Achievement.objects.bulk_create(
        Achievement(
            enrolment=enrolment,
            unit=unit,
            place=Achievement.Place.SCHOOL if step == 0 else Achievement.Place.ENTERPRISE,
            assessor=ASSESSOR,
            achieved_on=min(enrolment.began_on + FIRST_CREDIT + step * gap, enrolment.ended_on or MARCH_2010),
        )
        for step, unit in enumerate(chosen)
    )
