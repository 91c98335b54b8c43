"""The gate: units, windows, identities, employers, audiences, and what is checked before publishing."""

from datetime import date

import pytest

from programs.adequacy.confidentiality import (
    FICTITIOUS_KEY,
    IDENTITIES,
    exact_counts,
    for_audience,
    number_of,
    printed_counts,
    protected,
    unidentified,
)
from programs.adequacy.records import PROVINCE
from programs.adequacy.rounding import draw, rounded, year
from tests.programs.adequacy.estrie import (
    MACHINING,
    SECRET,
    cohort,
    compute,
    inputs,
    outcome,
    protected_,
    survey,
    two_programs,
)


def test_a_count_is_rounded_once():
    with pytest.raises(ValueError, match="already"):
        protected(protected_(inputs()), SECRET)


def test_no_cohort_and_no_exact_count_goes_through():
    kept = protected_(two_programs())
    assert kept.supply == () and kept.is_protected
    assert unidentified(kept) == []


def test_cohorts_of_a_year_are_added_before_they_are_rounded():
    kept = protected_(inputs(supply=(cohort(2025, 7, None), cohort(2025, 6, None))))
    number = draw(SECRET, "entrants", "5371", "05", "2025")
    [row] = kept.years
    assert (row.entrants, row.entrants_below, row.seats) == (*year(13, number), 80)


def test_a_renamed_program_keeps_its_numbers():
    renamed = MACHINING._replace(code="5999", first_code="5371")
    rows = tuple(cohort(when, 13, 9) for when in range(2019, 2026))
    before = protected_(inputs(supply=rows))
    after = protected_(inputs(programs=(renamed,), supply=tuple(r._replace(program="5999") for r in rows)))
    assert [r.entrants for r in before.years] == [r.entrants for r in after.years]
    assert [r.graduates for r in before.graduations] == [r.graduates for r in after.graduations]


@pytest.mark.parametrize(("rows", "key"), [
    ([True, True], FICTITIOUS_KEY), ([True, False], SECRET), ([False], SECRET), ([], SECRET),
])  # fmt: skip
def test_one_real_person_takes_the_installation_s_secret(rows, key):
    cohorts = [cohort(2025, is_fictitious=invented) for invented in rows]
    found = number_of(SECRET, cohorts, "entrants", "5371", "05", 2025)
    assert found == draw(key, "entrants", "5371", "05", "2025")


def test_an_identity_says_all_that_it_must():
    with pytest.raises(AssertionError):
        number_of(SECRET, [], "entrants", "5371", "05")
    assert not [kind for kind, named in IDENTITIES.items() if "edition" in named or "day" in named]


# --- Windows ----------------------------------------------------------------------------------------------


def graduation(**records):
    return next((row for row in protected_(inputs(**records)).graduations if row.area == "05"), None)


def test_graduation_is_over_the_five_latest_wholly_finished_years():
    found = graduation(supply=tuple(cohort(when, 20, 15) for when in range(2015, 2027)))
    assert (found.first_year, found.last_year, found.graduates, found.entrants) == (2021, 2025, 75, 100)


def test_a_year_with_a_cohort_that_may_still_graduate_is_not_finished():
    late = cohort(2025, 20, 3, ends_on=date(2026, 12, 1))
    found = graduation(supply=(*(cohort(when) for when in range(2021, 2026)), late))
    assert (found.first_year, found.last_year) == (2021, 2024)


def test_a_cohort_that_gave_no_figure_leaves_the_others():
    found = graduation(supply=(cohort(2024, 20, 15), cohort(2024, None, None), cohort(2025, 20, None)))
    assert (found.first_year, found.last_year, found.entrants) == (2024, 2024, 20)
    assert graduation(supply=(cohort(2025, 20, None),)) is None


def waves(*years, **more):
    return tuple(outcome(wave=when, **more) for when in years)


@pytest.mark.parametrize(
    ("held", "first", "last"),
    [(range(2014, 2026), 2021, 2025), ((2021, 2023), 2021, 2023), ((2020, 2024), 2024, 2024)],
)
def test_follow_ups_are_of_the_five_latest_waves_none_older_than_five_years(held, first, last):
    [row] = [r for r in protected_(inputs(outcomes=waves(*held))).outcomes if r.area == "05"]
    assert (row.first_wave, row.wave) == (first, last)
    assert row.respondents == 500 * len([w for w in held if first <= w <= last])


def test_waves_too_old_say_nothing():
    assert protected_(inputs(outcomes=waves(2015))).outcomes == ()


def test_a_wave_that_did_not_count_every_part_gives_way_to_those_that_did():
    told = (*waves(2023, 2024), outcome(wave=2025, seeking=None))
    [row] = protected_(inputs(outcomes=told)).outcomes
    assert (row.wave, row.respondents) == (2024, 1000)


def test_the_window_belongs_to_the_number():
    """A new wave is a new draw: with one number for all windows, overlaps would narrow the parts."""
    names = [("studying", "5371", "05", "outcomes", str(first), "2025") for first in range(2001, 2021)]
    assert len({draw(SECRET, *named) for named in names}) > 1


# --- The province -----------------------------------------------------------------------------------------


def elsewhere(*areas):
    return tuple(outcome(area=area) for area in areas)


@pytest.mark.parametrize(("areas", "regions"), [(("06", "07"), 3), (("06",), None)])
def test_quebec_is_the_sum_of_three_regions_rounded_counts_or_more(areas, regions):
    kept = protected_(inputs(outcomes=(outcome(), *elsewhere(*areas))))
    found = [row for row in kept.outcomes if row.area == PROVINCE]
    assert [row.regions for row in found] == ([] if regions is None else [regions])
    assert all(row.respondents == 500 * regions for row in found)
    assert {row.area for row in kept.outcomes} <= {"05", PROVINCE}


def test_a_contradiction_elsewhere_stops_no_report():
    """It is another region's to mend: Quebec's figures do without."""
    told = (outcome(), outcome(area="01"), outcome(area="02"), outcome(area="03", employed_related=600))
    entered = (cohort(2021), cohort(2021, area="01"), cohort(2021, 9, 20, area="02"), cohort(2021, area="03"))
    found = protected_(inputs(supply=entered, outcomes=told))
    assert [row.regions for row in (*found.graduations, *found.outcomes) if row.area == PROVINCE] == [3, 3]
    with pytest.raises(ValueError, match="not a part"):
        protected_(inputs(outcomes=(outcome(employed_related=600),)))


def test_two_sources_of_a_region_count_once_in_quebec_and_a_partial_one_not_at_all():
    told = [
        outcome(area=area, source=source) for area in ("01", "02", "05") for source in ("centres", "relance")
    ]
    partial = outcome(area="03", seeking=None)
    [quebec] = [row for row in protected_(inputs(outcomes=(*told, partial))).outcomes if row.area == PROVINCE]
    assert (quebec.regions, quebec.employed_related) == (3, 3 * 320)


def test_what_another_body_published_of_quebec_stays_as_published():
    own = outcome(area=PROVINCE, respondents=501, studying=51)
    kept = protected_(inputs(outcomes=(outcome(), own, *elsewhere("06", "07"))))
    [row] = [row for row in kept.outcomes if row.area == PROVINCE]
    assert (row.respondents, row.regions) == (501, 0)


# --- Employers --------------------------------------------------------------------------------------------


def hires(**figures):
    [row] = protected_(inputs(surveys=(survey(**figures),))).surveys
    return row


@pytest.mark.parametrize(
    ("figures", "is_hidden"),
    [
        ({"answered": 3, "largest_share": 0.5, "second_share": 0.3}, False),
        ({"answered": 2, "largest_share": 0.6, "second_share": 0.4}, True),
        ({"largest_share": 0.61}, True),
        ({"answered": 3, "largest_share": 0.5, "second_share": 0.45}, True),
        ({"largest_share": None}, True),
        ({"hires_per_year": 0.0, "largest_share": None, "second_share": None}, False),
    ],
)
def test_a_total_that_betrays_a_firm_does_not_go_through(figures, is_hidden):
    row = hires(**figures)
    assert row.is_hidden is is_hidden and (row.hires_per_year is None) is is_hidden
    assert (row.largest_share, row.second_share, row.answered, row.variance) == (None,) * 4


def test_hires_are_made_whole_then_rounded_and_firms_said_roughly():
    number = draw(SECRET, "hires", "72100", "05", "2026-05-01")
    row = hires(hires_per_year=31.5, answered=7)
    assert (row.hires_per_year, row.firms) == (rounded(32, number), "6–10")


WEIGHTED = {"hires_per_year": 148.5, "variance": 30.25, "quality": "C"}


@pytest.mark.parametrize(
    ("answers", "firms"),
    [
        ({"answered": 3, "largest_share": 0.5, "second_share": 0.3}, "3–5"),
        ({"answered": 12, "largest_share": 0.6, "second_share": 0.3}, "11–20"),
        ({"answered": 2, "largest_share": 0.5, "second_share": 0.5}, ""),
        ({"answered": 12, "largest_share": 0.61, "second_share": 0.1}, ""),
    ],
)
def test_a_weighted_total_is_made_whole_then_rounded_if_its_unweighted_answers_allow(answers, firms):
    """The letter passes, no exact variance does; the conditions are those of what firms answered."""
    row = hires(**WEIGHTED, **answers)
    told = rounded(149, draw(SECRET, "hires", "72100", "05", "2026-05-01"))
    assert (row.hires_per_year, row.quality) == ((told, "C") if firms else (None, None))
    assert (row.firms, row.variance, row.largest_share, row.answered) == (firms, None, None, None)


def test_a_survey_and_a_wave_have_each_their_draw():
    waves = [survey(wave=wave)._replace(hires_per_year=31.5) for wave in ("2026-05-01", "2026-05-01/2")]
    told = [protected_(inputs(surveys=(row,))).surveys[0].hires_per_year for row in waves]
    assert told == [rounded(32, draw(SECRET, "hires", "72100", "05", row.wave)) for row in waves]


HIDDEN = {"surveys": (survey(answered=2),)}


def test_a_hidden_survey_leaves_the_need_to_the_projection_and_says_so():
    [line] = compute(inputs(**HIDDEN)).lines
    assert (line.need_per_year, line.need_source, line.survey_need_per_year) == (20.0, "projection", None)
    assert "survey_hidden" in line.flags


def test_without_a_projection_its_need_is_hidden():
    edition = for_audience(compute(inputs(projections=(), **HIDDEN)), "public")
    [line] = edition.lines
    assert (line.need_per_year, line.diagnosis, line.target_entrants) == (None, "not_published", None)
    assert [(row.code, row.reason) for row in edition.suppressions] == [("72100", "few_employers")]


# --- Who reads what ---------------------------------------------------------------------------------------

FEW = {
    "respondents": 24, "employed_related": 10, "employed_other": 4, "studying": 5, "seeking": 3,
    "inactive": 2, "left_region": 2,
}  # fmt: skip


def few(audience):
    quebec = outcome(area=PROVINCE, respondents=1000, employed_related=600, employed_other=200, studying=100,
                     seeking=60, inactive=40, left_region=80)  # fmt: skip
    return for_audience(compute(inputs(outcomes=(outcome(**FEW), quebec))), audience).lines[0]


def test_a_rate_under_twenty_persons_gives_way_to_quebec_s_for_everybody():
    public, partners = few("public"), few("partners")
    assert public.rates == partners.rates
    assert (public.rates["related"].origin, public.rates["further_study"].origin) == ("province", "region")
    assert (public.coverage, public.diagnosis) == (partners.coverage, partners.diagnosis)


def test_partners_read_the_region_s_own_over_ten():
    assert few("public").regional_rates == {}
    assert {name: rate.n for name, rate in few("partners").regional_rates.items()} == {
        "related": 15, "leaving": 15,
    }  # fmt: skip
    assert few("public").suppressed == ("rates.leaving", "rates.related")


@pytest.mark.parametrize("audience", ["public", "partners"])
def test_an_edition_is_cut_once(audience):
    cut = for_audience(compute(inputs()), audience)
    with pytest.raises(ValueError, match="cannot be cut"):
        for_audience(cut, "public")
    with pytest.raises(ValueError, match="cannot be cut"):
        for_audience(compute(inputs()), "everybody")


def test_nothing_derived_is_hidden_or_rounded_again():
    """Coverage, target and gap come out of the printed counts with a calculator."""
    for line in for_audience(compute(two_programs()), "public").lines:
        rates = {name: rate.value for name, rate in line.rates.items()}
        stays = rates["graduation"] * (1 - rates["further_study"])
        in_trade = stays * rates["participation"] * rates["related"] * (1 - rates["leaving"])
        target = line.need_per_year / stays
        entrants = [row.entrants for row in line.years if row.school_year in line.averaged_years]
        assert line.observed_entrants == pytest.approx(sum(entrants) / len(entrants), abs=1e-4)
        assert line.target_entrants == pytest.approx(target, abs=1e-4)
        assert line.trade_target_entrants == pytest.approx(line.need_per_year / in_trade, abs=1e-4)
        assert line.coverage == pytest.approx(line.observed_entrants / target, abs=1e-4)


# --- Beside one another, and before publishing ------------------------------------------------------------


def test_who_keeps_the_records_reads_each_exact_count_beside_what_is_printed():
    facts = inputs(
        supply=tuple(cohort(when, 13, 9) for when in range(2021, 2026)), outcomes=(outcome(**FEW),)
    )
    exact, printed = exact_counts(facts), printed_counts(protected_(facts))
    assert exact.keys() == printed.keys()
    assert {count.kind for count in exact} == set(IDENTITIES) - {"hires", "declared", "internships"}
    assert all(abs(exact[count] - printed[count].counted) <= 9 for count in exact)
    assert sum(exact[count] != printed[count].counted for count in exact) > 5


@pytest.mark.parametrize("field", ["years", "graduations", "outcomes", "surveys"])
def test_a_count_that_no_identity_rounded_is_found_before_publishing(field):
    kept = protected_(two_programs())
    row = getattr(kept, field)[0]
    name = {"years": "entrants", "graduations": "graduates", "outcomes": "studying"}.get(
        field, "hires_per_year"
    )
    broken = kept._replace(**{field: (row._replace(**{name: 13}), *getattr(kept, field)[1:])})
    assert len(unidentified(broken)) == 1 and not unidentified(kept)
