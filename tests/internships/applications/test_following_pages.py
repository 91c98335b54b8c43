"""The student confirms; coordinators follow their students' applications and unblock one."""

import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.applications import deciding
from internships.applications.models import Application
from tests import factories
from tests.clock import TODAY
from tests.internships.applications.test_firm_pages import kept, many


@pytest.fixture
def offered(application, aline):
    return deciding.offer_place(application=application, by=aline, at=timezone.now())


def confirm_page(application) -> str:
    return reverse("application_confirm", args=[application.public_id])


def unblock_page(application) -> str:
    return reverse("application_unblock", args=[application.public_id])


def test_opening_the_page_confirms_nothing(client, offered, theo):
    client.force_login(theo)
    assert client.get(confirm_page(offered)).status_code == 200
    assert kept(offered).state == "offered"


def test_theo_takes_the_place_and_a_second_click_changes_nothing(client, offered, theo):
    client.force_login(theo)
    for _click in range(2):
        page = client.post(confirm_page(offered), {"verb": "confirm"}, follow=True)
        assert "notice-success" in page.text
    assert kept(offered).state == "confirmed" and offered.events.count() == 2


def test_theo_lets_the_place_go(client, offered, theo, slot):
    client.force_login(theo)
    client.post(confirm_page(offered), {"verb": "withdraw"})
    slot.refresh_from_db()
    assert (kept(offered).state, slot.taken) == ("withdrawn", 0)


def test_nobody_confirms_after_the_last_day(client, offered, theo):
    Application.objects.filter(pk=offered.pk).update(confirm_by=timezone.localdate() - timedelta(days=1))
    client.force_login(theo)
    page = client.post(confirm_page(offered), {"verb": "confirm"}, follow=True)
    assert "notice-error" in page.text and kept(offered).state == "offered"


def test_a_place_that_was_never_offered_cannot_be_taken(client, application, theo):
    client.force_login(theo)
    client.post(confirm_page(application), {"verb": "confirm"})
    assert kept(application).state == "sent"


def test_the_school_confirms_for_a_student_without_an_account(client, slot, maude, cfp, aline):
    student = factories.student(first_name="Paul")
    made = factories.application(student=student, slot=slot, school=cfp, sent_by="coordinator")
    deciding.offer_place(application=made, by=aline, at=timezone.now())
    client.force_login(maude)
    client.post(confirm_page(made), {"verb": "confirm"})
    assert kept(made).state == "confirmed"


def test_rachid_gives_more_days_with_a_reason(client, offered, rachid):
    day = timezone.localdate() + timedelta(days=30)
    client.force_login(rachid)
    client.post(unblock_page(offered), {"verb": "extend", "confirm_by": day.isoformat(), "reason": "maladie"})
    assert kept(offered).confirm_by == day
    assert offered.events.last().reason == "maladie" and offered.events.last().by == rachid


@pytest.mark.parametrize(
    "posted",
    [
        {"verb": "cancel", "reason": ""},
        {"verb": "extend", "reason": "maladie"},
        {"verb": "extend", "reason": "maladie", "confirm_by": "2020-01-01"},
        {"verb": "extend", "reason": "maladie", "confirm_by": "2099-01-01"},
        {"verb": "refuse", "reason": "x"},
    ],
)
def test_unblocking_asks_for_a_reason_and_a_near_day(client, offered, rachid, posted):
    before = kept(offered).confirm_by
    client.force_login(rachid)
    assert client.post(unblock_page(offered), posted).status_code == 200
    assert (kept(offered).state, kept(offered).confirm_by) == ("offered", before)


def test_maude_cancels_with_a_reason_and_the_seat_is_free(client, offered, maude, slot):
    client.force_login(maude)
    client.post(unblock_page(offered), {"verb": "cancel", "reason": "a quitté le programme"})
    slot.refresh_from_db()
    assert (kept(offered).state, slot.taken) == ("cancelled", 0)


@pytest.mark.parametrize(
    ("who", "seen"), [("maude", True), ("nora", False), ("rachid", True), ("sam", False), ("alix", True)]
)
def test_coordinators_see_their_own_students_applications(client, application, request, who, seen):
    nora = request.getfixturevalue("nora")
    user = nora if who == "nora" else request.getfixturevalue(who)
    client.force_login(user)
    page = client.get(reverse("application_list"))
    found = [row.record for row in page.context["table"].rows]
    assert found == ([application] if seen else [])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Théo", "Inès"}),
        ("?q=theo", {"Théo"}),
        ("?q=magog+ines", {"Inès"}),
        ("?state=open", {"Théo"}),
        ("?state=refused", {"Inès"}),
        ("?kind=program", {"Théo", "Inès"}),
        ("?kind=observation", set()),
        (f"?sent_from={TODAY + timedelta(days=1)}", set()),
        ("?state=nonsense", {"Théo", "Inès"}),
    ],
)
def test_the_list_and_its_export_show_the_same(client, application, maude, cfp, slot, query, found):
    factories.application(
        student=factories.student(first_name="Inès"), slot=slot, school=cfp, state="refused"
    )
    client.force_login(maude)
    page = client.get(reverse("application_list") + query)
    assert {row.record.student.first_name for row in page.context["table"].rows} == found
    file = client.get(reverse("application_export", args=["csv"]) + query).content.decode("utf-8-sig")
    assert {line[1] for line in list(csv.reader(io.StringIO(file), delimiter=";"))[1:]} == found


def test_drafts_are_nobodys_business(client, theo, slot, cfp, maude):
    factories.application(student=theo.student, slot=slot, school=cfp, state="draft")
    client.force_login(maude)
    assert list(client.get(reverse("application_list")).context["table"].rows) == []


@pytest.mark.parametrize("size", [10, 1000])
def test_the_list_asks_as_often_for_ten_as_for_a_thousand(client, rachid, slot, queries_pinned, size):
    many(slot, size)
    client.force_login(rachid)
    with queries_pinned(7):
        page = client.get(reverse("application_list"))
    assert len(page.context["table"].page) == min(size, 50)


def test_a_confirmed_place_leads_its_school_to_the_agreement(client, offered, theo, maude, rachid):
    way = reverse("agreement_create", args=[offered.public_id])

    def shown_to(user) -> bool:
        client.force_login(user)
        return way in client.get(unblock_page(offered)).text

    assert not shown_to(maude)
    deciding.confirm(application=offered, by=theo, at=timezone.now())
    assert shown_to(maude) and not shown_to(rachid)
