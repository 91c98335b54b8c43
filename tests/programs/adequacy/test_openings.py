"""Openings and seekers on published rows, bands, and the chain of projections a region falls back on."""

from datetime import date

import pytest

from programs.adequacy.openings import band, basis, need_of_occupation, occupation_lines, openings, seekers
from programs.adequacy.records import EmploymentShare, Parameters
from tests.programs.adequacy.estrie import flow, inputs, survey

# ESDC, Canadian Occupational Projection System 2024-2033, summary by NOC 2021 (Open Government Licence –
# Canada); persons over ten years, rounded to 100: code, employment 2023, growth, retirements, other
# replacement, openings, school leavers, immigration, other seekers, seekers.
COPS = [
    ("11202", 233600, 41500, 22300, 11800, 75600, 141900, 38800, -62700, 117900, "surplus"),
    ("12200", 204400, 27000, 70200, 15700, 112900, 37300, 18100, 56100, 111500, "balanced"),
    ("14111", 36000, 700, 8000, 2300, 10900, 13000, 4100, -5400, 11700, "balanced"),
    ("21231", 113100, 27400, 13600, 5800, 46900, 38900, 60600, -39100, 60400, "balanced"),
    ("22212", 37700, 1400, 5400, 2200, 9000, 12600, 4600, -5400, 11800, "balanced"),
    ("22214", 8700, 0, 900, 500, 1400, 3700, 600, -200, 4100, "strong_surplus"),
    ("22222", 20000, 3100, 1400, 1000, 5600, 10800, 6400, -3200, 14000, "strong_surplus"),
    ("22301", 21900, 2700, 4300, 1300, 8300, 7600, 2900, -1900, 8700, "balanced"),
    ("22302", 22400, 3000, 4700, 1300, 9000, 8200, 3900, -3700, 8400, "balanced"),
    ("22312", 12100, 1400, 1100, 600, 3100, 3600, 200, -700, 3100, "balanced"),
    ("31110", 21400, 6200, 7400, 1500, 15000, 6800, 2300, -600, 8500, "strong_shortage"),
    ("32123", 5600, 1600, 1100, 400, 3100, 1700, 200, 0, 1800, "shortage"),
    ("53200", 2700, 500, 0, 100, 600, 1500, 100, 100, 1800, "strong_surplus"),
    ("65101", 12000, -2800, 1400, 300, -1000, 2700, 300, -3500, -500, "balanced"),
    ("70010", 108900, 15300, 22100, 7200, 44600, 4200, 11700, 12000, 27900, "shortage"),
    ("72100", 43400, 1000, 12300, 2900, 16200, 8100, 3600, 4000, 15700, "balanced"),
    ("72101", 11700, 200, 3700, 900, 4900, 2300, 600, 1700, 4600, "balanced"),
    ("72104", 4300, -100, 900, 300, 1100, 1600, 400, -700, 1300, "balanced"),
    ("72106", 90900, 5600, 14900, 5000, 25600, 30000, 8000, -13000, 25000, "balanced"),
    ("72200", 119300, 35600, 14100, 6600, 56300, 61800, 5200, -11100, 55800, "balanced"),
    ("72201", 35600, 3000, 9000, 2300, 14300, 9300, 1700, 3800, 14900, "balanced"),
    ("72310", 132000, 15600, 21500, 7600, 44700, 53700, 10600, -25500, 38800, "balanced"),
    ("72400", 88500, 5300, 25500, 5200, 36000, 25200, 4200, 6600, 36000, "balanced"),
    ("72406", 6000, 1200, 700, 300, 2100, 1400, 100, -200, 1300, "shortage"),
    ("72422", 10900, 1800, 1800, 700, 4300, 5700, 900, -1900, 4700, "balanced"),
    ("72600", 19200, 3400, 4200, 1200, 8700, 4800, 1000, -500, 5300, "shortage"),
    ("73300", 319400, 42300, 83700, 23000, 148900, 49100, 55700, 34600, 139400, "balanced"),
    ("84111", 3000, 500, 100, 200, 800, 1900, 100, -700, 1300, "surplus"),
    ("85100", 30600, -600, 4800, 1700, 5800, 10100, 4500, -10200, 4500, "balanced"),
    ("94106", 11900, 700, 4400, 800, 6000, 2400, 1500, 2000, 6000, "balanced"),
    ("94111", 15000, 600, 6300, 1100, 7900, 1100, 3900, 2600, 7600, "balanced"),
    ("94112", 5400, -200, 2000, 300, 2100, 1200, 500, -200, 1600, "balanced"),
    ("94122", 6300, -200, 2300, 500, 2500, 400, 500, -300, 600, "strong_shortage"),
    ("94129", 4200, 100, 1800, 300, 2200, 1000, 500, 900, 2300, "balanced"),
    ("94140", 66300, 7000, 13900, 4200, 25000, 14000, 19600, -9000, 24600, "balanced"),
    ("94203", 10800, 800, 4400, 900, 6100, 1400, 1700, -200, 2800, "strong_shortage"),
    ("94204", 17400, 1500, 5600, 1200, 8400, 3300, 3100, 1900, 8400, "balanced"),
]


def published(row):
    code, employment, growth, retirements, other, _, leavers, immigration, others, _, _ = row
    return flow(
        code,
        "CA",
        employment=employment,
        growth=growth,
        retirements=retirements,
        other_replacement=other,
        school_leavers=leavers,
        immigration=immigration,
        other_seekers=others,
    )


@pytest.mark.parametrize("row", COPS, ids=lambda row: row[0])
def test_published_openings_and_seekers_are_found_again(row):
    given = published(row)
    assert openings(given) == pytest.approx(row[5], abs=100)
    assert seekers(given) == pytest.approx(row[9], abs=100)


@pytest.mark.parametrize("row", COPS, ids=lambda row: row[0])
def test_bands_of_published_rows(row):
    assert band(published(row)) == row[10]


@pytest.mark.parametrize(
    ("missing", "seeking", "expected"),
    [  # openings 200 of 1 000 jobs over ten years
        (None, 51, "balanced"),
        (None, 50, "shortage"),  # exactly 15 %
        (None, 349, "balanced"),
        (None, 350, "surplus"),
        (None, -80, "shortage"),  # exactly 28 %
        (None, -81, "strong_shortage"),
        (None, 480, "surplus"),
        (None, 481, "strong_surplus"),
        ("growth", 100, "undetermined"),
        ("immigration", 100, "undetermined"),
        ("employment", 100, "undetermined"),
    ],
)
def test_limits_of_the_bands(missing, seeking, expected):
    given = flow(school_leavers=seeking, immigration=0, other_seekers=0)
    assert band(given._replace(**{missing: None}) if missing else given) == expected


def test_a_gap_over_five_years_is_brought_to_ten():
    assert band(flow(school_leavers=110, immigration=0, other_seekers=0, years=5)) == "shortage"


OWN, PROVINCE, COUNTRY = flow(), flow(area="QC", employment=30000), flow(area="CA", employment=100000)
JOBS = flow(employment=500, growth=None, retirements=None)
NO_JOBS = PROVINCE._replace(employment=None)
ALL_JOBS = (
    EmploymentShare(area="05", within="QC", share=0.04),
    EmploymentShare(area="05", within="CA", share=0.01),
    EmploymentShare(area="07", within="QC", share=0.5),
)


@pytest.mark.parametrize(
    ("flows", "shares", "origin", "factor"),
    [
        ((COUNTRY, PROVINCE, OWN), (), "region", 1.0),
        ((COUNTRY, PROVINCE, JOBS), (), "province", 500 / 30000),
        ((COUNTRY, JOBS), ALL_JOBS, "country", 500 / 100000),
        ((COUNTRY, PROVINCE), ALL_JOBS, "province_share", 0.04),
        ((COUNTRY,), ALL_JOBS, "country_share", 0.01),
        ((COUNTRY, NO_JOBS, JOBS), ALL_JOBS, "country", 500 / 100000),  # nothing to divide by in the province
        ((NO_JOBS, JOBS), ALL_JOBS, "province_share", 0.04),
    ],
)
def test_a_region_without_projection_borrows_the_nearest_rates(flows, shares, origin, factor):
    found = basis("05", flows, shares)
    assert (found.origin, found.factor) == (origin, factor)


@pytest.mark.parametrize(
    "flows", [(), (COUNTRY,), (JOBS,), (COUNTRY._replace(growth=None), JOBS), (NO_JOBS, JOBS)]
)
def test_nothing_to_borrow_leaves_the_need_unknown(flows):
    assert basis("05", flows, ()) is None


@pytest.mark.parametrize(
    ("flows", "origin", "openings_per_year"),
    [((COUNTRY,), "country_total", 20.0), ((COUNTRY, PROVINCE), "province_total", 20.0)],
)
def test_without_regional_figures_the_whole_area_is_shown_and_never_counted(flows, origin, openings_per_year):
    (line,) = occupation_lines(inputs(projections=flows))
    assert (line.origin, line.openings_per_year) == (origin, openings_per_year)
    assert (line.need_source, need_of_occupation(line)) == (None, None)


@pytest.mark.parametrize("employment", [None, 0])
def test_a_provincial_projection_without_employment_is_shown_without_its_state(employment):
    (line,) = occupation_lines(inputs(projections=(PROVINCE._replace(employment=employment), JOBS)))
    assert (line.origin, line.openings_per_year, line.band) == ("province_total", 20.0, "undetermined")
    assert line.employment == employment


def test_the_newest_vintage_is_used():
    older = OWN._replace(vintage=date(2021, 1, 1), growth=900)
    assert basis("05", (older, OWN), ()).flow is OWN


def test_an_occupation_is_given_per_year_with_its_seekers():
    (line,) = occupation_lines(inputs())
    assert (line.openings_per_year, line.seekers_per_year, line.growth_per_year) == (20.0, 18.0, 2.0)
    assert (line.replacement_per_year, line.band, line.net_decline) == (18.0, "balanced", False)


def test_borrowed_rates_follow_regional_employment():
    (line,) = occupation_lines(inputs(projections=(PROVINCE, JOBS)))
    assert line.openings_per_year == pytest.approx(200 / 10 * 500 / 30000, abs=1e-4)
    assert line.employment == 500.0


def test_a_net_decline_is_shown_as_0_and_kept_in_the_sum():
    (line,) = occupation_lines(inputs(projections=(flow(growth=-300),)))
    assert (line.openings_per_year, line.openings_signed_per_year, line.net_decline) == (0.0, -12.0, True)


@pytest.mark.parametrize(
    ("sources", "with_survey", "with_projection", "used", "need"),
    [
        ("projection_first", True, True, "projection", 20.0),
        ("projection_first", True, False, "survey", 30.0),
        ("survey_first", True, True, "survey", 30.0),
        ("survey_first", False, True, "projection", 20.0),
        ("projection", True, False, None, None),
        ("survey", False, True, None, None),
    ],
)
def test_the_need_comes_from_the_source_asked_for_and_both_are_shown(
    sources, with_survey, with_projection, used, need
):
    (line,) = occupation_lines(
        inputs(
            parameters=Parameters(sources=sources),
            surveys=(survey(),) if with_survey else (),
            projections=(flow(),) if with_projection else (),
        )
    )
    assert (line.need_source, need_of_occupation(line)) == (used, need)
    assert (line.survey_hires_per_year is not None) == with_survey
    assert (line.openings_per_year is not None) == with_projection


def test_two_surveys_are_never_added_and_another_region_s_is_not_read():
    older, elsewhere = survey(vintage=date(2007, 4, 1), hires_per_year=500.0), survey(area="07")
    (line,) = occupation_lines(inputs(surveys=(older, elsewhere, survey())))
    assert line.survey_hires_per_year == 30.0


def test_an_unknown_choice_of_sources_is_refused():
    with pytest.raises(ValueError, match="job_boards"):
        occupation_lines(inputs(parameters=Parameters(sources="job_boards")))
