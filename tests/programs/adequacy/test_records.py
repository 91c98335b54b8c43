"""Thresholds in force on a date, cohorts old enough to have finished."""

from datetime import date

import pytest

from programs.adequacy.records import DEFAULT_THRESHOLDS, Parameters, Threshold, valid_thresholds
from tests.programs.adequacy.estrie import cohort, outcome


@pytest.mark.parametrize(
    ("ends_on", "finished"),
    [
        (date(2026, 6, 23), True),
        (date(2026, 8, 24), True),  # 90 days before the report
        (date(2026, 8, 25), False),
        (date(2027, 6, 23), False),
        (None, False),
    ],
)
def test_a_cohort_has_finished_when_its_diplomas_had_time_to_be_registered(ends_on, finished):
    flow = cohort(2024, ends_on=ends_on)
    assert flow.has_finished(by=Parameters(grace_days=90).finished_by(date(2026, 11, 22))) is finished


def test_employed_is_unknown_when_one_of_its_parts_is():
    assert outcome(employed_other=None).employed is None


def test_a_new_table_of_thresholds_replaces_the_old_one_from_its_date():
    newer = (Threshold(diagnosis="balance", lower=0.8, valid_from=date(2026, 1, 1)),)
    rows = (*DEFAULT_THRESHOLDS, *newer)
    assert valid_thresholds(rows, on=date(2025, 12, 31)) == DEFAULT_THRESHOLDS
    assert valid_thresholds(rows, on=date(2026, 1, 1)) == newer


def test_no_threshold_is_in_force_before_the_first_one():
    assert valid_thresholds((Threshold(diagnosis="balance", lower=0, valid_from=date(2030, 1, 1)),),
                            on=date(2026, 1, 1)) == ()  # fmt: skip
