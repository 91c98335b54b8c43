"""Events: the mobilization of the Outaouais by its document, and invented ones of PRIMOM, marked so."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from partnerships.concertation.models import Partnership
from partnerships.events.models import Event, EventSession, EventSite
from partnerships.events.registration_models import Registration
from partnerships.plans.measure_models import Activity
from programs.demonstration.planning import PACT

TITLE = (
    "Tournée de mobilisation du Pacte pour l’emploi en Outaouais",
    "Mobilization tour of the Pact for Employment in the Outaouais",
)
PURPOSE = (
    "Se mobiliser, s’informer, s’approprier le Pacte et agir. Des acteurs de quatre milieux se réunissent en "
    "même temps, par visioconférence. Le document ne dit ni le jour, ni les heures, ni les lieux, ni combien "
    "de personnes sont venues.",
    "Rally, learn, take up the Pact and act. Actors of four places meet at the same time, by "
    "videoconference. The document says neither the day, nor the hours, nor the places, nor how many people "
    "came.",
)
WORKSHOPS = ("Ateliers de discussion simultanés", "Discussion workshops, all at once")
QUESTIONS = [
    ("Que retenez-vous de la présentation?", "What do you take from the presentation?"),
    (
        "Que faites-vous sur chacun des territoires pour atteindre les objectifs?",
        "What do you do in each territory to reach the objectives?",
    ),
    ("Que pourriez-vous faire de mieux?", "What could you do better?"),
    (
        "Quelles sont les activités à prioriser pour la prochaine année?",
        "Which activities should come first next year?",
    ),
]
AGENDA = [
    (("Présentation des enjeux", "Presentation of the issues"), ("", "")),
    *((WORKSHOPS, question) for question in QUESTIONS),
    (
        (
            "Plénière\u00a0: mise en commun et pistes d’action jugées prioritaires par chacun des territoires",
            "Plenary: what is shared, and what each territory puts first",
        ),
        ("", ""),
    ),
]
# Invented, to be booked: in days from the day of the demonstration.
TO_COME = [
    (
        Event.Kind.DEMONSTRATION,
        ("Voir un centre d’usinage à l’œuvre", "See a machining centre at work"),
        ("Une usine montre un de ses procédés.", "A plant shows one of its processes."),
        ("Atelier de l’usine", "The plant’s workshop"),
        21,
        12,
    ),
    (
        Event.Kind.WORKSHOP,
        ("Emploi et formation en fabrication", "Jobs and training in manufacturing"),
        ("Un atelier pour qui choisit un programme.", "A workshop for who chooses a program."),
        ("Salle du centre", "Room of the centre"),
        35,
        30,
    ),
]
GROUPS = [
    ("Classe de 4e secondaire", 9, Registration.State.REGISTERED),
    ("Classe de 5e secondaire", 8, Registration.State.WAITLISTED),
]


def events_of_the_pact(pact: Partnership) -> None:
    """Write the mobilization, if it is missing: one event in four territories at once."""
    activity = Activity.objects.filter(
        measure__axis__plan__partnership=pact,
        name_fr="Tenir en même temps les ateliers et leurs quatre questions",
    ).first()
    event, created = Event.objects.get_or_create(
        partnership=pact,
        title_fr=TITLE[0],
        defaults={
            "title_en": TITLE[1],
            "kind": Event.Kind.MOBILIZATION,
            "purpose_fr": PURPOSE[0],
            "purpose_en": PURPOSE[1],
            "activity": activity,
            "source": PACT,
            "state": Event.State.HELD,
        },
    )
    if created:
        for zone in pact.zones.all():
            EventSite.objects.create(event=event, name_fr=zone.name_fr, name_en=zone.name_en, zone=zone)
        EventSession.objects.bulk_create(
            EventSession(
                event=event, position=number, title_fr=title[0], title_en=title[1], question_fr=asked[0],
                question_en=asked[1],
            )
            for number, (title, asked) in enumerate(AGENDA, start=1)
        )  # fmt: skip


def events_of_primom(primom: Partnership, *, on: date) -> None:
    """Write a demonstration and a workshop to come, invented, if they are missing."""
    for kind, title, purpose, venue, days, seats in TO_COME:
        day = on + timedelta(days=days)
        event, created = Event.objects.get_or_create(
            partnership=primom,
            title_fr=title[0],
            defaults={
                "title_en": title[1],
                "kind": kind,
                "purpose_fr": purpose[0],
                "purpose_en": purpose[1],
                "from_on": day,
                "is_fictitious": True,
                "state": Event.State.PUBLISHED,
            },
        )
        if created:
            site = EventSite.objects.create(
                event=event, name_fr=venue[0], name_en=venue[1], venue="Sherbrooke", seats=seats
            )
            if kind == Event.Kind.DEMONSTRATION:
                fill_a_site(site, at=moment(on, 9))
            EventSession.objects.create(
                event=event, position=1, title_fr="Accueil et visite", title_en="Welcome and visit",
                starts_at=moment(day, 13), ends_at=moment(day, 16),
            )  # fmt: skip


def fill_a_site(site: EventSite, *, at: datetime) -> None:
    """Register invented groups: one has its places, one waits because it takes more than are left."""
    for group, persons, state in GROUPS:
        Registration.objects.create(
            site=site, name="Une enseignante", email="enseignante@arrimage.example", group_name=group,
            persons=persons, state=state, confirmed_at=at,
        )  # fmt: skip


def moment(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
