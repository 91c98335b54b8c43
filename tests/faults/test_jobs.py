"""Whatever dies, every job ends done or failed with a reason, and each result is published once, whole."""

import json
import os
import signal
import tempfile
import time
from pathlib import Path

import pytest
from celery import Celery

from partnerships.jobs.leasing import ATTEMPTS
from tests.faults.crew import LEASE_SECONDS, Crew
from tests.faults.trade_bodies import ROWS

pytestmark = pytest.mark.faults
JOBS = 12
EDITIONS = """
SELECT count(*), count(DISTINCT region_id), max(edition),
       (SELECT count(*) FROM programs_reportline WHERE content->'program'->>'code' = '5371')
  FROM programs_adequacyreport WHERE state = 'ready'
"""


@pytest.fixture(scope="module")
def servers():
    # Not pytest's folder, which it closes to the account that runs the database.
    with tempfile.TemporaryDirectory(prefix="crew-") as folder:
        os.chmod(folder, 0o755)
        made = Crew(var=Path(folder) / "var")
        try:
            made.start()
            yield made
        finally:
            made.stop()


@pytest.fixture
def crew(servers):
    """Two workers and beat, all alive."""
    servers.complete()
    return servers


def all_published_once(crew, label):
    outcomes = crew.wait_for_the_end(label)
    assert {(each.state, each.rows) for each in outcomes} == {("done", ROWS)}, outcomes
    return outcomes


def test_a_child_killed_in_the_middle_of_its_job(crew):
    crew.put_to_work("child", JOBS)
    for pid in crew.children("worker-a"):
        os.kill(pid, signal.SIGKILL)
    all_published_once(crew, "child")


def test_a_worker_killed_in_the_middle_of_its_jobs(crew):
    crew.put_to_work("worker", JOBS)
    crew.kill("worker-a")
    all_published_once(crew, "worker")


def test_every_worker_killed_and_one_started_again(crew):
    crew.put_to_work("workers", JOBS)
    for name in ("worker-a", "worker-b"):
        crew.kill(name)
    crew.complete()
    outcomes = all_published_once(crew, "workers")
    assert max(each.attempt for each in outcomes) > 1


def test_a_worker_frozen_longer_than_its_lease_publishes_nothing_when_it_wakes(crew):
    crew.put_to_work("frozen", JOBS)
    children = crew.children("worker-a")
    for pid in children:
        os.kill(pid, signal.SIGSTOP)
    time.sleep(LEASE_SECONDS + 3)
    for pid in children:
        os.kill(pid, signal.SIGCONT)
    all_published_once(crew, "frozen")


def test_a_worker_asked_to_stop_finishes_its_jobs_first(crew):
    crew.put_to_work("asked", JOBS)
    crew.kill("worker-a", signal.SIGTERM)
    assert crew.processes["worker-a"].returncode == 0
    outcomes = all_published_once(crew, "asked")
    assert {each.attempt for each in outcomes} == {1}


def test_a_worker_told_to_leave_at_once_gives_its_jobs_back(crew):
    crew.put_to_work("leaving", JOBS)
    crew.processes["worker-a"].send_signal(signal.SIGTERM)
    time.sleep(0.2)  # insisting is a second signal, not the same one twice
    crew.kill("worker-a", signal.SIGTERM)
    all_published_once(crew, "leaving")


def test_jobs_called_off_while_they_run_publish_nothing(crew):
    crew.put_to_work("off", JOBS)
    crew.query("UPDATE partnerships_job SET state = 'cancelled' WHERE key LIKE 'off:%%' AND state <> 'done'")
    outcomes = crew.wait_for_the_end("off")
    # One that was already publishing is done, and whole; at least one of two children was still thinking.
    assert {(each.state, each.rows) for each in outcomes} <= {("cancelled", 0), ("done", ROWS)}
    time.sleep(1.5)  # the work takes one second: what was called off had time to publish
    assert crew.outcomes("off") == outcomes


def test_a_broker_killed_and_started_again(crew):
    crew.put_to_work("broker", JOBS)
    crew.broker.process.kill()
    crew.broker.process.wait()
    crew.ask("test.write", "brokerless", 2)
    crew.broker.launch()
    crew.broker.wait_ready()
    all_published_once(crew, "broker")
    all_published_once(crew, "brokerless")


def test_a_broker_that_forgets_everything(crew):
    crew.put_to_work("flushed", JOBS)
    with crew.redis() as client:
        client.flushall()
    crew.ask("test.write", "after", 2)
    all_published_once(crew, "flushed")
    all_published_once(crew, "after")


def test_messages_delivered_many_times(crew):
    crew.ask("test.write", "echo", JOBS)
    numbers = [pk for (pk,) in crew.query("SELECT id FROM partnerships_job WHERE key LIKE 'echo:%%'")]
    with Celery(broker=crew.broker.url, set_as_current=False) as echo:
        for number in numbers * 5:
            echo.send_task("partnerships.run_job", args=[number])
    outcomes = all_published_once(crew, "echo")
    assert {each.attempt for each in outcomes} == {1}


def test_a_database_that_restarts(crew):
    crew.put_to_work("database", JOBS)
    crew.database.process.send_signal(signal.SIGQUIT)  # « immediate »: like a crash
    crew.database.process.wait()
    crew.database.launch()
    crew.database.wait_ready()
    all_published_once(crew, "database")


def test_a_job_that_kills_its_worker_each_time_fails_with_a_reason(crew):
    crew.ask("test.die", "deadly")
    [outcome] = crew.wait_for_the_end("deadly")
    assert (outcome.state, outcome.attempt, outcome.rows) == ("failed", ATTEMPTS, 0)
    assert outcome.reason


def test_two_beats_are_one(crew):
    crew.celery("second-beat", "beat", "--schedule", str(crew.var / "beat-2"))
    crew.kill("beat")
    crew.ask("test.write", "beats", 1)
    crew.query("UPDATE partnerships_job SET sent_at = NULL WHERE key = 'beats:0'")
    all_published_once(crew, "beats")
    crew.kill("second-beat")


def test_workers_have_a_workers_patience_and_write_json_logs_with_the_requests_number(crew):
    crew.ask("test.patience", "patient")
    crew.wait_for_the_end("patient")
    [(limits,)] = crew.query("SELECT result FROM partnerships_job WHERE key = 'patient:0'")
    assert limits == {"statement_timeout": "5min", "lock_timeout": "30s"}
    lines = "".join(crew.log(name).read_text() for name in ("worker-a", "worker-b")).splitlines()
    entries = [json.loads(line) for line in lines if line.startswith("{")]
    assert any(entry["request_id"] == "request-patient" for entry in entries)


def test_the_reports_of_seventeen_regions_through_every_trouble(crew):
    crew.python("-m", "tests.faults.regions_request")
    reports = "SELECT state FROM partnerships_job WHERE kind = 'report'"
    crew.wait(lambda: ("done",) in crew.query(reports) or ("running",) in crew.query(reports))
    os.kill(crew.children("worker-a")[0], signal.SIGKILL)
    with crew.redis() as client:
        client.flushall()
    crew.database.process.send_signal(signal.SIGQUIT)
    crew.database.process.wait()
    crew.database.launch()
    crew.broker.process.kill()
    crew.broker.process.wait()
    crew.database.wait_ready()
    crew.broker.launch()
    crew.kill("worker-b")
    crew.broker.wait_ready()
    crew.complete()
    crew.wait(lambda: set(crew.query(reports)) == {("done",)})
    assert crew.query(EDITIONS) == [(17, 17, 1, 17)]
