"""Private calendar feeds: a link that a calendar reads, and that its owner takes back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.models import Stamped


@tracked(exclude=["token_hash"])
class CalendarFeed(Stamped):
    """A person's private calendar address; only the token's hash is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="calendar_feeds", verbose_name=_("person")
    )
    token_hash = models.CharField(_("token's hash"), max_length=64, unique=True, editable=False)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("calendar feed"), _("calendar feeds")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(revoked_at=None), name="calendar_feed_one_live_per_person"
            )
        ]

    def __str__(self) -> str:
        return str(self.user)
