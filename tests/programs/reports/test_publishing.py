"""One published edition per region; those before it keep their address."""

import threading

import pytest
from django.db import DatabaseError, connection, transaction
from django_fsm import TransitionNotAllowed

from programs.reports import publishing
from programs.reports.models import AdequacyReport
from tests import factories
from tests.programs.reports import making


def publish(report, by):
    return publishing.publish(report=report, by=by, at=factories.NOON)


@pytest.fixture
def second(draft, estrie, taught_usinage, cfp):
    factories.cohort(program=taught_usinage, provider=cfp, reported_entrants=4)
    return making.computed(region=estrie)


def test_publishing_says_who_and_when(draft, rachid):
    report = publish(draft, rachid)
    assert (report.state, report.published_by, report.published_at) == ("published", rachid, factories.NOON)


def test_a_new_edition_supersedes_the_one_before(draft, second, rachid):
    publish(draft, rachid)
    publish(second, rachid)
    assert [making.again(report).state for report in (draft, second)] == ["superseded", "published"]


def test_an_older_draft_does_not_replace_a_newer_edition(draft, second, rachid):
    publish(second, rachid)
    with pytest.raises(publishing.OutdatedEdition):
        publish(draft, rachid)
    assert making.again(draft).state == "ready"


def test_publishing_twice_leaves_one_event(draft, rachid):
    publish(draft, rachid)
    with pytest.raises(TransitionNotAllowed):
        publish(draft, rachid)
    assert draft.events.filter(to_state="published").count() == 1


def test_what_was_noted_meanwhile_is_not_lost(draft, rachid):
    AdequacyReport.objects.filter(pk=draft.pk).update(pdf_error="no room")
    publish(draft, rachid)
    assert making.again(draft).pdf_error == "no room"


def test_the_report_of_a_partnership_is_another_series(draft, second, estrie, rachid):
    partnership = factories.partnership(regions=[estrie])
    AdequacyReport.objects.filter(pk=second.pk).update(partnership=partnership)
    publish(draft, rachid)
    publish(making.again(second), rachid)
    assert AdequacyReport.objects.published().count() == 2


def test_a_published_edition_is_never_deleted(draft, rachid):
    publish(draft, rachid)
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        AdequacyReport.objects.filter(pk=draft.pk).delete()


@pytest.mark.django_db(transaction=True)
def test_drafts_published_at_once_leave_one_published():
    estrie = factories.region(code="05")
    drafts = [
        factories.report(region=estrie, edition=number, fingerprint=str(number) * 64)
        for number in range(1, 9)
    ]
    barrier, refused = threading.Barrier(len(drafts)), []

    def act(report):
        barrier.wait()
        try:
            publish(report, None)
        except publishing.OutdatedEdition:
            refused.append(report.edition)
        finally:
            connection.close()

    threads = [threading.Thread(target=act, args=[report]) for report in drafts]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    states = dict(AdequacyReport.objects.values_list("edition", "state"))
    assert [edition for edition, state in states.items() if state == "published"] == [8]
    assert {edition for edition, state in states.items() if state == "ready"} == set(refused)
