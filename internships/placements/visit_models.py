"""What happens during a placement: the school's visits, and incidents that few may read."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from internships.placements.models import Placement
from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.people.standing import named_in


@tracked
class Visit(Stamped):
    """A visit, or call, of the school's supervisor during a placement."""

    class Mode(models.TextChoices):
        ON_SITE = "on_site", _("on site")
        VIDEO = "video", _("video call")
        PHONE = "phone", _("telephone")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="visits", verbose_name=_("placement")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    on = models.DateField(_("on"))
    mode = models.CharField(_("how"), max_length=20, choices=Mode)
    note = models.TextField(_("note"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("visit"), _("visits")
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.on}"


class IncidentQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Who reported it (the student, who still acts for the firm), and the school's coordinators.

        Without a school, the region's.
        """
        scope = user.scope
        if scope.is_admin:
            return self
        alone = Q(placement__school=None, placement__region__in=scope.coordinated_region_ids)
        own, firm = "placement__student__account", "placement__establishment__organization"
        as_student = named_in(user, "reported_by", place=own, among=[user.pk])
        of_firm = named_in(user, "reported_by", place=firm, among=scope.training_ids)
        return self.filter(as_student | of_firm | Q(placement__school__in=scope.coordinated_ids) | alone)


@tracked
class PlacementIncident(Stamped):
    """An accident, a conflict or a danger during a placement; few may read it."""

    class Kind(models.TextChoices):
        ACCIDENT = "accident", _("accident or injury")
        DANGER = "danger", _("dangerous situation")
        HARASSMENT = "harassment", _("harassment or violence")
        CONFLICT = "conflict", _("conflict")
        OTHER = "other", _("other")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="incidents", verbose_name=_("placement")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    happened_at = models.DateTimeField(_("happened at"))
    description = models.TextField(_("what happened"))
    is_injury = models.BooleanField(_("somebody was hurt"), default=False)
    action = models.TextField(_("what was done"), blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reported by"),
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    objects = IncidentQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("incident"), _("incidents")
        ordering = ["-happened_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.happened_at:%Y-%m-%d})"

    def close(self, *, action: str, at: datetime) -> None:
        """Keep what was done about it: the incident is closed."""
        self.action, self.closed_at = action, at
        self.save(update_fields=["action", "closed_at", "updated_at"])


class IncidentReading(models.Model):
    """Who opened the page of an incident, and when; written, never edited."""

    incident = models.ForeignKey(
        PlacementIncident, models.CASCADE, related_name="readings", verbose_name=_("incident")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("reading of an incident"), _("readings of incidents")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
