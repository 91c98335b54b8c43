"""What people see in a life: who has no current role reaches nothing, by account, by link or by calendar."""

import re
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.test import Client
from django.utils import timezone

from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.offers.models import Offer
from internships.overview.calendars import happenings
from internships.placements.models import Placement
from partnerships.mails.outbox import OutgoingMail
from partnerships.people.models import Membership, RegionalRole, User
from programs.adequacy.records import Parameters
from programs.cohorts.counting import figures_of
from programs.cohorts.models import Cohort, Enrolment
from programs.reports.chaining import Chains
from programs.reports.gathering_supply import supply
from programs.reports.scoping import Scope, Sources
from tests.lives.world import World

ADDRESS = re.compile(r"https?://[^/\s]+(/\S+)")
MAIN = re.compile(rb"<main.*</main>", re.DOTALL)
FORM = re.compile(rb'<form[^>]*method="post"', re.IGNORECASE)
NOBODY = Membership.objects.none()
YEARS = (2025, 2026, 2027)  # any will do: they only choose what shows


def current(user: User) -> User:
    """Return a person as a new request knows them."""
    return User.objects.get(pk=user.pk)


def mine(user: User, model) -> Q:
    """Return which rows of a model are a person's own, or those of whom they act for today.

    An oracle: it says again, from roles alone, what the pages must agree with.
    """
    on = timezone.localdate()
    now = Q(from_on__lte=on) & (Q(to_on=None) | Q(to_on__gte=on))
    roles = user.memberships.filter(now, organization__status="active") if user.is_active else NOBODY
    firms = roles.filter(role="employer").values("organization")
    schools = roles.filter(role="coordinator").values("organization")
    regional = user.regional_roles.filter(now, role="regional_coordinator")
    regional = regional if user.is_active else RegionalRole.objects.none()
    regions = regional.values("region")
    own = Q(student__account=user) if user.is_active else Q(pk=None)
    if model is Application:
        offer = "slot__offer__"
        sent = Q(**{f"{offer}establishment__organization__in": firms}) | Q(**{f"{offer}region__in": regions})
        return own | (sent | Q(school__in=schools)) & ~Q(state="draft")
    partners = Q(school__in=schools) | Q(region__in=regions)
    if model is Agreement:
        return own | partners | Q(hosts__establishment__organization__in=firms)
    trained_at = roles.filter(role__in=["trainer", "employer"]).values("organization")
    trained = Q(trainer=user, establishment__organization__in=trained_at)
    return own | partners | trained | Q(establishment__organization__in=firms)


def trespasses(world: World) -> Iterator[str]:
    """Say what somebody can read who may not: rows that the product shows beyond the oracle's."""
    for user in map(current, world.people):
        for model in (Application, Agreement, Placement):
            shown = set(model.objects.visible_to(user).values_list("pk", flat=True))
            allowed = set(model.objects.filter(mine(user, model)).values_list("pk", flat=True))
            if beyond := shown - allowed:
                yield f"{user} reads {model.__name__} {sorted(beyond)}"


def doors(people: Iterable[User]) -> Iterator[str]:
    """Open by account the page of everything that somebody may not see, and say what opens."""
    for user in map(current, people):
        client = Client()
        client.force_login(user)
        for model in (Application, Agreement, Placement):
            for row in model.objects.exclude(pk__in=model.objects.filter(mine(user, model)).values("pk")):
                answer = client.get(row.get_absolute_url())
                if answer.status_code not in {302, 403, 404}:
                    yield f"{user} opens {row.get_absolute_url()}: {answer.status_code}"


def calendars(world: World) -> Iterator[str]:
    """Compare each person's calendar with the placements that are theirs, called off or not."""
    on = timezone.localdate()
    for user in map(current, world.people):
        told = {row.uid: row.is_off for row in happenings(user, on=on) if row.uid.startswith("placement-")}
        ahead = Placement.objects.filter(mine(user, Placement))
        known = {f"placement-{row.public_id}": row.state == "cancelled" for row in ahead}
        wrong = {uid for uid, is_off in told.items() if known.get(uid) != is_off}
        if user.is_active and wrong:
            yield f"the calendar of {user} is wrong about {wrong}"


def public_offers() -> Iterator[str]:
    """Say which offers the public list shows though nobody could take a place there."""
    for offer in Offer.objects.published(on=timezone.localdate()):
        if offer.establishment.organization.status != "active":
            yield f"{offer} is listed, its firm is closed"


def links(people: Iterable[User]) -> Iterator[str]:
    """Open every link that was mailed to who left, and say which still works: none but a copy they signed."""
    for user in map(current, people):
        if has_a_role(user):
            continue
        for mail in OutgoingMail.objects.filter(to=user.email).exclude(state="withdrawn").order_by("pk"):
            for path in ADDRESS.findall(mail.body):
                answer = Client().get(path)
                page = MAIN.search(answer.content)
                if answer.status_code == 200 and page and FORM.search(page.group()):
                    yield f"{user} left, and may act by the link of « {mail.subject} »"


def has_a_role(user: User) -> bool:
    """Whether somebody acts for anybody today, or for themselves as a student."""
    on = timezone.localdate()
    now = Q(from_on__lte=on) & (Q(to_on=None) | Q(to_on__gte=on))
    acts = user.memberships.filter(now, organization__status="active")
    is_student = Application.objects.filter(student__account=user).exists()
    return user.is_active and (acts.exists() or user.regional_roles.filter(now).exists() or is_student)


def figures(world: World) -> Iterator[str]:
    """Count who began by distinct persons, and say which list or report counts otherwise."""
    on = timezone.localdate()
    began = Enrolment.objects.filter(began_on__lte=on, went_on_in=None, cohort__in=world.cohorts)
    persons = began.values("student", "cohort").distinct().count()
    listed = sum(figures_of(cohort).entrants.value or 0 for cohort in Cohort.objects.with_counts())
    scope = Scope(region=world.cohorts[0].region, on=on, parameters=Parameters(school_years=YEARS))
    flows, _centres = supply(scope, Chains.read(on=on), Sources())
    reported = sum(flow.entrants or 0 for flow in flows)
    if not persons == listed == reported:
        told = list(Enrolment.objects.values_list("student", "cohort", "state", "began_on", "went_on_in"))
        yield f"{persons} persons began, the cohorts say {listed}, the report {reported}: {told}"


def everything(world: World, *, gone: Iterable[User]) -> Iterator[str]:
    """Say everything that somebody sees and should not, at the end of a life; ``gone`` are who left in it."""
    yield from trespasses(world)
    yield from doors(gone)
    yield from links(gone)
    yield from calendars(world)
    yield from public_offers()
    yield from figures(world)
