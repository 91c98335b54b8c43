"""Who leads a measure is asked how it goes, and the portal tells what it counts."""

import json
import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from partnerships.concertation.models import Seat
from partnerships.events.models import Event, EventSite
from partnerships.mails.outbox import OutgoingMail
from partnerships.news.counting import count_all
from partnerships.news.daily import ask_leads
from partnerships.organizations.models import Organization
from partnerships.plans.indicators import INDICATORS
from partnerships.plans.measure_models import Measure
from partnerships.plans.result_models import ProgressUpdate
from tests import factories
from tests import meeting_people as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def led(plan, partnership, other_cfp):
    """A measure that a seat leads, at its address."""
    seat = factories.seat(partnership=partnership, organization=other_cfp, email="siege@exemple.example")
    return factories.measure(plan=plan, name_fr="Tenir la tournée", lead_seat=seat)


def ask(days: int = 0) -> int:
    return ask_leads(on=timezone.localdate() + timedelta(days=days), at=timezone.now())


def link() -> str:
    return re.search(r"https?://[^/\s]+(/\S+)", OutgoingMail.objects.latest("pk").body)[1]


def test_who_leads_tells_by_a_link_without_an_account(client, led):
    assert (ask(), ask()) == (1, 0)  # once
    assert OutgoingMail.objects.get().to == "siege@exemple.example"
    data = {"note": "Trois milieux sur quatre", "on": timezone.localdate().isoformat(), "token": str(uuid4())}
    for _twice in range(2):
        assert client.post(link(), data | {"is_published": "on"}).status_code == 302
    told = ProgressUpdate.objects.get()
    assert (told.measure, told.note, told.is_published) == (led, "Trois milieux sur quatre", False)
    assert "Trois milieux" in client.get(link()).text
    assert ask(days=60) == 0 and ask(days=91) == 1  # told of meanwhile, then silent again


@pytest.mark.parametrize("change", ["address", "lead", "mandate", "partner", "done", "closed"])
def test_a_link_dies_with_the_lead_and_says_so(client, led, change, nora):
    ask()
    address = link()
    if change == "address":
        Seat.objects.filter(pk=led.lead_seat_id).update(email="autre@exemple.example")
    elif change == "lead":
        Measure.objects.filter(pk=led.pk).update(lead_seat=None)
    elif change == "mandate":
        Seat.objects.filter(pk=led.lead_seat_id).update(to_on=timezone.localdate() - timedelta(days=1))
    elif change == "partner":
        Organization.objects.filter(pk=led.lead_seat.organization_id).update(status="closed")
    elif change == "done":
        led.finish(by=None, at=timezone.now())
    else:
        led.plan.close(by=None, at=timezone.now())
    page = client.post(address, {"note": "Fini", "on": timezone.localdate().isoformat()})
    assert page.status_code == 410 and not ProgressUpdate.objects.exists()
    assert ("rien à rapporter" in page.text) is (change in ("done", "closed"))


def test_a_partner_that_leads_is_asked_by_its_coordinators(plan, other_cfp, nora):
    factories.measure(plan=plan, lead_organization=other_cfp)
    factories.measure(plan=plan, name_fr="Sans responsable")
    ask()
    assert [*OutgoingMail.objects.values_list("to", flat=True)] == [nora.email]


def test_what_the_portal_counts_is_told_when_it_changes(plan, led, committee, partnership):
    zone = factories.zone(partnership=partnership)
    factories.result(measure=led, text_fr="a", baseline=0, target=4, counted_by="meetings")
    by_zone = factories.result(measure=led, text_fr="b", target=4, counted_by="cohorts_started")
    by_zone.zone_targets.create(zone=zone, baseline=0, target=2)
    factories.result(measure=led, text_fr="c", target=4, counted_by="stopped")
    today = timezone.localdate()
    assert (count_all(on=today), count_all(on=today)) == (3, 0)
    people.under_way(committee=committee).close(by=None, at=timezone.now())
    assert count_all(on=today) == 1
    told = ProgressUpdate.objects.filter(result__text_fr="a").newest_first().first()
    assert (told.value, told.is_published, told.is_counted) == (1, True, True)


def test_persons_come_from_published_reports_as_they_print_them(measure, published_report, partnership):
    totals = json.loads(published_report.snapshot)["totals"]
    last = [persons for _year, persons in totals["entrants"] if persons is not None][-1]
    share = round(100 * totals["observed_entrants"] / totals["target_entrants"])
    zone = factories.zone(partnership=partnership)
    for code, printed in (("entrants", last), ("coverage", share)):
        counted = [INDICATORS[code].counts(measure, where, timezone.localdate()) for where in (None, zone)]
        assert counted == [printed, None] and printed, code


def test_events_are_counted_once_held_everywhere_and_where_they_have_a_site(measure, partnership):
    zones = [factories.zone(partnership=partnership, name_fr=name) for name in ("A", "B")]
    today = timezone.localdate()
    facts = {"partnership": partnership, "kind": "gala"}
    before = measure.plan.from_on - timedelta(days=1)
    for state, day in (("completed", today), ("completed", before), ("published", today)):
        made = Event.objects.create(state=state, title_fr=f"Gala {state}", from_on=day, **facts)
        EventSite.objects.create(event=made, zone=zones[0], name_fr="Salle")
    counts = INDICATORS["events"].counts
    assert [counts(measure, zone, today) for zone in (None, *zones)] == [1, 1, 0]


def test_every_indicator_counts_without_a_row(measure, partnership):
    zone = factories.zone(partnership=partnership)
    for code, indicator in INDICATORS.items():
        for where in (None, zone):
            assert indicator.counts(measure, where, timezone.localdate()) in (0, None), code
