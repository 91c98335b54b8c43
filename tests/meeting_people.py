"""Rows of committees and meetings, for tests: keyword-only, nothing is random."""

from datetime import timedelta

from django.utils import timezone

from partnerships.committees.models import Committee, Sitting
from partnerships.concertation.models import Partnership
from partnerships.meetings.models import AgendaItem, Meeting, Presence
from tests import factories
from tests.factories import LONG_AGO

CONSTITUENCIES = ("Emploi-Québec", "Commissions scolaires", "Cégeps")


def committee(*, partnership: Partnership, name_fr: str = "Comité régional", **fields) -> Committee:
    fields.setdefault("from_on", LONG_AGO)
    return Committee.objects.create(partnership=partnership, name_fr=name_fr, **fields)


def sitting(*, committee: Committee, constituency: str, role: str = "member", email: str = "", **fields):
    """A seat of the partnership that sits in its committee, held by a named person."""
    fields.setdefault("person", f"Personne des {constituency.lower()}")
    seat = factories.seat(
        partnership=committee.partnership, constituency_fr=constituency, email=email, **fields
    )
    is_voting = role != Sitting.Role.GUEST
    return Sitting.objects.create(
        committee=committee, seat=seat, role=role, is_voting=is_voting, from_on=LONG_AGO
    )


def seated(*, partnership: Partnership, count: int = 3, **fields) -> Committee:
    """A committee of as many voting seats, the first one in the chair, each with an address."""
    made = committee(partnership=partnership, **fields)
    for n in range(count):
        name = CONSTITUENCIES[n] if n < len(CONSTITUENCIES) else f"Autre {n}"
        sitting(
            committee=made, constituency=name, role="chair" if n == 0 else "member",
            email=f"siege{n}@exemple.example",
        )  # fmt: skip
    return made


def meeting(*, committee: Committee, in_days: int = 10, items=("Mot de bienvenue", "Inventaire"), **fields):
    """A meeting planned in some days, with its agenda."""
    fields.setdefault("starts_at", timezone.now() + timedelta(days=in_days))
    fields.setdefault("place", "Gatineau")
    made = Meeting.objects.create(committee=committee, **fields)
    for position, title in enumerate(items, start=1):
        AgendaItem.objects.create(meeting=made, position=position, title=title)
    return made


def under_way(*, committee: Committee, came: str = "present", **fields) -> Meeting:
    """A convened meeting that began an hour ago, all of its seats noted as they came."""
    fields.setdefault("starts_at", timezone.now() - timedelta(hours=1))
    fields.setdefault("convened_at", timezone.now())
    made = meeting(committee=committee, state="convened", **fields)
    for each in committee.sittings.all():
        Presence.objects.create(
            meeting=made, sitting=each, email=each.seat.email, name=each.seat.person, came=came
        )
    return made
