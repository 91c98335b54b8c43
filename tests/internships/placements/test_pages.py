"""The pages of placements: the list and its file, the page, a week of hours, the end."""

import csv
import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of
from programs.outcomes.models import Outcome
from tests import clock, factories
from tests.racing import version_of

TODAY = timezone.localdate()
MONDAY = monday_of(TODAY - timedelta(days=7))


@pytest.fixture
def under_way(placement):
    """Théo's placement, begun two weeks ago."""
    Placement.objects.update(starts_on=MONDAY - timedelta(days=7), ends_on=TODAY + timedelta(days=60))
    return Placement.objects.get()


def many_placements(*, plant, school, size, student, trainer):
    """Placements of one student, one after the other, none full time."""
    agreements = Agreement.objects.bulk_create(
        Agreement(
            student=student, school=school, region=plant.territory.region, kind=factories.kind(),
            starts_on=clock.day(2027, 1, 11), ends_on=clock.day(2027, 3, 26), hours_week=10, hours_total=100,
        )
        for _n in range(size)
    )  # fmt: skip
    Placement.objects.bulk_create(
        Placement(
            agreement=agreement, student=student, school=school, establishment=plant,
            region=agreement.region, starts_on=agreement.starts_on, ends_on=agreement.ends_on,
            is_full_time=False, hours_week=10, hours_planned=100, trainer=trainer,
        )
        for agreement in agreements
    )  # fmt: skip


def shown(client, **query):
    return {row.record.pk for row in client.get(reverse("placement_list"), query).context["table"].rows}


@pytest.mark.parametrize("size", [10, 1000])
@pytest.mark.parametrize(("who", "count"), [("maude", 7), ("theo", 6), ("marc", 7)])  # a student: no filter
def test_the_list_asks_as_many_queries_for_ten_as_for_a_thousand(
    client, request, queries_pinned, plant, cfp, theo, marc, size, who, count
):
    many_placements(plant=plant, school=cfp, size=size, student=theo.student, trainer=marc)
    client.force_login(request.getfixturevalue(who))
    with queries_pinned(count):
        client.get(reverse("placement_list"))


@pytest.mark.parametrize(
    ("who", "sees"),
    [("theo", True), ("marc", True), ("aline", True), ("maude", True), ("rachid", True), ("alix", True),
     ("ines", False), ("nora", False), ("sam", False)],
)  # fmt: skip
def test_the_list_shows_ones_own(client, request, placement, who, sees):
    client.force_login(request.getfixturevalue(who))
    assert shown(client) == ({placement.pk} if sees else set())


@pytest.mark.parametrize(("is_fictitious", "marks"), [(True, 1), (False, 0)])
def test_invented_placements_are_marked(client, placement, maude, is_fictitious, marks):
    Placement.objects.update(is_fictitious=is_fictitious)
    client.force_login(maude)
    assert client.get(reverse("placement_list")).content.decode().count('class="fictitious"') == marks


def test_a_trainer_sees_trainees_only(client, placement, ines, plant, marc):
    factories.placement(agreement=factories.agreement(student=ines.student, establishment=plant))
    client.force_login(marc)
    assert shown(client) == {placement.pk}


@pytest.mark.parametrize(
    ("query", "sees"),
    [
        ({"state": "active"}, True), ({"state": "planned"}, False), ({"q": "théo magog"}, True),
        ({"q": "x"}, False), ({"on": f"{clock.day(2027, 2, 1)}"}, True),
        ({"on": f"{clock.day(2027, 5, 1)}"}, False),
        ({"kind": "program"}, True), ({"kind": "summer-job"}, False),
    ],
)  # fmt: skip
def test_filters(client, placement, maude, query, sees):
    client.force_login(maude)
    assert bool(shown(client, **query)) is sees


def test_the_file_holds_what_is_seen(client, placement, maude, ines, plant, cfp):
    other = factories.agreement(student=ines.student, establishment=plant, school=cfp)
    factories.placement(agreement=other, state="planned")
    placement.hours.create(day=clock.day(2027, 1, 11), hours=Decimal("7.5"), state="validated")
    client.force_login(maude)
    answer = client.get(reverse("placement_export", args=["csv"]), {"state": "active"})
    [row] = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    values = list(row.values())
    assert values[0] == "Théo Gagnon" and "7,50" in values and "Usinage Magog" in values


def test_a_page_asks_few_queries(client, placement, evaluation, maude, queries_pinned):
    client.force_login(maude)
    with queries_pinned(5):  # the session, who reads, the placement and its rows; what the trainer is today
        client.get(placement.get_absolute_url())


def test_the_page_says_what_to_do_next(client, under_way, theo, marc, maude):
    def steps(who):
        client.force_login(who)
        return [step.url for step in client.get(under_way.get_absolute_url()).context["steps"]]

    week = reverse("hours_week", args=[under_way.public_id, MONDAY.isoformat()])
    assert week in steps(theo)
    assert reverse("schedule_edit", args=[under_way.public_id]) in steps(maude)
    under_way.hours.create(day=MONDAY, hours=7)
    assert reverse("hours_validate", args=[under_way.public_id, MONDAY.isoformat()]) in steps(marc)
    assert week not in steps(theo)


# --- A week of hours ----------------------------------------------------------------------------------------


def week_url(placement, monday=MONDAY):
    return reverse("hours_week", args=[placement.public_id, monday.isoformat()])


def test_a_new_week_is_prefilled_from_the_schedule(client, under_way, theo):
    under_way.schedule.create(weekday=2, from_time="08:00", to_time="15:30", from_on=under_way.starts_on)
    client.force_login(theo)
    week = client.get(week_url(under_way)).context["week"]
    assert [row["form"]["hours"].value() for row in week][:3] == [None, "7.5", None]


def test_a_student_notes_a_week(client, under_way, theo):
    client.force_login(theo)
    day, next_day = MONDAY.isoformat(), (MONDAY + timedelta(days=1)).isoformat()
    said = {f"{day}-hours": "7.5", f"{day}-note": "Tournage", f"{next_day}-absence": "illness"}
    assert client.post(week_url(under_way), said).status_code == 302
    assert list(under_way.hours.values_list("hours", "absence")) == [(Decimal("7.5"), ""), (0, "illness")]


def test_what_the_law_forbids_is_said_and_nothing_typed_is_lost(client, under_way, theo):
    theo.student.birth_date = MONDAY.replace(year=MONDAY.year - 15)
    theo.student.save()
    Agreement.objects.update(kind=factories.kind(code="work-study"))
    client.force_login(theo)
    answer = client.post(week_url(under_way), {f"{MONDAY.isoformat()}-hours": "11"})
    assert "84.4" in answer.content.decode() and 'value="11"' in answer.content.decode()
    assert not under_way.hours.exists()


def test_hours_and_absence_together_are_asked_again(client, under_way, theo):
    client.force_login(theo)
    day = MONDAY.isoformat()
    answer = client.post(week_url(under_way), {f"{day}-hours": "7", f"{day}-absence": "illness"})
    assert answer.status_code == 200 and not under_way.hours.exists()


@pytest.mark.parametrize("monday", [f"{clock.day(2027, 1, 12)}", "hier", "2020-01-06"])
def test_an_address_names_a_monday_of_the_placement(client, placement, theo, monday):
    client.force_login(theo)
    assert client.get(reverse("hours_week", args=[placement.public_id, monday])).status_code == 404


def test_the_trainer_validates_what_the_page_showed(client, under_way, marc):
    under_way.hours.create(day=MONDAY, hours=7)
    client.force_login(marc)
    url = reverse("hours_validate", args=[under_way.public_id, MONDAY.isoformat()])
    seen = client.get(url).context["seen"]
    assert client.post(url, {"seen": seen, "answer": "return", "why": ""}).status_code == 200
    client.post(url, {"seen": seen, "answer": "validate"})
    row = under_way.hours.get()
    assert (row.state, row.validated_by_name) == ("validated", "Marc Gendron")


def test_a_schedule_is_written(client, under_way, marc):
    client.force_login(marc)
    url = reverse("schedule_edit", args=[under_way.public_id])
    wrong = {"from_on": under_way.starts_on, "day1-from_time": "08:00"}
    assert client.post(url, wrong).status_code == 200
    assert client.post(url, {"from_on": under_way.starts_on}).status_code == 200
    assert client.post(url, {**wrong, "day1-to_time": "16:00", "day1-break_minutes": "30"}).status_code == 302
    assert under_way.schedule.get().break_minutes == 30


# --- States and people --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "verb", "reason", "after"),
    [
        ("planned", "start", "", "active"),
        ("active", "interrupt", "Fermeture", "interrupted"),
        ("active", "interrupt", "", "active"),
        ("planned", "cancel", "Déménagement", "cancelled"),
        ("completed", "cancel", "Erreur", "completed"),
        ("active", "delete", "x", "active"),
    ],
)
def test_the_school_changes_the_state(client, placement, maude, state, verb, reason, after):
    Placement.objects.update(state=state)
    client.force_login(maude)
    client.post(reverse("placement_change", args=[placement.public_id]), {"verb": verb, "reason": reason})
    assert Placement.objects.get().state == after


def test_an_interrupted_placement_calls_its_agreement_off(client, placement, rachid):
    client.force_login(rachid)
    url = reverse("placement_change", args=[placement.public_id])
    client.post(url, {"verb": "interrupt", "reason": "Fermeture"})
    assert Agreement.objects.get().state == "cancelled"


def test_the_firm_names_a_trainer_of_its_own_where_the_agreement_names_none(client, placement, aline, maude):
    Placement.objects.update(trainer=None, trainer_name="", trainer_email="")
    client.force_login(aline)
    url = reverse("placement_people", args=[placement.public_id])
    assert client.post(url, {"trainer": maude.pk}).status_code == 200
    client.post(url, {"trainer": aline.pk, "opened_version": version_of(Placement.objects.get())})
    placement = Placement.objects.get()
    assert (placement.trainer, placement.trainer_email) == (aline, aline.email)


def test_the_trainer_of_an_agreement_is_replaced_by_amendment_only(client, placement, aline, maude):
    before = Placement.objects.get()
    client.force_login(aline)
    url = reverse("placement_people", args=[placement.public_id])
    typed = {"trainer": aline.pk, "trainer_name": "Aline", "trainer_email": aline.email}
    client.post(url, typed | {"opened_version": version_of(before)})
    kept = Placement.objects.get()
    assert (kept.trainer, kept.trainer_name, kept.trainer_email) == (
        before.trainer, before.trainer_name, before.trainer_email,
    )  # fmt: skip
    amendment = reverse("agreement_amend", args=[placement.agreement.public_id])
    page = client.get(url).content.decode()
    assert "avenant" in page and amendment not in page
    client.force_login(maude)
    assert amendment in client.get(url).content.decode()


def test_an_account_opened_later_by_the_trainer_named_is_tied_to_the_placement(
    client, placement, aline, marc
):
    Placement.objects.update(trainer=None, trainer_email=marc.email.upper())
    client.force_login(aline)
    url = reverse("placement_people", args=[placement.public_id])
    client.post(url, {"trainer": marc.pk, "opened_version": version_of(Placement.objects.get())})
    assert Placement.objects.get().trainer == marc


def test_one_trainee_too_many_is_stopped_with_the_reason(client, placement, ines, plant, cfp, marc, maude):
    placement.agreement.kind.rules.create(
        from_on=date(2000, 1, 1), max_trainees_per_trainer=1, legal_reference="Convention collective"
    )
    other = factories.placement(
        agreement=factories.agreement(student=ines.student, establishment=plant, school=cfp)
    )
    Placement.objects.filter(pk=other.pk).update(trainer=None, trainer_name="", trainer_email="")
    client.force_login(maude)
    answer = client.post(reverse("placement_people", args=[other.public_id]), {"trainer": marc.pk})
    assert answer.status_code == 200 and answer.context["form"].errors["trainer"]
    assert Placement.objects.get(pk=other.pk).trainer is None


def test_the_school_is_warned_before_the_first_day(client, placement, ines, plant, cfp, marc, maude):
    placement.agreement.kind.rules.create(
        from_on=date(2000, 1, 1), max_trainees_per_trainer=1, legal_reference="Convention collective"
    )
    signed = factories.agreement(student=ines.student, establishment=plant, school=cfp)
    other = factories.placement(agreement=signed, state="planned", trainer_email=marc.email)
    client.force_login(maude)
    told = [step.told for step in client.get(other.get_absolute_url()).context["steps"]]
    assert any("stagiaire" in sentence for sentence in told)


def test_the_school_finishes_and_the_outcome_exists(client, placement, cohort, theo, maude):
    factories.enrolment(cohort=cohort, student=theo.student, state="graduated")
    client.force_login(maude)
    url = reverse("placement_finish", args=[placement.public_id])
    assert client.post(url, {}).status_code == 200
    said = {"hired": "yes", "related": "yes", "full_time": "", "status": "seeking"}
    client.post(url, {**said, "opened_version": version_of(placement)})
    outcome = Outcome.objects.get()
    assert (outcome.status, outcome.is_related, outcome.is_full_time) == ("employed", True, None)
    assert Placement.objects.get().state == "completed"


def test_a_planned_placement_is_not_finished(client, placement, maude):
    Placement.objects.update(state="planned")
    client.force_login(maude)
    url = reverse("placement_finish", args=[placement.public_id])
    client.post(url, {"hired": "no"})
    assert Placement.objects.get().state == "planned"
