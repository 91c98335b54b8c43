"""Jobs: background work as rows."""

from zlib import crc32

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.base.states import States
from partnerships.jobs.kinds import KINDS, JobKind


class JobQuerySet(models.QuerySet):
    def live(self):
        """Jobs that are still to finish."""
        return self.filter(state__in=Job.LIVE)

    def visible_to(self, user):
        """Those whose target the person may see today; one's own when nothing more is to be seen.

        Administrators see all.
        """
        if not user.is_authenticated:
            return self.none()
        if user.scope.is_admin:
            return self
        with_target = [kind for kind in KINDS.values() if kind.visible]
        has_target = Q(kind__in=[kind.name for kind in with_target], target_id__isnull=False)
        seen = Q(requested_by=user) & ~has_target if user.scope.is_partner else Q(pk__in=[])
        for kind in with_target:
            seen |= Q(kind=kind.name, target_id__in=kind.visible(user).values("pk"))
        return self.filter(seen)


class Job(Bilingual, Stamped):
    """A piece of background work. The row is the outbox: it is written in the request's transaction.

    One live job per key: the same request made twice is the same job. ``attempt`` numbers the leases: who
    holds the last one, and nobody else, may publish (``leasing``). ``phase`` is an English msgid.
    """

    class State(States):
        WAITING = "waiting", pgettext_lazy("job", "waiting")
        RUNNING = "running", pgettext_lazy("job", "running")
        DONE = "done", pgettext_lazy("job", "done")
        FAILED = "failed", pgettext_lazy("job", "failed")
        CANCELLED = "cancelled", pgettext_lazy("job", "cancelled")

    LIVE = [State.WAITING, State.RUNNING]

    key = models.CharField(_("key"), max_length=200, help_text=_("what makes two requests the same job"))
    kind = models.CharField(_("kind"), max_length=60)
    target_id = models.BigIntegerField(_("target"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.WAITING)
    is_heavy = models.BooleanField(_("long work"), default=False)
    percent = models.PositiveSmallIntegerField(_("percent"), default=0)
    phase = models.CharField(_("phase"), max_length=100, blank=True)
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0)
    lease_until = models.DateTimeField(_("lease until"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    result = models.JSONField(_("result"), default=dict, blank=True)
    error_fr = models.TextField(_("reason (French)"), blank=True)
    error_en = models.TextField(_("reason (English)"), blank=True)
    request_id = models.CharField(_("request"), max_length=64, blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("requested by"),
    )

    objects = JobQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("job"), _("jobs")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=Q(state__in=["waiting", "running"]), name="job_one_live_per_key"
            ),
            models.CheckConstraint(condition=Q(percent__lte=100), name="job_percent_within_100"),
        ]
        indexes = [
            models.Index(
                fields=["created_at"], condition=Q(state__in=["waiting", "running"]), name="job_live"
            )
        ]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return reverse("job_detail", args=[self.public_id])

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE

    @property
    def phase_text(self) -> str:
        """The phase in the reader's language."""
        return gettext(self.phase) if self.phase else ""

    @property
    def mark(self) -> str:
        """What a page that polls has already shown."""
        return f"{self.state}-{self.attempt}-{self.percent}-{crc32(self.phase.encode())}"

    def can_be_cancelled_by(self, user) -> bool:
        """Whether the person asked for the job, or manages everything."""
        return user.scope.is_admin or self.requested_by_id == user.pk

    @property
    def described(self) -> JobKind | None:
        """What is known of this kind of job, None for a kind that no longer exists."""
        return KINDS.get(self.kind)
