"""A committee meets: it is convened, seats answer, it decides, its minutes are adopted."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from partnerships.committees.models import Committee
from partnerships.concertation.models import Seat
from partnerships.mails.outbox import OutgoingMail
from partnerships.meetings import attending, convening, deciding, minuting
from partnerships.meetings.daily import remind_seats
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting, Presence
from tests import meeting_people as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def committee(partnership):
    return people.seated(partnership=partnership)


@pytest.fixture
def planned(committee):
    return people.meeting(committee=committee)


@pytest.fixture
def begun(committee):
    return people.under_way(committee=committee)


def sent() -> list[str]:
    return sorted(OutgoingMail.objects.values_list("to", flat=True))


def link_in(text: str) -> str:
    return re.search(r"https?://[^/\s]+(/\S+)", text.split("calendrier")[-1])[1]


def convene(meeting, by=None):
    return convening.convene(meeting=meeting, by=by, at=timezone.now())


# --- Convening ----------------------------------------------------------------------------------------------


def test_each_address_gets_one_convocation_with_the_agenda(planned, committee):
    Seat.objects.filter(constituency_fr="Cégeps").update(email="siege0@exemple.example")
    assert convene(planned) == 2
    assert sent() == ["siege0@exemple.example", "siege1@exemple.example"]
    assert "- Inventaire" in OutgoingMail.objects.first().body
    assert planned.presences.count() == 3


def test_nobody_is_called_to_discuss_nothing(client, maude, committee):
    bare = people.meeting(committee=committee, items=())
    client.force_login(maude)
    page = client.post(reverse("meeting_convene", args=[bare.public_id]), follow=True).content.decode()
    assert "ordre du jour" in page and not sent()
    assert Meeting.objects.get().state == "planned"


def test_who_is_called_and_who_cannot_be_is_said_before_the_click(client, maude, planned, committee):
    people.sitting(committee=committee, constituency="Universités")
    people.sitting(committee=committee, constituency="MICC", person="")
    client.force_login(maude)
    page = client.get(reverse("meeting_convene", args=[planned.public_id]))
    names = {name: [str(s) for s in page.context[name]] for name in ("called", "without_address", "vacant")}
    assert len(names["called"]) == 3
    assert (names["without_address"], names["vacant"]) == (["Universités"], ["MICC"])


def test_a_seat_whose_partner_is_closed_is_vacant(planned, committee, firm):
    people.sitting(
        committee=committee, constituency="MDEIE", person="", organization=firm, email="a@b.example"
    )
    firm.status = "closed"
    firm.save()
    convene(planned)
    assert "a@b.example" not in sent()


def test_a_seat_answers_by_its_link_and_may_change_its_mind(client, planned):
    convene(planned)
    link = link_in(OutgoingMail.objects.get(to="siege1@exemple.example").body)
    assert "Commissions scolaires" in client.get(link).content.decode()
    client.post(link, {"choice": "present"})
    refused = client.post(link, {"choice": "replaced"})
    assert "Dites qui siège à la place" in refused.content.decode()
    client.post(link, {"choice": "replaced", "substitute": "Jean Roy"})
    seat = Presence.objects.get(email="siege1@exemple.example")
    assert (seat.answer, seat.substitute) == ("replaced", "Jean Roy")


def test_the_link_of_who_has_left_opens_nothing(client, planned):
    convene(planned)
    link = link_in(OutgoingMail.objects.get(to="siege1@exemple.example").body)
    seat = Presence.objects.get(email="siege1@exemple.example").sitting.seat
    seat.email = "nouvelle@exemple.example"
    seat.save()
    page = client.post(link, {"choice": "absent"})
    assert page.status_code == 410
    assert Presence.objects.get(email="siege1@exemple.example").answer == ""
    assert convening.call_late(meeting=planned, at=timezone.now()) == 1
    assert "nouvelle@exemple.example" in sent()


def test_a_seat_that_begins_before_the_meeting_may_answer_today(client, committee, planned):
    tomorrow = timezone.localdate() + timedelta(days=1)
    new = people.sitting(committee=committee, constituency="MICC", email="micc@exemple.example")
    type(new).objects.filter(pk=new.pk).update(from_on=tomorrow)
    convene(planned)
    link = link_in(OutgoingMail.objects.get(to="micc@exemple.example").body)
    client.post(link, {"choice": "present"})
    assert Presence.objects.get(sitting=new).answer == "present"


def test_another_day_is_asked_again_of_everybody(client, maude, planned):
    convene(planned)
    planned.presences.update(answer="present")
    client.force_login(maude)
    address = reverse("meeting_edit", args=[planned.public_id])
    later = timezone.localtime(planned.starts_at + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
    form = client.get(address).context["form"]
    data = {
        "title": "",
        "starts_at": later,
        "place": "Gatineau",
        "opened_version": form["opened_version"].value(),
    }
    client.post(address, data)
    assert set(planned.presences.values_list("answer", flat=True)) == {""}
    assert len(sent()) == 6
    assert Meeting.objects.get().sequence == 1


def test_a_meeting_called_off_tells_those_who_were_called(client, maude, committee):
    planned = people.meeting(
        committee=committee, in_days=2, state="convened", convened_at=timezone.now() - timedelta(days=2)
    )
    convening.call(planned, convening.called_to(planned), at=timezone.now())
    link = link_in(OutgoingMail.objects.get(to="siege1@exemple.example").body)
    client.force_login(maude)
    client.post(reverse("meeting_cancel", args=[planned.public_id]), {"reason": "Tempête de neige"})
    told = OutgoingMail.objects.filter(name__endswith="meeting_called_off")
    assert told.count() == 3 and "Tempête de neige" in told.first().body
    assert remind_seats(at=timezone.now()) == 0
    client.logout()
    assert client.get(link).status_code == 410
    assert "annulée" in client.get(committee.get_absolute_url()).content.decode()
    assert "Tempête de neige" in client.get(planned.get_absolute_url()).content.decode()
    client.force_login(maude)
    feed = Calendar.from_ical(client.get(reverse("meeting_calendar", args=[planned.public_id])).content)
    event = feed.walk("VEVENT")[0]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)


def test_seats_that_have_not_answered_are_reminded_once(committee):
    near = people.meeting(
        committee=committee, in_days=2, state="convened", convened_at=timezone.now() - timedelta(days=2)
    )
    for each in convening.called_to(near):
        convening.presence_of(near, each)
    near.presences.filter(email="siege0@exemple.example").update(answer="present")
    at = timezone.now()
    assert (remind_seats(at=at), remind_seats(at=at)) == (2, 0)
    assert sent() == ["siege1@exemple.example", "siege2@exemple.example"]


# --- Deciding -----------------------------------------------------------------------------------------------


def record(meeting, choices=None, **fields) -> Decision:
    fields.setdefault("text", "Tenir l’inventaire à jour")
    mode = "vote" if choices else "consensus"
    decision = Decision(meeting=meeting, committee=meeting.committee, mode=mode, **fields)
    return deciding.record(decision=decision, choices=choices or {}, by=None, at=timezone.now())


def voices(meeting, *said) -> dict[int, str]:
    keys = meeting.presences.order_by("sitting").values_list("sitting", flat=True)
    return dict(zip(keys, said, strict=False))


def test_reading_the_attendance_list_writes_nothing(client, maude, begun):
    begun.presences.all().delete()
    client.force_login(maude)
    address = reverse("meeting_attendance", args=[begun.public_id])
    assert len(client.get(address).context["form"].lines) == 3
    assert not begun.presences.exists()


def test_who_answers_for_a_decision_of_an_evening_sits_that_day(client, maude, committee):
    """A meeting at 20:00 is of its own day, though UTC is at the next one."""
    evening = timezone.localtime().replace(hour=20, minute=0) - timedelta(days=1)
    begun = people.under_way(committee=committee, starts_at=evening)
    Seat.objects.filter(constituency_fr="Cégeps").update(to_on=evening.date())
    client.force_login(maude)
    form = client.get(reverse("decision_create", args=[begun.public_id])).context["form"]
    assert "Cégeps" in [seat.constituency for seat in form.fields["responsible"].queryset]


def test_a_form_sent_twice_makes_one_row(client, maude, committee, planned, begun):
    client.force_login(maude)
    sent_twice = [
        (
            reverse("meeting_create", args=[committee.public_id]),
            {"starts_at": "2099-03-01T13:00", "place": "Hull"},
        ),
        (reverse("item_create", args=[planned.public_id]), {"title": "Varia", "kind": "information"}),
        (reverse("decision_create", args=[begun.public_id]), {"text": "Adopter", "mode": "consensus"}),
    ]
    for address, data in sent_twice:
        token = client.get(address).context["form"]["token"].value()
        answers = [client.post(address, {**data, "token": token}) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [302, 302]
    counts = (
        Meeting.objects.filter(place="Hull"),
        planned.items.filter(title="Varia"),
        begun.decisions.all(),
    )
    assert [rows.count() for rows in counts] == [1, 1, 1]


def test_decisions_are_numbered_within_their_meeting(begun):
    assert [record(begun).number, record(begun).number] == [1, 2]


def test_without_quorum_a_decision_waits_to_be_ratified(begun, committee):
    begun.presences.exclude(email="siege0@exemple.example").update(came="left")
    waiting = record(begun)
    assert (waiting.state, waiting.seats_present, waiting.quorum) == ("to_ratify", 1, 2)
    with pytest.raises(deciding.CannotRatify):
        deciding.ratify(decision=waiting, meeting=begun, by=None, at=timezone.now())
    Meeting.objects.filter(pk=begun.pk).update(starts_at=timezone.now() - timedelta(days=30))
    later = people.under_way(committee=committee)
    waiting = Decision.objects.get(pk=waiting.pk)
    deciding.ratify(decision=waiting, meeting=later, by=None, at=timezone.now())
    assert (waiting.state, waiting.ratified_at) == ("open", later)


def test_a_tie_carries_nothing(begun):
    with pytest.raises(deciding.Tied):
        record(begun, voices(begun, "for", "against", "abstains"))
    assert not Decision.objects.exists()


def test_the_chair_breaks_a_tie_where_the_committee_says_so(begun, committee):
    committee.chair_breaks_ties = True
    committee.save()
    begun = Meeting.objects.get(pk=begun.pk)
    carried = record(begun, voices(begun, "for", "against", "abstains"))
    assert (carried.state, carried.is_by_chair) == ("open", True)


def test_a_vote_that_is_lost_is_kept_as_not_carried(begun):
    assert record(begun, voices(begun, "against", "against", "for")).state == "rejected"


def test_who_has_left_does_not_vote(begun):
    choices = voices(begun, "for", "for", "for")
    begun.presences.filter(email="siege2@exemple.example").update(came="left")
    with pytest.raises(deciding.NotSitting):
        record(begun, choices)


def test_nothing_is_decided_before_the_meeting_begins_or_when_nobody_is_there(planned, begun):
    with pytest.raises(attending.NotYet):
        record(planned)
    begun.presences.update(came="")
    with pytest.raises(deciding.NobodyThere):
        record(begun)


def test_a_vote_says_who_votes_what_on_its_page(client, maude, begun):
    client.force_login(maude)
    address = reverse("decision_create", args=[begun.public_id])
    keys = [k for k in client.get(address).context["form"].fields if k.startswith("vote_")]
    told = client.post(address, {"text": "Adopter", "mode": "vote"}).content.decode()
    assert "qui vote quoi" in told
    client.post(address, {"text": "Adopter", "mode": "vote", keys[0]: "for", keys[1]: "recused"})
    page = client.get(Decision.objects.get().get_absolute_url()).content.decode()
    assert "1 pour" in page and "1 récusé" in page


def test_a_decision_is_followed_until_it_is_done(client, maude, begun):
    decision = record(begun, due_on=timezone.localdate() - timedelta(days=1))
    client.force_login(maude)
    assert "en retard" in client.get(reverse("decision_list")).content.decode()
    client.post(reverse("decision_finish", args=[decision.public_id]), {"act": "finish"})
    assert Decision.objects.get().state == "done"
    client.post(reverse("decision_finish", args=[decision.public_id]), {"act": "reopen"})
    client.post(reverse("decision_drop", args=[decision.public_id]), {"reason": "Sans budget"})
    assert "Sans budget" in client.get(decision.get_absolute_url()).content.decode()


# --- Minutes ------------------------------------------------------------------------------------------------


def circulated(meeting) -> Meeting:
    meeting.close(by=None, at=timezone.now())
    Meeting.objects.filter(pk=meeting.pk).update(minutes="## Accueil\n\n- **Bienvenue**")
    meeting = Meeting.objects.get(pk=meeting.pk)
    minuting.circulate(meeting=meeting, by=None, at=timezone.now())
    return meeting


def test_minutes_circulate_to_who_came_who_may_ask_for_a_change(client, begun):
    begun.presences.filter(email="siege2@exemple.example").update(came="absent")
    circulated(begun)
    assert sent() == ["siege0@exemple.example", "siege1@exemple.example"]
    body = OutgoingMail.objects.get(to="siege1@exemple.example").body
    assert "7 jours" in body
    link = link_in(body)
    assert "<strong>Bienvenue</strong>" in client.get(link).content.decode()
    client.post(link, {"text": "J’étais là"})
    assert begun.presences.get(email="siege1@exemple.example").amendments.get().text == "J’étais là"


def test_minutes_are_adopted_by_a_later_meeting_once_the_days_are_over(begun, committee):
    meeting = circulated(begun)
    later = people.under_way(committee=committee, starts_at=timezone.now() - timedelta(minutes=1))
    with pytest.raises(minuting.TooSoon):
        minuting.adopt(meeting=meeting, at_meeting=later, by=None, at=timezone.now())
    after = timezone.now() + timedelta(days=8)
    with pytest.raises(minuting.NotALaterMeeting):
        minuting.adopt(meeting=meeting, at_meeting=meeting, by=None, at=after)
    minuting.adopt(meeting=meeting, at_meeting=later, by=None, at=after)
    assert Meeting.objects.get(pk=meeting.pk).adopted_at == later


def test_the_public_reads_minutes_and_decisions_once_adopted_and_no_name(client, begun, committee):
    record(begun, text="Publier l’inventaire")
    meeting = circulated(begun)
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert "Inventaire" in page and "Bienvenue</strong>" not in page and "Publier" not in page
    assert client.get(reverse("minutes_pdf", args=[meeting.public_id])).status_code == 403
    later = people.under_way(committee=committee, starts_at=timezone.now() - timedelta(minutes=1))
    after = timezone.now() + timedelta(days=8)
    minuting.adopt(meeting=meeting, at_meeting=later, by=None, at=after)
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert "Bienvenue</strong>" in page and "Publier l’inventaire" in page and "Personne des" not in page
    assert client.get(reverse("minutes_pdf", args=[meeting.public_id])).content.startswith(b"%PDF")


def test_minutes_hold_nothing_but_text(client, maude, begun):
    Meeting.objects.filter(pk=begun.pk).update(minutes="<b onclick=x>oui</b> [ici](mailto:a@b.example)")
    client.force_login(maude)
    page = client.get(begun.get_absolute_url()).content.decode()
    assert "&lt;b onclick=x&gt;oui" in page and 'href="mailto:a@b.example"' in page


# --- Writing what a committee is ----------------------------------------------------------------------------


def test_a_committee_is_opened_with_its_mandates_and_seats(client, maude, partnership, seat):
    client.force_login(maude)
    client.post(
        reverse("committee_create", args=[partnership.public_id]),
        {"name_fr": "Comité du Pacte", "kind": "committee", "from_on": "2026-01-01", "is_published": "on"},
    )
    made = Committee.objects.get()
    data = {"seat": seat.pk, "role": "guest", "is_voting": "on", "from_on": "2026-01-01"}
    refused = client.post(reverse("sitting_create", args=[made.public_id]), data).content.decode()
    assert "Une personne invitée ne vote pas" in refused
    client.post(reverse("sitting_create", args=[made.public_id]), {**data, "is_voting": ""})
    assert [s.role for s in made.sittings.all()] == ["guest"]


def test_a_committee_never_comes_under_itself(client, maude, committee, partnership):
    child = people.committee(partnership=partnership, name_fr="Sous-comité", parent=committee)
    client.force_login(maude)
    address = reverse("committee_edit", args=[committee.public_id])
    form = client.get(address).context["form"]
    page = client.post(
        address,
        {
            **{name: form[name].value() or "" for name in form.fields},
            "from_on": "2006-07-01",
            "parent": child.pk,
        },
    )
    assert "relève de celui que vous modifiez" in page.content.decode()


def test_items_keep_their_order(client, maude, planned):
    client.force_login(maude)
    client.post(reverse("item_create", args=[planned.public_id]), {"title": "Varia", "kind": "information"})
    last = planned.items.get(title="Varia")
    client.post(reverse("item_move", args=[last.public_id]), {"act": "up"})
    client.post(reverse("item_move", args=[planned.items.first().public_id]), {"act": "remove"})
    assert [str(item) for item in planned.items.all()] == ["1. Varia", "2. Inventaire"]


def test_presences_are_noted_and_who_replaces_is_named(client, maude, begun):
    client.force_login(maude)
    row = begun.presences.first()
    address = reverse("meeting_attendance", args=[begun.public_id])
    page = client.post(address, {f"came_{row.sitting_id}": "replaced", f"substitute_{row.sitting_id}": ""})
    assert "Dites qui siège à la place" in page.content.decode()
    client.post(address, {f"came_{row.sitting_id}": "replaced", f"substitute_{row.sitting_id}": "Jean Roy"})
    row.refresh_from_db()
    assert (row.came, row.substitute) == ("replaced", "Jean Roy")


# --- Who reads, who writes ----------------------------------------------------------------------------------


def test_who_sits_reads_what_is_not_public(client, nora, other_cfp, committee, planned, partnership):
    client.force_login(nora)
    assert client.get(planned.get_absolute_url()).status_code == 404
    people.sitting(committee=committee, constituency="Centres", organization=other_cfp)
    assert client.get(planned.get_absolute_url()).status_code == 200
    assert client.get(reverse("meeting_edit", args=[planned.public_id])).status_code == 403


def test_the_secretariat_writes(client, nora, other_cfp, committee, planned):
    committee.secretariat = other_cfp
    committee.save()
    client.force_login(nora)
    assert client.get(reverse("meeting_edit", args=[planned.public_id])).status_code == 200
    assert client.get(reverse("committee_edit", args=[committee.public_id])).status_code == 403


def test_who_studies_the_region_reads_and_a_trainer_of_a_seated_firm_does_not(
    client, anouk, marc, firm, committee, planned
):
    people.sitting(committee=committee, constituency="Entreprises", organization=firm)
    client.force_login(anouk)
    assert client.get(planned.get_absolute_url()).status_code == 200
    assert client.get(reverse("meeting_edit", args=[planned.public_id])).status_code == 403
    client.force_login(marc)
    assert client.get(planned.get_absolute_url()).status_code == 404


def test_a_committees_page_shows_its_own_meetings_and_decisions_only(client, partnership, committee, begun):
    record(begun, text="Publier l’inventaire")
    Meeting.objects.filter(pk=begun.pk).update(state="adopted", adopted_at=begun.pk)
    other = people.seated(partnership=partnership, name_fr="Groupe de travail")
    page = client.get(committee.get_absolute_url())
    assert list(page.context["meetings"]) == [begun] and "Publier" in page.content.decode()
    page = client.get(other.get_absolute_url())
    assert list(page.context["meetings"]) == [] and "Publier" not in page.content.decode()


def test_one_meeting_serves_two_committees(committee, partnership, begun):
    other = people.committee(partnership=partnership, name_fr="Groupe de travail", quorum=1)
    begun.also_for.add(other)
    guest = people.sitting(committee=other, constituency="Syndicats", email="s@exemple.example")
    rows = attending.seats_of(begun)
    assert guest in [row.sitting for row in rows]
    assert (convening.room_of(begun, committee).sitting, convening.room_of(begun, other).sitting) == (3, 0)
    assert list(Meeting.objects.of(other)) == [begun]


@pytest.mark.parametrize("count", [2, 40])
def test_the_page_of_a_meeting_asks_three_queries(client, partnership, count, queries_pinned):
    committee = people.seated(partnership=partnership, count=count)
    meeting = people.under_way(committee=committee, items=[f"Point {n}" for n in range(count)])
    with queries_pinned(3):
        client.get(meeting.get_absolute_url())


@pytest.mark.parametrize("count", [2, 40])
def test_the_page_of_a_committee_asks_six_queries(client, partnership, count, queries_pinned):
    committee = people.seated(partnership=partnership, count=count)
    for number in range(count):
        people.meeting(committee=committee, state="convened", in_days=number + 1)
    with queries_pinned(6):
        client.get(committee.get_absolute_url())


@pytest.mark.parametrize("count", [2, 60])
def test_the_list_of_decisions_asks_seven_queries(client, maude, begun, count, queries_pinned):
    for n in range(count):
        record(begun, text=f"Décision {n}")
    client.force_login(maude)
    with queries_pinned(7):
        client.get(reverse("decision_list"))


def test_the_committee_says_who_sits_its_quorum_and_what_is_to_follow(client, begun, committee, maude):
    people.sitting(committee=committee, constituency="MICC", person="")
    record(begun, text="Tenir l’inventaire à jour")
    page = client.get(committee.get_absolute_url()).content.decode()
    assert "3 sur 4 sièges votants" in page and "1 vacant" in page
    assert "Tenir l’inventaire" not in page and "Personne des" not in page
    client.force_login(maude)
    assert "Tenir l’inventaire" in client.get(committee.get_absolute_url()).content.decode()


def test_the_convocation_carries_the_meeting_as_a_calendar_file(client, convened_meeting, convocation_link):
    address = reverse("convocation_calendar", args=[convocation_link.token])
    letters = [mail.as_message() for mail in OutgoingMail.objects.all()]
    assert len(letters) == 3
    for letter in letters:
        [(name, content, kind)] = letter.attachments
        assert (name, kind) == (f"{convened_meeting.public_id}.ics", "text/calendar")
        assert content == client.get(address).content.decode() and "SEQUENCE:0" in content
        assert "text/calendar" in letter.message().as_string()
