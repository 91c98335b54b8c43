"""Meetings of committees: agenda, who was called and who came, and the minutes until they are adopted."""

from datetime import date, datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.figures import write_day
from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.committees.models import Committee, Sitting
from partnerships.printing.models import Printable

AMENDMENT_DAYS = said("amendment_days", 7)


class MeetingQuerySet(StatefulQuerySet):
    def public(self):
        """Those whose convocation has left, of published committees; what is said of them grows with time."""
        return self.filter(public_meeting())

    def readable_by(self, user, *, on: date):
        """Meetings of the committees that the person reads from inside; to others, those that are public."""
        if not user.is_authenticated:
            return self.public()
        return self.filter(public_meeting() | read_inside(user, on=on))

    def inside(self, user, *, on: date):
        """Those of the committees that the person reads from inside, jointly held ones included."""
        return self.filter(read_inside(user, on=on))

    def minutes_to_read_by(self, user):
        """Those whose minutes circulate, where an organization that the person acts for was."""
        there = Presence.objects.sat().filter(sitting__seat__organization__in=user.scope.staffed_ids)
        return self.filter(state=Meeting.State.CIRCULATED, pk__in=there.values("meeting"))

    def of(self, committee: Committee):
        """A committee's own, and those that it holds with others."""
        joint = Meeting.also_for.through.objects.filter(committee=committee).values("meeting")
        return self.filter(Q(committee=committee) | Q(pk__in=joint))


def public_meeting() -> Q:
    return Q(committee__in=Committee.objects.public().values("pk")) & ~Q(state=Meeting.State.PLANNED)


def read_inside(user, *, on: date) -> Q:
    own = Committee.objects.read_inside_by(user, on=on).values("pk")
    joint = Meeting.also_for.through.objects.filter(committee__in=own).values("meeting")
    return Q(committee__in=own) | Q(pk__in=joint)


@tracked
class Meeting(Stateful, Printable, Stamped):
    """*Réunion, séance*: planned → convened → held → minutes circulated → adopted; or cancelled."""

    class State(States):
        PLANNED = "planned", pgettext_lazy("meeting", "planned")
        CONVENED = "convened", _("convened")
        HELD = "held", pgettext_lazy("meeting", "held: minutes to write")
        CIRCULATED = "circulated", _("minutes circulated")
        ADOPTED = "adopted", _("minutes adopted")
        CANCELLED = "cancelled", pgettext_lazy("meeting", "cancelled")

    TO_COME = (State.PLANNED, State.CONVENED)

    committee = models.ForeignKey(
        Committee, models.PROTECT, related_name="meetings", verbose_name=_("committee")
    )
    also_for = models.ManyToManyField(
        Committee,
        related_name="joint_meetings",
        blank=True,
        verbose_name=_("held with"),
        help_text=_("Other committees that sit at the same meeting: one meeting, no copy."),
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    starts_at = models.DateTimeField(_("begins at"))
    ends_at = models.DateTimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(pgettext_lazy("of a meeting", "place"), max_length=250, blank=True)
    link = models.URLField(_("link to join"), blank=True)
    internal_note = models.TextField(
        _("internal note"), blank=True, max_length=4000, help_text=_("Read by who keeps the committee only.")
    )
    minutes = models.TextField(_("minutes"), blank=True, max_length=60_000)
    convened_at = models.DateTimeField(_("convened at"), null=True, blank=True, editable=False)
    circulated_at = models.DateTimeField(_("minutes circulated at"), null=True, blank=True, editable=False)
    adopted_at = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="adopts",
        verbose_name=_("adopted at the meeting"),
    )
    sequence = models.PositiveIntegerField(_("version of the convocation"), default=0, editable=False)
    state = FSMField(_("state"), choices=State, default=State.PLANNED, protected=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("meeting"), _("meetings")
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="meeting_ends_after_start",
                violation_error_code="meeting_ends_after_start",
                violation_error_message=_("The meeting ends before it begins."),
            ),
            models.CheckConstraint(
                condition=~Q(state="adopted") | Q(adopted_at__isnull=False), name="meeting_adopted_somewhere"
            ),
        ]

    def __str__(self) -> str:
        return self.title or _("Meeting of %(day)s") % {"day": write_day(localdate(self.starts_at))}

    def get_absolute_url(self) -> str:
        return reverse("meeting_detail", args=[self.public_id])

    def is_to_come(self, *, at: datetime) -> bool:
        return self.state in (self.State.PLANNED, self.State.CONVENED) and self.starts_at >= at

    @property
    def takes_notes(self) -> bool:
        """Whether presences, decisions and minutes may be written now."""
        return self.state in (self.State.CONVENED, self.State.HELD)

    @property
    def committees(self) -> list[Committee]:
        return [self.committee, *self.also_for.all()]

    @verb(source=State.PLANNED, target=State.CONVENED)
    def convene(self, *, by, at, reason=""):
        self.convened_at = at

    @verb(source=[State.PLANNED, State.CONVENED], target=State.CANCELLED)
    def cancel(self, *, by, at, reason=""):
        self.sequence += 1

    @verb(source=State.CONVENED, target=State.HELD)
    def close(self, *, by, at, reason=""):
        """Everybody has left: the minutes are to be written."""

    @verb(source=State.HELD, target=State.CIRCULATED)
    def circulate(self, *, by, at, reason=""):
        self.circulated_at = at

    @verb(source=State.CIRCULATED, target=State.HELD)
    def take_up_again(self, *, by, at, reason=""):
        """What those who came have to say changes the text: it is written and circulated again."""

    @verb(source=State.CIRCULATED, target=State.ADOPTED)
    def adopt(self, *, by, at, reason="", meeting):
        self.adopted_at = meeting


class MeetingEvent(StateEvent):
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="events")

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("event of a meeting"), _("events of meetings")


@tracked
class AgendaItem(Stamped):
    """*Point à l'ordre du jour*, in its order: its time, who presents it, a document to read before."""

    class Kind(models.TextChoices):
        INFORMATION = "information", _("information")
        DISCUSSION = "discussion", _("discussion")
        DECISION = "decision", pgettext_lazy("agenda", "decision")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items", verbose_name=_("meeting"))
    position = models.PositiveSmallIntegerField(_("order"))
    title = models.CharField(_("item"), max_length=250)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.INFORMATION)
    planned_minutes = models.PositiveSmallIntegerField(_("minutes planned"), null=True, blank=True)
    speaker = models.CharField(_("who presents it"), max_length=150, blank=True)
    document = models.URLField(_("document to read"), blank=True)
    note = models.TextField(_("note"), blank=True, max_length=2000)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("agenda item"), _("agenda items")
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"],
                name="agenda_position_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.title}"


class PresenceQuerySet(models.QuerySet):
    def in_order(self):
        """With their seats: those that vote first, by constituency."""
        found = self.select_related(
            "sitting__seat__organization", "sitting__committee", "proxy__seat__organization"
        )
        return found.order_by(
            "sitting__committee", "-sitting__is_voting", "sitting__seat__constituency_fr", "pk"
        )

    def to_answer_by(self, user, *, at: datetime):
        """Convocations that a seat of an organization that the person acts for has not answered."""
        mine = self.filter(sitting__seat__organization__in=user.scope.staffed_ids, answer="")
        return mine.filter(meeting__state=Meeting.State.CONVENED, meeting__starts_at__gt=at)

    def voting(self):
        """Seats that vote now: somebody sits in them, or holds their proxy."""
        return self.filter(came__in=[Presence.Came.PRESENT, Presence.Came.REPLACED, Presence.Came.PROXY])

    def sat(self):
        """Seats in which somebody sat, were it for a part of the meeting."""
        return self.filter(came__in=[Presence.Came.PRESENT, Presence.Came.REPLACED, Presence.Came.LEFT])


@tracked
class Presence(Stamped):
    """A seat at a meeting: called at an address, what it answered, and whether somebody came."""

    class Answer(models.TextChoices):
        PRESENT = "present", _("will be there")
        ABSENT = "absent", _("will not be there")
        REPLACED = "replaced", _("sends somebody else")

    class Came(models.TextChoices):
        PRESENT = "present", pgettext_lazy("attendance", "present")
        REPLACED = "replaced", _("replaced")
        LEFT = "left", _("left before the end")
        PROXY = "proxy", _("voted by proxy")
        ABSENT = "absent", _("absent")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="presences", verbose_name=_("meeting"))
    sitting = models.ForeignKey(
        Sitting, models.PROTECT, related_name="presences", verbose_name=pgettext_lazy("committee", "seat")
    )
    email = models.EmailField(_("called at"), blank=True)
    name = models.CharField(_("person called"), max_length=150, blank=True)
    answer = models.CharField(_("answer"), max_length=20, choices=Answer, blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True)
    came = models.CharField(_("presence"), max_length=20, choices=Came, blank=True)
    substitute = models.CharField(_("replaced by"), max_length=150, blank=True)
    proxy = models.ForeignKey(
        Sitting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proxies",
        verbose_name=_("who votes for it"),
        help_text=_("In an assembly: the member that holds its proxy."),
    )

    objects = PresenceQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("presence at a meeting"), _("presences at meetings")
        ordering = ["meeting", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "sitting"], name="presence_once_per_seat"),
            models.CheckConstraint(
                condition=~(Q(answer="replaced") | Q(came="replaced")) | ~Q(substitute=""),
                name="presence_says_by_whom",
                violation_error_code="presence_says_by_whom",
                violation_error_message=_("Say who sits in the seat instead."),
            ),
            models.CheckConstraint(
                condition=Q(came="proxy", proxy__isnull=False) & ~Q(proxy=F("sitting"))
                | ~Q(came="proxy") & Q(proxy__isnull=True),
                name="presence_says_who_votes",
                violation_error_code="presence_says_who_votes",
                violation_error_message=_("Say which other member votes for this one."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.sitting)

    @property
    def said(self) -> str:
        """How the seat was there; by proxy, who voted for it."""
        words = self.get_came_display()
        return f"{words} ({self.proxy.seat.constituency})" if self.proxy_id else words

    @property
    def sits(self) -> bool:
        """Whether somebody sits in the seat now."""
        return self.came in (self.Came.PRESENT, self.Came.REPLACED)


@tracked
class Amendment(Stamped):
    """What somebody who was there would have the minutes say."""

    presence = models.ForeignKey(
        Presence, models.CASCADE, related_name="amendments", verbose_name=_("presence at a meeting")
    )
    text = models.TextField(_("what should be changed"), max_length=4000)
    is_taken = models.BooleanField(_("taken into the minutes"), null=True, blank=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("amendment to minutes"), _("amendments to minutes")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text[:80]
