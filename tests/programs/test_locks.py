"""Every lock of programs has its pair: two verbs at once (``tests.racing``)."""

from functools import partial

from django.db import transaction
from django.test import Client
from django.urls import reverse

from programs.cohorts.crediting import credit
from programs.cohorts.models import Cohort, CompetencyUnit, Enrolment
from programs.needs.models import LayoffNotice
from programs.outcomes.models import OutcomeFigures
from programs.reports import producing
from programs.reports.models import AdequacyReport
from programs.reports.publishing import publish
from programs.reports.requesting import request_report
from tests import factories
from tests.factories import NOON, TODAY
from tests.programs.reports import making
from tests.racing import pair, race


def logged_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def two_edits(person, url: str, field: str, *values):
    """Return two sendings of one page's form, which differ by a field."""
    form = logged_in(person).get(url).context["form"]
    data = {name: "" if (value := form[name].value()) is None else value for name in form.fields}
    clients = [logged_in(person) for _value in values]
    return [
        lambda client=client, value=value: client.post(url, {**data, field: value}).status_code
        for client, value in zip(clients, values, strict=True)
    ]


@pair("programs.reports.publishing.publish")
def test_two_editions_of_a_region_published_at_once(estrie, rachid, machinists):
    making.taught(region=estrie, occupation=machinists)
    older = making.computed(region=estrie)
    making.taught(region=estrie, code="5195")  # other facts, else no second draft
    newer = making.computed(region=estrie)
    acts = [partial(publish, report=report, by=rachid, at=NOON) for report in (older, newer)]
    told = race(*acts, after=AdequacyReport, times=2)
    assert not isinstance(told.first, Exception) and not isinstance(told.second, Exception)
    assert dict(AdequacyReport.objects.values_list("edition", "state")) == {1: "superseded", 2: "published"}


@pair("programs.reports.requesting.request_report")
def test_one_report_asked_by_two_at_once(estrie):
    ask = partial(request_report, region=estrie, on=TODAY, first_year=2026, last_year=2028)
    told = race(ask, ask, after=AdequacyReport, times=2)  # the latest day, then the same request
    assert told.first == told.second
    assert AdequacyReport.objects.count() == 1


@pair("programs.reports.producing.keep")
def test_two_runs_of_a_region_that_end_at_once(estrie, machinists):
    making.taught(region=estrie, occupation=machinists)
    asked = [making.requested(region=estrie, last_year=year) for year in (2024, 2025)]
    made = [producing.computed(report, lambda *_told: None) for report in asked]

    def ending(report, made):
        def act():
            with transaction.atomic():
                kept = AdequacyReport.objects.get(pk=report.pk)
                return producing.keep(report=kept, made=made, at=NOON)

        return act

    told = race(*map(ending, asked, made), after="MAX(")
    assert not isinstance(told.first, Exception) and not isinstance(told.second, Exception)
    assert AdequacyReport.objects.filter(edition=1).count() == 1


@pair("programs.cohorts.models.locked")
def test_a_competency_credited_while_the_person_leaves(cohort, usinage):
    enrolment = factories.enrolment(cohort=cohort, state="active")
    unit = factories.unit(program=usinage)
    give = partial(credit, enrolment=enrolment, units=[unit], place="school", assessor="x", on=TODAY)
    leave = partial(Enrolment.objects.get().withdraw, by=None, at=NOON, reason="x")
    told = race(give, leave, after=Enrolment)
    assert told.waited and (told.first, told.second) == (1, None)


@pair("programs.cohorts.views.find_own_cohort")
def test_two_who_edit_a_cohort(cohort, maude):
    url = reverse("cohort_edit", args=[cohort.public_id])
    told = race(*two_edits(maude, url, "seats", 30, 31), after=Cohort)
    assert (told.first, told.second, Cohort.objects.get().seats) == (302, 200, 30)


@pair("programs.cohorts.unit_views.unit_edit")
def test_two_who_edit_a_competency(cohort, usinage, maude):
    unit = factories.unit(program=usinage)
    url = reverse("unit_edit", args=[unit.public_id])
    told = race(*two_edits(maude, url, "hours", 30, 31), after=CompetencyUnit)
    assert (told.first, told.second, CompetencyUnit.objects.get().hours) == (302, 200, 30)


@pair("programs.needs.views._find")
def test_two_who_edit_a_layoff(plant, rachid):
    notice = factories.layoff(establishment=plant)
    url = reverse("layoff_edit", args=[notice.public_id])
    told = race(*two_edits(rachid, url, "headcount", 30, 31), after=LayoffNotice)
    assert (told.first, told.second, LayoffNotice.objects.get().headcount) == (302, 200, 30)


@pair("programs.outcomes.views.lock")
def test_two_who_edit_published_counts(outcome_figures, rachid):
    url = reverse("outcome_figures_edit", args=[outcome_figures.public_id])
    respondents = OutcomeFigures.objects.get().respondents
    values = (respondents + 1, respondents + 2)
    told = race(*two_edits(rachid, url, "respondents", *values), after=OutcomeFigures)
    assert (told.first, told.second, OutcomeFigures.objects.get().respondents) == (302, 200, values[0])
