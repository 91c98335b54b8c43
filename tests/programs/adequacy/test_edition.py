"""Canonical bytes, fingerprints, and what changed between two editions."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.adequacy import balance, edition
from programs.adequacy.confidentiality import for_audience
from programs.adequacy.edition import (
    as_data,
    as_json,
    as_stored,
    checksum,
    compare,
    from_data,
    inputs_of,
    kept_inputs,
    totals_of,
)
from tests.programs.adequacy.estrie import (
    MACHINING,
    cohort,
    compute,
    fingerprint,
    flow,
    inputs,
    outcome,
    protected_,
    shuffled,
    two_programs,
)


def test_the_shape_that_is_published():
    data = as_data(compute(two_programs()))
    line, occupation = data["lines"][0], data["occupations"][0]
    assert {"region", "edition", "method", "fingerprint", "sources", "lines", "occupations"} <= data.keys()
    assert (data["region"], data["edition"], data["region_name"]["fr"]) == ("05", None, "Estrie")
    assert {"program", "need_per_year", "target_entrants", "trade_target_entrants", "chances",
            "observed_entrants", "coverage", "gap", "class", "flags", "trend", "rates",
            "suppressed"} <= line.keys()  # fmt: skip
    assert {"code", "title_fr", "title_en"} <= line["program"].keys()
    assert set(line["rates"]) == {
        "graduation", "further_study", "participation", "related", "leaving", "placement",
    }  # fmt: skip
    assert {"value", "n", "low", "high", "origin", "percent"} <= line["rates"]["related"].keys()
    assert {"code", "openings_per_year", "seekers_per_year", "net_decline", "band"} <= occupation.keys()


def test_the_same_facts_in_another_order_give_the_same_bytes():
    assert as_json(compute(two_programs())) == as_json(compute(shuffled(two_programs())))


@given(st.permutations(two_programs().supply), st.permutations(two_programs().outcomes))
def test_bytes_do_not_depend_on_the_order_of_cohorts_and_follow_ups(supply, outcomes):
    given_ = two_programs(supply=tuple(supply), outcomes=tuple(outcomes))
    assert as_json(compute(given_)) == as_json(compute(two_programs()))


@pytest.mark.parametrize("audience", ["full", "partners", "public"])
def test_an_edition_comes_back_whole_from_its_json(audience):
    cut = for_audience(compute(two_programs()), audience)._replace(number=3)
    again = from_data(json.loads(as_json(cut)))
    assert again == cut
    assert as_json(again) == as_json(cut)


def test_json_is_plain_utf8_with_sorted_keys_and_short_floats():
    text = as_json(compute(two_programs())).decode()
    assert text == json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert "CFP 24-Juin" in text and "NaN" not in text and "-0.0" not in text


@pytest.mark.parametrize("number", [None, 12])
def test_what_is_stored_is_the_canonical_json(number):
    made = compute(two_programs())._replace(number=number)
    data, text, mark = as_stored(made)
    assert (text.encode(), mark) == (as_json(made), checksum(made))
    assert data == json.loads(text) and data["edition"] == number


def test_the_checksum_does_not_count_the_number_of_the_edition():
    made = compute(inputs())
    assert checksum(made) == checksum(made._replace(number=7))
    assert checksum(made) != checksum(compute(inputs(projections=(flow(growth=30),))))


def test_the_fingerprint_does_not_depend_on_the_order_of_the_records():
    assert fingerprint(two_programs()) == fingerprint(shuffled(two_programs()))


@pytest.mark.parametrize(
    "changed",
    [
        {"projections": (flow(growth=21),)},
        {"outcomes": (outcome(seeking=30, respondents=505),)},
        {"supply": (cohort(2025, 30),)},
        {"programs": (MACHINING._replace(initial_training_share=0.99999),)},
        {"outcomes": ()},
    ],
)
def test_any_change_of_the_facts_changes_the_fingerprint(changed):
    assert fingerprint(inputs()) != fingerprint(inputs(**changed))


def test_another_day_counts_only_when_it_changes_a_window():
    assert fingerprint(inputs()) == fingerprint(inputs(on=date(2026, 12, 22)))
    assert fingerprint(inputs()) != fingerprint(inputs(on=date(2026, 7, 1)))  # the year 2025 is not finished
    assert fingerprint(inputs()) != fingerprint(inputs(on=date(2027, 7, 1)))  # the year 2026 is closed


def test_only_protected_facts_have_a_fingerprint_or_are_kept():
    for act in (edition.fingerprint, kept_inputs):
        with pytest.raises(ValueError, match="protected"):
            act(inputs())


def test_the_facts_kept_with_an_edition_give_it_again():
    kept = protected_(two_programs())
    assert inputs_of(kept_inputs(kept)) == kept
    assert as_json(balance.compute(inputs_of(kept_inputs(kept)))) == as_json(compute(two_programs()))


def test_totals_add_the_complete_lines_and_count_the_others():
    made = compute(two_programs())
    incomplete = made.lines[0]._replace(target_entrants=None)
    found = totals_of((incomplete, made.lines[1]))
    assert (found.programs, found.counted, found.need_per_year) == (2, 1, made.lines[1].need_per_year)


def test_a_year_that_one_line_lacks_has_no_total():
    made = compute(two_programs(supply=(cohort(2024), cohort(2025), cohort(2025, program="5195"))))
    assert made.totals.entrants == ((2023, None), (2024, None), (2025, 40))


def test_two_like_editions_differ_in_nothing():
    assert compare(compute(inputs()), compute(inputs())) == ()


def test_what_changed_is_named_program_by_program():
    before = compute(inputs())
    after = compute(two_programs(projections=(flow(growth=120), flow("72106"))))
    added, changed = compare(before, after)
    assert (added.program.code, added.kind) == ("5195", "added")
    assert (changed.kind, [name for name, _, _ in changed.differences]) == (
        "changed",
        ["need_per_year", "target_entrants"],
    )


def test_a_program_that_left_the_report_is_named():
    (removed, *_) = compare(compute(two_programs()), compute(inputs()))
    assert (removed.program.code, removed.kind) == ("5195", "removed")


def test_editions_for_different_readers_are_never_compared():
    full = compute(inputs())
    with pytest.raises(ValueError, match="one audience"):
        compare(full, for_audience(full, "public"))
