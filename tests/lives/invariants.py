"""What is true after every act of every life: each invariant is a query whose rows are what breaks it."""

from collections.abc import Callable, Iterable

from django.db.models import Count, F, Q
from django.utils import timezone

from internships.agreements.models import AgreementVersion, SignatureRequest
from internships.applications.models import LIVE_STATES, SEATED_STATES, WAITING_STATES, Application
from internships.offers.models import Offer, Slot
from internships.placements.models import LIVE_STATES as LIVE_PLACEMENTS
from internships.placements.models import Placement
from partnerships.people.models import AccessLink
from programs.cohorts.models import Cohort, Enrolment

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
    left = Q(slots__taken__lt=F("slots__seats"))
    free = Offer.objects.filter(left).values("pk")
    return [*Offer.objects.filter(state="full", pk__in=free)]


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
    """A cohort counts as many entrants as distinct persons began in it."""
    persons = Count("enrolments__student", filter=Q(enrolments__began_on__isnull=False), distinct=True)
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
