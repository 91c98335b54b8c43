"""What a committee did in a year, and the dates that partnerships of a region tell each other."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.meetings.models import Presence
from partnerships.yearbook.counting import dates_for, year_of
from tests import factories, meeting_people

pytestmark = pytest.mark.django_db


def test_a_year_is_counted_once_it_was_held(client, maude, committee, decision, queries_pinned):
    meeting, now = decision.meeting, timezone.now()
    year = timezone.localdate(meeting.starts_at).year
    meeting_people.meeting(committee=committee, in_days=-400)
    assert year_of(committee, year).meetings == []
    meeting.close(by=None, at=now)
    Presence.objects.filter(pk=meeting.presences.first().pk).update(came="absent")
    with queries_pinned(3):
        told = year_of(committee, year)
    assert (told.meetings, told.decisions, told.presence) == ([meeting], [decision], 0.75)
    assert [str(label) for label, count in told.by_state] and len(told.members) == 4
    client.force_login(maude)
    page = client.get(reverse("committee_year", args=[committee.public_id, year]))
    assert "75\xa0%" in page.text and "Tenir l’inventaire" in page.text
    assert year_of(committee, year - 5).meetings == [] and year_of(committee, year - 5).presence is None


@pytest.mark.parametrize("year", [0, 1979, 99999])
def test_no_report_is_of_a_year_that_cannot_be(client, maude, committee, year):
    client.force_login(maude)
    assert client.get(reverse("committee_year", args=[committee.public_id, year])).status_code == 404


def test_partnerships_of_a_region_see_each_other_s_dates(maude, sam, estrie, outaouais, planned_meeting):
    near = factories.partnership(regions=[estrie])
    public = meeting_people.committee(partnership=near)
    hidden = meeting_people.committee(partnership=near, name_fr="Interne", is_published=False)
    far = meeting_people.committee(partnership=factories.partnership(regions=[outaouais]))
    shown, _hidden, elsewhere = (
        meeting_people.meeting(committee=one, in_days=20) for one in (public, hidden, far)
    )
    assert [*dates_for(maude, at=timezone.now())] == [planned_meeting, shown]
    assert [*dates_for(sam, at=timezone.now())] == [elsewhere]
