"""Who sees and keeps cohorts, and what their pages say."""

from datetime import date

import pytest
from django.urls import reverse

from programs.cohorts.models import Cohort, Enrolment
from tests import factories

SAVEPOINT = 2  # in a test, the request's transaction is a savepoint set and released
WRITTEN = {
    "name": "Usinage A26",
    "mode": "day",
    "starts_on": "2026-08-24",
    "expected_end_on": "2027-12-17",
    "seats": "20",
    "minimum_to_open": "",
    "note": "",
    "reported_source": "",
    "reported_on": "",
    **dict.fromkeys(
        [f"reported_{name}" for name in ("applicants", "entrants", "graduates", "withdrawals")], ""
    ),
}


@pytest.fixture
def written(usinage, cfp):
    """What Maude writes in the form of a new cohort."""
    return {
        **WRITTEN,
        "program": usinage.pk,
        "provider": cfp.pk,
        "token": "6f1f2a34-0000-4000-8000-000000000001",
    }


def create(client, user, data):
    client.force_login(user)
    return client.post(reverse("cohort_create"), data)


def test_a_coordinator_creates_a_cohort_in_her_own_region(client, maude, written, estrie):
    response = create(client, maude, written)
    cohort = Cohort.objects.get()
    assert response.url == cohort.get_absolute_url()
    assert (cohort.region, cohort.state, cohort.seats) == (estrie, "planned", 20)
    assert [(event.by, event.to_state) for event in cohort.events.all()] == [(maude, "planned")]


def test_a_form_sent_twice_makes_one_cohort(client, maude, written):
    first, second = create(client, maude, written), create(client, maude, written)
    assert first.url == second.url
    assert Cohort.objects.count() == 1


def test_extra_fields_posted_change_nothing(client, maude, written, estrie, outaouais):
    create(client, maude, {**written, "region": outaouais.pk, "state": "completed", "is_fictitious": "on"})
    cohort = Cohort.objects.get()
    assert (cohort.region, cohort.state, cohort.is_fictitious) == (estrie, "planned", False)


def test_a_coordinator_cannot_give_a_cohort_to_another_centre(client, maude, written, other_cfp):
    response = create(client, maude, {**written, "provider": other_cfp.pk})
    assert response.status_code == 200 and not Cohort.objects.exists()
    assert response.context["form"].errors.keys() == {"provider"}


def test_a_provider_of_the_whole_province_must_say_where_it_teaches(client, alix, written):
    college = factories.organization(name="Cégep à distance", kind="cegep", region_code=None)
    response = create(client, alix, {**written, "provider": college.pk})
    assert response.context["form"].errors.keys() == {"territory"}
    create(client, alix, {**written, "provider": college.pk, "territory": factories.territory().pk})
    assert Cohort.objects.get().region.code == "05"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"expected_end_on": "2026-01-01"}, "expected_end_on"),
        ({"seats": "0"}, "seats"),
        ({"minimum_to_open": "21"}, "minimum_to_open"),
        (
            {"reported_entrants": "8", "reported_graduates": "9", "reported_source": "CFP"},
            "reported_graduates",
        ),
        (
            {"reported_entrants": "8", "reported_withdrawals": "9", "reported_source": "CFP"},
            "reported_withdrawals",
        ),
        ({"reported_entrants": "8"}, "reported_source"),
    ],
)
def test_what_contradicts_itself_is_said_beside_its_field(client, maude, written, changes, field):
    response = create(client, maude, {**written, **changes})
    assert response.context["form"].errors.keys() == {field}
    assert not Cohort.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("anouk", 403), ("aline", 403), ("theo", 404)])
def test_who_coordinates_nothing_creates_nothing(client, request, written, who, status):
    response = create(client, request.getfixturevalue(who), written)
    assert response.status_code == status and not Cohort.objects.exists()


def edit(client, user, cohort, **changes):
    client.force_login(user)
    url = reverse("cohort_edit", args=[cohort.public_id])
    form = client.get(url).context["form"]
    data = {name: form[name].value() for name in form.fields}
    data = {name: "" if value is None else value for name, value in data.items()}
    return client.post(url, {**data, **changes})


def test_the_region_may_edit_the_cohorts_of_its_centres(client, rachid, cohort):
    assert edit(client, rachid, cohort, seats="24").status_code == 302
    assert Cohort.objects.get().seats == 24


def test_the_second_of_two_who_edit_is_told_and_loses_nothing(client, maude, cohort):
    version = cohort.updated_at.isoformat()
    cohort.seats = 30
    cohort.save(update_fields=["seats", "updated_at"])
    response = edit(client, maude, cohort, seats="26", name="Usinage – soir", opened_version=version)
    errors = response.context["form"].errors
    assert (
        response.status_code == 200 and "30" in str(errors["seats"]) and "Usinage A25" in str(errors["name"])
    )
    assert Cohort.objects.values_list("seats", "name").get() == (30, "Usinage A25")
    again = {name: response.context["form"][name].value() for name in response.context["form"].fields}
    client.post(
        reverse("cohort_edit", args=[cohort.public_id]), {n: "" if v is None else v for n, v in again.items()}
    )
    assert Cohort.objects.values_list("seats", "name").get() == (26, "Usinage – soir")


@pytest.mark.parametrize("who", ["maude", "rachid", "alix"])
def test_those_of_the_centre_and_the_region_see_a_cohort(client, request, cohort, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(cohort.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("who", ["nora", "sam", "aline", "theo", "anouk"])
def test_strangers_do_not_know_that_a_cohort_exists(client, request, cohort, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(cohort.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("who", "names"), [("maude", ["A"]), ("nora", ["B"]), ("rachid", ["A", "B"]), ("sam", ["C"])]
)
def test_the_list_shows_a_scope_and_nothing_else(
    client, request, usinage, cfp, other_cfp, outaouais, who, names
):
    elsewhere = factories.organization(name="CFP de l'Outaouais", kind="cfp", region_code="07")
    for name, provider in (("A", cfp), ("B", other_cfp), ("C", elsewhere)):
        factories.cohort(program=usinage, provider=provider, name=name)
    client.force_login(request.getfixturevalue(who))
    response = client.get(reverse("cohort_list"))
    assert sorted(row.record.name for row in response.context["table"].rows) == names
    offered = response.context["filter"].form.fields["provider"].choices
    assert len([value for value, _ in offered if value]) == len(names)


def test_the_table_says_what_it_holds(client, maude, cohort):
    client.force_login(maude)
    page = client.get(reverse("cohort_list")).content.decode()
    assert "<caption>Cohortes, avec leurs débutants et leurs diplômés</caption>" in page


def test_every_school_year_may_be_asked_for_however_many(client, rachid, usinage, cfp):
    for year in range(2000, 2027):
        starts = date(year, 9, 1)
        factories.cohort(
            program=usinage, provider=cfp, starts_on=starts, expected_end_on=date(year + 1, 6, 1)
        )
    client.force_login(rachid)
    shown = client.get(reverse("cohort_list")).context["filter"].form["year"].field.choices
    assert [year for year, _said in shown if year][:1] == ["2026"] and len(list(shown)) == 28


def test_filters_are_in_the_address(client, rachid, usinage, cfp):
    factories.cohort(program=usinage, provider=cfp, name="A25")
    factories.cohort(program=usinage, provider=cfp, name="A24", starts_on=date(2024, 8, 26))
    client.force_login(rachid)
    response = client.get(reverse("cohort_list"), {"year": "2024", "mode": "day", "state": "unheard-of"})
    assert [row.record.name for row in response.context["table"].rows] == ["A24"]


@pytest.mark.parametrize("size", [10, 1000])
def test_the_list_costs_the_same_for_ten_and_a_thousand(
    client, maude, usinage, cfp, size, django_assert_num_queries
):
    model = factories.cohort(program=usinage, provider=cfp)
    Cohort.objects.bulk_create(
        Cohort(
            program=usinage, provider=cfp, region=model.region, name=f"C{n}", starts_on=model.starts_on,
            expected_end_on=model.expected_end_on, seats=20,
        )
        for n in range(size)
    )  # fmt: skip
    client.force_login(maude)
    with django_assert_num_queries(7 + SAVEPOINT):  # session, person, roles, views; choices, count, rows
        assert client.get(reverse("cohort_list")).status_code == 200


@pytest.mark.parametrize("size", [10, 1000])
def test_a_cohort_costs_the_same_with_ten_and_a_thousand_students(
    client, maude, cohort, size, django_assert_num_queries
):
    for _ in range(2):
        factories.enrolment(cohort=cohort, state="active")
    student = factories.student()
    Enrolment.objects.bulk_create(
        Enrolment(student=student, cohort=cohort, state="withdrawn", began_on=cohort.starts_on)
        for _ in range(size)
    )
    client.force_login(maude)
    with django_assert_num_queries(6 + SAVEPOINT):  # … roles; cohort, students, events
        assert client.get(cohort.get_absolute_url()).status_code == 200
