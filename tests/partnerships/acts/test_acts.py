"""Acts on many rows: chosen, previewed, confirmed, done row by row, undone for a while; twice is once."""

from copy import copy
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from internships.offers.models import Offer
from internships.posting.acts import APPROVE
from internships.posting.writing import approve
from partnerships.acts import confirming, doing
from partnerships.acts.choosing import choose
from partnerships.acts.kinds import ACTS, MOST, ROWS_IN_A_PAGE, UNDONE_WITHIN
from partnerships.acts.models import Batch, BatchRow
from partnerships.acts.tasks import forget_batches
from partnerships.jobs.models import Job
from partnerships.jobs.running import run
from partnerships.mails import outbox
from partnerships.mails.digesting import send_digests
from partnerships.mails.outbox import OutgoingMail
from programs.changes.acts import CHANGES
from programs.cohorts.models import Cohort
from tests import factories
from tests.racing import race

BOARD = "offer_board"


def offers(plant, aline, *, count: int, **fields) -> list[Offer]:
    contact = factories.contact(establishment=plant, email=aline.email)
    given = {"establishment": plant, "state": "to_review", "written_by": aline, "contact": contact, **fields}
    return [factories.offer(title_fr=f"Stage {number}", **given) for number in range(count)]


def previewed(client, who, data: dict, *, listing: str = BOARD) -> str:
    """Choose rows as somebody, and return the address of the preview."""
    client.force_login(who)
    return client.post(reverse("batch_create", args=[listing]), data)["Location"]


def chosen(act, who, *rows) -> Batch:
    return choose(act=act, by=who, where="", ticked=[str(row.public_id) for row in rows])


def done(batch: Batch, given: dict | None = None) -> Batch:
    confirming.confirm(batch, given=given or {}, at=timezone.now())
    batch.refresh_from_db()
    return batch


def outcomes(batch: Batch) -> list[str]:
    return list(batch.rows.values_list("outcome", flat=True))


def states(model=Offer) -> list[str]:
    return list(model.objects.order_by("pk").values_list("state", flat=True))


def waiting_mails() -> int:
    return OutgoingMail.objects.filter(state="waiting").count()


# --- Choosing and looking -----------------------------------------------------------------------------------


def test_a_list_offers_its_acts_to_who_may_do_them(client, plant, aline, rachid, anouk):
    offers(plant, aline, count=1)
    for who, is_offered in ((rachid, True), (aline, False), (anouk, False)):
        client.force_login(who)
        assert ('id="acts"' in client.get(reverse(BOARD)).content.decode()) == is_offered


def test_the_preview_says_what_will_happen_to_each_row_and_which_cannot(client, plant, aline, rachid):
    ready, draft, lacking = (
        *offers(plant, aline, count=1),
        factories.offer(establishment=plant, state="draft"),
        factories.offer(establishment=plant, state="to_review"),
    )
    ticked = [str(offer.public_id) for offer in (ready, draft, lacking)]
    page = client.get(previewed(client, rachid, {"act": "offer_approve", "row": ticked}))
    assert (page.context["able"], page.context["unable"]) == (1, 2)
    said = [str(line.words) for line in page.context["lines"]]
    assert [sum(word in words for words in said) for word in ("brouillon", "courriel", "auteur")] == [1, 1, 1]
    assert states() == ["to_review", "draft", "to_review"]
    assert "5 minutes pour tout annuler" in page.content.decode().replace("\u00a0", " ")
    assert "ne peut pas être annulé" not in page.content.decode()


def test_all_rows_of_a_filtered_list_are_chosen_whatever_its_page_shows(client, plant, aline, rachid):
    offers(plant, aline, count=30)
    factories.offer(establishment=plant, state="draft")
    page = previewed(client, rachid, {"act": "offer_approve", "all": "1", "where": "state=to_review"})
    assert BatchRow.objects.count() == 30
    client.post(page)
    assert states() == ["published"] * 30 + ["draft"]


def test_nothing_chosen_is_said_on_the_list_as_it_was(client, rachid, waiting_offer):
    page = previewed(client, rachid, {"act": "offer_approve", "where": "state=to_review", "row": "x"})
    assert page == reverse(BOARD) + "?state=to_review"
    assert not Batch.objects.exists()


def test_too_many_rows_at_once_are_refused(client, monkeypatch, plant, aline, rachid):
    monkeypatch.setattr("partnerships.acts.choosing.MOST", 1)
    offers(plant, aline, count=2)
    assert previewed(client, rachid, {"act": "offer_approve", "all": "1"}) == reverse(BOARD)
    assert MOST > ROWS_IN_A_PAGE


def test_nobody_chooses_an_act_that_their_list_does_not_offer(client, aline, rachid, waiting_offer):
    data = {"act": "offer_approve", "row": str(waiting_offer.public_id)}
    client.force_login(aline)
    assert client.post(reverse("batch_create", args=[BOARD]), data).status_code == 404
    client.force_login(rachid)
    assert client.post(reverse("batch_create", args=["cohort_list"]), data).status_code == 404
    assert client.post(reverse("batch_create", args=["nowhere"]), data).status_code == 404


def test_a_row_of_elsewhere_is_not_chosen(client, sam, rachid, waiting_offer, draft_offer):
    page = previewed(client, sam, {"act": "offer_approve", "row": str(waiting_offer.public_id)})
    assert page == reverse(BOARD)


@pytest.mark.parametrize("size", [2, 50])
def test_a_preview_costs_the_same_for_two_rows_and_for_fifty(
    client, queries_pinned, plant, aline, rachid, size
):
    offers(plant, aline, count=size)
    page = previewed(client, rachid, {"act": "offer_approve", "all": "1"})
    client.get(page)
    with queries_pinned(8):
        client.get(page)


# --- Doing --------------------------------------------------------------------------------------------------


def test_each_row_goes_through_its_verb_and_has_its_result(client, plant, aline, rachid):
    ready, lacking = *offers(plant, aline, count=1), factories.offer(establishment=plant, state="to_review")
    ticked = [str(ready.public_id), str(lacking.public_id)]
    page = previewed(client, rachid, {"act": "offer_approve", "row": ticked})
    assert client.post(page)["Location"] == page
    told = client.get(page).context["lines"]
    assert {line.name: line.outcome for line in told} == {str(ready): "done", str(lacking): "refused"}
    assert states() == ["published", "to_review"]
    assert ready.events.get().by == rachid


def test_a_right_is_asked_again_when_the_act_is_done(plant, aline, rachid):
    batch = chosen(APPROVE, rachid, *offers(plant, aline, count=2))
    rachid.regional_roles.update(to_on=timezone.localdate() - timedelta(days=1))
    batch.by = type(rachid).objects.get(pk=rachid.pk)
    done(batch)
    assert (outcomes(batch), states()) == (["refused"] * 2, ["to_review"] * 2)


def test_one_row_that_fails_stops_no_other(monkeypatch, plant, aline, rachid):
    batch = chosen(APPROVE, rachid, *offers(plant, aline, count=3))
    second = batch.rows.all()[1].target_id

    def fail_once(offer, **act):
        if offer.pk == second:
            raise RuntimeError("unforeseen")
        return approve(offer, **act)

    monkeypatch.setattr("internships.posting.acts.approve", fail_once)
    done(batch)
    assert sorted(outcomes(batch)) == ["done", "done", "refused"]
    assert "journal" in batch.rows.get(outcome="refused").words


def test_confirmed_twice_it_is_done_once(client, plant, aline, rachid):
    offers(plant, aline, count=2)
    page = previewed(client, rachid, {"act": "offer_approve", "all": "1"})
    assert [client.post(page).status_code for _twice in range(2)] == [302, 302]
    assert [offer.events.count() for offer in Offer.objects.all()] == [1, 1]
    assert waiting_mails() == 2


def test_what_stops_half_way_goes_on_from_there(client, plant, aline, rachid):
    batch = chosen(APPROVE, rachid, *offers(plant, aline, count=3))
    Batch.objects.update(confirmed_at=timezone.now() - confirming.SILENT)
    batch.refresh_from_db()
    doing.do_one(batch.rows.first(), batch=batch, act=APPROVE, given={})
    client.force_login(rachid)
    answer = client.post(batch.get_absolute_url())
    assert answer["Location"] == Job.objects.get().get_absolute_url()
    run(job_id=Job.objects.get().pk)
    assert outcomes(batch) == ["done"] * 3
    assert [offer.events.count() for offer in Offer.objects.all()] == [1, 1, 1]


# --- Mails and undoing --------------------------------------------------------------------------------------


def test_mails_leave_after_five_minutes(plant, aline, rachid):
    batch = done(chosen(APPROVE, rachid, *offers(plant, aline, count=2)))
    soon, later = batch.done_at + UNDONE_WITHIN / 2, batch.done_at + UNDONE_WITHIN
    assert (waiting_mails(), outbox.deliver_due(at=soon), outbox.deliver_due(at=later)) == (2, 0, 2)


def test_a_summary_of_the_day_waits_too(db):
    outbox.put(to="zoe@exemple.example", subject="x", body="x", is_held=True)
    with outbox.leaving_later(at=timezone.now() + UNDONE_WITHIN, about=[]):
        outbox.put(to="zoe@exemple.example", subject="y", body="y", is_held=True)
    send_digests(on=timezone.localdate())
    assert list(OutgoingMail.objects.filter(state="held").values_list("subject", flat=True)) == ["y"]


def test_undone_in_time_nothing_has_happened_and_no_mail_leaves(client, plant, aline, rachid):
    offers(plant, aline, count=2)
    Offer.objects.first().contact.__class__.objects.update(is_proposed=True)
    page = previewed(client, rachid, {"act": "offer_approve", "all": "1"})
    client.post(page)
    batch = Batch.objects.get()
    assert not Offer.objects.first().contact.is_proposed
    client.post(reverse("batch_undo", args=[batch.public_id]))
    assert (states(), outcomes(batch)) == (["to_review"] * 2, ["undone"] * 2)
    assert set(Offer.objects.values_list("published_at", "last_confirmed_on")) == {(None, None)}
    assert Offer.objects.first().contact.is_proposed
    assert outbox.deliver_due(at=timezone.now() + timedelta(days=1)) == 0


def test_after_five_minutes_it_is_too_late(client, plant, aline, rachid):
    batch = done(chosen(APPROVE, rachid, *offers(plant, aline, count=1)))
    Batch.objects.update(confirmed_at=batch.confirmed_at, done_at=batch.done_at - UNDONE_WITHIN)
    client.force_login(rachid)
    client.post(reverse("batch_undo", args=[batch.public_id]))
    confirming.undo(Batch.objects.get(), at=timezone.now())
    assert (states(), outcomes(batch)) == (["published"], ["done"])


def test_what_somebody_has_used_meanwhile_stays_and_its_mail_leaves(plant, aline, rachid, theo):
    first, second = offers(plant, aline, count=2)
    batch = done(chosen(APPROVE, rachid, first, second))
    factories.application(student=theo.student, slot=first.slots.get())
    confirming.undo(batch, at=timezone.now())
    assert dict(batch.rows.values_list("target_id", "outcome")) == {first.pk: "stays", second.pk: "undone"}
    assert (states(), outbox.deliver_due(at=timezone.now())) == (["published", "to_review"], 1)


# --- Many: a job --------------------------------------------------------------------------------------------


def test_over_fifty_rows_it_is_a_job_and_delivered_twice_it_does_nothing_twice(client, plant, aline, rachid):
    offers(plant, aline, count=ROWS_IN_A_PAGE + 1)
    page = previewed(client, rachid, {"act": "offer_approve", "all": "1"})
    answer = client.post(page)
    job = Job.objects.get()
    assert answer["Location"] == job.get_absolute_url() and states()[0] == "to_review"
    for _twice in range(2):
        run(job_id=job.pk)
    doing.do(Batch.objects.get())  # a worker that lost its lease, and does not know yet
    assert set(states()) == {"published"}
    assert {offer.events.count() for offer in Offer.objects.all()} == {1}
    assert waiting_mails() == ROWS_IN_A_PAGE + 1
    client.post(reverse("batch_undo", args=[Batch.objects.get().public_id]))
    run(job_id=Job.objects.latest("pk").pk)
    assert set(states()) == {"to_review"}


# --- Two at once --------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_two_coordinators_who_approve_the_same_offers_leave_one_event_each(plant, aline, rachid, alix):
    made = offers(plant, aline, count=3)
    batches = [chosen(APPROVE, who, *made) for who in (rachid, alix)]
    acts = [partial(confirming.confirm, batch, given={}, at=timezone.now()) for batch in batches]
    told = race(*acts, after=' FOR NO KEY UPDATE OF "internships_offer"')
    assert (told.first, told.second) == (None, None)
    assert sorted(BatchRow.objects.values_list("outcome", flat=True)) == ["done"] * 3 + ["refused"] * 3
    assert [offer.events.count() for offer in made] == [1, 1, 1]


@pytest.mark.django_db(transaction=True)
def test_a_double_click_does_each_row_once(plant, aline, rachid):
    batch = chosen(APPROVE, rachid, *offers(plant, aline, count=2))
    acts = [
        partial(confirming.confirm, Batch.objects.get(), given={}, at=timezone.now()) for _two in range(2)
    ]
    race(*acts, after='UPDATE "partnerships_batch"')
    assert outcomes(batch) == ["done", "done"]
    assert [offer.events.count() for offer in Offer.objects.all()] == [1, 1]


@pytest.mark.django_db(transaction=True)
def test_a_page_has_no_transaction_around_its_rows(client, plant, aline, rachid):
    """What is done is done, and holds no lock, while the next rows are."""
    batch = chosen(APPROVE, rachid, *offers(plant, aline, count=2))
    client = Client()
    client.force_login(rachid)
    seen = []

    def look(execute, sql, params, many, context):
        if 'UPDATE "internships_offer"' in sql:
            seen.append(len(connection.atomic_blocks))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(look):
        client.post(batch.get_absolute_url())
    assert states() == ["published"] * 2 and seen


# --- Acts that stay, and forgetting -------------------------------------------------------------------------


def test_an_act_without_undo_says_so_and_asks_once_more(client, monkeypatch, cohort, maude):
    stays = copy(ACTS["cohort_cancel"])
    object.__setattr__(stays, "undo", None)
    monkeypatch.setitem(ACTS, "cohort_cancel", stays)
    data = {"act": "cohort_cancel", "row": str(cohort.public_id)}
    page = previewed(client, maude, data, listing="cohort_list")
    assert "ne peut pas être annulé" in client.get(page).content.decode()
    assert client.post(page, {"reason": "Trop peu d’inscriptions"}).status_code == 200
    assert states(Cohort) == ["planned"]
    client.post(page, {"reason": "Trop peu d’inscriptions", "understood": "on"})
    assert (states(Cohort), cohort.events.get().reason) == (["cancelled"], "Trop peu d’inscriptions")
    client.post(reverse("batch_undo", args=[Batch.objects.get().public_id]))
    assert states(Cohort) == ["cancelled"]


def test_each_change_of_state_of_cohorts_is_an_act_that_is_undone(client, cohort, maude):
    assert len(CHANGES) == 5
    for act in CHANGES:
        before = {"start": "confirmed", "complete": "running"}.get(
            act.name.removeprefix("cohort_"), "planned"
        )
        Cohort.objects.update(state=before)
        batch = done(chosen(act, maude, cohort), {"reason": "x"})
        assert (outcomes(batch), states(Cohort)) != (["done"], [before])
        confirming.undo(batch, at=timezone.now())
        assert (outcomes(batch), states(Cohort)) == (["undone"], [before])


def test_nobody_opens_what_another_chose(client, waiting_offer, rachid, alix, sam):
    batch = chosen(APPROVE, rachid, waiting_offer)
    for who in (alix, sam):
        client.force_login(who)
        assert client.get(batch.get_absolute_url()).status_code == 404


def test_what_nobody_confirmed_is_forgotten_after_a_day_and_the_rest_after_months(rachid, waiting_offer):
    left, recent = (chosen(APPROVE, rachid, waiting_offer) for _two in range(2))
    old, young = (done(chosen(APPROVE, rachid, waiting_offer)) for _two in range(2))
    now = timezone.now()
    Batch.objects.filter(pk=left.pk).update(created_at=now - timedelta(days=2))
    Batch.objects.filter(pk__in=[old.pk]).update(confirmed_at=now - timedelta(days=91))
    forget_batches()
    assert set(Batch.objects.values_list("pk", flat=True)) == {recent.pk, young.pk}
