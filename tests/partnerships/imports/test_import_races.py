"""Two people at once: real transactions, threads that start together."""

import threading

import pytest
from django.db import connection
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from partnerships.imports import tasks as import_tasks  # noqa: F401 – the bodies of the jobs
from partnerships.imports.jobs import COMMIT, ask_commit
from partnerships.imports.kinds import Area, kind_named
from partnerships.imports.models import Import
from partnerships.imports.receiving import receive
from partnerships.jobs.models import Job
from partnerships.jobs.running import run
from programs.catalogue.models import Program
from tests.importing import again, sent, sheet, work

pytestmark = pytest.mark.django_db(transaction=True)

HEADERS = ("Code", "Programme", "Diplôme")
TWO = sheet(HEADERS, (5371, "Usinage", "DEP"), (5195, "Soudage", "DEP"))
N = 12


@pytest.fixture(autouse=True)
def _nobody_listens(monkeypatch):
    monkeypatch.setattr("partnerships.jobs.requesting.send", lambda job: False)


def at_once(act, *, times=N):
    """Call act(place) in threads released together; return what each gave or raised."""
    barrier, results = threading.Barrier(times), [None] * times

    def go(place):
        try:
            barrier.wait()
            results[place] = act(place)
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=go, args=[place]) for place in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_one_file_sent_many_times_at_once_is_one_import():
    def send(_place):
        return receive(
            kind=kind_named("programs"), area=Area(), content=TWO, name="a.csv", by=None, at=timezone.now()
        )[0].pk

    assert len(set(at_once(send))) == 1
    assert Import.objects.count() == Job.objects.count() == 1


def test_commit_asked_many_times_at_once_is_done_once():
    imported = sent("programs", TWO)

    def decide(_place):
        return ask_commit(again(imported), by=None, at=timezone.now()).pk

    results = at_once(decide)
    assert sum(isinstance(result, TransitionNotAllowed) for result in results) == N - 1
    work()
    assert Job.objects.filter(kind=COMMIT.name).count() == 1 and Program.objects.count() == 2
    assert imported.events.filter(to_state="committed").count() == 1


def test_one_job_delivered_many_times_at_once_writes_once():
    imported = sent("programs", TWO)
    job = ask_commit(imported, by=None, at=timezone.now())
    assert not any(at_once(lambda _place: run(job_id=job.pk), times=4))
    assert again(imported).state == "committed" and Program.objects.count() == 2
    assert imported.events.filter(to_state="committed").count() == 1


def test_two_files_that_say_the_same_thing_are_written_one_after_the_other():
    files = [sent("programs", TWO + f"# {place}\r\n".encode()) for place in range(3)]
    jobs = [ask_commit(imported, by=None, at=timezone.now()) for imported in files]
    at_once(lambda place: run(job_id=jobs[place].pk), times=3)
    work()
    states = sorted(again(imported).state for imported in files)
    assert states == ["committed", "ready", "ready"] and Program.objects.count() == 2
    assert sorted(again(imported).unchanged_count for imported in files) == [0, 2, 2]


@pytest.mark.parametrize(("limit", "is_heavy"), [(10, True), (10**6, False)])
def test_a_large_file_is_long_work(db, settings, limit, is_heavy):
    settings.HEAVY_FILE_BYTES = limit
    sent("programs", TWO)
    assert set(Job.objects.values_list("is_heavy", flat=True)) == {is_heavy}
