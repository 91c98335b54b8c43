"""The workspace: the next things to do, and nothing of other people's."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from partnerships.committees.models import Committee
from programs.portal import next_steps
from programs.portal.gathering import cohorts_for, desk_of
from tests import factories
from tests.clock import day

TODAY = day(2026, 11, 2)
SAVEPOINT = 2  # ATOMIC_REQUESTS, inside the test's own transaction


def titles(user) -> list[str]:
    with override("en"):
        return [to_do.title for to_do in desk_of(user, on=TODAY).to_dos]


# --- Which things come first ------------------------------------------------------------------------


def test_only_three_things_are_asked_at_once():
    many = [next_steps.ToDo(title=str(n), why="", url="", weight=n) for n in (5, 3, 1, 4, 2)]
    assert [to_do.title for to_do in next_steps.next_things(many)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ({"state": "ready", "error_count": 2}, "Mend the errors of a.xlsx"),
        ({"state": "ready", "new_count": 3}, "Check and commit a.xlsx"),
        ({"state": "failed"}, "See why a.xlsx cannot be read"),
        ({"state": "ready"}, None),
        ({"state": "committed", "new_count": 3}, None),
        ({"state": "checking"}, None),
    ],
)
def test_an_import_asks_for_what_its_state_needs(row, title):
    made = {"public_id": "0" * 8 + "-0000-4000-8000-" + "0" * 12, "file_name": "a.xlsx"}
    counts = {"new_count": 0, "changed_count": 0, "error_count": 0}
    with override("en"):
        found = [to_do.title for to_do in next_steps.from_imports([{**made, **counts, **row}])]
    assert found == ([title] if title else [])


@pytest.mark.parametrize(
    ("state", "starts_on", "entrants", "waits_for"),
    [
        ("planned", day(2026, 8, 24), None, next_steps.NOT_STARTED),
        ("confirmed", day(2026, 11, 1), None, next_steps.NOT_STARTED),
        ("planned", TODAY, None, ""),
        ("running", day(2025, 8, 25), 18, next_steps.NOT_ENDED),
        ("running", day(2026, 8, 24), None, next_steps.NO_FIGURES),
        ("running", day(2026, 8, 24), 0, ""),
        ("completed", day(2025, 8, 25), None, next_steps.NO_FIGURES),
        ("completed", day(2020, 8, 25), None, ""),
        ("cancelled", day(2026, 8, 24), None, ""),
    ],
)
def test_a_cohort_waits_for_what_the_calendar_says(
    maude, usinage, cfp, state, starts_on, entrants, waits_for
):
    factories.cohort(
        program=usinage, provider=cfp, state=state, starts_on=starts_on, reported_entrants=entrants
    )
    assert [cohort.waits_for for cohort in cohorts_for(maude, on=TODAY)] == [waits_for]


def test_counted_entrants_are_figures_too(maude, usinage, cfp):
    cohort = factories.cohort(program=usinage, provider=cfp, state="completed")
    factories.enrolment(cohort=cohort, state="graduated")
    assert [cohort.waits_for for cohort in cohorts_for(maude, on=TODAY)] == [""]


def test_a_cohort_that_waits_comes_before_a_newer_one(maude, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, name="Plus récente", starts_on=day(2027, 8, 30))
    factories.cohort(program=usinage, provider=cfp, name="En retard", starts_on=day(2026, 8, 24))
    assert [cohort.name for cohort in cohorts_for(maude, on=TODAY)] == ["En retard", "Plus récente"]


def test_committees_wait_for_an_answer_a_reading_and_what_was_decided(
    maude, nora, seat, presence, decision, circulating
):
    type(decision).objects.update(due_on=TODAY, responsible=seat)
    begins = ("Answer the convocation of", "Read the minutes of", "Say what became of a decision due on")
    assert [title.startswith(words) for title, words in zip(titles(maude), begins, strict=True)] == [True] * 3
    assert not any(title.startswith(begins) for title in titles(nora))


@pytest.mark.parametrize(("language", "name"), [("en", "Regional committee"), ("fr-ca", "Comité régional")])
def test_a_committee_that_waits_is_named_in_the_reader_s_language(maude, presence, language, name):
    Committee.objects.update(name_fr="Comité régional", name_en="Regional committee")
    with override(language):
        assert desk_of(maude, on=TODAY).to_dos[0].why == name


def test_a_draft_report_waits_for_the_regional_coordinator(rachid, estrie):
    factories.report(region=estrie, state="ready")
    assert "Read and publish the draft report of Estrie" in titles(rachid)


def test_an_analyst_is_not_asked_to_publish(anouk, estrie):
    factories.report(region=estrie, state="ready")
    assert titles(anouk) == []


def test_a_failed_report_asks_to_be_looked_at(rachid, estrie):
    factories.report(region=estrie, state="failed", error_fr="panne", error_en="breakdown")
    assert "See why the report of Estrie failed" in titles(rachid)


@pytest.mark.parametrize(
    ("state", "diagnoses", "found"),
    [
        (
            "published",
            {"large_deficit": 3, "slight_deficit": 1, "balance": 2},
            ["Look at the 4 programs that lack entrants in Estrie"],
        ),
        ("published", {"balance": 2}, []),
        ("published", None, []),
        ("superseded", {"large_deficit": 3}, ["Ask for your region’s first report"]),
    ],
)
def test_a_published_report_says_where_to_look(anouk, estrie, state, diagnoses, found):
    summary = {} if diagnoses is None else {"diagnoses": diagnoses}
    factories.report(region=estrie, state=state, published_at=timezone.now(), summary=summary)
    assert titles(anouk) == found


@pytest.mark.parametrize(
    ("closes_on", "answered", "asked"),
    [
        (TODAY + timedelta(days=10), False, True),
        (TODAY + timedelta(days=22), False, False),
        (TODAY - timedelta(days=1), False, False),
        (TODAY + timedelta(days=10), True, False),
        (None, False, False),
    ],
)
def test_a_survey_that_closes_soon_asks_for_reminders(rachid, estrie, plant, closes_on, answered, asked):
    survey = factories.survey(region=estrie, closes_on=closes_on)
    factories.response(survey=survey, establishment=plant, state="complete" if answered else "invited")
    assert ("Remind the firms of Enquête manufacturière" in titles(rachid)) is asked


@pytest.mark.parametrize(("days", "asked"), [(2, True), (10, False)])
def test_an_invitation_about_to_expire_asks_to_be_sent_again(days, asked):
    found = next_steps.from_invitations(pending=1, next_expiry=TODAY + timedelta(days=days), on=TODAY)
    assert bool(list(found)) is asked


def test_an_empty_desk_offers_first_steps(maude):
    assert titles(maude) == ["Import the cohorts you already keep in a file", "Or create a first cohort"]


def test_a_region_without_report_is_offered_one(rachid, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, starts_on=day(2027, 8, 30))
    assert titles(rachid) == ["Ask for your region’s first report"]


# --- Whose things -----------------------------------------------------------------------------------


def test_a_coordinator_sees_her_cohorts_and_not_her_neighbours(client, maude, usinage, cfp, other_cfp):
    factories.cohort(program=usinage, provider=cfp, name="La mienne")
    factories.cohort(program=usinage, provider=other_cfp, name="La voisine")
    client.force_login(maude)
    page = client.get("/fr/espace-de-travail/").content.decode()
    assert "La mienne" in page
    assert "La voisine" not in page


def test_a_stranger_sees_nothing_of_the_region(client, sam, cohort, estrie, plant):
    factories.report(region=estrie, state="ready")
    factories.survey(region=estrie)
    client.force_login(sam)
    page = client.get("/fr/espace-de-travail/").content.decode()
    for word in ["Usinage A25", "Estrie", "Enquête manufacturière"]:
        assert word not in page


def test_somebody_without_organization_is_told_what_to_do(client, ines):
    client.force_login(ines)
    page = client.get("/en/workspace/", follow=True).content.decode()
    assert "ask your coordinator to invite you at this address" in page


def test_the_workspace_asks_who_one_is(client, db):
    assert client.get("/fr/espace-de-travail/").status_code == 302


@pytest.mark.parametrize("size", [10, 1000])
def test_the_workspace_costs_eight_queries_for_ten_and_a_thousand(
    client, rachid, usinage, cfp, plant, estrie, size, django_assert_num_queries
):
    factories.many_cohorts(program=usinage, provider=cfp, size=size)
    factories.report(region=estrie, state="published", published_at=timezone.now())
    survey = factories.survey(region=estrie)
    factories.response(survey=survey, establishment=plant)
    client.force_login(rachid)
    client.get("/fr/espace-de-travail/")
    with django_assert_num_queries(
        8 + SAVEPOINT
    ):  # session, person, roles; cohorts, surveys, reports, the rest, internships
        client.get("/fr/espace-de-travail/")


def test_a_firm_is_not_shown_what_it_does_not_keep(client, aline):
    client.force_login(aline)
    page = client.get("/en/workspace/").content.decode()
    assert "import the file" not in page
    assert "/en/cohorts/" not in page
