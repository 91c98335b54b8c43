"""What follows when an offer changes, is paused or is put away under those who applied."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from internships.applications import daily, deciding
from internships.offers.changing import terms_of
from internships.offers.models import Offer
from internships.overview.calendars import calendar_of
from internships.overview.next_steps import rows_of
from internships.posting.writing import approve, change, keep_promise
from tests import factories
from tests.following.cells import event, look


def again(row):
    return type(row)._base_manager.get(pk=row.pk)


def three_apply(cast) -> Offer:
    """Théo confirmed his place and his agreement is written; Inès waits; Léa has a place to confirm."""
    cast.gather("aline", "maude", "rachid", "application", "agreement")
    contact = factories.contact(establishment=cast.plant, email=cast.aline.email)
    Offer.objects.update(contact=contact)
    type(cast.slot).objects.update(seats=3, taken=2)
    type(cast.application).objects.update(state="confirmed")
    type(cast.agreement).objects.update(application=cast.application, state="school_review")
    slot = again(cast.slot)
    cast.waiting = factories.application(student=cast.ines.student, slot=slot, school=cast.cfp)
    until = timezone.localdate() + timedelta(days=2)
    cast.promised = factories.application(
        student=cast.lea.student, slot=slot, state="offered", confirm_by=until
    )
    cast.note_mails()
    return again(cast.offer)


@event("offer changed")
def _changed(cast):
    offer = three_apply(cast)
    before = terms_of(offer)
    offer.slots.update(starts_on=cast.slot.starts_on + timedelta(days=14))
    keep_promise(offer, before=before, by=cast.aline, at=cast.at)


@event("offer paused")
def _paused(cast):
    change(three_apply(cast), "pause", by=cast.aline, at=cast.at)


@event("offer put away")
def _put_away(cast):
    change(three_apply(cast), "archive", by=cast.aline, at=cast.at)


def is_listed(cast) -> bool:
    return str(cast.offer.public_id) in cast.read(reverse("offer_list"))


def counts(user) -> dict[str, int]:
    rows = rows_of(user, on=timezone.localdate())
    return {name: found.count() for name, found in rows.items() if found is not None and found.count()}


for name in ("offer changed", "offer paused", "offer put away"):

    @look("public lists", after=name)
    def _nobody_else_finds_it(cast):
        assert not is_listed(cast)

    @look("exports", after=name)
    def _the_file_says_so(cast):
        told = cast.read(reverse("offer_export", args=["csv"]), of=cast.rachid)
        assert again(cast.offer).get_state_display() in told


@look("boards and to-dos", after="offer changed")
def _it_is_approved_again(cast):
    assert again(cast.offer).state == "to_review"
    assert counts(cast.rachid)["offers"] == 1
    assert again(cast.agreement).state == "draft"
    assert approve(again(cast.offer), by=cast.rachid, at=cast.at).state == "published"


@look("seats", after="offer changed")
def _places_stay_kept_while_they_are_asked(cast):
    assert again(cast.slot).taken == 2
    assert [again(row).state for row in (cast.application, cast.promised, cast.waiting)] == [
        "offered", "offered", "sent",
    ]  # fmt: skip
    try:
        deciding.offer_place(application=again(cast.waiting), by=cast.aline, at=cast.at)
    except deciding.NotApproved:
        return
    raise AssertionError("a place is offered on terms that nobody approved")


@look("calendars", after="offer changed")
def _the_last_day_to_confirm_is_in_the_calendar(cast):
    feed = Calendar.from_ical(calendar_of(cast.theo, on=timezone.localdate(), at=cast.at))
    days = {str(one["uid"]).split("-")[0]: one.decoded("dtstart") for one in feed.walk("VEVENT")}
    assert days["confirm"] == again(cast.application).confirm_by
    assert again(cast.promised).confirm_by > timezone.localdate() + timedelta(days=2)


@look("its page", after="offer changed")
def _the_application_asks(cast):
    page = cast.page(again(cast.waiting), of=cast.ines)
    assert reverse("application_keep", args=[cast.waiting.public_id]) in page


@look("mails to come", after="offer changed")
def _the_firm_is_reminded_as_before(cast):
    assert daily.unconfirmed(on=timezone.localdate() + timedelta(days=3)).count() == 0


@look("people told", after="offer changed")
def _each_is_told_once(cast):
    told = [(who, mail) for who, mail in cast.told() if mail == "offer_changed"]
    assert told == [("ines", "offer_changed"), ("lea", "offer_changed"), ("theo", "offer_changed")]


@look("people told", after="offer paused")
def _who_waits_is_told_of_the_pause(cast):
    assert cast.told() == [("ines", "offer_on_hold")]


@look("people told", after="offer put away")
def _who_waits_is_told_of_the_end(cast):
    assert cast.told() == [("ines", "offer_closed")]


@look("boards and to-dos", after="offer paused")
def _the_firm_may_still_answer(cast):
    assert counts(cast.aline) == {"applications": 1}


@look("boards and to-dos", after="offer put away")
def _the_firm_has_nothing_to_answer(cast):
    assert counts(cast.aline) == {}
    assert again(cast.waiting).state == "expired"


for name in ("offer paused", "offer put away"):

    @look("seats", after=name)
    def _places_promised_stand(cast):
        assert again(cast.slot).taken == 2
        assert [again(row).state for row in (cast.application, cast.promised)] == ["confirmed", "offered"]

    @look("mails to come", after=name)
    def _nobody_is_reminded_in_vain(cast):
        late = timezone.localdate() + timedelta(days=7)
        is_paused = again(cast.offer).state == "paused"
        assert daily.to_remind(on=late).count() == (1 if is_paused else 0)


@look("its page", after="offer paused")
def _the_application_says_that_it_is_paused(cast):
    assert "en pause" in cast.page(again(cast.waiting), of=cast.ines)


@look("its page", after="offer put away")
def _the_application_says_that_it_ended(cast):
    assert again(cast.waiting).get_state_display() in cast.page(again(cast.waiting), of=cast.ines)
