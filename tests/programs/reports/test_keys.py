"""What counts are drawn under: a survey or a source called otherwise is never drawn a second time."""

from importlib import import_module

import pgtrigger
import pytest
from django.db import connection

from programs.needs.models import NeedsSurvey
from programs.outcomes.models import OutcomeFigures
from programs.reports.producing import read, through_the_gate
from programs.reports.requesting import usual_years
from tests import factories
from tests.clock import day
from tests.programs.needs.firms import answers

ON = factories.TODAY
WAVE = day(2026, 5, 1).isoformat()  # the day of factories.survey


def facts_of(region):
    asked = {"on": ON, "years": usual_years(on=ON), "programs": ("5371",), "sources": "survey_first"}
    return through_the_gate(read(region=region, **asked))


def keys(rows) -> list[str]:
    return list(rows.order_by("pk").values_list("drawn_as", flat=True))


# --- Surveys ----------------------------------------------------------------------------------------------


def test_two_surveys_of_a_region_and_day_have_each_their_key(estrie, outaouais):
    for title in ("Fonderies", "Ateliers", "Garages"):
        factories.survey(region=estrie, title_fr=title)
    factories.survey(region=outaouais, title_fr="Fonderies")
    assert keys(NeedsSurvey.objects) == [WAVE, f"{WAVE}/2", f"{WAVE}/3", WAVE]


@pytest.mark.parametrize(
    "changed", [{"title_fr": "Enquête 2026"}, {"reference_on": day(2026, 5, 2)}, {"drawn_as": "2001-01-01"}]
)
def test_a_survey_called_or_dated_otherwise_keeps_its_key(survey, changed):
    NeedsSurvey.objects.filter(pk=survey.pk).update(**changed)
    assert keys(NeedsSurvey.objects) == [WAVE]


def test_a_survey_entered_again_finds_its_key_again(survey, estrie):
    factories.survey(region=estrie, title_fr="Une autre")
    survey.delete()
    factories.survey(region=estrie, title_fr="Enquête saisie de nouveau")
    assert keys(NeedsSurvey.objects) == [f"{WAVE}/2", WAVE]


def test_a_survey_moved_to_another_region_shares_no_key_there(survey, outaouais):
    factories.survey(region=outaouais, title_fr="Une autre")
    NeedsSurvey.objects.filter(pk=survey.pk).update(region=outaouais)
    assert keys(NeedsSurvey.objects) == [f"{WAVE}/2", WAVE]


def test_the_hires_of_a_report_are_drawn_under_the_survey_s_key(survey, usinage, machinists, estrie):
    answers(survey=survey, occupation=machinists, hires=[4, 5, 6])
    factories.survey(region=estrie, title_fr="Une autre")
    NeedsSurvey.objects.filter(pk=survey.pk).update(title_fr="Enquête 2026", reference_on=day(2026, 5, 3))
    assert [row.wave for row in facts_of(estrie).surveys] == [WAVE]


# --- Sources of published counts --------------------------------------------------------------------------


@pytest.fixture
def relance(usinage, estrie):
    """Two waves of one source, in Estrie."""
    parts = {"employed_related": 23, "employed_other": 6, "studying": 4, "seeking": 2, "inactive": 2}
    return [
        factories.outcome_figures(
            program=usinage, region=estrie, as_of=when, source="Relance", respondents=37, **parts
        )
        for when in (day(2024, 3, 31), day(2025, 3, 31))
    ]


def printed_of(region) -> list:
    return [
        (row.source, row.first_wave, row.wave, row.employed_related, row.employed_other, row.studying,
         row.seeking, row.inactive)
        for row in facts_of(region).outcomes if row.area == region.code
    ]  # fmt: skip


@pytest.mark.parametrize("renamed", ["all", "the newest"])
def test_a_source_called_otherwise_stays_one_source_drawn_once(relance, estrie, renamed):
    [before] = printed_of(estrie)
    which = {} if renamed == "all" else {"as_of": day(2025, 3, 31)}
    OutcomeFigures.objects.filter(**which).update(source="La Relance, MEQ")
    [after] = printed_of(estrie)
    assert after[1:] == before[1:] and after[0] == "outcomes: La Relance, MEQ"


def test_counts_entered_again_under_another_title_are_drawn_as_before(relance, usinage, estrie):
    [before] = printed_of(estrie)
    kept = list(OutcomeFigures.objects.order_by("as_of").values())
    OutcomeFigures.objects.all().delete()
    for row in kept:
        OutcomeFigures.objects.create(**{**row, "id": None, "source": "La Relance, MEQ", "drawn_as": ""})
    assert [row[1:] for row in printed_of(estrie)] == [before[1:]]


def test_two_sources_have_each_their_key(relance, usinage, estrie, outaouais):
    factories.outcome_figures(program=usinage, region=estrie, as_of=day(2025, 4, 30), source="Centres")
    factories.outcome_figures(program=usinage, region=outaouais, as_of=day(2025, 4, 30), source="Centres")
    assert keys(OutcomeFigures.objects) == ["1", "1", "2", "1"]


def test_a_new_wave_joins_what_was_drawn_under_a_title(relance, usinage, estrie):
    """Counts of before this rule were drawn under their source's title, and still are."""
    with pgtrigger.ignore("programs.OutcomeFigures:outcome_figures_keep_their_key"):
        OutcomeFigures.objects.update(drawn_as="outcomes: Relance")
    factories.outcome_figures(program=usinage, region=estrie, as_of=day(2026, 3, 31), source="Relance")
    assert set(keys(OutcomeFigures.objects)) == {"outcomes: Relance"}


def test_an_upgrade_names_rows_as_they_were_drawn(relance, survey, estrie):
    factories.survey(region=estrie, title_fr="Une autre")
    upgrade = import_module("programs.migrations.0016_counts_keep_their_numbers")
    both = (
        "programs.OutcomeFigures:outcome_figures_keep_their_key", "programs.NeedsSurvey:survey_keeps_its_key"
    )  # fmt: skip
    with pgtrigger.ignore(*both), connection.cursor() as cursor:
        OutcomeFigures.objects.update(drawn_as="")
        NeedsSurvey.objects.update(drawn_as="")
        cursor.execute(upgrade.NAMES_SO_FAR)
    assert keys(OutcomeFigures.objects) == ["outcomes: Relance"] * 2
    assert keys(NeedsSurvey.objects) == [WAVE, f"{WAVE}/2"]


def test_a_row_that_no_upgrade_could_name_keeps_its_name_when_it_is_retitled(relance, survey):
    with pgtrigger.ignore("programs.OutcomeFigures:outcome_figures_keep_their_key"):
        OutcomeFigures.objects.update(drawn_as="")
    OutcomeFigures.objects.update(source="La Relance, MEQ")
    assert set(keys(OutcomeFigures.objects)) == {"outcomes: Relance"}
