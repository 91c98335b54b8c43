"""What follows when two files of a student are made one, and when an account is deactivated."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from internships.applications.mails import student_reader
from internships.applications.models import Application
from internships.overview.calendars import calendar_of, feed_of, open_feed
from internships.overview.next_steps import rows_of
from internships.placements.links import guides
from internships.placements.models import Placement
from partnerships.people.models import User
from programs.cohorts.models import Student
from programs.persons import merging
from programs.persons.doubles import doubles_among
from programs.persons.files import files_of, own_files
from tests import factories
from tests.following.agreements import under_way
from tests.following.cells import event, look


def again(row):
    return type(row)._base_manager.get(pk=row.pk)


def waiting(user) -> set[str]:
    rows = rows_of(user, on=timezone.localdate())
    return {name for name, found in rows.items() if found is not None and found.exists()}


@event("student merged")
def _merged(cast):
    """Théo was typed twice: the second file, which no account opens, has a place to confirm."""
    cast.gather("maude", "theos_profile", "application")
    facts = {name: getattr(cast.theo.student, name) for name in ("first_name", "last_name", "birth_date")}
    Student.objects.filter(pk=cast.theo.student.pk).update(keeper=cast.cfp)
    cast.double = factories.student(**facts, keeper=cast.cfp)
    factories.enrolment(cohort=cast.cohort, student=cast.double, state="active")
    until = timezone.localdate() + timedelta(days=5)
    Application.objects.update(student=cast.double, state="offered", confirm_by=until)
    type(cast.slot).objects.update(taken=1)
    said = {"kept": again(cast.theo.student), "gone": cast.double, "school": cast.cfp, "at": cast.at}
    merge = merging.propose(**said, by=cast.maude)
    merging.finish(merge=merge, by=cast.theo, at=cast.at)


@look("boards and to-dos", after="student merged")
def _the_place_waits_for_the_person_and_no_double_is_left(cast):
    assert not list(doubles_among(own_files(cast.maude)))
    assert str(cast.offer) in cast.read(reverse("my_board"), of=cast.theo)


@look("seats", after="student merged")
def _the_seat_is_kept_once(cast):
    assert again(cast.slot).taken == 1
    assert Application.objects.get().student == cast.theo.student


@look("calendars", after="student merged")
def _the_person_s_calendar_has_what_the_other_file_had(cast):
    feed = Calendar.from_ical(calendar_of(cast.theo, on=timezone.localdate(), at=cast.at))
    assert [str(one["uid"]).split("-")[0] for one in feed.walk("VEVENT")] == ["confirm"]


@look("mails to come", after="student merged")
def _the_next_mail_reaches_the_account(cast):
    assert student_reader(Application.objects.get()).email == cast.theo.email


@look("counts", after="student merged")
def _the_school_has_one_file(cast):
    assert list(files_of(cast.maude)) == [cast.theo.student]


@look("its page", after="student merged")
def _the_other_file_has_no_page_any_more(cast):
    client = cast.find("client")
    client.force_login(cast.maude)
    codes = [
        client.get(reverse("student_file", args=[file.public_id])).status_code
        for file in (cast.theo.student, cast.double)
    ]
    assert codes == [200, 404]


@look("people told", after="student merged")
def _the_person_is_asked(cast):
    assert cast.told() == [("theo", "merge_proposed")]


@event("account deactivated")
def _deactivated(cast):
    """Marc, whose trainee has hours to validate, has no account any more."""
    under_way(cast)
    cast.token = open_feed(user=cast.marc, at=cast.at)
    cast.note_mails()
    User.objects.filter(pk=cast.marc.pk).update(is_active=False)
    cast.gone = again(cast.marc)


@look("boards and to-dos", after="account deactivated")
def _nothing_waits_for_them_but_for_the_others(cast):
    assert waiting(cast.gone) == set()
    assert "hours" in waiting(cast.aline)


@look("hours", after="account deactivated")
def _they_validate_none(cast):
    placement = Placement.objects.get()
    day = placement.hours.get().day
    monday = day - timedelta(days=day.weekday())
    client = cast.find("client")
    client.force_login(cast.gone)
    address = reverse("hours_validate", args=[placement.public_id, monday.isoformat()])
    assert client.post(address, {"seen": "x"}).status_code == 302  # to the login
    assert placement.hours.get().state == "logged"


@look("calendars", after="account deactivated")
def _the_calendar_is_gone(cast):
    assert feed_of(cast.token) is None


@look("mails to come", after="account deactivated")
def _the_next_mail_reaches_who_is_there(cast):
    told = {guide.reader.email for guide in guides(Placement.objects.get(), on=timezone.localdate())}
    assert told == {cast.aline.email}


@look("its page", after="account deactivated")
def _its_page_is_closed_to_them(cast):
    assert Placement.objects.get() not in Placement.objects.visible_to(cast.gone)


@look("people told", after="account deactivated")
def _nobody_is_told(cast):
    assert cast.told() == []
