"""Two files that were one person, made one: what moved, so that it can be taken apart again."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.organizations.models import Organization
from partnerships.people.standing import own_file
from programs.cohorts.models import Student

UNDO_DAYS = said("merge_undo_days", 30)


class MergeQuerySet(StatefulQuerySet):
    def visible_to(self, user):
        """Merges that one's school asked for."""
        scope = user.scope
        return self if scope.is_admin else self.filter(school__in=scope.coordinated_ids)

    def shown_to(self, user):
        """What one's school asked for, and what waits for oneself."""
        return self.visible_to(user) | self.to_accept_by(user)

    def to_accept_by(self, user):
        """Merges that wait for the person whose account opens the file."""
        return self.filter(own_file(user, "kept"), state=Merge.State.PROPOSED)


@tracked
class Merge(Stateful, Stamped):
    """``gone`` becomes ``kept``. The row of ``gone`` stays, without anything of its own, until it is undone.

    ``moved`` names the rows that went from one to the other, by table; ``before`` what ``kept`` held.
    """

    class State(States):
        PROPOSED = "proposed", _("waits for the person")
        DONE = "done", _("merged")
        DECLINED = "declined", _("declined")
        UNDONE = "undone", _("taken apart again")

    kept = models.ForeignKey(
        Student, models.CASCADE, related_name="merges", verbose_name=_("file that stays")
    )
    gone = models.ForeignKey(
        Student, models.CASCADE, related_name="merged_as", verbose_name=_("file that goes into it")
    )
    school = models.ForeignKey(
        Organization, models.CASCADE, null=True, related_name="merges", verbose_name=_("school")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked by"),
    )
    state = FSMField(_("state"), max_length=20, choices=State, default=State.PROPOSED, protected=True)
    done_at = models.DateTimeField(_("merged at"), null=True, blank=True)
    moved = models.JSONField(_("rows moved"), default=dict, blank=True)
    before = models.JSONField(_("what the files held"), default=dict, blank=True)

    objects = MergeQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("merge of two files"), _("merges of files")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(kept=F("gone")), name="merge_of_two_files"),
            models.UniqueConstraint(
                fields=["gone"], condition=Q(state__in=["proposed", "done"]), name="merge_one_per_file"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gone} → {self.kept}"

    def get_absolute_url(self) -> str:
        return reverse("merge_detail", args=[self.public_id])

    def can_be_undone(self, *, at) -> bool:
        return self.state == self.State.DONE and at <= self.done_at + timedelta(days=UNDO_DAYS)

    @verb(source=State.PROPOSED, target=State.DONE)
    def finish(self, *, by, at, reason="") -> None:
        """Both are one now (``merging.merge`` moves the rows)."""
        self.done_at = at

    @verb(source=State.PROPOSED, target=State.DECLINED)
    def decline(self, *, by, at, reason="") -> None:
        """The person says that the other file is somebody else's."""

    @verb(source=State.DONE, target=State.UNDONE)
    def undo(self, *, by, at, reason="") -> None:
        """They are two people after all (``merging.take_apart`` moves the rows back)."""


class MergeEvent(StateEvent):
    """Who merged, declined or took apart, and when."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="events", verbose_name=_("merge"))

    class Meta(StateEvent.Meta):
        app_label = "programs"
        verbose_name, verbose_name_plural = _("merge’s event"), _("merges’ events")
