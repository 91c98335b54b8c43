"""What follows when a cohort is called off or moves, and when a student leaves."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.overview.next_steps import rows_of
from internships.placements.closing import finish
from internships.placements.models import Placement
from internships.rounds.models import Round
from internships.signatures import reminding
from programs.adequacy.records import Parameters
from programs.changes.ending import tell_moved
from programs.cohorts.counting import school_year_of
from programs.cohorts.models import Cohort, Enrolment
from programs.reports.gathering import gather
from tests import factories
from tests.following.cells import event, look


def again(row):
    return type(row)._base_manager.get(pk=row.pk)


def counts(user) -> dict[str, int]:
    rows = rows_of(user, on=timezone.localdate())
    return {name: found.count() for name, found in rows.items() if found is not None and found.count()}


def studying(cast) -> Enrolment:
    """Théo studies; his place is confirmed and his agreement is being signed. Inès waits to be enrolled."""
    cast.gather("aline", "rachid", "maude", "agreement", "application")
    cast.enrolled = factories.enrolment(cohort=cast.cohort, student=cast.theo.student, state="active")
    cast.applicant = factories.enrolment(cohort=cast.cohort, student=cast.ines.student)
    Cohort.objects.filter(pk=cast.cohort.pk).update(state="recruiting")
    type(cast.theos_profile).objects.update(enrolment=cast.enrolled)
    type(cast.application).objects.update(state="confirmed", enrolment=cast.enrolled)
    type(cast.slot).objects.update(taken=1)
    Agreement.objects.update(application=cast.application, enrolment=cast.enrolled)
    cast.gather("version")
    cast.note_mails()
    return again(cast.enrolled)


@event("cohort cancelled")
def _cancelled(cast):
    studying(cast)
    factories.choice_round(cohort=cast.cohort)
    again(cast.cohort).cancel(by=cast.maude, at=cast.at, reason="Trop peu d’inscriptions")


@event("cohort postponed")
def _postponed(cast):
    studying(cast)
    before = (cast.cohort.starts_on, cast.cohort.expected_end_on)
    Cohort.objects.filter(pk=cast.cohort.pk).update(starts_on=before[0] + timedelta(days=30))
    assert tell_moved(again(cast.cohort), before=before) == 2


@event("school left")
def _left(cast):
    studying(cast).withdraw(by=cast.maude, at=cast.at, reason="Déménagement")


@event("school left, placement under way")
def _left_while_placed(cast):
    enrolled = studying(cast)
    agreement = cast.everybody_signs(cast.version)
    Agreement.objects.filter(pk=agreement.pk).update(state="active")
    Placement.objects.update(state="active", enrolment=enrolled)
    cast.note_mails()
    again(enrolled).withdraw(by=cast.maude, at=cast.at, reason="Déménagement")


@event("student transferred")
def _transferred(cast):
    enrolled = studying(cast)
    agreement = cast.everybody_signs(cast.version)
    Agreement.objects.filter(pk=agreement.pk).update(state="active")
    Placement.objects.update(state="active", enrolment=enrolled)
    other = factories.cohort(program=cast.usinage, provider=cast.cfp, name="Usinage H26")
    again(enrolled).transfer(by=cast.maude, at=cast.at)
    enrolment = factories.enrolment(cohort=other, student=cast.theo.student, state="applied")
    enrolment.enrol(by=cast.maude, at=cast.at)
    enrolment.begin(by=cast.maude, at=cast.at)
    cast.other = again(enrolment)
    cast.note_mails()


@look("seats", "hours", "calendars", after="student transferred")
def _the_placement_goes_on(cast):
    assert Placement.objects.get().state == "active"
    assert again(cast.slot).taken == 1


@look("boards and to-dos", after="student transferred")
def _nobody_has_anything_new_to_do(cast):
    assert "left" not in counts(cast.maude)


@look("next report", "counts", after="student transferred")
def _what_becomes_of_them_counts_in_the_other_cohort(cast):
    assert Placement.objects.get().enrolment == cast.other
    done = finish(
        placement=Placement.objects.get(), hired=True, related=True, full_time=True, by=cast.maude, at=cast.at
    )
    assert done.enrolment == cast.other


@look("its page", after="student transferred")
def _each_enrolment_says_so(cast):
    assert again(cast.enrolled).get_state_display() in cast.page(again(cast.enrolled), of=cast.maude)
    assert again(cast.agreement).enrolment == cast.other


for name in ("cohort cancelled", "school left"):

    @look("seats", after=name)
    def _the_seat_is_free(cast):
        assert again(cast.slot).taken == 0
        assert again(cast.application).state == "cancelled"

    @look("boards and to-dos", after=name)
    def _nothing_is_left_to_do(cast):
        assert counts(cast.maude) == {}
        assert again(cast.agreement).state == "cancelled"
        of_cancelled = Round.objects.filter(cohort__state="cancelled")
        assert {one.state(at=cast.at) for one in of_cancelled} <= {Round.State.CANCELLED}
        assert not of_cancelled.open(at=cast.at).exists()

    @look("mails to come", after=name)
    def _nobody_is_reminded(cast):
        later = timezone.now() + timedelta(days=20)
        assert reminding.remind_signatories(on=later.date(), at=later) == 0

    @look("its page", after=name)
    def _the_enrolment_says_so(cast):
        assert again(cast.enrolled).get_state_display() in cast.page(again(cast.enrolled), of=cast.maude)


@look("public lists", after="cohort cancelled")
def _no_longer_published(cast):
    assert not Cohort.objects.published().filter(pk=cast.cohort.pk).exists()


@look("public lists", after="school left")
def _the_offer_is_open_again(cast):
    assert again(cast.offer).state == "published"


@look("next report", after="cohort cancelled")
def _nobody_entered_a_cancelled_cohort(cast):
    year = school_year_of(cast.cohort.starts_on)
    asked = {"on": timezone.localdate(), "parameters": Parameters(school_years=(year,))}
    supply = gather(region=cast.estrie, **asked).supply
    assert all(not row.entrants for row in supply)


@look("exports", after="cohort cancelled")
def _the_cohort_s_file_says_so(cast):
    told = cast.read(reverse("cohort_export", args=["csv"]), of=cast.maude)
    assert again(cast.cohort).get_state_display() in told


@look("people told", after="cohort cancelled")
def _its_people_are_told(cast):
    told = [(who, mail) for who, mail in cast.told() if mail.startswith("cohort")]
    assert told == [("ines", "cohort_cancelled"), ("theo", "cohort_cancelled")]
    assert [mail for who, mail in cast.told() if who == "aline"].count("stopped") == 1


@look("people told", after="school left")
def _the_firm_and_who_was_to_sign_are_told(cast):
    assert {who for who, _mail in cast.told()} == {"aline", "julie", "maude", "theo"}


@look("people told", after="cohort postponed")
def _its_people_are_told_of_the_dates(cast):
    assert cast.told() == [("ines", "cohort_moved"), ("theo", "cohort_moved")]


@look("seats", "boards and to-dos", after="cohort postponed")
def _what_was_promised_stays(cast):
    assert again(cast.slot).taken == 1
    assert again(cast.agreement).state == "ready_to_sign"


@look("its page", "public lists", after="cohort postponed")
def _the_page_has_the_new_dates(cast):
    page = cast.page(again(cast.cohort), of=cast.maude)
    assert str((cast.cohort.starts_on + timedelta(days=30)).year) in page


@look("boards and to-dos", after="school left, placement under way")
def _the_school_decides(cast):
    assert counts(cast.maude)["left"] == 1
    shown = cast.read(reverse("placement_list") + "?left=on", of=cast.maude)
    assert str(cast.theo.student) in shown


@look("hours", "calendars", "seats", after="school left, placement under way")
def _it_goes_on_until_then(cast):
    assert Placement.objects.get().state == "active"
    assert again(cast.slot).taken == 1
