"""What the documents say of the partnerships' own life: the Pact and its launch, PRÉE's milestones."""

from datetime import date, timedelta

from partnerships.charters.models import Charter
from partnerships.concertation.models import Partnership
from partnerships.registers.means_models import Delegation, Funding
from partnerships.registers.models import Milestone, Position
from partnerships.registers.reach_models import CommunicationLine, KeyActor
from partnerships.registers.watch_models import WatchItem

PACT = "Démarche de mobilisation, Pacte pour l’emploi, région Outaouais"


def charter_of_the_pact(pact: Partnership) -> None:
    """Write the Pact and its launch, if they are missing.

    The document says what the Pact rests on, that it was signed at the launch, and when; neither who signed nor
    which newspapers told of it.
    """
    Charter.objects.get_or_create(
        partnership=pact,
        defaults={
            "title_fr": "Pacte pour l’emploi de l’Outaouais",
            "title_en": "Outaouais Pact for Employment",
            "text_fr": "Les quatre piliers du Pacte pour l’emploi\u00a0:\n\n"
            "Investir dans le potentiel des personnes.\n\nValoriser le travail.\n\n"
            "Une main-d’œuvre mieux formée, des entreprises plus productives.\n\n"
            "Le Pacte régional, pour une meilleure réponse aux besoins.",
            "text_en": "The four pillars of the Pact for Employment:\n\n"
            "Invest in people’s potential.\n\nMake work more rewarding.\n\n"
            "A better trained workforce, more productive firms.\n\n"
            "The regional Pact, to answer needs better.",
            "launched_on": date(2009, 10, 20),
            "launch_place": "Outaouais",
            "launch_note_fr": "Signature du Pacte pour l’emploi, en présence des acteurs clés de la région. Le document "
            "parle d’une symbolique publique importante et d’un impact médiatique significatif, sans nommer de média.",
            "launch_note_en": "The Pact for Employment was signed in the presence of the region’s key actors. The document "
            "speaks of important public symbolism and of a significant media impact, and names no media.",
            "signed_on_paper_on": date(2009, 10, 20),
            "source": PACT,
        },
    )


# Of the meeting of 4 April 2008: what was to follow it, with the precision of the document.
AFTER_THE_MEETING = [
    (
        "notes",
        "Rencontre régionale sur la conciliation études-travail",
        "Regional meeting on balancing study and work",
        date(2008, 4, 4),
        "day",
        date(2008, 4, 4),
    ),
    (
        "committee",
        "Comité Mobilisation\u00a0: synthèse de la rencontre du 4 avril, proposition de positionnement et enrichissement",
        "Mobilization committee: synthesis of the meeting of April 4, proposed position and additions",
        date(2008, 4, 28),
        "day",
        None,
    ),
    ("adopted", "TECIÉ\u00a0: positionnement", "TECIÉ: position", date(2008, 5, 1), "day", None),
    (
        "sent",
        "Envoi de la synthèse de la rencontre et du positionnement du projet PRÉE aux participants",
        "The synthesis of the meeting and PRÉE’s position are sent to participants",
        date(2008, 5, 15),
        "mid_month",
        None,
    ),
]


def milestones_of_the_meeting(pree: Partnership) -> None:
    """Write PRÉE's milestones of April and May 2008, if they are missing.

    The document was written before they came: it does not say that they were met, and neither do we.
    """
    position, created = Position.objects.get_or_create(
        partnership=pree,
        title_fr="Positionnement du projet PRÉE",
        defaults={
            "title_en": "Position of the PRÉE project",
            "text_fr": "Assurer les liens entre l’éducation et les milieux de travail. Directement, l’équipe permanente ne "
            "peut assumer la gestion de projets de conciliation.",
            "text_en": "Ensure the links between education and workplaces. The permanent team itself cannot manage "
            "projects that balance study and work.",
        },
    )
    if created:
        Milestone.objects.bulk_create(
            Milestone(
                partnership=pree, position=position, step=step, what_fr=fr, what_en=en, on=on,
                precision=precision, done_on=done_on,
            )
            for step, fr, en, on, precision, done_on in AFTER_THE_MEETING
        )  # fmt: skip


# What the document of the Pact says is to be published, and who is to be mobilized: it names no person.
TO_PUBLISH = [
    ("Faire connaître l’actualité du Pacte", "Journal « L’actualité du Pacte pour l’Emploi »"),
    ("L’état d’avancement des travaux et la progression des résultats de chacun des territoires", ""),
]
KEY_ACTORS = ["Ministre régional", "Députés de comté", "Présidente de la CRÉ", "Préfets", "Maires"]


def communication_of_the_pact(pact: Partnership) -> None:
    """Write the lines of the plan and the elected officials of the document, if they are missing."""
    for message, product in TO_PUBLISH:
        CommunicationLine.objects.get_or_create(
            partnership=pact, message=message, defaults={"product": product}
        )
    for name in KEY_ACTORS:
        KeyActor.objects.get_or_create(
            partnership=pact, name=name, defaults={"constituency": "Milieux politiques", "is_elected": True}
        )


def means_of_primom(primom: Partnership) -> None:
    """Write who paid the study of 2007, as far as the document says: no amount, and nothing of the rest.

    The document does not say whether the money is public: the house of industry speaks there for the firms, and
    the table is what leads the partnership.
    """
    study = "Étude menée auprès de 67 entreprises manufacturières, printemps 2007"
    for funder, kind in (
        ("Maison régionale de l’industrie (MRI)", Funding.Kind.PRIVATE),
        ("Table estrienne de concertation formation-emploi (TECFE)", Funding.Kind.OWN),
    ):
        Funding.objects.get_or_create(
            partnership=primom,
            funder=funder,
            defaults={"kind": kind, "pays": study, "from_on": primom.from_on},
        )


def delegation_of_metallurgy(csmom: Partnership) -> None:
    """Write where the plan of 2009-2010 has the committee sit; the document does not say who goes."""
    Delegation.objects.get_or_create(
        partnership=csmom,
        body="Créneau ACCORD Montérégie",
        defaults={"delegate": "Le comité sectoriel (personne non nommée)", "from_on": csmom.from_on},
    )


# The plan of 2009-2010 has the committee watch economy, training, workforce and environment; it names no item.
WATCHED = [
    (
        "economy",
        "world",
        "Élément fictif\u00a0: le prix de l’aluminium remonte",
        "Fictitious item: the price of aluminum rises again",
        "Exemple inventé\u00a0: les alumineries rappellent une partie de leur personnel.",
        "Invented example: smelters call back part of their staff.",
    ),
    (
        "training",
        "quebec",
        "Élément fictif\u00a0: une cohorte de fonderie se prépare",
        "Fictitious item: a foundry cohort is being prepared",
        "Exemple inventé\u00a0: les fonderies accueilleraient la moitié des heures.",
        "Invented example: foundries would host half of the hours.",
    ),
    (
        "workforce",
        "sector",
        "Élément fictif\u00a0: des mécaniciens industriels recherchés",
        "Fictitious item: industrial mechanics wanted",
        "Exemple inventé\u00a0: trois usines sur cinq disent en chercher.",
        "Invented example: three plants in five say they look for some.",
    ),
]


def watch_of_metallurgy(csmom: Partnership, *, on: date) -> None:
    """Write invented items of the committee's weekly watch, which say that they are, if it has none."""
    if WatchItem.objects.filter(partnership=csmom).exists():
        return
    WatchItem.objects.bulk_create(
        WatchItem(
            partnership=csmom, theme=theme, scope=scope, title_fr=title_fr, title_en=title_en,
            reading_fr=reading_fr, reading_en=reading_en, source="Source fictive", is_public=True,
            published_on=on - timedelta(days=number), link=f"https://exemple.example/veille/{number}",
        )
        for number, (theme, scope, title_fr, title_en, reading_fr, reading_en) in enumerate(WATCHED, start=1)
    )  # fmt: skip
