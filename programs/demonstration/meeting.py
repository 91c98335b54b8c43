"""The committee of the Outaouais' Pact: its mandates and seats by its document, and invented meetings."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from partnerships.committees.models import Committee, Mandate, Sitting
from partnerships.concertation.models import Partnership
from partnerships.meetings import deciding
from partnerships.meetings.convening import called_to, presence_of
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import AgendaItem, Meeting

# Told in our own words, after the document of the Pact in the Outaouais.
MANDATES = [
    (
        "Mieux connaître le marché du travail et voir venir les enjeux",
        "Know the labour market better, and see its issues coming",
    ),
    (
        "Réaliser et mettre en œuvre un plan d’adéquation entre les besoins des entreprises et la main-d’œuvre",
        "Make and carry out a plan that matches firms’ needs and the available workforce",
    ),
    ("Réagir plus vite et prévenir les crises sectorielles", "React sooner and prevent sector crises"),
    ("Agir sans dédoubler ce que d’autres font déjà", "Act without doubling what others do already"),
]
LAST = [
    ("Mot de bienvenue", "information", 10),
    ("Inventaire des services aux entreprises", "discussion", 45),
    ("Suites à donner", "decision", 30),
]
NEXT = [
    ("Adoption du procès-verbal", "decision", 10),
    ("Suivi des décisions", "discussion", 20),
    ("Priorités des quatre territoires", "decision", 60),
]
MINUTES = """## Inventaire

Chaque partenaire présente ses services aux entreprises. On constate que :

- deux organismes offrent un diagnostic de formation aux mêmes entreprises;
- les petites entreprises rurales connaissent mal ce qui existe.

## Suites

Le secrétariat réunit les fiches avant la prochaine réunion."""


def committee_of_the_pact(pact: Partnership, *, on: date) -> Committee:
    """Create the committee, if it is missing, with its mandates, its seats and two invented meetings."""
    made, created = Committee.objects.get_or_create(
        partnership=pact,
        name_fr="Comité régional Pacte pour l’emploi",
        defaults={
            "name_en": "Regional committee of the Pact for employment",
            "from_on": pact.from_on,
            "secretariat": pact.lead_organization,
            "is_fictitious": True,
        },
    )
    if created:
        Mandate.objects.bulk_create(
            Mandate(committee=made, number=number, text_fr=fr, text_en=en)
            for number, (fr, en) in enumerate(MANDATES, start=1)
        )
        Sitting.objects.bulk_create(
            Sitting(committee=made, seat=seat, from_on=pact.from_on) for seat in pact.seats.all()
        )
        hold_last(made, on=on)
        plan_next(made, on=on)
    return made


def at(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


def meeting(committee: Committee, *, day: date, items: list[tuple[str, str, int]], **fields) -> Meeting:
    """Create a meeting with its agenda."""
    made = Meeting.objects.create(
        committee=committee, starts_at=at(day, 13), ends_at=at(day, 16), place="Gatineau", **fields
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=made, position=position, title=title, kind=kind, planned_minutes=minutes)
        for position, (title, kind, minutes) in enumerate(items, start=1)
    )
    return made


def hold_last(committee: Committee, *, on: date) -> None:
    """A meeting of three weeks ago: who came, what was decided, minutes to circulate."""
    day = on - timedelta(days=21)
    made = meeting(committee, day=day, items=LAST)
    made.convene(by=None, at=at(day - timedelta(days=14), 9))
    for place, sitting in enumerate(called_to(made)):
        row = presence_of(made, sitting)
        row.came = "absent" if place == 0 else "present"
        row.save()
    for text, due in (
        ("Réunir les fiches de services aux entreprises de tous les partenaires", 30),
        ("Proposer une seule porte d’entrée pour le diagnostic de formation", -3),
    ):
        decision = Decision(
            meeting=made, committee=committee, text=text, due_on=on + timedelta(days=due),
            responsible=committee.partnership.seats.first(),
        )  # fmt: skip
        deciding.record(decision=decision, choices={}, by=None, at=at(day, 15))
    Meeting.objects.filter(pk=made.pk).update(minutes=MINUTES)
    Meeting.objects.get(pk=made.pk).close(by=None, at=at(day, 16))


def plan_next(committee: Committee, *, on: date) -> None:
    """The next meeting, whose convocation is still to leave."""
    meeting(committee, day=on + timedelta(days=16), items=NEXT, link="https://visio.exemple.example/pacte")
