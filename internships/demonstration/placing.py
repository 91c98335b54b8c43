"""Agreements and placements in their states: written, read, signed, under way, completed."""

from datetime import date, datetime, time, timedelta

from internships.agreements import asking, generating, reviewing
from internships.agreements.models import Agreement, AgreementHost
from internships.applications import deciding
from internships.applications.models import Application
from internships.demonstration.calendar import last_summer, moment, week
from internships.demonstration.people import BLEUETS, SCHOOL, SHERBROOKE, TOWNSHIPS, TRAINER
from internships.demonstration.seeking import Scene, accept, apply
from internships.evaluations import evaluating
from internships.evaluations.criteria import CRITERIA
from internships.hours import noting, timetabling
from internships.placements import closing, starting
from internships.placements.evaluation_models import Evaluation
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.placements.scheduling import days_of_week, plan_of_day, plan_of_week
from internships.placements.visit_models import Visit
from internships.signatures import signing
from partnerships.people.models import User
from programs.cohorts.models import Student
from programs.outcomes.models import FULL_TIME_HOURS, Outcome

ONE_DAY = timedelta(days=1)
TRAINER_NAME = "Hugo Bellemare-Fictif"
NOTES = ["Préparation", "Lecture de plans", "Réglage des machines", "Contrôle des pièces", "Production"]
ILL_ON = 3  # Thursday


# --- Agreements ---------------------------------------------------------------------------------------------


def write(
    application: Application, *, by: User, at: datetime, tutor: tuple[str, str] = ("", "")
) -> Agreement:
    """Write the agreement of a confirmed application, with who signs for the firm."""
    said = generating.host_of(application)
    firm = application.slot.offer.establishment
    host = AgreementHost(
        establishment=firm,
        tutor_name=tutor[0],
        tutor_email=tutor[1],
        union_name="Ursule Syndiquée (fictive)" if firm.is_unionized else "",
        **{name: value for name, value in said.items() if name != "establishment"},
    )
    agreement = generating.from_application(application, by=by)
    agreement.trainer_name, agreement.trainer_email = tutor
    agreement.insurance = "Police de responsabilité civile de l’établissement (fictive)"
    return generating.create(agreement=agreement, hosts=[host], by=by, at=at)


def read_by_firm(
    agreement: Agreement, *, by: User, asked_at: datetime, answered_at: datetime | None = None
) -> None:
    """Ask the firm to read, and let it agree."""
    reviewing.ask_employer(agreement=agreement, by=by, at=asked_at)
    if answered_at:
        reviewing.answer(agreement=agreement, agrees=True, words="", by=by, at=answered_at)


def sign(agreement: Agreement, *, by: User, at: datetime, roles: tuple[str, ...] | None = None) -> Agreement:
    """Ask everybody to sign, and sign as some roles (all of them unless told), an hour apart."""
    version = asking.open_signing(agreement=agreement, by=by, at=at)
    for hours, request in enumerate(version.requests.order_by("pk"), start=1):
        if roles is None or request.role in roles:
            signing.sign(
                request=request,
                sha256=version.sha256,
                typed_name=request.name,
                by=None,
                at=at + timedelta(hours=hours),
            )
    return Agreement.objects.get(pk=agreement.pk)


def to_sign(scene: Scene) -> None:
    """A draft, an agreement that the firm reads, and one that a minor, the guardian and the school sign."""
    accounts, students = scene.accounts, scene.students
    emma = apply(
        scene, students["emma"], "soudage", at=scene.at(ago=12), message="Hello, I am free in winter."
    )
    apply(scene, students["gabriel"], "soudage", at=scene.at(ago=11))  # not retained: one seat
    emma = accept(emma, offered_at=scene.at(ago=7), confirmed_at=scene.at(ago=4))
    write(emma, by=accounts[SCHOOL[TOWNSHIPS]], at=scene.at(ago=2))
    audrey = apply(scene, students["audrey"], "fjord", at=scene.at(ago=15))
    audrey = accept(audrey, offered_at=scene.at(ago=12), confirmed_at=scene.at(ago=9))
    bleuets = accounts[SCHOOL[BLEUETS]]
    read = write(
        audrey, by=bleuets, at=scene.at(ago=3), tutor=("Odette Rouage", "tuteur.saguenay@arrimage.example")
    )
    read_by_firm(read, by=bleuets, asked_at=scene.at(ago=1))
    sacha = apply(scene, students["sacha"], "usinage", at=scene.at(ago=11))
    sacha = accept(sacha, offered_at=scene.at(ago=8), confirmed_at=scene.at(ago=7))
    maude = accounts[SCHOOL[SHERBROOKE]]
    minor = write(sacha, by=maude, at=scene.at(ago=5), tutor=(TRAINER_NAME, TRAINER))
    read_by_firm(minor, by=maude, asked_at=scene.at(ago=4), answered_at=scene.at(ago=3))
    sign(minor, by=maude, at=scene.at(ago=1), roles=("employer",))


# --- Placements ---------------------------------------------------------------------------------------------


def place(
    scene: Scene, student: Student, offer: str, *, ago: int, tutor: tuple[str, str] = ("", "")
) -> Placement:
    """Lead a student from an application to the first day of the placement, and its timetable."""
    by = scene.accounts[SCHOOL[SHERBROOKE]]
    application = apply(scene, student, offer, at=scene.at(ago=ago))
    application = accept(application, offered_at=scene.at(ago=ago - 4), confirmed_at=scene.at(ago=ago - 6))
    agreement = write(application, by=by, at=scene.at(ago=ago - 8), tutor=tutor)
    read_by_firm(agreement, by=by, asked_at=scene.at(ago=ago - 8), answered_at=scene.at(ago=ago - 9))
    sign(agreement, by=by, at=scene.at(ago=ago - 10))
    placement = Placement.objects.get(agreement=agreement)
    starting.start(placement=placement, by=by, at=moment(placement.starts_on, ago=0, hour=8))
    timetabling.set_timetable(placement=placement, hours=timetable(placement), from_on=placement.starts_on)
    return Placement.objects.get(pk=placement.pk)


def timetable(placement: Placement) -> list[timetabling.Hours]:
    """Return the hours of a week: 37.5 for a full job, 30 for an internship."""
    ends_at, pause = (time(16), 30) if placement.hours_week > FULL_TIME_HOURS else (time(15), 60)
    return [timetabling.Hours(weekday, time(8), ends_at, pause) for weekday in range(1, 6)]


def work(placement: Placement, *, until: date) -> None:
    """Note the validated hours of each day of work before a day, in bulk."""
    lines = timetabling.lines_of(placement.schedule.all())
    weeks = (until - placement.starts_on).days // 7 + 1
    days = [day for number in range(weeks) for day in days_of_week(week(placement.starts_on, number))]
    plans = [
        plan_of_day(lines, day, starts_on=placement.starts_on, ends_on=placement.ends_on)
        for day in days
        if day < until
    ]
    HoursLog.objects.bulk_create(
        HoursLog(
            placement=placement, day=plan.day, hours=plan.hours, note=NOTES[plan.day.weekday()],
            state=HoursLog.State.VALIDATED, logged_by=placement.student.account,
            validated_by_name=placement.trainer_name, validated_at=moment(plan.day, ago=-3),
        )
        for plan in plans
        if plan.hours
    )  # fmt: skip


def note(placement: Placement, monday: date, *, at: datetime) -> None:
    """Have the student note a week as the timetable has it, with one absence."""
    lines = timetabling.lines_of(placement.schedule.all())
    plans = plan_of_week(lines, monday, starts_on=placement.starts_on, ends_on=placement.ends_on)
    days = [
        noting.Day(plan.day, absence="illness")
        if plan.day.weekday() == ILL_ON
        else noting.Day(plan.day, hours=plan.hours, note=NOTES[plan.day.weekday()])
        for plan in plans
        if plan.hours
    ]
    noting.note_week(placement=placement, monday=monday, days=days, by=placement.student.account, at=at)


def evaluate(placement: Placement, *, when: str, side: str, at: datetime, said: tuple[str, str]) -> None:
    """Keep an evaluation of one side, with good marks but one."""
    is_firm = side == Evaluation.By.EMPLOYER
    codes = list(CRITERIA[side])
    evaluating.evaluate(
        placement=placement,
        moment=when,
        side=side,
        author=placement.trainer if is_firm else placement.student.account,
        author_name=placement.trainer_name if is_firm else str(placement.student),
        overall=4,
        strengths=said[0],
        to_improve=said[1],
        marks={code: 3 if code == codes[-1] else 4 for code in codes},
        units={unit.pk: 3 for unit in evaluating.units_of(placement, side=side)},
        at=at,
    )


def under_way(scene: Scene) -> None:
    """An adult six weeks into a placement: hours validated, hours that wait, a visit, both mid-term views."""
    lina, school = scene.students["lina"], scene.accounts[SCHOOL[SHERBROOKE]]
    other = apply(scene, lina, "moules", at=scene.at(ago=74))  # ends as placed elsewhere, at the signature
    deciding.see(application=other, by=None, at=scene.at(ago=73))
    placement = place(scene, lina, "automne", ago=76, tutor=(TRAINER_NAME, TRAINER))
    last_week = week(scene.on, -1)
    work(placement, until=week(scene.on, -2))
    for monday in (week(scene.on, -2), last_week):
        note(placement, monday, at=scene.at(ago=0))
    Visit.objects.create(
        placement=placement, by=school, on=week(scene.on, -3) + ONE_DAY, mode=Visit.Mode.ON_SITE,
        note="Belle intégration; prévoir plus de temps de réglage en deuxième moitié.",
    )  # fmt: skip
    views = {
        "employer": ("Soigneuse, pose les bonnes questions.", "Gagner en vitesse au montage."),
        "student": ("On m’explique bien.", "J’aimerais régler la machine seule."),
    }
    for side, said in views.items():
        evaluate(placement, when="midterm", side=side, at=scene.at(ago=1), said=said)


def complete(scene: Scene) -> None:
    """Two that are over: an internship after which the student was hired, and a summer job."""
    school = scene.accounts[SCHOOL[SHERBROOKE]]
    hired = place(
        scene,
        scene.drafters[0],
        "gabarits",
        ago=100,
        tutor=("Karim Gabari", "employeur.windsor@arrimage.example"),
    )
    ended = hired.ends_on + ONE_DAY
    work(hired, until=ended)
    said = ("Autonome, précise.", "Oser proposer ses idées.")
    evaluate(hired, when="final", side="employer", at=moment(ended, ago=0), said=said)
    closing.finish(
        placement=hired, hired=True, related=True, full_time=False, by=school, at=moment(ended, ago=-2)
    )
    summer = place(
        scene, scene.students["thomas"], "ete-passe", ago=(scene.on - last_summer(scene.on)[0]).days + 20,
        tutor=("Sylvie Moulex", "employeur.coaticook@arrimage.example"),
    )  # fmt: skip
    work(summer, until=summer.ends_on + ONE_DAY)
    closing.finish(
        placement=summer, hired=False, related=None, full_time=None, status=Outcome.Status.STUDYING,
        by=school, at=moment(summer.ends_on, ago=-3),
    )  # fmt: skip
    for key, last in (("gabarits", hired.ends_on), ("ete-passe", summer.ends_on)):
        scene.offer(key).expire(by=None, at=moment(last, ago=-1))
