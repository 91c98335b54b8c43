"""Editions of the method that gave persons back: taken back for real persons, replaced for invented ones."""

import io
import re
from functools import partial

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from programs.cohorts.models import Cohort
from programs.outcomes.models import OutcomeFigures
from programs.reports import publishing
from programs.reports.models import AdequacyReport
from tests import factories
from tests.programs.reports import making
from tests.racing import pair, race

WORDS = "Cette édition a été retirée\u00a0: sa méthode protégeait mal les petits groupes."


@pytest.fixture
def old(estrie, taught_usinage):
    """Two editions of method 1.0: one superseded, one published."""
    return [
        factories.report(region=estrie, state=state, edition=edition, on=making.ON, method_version="1.0",
                         snapshot='{"lines": [{"observed_entrants": 617.0}]}', checksum=str(edition) * 64)
        for edition, state in ((1, "superseded"), (2, "published"))
    ]  # fmt: skip


def withdraw() -> str:
    out = io.StringIO()
    call_command("withdraw_editions", stdout=out)
    return out.getvalue()


def test_editions_of_real_persons_are_withdrawn_and_not_cut_again(old):
    assert "1, 2 withdrawn" in withdraw()
    assert [making.again(report).state for report in old] == ["withdrawn", "withdrawn"]
    assert AdequacyReport.objects.count() == 2
    assert making.again(old[1]).events.last().from_state == "published"


def test_the_command_may_be_run_again(old):
    withdraw()
    assert withdraw() == "No edition of method 1.x is published.\n"


@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_its_address_says_so_with_its_number_and_date(client, old, is_withdrawn):
    """From the upgrade on, before anybody runs the command."""
    if is_withdrawn:
        withdraw()
    response = client.get(old[1].get_absolute_url())
    page = response.content.decode()
    assert response.status_code == 410
    assert WORDS in page and "Édition 2" in page and "2 novembre 2026" in page
    assert not re.search(r"(?<![\w-])617(?![\w-])", page)  # three digits of an address are nobody's count


@pytest.mark.parametrize("format", ["pdf", "xlsx", "csv", "json"])
def test_its_files_are_gone(client, old, format):
    response = client.get(reverse("report_download", args=[old[1].public_id, format]))
    assert (response.status_code, response.content.decode()) == (410, WORDS)


def test_lists_and_maps_do_not_name_it(client, old):
    assert "617" not in client.get(reverse("report_list")).content.decode()
    assert list(AdequacyReport.objects.published()) == list(AdequacyReport.objects.public()) == []


@pytest.mark.parametrize("act", ["delete", "update"])
def test_it_is_neither_deleted_nor_edited(old, act):
    from django.db import DatabaseError, transaction

    withdraw()
    rows = AdequacyReport.objects.filter(pk=old[0].pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete() if act == "delete" else rows.update(snapshot="{}")


def test_where_everybody_is_invented_a_new_edition_takes_its_place(client, old, estrie):
    for model in (Cohort, OutcomeFigures):
        model.objects.update(is_fictitious=True)
    assert "1, 2 withdrawn; replaced by 3" in withdraw()
    new = AdequacyReport.objects.published().get()
    assert (new.edition, new.method_version, new.region) == (3, "2.1", estrie)
    assert client.get(new.get_absolute_url()).status_code == 200
    assert "première édition publiée" in client.get(new.get_absolute_url()).content.decode()


def test_publishing_a_new_edition_withdraws_the_old_one(old, estrie, rachid):
    from programs.reports import publishing

    draft = making.computed(region=estrie, by=rachid)
    publishing.publish(report=draft, by=rachid, at=factories.NOON)
    assert [making.again(report).state for report in (old[1], draft)] == ["withdrawn", "published"]


@pair("programs.reports.publishing._withdraw_in")
def test_two_who_withdraw_at_once_withdraw_each_edition_once(old):
    take_back = partial(publishing.withdraw_unprotected, at=timezone.now())
    told = race(take_back, take_back, after=AdequacyReport, times=2)
    assert [done.editions for done in told.first] == [[1, 2]]
    assert [done.editions for done in told.second] == [[]]
