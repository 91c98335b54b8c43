"""Members of an assembly vote by proxy of one another; who holds one is there."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from partnerships.meetings import attending, deciding
from partnerships.meetings.convening import room_of
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Presence
from tests import meeting_people as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def assembly(partnership):
    """Three members, and a guest without a vote."""
    made = people.seated(partnership=partnership, kind="assembly", name_fr="Assemblée")
    people.sitting(committee=made, constituency="Invités", role="guest")
    return made


@pytest.fixture
def begun(assembly):
    return people.under_way(committee=assembly, came="")


def noted(client, meeting, *, came, by=()):
    """Note how seats were there, by name, and who votes for whom."""
    keys = {str(row): row.sitting_id for row in meeting.presences.in_order()}
    seats = {name.split(" – ")[0].split(",")[0]: key for name, key in keys.items()}
    data = {f"came_{seats[name]}": way for name, way in came.items()}
    data |= {f"proxy_{seats[name]}": seats[holder] for name, holder in by}
    return client.post(reverse("meeting_attendance", args=[meeting.public_id]), data)


def test_a_proxy_counts_for_the_quorum_and_votes_while_its_holder_is_there(client, maude, assembly, begun):
    client.force_login(maude)
    first, second, third = people.CONSTITUENCIES
    ways = {first: "present", second: "proxy"}
    assert "Dites quel autre membre" in noted(client, begun, came=ways).text
    assert "n’est pas là" in noted(client, begun, came=ways, by=[(second, third)]).text
    assert noted(client, begun, came=ways, by=[(second, first)]).status_code == 302
    room = room_of(begun, assembly)
    assert (room.sitting, room.voting, room.has_quorum) == (2, 3, True)
    choices = dict.fromkeys(deciding.voters(begun, assembly), "for")
    decision = Decision(meeting=begun, committee=assembly, text="Adopter", mode="vote")
    deciding.record(decision=decision, choices=choices, by=maude, at=timezone.now())
    assert deciding.tally_of(decision).votes_for == 2
    left = {first: "left", second: "proxy"}
    assert "n’est pas là" in noted(client, begun, came=left, by=[(second, first)]).text
    attending.close(meeting=begun, by=maude, at=timezone.now())
    year = reverse("committee_year", args=[assembly.public_id, timezone.localdate(begun.starts_at).year])
    for page in (client.get(year).text, client.get(begun.get_absolute_url()).text):
        assert second in page and first in page
    assert "Procurations" in client.get(year).text


def test_only_members_of_an_assembly_give_a_proxy_and_never_to_themselves(client, maude, partnership, begun):
    guest = begun.presences.get(sitting__role="guest")
    client.force_login(maude)
    names = client.get(reverse("meeting_attendance", args=[begun.public_id])).context["form"].fields
    assert f"proxy_{guest.sitting_id}" not in names
    committee = people.seated(partnership=partnership, name_fr="Autre comité")
    other = people.under_way(committee=committee)
    form = client.get(reverse("meeting_attendance", args=[other.public_id])).context["form"]
    assert not [name for name in form.fields if name.startswith("proxy_")]
    row = other.presences.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Presence.objects.filter(pk=row.pk).update(came="proxy", proxy=row.sitting)
