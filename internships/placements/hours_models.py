"""Hours of a placement: the schedule, the days that students note, and days without classes."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import TruncWeek
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.states import States
from partnerships.organizations.models import DatedQuerySet, Organization

DAYS = [
    (1, _("Monday")),
    (2, _("Tuesday")),
    (3, _("Wednesday")),
    (4, _("Thursday")),
    (5, _("Friday")),
    (6, _("Saturday")),
    (7, _("Sunday")),
]


@tracked
class Schedule(Stamped):
    """The hours of one weekday of a placement, from a day to a day. ``weekday``: 1 is Monday."""

    placement = models.ForeignKey(
        "internships.Placement", models.CASCADE, related_name="schedule", verbose_name=_("placement")
    )
    weekday = models.PositiveSmallIntegerField(_("day"), choices=DAYS)
    from_time = models.TimeField(_("from"))
    to_time = models.TimeField(_("to"))
    break_minutes = models.PositiveSmallIntegerField(_("unpaid break (minutes)"), default=0)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("line of a schedule"), _("schedules")
        ordering = ["weekday", "from_time"]
        constraints = [
            models.CheckConstraint(
                condition=Q(weekday__gte=1, weekday__lte=7), name="schedule_weekday_1_to_7"
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="schedule_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.from_time}–{self.to_time}"


class HoursLogQuerySet(models.QuerySet):
    def weeks_waiting(self):
        """Stand for each week that waits for its trainer by the first of its days; ``week`` is its Monday."""
        days = self.filter(state=HoursLog.State.LOGGED).annotate(week=TruncWeek("day"))
        earlier = HoursLog.objects.annotate(week=TruncWeek("day")).filter(
            placement=OuterRef("placement"),
            week=OuterRef("week"),
            state=HoursLog.State.LOGGED,
            day__lt=OuterRef("day"),
        )
        return days.filter(~Exists(earlier))


@tracked
class HoursLog(Stamped):
    """Hours of one day, logged by the student (or an absence), validated by the trainer."""

    class State(States):
        LOGGED = "logged", _("logged")
        VALIDATED = "validated", _("validated")
        RETURNED = "returned", _("to correct")

    class Absence(models.TextChoices):
        ILLNESS = "illness", _("illness")
        PERSONAL = "personal", _("personal reason")
        SCHOOL = "school", _("school")
        HOLIDAY = "holiday", _("holiday")
        UNEXCUSED = "unexcused", _("without notice")

    placement = models.ForeignKey(
        "internships.Placement", models.CASCADE, related_name="hours", verbose_name=_("placement")
    )
    day = models.DateField(_("day"))
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=2)
    absence = models.CharField(_("absence"), max_length=20, choices=Absence, blank=True)
    note = models.CharField(_("what I did"), max_length=250, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.LOGGED)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logged by"),
    )
    validated_by_name = models.CharField(_("validated by"), max_length=150, blank=True)
    validated_at = models.DateTimeField(_("validated at"), null=True, blank=True)
    returned_why = models.CharField(_("why to correct"), max_length=250, blank=True)

    objects = HoursLogQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("day of hours"), _("hours")
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(
                fields=["placement", "day"],
                name="hours_one_row_per_day",
                violation_error_code="hours_one_row_per_day",
                violation_error_message=_("This day is already logged."),
            ),
            models.CheckConstraint(
                condition=Q(hours__gte=0, hours__lte=24),
                name="hours_within_a_day",
                violation_error_code="hours_within_a_day",
                violation_error_message=_("A day has 24 hours at most."),
            ),
            models.CheckConstraint(
                condition=Q(absence="") | Q(hours=0),
                name="hours_none_when_absent",
                violation_error_code="hours_none_when_absent",
                violation_error_message=_("An absence has no hours."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.hours}"


class SchoolBreakQuerySet(models.QuerySet):
    def of_school(self, school_id: int | None):
        """Breaks of a school, and those of all schools."""
        return self.filter(Q(school=None) | Q(school=school_id))

    def visible_to(self, user):
        scope = user.scope
        return self if scope.is_admin else self.filter(Q(school=None) | Q(school__in=scope.coordinated_ids))

    def editable_by(self, user):
        scope = user.scope
        return self if scope.is_admin else self.filter(school__in=scope.coordinated_ids)


@tracked
class SchoolBreak(Stamped):
    """*Congé scolaire*: days without classes, both included, when the hours of school age may be lifted."""

    school = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="school_breaks",
        verbose_name=_("school"),
        help_text=_("empty: for all schools"),
    )
    name = models.CharField(_("name"), max_length=80)
    from_on = models.DateField(_("first day without classes"))
    to_on = models.DateField(_("last day without classes"))

    objects = SchoolBreakQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("school break"), _("school breaks")
        ordering = ["-from_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__gte=F("from_on")),
                name="break_ends_after_start",
                violation_error_code="break_ends_after_start",
                violation_error_message=_("A break cannot end before it starts."),
            ),
            models.UniqueConstraint(
                fields=["school", "from_on"], nulls_distinct=False, name="break_once_per_first_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.from_on})"
