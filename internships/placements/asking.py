"""Mails that ask for what is missing: hours to note, hours to validate, evaluations; each once."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from internships.placements.evaluation_models import Evaluation
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.placements.scheduling import evaluations_due, monday_of, plan_of_week
from internships.placements.timetabling import lines_of
from partnerships.base.ticking import claim
from partnerships.people import mailing
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, Membership, RegionalRole, User

VALIDATE = "validate_hours"
EVALUATE = "evaluate_{moment}"
MAILS = "internships/placements/mail"


def ask_for_hours(*, on: date, at: datetime) -> dict[str, int]:
    """Ask trainers for the hours that wait, and students for last week's; once a week each.

    Return the mails sent, by sort. Safe to call every day: what was asked in a week is not asked again.
    """
    monday = monday_of(on)
    return {
        "to_validate": sum(_ask_trainer(row, monday=monday, at=at) for row in _waiting(monday)),
        "to_note": sum(_ask_student(row, monday=monday) for row in _silent(monday)),
    }


def _waiting(monday: date):
    """Placements with hours, noted before this week, that nobody answered."""
    days = HoursLog.objects.filter(placement=OuterRef("pk"), state=HoursLog.State.LOGGED, day__lt=monday)
    found = Placement.objects.filter(Exists(days)).exclude(state=Placement.State.CANCELLED)
    return found.with_places().select_related("trainer").order_by("pk")


@transaction.atomic
def _ask_trainer(placement: Placement, *, monday: date, at: datetime) -> bool:
    email = placement.trainer.email if placement.trainer else placement.trainer_email
    if not email or not claim(name=f"validate hours {placement.pk}", period=monday.isoformat()):
        return False
    send_hours_link(placement=placement, at=at)
    return True


def send_hours_link(*, placement: Placement, at: datetime) -> None:
    """Write to the trainer: a page for those who have an account, else a link; older links stop working."""
    if placement.trainer:
        first = monday_of(placement.hours.filter(state=HoursLog.State.LOGGED).earliest("day").day)
        _write("hours_to_validate", placement, placement.trainer, "hours_validate", [first.isoformat()])
        return
    links = AccessLink.objects.to(VALIDATE, placement.pk)
    revoke_links(links=links, at=at)
    link, token = make_link(
        act=VALIDATE,
        target_id=placement.pk,
        email=placement.trainer_email,
        name=placement.trainer_name,
        organization=placement.establishment.organization,
        language=language_of(placement.trainer_email),
        at=at,
    )
    _write_link("hours_to_validate", placement, link, "hours_by_link", token)


def _silent(monday: date):
    """Placements under way where the student said nothing of last week."""
    last = monday - timedelta(days=7)
    noted = HoursLog.objects.filter(placement=OuterRef("pk"), day__gte=last, day__lt=monday)
    found = Placement.objects.filter(
        ~Exists(noted), state=Placement.State.ACTIVE, starts_on__lt=monday, ends_on__gte=last
    )
    found = found.filter(student__account__isnull=False).prefetch_related("schedule")
    return found.with_places().select_related("student__account").order_by("pk")


def _ask_student(placement: Placement, *, monday: date) -> bool:
    """Remind a student whose schedule had hours last week."""
    last = monday - timedelta(days=7)
    dates = {"starts_on": placement.starts_on, "ends_on": placement.ends_on}
    if not any(plan.hours for plan in plan_of_week(lines_of(placement.schedule.all()), last, **dates)):
        return False
    with transaction.atomic():
        if not claim(name=f"note hours {placement.pk}", period=monday.isoformat()):
            return False
        _write("hours_to_note", placement, placement.student.account, "hours_week", [last.isoformat()])
    return True


def ask_for_evaluations(*, on: date, at: datetime) -> int:
    """Ask firm and student for the evaluations that are due: halfway, then in the last week. Once each."""
    under_way = Placement.objects.filter(state=Placement.State.ACTIVE, starts_on__lt=on)
    found = under_way.with_places().select_related("trainer", "student__account")
    return sum(
        _ask_evaluation(placement, moment=moment, side=side, at=at)
        for placement in found.prefetch_related("evaluations").order_by("pk")
        for moment in evaluations_due(placement.starts_on, placement.ends_on, on=on)
        for side in Evaluation.By.values
    )


def _ask_evaluation(placement: Placement, *, moment: str, side: str, at: datetime) -> bool:
    if any((e.moment, e.by) == (moment, side) for e in placement.evaluations.all()):
        return False
    with transaction.atomic():
        if not claim(name=f"evaluation {moment} {side}", period=str(placement.pk)):
            return False
        if side == Evaluation.By.EMPLOYER:
            return send_evaluation_link(placement=placement, moment=moment, at=at)
        return _ask_trainee(placement, moment=moment)


def _ask_trainee(placement: Placement, *, moment: str) -> bool:
    account = placement.student.account
    if account is None:
        return False
    _write("evaluation_to_give", placement, account, "evaluation_create", [moment, Evaluation.By.STUDENT])
    return True


def send_evaluation_link(*, placement: Placement, moment: str, at: datetime, by: User | None = None) -> bool:
    """Ask the firm for an evaluation, by its page or by a link; False when no address is known."""
    if placement.trainer:
        args = [moment, Evaluation.By.EMPLOYER]
        _write("evaluation_to_give", placement, placement.trainer, "evaluation_create", args)
        return True
    if not placement.trainer_email:
        return False
    act = EVALUATE.format(moment=moment)
    revoke_links(links=AccessLink.objects.to(act, placement.pk), at=at)
    link, token = make_link(
        act=act,
        target_id=placement.pk,
        email=placement.trainer_email,
        name=placement.trainer_name,
        organization=placement.establishment.organization,
        language=language_of(placement.trainer_email),
        at=at,
        by=by,
        days=14,
    )
    _write_link("evaluation_to_give", placement, link, "evaluation_by_link", token)
    return True


def revoke_trainers_links(*, placement: Placement, at: datetime) -> None:
    """Close the links sent to the trainer of a placement: somebody else answers for the student now."""
    acts = [VALIDATE, *(EVALUATE.format(moment=moment) for moment in Evaluation.Moment.values)]
    for act in acts:
        revoke_links(links=AccessLink.objects.to(act, placement.pk), at=at)


def tell_of_incident(*, incident, placement: Placement) -> int:
    """Tell the school's coordinators, without a school the region's, that an incident is to be read.

    The mail says nothing of it.
    """
    today = timezone.localdate()
    if placement.school_id:
        roles = Membership.objects.current(on=today).filter(
            organization=placement.school_id, role=Membership.Role.COORDINATOR
        )
    else:
        roles = RegionalRole.objects.current(on=today).filter(
            region=placement.region_id, role=RegionalRole.Role.COORDINATOR
        )
    coordinators = User.objects.filter(pk__in=roles.values("user"), is_active=True)
    for person in coordinators:
        with override(person.language):
            link = settings.SITE_URL + reverse("incident_detail", args=[incident.public_id])
        _send("incident_reported", placement, person.email, person.language, link)
    return len(coordinators)


def _write(name: str, placement: Placement, reader: User, page: str, args: list) -> None:
    with override(reader.language):
        link = settings.SITE_URL + reverse(page, args=[placement.public_id, *args])
    _send(name, placement, reader.email, reader.language, link)


def _write_link(name: str, placement: Placement, link: AccessLink, page: str, token: str) -> None:
    with override(link.language):
        address = settings.SITE_URL + reverse(page, args=[token])
    _send(name, placement, link.email, link.language, address, expires_at=link.expires_at)


def _send(
    name: str, placement: Placement, to: str, language: str, link: str, *, expires_at: datetime | None = None
) -> None:
    context = {"placement": placement, "link": link, "expires_at": expires_at}
    mailing.write(template=f"{MAILS}/{name}", to=to, language=language, context=context)
