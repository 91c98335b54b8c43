"""Visits, evaluations both ways, incidents that few may read, the school's breaks."""

import pytest
from django.core import mail
from django.urls import reverse

from internships.placements.evaluation_models import Evaluation
from internships.placements.hours_models import SchoolBreak
from internships.placements.visit_models import IncidentReading
from partnerships.people.models import AccessLink
from tests import factories
from tests.clock import day

MARKS = {"overall": "3", "mark-safety": "4", "mark-quality": "", "strengths": "Soigneux"}


def evaluation_url(placement, side="employer", moment="final"):
    return reverse("evaluation_create", args=[placement.public_id, moment, side])


def test_the_firm_evaluates_criteria_and_competencies(client, placement, usinage, marc):
    unit = factories.unit(program=usinage)
    client.force_login(marc)
    assert client.post(evaluation_url(placement), MARKS | {f"unit-{unit.pk}": "2"}).status_code == 302
    evaluation = Evaluation.objects.get()
    assert (evaluation.overall, evaluation.author, evaluation.by) == (3, marc, "employer")
    marks = list(evaluation.marks.values_list("criterion", "unit", "mark"))
    assert marks == [("safety", None, 4), ("", unit.pk, 2)]


def test_a_criterion_nobody_asked_for_is_not_kept(client, placement, marc):
    client.force_login(marc)
    client.post(evaluation_url(placement), MARKS | {"mark-invented": "4", "unit-999": "4"})
    assert Evaluation.objects.get().marks.count() == 1


def test_the_student_evaluates_the_firm(client, placement, theo):
    client.force_login(theo)
    client.post(evaluation_url(placement, "student"), {"overall": "2", "mark-welcome": "1"})
    assert Evaluation.objects.get().marks.get().criterion == "welcome"


def test_an_evaluation_is_sent_once(client, placement, marc):
    client.force_login(marc)
    client.post(evaluation_url(placement), MARKS)
    client.post(evaluation_url(placement), MARKS | {"overall": "1"})
    assert Evaluation.objects.get().overall == 3


@pytest.mark.parametrize("address", [("final", "school"), ("first", "employer")])
def test_only_known_evaluations_exist(client, placement, marc, address):
    client.force_login(marc)
    moment, side = address
    assert client.get(evaluation_url(placement, side, moment)).status_code == 404


@pytest.mark.parametrize(
    ("who", "reads"),
    [("theo", 200), ("maude", 200), ("rachid", 200), ("marc", 404), ("aline", 404), ("nora", 404)],
)
def test_what_a_student_says_of_a_firm_stays_with_the_school(
    client, request, placement, evaluation, who, reads
):
    Evaluation.objects.update(by="student")
    client.force_login(request.getfixturevalue(who))
    page = reverse("evaluation_detail", args=[evaluation.public_id])
    assert client.get(page).status_code == reads
    assert client.get(placement.get_absolute_url()).status_code == (404 if who == "nora" else 200)


def test_the_school_asks_a_firm_without_account(client, placement, maude, django_capture_on_commit_callbacks):
    placement.trainer, placement.trainer_email = None, "marc@ailleurs.example"
    placement.save(update_fields=["trainer", "trainer_email"])
    client.force_login(maude)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("evaluation_ask", args=[placement.public_id, "final"]))
    assert mail.outbox[0].to == ["marc@ailleurs.example"]
    assert AccessLink.objects.get().act == "evaluate_final"


def test_a_visit_is_kept_and_its_note_is_the_schools(client, placement, maude, theo):
    client.force_login(maude)
    url = reverse("visit_create", args=[placement.public_id])
    assert client.post(url, {"on": "2099-01-01", "mode": "phone", "note": "x"}).status_code == 200
    client.post(url, {"on": f"{day(2026, 11, 2)}", "mode": "phone", "note": "Va bien, un peu timide."})
    assert "timide" in client.get(placement.get_absolute_url()).content.decode()
    client.force_login(theo)
    assert "timide" not in client.get(placement.get_absolute_url()).content.decode()


# --- Incidents ----------------------------------------------------------------------------------------------

REPORT = {
    "kind": "harassment",
    "happened_at": f"{day(2026, 11, 2)}T10:00",
    "description": "Des propos déplacés.",
}


def test_an_incident_is_told_to_the_school_without_a_word_of_it(
    client, placement, theo, maude, django_capture_on_commit_callbacks
):
    client.force_login(theo)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("incident_create", args=[placement.public_id]), REPORT)
    [sent] = mail.outbox
    assert sent.to == [maude.email]
    assert "déplacés" not in sent.body and "Théo" not in sent.body + sent.subject
    assert placement.incidents.get().reported_by == theo


@pytest.mark.parametrize(
    ("who", "sees"), [("theo", True), ("maude", True), ("marc", False), ("rachid", False)]
)
def test_few_know_that_there_was_an_incident(client, request, incident, placement, who, sees):
    client.force_login(request.getfixturevalue(who))
    page = client.get(placement.get_absolute_url()).content.decode()
    assert (str(incident.public_id) in page) is sees


def test_each_reading_is_kept_and_shown_to_the_school(client, incident, theo, maude):
    url = reverse("incident_detail", args=[incident.public_id])
    for who in (theo, maude):
        client.force_login(who)
        page = client.get(url)
    assert list(IncidentReading.objects.order_by("pk").values_list("by", flat=True)) == [theo.pk, maude.pk]
    assert len(page.context["readings"]) == 2
    client.force_login(theo)
    assert client.get(url).context["readings"] == []


def test_the_school_closes_an_incident(client, incident, maude):
    client.force_login(maude)
    client.post(reverse("incident_detail", args=[incident.public_id]), {"action": "Rencontre à trois."})
    incident.refresh_from_db()
    assert incident.closed_at and incident.action == "Rencontre à trois."


# --- Breaks -------------------------------------------------------------------------------------------------


def test_a_coordinator_keeps_the_breaks_of_the_school(client, maude, cfp, other_cfp):
    client.force_login(maude)
    url = reverse("school_break_create")
    given = {"name": "Relâche", "from_on": f"{day(2027, 3, 1)}", "to_on": f"{day(2027, 3, 5)}"}
    assert client.post(url, given | {"school": other_cfp.pk}).status_code == 200
    assert client.post(url, given | {"school": cfp.pk, "to_on": f"{day(2027, 2, 1)}"}).status_code == 200
    assert client.post(url, given | {"school": cfp.pk}).status_code == 302
    assert SchoolBreak.objects.get().school == cfp


def test_a_break_of_another_school_is_neither_seen_nor_removed(client, school_break, nora):
    client.force_login(nora)
    assert school_break.name not in client.get(reverse("school_break_list")).content.decode()
    url = reverse("school_break_delete", args=[school_break.public_id])
    assert client.post(url).status_code == 404 and SchoolBreak.objects.exists()
