"""The page of a committee: who sits, what is entrusted to it, its meetings and what it decided."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from partnerships.committees.permissions import can_keep
from partnerships.committees.views import find_committee
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from partnerships.meetings.voting import quorum_of

SHOWN = 12  # decisions
MEETINGS_SHOWN = 40  # a year and more


@login_not_required
@require_safe
def committee_detail(request, public_id):
    committee, now = find_committee(request, public_id), timezone.now()
    today = timezone.localdate(now)
    seats = list(committee.sittings.in_order())
    sittings = [sitting for sitting in seats if sitting.sits(on=today)]
    found = Meeting.objects.of(committee).readable_by(request.user, on=today)
    meetings = list(found.order_by("-starts_at")[:MEETINGS_SHOWN])
    decisions = Decision.objects.filter(committee=committee).readable_by(request.user, on=today).to_follow()
    voting = [sitting for sitting in sittings if sitting.is_voting]
    context = {
        "committee": committee,
        "is_keeper": can_keep(request.user, committee),
        "sittings": sittings,
        "vacant": sum(sitting.is_vacant for sitting in voting),
        "quorum": quorum_of(voting_seats=len(voting), fixed=committee.quorum),
        "voting": len(voting),
        "past": [sitting for sitting in seats if sitting.has_ended(on=today)],
        "mandates": committee.mandates.all(),
        "children": committee.children.readable_by(request.user, on=today),
        "meetings": meetings,
        "next": next((m for m in reversed(meetings) if m.is_to_come(at=now)), None),
        "decisions": decisions.with_origin().order_by("due_on", "pk")[:SHOWN],
        "today": today,
    }
    return render(request, "partnerships/meetings/committee_detail.html", context)
