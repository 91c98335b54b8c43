"""One published edition per region; those before it keep their address."""

import threading
from datetime import timedelta

import pgtrigger
import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from programs.adequacy import edition
from programs.reports import printing, publishing
from programs.reports.models import AdequacyReport
from programs.reports.producing import Made
from tests import factories
from tests.programs.reports import making
from tests.snapshots import kept


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


def test_a_draft_of_an_earlier_day_does_not_replace_an_edition(draft, second, rachid):
    publish(draft, rachid)
    AdequacyReport.objects.filter(pk=second.pk).update(on=draft.on - timedelta(days=1))
    with pytest.raises(publishing.OutdatedEdition):
        publish(second, rachid)


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
        factories.report(region=estrie, **(kept(number=number) | {"fingerprint": str(number) * 64}))
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


def test_the_pdf_of_a_superseded_edition_says_so(draft, second, rachid):
    publish(draft, rachid)
    assert printing.data(making.again(draft), lang="en")["notices"] == []
    publish(second, rachid)
    [notice] = printing.data(making.again(draft), lang="en")["notices"]
    assert f"Edition {making.again(second).edition}" in notice


# --- Before publishing --------------------------------------------------------------------------------------


def tampered(draft, **fields):
    """The draft as a leak would have kept it: its triggers, which forbid it, stand aside."""
    with pgtrigger.ignore("programs.AdequacyReport:frozen_once_ready"):
        AdequacyReport.objects.filter(pk=draft.pk).update(**fields)
    return making.again(draft)


@pytest.mark.parametrize("name", ["snapshot", "partners_snapshot"])
def test_an_edition_with_one_byte_that_its_rounded_counts_do_not_give_is_refused(draft, rachid, name):
    kept = getattr(draft, name)
    digit = kept.index('"observed_entrants":') + len('"observed_entrants":')
    other = str((int(kept[digit]) + 1) % 10)
    draft = tampered(draft, **{name: f"{kept[:digit]}{other}{kept[digit + 1 :]}"})
    with pytest.raises(publishing.UnprotectedEdition):
        publish(draft, rachid)
    assert making.again(draft).state == "ready"


def test_an_edition_computed_from_a_count_without_an_identity_is_refused(draft, rachid):
    inputs = edition.inputs_of(draft.protected_inputs)
    exact = inputs._replace(years=tuple(row._replace(entrants=13) for row in inputs.years))
    made = Made.of(exact)
    draft = tampered(
        draft,
        protected_inputs=edition.kept_inputs(exact),
        snapshot=edition.as_json(made.public._replace(number=1)).decode(),
        partners_snapshot=edition.as_json(made.partners._replace(number=1)).decode(),
    )
    with pytest.raises(publishing.UnprotectedEdition, match="entrants"):
        publish(draft, rachid)


@pytest.mark.parametrize("kept", ["", "{}", "[1]"])
def test_an_edition_without_its_facts_is_refused(draft, rachid, kept):
    with pytest.raises(publishing.UnprotectedEdition):
        publish(tampered(draft, protected_inputs=kept), rachid)


def test_the_page_says_that_it_was_refused(client, draft, rachid):
    tampered(draft, protected_inputs="")
    client.force_login(rachid)
    page = client.post(reverse("report_publish", args=[draft.public_id]), follow=True).content.decode()
    assert "n’a pas été publiée" in page.replace("&#x27;", "’")
