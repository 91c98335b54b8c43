"""What is true after every act of every life: each invariant is a query whose rows are what breaks it."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from django.db.models import Count, F, Q
from django.utils import timezone

from internships.agreements.models import AgreementVersion, SignatureRequest
from internships.applications.models import LIVE_STATES, SEATED_STATES, WAITING_STATES, Application
from internships.offers.models import Offer, Slot
from internships.placements.models import LIVE_STATES as LIVE_PLACEMENTS
from internships.placements.models import Placement
from internships.placements.ruling import week_refusals
from internships.placements.scheduling import monday_of
from partnerships.people.models import AccessLink
from programs.cohorts.models import LIVE_STATES as LIVE_ENROLMENTS
from programs.cohorts.models import Cohort, Enrolment, Student
from programs.moves.models import SchoolTransfer
from tests.lives.world import STUDENTS

IN_FORCE = ["signed", "active"]
TO_SIGN = ["ready_to_sign", "partially_signed"]
INVARIANTS: dict[str, Callable[[], Iterable]] = {}


def always(query: Callable[[], Iterable]):
    """Register a query of what must not be; its docstring says what is true instead."""
    INVARIANTS[query.__doc__] = query
    return query


def broken() -> list[str]:
    """Return, in words, every invariant that does not hold now, with the rows that break it."""
    found = ((words, list(query())) for words, query in INVARIANTS.items())
    return [f"{words} Not so: {rows}" for words, rows in found if rows]


@always
def seats():
    """The seats taken of a slot are those that applications hold."""
    held = Count("applications", filter=Q(applications__state__in=SEATED_STATES))
    return Slot.objects.annotate(held=held).exclude(taken=F("held"))


@always
def seats_beyond():
    """Nobody holds a seat that is not there."""
    return Slot.objects.filter(taken__gt=F("seats"))


@always
def full():
    """An offer is full when no seat is left, and only then."""
    to_come = Slot.objects.upcoming(on=timezone.localdate())
    of_slots = to_come.values("offer")
    free = to_come.filter(taken__lt=F("seats")).values("offer")
    return [
        *Offer.objects.filter(state="full", pk__in=free),
        *Offer.objects.filter(state="published", pk__in=of_slots).exclude(pk__in=free),
    ]


@always
def one_live_application():
    """A student has one live application to a slot."""
    live = Application.objects.filter(state__in=LIVE_STATES).order_by()
    return live.values("student", "slot").annotate(many=Count("pk")).filter(many__gt=1)


@always
def requests_of_open_texts():
    """Who is asked to sign is asked to sign a text that still can be."""
    asked = SignatureRequest.objects.filter(state="pending")
    first = Q(version__is_amendment=False, version__agreement__state__in=TO_SIGN)
    later = Q(version__is_amendment=True, version__agreement__state__in=IN_FORCE)
    return asked.exclude(Q(version__voided_at=None, version__signed_at=None) & (first | later))


@always
def texts_of_open_agreements():
    """A text awaits signatures only while its agreement does, or is in force."""
    open_texts = AgreementVersion.objects.to_sign()
    return open_texts.exclude(agreement__state__in=[*TO_SIGN, *IN_FORCE])


@always
def placements_have_agreements():
    """A placement lives by an agreement in force."""
    return Placement.objects.filter(state__in=LIVE_PLACEMENTS).exclude(agreement__state__in=IN_FORCE)


@always
def agreements_end_with_placements():
    """An agreement is not in force once its placement is over."""
    return Placement.objects.exclude(state__in=LIVE_PLACEMENTS).filter(agreement__state__in=IN_FORCE)


@always
def one_full_time():
    """Nobody has two full-time placements at once."""
    live = Placement.objects.filter(state__in=LIVE_PLACEMENTS, is_full_time=True)
    return [
        (one, other)
        for one in live
        for other in live.filter(student=one.student_id, pk__gt=one.pk)
        if one.starts_on <= other.ends_on and other.starts_on <= one.ends_on
    ]


@always
def a_placed_student_waits_nowhere():
    """Who signed holds one place: their other applications are over, unless they applied again."""
    signed = Placement.objects.filter(state="planned").values(
        "student", "agreement__application", "created_at"
    )
    return [
        row
        for row in signed
        if Application.objects.filter(
            student=row["student"], state__in=[*WAITING_STATES, "offered"], sent_at__lt=row["created_at"]
        )
        .exclude(pk=row["agreement__application"])
        .exists()
    ]


@always
def answers_are_asked_of_what_waits():
    """A link about an application works only while the firm has to answer, or awaits who confirmed."""
    links = AccessLink.objects.open(at=timezone.now()).filter(act="answer_application")
    waiting = Application.objects.filter(state__in=[*WAITING_STATES, "confirmed"])
    return links.exclude(target_id__in=waiting.values("pk"))


@always
def one_live_enrolment():
    """A student is enrolled once in a cohort."""
    live = Enrolment.objects.exclude(state__in=["withdrawn", "transferred", "failed", "graduated"]).order_by()
    return live.values("student", "cohort").annotate(many=Count("pk")).filter(many__gt=1)


@always
def entrants_are_persons():
    """A cohort counts as many entrants as distinct persons began in it and went on in no other."""
    began = Q(enrolments__began_on__isnull=False, enrolments__went_on_in=None)
    persons = Count("enrolments__student", filter=began, distinct=True)
    cohorts = Cohort.objects.with_counts().annotate(persons=persons)
    return [cohort for cohort in cohorts if cohort.counted_entrants != cohort.persons]


@always
def closed_firms_offer_nothing():
    """A firm that is closed shows no offer, and nobody waits for its answer."""
    firm = {"establishment__organization__status": "closed"}
    waiting = Application.objects.filter(state__in=[*WAITING_STATES, "offered"])
    return [
        *Offer.objects.filter(state__in=["published", "full"], **firm),
        *waiting.filter(**{f"slot__offer__{name}": value for name, value in firm.items()}),
    ]


@always
def a_merged_file_holds_nothing():
    """Of two files that are one, the one that went holds nothing that lives, opens by no account, is nobody's
    goal."""
    gone = Student.objects.exclude(merged_into=None)
    return [
        *gone.exclude(account=None),
        *gone.exclude(merged_into__merged_into=None),
        *Enrolment.objects.filter(student__in=gone, state__in=LIVE_ENROLMENTS),
        *Application.objects.filter(student__in=gone, state__in=LIVE_STATES),
        *Placement.objects.filter(student__in=gone, state__in=LIVE_PLACEMENTS),
    ]


@always
def one_file_opens_by_an_account_of_its_own():
    """Nobody became somebody else: a file opens by the account it had, or had its double."""
    owners = {f"eleve{number}@exemple.example": name for number, (name, _age) in enumerate(STUDENTS)}
    files = Student.objects.exclude(account=None).select_related("account")
    return [file for file in files if owners[file.account.email] != file.first_name]


@always
def transfers_that_wait_are_of_who_studies():
    """A transfer waits only while the person may leave the cohort, and one at a time."""
    waiting = SchoolTransfer.objects.filter(state="asked").order_by()
    over = waiting.exclude(enrolment__state__in=LIVE_ENROLMENTS)
    twice = waiting.values("enrolment").annotate(many=Count("pk")).filter(many__gt=1)
    return [*over, *twice]


@always
def who_went_on_is_counted_once():
    """An enrolment that was transferred names where the person went on, theirs, and nothing else does."""
    left = Enrolment.objects.filter(state="transferred")
    return [
        *left.filter(went_on_in=None),
        *left.exclude(went_on_in__student=F("student")),
        *Enrolment.objects.exclude(went_on_in=None).exclude(state="transferred"),
    ]


@always
def hours_within_the_law():
    """What is noted of a week keeps the law of the person's age, summed over all that they work."""
    found = []
    for placement in Placement.objects.filter(hours__hours__gt=0).distinct():
        weeks = defaultdict(dict)
        for row in placement.hours.all():
            weeks[monday_of(row.day)][row.day] = row.hours
        found += [told for hours in weeks.values() for told in week_refusals(placement, hours=hours)]
    return found


@always
def signatories_are_different_persons():
    """No two who are asked to sign one text share an address."""
    asked = SignatureRequest.objects.filter(state="pending").exclude(email="").order_by()
    return asked.values("version", "email").annotate(many=Count("pk")).filter(many__gt=1)
