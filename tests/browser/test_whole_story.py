"""The whole story on a telephone: from the list of offers to the job, and to the region's next report."""

import json
from datetime import date, datetime, time, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext, pgettext

from internships.applications import sending
from partnerships.people.linking import make_link
from programs.adequacy.rounding import draw, rounded
from programs.reports.gathering_outcomes import FOLLOWED
from programs.reports.models import AdequacyReport
from tests import factories
from tests.browser.walking import choose, clean, code_sent_to, fill, fits, follow, link_sent_to, press, send
from tests.programs.adequacy.estrie import SECRET
from tests.programs.reports import making

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("mails_kept"),
]
ZOE, MOTHER, FIRM, TRAINER = (f"{name}@exemple.example" for name in ("zoe", "manon", "aline", "marc.gendron"))
PHONE = 360
THURSDAY, MONDAY = date(2027, 1, 7), date(2027, 1, 18)
MAGOG = {"latitude": "45.27", "longitude": "-72.15"}
IN_SPRING = {"starts_on": date(2027, 5, 3), "ends_on": date(2027, 6, 11)}
# What became of those before Zoé, numerous enough for a public report.
# One more in the trade is a step of the rounding: the next edition shows it.
NUMBER = draw(SECRET, "employed_related", "5371", "05", f"outcomes: {FOLLOWED[0]}", "2026", "2026")
RELATED = 30 + (4 - NUMBER) % 5
GRADUATES = [
    ("employed", True, RELATED),
    ("employed", False, 10),
    ("seeking", None, 6),
    ("inactive", None, 5),
    ("studying", None, 8),
]


@pytest.fixture
def come(monkeypatch):
    """``come(day)``: it is noon of another day, and the clock goes on."""
    real = timezone.now

    def to(day):
        away = timezone.make_aware(datetime.combine(day, time(12))) - real()
        monkeypatch.setattr(timezone, "now", lambda: real() + away)

    return to


@pytest.fixture(autouse=True)
def _a_thursday_of_january(come):
    """No holiday in sight: whatever the day of the test, the story is the same."""
    come(THURSDAY)


@pytest.fixture
def enrolled(cohort, machinists, usinage):
    """Maude keeps Zoé in her cohort, by her address, after those who graduated before her."""
    factories.share(program=usinage, occupation=machinists)
    for status, is_related, persons in GRADUATES:
        for _person in range(persons):
            graduate = factories.enrolment(cohort=cohort, state="graduated", ended_on=cohort.expected_end_on)
            factories.outcome(enrolment=graduate, status=status, is_related=is_related)
    student = factories.student(first_name="Zoé", last_name="Roy", email=ZOE)
    return factories.enrolment(cohort=cohort, student=student, state="active")


@pytest.fixture
def place(enrolled, plant, usinage, machinists, language):
    """Aline's firm, near Sherbrooke, offers two weeks in machining; its people have links, no account."""
    for email in (FIRM, TRAINER):
        make_link(act="write_offer", target_id=plant.pk, email=email, language=language, at=timezone.now())
    aline = factories.contact(
        establishment=plant, name="Aline Tremblay", title="Directrice", email=FIRM, has_signing_authority=True
    )
    return factories.offer(
        establishment=plant, programs=[usinage], occupation=machinists, contact=aline, hours_week=30,
        **MAGOG, title_en="Machining internship", welcomes_minors=True,
        minimum_age=15, slot={"starts_on": MONDAY, "ends_on": MONDAY + timedelta(days=11)},
        last_confirmed_on=THURSDAY, published_at=timezone.now(),
    )  # fmt: skip


def words(page) -> str:
    return page.inner_text("main")


def birthday(*, age: int) -> str:
    today = timezone.localdate()
    return today.replace(year=today.year - age, month=1, day=1).isoformat()


def comes_in(visitor, email: str) -> None:
    """Log in by the code of a mail."""
    visitor.open(reverse("home"))
    choose(visitor.page, gettext("Log in"))
    follow(visitor.page, gettext("Receive a code by e-mail"))
    send(visitor.page, email=email)
    send(visitor.page, code=code_sent_to(email))


def finds(visitor, title: str) -> None:
    """From the home page, machining near Sherbrooke."""
    page = visitor.page
    visitor.open(reverse("home"))
    choose(page, pgettext("menu", "Internships"))
    page.get_by_label(gettext("Trade or words"), exact=True).fill(
        "usinage" if get_language() == "fr-ca" else "machining"
    )
    page.get_by_label(gettext("Town or postal code"), exact=True).fill("Sherbrooke")
    page.get_by_role("button", name=gettext("Search"), exact=True).click()
    page.wait_for_url("**near=Sherbrooke*")
    assert fits(visitor)
    follow(page, title)


def applies(visitor, school, program) -> None:
    """From the offer: an account by code, who she is, a profile at 17 years of age, and the application."""
    page = visitor.page
    follow(page, gettext("Apply for these dates"))
    send(page, email=ZOE)
    send(page, code=code_sent_to(ZOE))
    page.get_by_label("Zoé Roy").check()
    press(page, gettext("Continue"))
    fill(page, birth_date=birthday(age=17))
    fill(page, guardian_name="Manon Roy", guardian_email=MOTHER)
    page.select_option("[name=school]", label=str(school))
    page.select_option("[name=program]", label=str(program))
    page.check("[name=agrees]")
    assert fits(visitor)
    press(page, gettext("Save my profile"))
    fill(page, message="Bonjour, j’aimerais apprendre chez vous.")
    press(page, gettext("Check my application"))
    press(page, gettext("Send to the firm"))
    assert fits(visitor)


def offers_the_place(visitor) -> None:
    """The firm opens the link of its mail, and says yes."""
    visitor.open(link_sent_to(FIRM, "application_answer"))
    assert "Zoé" in visitor.page.inner_text("h1")
    press(visitor.page, gettext("Yes, offer the place"))
    assert fits(visitor)


def confirms(visitor) -> None:
    """The student finds what to do on her board."""
    visitor.page.goto(visitor.page.url)
    choose(visitor.page, gettext("My internships"))
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("link", name=gettext("Answer the firm")).click()
    press(visitor.page, gettext("Yes, I take this place"))
    assert visitor.page.inner_text("h1") == gettext("The place is taken") and fits(visitor)


def writes_the_agreement(school, firm) -> None:
    """The school writes, the firm reads by its link and answers, the school asks for signatures."""
    page = school.page
    school.open(reverse("home"))
    choose(page, gettext("Workspace"))
    choose(page, gettext("Agreements"))
    with page.expect_navigation():
        page.get_by_role("link", name="Zoé Roy").first.click()
    fill(page, trainer_name="Marc Gendron", trainer_email=TRAINER)
    assert fits(school)
    press(page, gettext("Save"))
    press(page, gettext("Ask the firm to read"))
    firm.open(link_sent_to(FIRM, "agreement_review"))
    firm.page.get_by_label(gettext("I agree with this text")).check()
    press(firm.page, gettext("Send the answer"))
    page.reload()
    press(page, gettext("Ask for signatures"))
    assert fits(school) and fits(firm)


def signs(visitor, email: str, name: str) -> None:
    """Open one's link, ask for a code, sign."""
    visitor.open(link_sent_to(email, "signature"))
    press(visitor.page, gettext("Send me a code"))
    fill(visitor.page, name=name, code=code_sent_to(email))
    visitor.page.check("[name=will]")
    press(visitor.page, gettext("Sign"))
    assert visitor.page.inner_text("h1") == gettext("Thank you: you have signed") and fits(visitor)


def logs_a_week(visitor) -> None:
    """Back by a code, from the board to the week: five days of six hours."""
    comes_in(visitor, ZOE)
    page = visitor.page
    with page.expect_navigation():
        page.get_by_role("link", name=gettext("Log this week’s hours")).click()
    for box in page.locator("[name$=-hours]").all()[:5]:
        box.fill("6")
    press(page, gettext("Save my week"))
    assert gettext("Your week is kept; the trainer will validate it.") in words(page) and fits(visitor)


def validates_and_evaluates(visitor) -> None:
    """The trainer, who has no account, follows the links of two mails."""
    page = visitor.page
    visitor.open(link_sent_to(TRAINER, "hours_by_link"))
    press(page, gettext("Validate these hours"))
    visitor.open(link_sent_to(TRAINER, "evaluation_by_link"))
    fill(page, author_name="Marc Gendron")
    page.select_option("[name=overall]", "3")
    press(page, gettext("Send the evaluation"))
    assert fits(visitor)


def evaluates(visitor) -> None:
    """The student evaluates, from the placement's page."""
    page = visitor.page
    visitor.open(reverse("home"))
    choose(page, gettext("My internships"))
    with page.expect_navigation():
        page.get_by_role("link", name="Usinage Magog", exact=True).first.click()
    assert "30" in words(page) and fits(visitor)
    follow(page, gettext("Send the evaluation"))
    page.select_option("[name=overall]", "4")
    press(page, gettext("Send the evaluation"))
    assert fits(visitor)


def graduates(visitor) -> None:
    """The school records the diploma, in the cohort."""
    page = visitor.page
    visitor.open(reverse("home"))
    choose(page, gettext("Cohorts"))
    follow(page, "Usinage A25")
    with page.expect_navigation():
        page.get_by_role("link", name="Zoé Roy").first.click()
    page.select_option("main select[name=verb]", "graduate")
    fill(page, on=timezone.localdate().isoformat())
    press(page, gettext("Save the change"))
    assert fits(visitor)


def sees_the_hire(visitor) -> None:
    """The region's board counts one completed placement, and one hire."""
    visitor.open(reverse("home"))
    choose(visitor.page, gettext("Board"))
    line = visitor.page.locator("section[aria-labelledby=by-program] tbody tr", has_text="5371")
    told = {cell.get_attribute("data-label"): cell.inner_text() for cell in line.locator("td").all()}
    assert [told[gettext(name)] for name in ("Agreements signed", "Completed", "Hired")] == ["1", "1", "1"]
    assert fits(visitor)


def publishes_a_report(visitor) -> AdequacyReport:
    """The region asks for a new edition, the worker computes it, the region publishes it."""
    page = visitor.page
    choose(page, gettext("Reports"))
    follow(page, gettext("Request a report"))
    press(page, gettext("Compute the report"))
    making.worked()
    choose(page, gettext("Reports"))
    follow(page, "Estrie")
    press(page, gettext("Publish this edition"))
    assert fits(visitor)
    return AdequacyReport.objects.get(state="published")


def finishes(visitor) -> None:
    """The school ends the placement with a job, and records the diploma."""
    page = visitor.page
    visitor.open(reverse("home"))
    choose(page, gettext("Placements"))
    follow(page, "Zoé Roy")
    follow(page, gettext("Finish the placement"))
    for name in ("hired", "related", "full_time"):
        page.check(f"[name={name}][value=yes]")
    press(page, gettext("Finish the placement"))
    assert fits(visitor)


def placed(report) -> tuple[int, int]:
    """Return how many graduates work in their trade, and of how many who do not study, as printed."""
    [line] = json.loads(making.again(report).snapshot)["lines"]
    rate = line["rates"]["placement"]
    return rate["count"], rate["n"]


def test_a_newcomer_becomes_a_hire_that_the_report_counts(
    visit, place, enrolled, maude, rachid, cfp, usinage, estrie, come, language
):
    for person in (maude, rachid):
        person.language = language
        person.save()
    first = making.computed(region=estrie, on=timezone.localdate())
    zoe, firm, school = visit(width=PHONE), visit(width=PHONE), visit(who=maude, width=PHONE)
    finds(zoe, place.title)
    applies(zoe, cfp, usinage)
    offers_the_place(firm)
    confirms(zoe)
    writes_the_agreement(school, firm)
    for email, name in (
        (ZOE, "Zoé Roy"),
        (MOTHER, "Manon Roy"),
        (FIRM, "Aline Tremblay"),
        (maude.email, "Maude Lavoie"),
    ):
        signs(visit(width=PHONE), email, name)

    come(MONDAY)
    call_command("placements")
    come(MONDAY + timedelta(days=4))
    zoe = visit(width=PHONE)
    logs_a_week(zoe)
    come(MONDAY + timedelta(days=7))
    call_command("hours")
    validates_and_evaluates(firm)
    evaluates(zoe)
    come(MONDAY + timedelta(days=11))
    school = visit(who=maude, width=PHONE)
    finishes(school)
    graduates(school)
    region = visit(who=rachid, width=PHONE)
    sees_the_hire(region)
    second = publishes_a_report(region)
    (before, of), (after, of_all) = placed(first), placed(second)
    assert before == rounded(RELATED, NUMBER)
    assert (after, of_all) == (before + 5, of + 5)


def day_of_work(come, name: str, day) -> None:
    """It is that day, and the worker does what the day asks."""
    come(day)
    call_command(name, "--on", day.isoformat())


def is_listed(visitor, offer) -> bool:
    visitor.open(reverse("offer_list"))
    return visitor.page.get_by_role("link", name=offer.title, exact=True).count() == 1


def test_an_offer_goes_stale_and_comes_back_when_the_firm_says_it_holds(visit, place, come):
    place.slots.update(**IN_SPRING)
    anybody, firm = visit(width=PHONE), visit(width=PHONE)
    day_of_work(come, "offers", THURSDAY + timedelta(days=45))
    assert is_listed(anybody, place)

    day_of_work(come, "offers", THURSDAY + timedelta(days=60))
    assert not is_listed(anybody, place) and fits(anybody)
    firm.open(link_sent_to(FIRM, "offer_still_valid"))
    assert clean(firm)
    press(firm.page, gettext("Yes, it still holds"))
    assert fits(firm) and is_listed(anybody, place)


def test_an_application_expires_kindly_and_other_offers_are_near(visit, place, theo, cfp, come, language):
    theo.language = language
    theo.save()
    place.slots.update(**IN_SPRING)
    near = factories.offer(
        establishment=place.establishment,
        programs=place.programs.all(),
        title_fr="Stage de tournage",
        title_en="Turning internship",
        **MAGOG,
        welcomes_minors=True,
        minimum_age=15,
        slot=IN_SPRING,
    )
    application = factories.application(
        student=theo.student, slot=place.slots.get(), school=cfp, state="draft"
    )
    sending.send(application=application, by=theo, at=timezone.now())
    before = link_sent_to(FIRM, "application_answer")
    firm = visit(width=PHONE)

    day_of_work(come, "applications", THURSDAY + timedelta(days=7))
    reminded = link_sent_to(FIRM, "application_answer")
    firm.open(reminded)
    assert reminded != before and "Théo" in firm.page.inner_text("h1") and fits(firm)

    student = visit(who=theo, width=PHONE)
    day_of_work(come, "applications", THURSDAY + timedelta(days=15))
    student.open(reverse("my_board"))
    student.page.get_by_text(gettext("Ended applications")).click()
    assert gettext("The firm did not answer in time. It is not about you: apply elsewhere.") in words(
        student.page
    )
    assert clean(student)
    student.open(link_sent_to(theo.email, "offer_detail"))
    assert student.page.inner_text("h1") == near.title and fits(student)
