# ruff: noqa: E501  (whole sentences read better on one line)
"""Sentences as a coordinator reads them."""

import re

import pytest

from programs.adequacy.confidentiality import for_audience
from programs.adequacy.edition import Change, Line, OccupationLine, YearFigures
from programs.adequacy.phrasing import conditions_text
from programs.adequacy.rates import NAMES, assumed, measured
from programs.adequacy.wording import (
    change_sentence,
    coverage_title,
    entrants_title,
    funnel_steps,
    funnel_title,
    highlights,
    line_sentence,
    map_title,
    occupation_sentence,
    quadrant_title,
    trend_sentence,
)
from tests.programs.adequacy.estrie import MACHINING, WELDING, compute, flow, inputs, two_programs

N = "\u00a0"
RATES = {name: assumed(name) for name in NAMES}


def a_line(**figures):
    defaults = {
        "program": MACHINING,
        "rates": RATES,
        "diagnosis": "large_deficit",
        "cause": "promotion",
        "target_entrants": 38.2,
        "observed_entrants": 20.0,
        "gap": -18.2,
        "filling": 0.5,
        "seats": 40.0,
    }
    return Line(**(defaults | figures))


@pytest.mark.parametrize(
    ("figures", "fr", "en"),
    [
        (
            {},
            f"Il manque environ 18 débutants par année en Usinage; la moitié des places sont libres{N}: "
            "c’est la promotion qui manque, pas les places.",
            "About 18 more entrants a year are needed in Machining; half of the seats are empty: "
            "what is missing is promotion, not seats.",
        ),
        (
            {"filling": 0.56, "gap": -1.2},
            f"Il manque environ 1 débutant par année en Usinage; 44{N}% des places sont libres{N}: "
            "c’est la promotion qui manque, pas les places.",
            "About 1 more entrant a year is needed in Machining; 44% of the seats are empty: "
            "what is missing is promotion, not seats.",
        ),
        (
            {"filling": 0.0},
            f"Il manque environ 18 débutants par année en Usinage; toutes les places sont libres{N}: "
            "c’est la promotion qui manque, pas les places.",
            "About 18 more entrants a year are needed in Machining; all of the seats are empty: "
            "what is missing is promotion, not seats.",
        ),
        (
            {"filling": None, "gap": None},
            f"Il manque des débutants en Usinage; des places sont libres{N}: "
            "c’est la promotion qui manque, pas les places.",
            "More entrants are needed in Machining; some seats are empty: "
            "what is missing is promotion, not seats.",
        ),
        (
            {"gap": -1234.0, "cause": "promotion_then_seats", "filling": 2 / 3},
            f"Il manque environ 1{N}250 débutants par année en Usinage; le tiers des places sont libres, et même "
            f"toutes prises elles ne suffiraient pas{N}: la promotion d’abord, des places ensuite.",
            "About 1,250 more entrants a year are needed in Machining; a third of the seats are empty, and even "
            "with all of them taken there would not be enough: promotion first, seats next.",
        ),
        (
            {"cause": "persistence"},
            "Il manque environ 18 débutants par année en Usinage; la diplomation y est plus faible qu’ailleurs au "
            f"Québec{N}: c’est la persévérance qu’il faut soutenir.",
            "About 18 more entrants a year are needed in Machining; fewer entrants graduate than elsewhere in "
            "Quebec: persistence is what needs support.",
        ),
        (
            {"cause": "retention", "program": WELDING},
            "Il manque environ 18 débutants par année en Soudage-montage; les diplômés quittent la région plus "
            f"souvent qu’ailleurs au Québec{N}: c’est la rétention qu’il faut soutenir.",
            "About 18 more entrants a year are needed in Welding; graduates leave the region more often than "
            "elsewhere in Quebec: retention is what needs support.",
        ),
        (
            {"cause": "seats"},
            "Il manque environ 18 débutants par année en Usinage; même toutes prises, les places ne suffiraient "
            f"pas{N}: ce sont elles qui manquent.",
            "About 18 more entrants a year are needed in Machining; even full, the seats would not be enough: "
            "seats are what is missing.",
        ),
        (
            {"cause": "entrants", "gap": -0.3},
            "Il manque moins d’un débutant par année en Usinage, sans qu’une cause se détache.",
            "Less than one more entrant a year is needed in Machining, with no single cause standing out.",
        ),
        (
            {"cause": "entrants", "flags": ("partial_need",)},
            "Il manque au moins 18 débutants par année en Usinage, sans qu’une cause se détache.",
            "At least 18 more entrants a year are needed in Machining, with no single cause standing out.",
        ),
        (
            {"cause": "not_offered", "observed_entrants": 0.0, "target_entrants": 12.4},
            "Usinage ne se donne pas dans la région, où il faudrait environ 12 débutants par année.",
            "Machining is not offered in the region, where about 12 entrants a year would be needed.",
        ),
        (
            {"diagnosis": "balance", "cause": None, "target_entrants": 21.3},
            f"En Usinage, les débutants suivent le besoin{N}: environ 20 par année, pour 21 visés.",
            "In Machining, entrants match the need: about 20 a year, for a target of 21.",
        ),
        (
            {"diagnosis": "large_surplus", "cause": "surplus", "gap": 12.6},
            "Environ 13 débutants de plus par année que le besoin mesuré en Usinage.",
            "About 13 entrants a year more than the measured need in Machining.",
        ),
        (
            {"diagnosis": "slight_surplus", "cause": "surplus_placement", "gap": 0.4},
            "Moins d’un débutant de plus par année que le besoin mesuré en Usinage, et les diplômés se placent "
            "moins bien qu’ailleurs au Québec.",
            "Less than one entrant a year more than the measured need in Machining, and graduates find related "
            "jobs less often than elsewhere in Quebec.",
        ),
        (
            {"diagnosis": "no_measured_need", "cause": "surplus_net_decline"},
            f"Aucun besoin mesuré en Usinage{N}: les professions visées sont en déclin net.",
            "No measured need in Machining: its occupations are in net decline.",
        ),
        (
            {"diagnosis": "undetermined", "cause": "need_unknown"},
            f"Le besoin en Usinage est inconnu{N}: ni projection ni enquête ne couvre ses professions.",
            "The need in Machining is unknown: no projection or survey covers its occupations.",
        ),
        (
            {"diagnosis": "undetermined", "cause": "partial_need"},
            f"Le besoin en Usinage n’est connu qu’en partie{N}: le diagnostic reste indéterminé.",
            "The need in Machining is only partly known: the diagnosis stays undetermined.",
        ),
        (
            {"diagnosis": "not_published", "cause": None},
            f"Le diagnostic d’Usinage n’est pas publié{N}: le besoin n’est connu que par une enquête dont le "
            "total désignerait un employeur.",
            "The diagnosis of Machining is not published: its need is known only from a survey whose total "
            "would point to one employer.",
        ),
    ],
)
def test_what_a_line_means(figures, fr, en):
    line = a_line(**figures)
    assert line_sentence(line, "fr") == fr
    assert line_sentence(line, "en") == en


SMALL = YearFigures(school_year=2024, entrants=4, entrants_below=True)
YEARS = (YearFigures(school_year=2023, entrants=12), YearFigures(school_year=2025, entrants=30))


@pytest.mark.parametrize(
    ("figures", "fr", "en"),
    [
        (
            {"trend": "up", "trend_years": (2023, 2025), "years": YEARS},
            f"De 12 en 2023-2024 à 30 en 2025-2026{N}: hausse significative.",
            "From 12 in 2023-2024 to 30 in 2025-2026: significantly up.",
        ),
        (
            {"trend": "stable", "trend_years": (2023, 2024), "years": (YEARS[0], SMALL)},
            f"De 12 en 2023-2024 à <{N}10 en 2024-2025{N}: stable.",
            f"From 12 in 2023-2024 to <{N}10 in 2024-2025: stable.",
        ),
        ({}, "", ""),
    ],
)
def test_how_entrants_changed(figures, fr, en):
    line = a_line(**figures)
    assert (trend_sentence(line, "fr"), trend_sentence(line, "en")) == (fr, en)


def edition_of(*lines):
    return compute(inputs())._replace(lines=lines)


SHORT, EVEN = a_line(), a_line(program=WELDING, diagnosis="balance", cause=None, gap=0.0, trend="up")


def test_five_highlights_in_both_languages():
    edition = edition_of(SHORT, EVEN)
    assert highlights(edition, "fr") == (
        "En Estrie, sur deux programmes, un seul manque de débutants et un est à l’équilibre.",
        line_sentence(SHORT, "fr"),
        f"Des places restent libres dans un programme en déficit (Usinage){N}: remplir avant d’ouvrir.",
        f"Débutants{N}: hausse significative dans un programme (Soudage-montage).",
        "Aucune projection ne couvre encore les professions de ces programmes.",
    )
    assert (
        highlights(edition, "en")[0] == "In Estrie, of two programs, one lacks entrants and one is balanced."
    )


def test_highlights_count_what_they_name():
    lines = (SHORT, SHORT._replace(program=WELDING, gap=-40.0), EVEN._replace(diagnosis="not_published"))
    first, second, third, *_ = highlights(edition_of(*lines), "fr")
    assert first == "En Estrie, sur trois programmes, deux manquent de débutants et un reste sans diagnostic."
    assert second.startswith("Il manque environ 40 débutants par année en Soudage-montage")
    assert "deux programmes en déficit (Usinage et Soudage-montage)" in third


@pytest.mark.parametrize("audience", ["full", "partners", "public"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_computed_report_is_told_without_a_hole(audience, lang):
    edition = for_audience(compute(two_programs()), audience)
    texts = [*highlights(edition, lang), *(line_sentence(line, lang) for line in edition.lines)]
    assert len(texts) == 7
    assert all(re.fullmatch(r"[A-ZÀÉ].*[^ ;:,]\.", text) and "None" not in text for text in texts)


def test_an_empty_report_still_has_its_five_sentences():
    edition = compute(inputs(programs=(), shares=(), supply=(), outcomes=(), occupations=()))
    assert len(highlights(edition, "fr")) == 5
    assert highlights(edition, "fr")[0] == "Aucun programme n’est au bilan en Estrie."


def test_where_nothing_settles_it_nobody_says_that_no_program_is_short():
    """One at balance and two undetermined: that none lacks entrants is not known."""
    even = EVEN._replace(coverage=1.0, need_per_year=20.0)
    lines = [even, *(even._replace(diagnosis="undetermined", cause="unsure") for _ in range(2))]
    assert coverage_title(edition_of(even), "fr") == "Aucun programme ne manque de débutants"
    assert coverage_title(edition_of(*lines), "fr") == (
        "Aucun programme ne manque sûrement de débutants; deux restent indéterminés"
    )
    assert highlights(edition_of(*lines[1:2]), "en")[1] == (
        "No program is surely in deficit; one is undetermined."
    )
    assert "surely lacks entrants; two are undetermined" in quadrant_title(lines, 0, "en")


@pytest.mark.parametrize(
    ("said", "fr", "en"),
    [
        ({}, "aucune ne va vers une pénurie.", "none is heading for a shortage."),
        ({"future_en": "Balance"}, "aucune ne va vers une pénurie.", "none is heading for a shortage."),
        (
            {"future_en": "Moderate risk of Shortage"},
            "aucune ne va vers une pénurie (la source en craint pour une).",
            "none is heading for a shortage (the source fears one for one).",
        ),
        ({"employment": None}, "leur état à venir est inconnu.", "what is ahead of them is unknown."),
        (
            {"retirements": 640, "future_fr": "Équilibre"},
            "une va vers une pénurie (la source n’en craint aucune).",
            "one is heading for a shortage (the source fears none).",
        ),
    ],
)
def test_the_market_ahead_says_where_its_source_says_otherwise(said, fr, en):
    edition = compute(inputs(projections=(flow(**said),)))
    assert highlights(edition, "fr")[4].replace("\u00a0", " ").endswith(fr)
    assert highlights(edition, "en")[4].endswith(en)


def test_the_source_s_own_words_stand_beside_ours():
    said = {"recent_fr": "Équilibre", "future_fr": "Risque modéré de pénurie", "recent_en": "Balance"}
    [row] = compute(inputs(projections=(flow(**said),))).occupations
    assert (
        conditions_text(row, "fr") == f"selon la source{N}: équilibre; à venir{N}: risque modéré de pénurie"
    )
    assert conditions_text(row, "en") == "by the source: balance; ahead: risque modéré de pénurie"
    assert conditions_text(compute(inputs()).occupations[0], "fr") == ""


def test_the_market_counts_linked_occupations_only():
    edition = compute(inputs())
    assert highlights(edition, "fr")[4] == (
        "La profession visée offrirait environ 20 débouchés par année; aucune ne va vers une pénurie."
    )


@pytest.mark.parametrize(
    ("change", "fr"),
    [
        (
            Change(program=MACHINING, kind="changed",
                   differences=(("diagnosis", "balance", "slight_deficit"), ("need_per_year", 31.72, None))),
            f"Usinage{N}: diagnostic équilibre → léger déficit; besoin annuel 31,7 → s.{N}o.",
        ),
        (Change(program=MACHINING, kind="added"), f"Usinage{N}: nouveau dans le bilan."),
        (Change(program=MACHINING, kind="removed"), f"Usinage{N}: n’est plus dans le bilan."),
    ],
)  # fmt: skip
def test_what_changed_since_the_other_edition(change, fr):
    assert change_sentence(change, "fr") == fr


def measured_rates():
    counts = {"graduation": (60, 80), "further_study": (10, 100), "participation": (85, 90),
              "related": (64, 80), "leaving": (8, 80), "placement": (64, 90)}  # fmt: skip
    return {name: measured(*pair, origin="region") for name, pair in counts.items()}


def test_the_funnel_goes_from_all_entrants_to_a_related_job():
    line = a_line(rates=measured_rates())
    assert funnel_steps(line) == pytest.approx((1, 0.75, 0.75 * 0.9 * 0.9444, 0.75 * 0.9 * 0.9444 * 0.8))
    assert (
        funnel_title(line, "fr")
        == "Sur 100 débutants en Usinage, environ 51 travaillent ensuite dans le métier"
    )
    assert funnel_title(line, "en") == "Of 100 entrants in Machining, about 51 go on to work in the trade"


def test_a_step_nobody_measured_is_not_drawn():
    line = a_line(rates=measured_rates() | {"related": assumed("related")})
    assert (funnel_steps(line), funnel_title(line, "fr")) == (
        None, f"Usinage{N}: parcours mesuré en partie seulement",
    )  # fmt: skip


def test_titles_of_charts_state_the_finding():
    edition = edition_of(SHORT._replace(coverage=0.5, trend="up"), EVEN._replace(coverage=1.0, trend="down"))
    assert coverage_title(edition, "fr") == (
        "Un programme sur deux manque de débutants pour combler le besoin"
    )
    assert coverage_title(edition, "en") == "One of two programs lacks entrants to meet the need"
    assert entrants_title(edition, "fr") == (
        f"Débutants{N}: sur deux programmes, un en hausse significative et un en baisse significative"
    )
    assert entrants_title(edition_of(EVEN._replace(trend="stable")), "en") == (
        "Entrants: of one program, no significant change"
    )


@pytest.mark.parametrize(
    ("values", "fr"),
    [
        ({"05": 12.0, "06": 40.0, "07": None}, f"Débutants{N}: le plus à Montréal"),
        ({"05": 3.0, "07": 3.0}, f"Débutants{N}: le plus en Estrie et en Outaouais"),
        ({"05": None}, "Débutants"),
        ({"05": 0.0}, "Débutants"),
    ],
)
def test_the_map_says_where_there_is_most(values, fr):
    assert map_title("Débutants", values, "fr") == fr


def test_an_occupation_ahead():
    row = OccupationLine(code="72100", title_fr="Machinistes", title_en="Machinists", openings_per_year=41.6,
                         band="shortage")  # fmt: skip
    assert (
        occupation_sentence(row, "fr") == f"Machinistes{N}: environ 42 débouchés par année, pénurie à venir."
    )
    assert occupation_sentence(row._replace(openings_per_year=None), "en") == "Machinists: no projection."
