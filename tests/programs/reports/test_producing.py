"""One run, one edition: whatever the worker, the messages or the machine do."""

import hashlib
import json
from datetime import date

import pytest
from django.db import DatabaseError, OperationalError, transaction

from partnerships.jobs import leasing, requesting, running
from partnerships.jobs.models import Job
from programs.adequacy import edition, rounding
from programs.reports import producing
from programs.reports.models import AdequacyReport, ReportLine
from tests import factories
from tests.programs.adequacy.estrie import SECRET
from tests.programs.reports import making

LINE_KEYS = {
    "program", "need_per_year", "target_entrants", "trade_target_entrants", "observed_entrants",
    "coverage", "gap", "class", "flags", "trend", "rates", "suppressed",
}  # fmt: skip
RATES = {"graduation", "further_study", "participation", "related", "leaving", "placement"}


def test_a_requested_report_becomes_the_first_edition(draft, rachid):
    assert (draft.state, draft.edition, draft.method_version) == ("ready", 1, edition.METHOD_VERSION)
    assert [(event.from_state, event.to_state) for event in draft.events.all()] == [
        ("requested", "running"), ("running", "ready"),
    ]  # fmt: skip
    assert draft.events.last().by == rachid


def test_the_snapshot_has_the_published_shape(draft):
    data = json.loads(draft.snapshot)
    assert {"region", "edition", "method", "fingerprint", "sources", "lines", "occupations"} <= data.keys()
    line = data["lines"][0]
    assert line.keys() >= LINE_KEYS
    assert {"code", "title_fr", "title_en"} <= line["program"].keys()
    assert line["rates"].keys() == RATES
    assert all({"value", "n", "low", "high", "origin"} <= rate.keys() for rate in line["rates"].values())
    assert {"code", "openings_per_year", "seekers_per_year", "net_decline", "band"} <= data["occupations"][
        0
    ].keys()


def test_what_is_kept_is_for_the_public(draft):
    assert json.loads(draft.snapshot)["audience"] == "public"


def test_the_checksum_is_that_of_the_snapshot_without_its_number(draft):
    data = json.loads(draft.snapshot)
    bare = json.dumps({**data, "edition": None}, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert draft.checksum == hashlib.sha256(bare.encode()).hexdigest()


def test_a_correction_inside_the_rounding_gives_neither_a_new_fingerprint_nor_an_edition(
    draft, estrie, taught_usinage
):
    cohort = taught_usinage.cohorts.get(school_year=2024)  # 20 persons: 20 whatever their number, as 20 + v
    moved = next(n for n in (21, 22, 23, 24, 19, 18) if printed(n) == printed(20))
    taught_usinage.cohorts.filter(pk=cohort.pk).update(
        reported_entrants=moved, reported_graduates=15 + moved - 20
    )
    again = making.computed(region=estrie)
    assert (again.state, again.same_as) == ("unchanged", draft)


def printed(entrants: int):
    number = rounding.draw(SECRET, "entrants", "5371", "05", "2024")
    return rounding.year(entrants, number)


def test_what_is_kept_for_partners_holds_the_same_counts(draft):
    public, partners = json.loads(draft.snapshot), json.loads(draft.partners_snapshot)
    for data in (public, partners):
        data.pop("audience"), data.pop("suppressions")
        for line in data["lines"]:
            line.pop("regional_rates"), line.pop("suppressed")
    assert public == partners


def test_the_history_keeps_no_copy_of_the_snapshot(draft):
    assert draft.history.count() > 1
    assert draft.snapshot[:40] not in str(list(draft.history.values()))
    assert draft.history.order_by("-pgh_id").first().checksum == draft.checksum


def test_every_program_has_its_frozen_line(draft):
    assert [line.content for line in draft.lines.all()] == json.loads(draft.snapshot)["lines"]
    assert draft.lines.get().coverage_class == draft.lines.get().content["class"]


def test_lists_find_the_finding_in_the_summary(draft):
    assert draft.summary["programs"] == 1
    assert draft.summary["headline"]["fr"].startswith("En Estrie, sur un programme")
    assert draft.summary["headline"]["en"].startswith("In Estrie, of one program")


def test_the_same_facts_give_the_same_bytes(estrie, taught_usinage):
    def once():
        shown = producing.compute(region=estrie, on=making.ON, years=(2021, 2025))
        return edition.as_json(shown)

    assert once() == once()


def test_the_same_facts_give_no_second_edition(draft, estrie, rachid):
    second = making.computed(region=estrie, by=rachid, on=date(2026, 11, 3))
    assert (second.state, second.same_as) == ("unchanged", draft)
    assert AdequacyReport.objects.computed().count() == 1


def test_a_new_fact_gives_a_second_edition(draft, estrie, taught_usinage, cfp):
    factories.cohort(program=taught_usinage, provider=cfp, reported_entrants=4)
    assert making.computed(region=estrie).edition == 2


def test_facts_that_come_back_to_what_they_were_give_a_new_edition_once_it_was_superseded(draft, estrie):
    AdequacyReport.objects.filter(pk=draft.pk).update(state="superseded")
    assert making.computed(region=estrie).edition == 2


def test_a_fictitious_source_marks_the_edition(estrie, machinists, taught_usinage):
    factories.projection(occupation=machinists, area="QC", is_fictitious=True)
    assert making.computed(region=estrie).is_fictitious


def test_a_message_delivered_twice_keeps_one_edition(draft):
    running.run(job_id=draft.job_id)
    assert AdequacyReport.objects.computed().count() == 1
    assert ReportLine.objects.count() == 1


def test_the_job_tells_which_edition_it_made(draft):
    assert Job.objects.get(pk=draft.job_id).result == {"edition": 1, "programs": 1}


# --- What goes wrong ----------------------------------------------------------------------------------------


def breaking_once(monkeypatch, error):
    """Have the computation raise the first time it is called."""
    real, calls = producing.through_the_gate, []

    def broken(*args):
        calls.append(1)
        if len(calls) == 1:
            raise error
        return real(*args)

    monkeypatch.setattr(producing, "through_the_gate", broken)


def test_a_crash_in_the_middle_is_tried_again_and_gives_one_edition(taught_usinage, estrie, monkeypatch):
    breaking_once(monkeypatch, OperationalError("the database went away"))
    report = making.requested(region=estrie)
    making.worked()
    assert making.again(report).state in ("requested", "running")
    making.worked()
    assert (making.again(report).state, making.again(report).edition) == ("ready", 1)


def test_a_bug_leaves_the_report_failed_with_a_reason_in_both_languages(taught_usinage, estrie, monkeypatch):
    breaking_once(monkeypatch, ZeroDivisionError())
    report = making.computed(region=estrie)
    assert report.state == "failed"
    assert report.error_fr and report.error_en and report.error_fr != report.error_en


def test_a_worker_that_lost_its_lease_keeps_nothing(taught_usinage, estrie, monkeypatch):
    real = producing.through_the_gate

    def overtaken(*args):
        Job.objects.filter(kind="report").update(attempt=9)
        return real(*args)

    monkeypatch.setattr(producing, "through_the_gate", overtaken)
    report = making.requested(region=estrie)
    running.run(job_id=report.job_id)
    assert making.again(report).is_live
    assert not ReportLine.objects.exists()


def test_a_cancelled_job_says_so_on_the_report(taught_usinage, estrie):
    report = making.requested(region=estrie)
    assert requesting.cancel(job=report.job)
    assert (making.again(report).state, making.again(report).error_fr) == ("failed", leasing_reason())


def leasing_reason() -> str:
    return leasing.in_both_languages(requesting.CALLED_OFF)[0]


def test_a_region_without_cohorts_fails_in_plain_words(estrie, machinist_projection):
    report = making.computed(region=estrie)
    assert report.state == "failed"
    assert report.error_en.startswith("No program had a cohort in this region")


def test_facts_that_contradict_each_other_fail_in_plain_words(taught_usinage, estrie):
    factories.outcome_figures(
        program=taught_usinage,
        region=estrie,
        respondents=40,
        left_region=35,
        employed_related=10,
        employed_other=0,
    )
    report = making.computed(region=estrie)
    assert (report.state, "contradict" in report.error_en) == ("failed", True)


@pytest.mark.parametrize("change", [{"snapshot": "{}"}, {"checksum": "0" * 64}, {"edition": 7}])
def test_a_kept_edition_is_never_edited(draft, change):
    with pytest.raises(DatabaseError, match="never edited"), transaction.atomic():
        AdequacyReport.objects.filter(pk=draft.pk).update(**change)
