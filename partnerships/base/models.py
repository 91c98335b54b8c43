"""Shared bricks: what every table has, jobs, staged imports."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Stamped(models.Model):
    """What every table has: a public identifier for URLs, and when the row was made and last changed."""

    public_id = models.UUIDField(_("public identifier"), default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        abstract = True


class Job(Stamped):
    """A piece of background work. The row is the outbox: it is written in the request's transaction.

    One live job per key: the same request made twice is the same job.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("cancelled")

    LIVE = [State.WAITING, State.RUNNING]

    key = models.CharField(_("key"), max_length=200, help_text=_("what makes two requests the same job"))
    kind = models.CharField(_("kind"), max_length=60)
    target_id = models.BigIntegerField(_("target"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.WAITING)
    percent = models.PositiveSmallIntegerField(_("percent"), default=0)
    phase = models.CharField(_("phase"), max_length=60, blank=True)
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=0)
    lease_until = models.DateTimeField(_("lease until"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    result = models.JSONField(_("result"), default=dict, blank=True)
    error = models.TextField(_("error"), blank=True)
    request_id = models.CharField(_("request"), max_length=64, blank=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("requested by"),
    )

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
            models.Index(fields=["created_at"], condition=Q(state__in=["waiting", "running"]), name="job_live")
        ]

    def __str__(self) -> str:
        return self.key
