"""One job for one request, one worker for one job, one publication or a reason."""

import logging
import threading
from datetime import timedelta

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.db import OperationalError, connection
from django.db.models.functions import Now
from django.utils import timezone, translation
from django.utils.translation import gettext_noop

from partnerships.jobs import leasing, requesting, running
from partnerships.jobs.kinds import KINDS, JobKind
from partnerships.jobs.models import Job
from partnerships.organizations.models import Organization

THREADS = 20


@pytest.fixture(autouse=True)
def broker(monkeypatch):
    """Nothing leaves: the numbers of the jobs that would have been sent."""
    sent = []
    monkeypatch.setattr(requesting, "send", lambda job: sent.append(job.pk))
    return sent


@pytest.fixture
def kind():
    """A kind of work that names an organization « published »."""
    made = JobKind("test.naming", title="naming")

    @made.body
    def name(run):
        with run.publishing() as result:
            Organization.objects.create(name="published")
            result["names"] = 1

    yield made
    del KINDS[made.name]


@pytest.fixture
def job(kind, db):
    return requesting.request_job(kind=kind, key="naming:1")


def published() -> int:
    return Organization.objects.filter(name="published").count()


def at_once(call, *, times: int = THREADS) -> list:
    """Call from many threads that pass a barrier together; return the answers."""
    barrier, answers = threading.Barrier(times), []

    def one():
        try:
            barrier.wait()
            answers.append(call())
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_the_same_request_twice_is_the_same_job(kind, job):
    assert requesting.request_job(kind=kind, key="naming:1") == job


def test_a_job_that_is_over_may_be_asked_for_again(kind, job):
    running.run(job_id=job.pk)
    assert requesting.request_job(kind=kind, key="naming:1") != job


@pytest.mark.django_db(transaction=True)
def test_twenty_requests_at_once_make_one_job(kind, broker):
    jobs = at_once(lambda: requesting.request_job(kind=kind, key="naming:1").pk)
    assert len(jobs) == THREADS and len(set(jobs)) == Job.objects.count() == len(broker) == 1


def test_a_job_is_sent_only_when_its_request_commits(kind, db, broker, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = requesting.request_job(kind=kind, key="naming:1")
        assert broker == []
    assert broker == [job.pk]


def test_a_job_done_says_so_with_its_result(job):
    running.run(job_id=job.pk)
    job.refresh_from_db()
    assert (job.state, job.percent, job.result, job.lease_until) == ("done", 100, {"names": 1}, None)


def test_a_message_delivered_twice_runs_the_job_once(job):
    running.run(job_id=job.pk)
    running.run(job_id=job.pk)
    assert published() == 1


@pytest.mark.django_db(transaction=True)
def test_of_twenty_workers_at_once_one_takes_the_job(kind):
    job = requesting.request_job(kind=kind, key="naming:1")
    leases = at_once(lambda: leasing.take(job_id=job.pk))
    assert len([lease for lease in leases if lease]) == 1


@pytest.mark.django_db(transaction=True)
def test_of_twenty_workers_at_once_one_publishes(kind):
    job = requesting.request_job(kind=kind, key="naming:1")
    at_once(lambda: running.run(job_id=job.pk))
    assert published() == 1


def test_nobody_takes_a_job_whose_lease_runs(job):
    leasing.take(job_id=job.pk)
    assert leasing.take(job_id=job.pk) is None


def test_long_work_never_takes_every_worker(kind, db, settings):
    """Of three long works one runs; what is short goes by; the next one begins when the first is over."""
    settings.HEAVY_AT_ONCE, kind.is_heavy = 1, lambda target: target != 4
    first, second, third, short = (
        requesting.request_job(kind=kind, key=f"naming:{n}", target_id=n) for n in range(1, 5)
    )
    Job.objects.update(sent_at=timezone.now())
    lease = leasing.take(job_id=first.pk)
    assert leasing.take(job_id=second.pk) is None and leasing.take(job_id=third.pk) is None
    assert leasing.take(job_id=short.pk)
    waiting = Job.objects.filter(state="waiting", sent_at=None)  # the next sweep sends them again
    assert set(waiting) == {second, third}
    lease.fail(reason="x")
    assert leasing.take(job_id=second.pk) and leasing.take(job_id=third.pk) is None
    Job.objects.filter(pk=second.pk).update(lease_until=Now() - timedelta(seconds=1))
    assert leasing.take(job_id=third.pk)  # its worker is dead


@pytest.mark.django_db(transaction=True)
def test_of_twenty_workers_at_once_one_does_long_work(kind, settings):
    settings.HEAVY_AT_ONCE, kind.is_heavy = 1, lambda target: True
    jobs = iter([requesting.request_job(kind=kind, key=f"naming:{n}") for n in range(THREADS)])
    leases = at_once(lambda: leasing.take(job_id=next(jobs).pk))
    assert len([lease for lease in leases if lease]) == 1


def test_a_lease_that_ended_is_taken_over_and_the_first_holder_publishes_nothing(job):
    first = leasing.take(job_id=job.pk)
    Job.objects.update(lease_until=Now() - timedelta(seconds=1))
    second = leasing.take(job_id=job.pk)
    with pytest.raises(leasing.LeaseLost):
        first.publish(result={})
    assert (first.job.attempt, second.job.attempt) == (1, 2)


def test_a_body_overtaken_by_another_worker_leaves_nothing_written(kind, job):
    @kind.body
    def overtaken(run):
        Job.objects.update(lease_until=Now() - timedelta(seconds=1))
        leasing.take(job_id=job.pk)
        with run.publishing():
            Organization.objects.create(name="published")

    running.run(job_id=job.pk)
    assert published() == 0


def test_a_publication_that_fails_leaves_nothing_written(kind, job):
    @kind.body
    def clumsy(run):
        with run.publishing():
            Organization.objects.create(name="published")
            raise running.JobFailed("no")

    running.run(job_id=job.pk)
    assert published() == 0


def test_the_lease_is_renewed_while_the_body_works(kind, job):
    @kind.body
    def long(run):
        Job.objects.update(lease_until=Now())
        run.progress(10)

    leasing_end = leasing.take(job_id=job.pk).job.lease_until
    Job.objects.update(state="waiting")
    running.run(job_id=job.pk)
    assert leasing_end and Job.objects.get().state == "done"


@pytest.mark.django_db(transaction=True)
def test_the_heart_renews_the_lease_and_writes_progress_outside_of_the_bodys_transaction(kind, settings):
    settings.JOB_LEASE_SECONDS = 2
    job = requesting.request_job(kind=kind, key="naming:1")
    seen = threading.Event()

    @kind.body
    def long(run):
        run.progress(40, gettext_noop("Counting"))
        before = Job.objects.get().lease_until
        for _ in range(100):
            now = Job.objects.get()
            if now.percent == 40 and now.phase == "Counting" and now.lease_until > before:
                return seen.set()
            threading.Event().wait(0.05)

    running.run(job_id=job.pk)
    assert seen.is_set()


def test_the_phase_is_kept_as_a_msgid_whatever_the_language(kind, job):
    phases = []

    @kind.body
    def counting(run):
        run.progress(40, Job.State.WAITING.label)
        phases.append(Job.objects.get().phase)

    running.run(job_id=job.pk)
    assert phases == ["waiting"]


def test_a_cancelled_job_stops_its_body_and_publishes_nothing(kind, job):
    @kind.body
    def called_off(run):
        requesting.cancel(job=run.job)
        run.progress(50)
        raise AssertionError("the body went on")

    running.run(job_id=job.pk)
    assert (Job.objects.get().state, published()) == ("cancelled", 0)


def test_a_job_that_is_over_is_not_cancelled(job):
    running.run(job_id=job.pk)
    assert not requesting.cancel(job=job)
    assert Job.objects.get().state == "done"


@pytest.mark.django_db(transaction=True)
def test_it_is_too_late_to_cancel_what_is_being_published(kind):
    job = requesting.request_job(kind=kind, key="naming:1")
    answers = []

    @kind.body
    def publishing(run):
        with run.publishing():
            answers.extend(at_once(lambda: requesting.cancel(job=job), times=1))

    running.run(job_id=job.pk)
    assert (answers, Job.objects.get().state) == ([False], "done")


@pytest.mark.parametrize(
    ("trouble", "state", "said"),
    [
        (running.JobFailed(gettext_noop("The job was called off.")), "failed", "The job was called off."),
        (SoftTimeLimitExceeded(), "failed", running.TOO_LONG),
        (ZeroDivisionError("secret"), "failed", "An unexpected error stopped the work"),
        (OperationalError("server closed the connection"), "waiting", ""),
        (MemoryError(), "waiting", ""),
    ],
)
def test_what_becomes_of_a_job_in_trouble(kind, job, trouble, state, said, caplog):
    caplog.set_level(logging.CRITICAL)

    @kind.body
    def troubled(run):
        raise trouble

    running.run(job_id=job.pk)
    job.refresh_from_db()
    assert job.state == state
    assert job.error_en.startswith(said) and "secret" not in job.error_en


def test_a_worker_told_to_stop_gives_its_job_back(kind, job):
    @kind.body
    def stopped(run):
        raise SystemExit

    with pytest.raises(SystemExit):
        running.run(job_id=job.pk)
    job.refresh_from_db()
    assert (job.state, job.sent_at, job.lease_until) == ("waiting", None, None)


def test_after_five_attempts_the_job_fails_and_says_why_in_both_languages(kind, job):
    @kind.body
    def unlucky(run):
        raise OperationalError

    for _ in range(leasing.ATTEMPTS):
        assert Job.objects.get().state == "waiting"
        running.run(job_id=job.pk)
    job.refresh_from_db()
    assert (job.state, job.error_en) == ("failed", leasing.GAVE_UP)
    with translation.override("fr-ca"):
        assert job.error == translation.gettext(leasing.GAVE_UP)


def test_the_reason_is_read_in_the_language_of_the_page(kind, job):
    Job.objects.update(error_fr="Trop long.", error_en="Too long.")
    job.refresh_from_db()
    with translation.override("en"):
        assert job.error == "Too long."


def test_a_kind_without_a_body_fails_with_a_reason(kind, job):
    kind.work = None
    running.run(job_id=job.pk)
    assert Job.objects.get().error_en == running.UNKNOWN


@pytest.mark.parametrize("end", ["fails", "is cancelled"])
def test_the_target_is_told_when_its_job(kind, job, end):
    told = []
    kind.unfinished = lambda ended: told.append((ended.pk, ended.state))

    @kind.body
    def ending(run):
        if end == "is cancelled":
            requesting.cancel(job=job)
        raise running.JobFailed("no")

    running.run(job_id=job.pk)
    assert told == [(job.pk, "cancelled" if end == "is cancelled" else "failed")]


def test_a_target_that_cannot_be_told_does_not_keep_its_job_alive(kind, job, caplog):
    caplog.set_level(logging.CRITICAL)

    def broken(ended):
        raise RuntimeError

    @kind.body
    def failing(run):
        raise running.JobFailed("no")

    kind.unfinished = broken
    running.run(job_id=job.pk)
    assert Job.objects.get().state == "failed"


def test_two_kinds_never_share_a_name(kind):
    with pytest.raises(ValueError, match="two kinds"):
        JobKind(kind.name, title="other")
