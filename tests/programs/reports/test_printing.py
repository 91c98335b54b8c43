"""A report on paper: the figures of its page, in the reader's language, for those who do not see it too."""

import pytest
from django.utils import translation

from partnerships.printing.typesetting import texts_in
from programs.reports import printing
from programs.reports.models import AdequacyReport
from programs.reports.pages import presented
from programs.reports.reading import edition_of
from tests import pdfs

SECTIONS = {
    "fr": [
        "Faits saillants", "Portrait du territoire", "Besoins des entreprises", "Offre de formation",
        "Devenir des diplômés", "Adéquation par programme",
        "Perspective par profession", "Méthode et qualité",
    ],
    "en": [
        "Highlights", "The territory", "Needs of enterprises", "Training supply", "What becomes of graduates",
        "Adequacy by program", "Outlook by occupation", "Method and quality",
    ],
}  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_report_is_printed_whole_in_a_language(draft, lang):
    told = pdfs.read(printing.pdf(draft, lang=lang))
    assert [title for title in told.outline if title in SECTIONS[lang]] == SECTIONS[lang]
    assert told.is_tagged and "<pdfuaid:part>1</pdfuaid:part>" in told.claims
    assert told.language == f"{lang}-CA"
    with translation.override(printing.LANGUAGES[lang]):
        shown = presented(edition_of(draft), lang=lang)
    cells = [cell for line in shown["lines"] for cell in (line["program"], *line["main"].values())]
    figures = [text for cell in cells for text in (cell.text, *cell.notes)]
    assert [
        text for text in [*shown["highlights"], *figures] if " ".join(text.split()) not in told.flat
    ] == []


def test_every_page_says_which_edition_it_is(draft):
    told = pdfs.read(printing.pdf(draft, lang="fr"))
    assert told.text.count("Estrie, édition 1") >= told.pages
    assert f"1 / {told.pages}" in told.flat and f"{told.pages} / {told.pages}" in told.flat


def test_a_drawing_says_its_figures_to_who_does_not_see_it(draft):
    alternatives = pdfs.read(printing.pdf(draft, lang="fr")).alternatives
    drawings = [
        printing.data(draft, lang="fr")[name]["chart"] for name in ("highlights", "supply", "outcomes")
    ]
    drawn = [chart["alternative"] for chart in drawings if chart]
    assert drawn and alternatives == drawn
    assert any("Usinage" in text for text in alternatives)


def test_the_same_edition_gives_the_same_bytes(draft):
    assert printing.pdf(draft, lang="fr") == printing.pdf(draft, lang="fr")


def test_a_name_prints_as_typed(draft):
    told = AdequacyReport.objects.get(pk=draft.pk)
    told.region.name = '#read("x") $5 *Estrie* <a> @ref ᐃᓄᒃ'
    text = pdfs.read(printing.pdf(told, lang="fr")).flat
    assert '#read("x") $5 *Estrie* <a> @ref ᐃᓄᒃ' in text


def test_nothing_is_left_to_be_read_as_markup(draft):
    data = printing.data(draft, lang="fr")
    assert not [text for text in texts_in(data) if "</" in text and not text.startswith("<svg")]
