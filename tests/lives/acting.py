"""What people do in a life, each by the verb its page calls. What the rules refuse changes nothing."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import wraps
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from internships.agreements import asking, ending, generating, reviewing
from internships.agreements.models import Agreement, AgreementHost, SignatureRequest
from internships.applications import applying, deciding
from internships.applications.daily import follow
from internships.applications.models import Application
from internships.evaluations.daily import ask_for_evaluations
from internships.hours import noting, validating
from internships.hours.daily import ask_for_hours
from internships.offers.models import Offer
from internships.placements import closing, starting
from internships.placements.daily import follow_due, start_due
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of
from internships.posting import writing
from internships.posting.daily import keep_true
from internships.signatures import signing
from internships.signatures.daily import tend
from partnerships.organizations import closing as closing_down
from partnerships.organizations.models import Organization
from partnerships.people.models import Membership, RegionalRole, User
from programs.cohorts import enrolling, transferring
from programs.cohorts.models import LIVE_STATES, Enrolment, Student
from programs.moves import asking as moving
from programs.moves.models import SchoolTransfer
from programs.persons import merging
from programs.persons.models import Merge
from tests.lives.world import World

REFUSED = (
    TransitionNotAllowed,
    ValidationError,
    applying.CannotApply,
    deciding.NoSeatLeft,
    deciding.TooLate,
    signing.SignatureClosed,
    writing.NotReady,
    validating.ChangedMeanwhile,
    enrolling.Refused,
    transferring.CannotMove,
    moving.AlreadyAsked,
    merging.CannotMerge,
    merging.UsedSince,
)


def act(verb: Callable) -> Callable:
    """Play one act in its own transaction; one that is refused leaves nothing behind.

    Tell what it did, nothing when there was nothing to do it to.
    """

    @wraps(verb)
    def played(self, pick: int) -> str:
        try:
            with transaction.atomic():
                done = verb(self, pick)
                return f"{verb.__name__}: {done}" if done is not None else ""
        except REFUSED as refused:
            return f"{verb.__name__}: refused, {type(refused).__name__}"

    return played


def one(rows, pick: int):
    """Return the row that a number picks, None when there is none; the same number picks the same row."""
    kept: Sequence = list(rows) if isinstance(rows, list) else list(rows.order_by("pk"))
    return kept[pick % len(kept)] if kept else None


class Acts:
    """Every act of a life; ``pick`` says on whom, among those on whom it could be."""

    def __init__(self, world: World):
        self.world = world
        self.gone: list[User] = []  # who left, or whose firm closed
        self.ends = 0

    @property
    def now(self) -> datetime:
        return timezone.now()

    @property
    def today(self) -> date:
        return timezone.localdate()

    # --- Applications -----------------------------------------------------------------------------------

    @act
    def apply(self, pick):
        student = one(self.world.students, pick)
        offer = Offer.objects.get(pk=one(self.world.offers, pick // 3).pk)
        kept = applying.draft(
            student=student, slot=offer.slots.get(), message="", documents=[], by=student.account
        )
        applying.send(application=kept, by=student.account, at=self.now)
        return kept

    @act
    def offer_place(self, pick):
        if waiting := one(Application.objects.waiting(), pick):
            return deciding.offer_place(application=waiting, by=self.firm_of(waiting), at=self.now)

    @act
    def invite(self, pick):
        if waiting := one(Application.objects.waiting(), pick):
            when = self.now + timedelta(days=3)
            return deciding.invite(
                application=waiting,
                by=self.firm_of(waiting),
                at=self.now,
                interview_at=when,
                interview_place="",
            )

    @act
    def refuse(self, pick):
        if waiting := one(Application.objects.waiting(), pick):
            return deciding.refuse(
                application=waiting, by=self.firm_of(waiting), at=self.now, refusal="other"
            )

    @act
    def confirm(self, pick):
        if offered := one(Application.objects.filter(state="offered"), pick):
            return deciding.confirm(application=offered, by=offered.student.account, at=self.now)

    @act
    def withdraw(self, pick):
        if live := one(Application.objects.live(), pick):
            return deciding.withdraw(application=live, by=live.student.account, at=self.now)

    @act
    def cancel(self, pick):
        if live := one(Application.objects.live(), pick):
            return deciding.cancel(application=live, by=self.world.admin, at=self.now, reason="Erreur.")

    # --- Offers -----------------------------------------------------------------------------------------

    @act
    def change_offer(self, pick):
        offer = one(self.world.offers, pick)
        verb = ("pause", "resume", "archive")[pick // 5 % 3]
        return writing.change(offer, verb, by=self.world.admin, at=self.now, reason="Travaux.")

    # --- Agreements -------------------------------------------------------------------------------------

    @act
    def write_agreement(self, pick):
        bound = Agreement.objects.exclude(state__in=["rejected", "cancelled", "lapsed"])
        confirmed = Application.objects.filter(state="confirmed").exclude(agreements__in=bound)
        application = one(confirmed, pick)
        if application is None:
            return None
        coordinator = self.coordinator_of(application.school)
        draft = generating.from_application(application, by=coordinator)
        draft.supervisor_email = draft.supervisor_name = ""
        trainer = self.trainer_of(application)
        draft.trainer_name, draft.trainer_email = trainer.full_name, trainer.email
        known = generating.host_of(application)
        known["establishment"] = application.slot.offer.establishment
        made = generating.create(agreement=draft, hosts=[AgreementHost(**known)], by=coordinator, at=self.now)
        reviewing.ask_employer(agreement=made, by=coordinator, at=self.now)
        return made

    @act
    def read_agreement(self, pick):
        if asked := one(Agreement.objects.filter(state="employer_review"), pick):
            reviewing.answer(agreement=asked, agrees=True, words="", by=self.world.admin, at=self.now)
            return asked

    @act
    def open_signing(self, pick):
        if read := one(Agreement.objects.filter(state="school_review"), pick):
            asking.open_signing(agreement=read, by=self.coordinator_of(read.school), at=self.now)
            return read

    @act
    def sign(self, pick):
        request = one(SignatureRequest.objects.pending().filter(version__voided_at=None), pick)
        if request is None:
            return None
        told = {"sha256": request.version.sha256, "typed_name": request.name}
        return signing.sign(request=request, by=None, at=self.now, **told)

    @act
    def sign_all(self, pick):
        version = one(SignatureRequest.objects.pending().filter(version__voided_at=None), pick)
        if version is None:
            return None
        for request in version.version.requests.pending().order_by("pk"):
            told = {"sha256": version.version.sha256, "typed_name": request.name}
            signing.sign(request=request, by=None, at=self.now, **told)
        return version.version

    @act
    def refuse_to_sign(self, pick):
        if request := one(SignatureRequest.objects.pending(), pick):
            ends_all = pick % 2 == 0
            return signing.refuse(request=request, words="Non.", ends_all=ends_all, by=None, at=self.now)

    @act
    def call_off(self, pick):
        if live := one(Agreement.objects.live(), pick):
            return ending.call_off(agreement=live, by=self.world.admin, at=self.now, reason="Fermeture.")

    # --- Placements -------------------------------------------------------------------------------------

    @act
    def note_hours(self, pick):
        placement = one(Placement.objects.filter(state="active"), pick)
        if placement is None:
            return None
        days = [noting.Day(self.today, hours=(6, 9, 13)[pick % 3])]
        by = placement.student.account
        return noting.note_week(
            placement=placement, monday=monday_of(self.today), days=days, by=by, at=self.now
        )

    @act
    def finish(self, pick):
        if active := one(Placement.objects.filter(state="active"), pick):
            told = {"hired": pick % 2 == 0, "related": True, "full_time": True}
            told = told if told["hired"] else {"hired": False, "related": None, "full_time": None}
            closing.finish(placement=active, by=self.world.admin, at=self.now, **told)
            return active

    @act
    def break_off(self, pick):
        if live := one(Placement.objects.live(), pick):
            verb = "cancel" if live.state == "planned" else "interrupt"
            starting.break_off(
                placement=live, verb=verb, by=self.world.admin, at=self.now, reason="Accident."
            )
            return live

    # --- Ends -------------------------------------------------------------------------------------------

    @act
    def end_role(self, pick):
        roles = [*Membership.objects.order_by("pk"), *RegionalRole.objects.order_by("pk")]
        current = [role for role in roles if role.is_current(on=self.today)]
        if role := one(current, pick):
            role.end(on=self.today - timedelta(days=1))
            self.leave(role.user)
            return role

    @act
    def deactivate(self, pick):
        person = one([user for user in self.world.people if is_active(user)], pick)
        if person is None:
            return None
        User.objects.filter(pk=person.pk).update(is_active=False)
        self.leave(person)
        return person

    @act
    def close_firm(self, pick):
        working = Organization.objects.filter(pk__in=[firm.pk for firm in self.world.firms], status="active")
        firm = one(working, pick)
        if firm is None:
            return None
        told = {
            "status": Organization.Status.CLOSED,
            "reason": "Faillite.",
            "by": self.world.admin,
            "at": self.now,
        }
        closing_down.set_status(closing=closing_down.Closing(firm), **told)
        self.leave(*User.objects.filter(memberships__organization=firm).order_by("pk"))
        return firm

    @act
    def leave_cohort(self, pick):
        if active := one(Enrolment.objects.filter(state="active"), pick):
            active.withdraw(by=self.world.admin, at=self.now, reason="Emploi.")
            active.save()
            return active

    # --- One person, of one school or several -----------------------------------------------------------

    @act
    def join(self, pick):
        """A school types somebody whom it may know, with the code, the date or neither: a double is born."""
        known = one(Student.objects.filter(merged_into=None), pick)
        cohort = one(self.world.cohorts, pick // 3)
        person = {
            "first_name": known.first_name,
            "last_name": known.last_name,
            "birth_date": known.birth_date if pick // 6 % 2 else None,
            "email": known.email if pick // 12 % 2 else "",
        }
        return enrolling.enrol_student(
            cohort=cohort,
            person=person,
            permanent_code=code_of(known) if pick // 24 % 2 else "",
            state="active",
            on=self.today,
            by=self.coordinator_of(cohort.provider),
            at=self.now,
            token=UUID(int=Enrolment.objects.count()),
        )

    @act
    def merge(self, pick):
        """Two files of one name become one, by their school or by the person whose account opens one."""
        if asked := one(Merge.objects.filter(state="proposed"), pick):
            merging.finish(merge=asked, by=asked.kept.account, at=self.now)
            return asked
        files = list(Student.objects.filter(merged_into=None).order_by("pk"))
        names = [(file.first_name, file.last_name) for file in files]
        pairs = [
            (kept, gone) for kept in files for gone in files
            if kept.pk < gone.pk and names[files.index(kept)] == names[files.index(gone)]
        ]  # fmt: skip
        pair = one(pairs, pick)
        if pair is None:
            return None
        school = self.world.schools[pick % 2]
        by = self.coordinator_of(school)
        return merging.propose(kept=pair[0], gone=pair[1], school=school, by=by, at=self.now)

    @act
    def take_apart(self, pick):
        if merge := one(Merge.objects.filter(state="done"), pick):
            merging.take_apart(merge=merge, by=self.world.admin, at=self.now)
            return merge

    @act
    def move(self, pick):
        """Somebody goes on in the other cohort; their school asks its school, which says yes or no."""
        if asked := one(SchoolTransfer.objects.filter(state="asked"), pick):
            by = self.coordinator_of(asked.school)
            if pick % 3 == 0:
                asked.decline(by=by, at=self.now, reason="Complet.")
                return asked
            cohort = next(cohort for cohort in self.world.cohorts if cohort.provider_id == asked.school_id)
            return moving.accept(transfer=asked, cohort=cohort, on=self.today, by=by, at=self.now)
        enrolment = one(Enrolment.objects.filter(state__in=LIVE_STATES), pick)
        if enrolment is None:
            return None
        cohort = next(cohort for cohort in self.world.cohorts if cohort.pk != enrolment.cohort_id)
        by = self.coordinator_of(enrolment.cohort.provider)
        told = {"school": cohort.provider, "cohort": None, "on": self.today, "words": "", "by": by}
        return moving.ask(enrolment=enrolment, **told, at=self.now)

    @act
    def begin_role(self, pick):
        """Somebody acts for a firm from today, whoever they were before."""
        person, firm = one(self.world.staff, pick), one(self.world.firms, pick // 8)
        given = {"user": person, "organization": firm, "role": ("employer", "trainer")[pick // 2 % 2]}
        known = Membership.objects.filter(**given)
        if any(role.is_current(on=self.today) for role in known):
            return None
        return Membership.objects.create(**given, from_on=self.today)

    # --- Time -------------------------------------------------------------------------------------------

    @act
    def morning(self, pick):
        """What the workers do each day."""
        on, at = self.today, self.now
        follow(on=on)
        keep_true(on=on, at=at)
        moving.close_unanswered(on=on, at=at)
        tend(on=on, at=at)
        start_due(on=on, at=at)
        follow_due(on=on, at=at)
        ask_for_hours(on=on, at=at)
        ask_for_evaluations(on=on, at=at)
        return on

    def leave(self, *people: User) -> None:
        self.ends += 1
        self.gone += people

    # --- Who --------------------------------------------------------------------------------------------

    def firm_of(self, application: Application) -> User:
        firm = application.slot.offer.establishment.organization
        return Membership.objects.filter(organization=firm, role="employer").earliest("pk").user

    def trainer_of(self, application: Application) -> User:
        firm = application.slot.offer.establishment.organization
        return Membership.objects.filter(organization=firm, role="trainer").earliest("pk").user

    def coordinator_of(self, school: Organization) -> User:
        return Membership.objects.filter(organization=school, role="coordinator").earliest("pk").user


def is_active(user: User) -> bool:
    return User.objects.filter(pk=user.pk, is_active=True).exists()


def code_of(student: Student) -> str:
    """Return an invented permanent code of somebody: the same for the same name."""
    return f"{student.last_name[:3]}{student.first_name[:1]}010100{len(student.first_name):02}".upper()
