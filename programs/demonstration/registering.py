"""What the documents say of the partnerships' own life: the charter of the Pact and its launch."""

from datetime import date

from partnerships.charters.models import Charter
from partnerships.concertation.models import Partnership

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
