"""What follows when an agreement, a place or a placement ends: the events, and a look at each place."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from internships.agreements import ending, printing
from internships.agreements.models import Agreement, SignatureRequest
from internships.applications import deciding
from internships.applications.models import Application
from internships.evaluations.daily import ask_for_evaluations
from internships.overview.areas import Area
from internships.overview.calendars import calendar_of
from internships.overview.counting import figures_by, total
from internships.overview.next_steps import rows_of
from internships.placements.models import Placement
from internships.placements.starting import break_off
from internships.signatures import reminding, signing
from partnerships.mails import outbox
from partnerships.mails.outbox import OutgoingMail
from tests.following.cells import event, look

MAILS = "internships/agreements/mail/"


def again(row):
    return type(row)._base_manager.get(pk=row.pk)


def with_place(cast) -> Agreement:
    """Théo confirmed Aline's place: his agreement is being signed, his mother has signed."""
    cast.gather("aline", "marc", "maude", "rachid")
    application = cast.application
    Application.objects.filter(pk=application.pk).update(state="confirmed")
    type(cast.slot).objects.update(taken=1)
    Agreement.objects.filter(pk=cast.agreement.pk).update(
        application=application, offer=cast.offer, trainer_name="Marc", trainer_email=cast.marc.email
    )
    return cast.agreement


def being_signed(cast) -> SignatureRequest:
    with_place(cast)
    version = cast.version
    mother = version.requests.get(role="guardian")
    signing.sign(request=mother, sha256=version.sha256, typed_name=mother.name, by=None, at=cast.at)
    waiting = OutgoingMail.objects.filter(name=f"{MAILS}sign").first()
    OutgoingMail.objects.filter(pk=waiting.pk).update(state="failed", sealed=outbox.seal("un lien"))
    cast.note_mails()
    return version.requests.select_related("version__agreement").get(role="employer")


def all_signed(cast) -> Agreement:
    with_place(cast)
    agreement = cast.signed
    cast.note_mails()
    return agreement


def under_way(cast) -> Placement:
    """Théo's placement began two weeks ago; he noted hours that wait for Marc."""
    placement = all_signed(cast).placement
    today = timezone.localdate()
    days = {"starts_on": today - timedelta(days=14), "ends_on": today + timedelta(days=60)}
    Placement.objects.update(state="active", trainer=cast.marc, **days)
    Agreement.objects.update(state="active", **days)
    placement.hours.create(day=today - timedelta(days=10), hours=7, state="logged")
    return again(placement)


# --- events -------------------------------------------------------------------------------------------------


@event("agreement refused")
def _refused(cast):
    signing.refuse(request=being_signed(cast), words="Non", ends_all=True, by=None, at=cast.at)


@event("agreement cancelled")
def _cancelled(cast):
    ending.call_off(agreement=all_signed(cast), by=cast.maude, at=cast.at, reason="Usine fermée")


@event("agreement lapsed")
def _lapsed(cast):
    agreement = being_signed(cast).version.agreement
    day = agreement.starts_on + timedelta(days=1)
    assert ending.lapse_unsigned(on=day, at=cast.at) == 1


@event("place withdrawn by the student")
def _let_go(cast):
    being_signed(cast)
    deciding.withdraw(application=again(cast.application), by=cast.theo, at=cast.at)


LAST = timezone.localdate() - timedelta(days=3)


@event("placement interrupted")
def _interrupted(cast):
    placement = under_way(cast)
    break_off(
        placement=placement, verb="interrupt", by=cast.maude, at=cast.at, reason="Blessure", last_on=LAST
    )


@event("placement cancelled")
def _placement_cancelled(cast):
    placement = again(all_signed(cast).placement)
    break_off(placement=placement, verb="cancel", by=cast.maude, at=cast.at, reason="Usine fermée")


# --- places -------------------------------------------------------------------------------------------------


def counts(user, *, on=None) -> dict[str, int]:
    rows = rows_of(user, on=on or timezone.localdate())
    return {name: found.count() for name, found in rows.items() if found is not None and found.count()}


def feed(user) -> dict[str, str]:
    found = Calendar.from_ical(calendar_of(user, on=timezone.localdate(), at=timezone.now())).walk("VEVENT")
    return {str(one["uid"]).split("-")[0]: str(one["status"]) for one in found}


def text_of_pdf(agreement) -> list[str]:
    return printing.notices(again(agreement))


for name in ("agreement refused", "agreement cancelled", "agreement lapsed"):

    @look("seats", after=name)
    def _the_place_stays_kept(cast):
        """It is the school's to decide: another agreement, or the place is let go."""
        assert again(cast.application).state == "confirmed"
        assert again(cast.slot).taken == 1

    @look("boards and to-dos", after=name)
    def _the_school_writes_another_or_lets_go(cast):
        assert counts(cast.maude) == {"confirmed": 1}
        assert "signatures" not in counts(cast.aline)
        cast.find("client").force_login(cast.maude)
        assert list(cast.find("client").get(reverse("agreement_list")).context["to_write"])


@look("people told", after="agreement refused")
def _who_signed_is_told_of_a_refusal(cast):
    assert cast.told() == [("julie", "stopped"), ("maude", "refused"), ("theo", "stopped")]


@look("people told", after="agreement cancelled")
def _who_signed_is_told_of_the_end(cast):
    assert cast.told() == [
        ("aline", "stopped"), ("julie", "stopped"), ("marc", "stopped"), ("theo", "cancelled"),
    ]  # fmt: skip


@look("people told", after="agreement lapsed")
def _who_was_asked_is_told_of_the_lapse(cast):
    told = [("aline", "stopped"), ("julie", "stopped"), ("maude", "lapsed"), ("theo", "lapsed_student")]
    assert cast.told() == told


@look("people told", after="place withdrawn by the student")
def _who_was_asked_is_told_that_the_place_is_let_go(cast):
    told = [("aline", "stopped"), ("aline", "withdrawn"), ("julie", "stopped"), ("maude", "let_go")]
    assert sorted(cast.told()) == told


for name in ("placement interrupted", "placement cancelled"):

    @look("people told", after=name)
    def _everybody_is_told_once(cast):
        assert cast.told() == [
            ("aline", "stopped"), ("julie", "stopped"), ("marc", "stopped"), ("theo", "cancelled"),
        ]  # fmt: skip


for name in ("agreement refused", "agreement lapsed", "place withdrawn by the student"):

    @look("mails to come", after=name)
    def _nobody_is_asked_any_more(cast):
        asking = OutgoingMail.objects.filter(name=f"{MAILS}sign")
        assert set(asking.values_list("state", flat=True)) == {"withdrawn"}
        later = timezone.now() + timedelta(days=20)
        assert reminding.remind_signatories(on=later.date(), at=later) == 0
        assert not SignatureRequest.objects.awaited().exists()

    @look("documents", after=name)
    def _the_link_says_why(cast):
        asked = SignatureRequest.objects.get(role="student", version__agreement=cast.agreement)
        asked.token_hash = signing.hash_token("lien")
        asked.save()
        page = cast.read(reverse("signature", args=["lien"]))
        assert text_of_pdf(cast.agreement)[0] in page.replace("&#x27;", "’")


for name in ("agreement cancelled", "placement interrupted", "placement cancelled"):

    @look("documents", after=name)
    def _the_pdf_and_the_copy_say_so(cast):
        [told] = text_of_pdf(cast.agreement)
        asked = SignatureRequest.objects.get(role="student", version__agreement=cast.agreement)
        asked.token_hash = signing.hash_token("lien")
        asked.save()
        assert told in cast.read(reverse("signature", args=["lien"]))

    @look("mails to come", after=name)
    def _no_reminder_is_left(cast):
        later = timezone.now() + timedelta(days=200)
        assert ask_for_evaluations(on=later.date(), at=later) == 0


for name in ("agreement cancelled", "placement cancelled"):

    @look("calendars", after=name)
    def _calendars_strike_it_out(cast):
        for who in (cast.theo, cast.aline):
            assert feed(who) == {"placement": "CANCELLED"}

    @look("hours", after=name)
    def _no_hours_can_be_noted(cast):
        assert Placement.objects.get().state == "cancelled"
        assert "hours" not in counts(cast.marc)


@look("calendars", after="placement interrupted")
def _calendars_end_on_the_last_day(cast):
    [one] = Calendar.from_ical(calendar_of(cast.theo, on=timezone.localdate(), at=timezone.now())).walk(
        "VEVENT"
    )
    assert one.decoded("dtend") == LAST + timedelta(days=1)


@look("hours", after="placement interrupted")
def _hours_of_before_are_still_validated(cast):
    assert counts(cast.marc) == {"hours": 1}
    placement = Placement.objects.get()
    assert placement.ends_on == LAST


@look("boards and to-dos", after="placement interrupted")
def _the_school_has_nothing_to_prepare(cast):
    assert counts(cast.maude) == {}
    assert counts(cast.maude, on=timezone.localdate() + timedelta(days=200)) == {}


@look("boards and to-dos", after="placement cancelled")
def _the_school_decides_of_the_place(cast):
    assert counts(cast.maude) == {"confirmed": 1}


@look("seats", after="place withdrawn by the student")
def _the_seat_is_free(cast):
    assert again(cast.slot).taken == 0


@look("public lists", after="place withdrawn by the student")
def _the_offer_is_open_again(cast):
    assert again(cast.offer).state == "published"
    assert str(cast.offer) in cast.read(reverse("offer_list"))


@look("boards and to-dos", after="place withdrawn by the student")
def _nobody_has_anything_to_sign(cast):
    assert counts(cast.maude) == counts(cast.aline) == {}


PAGES = (
    "agreement refused", "agreement cancelled", "agreement lapsed", "place withdrawn by the student",
    "placement interrupted", "placement cancelled",
)  # fmt: skip
for name in PAGES:

    @look("its page", after=name)
    def _its_page_says_so(cast):
        page = cast.page(again(cast.agreement), of=cast.maude)
        assert text_of_pdf(cast.agreement)[0] in page

    @look("exports", after=name)
    def _the_file_says_so(cast):
        answer = cast.read(reverse("agreement_export", args=["csv"]), of=cast.maude)
        assert again(cast.agreement).get_state_display() in answer

    @look("counts", after=name)
    def _the_region_counts_none_signed(cast):
        days = (timezone.localdate() - timedelta(days=400), timezone.localdate() + timedelta(days=400))
        found = figures_by(Area(region=cast.estrie), years=days, key="territory")
        whole = total(group.figures for group in found)
        assert (whole.signed, whole.unsigned, whole.under_way) == (0, 0, 0)
