"""What the draws say: the same for the same facts, as wide as they should be, true as often as they say."""

import numpy as np
import pytest

from programs.adequacy import simulating
from programs.adequacy.diagnosis import class_of
from programs.adequacy.rates import measured
from programs.adequacy.records import DEFAULT_THRESHOLDS, Share
from programs.adequacy.rounding import rounded
from programs.adequacy.simulating import QUANTILES, chances_of, deficit_chance
from tests.programs.adequacy.estrie import MACHINING, WELDING, cohort, compute, flow, inputs, outcome

LOW, MIDDLE, HIGH = (QUANTILES.index(at) for at in (0.1, 0.5, 0.9))


def line(**records):
    return compute(inputs(**records)).lines[0]


def width(found):
    return found.coverage_drawn[HIGH] - found.coverage_drawn[LOW]


def test_the_middle_of_the_draws_is_the_figure_printed():
    found = line()
    assert found.coverage_drawn[MIDDLE] == pytest.approx(found.coverage, rel=0.02)
    assert found.target_drawn[MIDDLE] == pytest.approx(found.target_entrants, rel=0.02)
    assert found.gap_drawn[MIDDLE] == pytest.approx(found.gap, abs=0.5)
    assert list(found.target_drawn) == sorted(found.target_drawn)


def test_the_classes_share_out_every_draw():
    found = line()
    assert sum(share for _, share in found.chances) == pytest.approx(1)
    assert deficit_chance(found) == pytest.approx(found.chances[0][1] + found.chances[1][1])


@pytest.mark.parametrize(
    ("coverage", "expected"), [(0.0, 0), (0.7499, 0), (0.75, 1), (0.95, 2), (1.2, 3), (5.0, 4)]
)
def test_a_draw_falls_in_the_class_of_its_coverage(coverage, expected):
    shares = chances_of(np.array([coverage]), DEFAULT_THRESHOLDS)
    assert [share for _, share in shares] == [float(at == expected) for at in range(5)]


def test_another_program_in_the_report_changes_no_draw():
    shares = tuple(Share(program=code, occupation="72100", share=0.5) for code in ("5371", "5195"))
    supply = (*(cohort(year) for year in range(2021, 2026)), cohort(2025, program="5195"))
    both = compute(inputs(programs=(MACHINING, WELDING), shares=shares, supply=supply)).lines[1]
    alone = line(shares=shares[:1])
    assert (both.code, both.coverage_drawn, both.chances) == ("5371", alone.coverage_drawn, alone.chances)


def test_a_factor_that_changes_leaves_the_draws_of_the_others():
    """Paired draws: twice the openings are exactly twice the target in every draw."""
    once, twice = line(), line(projections=(flow(growth=220),))
    assert twice.need_per_year == 2 * once.need_per_year
    assert np.allclose(twice.target_drawn, 2 * np.array(once.target_drawn), rtol=1e-3)


@pytest.mark.parametrize(
    "less_sure",
    [
        {"outcomes": (outcome(respondents=25, employed_related=10, employed_other=5, studying=5, seeking=5,
                              inactive=0, left_region=0),)},
        {"projections": (flow(area="QC", employment=10_000, growth=200, retirements=1400,
                              other_replacement=400), flow(growth=None))},
    ],
    ids=["fewer respondents", "openings borrowed from the province"],
)  # fmt: skip
def test_less_sure_facts_make_a_wider_interval(less_sure):
    assert width(line(**less_sure)) > 1.15 * width(line())


def test_a_year_without_a_cohort_is_known_exactly():
    """The region never taught it: nothing but a deficit is possible."""
    none = tuple(cohort(year, 0, 0, is_held=False, seats=None) for year in range(2023, 2026))
    found = line(supply=none)
    assert found.coverage_drawn == (0.0,) * 5
    assert (found.diagnosis, dict(found.chances)["large_deficit"], found.cause) == (
        "large_deficit", 1.0, "not_offered",
    )  # fmt: skip


def test_nothing_is_drawn_without_a_coverage():
    found = line(projections=(flow(growth=-300),))
    assert (found.coverage, found.chances, found.coverage_drawn) == (None, (), ())


def test_a_coverage_beside_a_limit_is_not_called_a_class():
    """25 entrants for some 31: a slight deficit by its one number, by half of the draws only."""
    found = line(supply=tuple(cohort(year, 25, 18) for year in range(2021, 2026)))
    assert class_of(found.coverage, DEFAULT_THRESHOLDS) == "slight_deficit"
    assert 0.5 < dict(found.chances)["slight_deficit"] < 0.6
    assert found.diagnosis == "deficit"


@pytest.mark.parametrize("true", [0.6, 0.75, 0.95])
def test_eight_intervals_in_ten_hold_the_true_rate_behind_the_target(true):
    """Counts are drawn, rounded as the gate does, and the interval of their rate looked at."""
    chance = np.random.default_rng(20)
    held = []
    for case in range(400):
        graduates = int(chance.binomial(100, true))
        parts = [rounded(count, int(chance.integers(5))) for count in (graduates, 100 - graduates)]
        rate = measured(parts[0], sum(parts), origin="region", name="graduation")
        drawn = simulating._drawn(rate, "graduation", f"p{case}", 2000)
        low, high = np.quantile(drawn, (0.1, 0.9))
        held.append(low <= true <= high)
    assert np.mean(held) == pytest.approx(0.8, abs=0.06)
