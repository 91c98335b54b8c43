"""What each reader may see, and what subtraction inside a line could give back."""

import json
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from programs.adequacy.balance import _target, compute
from programs.adequacy.confidentiality import (
    REASONS,
    Series,
    cut_rate,
    for_audience,
    outcome_rates_shown,
    shown_as,
    step_of,
)
from programs.adequacy.diagnosis import class_of, diagnosis
from programs.adequacy.edition import as_data, as_json
from programs.adequacy.rates import NO_RATE, assumed, measured
from tests.programs.adequacy.estrie import cohort, inputs, outcome, survey, two_programs


def public(**records):
    return for_audience(compute(inputs(**records)), "public")


@pytest.mark.parametrize(
    ("count", "n", "least", "expected"),
    [
        (15, 20, 20, "exact"),
        (15, 19, 20, "hidden"),
        (5, 10, 10, "exact"),
        (5, 9, 10, "hidden"),
        (0, 49, 20, "below_5"),
        (49, 49, 20, "above_95"),
        (0, 50, 20, "exact"),
        (50, 50, 20, "exact"),
        (1, 80, 20, "rounded"),
        (4, 80, 20, "rounded"),
        (76, 80, 20, "rounded"),
        (5, 80, 20, "exact"),
        (75, 80, 20, "exact"),
    ],
)
def test_how_much_of_a_rate_is_shown(count, n, least, expected):
    assert shown_as(measured(count, n, origin="region"), least=least) == expected


@pytest.mark.parametrize("rate", [assumed("related"), NO_RATE])
def test_what_nobody_measured_has_nothing_to_hide(rate):
    assert shown_as(rate, least=20) == "exact"


@pytest.mark.parametrize("shown", ["hidden", "below_5", "above_95"])
def test_a_hidden_or_capped_rate_keeps_no_figure(shown):
    cut = cut_rate(measured(12, 18, origin="region"), shown)
    assert (cut.value, cut.n, cut.low, cut.high, cut.count, cut.percent) == (None,) * 6
    assert (cut.origin, cut.shown) == ("region", shown)


def test_a_rounded_rate_keeps_a_whole_percent_and_a_wide_interval():
    cut = cut_rate(measured(57, 60, origin="region"), "rounded")
    assert (cut.value, cut.n, cut.low, cut.high) == (0.95, None, 0.85, 1.0)


def test_a_tiny_rate_rounded_to_0_is_said_under_5():
    assert cut_rate(measured(1, 300, origin="region"), "rounded").shown == "below_5"


def rates(**counts):
    return compute(inputs(outcomes=(outcome(**counts),))).lines[0].rates


@pytest.mark.parametrize(
    ("counts", "exact"),
    [
        ({}, True),
        ({"left_region": 3}, False),  # related and leaving share a denominator
        ({"inactive": 2, "seeking": 8}, False),  # respondents − studying − active
        ({"seeking": 4, "inactive": 6}, False),  # active − employed
        ({"employed_related": 10, "employed_other": 5, "left_region": 5, "respondents": 35}, False),
    ],
)
def test_rates_of_one_follow_up_lose_their_denominators_together(counts, exact):
    shown = outcome_rates_shown(rates(**counts), least=20)
    assert (set(shown.values()) == {"exact"}) == exact
    assert ("exact" in shown.values()) == exact


def test_a_small_group_hides_its_rate_the_target_and_the_class():
    line = public(outcomes=(outcome(respondents=16, employed_related=8, employed_other=4, studying=2,
                                    seeking=1, inactive=1, left_region=2),)).lines[0]  # fmt: skip
    assert {rate.shown for name, rate in line.rates.items() if name != "graduation"} == {"hidden"}
    assert (line.target_entrants, line.ministry_target_entrants, line.coverage, line.gap) == (None,) * 4
    assert (line.diagnosis, line.cause, line.reliability) == ("not_published", None, None)
    assert (line.need_per_year, line.observed_entrants) == (20.0, 20.0)


def test_partners_see_from_ten_persons_on():
    follow_up = outcome(respondents=16, employed_related=8, employed_other=6, studying=0, seeking=1,
                        inactive=1, left_region=None)  # fmt: skip
    edition = compute(inputs(outcomes=(follow_up,)))
    related = {a: for_audience(edition, a).lines[0].rates["related"] for a in ("partners", "public")}
    assert (related["partners"].percent, related["public"].percent) == (57, None)


def test_the_ministry_figure_stays_when_only_our_two_factors_are_hidden():
    line = public(outcomes=(outcome(respondents=60, studying=10, employed_related=8, employed_other=7,
                                    seeking=25, inactive=10, left_region=5),)).lines[0]  # fmt: skip
    assert (line.rates["related"].shown, line.target_entrants) == ("hidden", None)
    assert line.ministry_target_entrants is not None


def test_a_capped_factor_cannot_be_divided_back_from_the_target():
    records = {"outcomes": (outcome(respondents=45, studying=5, employed_related=20, employed_other=10,
                                    seeking=5, inactive=5, left_region=0),)}  # fmt: skip
    full, shown = compute(inputs(**records)).lines[0], public(**records).lines[0]
    assert (shown.rates["leaving"].shown, shown.approximate) == ("below_5", True)
    assert shown.target_entrants % step_of(full.target_entrants) == 0
    assert shown.diagnosis == full.diagnosis
    assert shown.coverage * shown.target_entrants == pytest.approx(shown.observed_entrants, abs=0.01)


@pytest.mark.parametrize(
    ("value", "step"), [(3, 1), (20, 1), (20.1, 2), (40, 2), (45, 5), (100, 5), (101, 10), (900, 50)]
)
def test_steps_are_at_least_five_percent(value, step):
    assert step_of(value) == step


def test_small_counts_of_entrants_are_hidden_with_a_second_year():
    series = (cohort(2022, 20), cohort(2023, 3, 2), cohort(2024, 18), cohort(2025, 22))
    line = public(supply=series, outcomes=()).lines[0]
    shown = {row.school_year: row.entrants for row in line.years}
    assert shown == {2022: 20, 2023: None, 2024: None, 2025: 22}
    assert line.observed_entrants == pytest.approx(43 / 3, abs=1e-3)


def test_a_hidden_latest_year_is_nowhere_else():
    line = public(supply=(cohort(2023, 20), cohort(2024, 18), cohort(2025, 4, None)), outcomes=()).lines[0]
    assert (line.latest_entrants, line.trend_p_value) == (None, None)


def test_a_mean_that_tells_its_small_years_goes_with_the_class():
    line = public(supply=tuple(cohort(year, 4, 3) for year in (2023, 2024, 2025)), outcomes=()).lines[0]
    assert (line.observed_entrants, line.filling, line.coverage) == (None, None, None)
    assert line.diagnosis == "not_published"


@pytest.mark.parametrize(
    ("without_seats", "filling"),
    [
        ((), 43 / 120),
        ((2024,), None),  # 2023 = filling × the seats of 2023 and 2025, less 2025
        ((2025,), None),  # 2025 is the mean of three less filling's two, then 2023 and 2024 are
        ((2022,), 43 / 120),  # outside the mean
    ],
)
def test_a_filling_that_gives_back_a_hidden_year_is_hidden(without_seats, filling):
    counts = {2022: 20, 2023: 3, 2024: 18, 2025: 22}
    supply = tuple(
        cohort(year, count, 2, seats=None if year in without_seats else 40) for year, count in counts.items()
    )
    line = public(supply=supply, outcomes=()).lines[0]
    hidden = [row.school_year for row in line.years if row.entrants is None]
    assert hidden == [2023, 2024] and line.observed_entrants == pytest.approx(43 / 3, abs=1e-3)
    assert line.filling == (filling and pytest.approx(filling, abs=1e-3))


def test_small_counts_of_applicants_hide_the_ratio_they_are_in():
    line = public(supply=(cohort(2023), cohort(2024), cohort(2025, applicants=2))).lines[0]
    assert (line.years[-1].applicants, line.attraction) == (None, None)


def test_few_who_did_not_finish_hide_the_years_that_count_them():
    graduates = {2021: 20, 2022: 19, 2023: 20, 2024: 20, 2025: 18}
    line = public(supply=tuple(cohort(year, 20, count) for year, count in graduates.items())).lines[0]
    hidden = {row.school_year for row in line.years if row.entrants is None}
    assert line.rates["graduation"].shown == "rounded"
    assert hidden == {2021}  # outside the mean: it stays, and so does the class
    assert (line.observed_entrants, line.diagnosis) == (20.0, "large_deficit")


@pytest.mark.parametrize(
    ("figures", "visible"),
    [
        ({"answered": 3, "largest_share": 0.6}, True),
        ({"answered": 2, "largest_share": 0.6}, False),
        ({"answered": 30, "largest_share": 0.61}, False),
        ({"answered": None}, False),
        ({"largest_share": None}, False),
        ({"hires_per_year": 0.0, "largest_share": None}, True),
    ],
)
def test_employers_are_shown_three_together_none_above_the_others(figures, visible):
    edition = public(surveys=(survey(**figures),))
    (row,), (line,) = edition.occupations, edition.lines
    assert (row.survey_hires_per_year is not None) == visible
    assert (row.survey_answered is not None) == (visible and figures.get("answered", 22) is not None)
    assert (line.survey_need_per_year is not None) == visible
    assert row.survey_largest_share is None


def test_a_need_made_of_a_hidden_survey_is_hidden_with_its_class():
    edition = public(surveys=(survey(answered=2),), projections=())
    line = edition.lines[0]
    assert (line.need_per_year, line.need_signed_per_year, line.ministry_target_entrants) == (None,) * 3
    assert line.diagnosis == "not_published"


def test_totals_hold_shown_figures_only():
    edition = for_audience(compute(two_programs()), "public")
    assert edition.totals.counted == sum(line.target_entrants is not None for line in edition.lines)


def test_the_log_says_where_and_why_and_never_how_much():
    edition = public(surveys=(survey(answered=2),), supply=(cohort(2024, 3, 2), cohort(2025)))
    log = {(row.scope, row.field): row.reason for row in edition.suppressions}
    assert log["occupation", "survey_hires_per_year"] == "few_employers"
    assert log["program", "entrants.2024"] == log["program", "entrants.2025"] == "small_count"
    assert set(log.values()) <= set(REASONS)
    assert "entrants.2024" in edition.lines[0].suppressed


def test_the_full_edition_stays_as_it_is():
    edition = compute(inputs())
    assert for_audience(edition, "full") is edition


@pytest.mark.parametrize(("first", "then"), [("public", "partners"), ("full", "everyone")])
def test_an_edition_is_cut_once_and_for_a_known_reader(first, then):
    with pytest.raises(ValueError, match="cannot be cut"):
        for_audience(for_audience(compute(inputs()), first), then)


# --- An attacker: what numbers of persons agree with everything shown? --------------------------------------

counts = st.integers(0, 40)
series = st.lists(st.integers(0, 30), min_size=3, max_size=6)


@given(series, st.booleans())
def test_no_hidden_year_comes_out_of_the_years_left_and_their_mean(entrants, protects):
    years = list(range(2026 - len(entrants), 2026))
    given_ = Series(
        entrants=dict(zip(years, entrants, strict=True)),
        averaged=frozenset(years[-3:]),
        denominator=frozenset(years[:3]),
    )
    hidden, with_mean = given_.hide(protects_denominator=protects)
    assert {year for year, count in given_.entrants.items() if 1 <= count <= 4} <= hidden
    unknown = sorted(hidden & given_.averaged)
    if with_mean and unknown:
        rest = sum(given_.entrants[year] for year in unknown)
        worlds = [w for w in product(range(rest + 1), repeat=len(unknown)) if sum(w) == rest]
        assert all(len({w[i] for w in worlds}) > 1 for i in range(len(unknown)))
    if protects:
        missing = given_.denominator - (given_.entrants.keys() - hidden)
        assert missing and not (with_mean and missing == hidden & given_.averaged)


@given(
    series,
    st.tuples(counts, counts, counts, counts, counts),
    st.integers(0, 12),
    st.sampled_from(["public", "partners"]),
)
def test_no_small_count_is_ever_shown_or_given_by_a_rate(entrants, people, left, audience):
    related, other, studying, seeking, inactive = people
    supply = tuple(cohort(2020 + i, n, max(0, n - 2), applicants=n) for i, n in enumerate(entrants))
    follow_up = outcome(respondents=sum(people), employed_related=related, employed_other=other,
                        studying=studying, seeking=seeking, inactive=inactive,
                        left_region=min(left, related + other))  # fmt: skip
    edition = for_audience(compute(inputs(supply=supply, outcomes=(follow_up,))), audience)
    (line,) = edition.lines
    shown = [getattr(row, name) for row in line.years for name in ("entrants", "applicants")]
    for rate in line.rates.values():
        assert rate.n is None or rate.n >= (20 if audience == "public" else 10)
        if rate.count is not None:
            shown += [rate.count, rate.n - rate.count]
    numbers = {name: rate.n for name, rate in line.rates.items()}
    if numbers["participation"] and numbers["related"]:
        shown.append(line.rates["participation"].count - numbers["related"])
    assert not [count for count in shown if count is not None and 1 <= count <= 4]


def printed_if(edition, leaving: float):
    """The public's line of an edition, had that share (0–1) of the employed left the region."""
    (line,) = edition.lines
    rates = line.rates | {"leaving": line.rates["leaving"]._replace(value=leaving)}
    line = line._replace(**_target(line.need_per_year, line.observed_entrants, rates))
    line = line._replace(diagnosis=diagnosis(line, edition.thresholds))
    return for_audience(edition._replace(lines=(line,)), "public").lines[0]


@given(related=st.integers(5, 30), other=st.integers(5, 15))
def test_two_values_of_a_capped_factor_agree_with_the_same_line(related, other):
    """Nobody left, or some did, up to one in twenty: what is printed for the first fits the second too."""
    assume(20 <= related + other < 50)
    full = compute(inputs(outcomes=(outcome(
        respondents=related + other, employed_related=related, employed_other=other, studying=0, seeking=0,
        inactive=0, left_region=0),)))  # fmt: skip
    line = for_audience(full, "public").lines[0]
    assert line.rates["leaving"].shown == line.rates["further_study"].shown == "below_5"
    assert line.approximate and line == printed_if(full, 0.0)
    assert any(printed_if(full, 0.05 / 2**halved) == line for halved in range(9))
    assert line.coverage is None or class_of(line.coverage, full.thresholds) == line.diagnosis


def test_a_public_edition_holds_no_figure_of_what_it_hides():
    edition = for_audience(compute(two_programs()), "public")
    data = json.loads(as_json(edition))
    for line in data["lines"]:
        for name in line["suppressed"]:
            if name.startswith("rates."):
                rate = line["rates"][name.removeprefix("rates.")]
                assert rate["n"] is None
    assert data["audience"] == "public"
    assert as_data(edition)["suppressions"]


def test_flags_that_tell_a_hidden_rate_go_with_it():
    full = compute(two_programs())
    flagged = full._replace(lines=tuple(row._replace(flags=("placement", *row.flags)) for row in full.lines))
    rates = flagged.lines[0].rates | {"placement": measured(2, 8, origin="region")}
    hidden = flagged.lines[0]._replace(rates=rates)
    shown = for_audience(flagged._replace(lines=(hidden,)), "public").lines[0]
    assert "placement" not in shown.flags
