"""The page of a job, as its requester, others and a page that polls see it."""

import pytest
from django.core import mail
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from partnerships.jobs import leasing, running
from partnerships.jobs.kinds import KINDS, JobKind
from partnerships.jobs.models import Job
from partnerships.organizations.models import Organization

POLLS = {"HX-Request": "true"}


@pytest.fixture
def kind():
    """A kind of work about partners, that Maude and Rachid may see and Sam may not."""
    made = JobKind(
        "test.partner",
        title="check of a partner",
        visible=lambda user: Organization.objects.filter(
            Q(pk__in=user.scope.organization_ids) | Q(region__in=user.scope.region_ids)
        ),
        mails=True,
    )
    made.body(lambda run: None)
    yield made
    del KINDS[made.name]


@pytest.fixture
def job(kind, maude, cfp):
    return Job.objects.create(key="partner", kind=kind.name, target_id=cfp.pk, requested_by=maude)


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


def page(client, user, job, **headers):
    client.force_login(user)
    return client.get(job.get_absolute_url(), headers=headers)


def test_the_requester_sees_percent_and_phase(client, job, maude):
    Job.objects.update(state="running", attempt=1, percent=40, phase="waiting")
    text = page(client, maude, job).content.decode()
    assert 'value="40"' in text and "40" in text and "waiting" in text


def test_the_progress_is_announced_and_refreshed_without_javascript(client, job, maude):
    text = page(client, maude, job).content.decode()
    assert 'aria-live="polite"' in text and '<meta http-equiv="refresh"' in text.split("<noscript>")[1]


def test_whoever_sees_the_target_sees_its_job_but_cannot_call_it_off(client, job, rachid):
    text = page(client, rachid, job).content.decode()
    assert "Waiting" in text and "Call the job off" not in text
    assert client.post(reverse("job_cancel", args=[job.public_id])).status_code == 403


def test_a_stranger_does_not_know_that_the_job_exists(client, job, sam):
    assert page(client, sam, job).status_code == 404


def test_the_requester_calls_the_job_off(client, job, maude):
    client.force_login(maude)
    answer = client.post(reverse("job_cancel", args=[job.public_id]), follow=True)
    assert "nothing was published" in answer.content.decode()
    assert Job.objects.get().state == "cancelled"


def test_calling_off_what_is_over_changes_nothing(client, job, maude):
    running.run(job_id=job.pk)
    client.force_login(maude)
    answer = client.post(reverse("job_cancel", args=[job.public_id]), follow=True)
    assert "Too late" in answer.content.decode()
    assert Job.objects.get().state == "done"


def test_a_page_that_polls_gets_the_moving_part_alone(client, job, maude):
    text = page(client, maude, job, **POLLS).content.decode()
    assert "Waiting" in text and "<html" not in text


def test_a_page_that_polls_gets_nothing_while_nothing_changes(client, job, maude):
    client.force_login(maude)
    seen = {"seen": job.mark}
    assert client.get(job.get_absolute_url(), seen, headers=POLLS).status_code == 204
    Job.objects.update(state="running", percent=5)
    assert client.get(job.get_absolute_url(), seen, headers=POLLS).status_code == 200


def test_a_page_stops_polling_when_the_job_is_over(client, job, maude):
    running.run(job_id=job.pk)
    text = page(client, maude, job, **POLLS).content.decode()
    assert "Done" in text and "hx-get" not in text and "Call the job off" not in text


def test_a_failed_job_says_why(client, job, maude):
    Job.objects.update(
        state="failed", error_fr="Trop long.", error_en="Too long.", finished_at=timezone.now()
    )
    assert "Too long." in page(client, maude, job).content.decode()


def test_a_request_the_broker_did_not_take_is_shown_as_waiting(client, job, maude):
    assert "The request is kept" in page(client, maude, job).content.decode()


def test_the_page_costs_the_same_among_a_thousand_jobs(client, job, maude, django_assert_num_queries):
    Job.objects.bulk_create(Job(key=str(n), kind=job.kind, requested_by=maude) for n in range(1000))
    client.force_login(maude)
    with django_assert_num_queries(7):
        client.get(job.get_absolute_url())


def test_the_requester_gets_a_mail_when_the_job_is_done(job, maude, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        running.run(job_id=job.pk)
    assert [message.to for message in mail.outbox] == [[maude.email]]
    with override(maude.language):
        assert job.get_absolute_url() in mail.outbox[0].body


def test_the_mail_of_a_failed_job_says_why(job, kind, django_capture_on_commit_callbacks):
    kind.work = None
    with django_capture_on_commit_callbacks(execute=True):
        running.run(job_id=job.pk)
    assert leasing.in_both_languages(running.UNKNOWN)[0] in mail.outbox[0].body


def test_a_kind_without_mails_sends_none(job, kind, django_capture_on_commit_callbacks):
    kind.mails = False
    with django_capture_on_commit_callbacks(execute=True):
        running.run(job_id=job.pk)
    assert mail.outbox == []
