"""Whoever left is out: what was given by a role ends with it, on that day, whatever row still names them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.applications.mails import student_reader
from internships.applications.models import Application
from internships.overview.calendars import calendar_of, feed_of, open_feed
from internships.overview.next_steps import waiting_for
from internships.placements.models import Placement
from internships.placements.visit_models import PlacementIncident
from partnerships.imports.models import Import
from partnerships.jobs.mails import tell as tell_of_job
from partnerships.jobs.models import Job
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import User
from partnerships.people.verifying import mark_verified
from tests import factories
from tests.factories import NOON, TODAY


def leaves(person) -> User:
    """End every role of somebody yesterday; return them as they come in today."""
    yesterday = timezone.localdate() - timedelta(days=1)
    for role in [*person.memberships.all(), *person.regional_roles.all()]:
        role.end(on=yesterday)
    return User.objects.get(pk=person.pk)


def is_deactivated(person) -> User:
    User.objects.filter(pk=person.pk).update(is_active=False)
    return User.objects.get(pk=person.pk)


ENDS = pytest.mark.parametrize("end", [leaves, is_deactivated])


@ENDS
def test_a_trainer_who_left_reads_no_placement_any_more(placement, marc, end):
    assert placement in Placement.objects.visible_to(marc)
    assert placement not in Placement.objects.visible_to(end(marc))


def test_a_trainer_who_left_answers_for_no_hours(client, placement, marc):
    client.force_login(leaves(marc))
    for page in ("placement_people", "schedule_edit"):
        assert client.get(reverse(page, args=[placement.public_id])).status_code == 404
    monday = (placement.starts_on - timedelta(days=placement.starts_on.weekday())).isoformat()
    address = reverse("hours_validate", args=[placement.public_id, monday])
    assert client.post(address, {"seen": "x"}).status_code == 404


def test_a_trainer_who_only_reads_for_the_firm_now_trains_nobody(placement, marc, firm):
    marc = leaves(marc)
    factories.membership(user=marc, organization=firm, role="viewer")
    assert placement not in Placement.objects.visible_to(marc)


def test_a_trainer_of_another_firm_is_no_trainer_here(placement, marc):
    marc = leaves(marc)
    factories.membership(user=marc, organization=factories.organization(kind="employer"), role="trainer")
    assert placement not in Placement.objects.visible_to(marc)


@ENDS
def test_who_sent_an_application_for_a_student_forgets_it_with_the_role(application, maude, end):
    Application.objects.update(submitted_by=maude)
    assert application in Application.objects.visible_to(maude)
    assert application not in Application.objects.visible_to(end(maude))


@ENDS
def test_a_draft_written_for_a_student_stays_the_school_s(application, maude, end):
    Application.objects.update(submitted_by=maude, state="draft")
    assert application in Application.objects.visible_to(maude)
    assert application not in Application.objects.visible_to(end(maude))


@ENDS
def test_who_reported_an_incident_for_the_firm_no_longer_reads_it(incident, marc, end):
    PlacementIncident.objects.update(reported_by=marc)
    assert incident in PlacementIncident.objects.visible_to(marc)
    assert incident not in PlacementIncident.objects.visible_to(end(marc))


def test_a_student_reads_what_they_reported(incident, theo, ines):
    assert incident in PlacementIncident.objects.visible_to(theo)
    PlacementIncident.objects.update(reported_by=ines)
    assert incident not in PlacementIncident.objects.visible_to(ines)


@ENDS
@pytest.mark.parametrize("who", ["marc", "aline", "maude"])
def test_a_calendar_ends_with_the_role(client, placement, who, end, request):
    person = request.getfixturevalue(who)
    Placement.objects.update(supervisor=request.getfixturevalue("maude"))
    token = open_feed(user=person, at=NOON)
    assert b"VEVENT" in calendar_of(person, on=TODAY, at=NOON)
    gone = end(person)
    assert b"VEVENT" not in calendar_of(gone, on=TODAY, at=NOON)
    assert feed_of(token) is None
    assert client.get(reverse("calendar_feed", args=[token])).status_code == 404


def test_a_supervisor_visits_while_they_coordinate_the_school(client, placement, nora):
    Placement.objects.update(supervisor=nora)
    assert b"VEVENT" not in calendar_of(nora, on=TODAY, at=NOON)


@ENDS
def test_nothing_waits_for_who_left(placement, marc, end):
    placement.hours.create(day=placement.starts_on, hours=7)
    assert [*waiting_for(marc, on=TODAY)]
    assert [*waiting_for(end(marc), on=TODAY)] == []


def test_an_administrator_who_is_one_no_longer_leaves_the_imports_of_everything(alix):
    upload = Import.objects.create(kind="programs", uploaded_by=alix, file_name="p.csv", state="ready")
    assert upload in Import.objects.visible_to(alix)
    User.objects.filter(pk=alix.pk).update(is_superuser=False)
    assert upload not in Import.objects.visible_to(User.objects.get(pk=alix.pk))


def test_a_job_is_followed_by_who_may_see_what_it_makes(draft_report, rachid):
    job = Job.objects.create(key="r", kind="report", target_id=draft_report.pk, requested_by=rachid)
    assert job in Job.objects.visible_to(rachid)
    assert job not in Job.objects.visible_to(leaves(rachid))


@ENDS
def test_a_scope_is_empty_once_everything_has_ended(maude, rachid, alix, end):
    for person in (maude, rachid):
        assert not end(person).scope.is_partner
    assert not is_deactivated(alix).scope.is_partner


# --- What stays: the text that one signed -------------------------------------------------------------------


def test_who_signed_keeps_the_text_and_nothing_else(client, signed_version, aline):
    version = signed_version
    mark_verified(aline)
    version.requests.create(
        role="employer",
        name="Aline Tremblay",
        email=aline.email,
        token_hash="x",
        state="signed",
        method="link",
        signed_at=NOON,
        signed_sha256=version.sha256,
        asked_at=NOON,
    )
    client.force_login(leaves(aline))
    agreement = version.agreement
    page = client.get(version.get_absolute_url())
    assert page.status_code == 200
    assert f'href="{agreement.get_absolute_url()}"' not in page.content.decode()
    assert client.get(agreement.get_absolute_url()).status_code == 404
    version.requests.filter(role="employer").update(state="void")
    assert client.get(version.get_absolute_url()).status_code == 404


def test_an_address_that_nobody_proved_signed_nothing(client, signed_version, sam):
    signed_version.requests.update(email=sam.email)
    client.force_login(sam)
    assert client.get(signed_version.get_absolute_url()).status_code == 404


# --- Whom the next mail reaches -----------------------------------------------------------------------------


def test_an_answer_for_a_student_without_address_reaches_who_coordinates_today(application, maude, cfp):
    Application.objects.update(submitted_by=maude)
    type(application.student).objects.update(account=None, email="")
    assert student_reader(Application.objects.get()).email == maude.email
    leaves(maude)
    assert student_reader(Application.objects.get()) is None
    zoe = factories.user(email="zoe@exemple.example")
    factories.membership(user=zoe, organization=cfp)
    assert student_reader(Application.objects.get()).email == zoe.email


def test_the_end_of_a_job_is_told_to_who_may_read_it(draft_report, rachid):
    job = Job.objects.create(key="r", kind="report", target_id=draft_report.pk, requested_by=rachid)
    tell_of_job(job_id=job.pk)
    assert OutgoingMail.objects.count() == 1
    leaves(rachid)
    tell_of_job(job_id=job.pk)
    assert OutgoingMail.objects.count() == 1


# --- What reaches nobody any more is somebody's to mend -----------------------------------------------------


@ENDS
def test_an_offer_that_nobody_answers_is_on_the_region_s_list(client, offer, aline, rachid, end):
    def asked() -> bool:
        return any("unanswered" in step.url for step in waiting_for(rachid, on=timezone.localdate()))

    assert not asked()
    end(aline)
    assert asked()
    client.force_login(rachid)
    page = client.get(reverse("offer_board"), {"unanswered": "yes"}).content.decode()
    assert str(offer.public_id) in page
    type(offer).objects.update(
        contact=factories.contact(establishment=offer.establishment, email="z@ex.example")
    )
    assert not asked()


@ENDS
def test_an_offer_whose_contact_left_is_on_the_list_too(offer, aline, rachid, end):
    contact = factories.contact(establishment=offer.establishment, email=aline.email.upper())
    type(offer).objects.update(contact=contact)
    end(aline)
    assert any("unanswered" in step.url for step in waiting_for(rachid, on=timezone.localdate()))


def test_a_school_is_told_when_nobody_can_validate_the_hours(client, placement, maude, marc):
    client.force_login(maude)
    people = reverse("agreement_amend", args=[placement.agreement.public_id])

    def steps() -> list[str]:
        return [step.url for step in client.get(placement.get_absolute_url()).context["steps"]]

    assert people not in steps()
    leaves(marc)
    assert people in steps()
