"""Plans, their measures and what committees do with them."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from partnerships.base.forms import OPENED
from partnerships.events.models import Event
from partnerships.meetings import deciding
from partnerships.meetings.decision_models import Decision
from partnerships.organizations.closing import Closing, consequences_of
from partnerships.plans import adopting, discussing, naming, ordering
from partnerships.plans.measure_models import Activity, BudgetLine, GateClosed, Measure
from partnerships.plans.models import ActionPlan
from partnerships.plans.part_forms import PARTS
from partnerships.plans.progress import Figure, Seen, far, far_in_zone
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate
from partnerships.registers.reach_models import PartnershipDocument
from partnerships.territories.models import Territory
from tests import factories
from tests import meeting_people as people

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def committee(partnership):
    return people.seated(partnership=partnership)


@pytest.fixture
def plan(partnership, committee):
    return factories.plan(partnership=partnership, committee=committee, axes=2)


@pytest.fixture
def measure(plan):
    return factories.measure(plan=plan)


def decided(committee) -> Decision:
    meeting = people.under_way(committee=committee)
    decision = Decision(meeting=meeting, committee=committee, text="Adopter le plan")
    return deciding.record(decision=decision, choices={}, by=None, at=timezone.now())


# --- Adopting -----------------------------------------------------------------------------------------------


def test_a_plan_is_adopted_by_a_decision_of_a_meeting(partnership, committee, maude):
    plan = factories.plan(partnership=partnership, state="draft", adopted_on=None)
    decision = decided(committee)
    adopting.adopt(plan=plan, by=maude, at=NOW, decision=decision)
    plan = ActionPlan.objects.get(pk=plan.pk)
    assert (plan.state, plan.adopted_at, plan.adopted_by) == ("adopted", decision.meeting, decision)
    plan.take_back(by=maude, at=NOW)
    assert (plan.state, plan.adopted_by) == ("draft", None)


def test_neither_an_empty_plan_nor_a_lost_decision_adopts(partnership, committee):
    empty = factories.plan(partnership=partnership, axes=0, state="draft", adopted_on=None)
    with pytest.raises(adopting.NothingToAdopt):
        adopting.adopt(plan=empty, by=None, at=NOW)
    written = factories.plan(partnership=partnership, title_fr="B", state="draft", adopted_on=None)
    decision = decided(committee)
    decision.drop(by=None, at=NOW, reason="non")
    with pytest.raises(adopting.NotDecided):
        adopting.adopt(plan=written, by=None, at=NOW, decision=decision)
    assert ActionPlan.objects.filter(state="draft").count() == 2


# --- Measures -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "days", "is_late"),
    [
        ("planned", -1, True),
        ("under_way", -1, True),
        ("to_discuss", -1, True),
        ("under_way", 0, False),
        ("under_way", None, False),
        ("suspended", -1, False),
        ("done", -1, False),
        ("dropped", -1, False),
    ],
)
def test_lateness_is_computed(plan, state, days, is_late):
    today = timezone.localdate()
    to_on = None if days is None else today + timedelta(days=days)
    made = factories.measure(plan=plan, state=state, to_on=to_on)
    assert made.is_late(on=today) is is_late
    assert Measure.objects.late(on=today).exists() is is_late


def test_a_measure_is_dropped_with_a_reason(measure, maude):
    with pytest.raises(ValueError):
        measure.drop(by=maude, at=NOW, reason=" ")
    measure.drop(by=maude, at=NOW, reason="Plus de budget")
    assert measure.events.get().reason == "Plus de budget"
    with pytest.raises(TransitionNotAllowed):
        measure.finish(by=maude, at=NOW)


def test_an_activity_waits_for_its_gate(measure):
    """Study → presentation → executives' approval: each opens what follows."""
    study = factories.activity(measure=measure, name_fr="Étude")
    shown = factories.activity(measure=measure, name_fr="Présentation", waits_for=study)
    force = factories.activity(
        measure=measure, name_fr="Groupe de travail", gate_fr="les dirigeants l’approuvent"
    )
    for waiting in (shown, force):
        with pytest.raises(GateClosed):
            waiting.start(by=None, at=NOW)
    study.finish(by=None, at=NOW, on=date(2026, 1, 5))
    Activity.objects.filter(pk=force.pk).update(gate_open_on=date(2026, 1, 6))
    for waiting in Activity.objects.in_order().filter(pk__in=[shown.pk, force.pk]):
        waiting.start(by=None, at=NOW)
        assert waiting.state == "under_way"


def test_a_measure_to_discuss_goes_on_the_next_agenda_once(measure, committee):
    later, soon = (people.meeting(committee=committee, in_days=days) for days in (20, 5))
    item = discussing.bring(measure=measure, by=None, at=NOW, reason="Le budget manque")
    assert (item.meeting, item.title, item.kind) == (soon, "Offrir des stages", "discussion")
    assert discussing.put_on(soon, measure) == item and later.items.count() == 2


def test_a_measure_waits_for_the_next_meeting_to_be_planned(
    measure, committee, django_capture_on_commit_callbacks
):
    assert discussing.bring(measure=measure, by=None, at=NOW) is None
    for _twice in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            people.meeting(committee=committee)
    assert measure.agenda_items.count() == 1


def test_a_decision_names_a_measure_once(client, measure, committee, maude):
    decision = decided(committee)
    client.force_login(maude)
    for _twice in range(2):
        client.post(reverse("decision_measures", args=[decision.public_id]), {"measure": measure.pk})
    assert measure.name_fr in client.get(decision.get_absolute_url()).text
    assert decision.text in client.get(measure.get_absolute_url()).text
    assert [row.measure for row in naming.measures_of(maude, decision)] == [measure]


# --- The order ----------------------------------------------------------------------------------------------


def test_rows_move_and_close_ranks(plan):
    a, b, c = (factories.measure(plan=plan, name_fr=name) for name in "abc")
    version = b.updated_at
    ordering.move(b, up=True)
    ordering.move(b, up=True)  # nothing happens at either end
    ordering.move_to(Measure.objects.get(pk=a.pk), axis=plan.axes.get(position=2))
    told = Measure.objects.order_by("axis", "position").values_list("name_fr", "axis__position", "position")
    assert [*told] == [("b", 1, 1), ("c", 1, 2), ("a", 2, 1)]
    assert Measure.objects.get(pk=b.pk).updated_at == version  # who edits it is told of nothing
    ordering.remove(Measure.objects.get(pk=b.pk))
    assert Measure.objects.get(pk=c.pk).position == 1


# --- What cannot be -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Measure, {"name_fr": "x", "from_on": date(2026, 2, 1), "to_on": date(2026, 1, 1)}),
        (ExpectedResult, {"text_fr": "x", "target": 5}),
        (ExpectedResult, {"text_fr": "x", "standing": "reached"}),
        (ExpectedResult, {"text_fr": "x", "kind": "indicator"}),
        (ProgressUpdate, {"on": date(2026, 1, 1)}),
        (ProgressUpdate, {"on": date(2026, 1, 1), "value": 5}),
        (BudgetLine, {"label": "x", "source": "y"}),
        (Activity, {"name_fr": "x", "gate_open_on": date(2026, 1, 1)}),
    ],
)
def test_the_database_refuses_what_cannot_be(measure, model, fields):
    places = {"position": 9} if hasattr(model, "position") else {}
    parent = {"axis": measure.axis} if model is Measure else {"measure": measure}
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(**parent, **places, **fields)


# --- Who may ------------------------------------------------------------------------------------------------


def test_a_draft_is_read_from_inside_only(partnership, maude, sam, client):
    draft = factories.plan(partnership=partnership, state="draft", adopted_on=None)
    today = timezone.localdate()
    for user, reads, keeps in ((maude, True, True), (sam, False, False)):
        assert ActionPlan.objects.readable_by(user, on=today).filter(pk=draft.pk).exists() is reads
        assert ActionPlan.objects.editable_by(user).filter(pk=draft.pk).exists() is keeps
    assert not ActionPlan.objects.public().exists()


def test_who_leads_a_measure_by_a_seat_held_today(plan, partnership, nora, other_cfp, maude):
    seat = factories.seat(partnership=partnership, organization=other_cfp)
    today = timezone.localdate()
    led = factories.measure(plan=plan, lead_seat=seat)
    assert [*Measure.objects.led_by(nora, on=today)] == [led]
    type(seat).objects.filter(pk=seat.pk).update(to_on=today - timedelta(days=1))
    assert not Measure.objects.led_by(nora, on=today).exists()


# --- How far ------------------------------------------------------------------------------------------------


def figure(baseline=None, target=None, value=None) -> Figure:
    return Figure(baseline=baseline, target=target, value=value)


@pytest.mark.parametrize(
    ("said", "share", "why"),
    [
        ({"state": "planned"}, None, "silent"),
        ({"state": "dropped", "results": [Seen(standing="reached")]}, None, "dropped"),
        ({"state": "done"}, 1.0, None),
        ({"state": "under_way", "activities": 4, "done": 1}, 0.25, None),
        ({"state": "planned", "activities": 3}, 0.0, None),
        ({"state": "done", "results": [Seen(standing="not"), Seen(standing="partly"), Seen()]}, 0.25, None),
        ({"state": "planned", "results": [Seen(figure=figure(10, 50, 30))]}, 0.5, None),
        ({"state": "planned", "results": [Seen(figure=figure(50, 10, 40))]}, 0.25, None),
        ({"state": "planned", "results": [Seen(figure=figure(0, 10, 25))]}, 1.0, None),
        ({"state": "planned", "results": [Seen(figure=figure(5, 10, 2))]}, 0.0, None),
        ({"state": "planned", "results": [Seen(figure=figure(None, 10, 2))]}, None, "silent"),
        ({"state": "planned", "results": [Seen(figure=figure(0, 10))], "activities": 2, "done": 1},
         0.5, None),
        ({"state": "planned", "results": [Seen(zones=(figure(0, 4, 1), figure(0, 4), figure(0, 2, 2)))]},
         0.625, None),
    ],
)  # fmt: skip
def test_how_far_a_measure_is(said, share, why):
    told = far(**said)
    assert (told.share, told.left_out) == (share, why)


@pytest.mark.parametrize(
    ("state", "figures", "share"),
    [
        ("planned", [], None),
        ("done", [], 1.0),  # done is done everywhere
        ("dropped", [figure(0, 4, 2)], None),
        ("done", [figure(0, 4, 2), figure(0, 4)], 0.5),
    ],
)
def test_how_far_a_measure_is_in_a_zone(state, figures, share):
    assert far_in_zone(state=state, figures=figures).share == share


# --- Pages --------------------------------------------------------------------------------------------------


def told(measure, note: str = "", **fields) -> ProgressUpdate:
    return ProgressUpdate.objects.create(measure=measure, on=timezone.localdate(), note=note, **fields)


def test_the_public_reads_what_is_published(client, maude, measure, partnership):
    zones = [factories.zone(partnership=partnership, name_fr=f"Territoire {n}") for n in (1, 2)]
    measure.zones.set(zones)
    told(measure, "Dix entreprises ont répondu", is_published=True, zone=zones[0])
    told(measure, "Le préfet hésite")
    for page in (measure, measure.plan):
        public = client.get(page.get_absolute_url())
        assert "Dix entreprises" in public.text and "hésite" not in public.text
    client.force_login(maude)
    page = client.get(measure.get_absolute_url())
    assert "hésite" in page.text
    assert page.context["silent"] == ["Territoire 2"]


def test_documents_and_events_name_an_activity(client, maude, partnership, measure):
    activity = factories.activity(measure=measure)
    for is_public in (True, False):
        document = PartnershipDocument(
            partnership=partnership, title_fr=f"Actes {is_public}", kind="acts", is_public=is_public,
            link_fr="https://exemple.example/actes.pdf",
        )  # fmt: skip
        document.save()
        activity.documents.add(document)
    for state in ("published", "draft"):
        facts = {"title_fr": f"Lancement {state}", "kind": "gala", "from_on": timezone.localdate()}
        Event.objects.create(partnership=partnership, activity=activity, state=state, **facts)
    page = client.get(measure.get_absolute_url()).text
    assert "Actes True" in page and "actes.pdf" in page and "Lancement published" in page
    assert "Actes False" not in page and "Lancement draft" not in page
    client.force_login(maude)
    page = client.get(measure.get_absolute_url()).text
    assert "Actes False" in page and "Lancement draft" in page


def test_one_who_leads_all_is_said_once(client, plan):
    for axis in (1, 2):
        factories.measure(plan=plan, axis=axis, lead_words="CSMO")
    page = client.get(plan.get_absolute_url())
    assert "Tous menés par\u00a0: CSMO" in page.text and page.text.count("CSMO") == 1
    Measure.objects.filter(axis__position=2).update(lead_words="CJE", to_on=date(2026, 5, 1))
    page = client.get(plan.get_absolute_url())
    assert "Tous menés" not in page.text and "CJE" in page.text and "Jusqu’au" in page.text


def test_a_plan_of_400_measures_stays_light(client, plan, queries_pinned):
    axis = plan.axes.get(position=1)
    Measure.objects.bulk_create(
        Measure(axis=axis, position=n, name_fr=f"{n} {'Assurer la veille ' * 7}", lead_words="CSMO")
        for n in range(1, 401)
    )  # fmt: skip
    measures = list(Measure.objects.all())
    ExpectedResult.objects.bulk_create(
        ExpectedResult(measure=m, position=1, text_fr="x", kind="indicator", unit_fr="x", baseline=0, target=2
        )
        for m in measures
    )  # fmt: skip
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(measure=r.measure, result=r, on=timezone.localdate(), value=1, is_published=True)
        for r in ExpectedResult.objects.select_related("measure")
    )  # fmt: skip
    with queries_pinned(8):
        page = client.get(plan.get_absolute_url())
    assert page.context["share"] == 0.5 and len(page.content) < 120_000
    with queries_pinned(6):
        assert client.get(measures[0].get_absolute_url()).status_code == 200


def test_each_part_has_a_form_that_makes_one_row(client, maude, plan, measure):
    client.force_login(maude)
    parents = {"axis": plan, "measure": plan.axes.get(position=2)}
    said = {
        "axis": {"title_fr": "Axe 3"},
        "measure": {"name_fr": "Publier le bulletin"},
        "activity": {"name_fr": "Choisir l’imprimeur", "gate_fr": "le budget est là"},
        "result": {"text_fr": "Un bulletin", "kind": "indicator", "unit_fr": "numéros", "target": "4"},
        "budget": {"label": "Impression", "planned_amount": "500", "source": "Bilan"},
        "update": {"note": "Deux numéros", "on": timezone.localdate().isoformat()},
    }
    for code, part in PARTS.items():
        parent, rows = parents.get(code, measure), part.model.objects.count()
        address = reverse("part_create", args=[code, parent.public_id])
        form = client.get(address)
        assert form.context["lead"] == str(parent) and client.get(form.context["back"]).status_code == 200
        data = said[code] | {"token": str(uuid4())}
        for _twice in range(2):
            assert client.post(address, data).status_code == 302, code
        assert part.model.objects.count() == rows + 1
        row = part.model.objects.latest("pk")
        page = client.get(reverse("part_edit", args=[code, row.public_id]))
        assert page.status_code == 200 and page.context["form"].instance == row
        client.post(reverse("part_move", args=[code, row.public_id]), {"act": "up"})
        assert client.post(reverse("part_remove", args=[code, row.public_id])).status_code == 302
        assert part.model.objects.count() == rows


def test_a_row_takes_the_place_of_another_of_its_own_alone(client, maude, plan):
    a, b, c = (factories.measure(plan=plan, name_fr=name) for name in "abc")
    elsewhere = factories.measure(plan=plan, name_fr="d", axis=2)
    client.force_login(maude)
    for row, of, order in ((a, c, "bca"), (a, b, "abc"), (b, elsewhere, "abc"), (b, None, "abc")):
        said = {"act": "place", "of": of.public_id if of else "là"}
        client.post(reverse("part_move", args=["measure", row.public_id]), said)
        assert "".join(plan.axes.get(position=1).measures.values_list("name_fr", flat=True)) == order


def test_what_was_told_is_not_removed_with_its_measure(client, maude, measure):
    told(measure, "Dix entreprises ont répondu")
    client.force_login(maude)
    page = client.post(reverse("part_remove", args=["measure", measure.public_id]), follow=True)
    assert "abandonnez-le" in page.text and Measure.objects.exists()


def test_a_measure_moved_while_edited_stays_where_it_is(client, maude, plan, measure):
    client.force_login(maude)
    address = reverse("part_edit", args=["measure", measure.public_id])
    form = client.get(address).context["form"]
    data = {OPENED: form.current_version, "name_fr": "Offrir des stages d’un jour"}
    ordering.move_to(measure, axis=plan.axes.get(position=2))
    assert client.post(address, data).status_code == 302
    kept = Measure.objects.get()
    assert (kept.name_fr, kept.axis.position) == ("Offrir des stages d’un jour", 2)


def test_a_measure_is_put_in_another_axis(client, maude, plan, measure):
    client.force_login(maude)
    there = plan.axes.get(position=2)
    client.post(reverse("measure_move_to", args=[measure.public_id]), {"axis": there.public_id})
    assert Measure.objects.get().axis == there


def test_a_result_says_what_is_missing_to_read_it(client, measure):
    factories.result(measure=measure, text_fr="a", target=10)
    factories.result(measure=measure, text_fr="b", target=10, baseline=0, counted_by="gone")
    page = client.get(measure.get_absolute_url())
    assert "Une cible sans point de départ" in page.text and "Le portail ne compte plus ceci" in page.text


def test_who_leads_tells_and_changes_what_is_theirs(client, nora, other_cfp, plan):
    led = factories.measure(plan=plan, lead_organization=other_cfp)
    client.force_login(nora)
    page = client.post(reverse("measure_change", args=[led.public_id]), {"act": "drop", "reason": ""})
    assert page.context["form"].errors and Measure.objects.get().state == "planned"
    client.post(reverse("measure_change", args=[led.public_id]), {"act": "drop", "reason": "Plus de budget"})
    assert "Plus de budget" in client.get(led.get_absolute_url()).text
    address = reverse("part_create", args=["update", led.public_id])
    client.post(address, {"note": "Fini", "on": timezone.localdate().isoformat(), "is_published": "on"})
    assert not ProgressUpdate.objects.get().is_published  # who keeps the plan publishes


def test_a_late_measure_waits_for_who_leads_it(client, nora, other_cfp, plan):
    factories.measure(plan=plan, lead_organization=other_cfp, to_on=date(2026, 1, 31))
    client.force_login(nora)
    assert "moyen dû le 31 janvier 2026" in client.get(reverse("workspace")).text


def test_closing_a_partner_says_which_measures_lose_who_leads_them(plan, other_cfp):
    assert consequences_of(Closing(other_cfp)) == []
    factories.measure(plan=plan, lead_organization=other_cfp)
    assert "1 moyen d’un plan perd son responsable" in " ".join(consequences_of(Closing(other_cfp)))


def test_targets_are_said_zone_by_zone(client, maude, measure, partnership):
    zone = factories.zone(partnership=partnership)
    result = factories.result(measure=measure, target=10)
    client.force_login(maude)
    address = reverse("result_zones", args=[result.public_id])
    client.post(address, {f"baseline_{zone.pk}": "0", f"target_{zone.pk}": "4"})
    assert result.zone_targets.get().target == 4
    client.post(address, {f"baseline_{zone.pk}": "", f"target_{zone.pk}": ""})
    assert not result.zone_targets.exists()


def test_the_next_plan_goes_on_with_what_is_left(client, maude, plan, measure):
    factories.measure(plan=plan, name_fr="Fait", state="done")
    study = factories.activity(measure=measure, name_fr="Étude")
    factories.activity(measure=measure, name_fr="Présentation", waits_for=study)
    result = factories.result(measure=measure, baseline=0, target=10)
    told(measure, result=result, value=7)
    client.force_login(maude)
    data = {"title_fr": "Plan suivant", "from_on": "2027-04-01", "to_on": "2028-03-31", "token": str(uuid4())}
    for _twice in range(2):
        page = client.post(reverse("plan_copy", args=[plan.public_id]), data)
        assert page.status_code == 302
    draft = ActionPlan.objects.get(title_fr="Plan suivant")
    made = Measure.objects.get(axis__plan=draft)
    assert (draft.state, draft.previous, made.previous) == ("draft", plan, measure)
    assert made.activities.get(name_fr="Présentation").waits_for.name_fr == "Étude"
    assert (made.results.get().baseline, made.results.get().target) == (7, None)


# --- The story of the Outaouais -----------------------------------------------------------------------------


def test_a_committee_adopts_its_plan_of_four_axes_and_publishes_each_territory(
    client, maude, partnership, committee
):
    """The CRPE: a plan is written, adopted by a decision of a meeting, and told of territory by territory."""
    zones = [factories.zone(partnership=partnership, name_fr=f"Territoire {n}") for n in (4, 3, 2, 1)][::-1]
    zones[0].territories.set(Territory.objects.filter(code="2445"))
    client.force_login(maude)
    told = {"title_fr": "Pacte pour l’emploi", "from_on": "2009-10-20", "committee": committee.pk}
    page = client.post(reverse("plan_create", args=[partnership.public_id]), told, follow=True)
    plan = page.context["plan"]
    for number in (1, 2, 3, 4):
        client.post(reverse("part_create", args=["axis", plan.public_id]), {"title_fr": f"Axe {number}"})
    there = plan.axes.get(position=4)
    said = {"name_fr": "Tournée", "zones": [zone.pk for zone in zones]}
    client.post(reverse("part_create", args=["measure", there.public_id]), said)
    client.logout()
    assert client.get(plan.get_absolute_url()).status_code == 404  # a draft
    client.force_login(maude)
    decision = decided(committee)
    client.post(reverse("plan_adopt", args=[plan.public_id]), {"decision": decision.pk})
    made = Measure.objects.get()
    result = factories.result(measure=made, target=8, baseline=0)
    for zone, is_published in ((zones[0], "on"), (zones[1], "")):
        result.zone_targets.create(zone=zone, baseline=0, target=4)
        news = {"note": f"{zone} a choisi ses priorités", "zone": zone.pk, "is_published": is_published}
        news |= {"result": result.pk, "value": 3}
        news["on"] = timezone.localdate().isoformat()
        client.post(reverse("part_create", args=["update", made.public_id]), news)
    client.logout()
    page = client.get(plan.get_absolute_url())
    told = [(line.zone.told_on is not None, line.share, len(line.fars)) for line in page.context["zones"]]
    assert told == [(True, 0.75, 1), (False, None, 1), (False, None, 1), (False, None, 1)]
    assert "Territoire 1 · 75" in page.context["map"].svg and page.context["share"] == 0.75
    assert "Territoire 1 a choisi" in page.text and "Territoire 2 a choisi" not in page.text
    assert client.get(made.get_absolute_url()).context["silent"] == [f"Territoire {n}" for n in (2, 3, 4)]
