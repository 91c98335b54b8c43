"""Shared positions: who holds which half, who is proposed, who reads what."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from internships.positions.filling import assign, close, leave
from internships.positions.matching import compared, open_half
from internships.positions.models import PositionShare, SharedPosition
from internships.students.models import StudentProfile
from tests import clock, factories
from tests.factories import NOON

TODAY = timezone.localdate()
FROM = clock.day(2026, 11, 23)


def put(position, student, half="B", **fields):
    return assign(position=position, half=half, student=student, **{"from_on": FROM, **fields})


# --- Halves -------------------------------------------------------------------------------------------------


def test_the_second_half_is_filled(shared_by_theo, ines):
    put(shared_by_theo, ines.student)
    found = SharedPosition.objects.with_holders(on=FROM).get()
    assert found.held == 2 and not SharedPosition.objects.with_holders(on=FROM).calling()


def test_a_half_that_is_held_is_refused(shared_by_theo, ines):
    with pytest.raises(ValidationError, match="Cette moitié est déjà tenue"):
        put(shared_by_theo, ines.student, half="A")


def test_a_student_is_not_in_two_positions_at_once(shared_by_theo, theo, plant, machinists):
    other = factories.position(establishment=plant, occupation=machinists)
    with pytest.raises(ValidationError):
        put(other, theo.student)
    with pytest.raises(ValidationError):
        put(shared_by_theo, theo.student)
    assert PositionShare.objects.count() == 1


def test_a_third_half_is_impossible_in_the_database_itself(shared_by_theo, ines):
    with pytest.raises(IntegrityError):
        factories.position_share(position=shared_by_theo, student=ines.student, half="C")


def test_the_successor_may_begin_the_next_day(theos_half, ines):
    leave(share=theos_half, on=clock.day(2026, 12, 4), reason="Diplôme obtenu")
    with pytest.raises(ValidationError):
        put(theos_half.position, ines.student, half="A", from_on=clock.day(2026, 12, 4))
    share = put(theos_half.position, ines.student, half="A", from_on=clock.day(2026, 12, 5))
    assert share.half == "A" and PositionShare.objects.count() == 2


def test_who_leaves_before_the_first_day_never_began(position, theo):
    share = put(position, theo.student, half="A")
    assert leave(share=share, on=FROM - timedelta(days=1), reason="") is None
    assert not PositionShare.objects.exists()


def test_who_never_began_may_be_said_to_leave_twice(position, theo):
    share = put(position, theo.student, half="A")
    again = [leave(share=share, on=FROM - timedelta(days=1), reason="") for _click in range(2)]
    assert again == [None, None]


def test_nobody_leaves_twice(theos_half):
    leave(share=theos_half, on=clock.day(2026, 10, 1), reason="Déménagement")
    with pytest.raises(ValidationError):
        leave(share=theos_half, on=clock.day(2026, 11, 1), reason="Déménagement")
    assert PositionShare.objects.get().to_on == clock.day(2026, 10, 1)


def test_a_student_of_school_age_is_kept_from_too_many_hours(position, theo):
    theo.student.birth_date = clock.day(2011, 3, 1)
    theo.student.save()
    with pytest.raises(ValidationError) as refused:
        put(position, theo.student)
    assert "84.4" in str(refused.value.error_dict["student"])


def test_a_placement_at_the_establishment_is_tied_to_the_half(position, placement, theo):
    assert put(position, theo.student).placement == placement


@pytest.mark.parametrize(
    ("from_on", "to_on"),
    [
        (clock.day(2026, 8, 1), None),
        (clock.day(2027, 1, 1), clock.day(2027, 7, 1)),
        (clock.day(2027, 7, 1), None),
    ],
)
def test_a_half_is_held_within_the_positions_dates(plant, machinists, ines, from_on, to_on):
    position = factories.position(establishment=plant, occupation=machinists, ends_on=clock.day(2027, 6, 18))
    with pytest.raises(ValidationError):
        put(position, ines.student, from_on=from_on, to_on=to_on)


def test_closing_ends_the_halves_and_forgets_who_was_to_come(theos_half, ines, rachid):
    position = theos_half.position
    put(position, ines.student, from_on=clock.day(2027, 1, 11))
    close(position=position, on=clock.day(2026, 12, 18), reason="Usine fermée", by=rachid, at=NOON)
    share, closed = PositionShare.objects.get(), SharedPosition.objects.get()
    assert (share.to_on, closed.ends_on, closed.state) == (
        clock.day(2026, 12, 18),
        clock.day(2026, 12, 18),
        "closed",
    )
    assert [event.by for event in closed.events.all()] == [rachid]
    with pytest.raises(ValidationError):
        put(position, ines.student)


# --- Pages --------------------------------------------------------------------------------------------------


def page(client, user, name, *args, **query):
    client.force_login(user)
    return client.get(reverse(name, args=args), query)


def test_half_filled_positions_come_first(client, rachid, shared_by_theo, plant, machinists, cohort):
    empty = factories.position(establishment=plant, occupation=machinists, title_fr="Vide")
    full = factories.position(establishment=plant, occupation=machinists, title_fr="Plein")
    for half in "AB":
        student = factories.student(last_name=half)
        factories.position_share(position=full, half=half, student=student)
    shown = page(client, rachid, "position_list").context["page"].object_list
    assert [position.title_fr for position in shown] == [shared_by_theo.title_fr, empty.title_fr, "Plein"]
    calling = page(client, rachid, "position_list", open="").context["page"].object_list
    assert full not in calling and len(calling) == 2


def test_a_stranger_sees_no_position(client, sam, shared_by_theo):
    assert list(page(client, sam, "position_list").context["page"].object_list) == []


@pytest.mark.parametrize("many", [1, 30])
def test_the_list_asks_as_many_queries_whatever_its_length(
    client, rachid, plant, machinists, queries_pinned, many
):
    for _n in range(many):
        factories.position(establishment=plant, occupation=machinists)
    page(client, rachid, "position_list")
    with queries_pinned(5):  # session, user, roles; count, positions
        page_again = client.get(reverse("position_list"))
    assert page_again.status_code == 200


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_asks_as_many_queries_for_one_share_as_for_twelve(
    client, rachid, position, queries_pinned, many
):
    for n in range(many):
        student, month = factories.student(last_name=f"Élève {n}"), n + 1
        factories.position_share(
            position=position, student=student, from_on=date(2025, month, 1), to_on=date(2025, month, 20)
        )
    page(client, rachid, "position_detail", position.public_id)
    with queries_pinned(6):  # session, user, roles; position, shares, events
        client.get(position.get_absolute_url())


@pytest.mark.parametrize(
    ("who", "is_named"),
    [("theo", True), ("aline", True), ("marc", True), ("maude", True), ("rachid", True), ("nora", False)],
)
def test_a_students_name_is_for_the_firm_the_school_and_the_region(
    client, request, shared_by_theo, who, is_named
):
    text = page(
        client, request.getfixturevalue(who), "position_detail", shared_by_theo.public_id
    ).content.decode()
    assert ("Théo" in text) is is_named


def test_the_calendar_shows_who_is_there_and_who_is_missing(client, aline, shared_by_theo):
    month = f"{clock.day(2026, 12, 1):%Y-%m}"
    text = page(client, aline, "position_detail", shared_by_theo.public_id, month=month).content.decode()
    assert text.count("Théo") > 15 and "8\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}00" in text
    assert text.count("tone-under-way") > 15


def test_a_month_that_is_none_shows_this_month(client, aline, shared_by_theo):
    shown = page(client, aline, "position_detail", shared_by_theo.public_id, month="x").context["month"]
    assert shown == TODAY.replace(day=1)


def test_handover_notes_are_for_the_two_students_and_the_firm(client, theo, aline, maude, shared_by_theo):
    client.force_login(theo)
    client.post(reverse("handover_create", args=[shared_by_theo.public_id]), {"text": "Presse 4 réglée"})
    assert (
        "Presse 4 réglée" in page(client, aline, "position_detail", shared_by_theo.public_id).content.decode()
    )
    assert "Presse 4" not in page(client, maude, "position_detail", shared_by_theo.public_id).content.decode()


def test_who_left_no_longer_reads_the_notes(client, theo, aline, theos_half):
    position = theos_half.position
    position.notes.create(by=aline, at=NOON, text="Presse 4 réglée")
    leave(share=theos_half, on=clock.day(2026, 10, 1), reason="Diplôme")
    response = page(client, theo, "position_detail", position.public_id)
    assert response.status_code == 200 and "Presse 4" not in response.content.decode()


WRITTEN = {
    "title_fr": "Soudeuse ou soudeur", "title_en": "", "pattern": "alternate_days", "weekly_hours": "37.5",
    "day_starts_at": "08:00", "day_ends_at": "16:30", "wage_hourly": "22",
    "starts_on": clock.day(2027, 1, 11),
    "ends_on": "", "offer": "",
}  # fmt: skip


def write(client, user, plant, machinists, **changes):
    client.force_login(user)
    data = {**WRITTEN, "establishment": plant.pk, "occupation": machinists.pk, **changes}
    return client.post(reverse("position_create"), data)


def test_a_firm_writes_its_position_once_even_when_it_clicks_twice(client, aline, plant, machinists, estrie):
    token = {"token": "6f1f2a34-0000-4000-8000-000000000002"}
    first = write(client, aline, plant, machinists, **token)
    second = write(client, aline, plant, machinists, **token, state="closed", region="1")
    made = SharedPosition.objects.get()
    assert first.url == second.url == made.get_absolute_url()
    assert (made.region, made.state) == (estrie, "open")


def test_a_firm_writes_for_itself_only(client, aline, plant, machinists, cfp):
    elsewhere = factories.establishment(organization=cfp, name="Ailleurs")
    response = write(client, aline, elsewhere, machinists)
    assert response.context["form"].errors.keys() == {"establishment"}


def test_a_school_describes_no_position_of_a_firm(client, maude, plant, workshop, machinists):
    response = write(client, maude, plant, machinists)
    assert response.context["form"].errors.keys() == {"establishment"}
    assert write(client, maude, workshop, machinists).status_code == 302  # its own place


def test_a_school_without_a_place_is_told_who_describes_positions(client, nora, plant, machinists):
    response = write(client, nora, plant, machinists)
    assert "position_nowhere" in response.templates[0].name and not SharedPosition.objects.exists()


def test_the_region_describes_a_position_of_any_of_its_firms(client, rachid, sam, plant, machinists):
    assert write(client, sam, plant, machinists).status_code == 200
    assert write(client, rachid, plant, machinists).status_code == 302


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"weekly_hours": "45"}, "weekly_hours"),  # from 8 h to 16 h 30: 42.5 h a week
        ({"day_ends_at": "07:00"}, "day_ends_at"),
        ({"ends_on": clock.day(2026, 1, 1)}, "ends_on"),
        ({"wage_hourly": "12"}, "wage_hourly"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(client, aline, plant, machinists, changes, field):
    response = write(client, aline, plant, machinists, **changes)
    assert response.context["form"].errors.keys() == {field}


def test_a_position_does_not_end_before_who_holds_it_leaves(client, aline, theos_half, plant, machinists):
    position = theos_half.position
    client.force_login(aline)
    url = reverse("position_edit", args=[position.public_id])
    form = client.get(url).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    response = client.post(url, {**data, "ends_on": clock.day(2027, 1, 15)})
    assert response.context["form"].errors.keys() == {"ends_on"}


# --- Candidates ---------------------------------------------------------------------------------------------


def test_a_coordinator_sees_her_students_and_only_counts_the_others(
    client, nora, maude, shared_by_theo, ines_of_nora
):
    address = [shared_by_theo.public_id, "B"]
    mine = page(client, nora, "position_assign", *address).context
    assert [one.student.first_name for one, _told in mine["candidates"]] == ["Inès"] and not mine["others"]
    theirs = page(client, maude, "position_assign", *address)
    assert theirs.context["candidates"] == [] and "Inès" not in theirs.content.decode()
    assert [(school.name, count) for school, count in theirs.context["others"]] == [("CFP des Rives", 1)]


def test_each_candidate_comes_with_reasons(client, rachid, shared_by_theo, ines_of_nora):
    [(_one, reasons)] = page(client, rachid, "position_assign", shared_by_theo.public_id, "B").context[
        "candidates"
    ]
    assert {weight for weight, _sentence in reasons} == {"good", "doubt"}
    assert all(sentence for _weight, sentence in reasons)


def test_a_full_time_placement_at_these_dates_is_to_be_checked(
    client, nora, shared_by_theo, ines_of_nora, ines, plant
):
    until = TODAY + timedelta(days=30)
    factories.placement(
        agreement=factories.agreement(
            student=ines.student, establishment=plant, ends_on=until, starts_on=FROM
        )
    )
    shown = page(client, nora, "position_assign", shared_by_theo.public_id, "B").context["candidates"]
    [(_one, reasons)] = shown
    assert any(weight == "doubt" and "temps plein" in told for weight, told in reasons)


@pytest.mark.parametrize("words", ["théo", "THEO"])
def test_who_is_stopped_is_found_by_name_with_the_reason(client, maude, shared_by_theo, theo, words):
    [(_one, reasons)] = page(
        client, maude, "position_assign", shared_by_theo.public_id, "B", q=words
    ).context["candidates"]
    assert reasons[0][0] == "stop"


def test_a_school_is_told_without_a_name(
    client, maude, nora, shared_by_theo, ines_of_nora, django_capture_on_commit_callbacks
):
    client.force_login(maude)
    url = reverse("position_tell", args=[shared_by_theo.public_id, "B", ines_of_nora.school.public_id])
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(url).status_code == 302
    [sent] = mail.outbox
    assert sent.to == [nora.email] and "Inès" not in sent.body and str(shared_by_theo.public_id) in sent.body


def test_a_school_nobody_fits_in_cannot_be_written_to(client, maude, shared_by_theo, cfp):
    client.force_login(maude)
    url = reverse("position_tell", args=[shared_by_theo.public_id, "B", cfp.public_id])
    assert client.post(url).status_code == 404 and mail.outbox == []


def test_a_coordinator_fills_the_second_half(client, nora, shared_by_theo, ines_of_nora):
    client.force_login(nora)
    url = reverse("position_assign", args=[shared_by_theo.public_id, "B"])
    response = client.post(
        url, {"student": ines_of_nora.student.public_id, "from_on": clock.day(2026, 11, 23)}
    )
    assert response.url == shared_by_theo.get_absolute_url()
    assert shared_by_theo.shares.get(half="B").student == ines_of_nora.student


def test_a_coordinator_does_not_place_the_students_of_others(client, maude, shared_by_theo, ines_of_nora):
    client.force_login(maude)
    url = reverse("position_assign", args=[shared_by_theo.public_id, "B"])
    response = client.post(
        url, {"student": ines_of_nora.student.public_id, "from_on": clock.day(2026, 11, 23)}
    )
    assert response.status_code == 200 and shared_by_theo.shares.count() == 1


def test_the_candidates_ask_as_many_queries_for_one_as_for_thirty(
    client, rachid, shared_by_theo, ines_of_nora, queries_pinned
):
    for n in range(30):
        factories.profile(
            student=factories.student(last_name=f"Élève {n}"), school=ines_of_nora.school,
            program=ines_of_nora.program,
        )  # fmt: skip
    url = reverse("position_assign", args=[shared_by_theo.public_id, "B"])
    page(client, rachid, "position_assign", shared_by_theo.public_id, "B")
    # session, user, roles; position, shares, programs, own; profiles, limits, breaks; placements there, other
    # works (placements, halves)
    with queries_pinned(13):
        client.get(url)


def test_who_works_elsewhere_does_not_fit_where_the_sum_breaks_the_law(
    shared_by_theo, ines_of_nora, ines, agreement, placement
):
    """Inès is free by her dates, but has 40 hours a week in another place."""
    type(ines.student).objects.update(birth_date=clock.day(2012, 5, 2))
    elsewhere = factories.establishment(name="Ailleurs")
    days = {"starts_on": FROM, "ends_on": FROM + timedelta(days=60), "hours_week": 30}
    type(placement).objects.update(student=ines.student, establishment=elsewhere, **days)
    found = open_half(shared_by_theo, "B", shares=shared_by_theo.shares.all(), on=FROM)
    [one] = compared(shared_by_theo, found, StudentProfile.objects.filter(student=ines.student))
    assert "law" in {reason.code for reason in one.reasons}
    type(placement).objects.update(establishment=shared_by_theo.establishment)
    [one] = compared(shared_by_theo, found, StudentProfile.objects.filter(student=ines.student))
    alone = {reason.code for reason in one.reasons}
    type(placement).objects.all().update(state="cancelled")
    [one] = compared(shared_by_theo, found, StudentProfile.objects.filter(student=ines.student))
    assert alone - {"placed_until"} == {reason.code for reason in one.reasons} - {"placed_until"}


def test_leaving_needs_a_reason_and_opens_the_half(client, maude, theos_half):
    client.force_login(maude)
    url = reverse("position_leave", args=[theos_half.public_id])
    assert client.post(url, {"on": clock.day(2026, 11, 20), "reason": ""}).status_code == 200
    client.post(url, {"on": clock.day(2026, 11, 20), "reason": "Diplôme obtenu"})
    kept = PositionShare.objects.get()
    assert (kept.to_on, kept.reason_left) == (clock.day(2026, 11, 20), "Diplôme obtenu")


@pytest.mark.parametrize("month", ["0001-01", "9999-12", "2026-13", "x"])
def test_a_month_without_neighbours_shows_this_month(client, rachid, shared_by_theo, month):
    shown = page(client, rachid, "position_detail", shared_by_theo.public_id, month=month)
    assert shown.context["month"] == timezone.localdate().replace(day=1)
