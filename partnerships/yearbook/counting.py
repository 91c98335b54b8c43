"""What a committee did in a year, and the dates that partnerships of a region tell each other."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from partnerships.committees.models import Committee, Sitting
from partnerships.concertation.models import Partnership
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting, Presence

HELD = (Meeting.State.HELD, Meeting.State.CIRCULATED, Meeting.State.ADOPTED)


@dataclass(frozen=True, slots=True)
class Year:
    """*Rapport annuel* of a committee: its register of members, meetings held, presences, decisions."""

    year: int
    members: list[Sitting]
    meetings: list[Meeting]
    decisions: list[Decision]
    by_state: list[tuple[str, int]]
    proxies: list[Presence]

    @property
    def presence(self) -> float | None:
        """The share of the seats called in which somebody sat, 0–1; None when no presence was noted."""
        called = sum(meeting.called for meeting in self.meetings)
        return sum(meeting.there for meeting in self.meetings) / called if called else None


def year_of(committee: Committee, year: int) -> Year:
    """Return what a committee did in a calendar year (three queries, one more for an assembly)."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    own = Q(presences__sitting__committee=committee)
    there = own & Q(presences__came__in=[Presence.Came.PRESENT, Presence.Came.REPLACED, Presence.Came.LEFT])
    noted = Meeting.objects.of(committee).filter(starts_at__date__range=(first, last), state__in=HELD)
    meetings = noted.annotate(
        called=Count("presences", filter=own & ~Q(presences__came="")), there=Count("presences", filter=there)
    )
    decisions = list(
        Decision.objects.filter(committee=committee, meeting__starts_at__date__range=(first, last))
        .select_related("meeting")
        .order_by("meeting__starts_at", "number")
    )
    counts = Counter(decision.state for decision in decisions)
    states = [(state.label, counts[state]) for state in Decision.State if counts[state]]
    members = committee.sittings.filter(Q(to_on=None) | Q(to_on__gte=first), from_on__lte=last)
    return Year(
        year=year,
        members=list(members.in_order()),
        meetings=list(meetings.order_by("starts_at")),
        decisions=decisions,
        by_state=states,
        proxies=proxies_of(committee, noted) if committee.kind == Committee.Kind.ASSEMBLY else [],
    )


def proxies_of(committee: Committee, meetings: QuerySet[Meeting]) -> list[Presence]:
    """Return who voted by proxy in an assembly, and by whom."""
    given = Presence.objects.in_order().filter(sitting__committee=committee, came=Presence.Came.PROXY)
    found = given.filter(meeting__in=meetings.values("pk")).select_related("meeting")
    return list(found.order_by("meeting__starts_at", "pk"))


def dates_for(user, *, at: datetime) -> QuerySet[Meeting]:
    """Return the meetings to come of every partnership of the regions where a person takes part.

    Who reads one partnership of a region from inside knows when the others meet, so that no two choose the
    same day; the agenda stays theirs, and committees that are not published are told to their members only.
    """
    mine = Partnership.objects.read_inside_by(user, on=timezone.localdate(at))
    regions = Partnership.regions.through.objects.filter(partnership__in=mine.values("pk")).values("region")
    near = Partnership.regions.through.objects.filter(region__in=regions).values("partnership")
    public = Q(committee__in=Committee.objects.public().values("pk"))
    around = Q(committee__partnership__in=near) & public | Q(committee__partnership__in=mine.values("pk"))
    found = Meeting.objects.filter(around, state__in=Meeting.TO_COME, starts_at__gt=at)
    return found.select_related("committee__partnership").order_by("starts_at", "pk")
