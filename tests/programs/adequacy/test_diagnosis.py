"""Classes and their limits, flags and what they compare, causes in their order, the letter of reliability."""

import pytest

from programs.adequacy.diagnosis import (
    BASIS_FLAGS,
    CAUSES,
    FLAGS,
    action_flags,
    apart,
    cause,
    class_of,
    likely,
    reliability,
)
from programs.adequacy.edition import DIAGNOSES, Line
from programs.adequacy.rates import assumed, measured
from programs.adequacy.records import DEFAULT_THRESHOLDS, Parameters, Threshold
from tests.programs.adequacy.estrie import MACHINING, cohort, compute, inputs, outcome

NEUTRAL = {name: assumed(name) for name in
           ("graduation", "further_study", "participation", "related", "leaving", "placement")}  # fmt: skip


def a_line(**figures):
    defaults = {
        "program": MACHINING,
        "rates": NEUTRAL,
        "need_signed_per_year": 20.0,
        "need_per_year": 20.0,
        "target_entrants": 30.0,
        "observed_entrants": 12.0,
        "coverage": 0.4,
        "gap": -18.0,
        "diagnosis": "large_deficit",
        "seats": 40.0,
    }
    return Line(**(defaults | figures))


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (0.0, "large_deficit"),
        (0.7499, "large_deficit"),
        (0.75, "slight_deficit"),
        (0.8999, "slight_deficit"),
        (0.9, "balance"),
        (1.0, "balance"),
        (1.1, "balance"),
        (1.1001, "slight_surplus"),
        (1.33, "slight_surplus"),
        (1.3301, "large_surplus"),
        (12.0, "large_surplus"),
    ],
)
def test_a_limit_belongs_to_the_class_nearer_to_balance(coverage, expected):
    assert class_of(coverage, DEFAULT_THRESHOLDS) == expected


def test_a_coverage_under_every_limit_has_no_class():
    assert class_of(0.2, (Threshold(diagnosis="balance", lower=0.5),)) == "undetermined"


def raised(own, province):
    """Return the flags of a line alone in its report, whose rates are these beside the province's."""
    line = a_line(rates=NEUTRAL | {name: measured(*v, origin="region") for name, v in own.items()})
    wide = dict.fromkeys(NEUTRAL) | {name: measured(*v, origin="province") for name, v in province.items()}
    return apart([line], {line.code: wide}, significance=0.05)[line.code]


@pytest.mark.parametrize(
    ("flag", "own", "province"),
    [
        ("persistence", {"graduation": (40, 80)}, {"graduation": (700, 1000)}),
        ("placement", {"placement": (40, 80)}, {"placement": (700, 1000)}),
        ("retention", {"leaving": (40, 80)}, {"leaving": (300, 1000)}),
    ],
)
def test_a_rate_apart_from_the_province_raises_its_flag(flag, own, province):
    assert raised(own, province) == {flag}
    assert raised(province, own) == set()  # apart on the good side


@pytest.mark.parametrize("own", [(13, 20), (56, 80), (600, 800)])
def test_graduation_near_the_province_s_is_not_flagged(own):
    assert raised({"graduation": own}, {"graduation": (750, 1000)}) == set()


def test_two_sure_rates_are_told_apart_by_both_their_intervals():
    """A point outside the other's interval is no difference yet: both may err."""
    own, province = {"placement": (48, 80)}, {"placement": (350, 500)}
    assert own["placement"][0] / 80 < measured(350, 500, origin="province").low
    assert raised(own, province) == set()


def test_what_is_apart_alone_may_be_chance_among_forty():
    own, province = {"graduation": (47, 80)}, {"graduation": (750, 1000)}
    assert raised(own, province) == {"persistence"}
    # The others are as the province is: one of forty is that far by chance.
    same = a_line(rates=NEUTRAL | {"graduation": measured(600, 800, origin="region")})
    others = [same._replace(program=MACHINING._replace(code=f"{n}")) for n in range(40)]
    line = a_line(rates=NEUTRAL | {"graduation": measured(47, 80, origin="region")})
    wide = dict.fromkeys(NEUTRAL) | {"graduation": measured(750, 1000, origin="province")}
    found = apart([line, *others], {one.code: wide for one in (line, *others)}, significance=0.05)
    assert not any(found.values())


def test_a_provincial_rate_is_never_compared_with_itself():
    same = measured(10, 1000, origin="province")
    wide = dict.fromkeys(NEUTRAL) | {"graduation": measured(900, 1000, origin="province")}
    line = a_line(rates=NEUTRAL | {"graduation": same})
    assert apart([line], {line.code: wide}, significance=0.05) == {line.code: set()}


@pytest.mark.parametrize(
    ("attraction", "filling", "flags"),
    [
        (0.99, 0.79, ("attraction", "filling")),
        (1.0, 0.8, ()),
        (None, None, ()),
        (0.0, 0.0, ("attraction", "filling")),
    ],
)
def test_seats_raise_their_flags_under_their_limits(attraction, filling, flags):
    line = a_line(attraction=attraction, filling=filling)
    assert action_flags(line, (), Parameters()) == flags
    assert action_flags(line, ("placement",), Parameters()) == (*flags, "placement")


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"flags": ("filling",)}, "promotion"),
        ({"flags": ("filling", "persistence")}, "promotion"),
        ({"flags": ("filling",), "seats": 25.0}, "promotion_then_seats"),
        ({"flags": ("persistence", "placement")}, "persistence"),
        ({"flags": ("placement",)}, "placement"),
        ({"flags": ("retention",)}, "retention"),
        ({"seats": 25.0}, "seats"),
        ({"seats": None}, "entrants"),
        ({}, "entrants"),
        ({"observed_entrants": 0.0, "seats": 0.0}, "not_offered"),
        ({"diagnosis": "balance"}, None),
        ({"diagnosis": "large_surplus"}, "surplus"),
        ({"diagnosis": "slight_surplus", "flags": ("placement",)}, "surplus_placement"),
        ({"diagnosis": "deficit", "flags": ("placement",)}, "placement"),
        ({"diagnosis": "surplus"}, "surplus"),
        ({"diagnosis": "undetermined", "observed_entrants": None, "coverage": None}, "supply_unknown"),
        ({"diagnosis": "undetermined"}, "unsure"),
    ],
)
def test_causes_come_in_their_order(figures, expected):
    assert cause(a_line(**figures)) == expected


@pytest.mark.parametrize(
    ("flags", "origins", "letter"),
    [
        ((), {}, "A"),
        (("provincial_rates",), {}, "A"),
        (("national_rates",), {}, "B"),
        (("provincial_factor",), {"graduation": "province", "further_study": "province"}, "B"),
        (("regional_share",), {}, "C"),
        (("assumption",), {"further_study": "assumption"}, "B"),
        (("partial_need", "national_rates"), {"graduation": "assumption"}, "D"),
        (("partial_need", "regional_share", "partial_years"), {}, "E"),
    ],
)
def test_the_letter_says_what_the_figures_rest_on(flags, origins, letter):
    rates = {name: measured(60, 80, origin=origins.get(name, "region")) for name in NEUTRAL}
    assert reliability(a_line(flags=flags, rates=rates)) == (letter, flags)


CLASSES = ("large_deficit", "slight_deficit", "balance", "slight_surplus", "large_surplus")


@pytest.mark.parametrize(
    ("shares", "printed"),
    [
        ((0.0, 0.2, 0.6, 0.2, 0.0), "balance"),
        ((0.59, 0.21, 0.2, 0.0, 0.0), "deficit"),
        ((0.59, 0.2, 0.21, 0.0, 0.0), "undetermined"),
        ((0.0, 0.0, 0.1, 0.5, 0.4), "surplus"),
        ((0.2, 0.2, 0.2, 0.2, 0.2), "undetermined"),
        ((0.6, 0.0, 0.0, 0.4, 0.0), "large_deficit"),
    ],
)
def test_a_class_is_printed_when_it_is_likely_else_its_side_else_nothing(shares, printed):
    assert likely(tuple(zip(CLASSES, shares, strict=True))) == printed


def test_what_has_no_class_has_no_letter():
    assert reliability(a_line(diagnosis="undetermined")) == (None, ())


def test_a_rate_over_few_persons_is_flagged_when_nothing_replaces_it():
    few = cohort(2024, 12, 9, area="QC")  # published so by another body
    (line,) = compute(inputs(supply=(cohort(2025, 12, 9), few), outcomes=(outcome(),))).lines
    assert "few_persons" in line.flags


def test_the_tables_of_keys_hold_each_other():
    assert set(BASIS_FLAGS) < set(FLAGS)
    assert len(set(CAUSES)) == len(CAUSES)
    assert len(set(DIAGNOSES)) == 10
