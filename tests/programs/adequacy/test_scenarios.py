"""A change moves the same draws: its effect is sure where the state of things is not."""

import pytest

from programs.adequacy.records import DEFAULT_THRESHOLDS
from programs.adequacy.scenarios import Change, Refused, effect_of
from programs.adequacy.simulating import EIGHT_IN_TEN, deficit_chance
from tests.programs.adequacy.estrie import cohort, compute, flow, inputs

LOW, HIGH = EIGHT_IN_TEN


def effect(change, **records):
    edition = compute(inputs(**records))
    occupations = {row.code: row for row in edition.occupations}
    return effect_of(edition.lines[0], change, occupations, DEFAULT_THRESHOLDS)


def test_no_change_is_the_line_as_it_was():
    found = effect(Change())
    assert found.after == found.before._replace(trade_target_entrants=None, trade_class=None)
    assert set(found.gap) == {0.0}


def test_more_entrants_move_the_gap_by_as_many_in_every_draw():
    """20 entrants for some 30: ten more a year close the gap, and we are sure of the ten."""
    found = effect(Change(entrants=10))
    assert found.gap == (10.0,) * 5
    assert found.after.gap == pytest.approx(found.before.gap + 10)
    assert found.after.coverage == pytest.approx(30 / found.before.target_entrants, abs=1e-4)
    assert deficit_chance(found.before) > 0.9 > 0.5 > deficit_chance(found.after)
    assert (found.before.diagnosis, found.after.diagnosis) == ("large_deficit", "undetermined")


def test_more_graduates_lower_the_target_and_the_effect_is_surer_than_the_gap():
    found = effect(Change(graduation=0.9))
    assert found.after.target_entrants == pytest.approx(20 / (0.9 * 0.9), abs=1e-3)
    assert found.after.coverage == pytest.approx(20 * 0.9 * 0.9 / 20, abs=1e-4)
    width = found.gap[HIGH] - found.gap[LOW]
    assert 0 < width < (found.before.gap_drawn[HIGH] - found.before.gap_drawn[LOW]) / 2


def test_a_program_that_closes_leaves_the_whole_need():
    found = effect(Change(entrants=-20))
    assert (found.after.observed_entrants, found.after.coverage, found.after.diagnosis) == (
        0.0, 0.0, "large_deficit",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "records", "field"),
    [
        (Change(entrants=-21), {}, "entrants"),
        (Change(graduation=0.5), {"supply": (cohort(2025, graduates=None),)}, "graduation"),
        (Change(entrants=5), {"projections": (flow(growth=-300),)}, "program"),
    ],
)
def test_what_cannot_be_is_refused(change, records, field):
    with pytest.raises(Refused) as refused:
        effect(change, **records)
    assert refused.value.field == field
