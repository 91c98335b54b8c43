"""Numbers and names as the report writes them."""

import re

import pytest

from programs.adequacy import confidentiality, diagnosis, edition, labels, rates, uncertainty
from programs.adequacy.phrasing import (
    capital,
    class_label,
    count_word,
    flag_advice,
    fraction,
    in_region,
    interval_text,
    joined,
    method_notes,
    number,
    of,
    percent,
    persons_text,
    rate_text,
    reliability_text,
    roughly,
    school_year,
    title,
    typeset,
)
from programs.adequacy.rates import Rate, assumed, measured
from programs.adequacy.records import ProgramFacts
from tests.programs.adequacy.estrie import MACHINING
from tests.snapshots import shown


@pytest.mark.parametrize(
    ("value", "digits", "fr", "en"),
    [
        (1234.5, 1, "1\u00a0234,5", "1,234.5"),
        (1234567, 0, "1\u00a0234\u00a0567", "1,234,567"),
        (0, 0, "0", "0"),
        (0.5, 0, "1", "1"),
        (2.25, 1, "2,3", "2.3"),
        (-18.04, 1, "−18,0", "−18.0"),
        (-0.04, 1, "0,0", "0.0"),
        (None, 0, "s.\u00a0o.", "n/a"),
    ],
)
def test_numbers(value, digits, fr, en):
    assert (number(value, "fr", digits), number(value, "en", digits)) == (fr, en)


@pytest.mark.parametrize(
    ("share", "digits", "fr", "en"),
    [
        (0.125, 1, "12,5\u00a0%", "12.5%"),
        (0.7, 0, "70\u00a0%", "70%"),
        (0.285, 0, "29\u00a0%", "29%"),
        (None, 0, "s.\u00a0o.", "n/a"),
    ],
)
def test_percents(share, digits, fr, en):
    assert (percent(share, "fr", digits), percent(share, "en", digits)) == (fr, en)


@pytest.mark.parametrize(
    ("rate", "fr", "en"),
    [
        (measured(35, 40, origin="region"), "88\u00a0%", "88%"),
        (measured(0, 35, origin="region"), "<\u00a015\u00a0%", "<\u00a015%"),
        (measured(35, 35, origin="region"), ">\u00a085\u00a0%", ">\u00a085%"),
        (assumed("related"), "100\u00a0%", "100%"),
        (Rate(), "s.\u00a0o.", "n/a"),
    ],
)
def test_rates_are_written_as_far_as_they_may_be(rate, fr, en):
    assert (rate_text(rate, "fr"), rate_text(rate, "en")) == (fr, en)


def test_intervals():
    rate = measured(15, 20, origin="province", regions=0)
    assert interval_text(rate, "fr") == "53\u00a0% à 89\u00a0%"
    assert interval_text(rate, "en") == "53% to 89%"
    assert persons_text(rate, "fr") == "15 sur environ 20"
    assert interval_text(assumed("related"), "fr") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Besoin: 12 %", "Besoin\u00a0: 12\u00a0%"),
        ("le besoin est inconnu :", "le besoin est inconnu\u00a0:"),
        ("en « Usinage »: oui", "en «\u00a0Usinage\u00a0»\u00a0: oui"),
        ("un ; deux !", "un; deux!"),
        ("13:40", "13:40"),
    ],
)
def test_spaces_of_quebec_french(text, expected):
    assert typeset(text, "fr") == expected
    assert typeset(text, "en") == text


@pytest.mark.parametrize(
    ("share", "fr", "en"),
    [
        (0.5, "la moitié", "half"),
        (0.49, "la moitié", "half"),
        (0.25, "le quart", "a quarter"),
        (0.34, "le tiers", "a third"),
        (0.2, "le cinquième", "a fifth"),
        (0.6, "les trois cinquièmes", "three fifths"),
        (0.66, "les deux tiers", "two thirds"),
        (0.75, "les trois quarts", "three quarters"),
        (0.44, "44\u00a0%", "44%"),
        (0.9, "90\u00a0%", "90%"),
        (1.0, "la totalité", "all"),
    ],
)
def test_simple_fractions_are_said_in_words(share, fr, en):
    assert (fraction(share, "fr"), fraction(share, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("value", "rounded"), [(0.4, 0), (0.5, 1), (18.2, 18), (-18.5, 19), (112, 110), (113, 115), (1234, 1250)]
)
def test_estimates_do_not_look_surer_than_they_are(value, rounded):
    assert roughly(value) == rounded


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Usinage", "d’Usinage"),
        ("Électricité", "d’Électricité"),
        ("Soudage-montage", "de Soudage-montage"),
        ("Hôtellerie", "de Hôtellerie"),
    ],
)
def test_de_is_elided_before_a_vowel(name, expected):
    assert of(name) == expected


@pytest.mark.parametrize(
    ("names", "fr", "en"),
    [([], "", ""), (["A"], "A", "A"), (["A", "B"], "A et B", "A and B"),
     (["A", "B", "C"], "A, B et C", "A, B and C")],
)  # fmt: skip
def test_lists_of_names(names, fr, en):
    assert (joined(names, "fr"), joined(names, "en")) == (fr, en)


def test_small_numbers_are_said_in_words():
    assert [count_word(n, "fr") for n in (1, 9, 10, 1200)] == ["un", "neuf", "10", "1\u00a0200"]
    assert (count_word(1, "fr", feminine=True), count_word(3, "en")) == ("une", "three")


def test_a_title_missing_in_one_language_is_given_in_the_other():
    only_french = ProgramFacts(code="5371", title_fr="Usinage", title_en="")
    assert (title(only_french, "en"), title(MACHINING, "en")) == ("Usinage", "Machining")


def test_short_forms():
    assert school_year(2023) == "2023-2024"
    assert capital("équilibre") == "Équilibre"
    assert class_label("large_deficit", "fr") == "déficit important"
    assert reliability_text("B", "fr") == "B (assez bonne)"
    assert reliability_text(None, "en") == "n/a"
    assert in_region("02", "fr") == "au Saguenay–Lac-Saint-Jean"


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        (labels.CLASSES, edition.DIAGNOSES),
        (labels.BANDS, edition.BANDS),
        (labels.FLAGS, diagnosis.FLAGS),
        (labels.ADVICE, diagnosis.FLAGS),
        (labels.CAUSES, diagnosis.CAUSES),
        (labels.RATES, rates.NAMES),
        (labels.FORMULAS, rates.NAMES),
        (labels.REASONS, confidentiality.REASONS),
        (labels.COMPARED, edition.COMPARED),
        (labels.COUNTS, set(confidentiality.IDENTITIES) - {"hires", "declared", "internships"}),
        (labels.RELIABILITY, "ABCDE"),
        (labels.TRENDS, (uncertainty.UP, uncertainty.DOWN, uncertainty.STABLE, uncertainty.UNPROVEN)),
        (labels.IN_REGION, [f"{code:02}" for code in range(1, 18)]),
    ],
)
def test_every_key_has_its_words_in_both_languages(table, keys):
    assert set(table) == set(keys)
    assert all(words["fr"] and words["en"] for words in table.values())


def test_advice_and_notes_follow_quebec_typography():
    texts = [flag_advice(flag, "fr") for flag in diagnosis.FLAGS] + list(method_notes(shown(), "fr").values())
    assert not [text for text in texts if re.search(r" [;!?%:»]|« |\w:(?= )", text)]
    assert method_notes(shown(), "fr").keys() == method_notes(shown(), "en").keys()


def test_an_older_edition_says_how_its_own_figures_were_made():
    ours, older = (method_notes(edition, "en") for edition in (shown(), shown()._replace(method="2.0")))
    assert "related" not in ours["target"].partition("beside it")[0] and "related" in older["target"]
    assert "drawn" in ours["reliability"] and "drawn" not in older["reliability"]
    assert ours.keys() == older.keys() and ours["need"] == older["need"]
