"""The action plans of two partnerships, by their documents: the metallurgy committee's and the Outaouais'."""

from datetime import date

from partnerships.committees.models import Committee
from partnerships.concertation.models import Partnership, Zone
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult
from programs.demonstration import metallurgy

METALLURGY = "Plan d’action 2009-2010 du CSMO de la métallurgie"
PACT = "Démarche de mobilisation, Pacte pour l’emploi, région Outaouais"


def plan_of_metallurgy(csmo: Partnership) -> None:
    """Write the plan of 2009-2010, if it is missing: its five axes and every row of its tables.

    The document says neither who leads each measure nor how far it went: the plan is the committee's.
    """
    plan, created = ActionPlan.objects.get_or_create(
        partnership=csmo,
        title_fr="Plan d’action 2009-2010",
        defaults={
            "title_en": "Action plan 2009-2010",
            "from_on": date(2009, 4, 1),
            "to_on": date(2010, 3, 31),
            "objectives_fr": metallurgy.OBJECTIVES[0],
            "objectives_en": metallurgy.OBJECTIVES[1],
            "source": METALLURGY,
            "state": ActionPlan.State.ADOPTED,
        },
    )
    if created:
        places = eight_places(csmo)
        for position, (title, measures) in enumerate(metallurgy.AXES, start=1):
            axis = Axis.objects.create(plan=plan, position=position, title_fr=title[0], title_en=title[1])
            for place, row in enumerate(measures, start=1):
                write_measure(axis, place, row, lead=csmo.lead_organization)
        promoted = Measure.objects.get(axis__plan=plan, name_fr=metallurgy.IN_EIGHT_PLACES[0])
        promoted.zones.set(places)
        wait_in_turn(Measure.objects.get(axis__plan=plan, axis__position=5))


def eight_places(csmo: Partnership) -> list[Zone]:
    """Create the places where the plan wants cohorts, which the document names."""
    return [
        Zone.objects.get_or_create(
            partnership=csmo,
            name_fr=name,
            defaults={"towns": name, "from_on": csmo.from_on, "source": METALLURGY},
        )[0]
        for name in metallurgy.EIGHT_PLACES
    ]


def write_measure(axis: Axis, position: int, row: tuple, **fields) -> Measure:
    """Create a measure with its activities and results in words."""
    heading, name, activities, results = row
    made = Measure.objects.create(
        axis=axis,
        position=position,
        heading_fr=heading[0],
        heading_en=heading[1],
        name_fr=name[0],
        name_en=name[1],
        lead_organization=fields.get("lead"),
    )
    Activity.objects.bulk_create(
        Activity(
            measure=made, position=number, heading_fr=over[0], heading_en=over[1], name_fr=fr, name_en=en
        )
        for number, (over, (fr, en)) in enumerate(activities, start=1)
    )
    ExpectedResult.objects.bulk_create(
        ExpectedResult(measure=made, position=number, text_fr=fr, text_en=en)
        for number, (fr, en) in enumerate(results, start=1)
    )
    return made


def wait_in_turn(measure: Measure) -> None:
    """Have each activity wait for the one before: study, presentation, approval, task force."""
    before = None
    for activity in measure.activities.order_by("position"):
        Activity.objects.filter(pk=activity.pk).update(waits_for=before)
        before = activity


ISSUES = (
    "Réalité géographique\nDéséquilibres du marché du travail\n"
    "Clientèles défavorisées sur le plan de l’emploi\nCompétitivité des entreprises",
    "Geography\nImbalances of the labour market\nGroups at a disadvantage in employment\n"
    "Competitiveness of firms",
)
PILLARS = (
    "Investir dans le potentiel des personnes\nValoriser le travail\n"
    "Une main-d’œuvre mieux formée, des entreprises plus productives\n"
    "Le Pacte régional, pour mieux répondre aux besoins",
    "Invest in people’s potential\nMake work more rewarding\n"
    "A better trained workforce, more productive firms\nThe regional Pact, to answer needs better",
)
STRATEGIES = (
    "Plan d’action Éducation, Emploi et Productivité (MELS)\n"
    "Mesures pour l’intégration en emploi des personnes immigrantes (MICC)",
    "Education, Employment and Productivity action plan (MELS)\n"
    "Measures for the integration of immigrants into employment (MICC)",
)
NOT_NAMED = (
    "Le document dit quatre axes d’intervention, sans les nommer.",
    "The document speaks of four axes, and does not name them.",
)
OUR_CHOICE = (
    "Le document ne dit pas de quel axe sont ces moyens\u00a0: nous les rangeons ici pour la démonstration.",
    "The document does not say of which axis these measures are: we put them here for the demonstration.",
)
NONE = ("", "")
MOBILIZING = [
    (
        NONE,
        (
            "Tournée de mobilisation\u00a0: un même événement dans quatre milieux, par visioconférence",
            "Mobilization tour: one event in four places at once, by videoconference",
        ),
        [
            (NONE, ("Repérer les acteurs clés de chaque milieu", "Find the key actors of each place")),
            (NONE, ("Présenter les enjeux", "Present the issues")),
            (NONE, ("Tenir en même temps les ateliers et leurs quatre questions", "Hold the workshops and their four questions at once")),
            (NONE, ("Mettre en commun, en plénière, les priorités de chaque territoire", "Share each territory’s priorities in a plenary")),
        ],
        [("Se mobiliser, s’informer, s’approprier le Pacte, agir", "Rally, learn, take up the Pact, act")],
    ),
    (
        NONE,
        ("Publier le journal « L’actualité du Pacte pour l’Emploi »", "Publish the journal of the Pact"),
        [],
        [],
    ),
    (
        NONE,
        (
            "Publier l’avancement des travaux et les résultats de chacun des territoires",
            "Publish the progress of the work and the results of each territory",
        ),
        [],
        [],
    ),
]  # fmt: skip
EVALUATION = (
    "L’évaluation dit l’approche mobilisatrice et respectueuse des milieux, le message passé, le défi "
    "technologique relevé et les acteurs clés présents, élus compris."
)


def plan_of_the_pact(pact: Partnership, committee: Committee) -> None:
    """Write the regional plan of the Outaouais, if it is missing: what its document says, and no more."""
    plan, created = ActionPlan.objects.get_or_create(
        partnership=pact,
        title_fr="Plan d’action régional Pacte pour l’emploi",
        defaults={
            "title_en": "Regional action plan, Pact for Employment",
            "committee": committee,
            "from_on": pact.from_on,
            "issues_fr": ISSUES[0],
            "issues_en": ISSUES[1],
            "pillars_fr": PILLARS[0],
            "pillars_en": PILLARS[1],
            "strategies_fr": STRATEGIES[0],
            "strategies_en": STRATEGIES[1],
            "source": PACT,
            "state": ActionPlan.State.ADOPTED,
        },
    )
    if created:
        notes = {1: NOT_NAMED, 4: OUR_CHOICE}
        for number in range(1, 5):
            fr, en = notes.get(number, NONE)
            Axis.objects.create(
                plan=plan, position=number, title_fr=f"Axe {number}", title_en=f"Axis {number}", note_fr=fr,
                note_en=en,
            )  # fmt: skip
        last = plan.axes.get(position=4)
        for place, row in enumerate(MOBILIZING, start=1):
            write_measure(last, place, row).zones.set(pact.zones.all())
        ExpectedResult.objects.filter(measure__axis=last).update(
            standing=ExpectedResult.Standing.REACHED, evidence=EVALUATION, source=PACT
        )
