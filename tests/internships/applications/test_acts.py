"""Firms that have to answer are reminded at once, and that is undone."""

from django.utils import timezone

from internships.applications.models import Application
from internships.changes.acts import REMIND
from partnerships.acts import confirming
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import AccessLink
from tests.partnerships.acts.test_acts import chosen, done, outcomes, previewed


def open_links() -> set[int]:
    return set(AccessLink.objects.open(at=timezone.now()).values_list("pk", flat=True))


def test_firms_are_reminded_once_a_day(client, application, aline, maude):
    first, second = (done(chosen(REMIND, maude, application)) for _twice in range(2))
    assert (outcomes(first), outcomes(second)) == (["done"], ["refused"])
    assert Application.objects.get().reminded_on == timezone.localdate()
    assert OutgoingMail.objects.filter(state="waiting").count() == 1


def test_a_reminder_undone_leaves_the_link_before_it_working(application, aline, answer_link, maude):
    before = open_links()
    batch = done(chosen(REMIND, maude, application))
    assert open_links().isdisjoint(before)
    confirming.undo(batch, at=timezone.now())
    assert (open_links(), outcomes(batch)) == (before, ["undone"])
    assert Application.objects.get().reminded_on is None
    assert not OutgoingMail.objects.filter(state="waiting").exists()


def test_an_answered_application_is_not_reminded(client, application, maude):
    Application.objects.update(state="refused")
    data = {"act": "application_remind", "all": "1"}
    page = client.get(previewed(client, maude, data, listing="application_list"))
    assert (page.context["able"], page.context["unable"]) == (0, 1)
