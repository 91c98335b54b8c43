"""« Encore vrai? »: asked at the rhythm of its owner, once more after silence, answered in one click."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from partnerships.inventory.daily import REMINDED_AFTER_DAYS, keep_true
from partnerships.inventory.models import ServiceItem
from partnerships.organizations.closing import Closing, set_status
from partnerships.people.models import AccessLink, Membership
from tests import factories
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def day_of(on, run) -> list[str]:
    """Do the work of a day; return the subjects of the mails that left."""
    before = len(mail.outbox)
    with run(execute=True):
        keep_true(on=on, at=timezone.now())
    return [letter.subject for letter in mail.outbox[before:]]


@pytest.fixture
def due(service, maude):
    """Maude's service, to be confirmed since yesterday."""
    last = TODAY - timedelta(days=400)
    ServiceItem.objects.update(last_confirmed_on=last, fresh_months=12)
    return ServiceItem.objects.get()


def test_it_is_asked_once_then_reminded_once(due, django_capture_on_commit_callbacks):
    run = django_capture_on_commit_callbacks
    assert day_of(TODAY, run) == [
        "Est-ce encore vrai : Formation en milieu de travail?".replace(" :", "\u00a0:")
    ]
    assert mail.outbox[0].to == ["maude@exemple.example"]
    assert day_of(TODAY, run) == []
    assert day_of(TODAY + timedelta(days=REMINDED_AFTER_DAYS - 1), run) == []
    [told] = day_of(TODAY + timedelta(days=REMINDED_AFTER_DAYS), run)
    assert told.startswith("Rappel")
    assert day_of(TODAY + timedelta(days=REMINDED_AFTER_DAYS + 20), run) == []
    assert AccessLink.objects.open(at=timezone.now()).count() == 1  # the reminder's replaced the first


@pytest.mark.parametrize("changes", [{"fresh_months": None}, {"state": "draft"}, {"state": "closed"}])
def test_nobody_is_asked_of_a_sheet_without_rhythm_or_off_the_list(
    due, changes, django_capture_on_commit_callbacks
):
    ServiceItem.objects.update(**changes)
    assert day_of(TODAY, django_capture_on_commit_callbacks) == []


def test_the_service_s_own_address_is_asked_first(due, django_capture_on_commit_callbacks):
    ServiceItem.objects.update(contact_email="accueil@exemple.example")
    day_of(TODAY, django_capture_on_commit_callbacks)
    assert mail.outbox[0].to == ["accueil@exemple.example"]


def test_the_daily_command_does_it(due, capsys):
    call_command("inventory")
    assert "asked: 1, reminded: 0" in capsys.readouterr().out


def press(client, link, **said):
    return client.post(reverse("service_still_true", args=[link.token]), said)


def test_a_partner_confirms_its_service_in_one_click(client, due, service_link):
    ServiceItem.objects.update(asked_on=TODAY, reminded_on=TODAY)
    page = client.get(reverse("service_still_true", args=[service_link.token]))
    assert "Formation en milieu de travail" in page.text and ServiceItem.objects.get().asked_on
    press(client, service_link, yes="1")
    found = ServiceItem.objects.get()
    assert (found.last_confirmed_on, found.asked_on, found.reminded_on) == (timezone.localdate(), None, None)


def test_a_partner_says_that_it_is_over(client, due, service_link):
    press(client, service_link, no="1")
    event = ServiceItem.objects.get().events.get()
    assert (event.to_state, event.reason) == (
        "closed",
        "N’est plus offert, dit Gaston Roy au moyen d’un lien.",
    )


def test_of_two_clicks_one_answers(client, due, service_link):
    press(client, service_link, yes="1")
    assert press(client, service_link, no="1").status_code == 410
    assert ServiceItem.objects.get().state == "published"


def leaves(maude):
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.update(from_on=yesterday, to_on=yesterday)


def closes(maude):
    closing = Closing(maude.memberships.get().organization)
    set_status(closing=closing, status="closed", by=None, at=timezone.now(), reason="x")


@pytest.mark.parametrize("end", [leaves, closes])
def test_the_link_dies_with_the_role_and_with_the_partner(client, maude, due, service_link, end):
    end(maude)
    assert press(client, service_link, yes="1").status_code == 410
    assert ServiceItem.objects.get().last_confirmed_on == due.last_confirmed_on


def test_another_service_keeps_its_links(client, due, service_link, partnership, cfp, maude):
    other = factories.service(partnership=partnership, organization=cfp, name_fr="Autre")
    link = factories.access_link(act="service_still_true", target=other, email=maude.email, token="other")
    press(client, service_link, yes="1")
    assert press(client, link, yes="1").status_code == 200
