"""A line of a report goes on an agenda; the next edition says to members what became of it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.meetings import deciding
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import AgendaItem, Meeting
from programs.agenda.models import AgendaSubject
from programs.agenda.putting import NoAgenda, put_on_agenda
from programs.reports.models import ReportLine
from tests import factories, snapshots

pytestmark = pytest.mark.django_db


@pytest.fixture
def line(published_report, usinage):
    """Usinage has a line in Estrie's first edition."""
    return ReportLine.objects.create(
        report=published_report, position=1, program_code=usinage.code, coverage_class="balance", content={}
    )


def put(client, report, program, meeting):
    address = reverse("report_agenda", args=[report.public_id])
    return client.post(address, {"program": program.pk, "meeting": meeting.pk}, follow=True)


def test_a_line_goes_on_an_agenda_once(client, maude, published_report, line, usinage, planned_meeting):
    client.force_login(maude)
    for _twice in range(2):
        page = put(client, published_report, usinage, planned_meeting)
    item = AgendaSubject.objects.get().item
    assert item.meeting == planned_meeting and item.kind == "decision" and usinage.title_fr in item.title
    assert AgendaItem.objects.filter(meeting=planned_meeting).count() == 3 and usinage.title_fr in page.text


def test_a_program_s_page_puts_its_line_on_an_agenda(client, maude, sam, published_report, line, usinage):
    address = f"{reverse('report_agenda', args=[published_report.public_id])}?program={usinage.code}"
    for reader, is_near in ((maude, True), (sam, False)):
        client.force_login(reader)
        assert (address in client.get(usinage.get_absolute_url()).text) == is_near
    client.force_login(maude)
    assert client.get(address).context["form"]["program"].initial == usinage.pk
    for wrong in ("9999", "é", ""):
        page = client.get(address.replace(usinage.code, wrong))
        assert page.status_code == 200 and page.context["form"]["program"].initial is None


def test_one_chooses_a_line_of_the_edition_and_a_meeting_that_one_keeps(
    client, nora, maude, published_report, line, usinage, planned_meeting
):
    client.force_login(nora)
    assert put(client, published_report, usinage, planned_meeting).context["form"].errors["meeting"]
    client.force_login(maude)
    other = factories.program(code="9999")
    assert put(client, published_report, other, planned_meeting).context["form"].errors["program"]


def test_a_meeting_called_off_meanwhile_has_no_agenda(
    maude, published_report, line, usinage, planned_meeting
):
    Meeting.objects.update(state="cancelled")
    with pytest.raises(NoAgenda):
        put_on_agenda(meeting=planned_meeting, program=usinage, report=published_report, by=maude)


def test_the_next_edition_says_to_members_what_became_of_it(
    client, maude, nora, estrie, published_report, line, usinage, begun_meeting
):
    item = put_on_agenda(meeting=begun_meeting, program=usinage, report=published_report, by=maude)
    type(published_report).objects.update(state="superseded")
    later = {**snapshots.kept(), "edition": 2, "published_at": timezone.now()}
    newer = factories.report(region=estrie, state="published", **later)
    client.force_login(maude)
    assert "à l’ordre du jour du" in client.get(newer.get_absolute_url()).text
    decision = Decision(
        meeting=begun_meeting, committee=begun_meeting.committee, item=item, text="Ouvrir une cohorte"
    )
    deciding.record(decision=decision, choices={}, by=None, at=timezone.now())
    for reader, is_member in ((maude, True), (nora, False)):
        client.force_login(reader)
        assert ("Ouvrir une cohorte (à suivre)" in client.get(newer.get_absolute_url()).text) == is_member
    client.logout()
    assert "Ouvrir une cohorte" not in client.get(newer.get_absolute_url()).text


def test_a_decision_says_what_it_is_about(client, maude, nora, decision, usinage, cohort):
    client.force_login(maude)
    address = reverse("decision_link", args=[decision.public_id])
    told = [{"program": usinage.pk}, {"program": usinage.pk}, {"cohort": cohort.pk}]
    assert [client.post(address, data).status_code for data in told] == [302, 200, 302]
    assert client.post(address, {"program": ""}).context["form"].errors
    page = client.get(decision.get_absolute_url())
    assert usinage.title_fr in page.text and cohort.get_absolute_url() in page.text
    Meeting.objects.update(state="adopted", adopted_at=decision.meeting)
    client.force_login(nora)
    page = client.get(decision.get_absolute_url())
    assert page.status_code == 200 and cohort.get_absolute_url() not in page.text
