"""One act on many rows: who asked for it, and what became of each row."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.acts.kinds import ACTS, ROWS_IN_A_PAGE, UNDONE_WITHIN, Act
from partnerships.base.models import Stamped
from partnerships.base.states import States


class BatchQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own, while one is a partner; its rows are asked for again, as the list shows them today."""
        return self.filter(by=user) if user.is_authenticated and user.scope.is_partner else self.none()

    def write_once(self, batch: "Batch", **stamps) -> bool:
        """Write the moments of a batch, if none of them is written yet; False when somebody just did."""
        unwritten = {name: None for name in stamps if name.endswith("_at")}
        return self.filter(pk=batch.pk, **unwritten).update(**stamps) == 1


class Batch(Stamped):
    """Rows chosen on a list, and one act: previewed, confirmed, done row by row, undone for a while.

    Each moment is written once. ``where`` holds the questions of the list's address, ``given`` what the form
    of the act was sent.
    """

    act = models.CharField(_("act"), max_length=60)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("by"))
    where = models.TextField(_("filters of the list"), blank=True)
    given = models.JSONField(_("what was given"), default=dict, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)
    undo_asked_at = models.DateTimeField(_("undoing asked at"), null=True, blank=True)
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)

    objects = BatchQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("act on many rows"), _("acts on many rows")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(confirmed_at__isnull=False), name="batch_done_once_confirmed"
            ),
            models.CheckConstraint(
                condition=Q(undo_asked_at=None) | Q(done_at__isnull=False), name="batch_undone_once_done"
            ),
        ]

    def __str__(self) -> str:
        return str(self.described.label if self.described else self.act)

    def get_absolute_url(self) -> str:
        return reverse("batch_detail", args=[self.public_id])

    @property
    def described(self) -> Act | None:
        """What is known of the act; None for one that no longer exists."""
        return ACTS.get(self.act)

    @property
    def asked(self) -> QueryDict:
        """The questions of the list's address."""
        return QueryDict(self.where)

    @property
    def list_page(self) -> str:
        """The list, as it was when its rows were chosen."""
        listing = self.described.listing
        page = listing.back(self.asked) if listing.back else reverse(listing.address)
        return f"{page}?{self.where}" if self.where else page

    @property
    def is_long(self) -> bool:
        return self.rows.count() > ROWS_IN_A_PAGE

    @property
    def is_under_way(self) -> bool:
        """Whether rows are being done, or undone."""
        begun = self.confirmed_at and not self.done_at
        return bool(begun or (self.undo_asked_at and not self.undone_at))

    def may_be_undone(self, *, at: datetime) -> bool:
        """Whether the act has an undo, is done, and its mails have not left."""
        if self.described is None or self.described.undo is None or self.done_at is None:
            return False
        return self.undo_asked_at is None and at < self.done_at + UNDONE_WITHIN


class BatchRowQuerySet(models.QuerySet):
    def counts(self) -> dict[str, int]:
        """Return how many rows ended in each way."""
        return dict(self.order_by().values_list("outcome").annotate(Count("pk")))


class BatchRow(models.Model):
    """A row that was chosen, and what became of it. ``before`` is what undoing needs to know."""

    class Outcome(States):
        WAITING = "waiting", pgettext_lazy("row", "waiting")
        DONE = "done", pgettext_lazy("row", "done")
        REFUSED = "refused", pgettext_lazy("row", "left as it is")
        UNDONE = "undone", pgettext_lazy("row", "undone")
        STAYS = "stays", pgettext_lazy("row", "could not be undone")

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows", verbose_name=_("act on many rows"))
    target_id = models.BigIntegerField(_("target"))
    seen = models.CharField(_("what was seen"), max_length=64, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.WAITING)
    words = models.TextField(_("reason"), blank=True)
    before = models.JSONField(_("before"), default=dict, blank=True)

    objects = BatchRowQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("row of an act"), _("rows of an act")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["batch", "target_id"], name="batch_row_once")]

    def __str__(self) -> str:
        return f"{self.batch} – {self.target_id}"

    def turn(self, outcome: str, *, to: str) -> bool:
        """Pass from one outcome to another, once: of two workers on one batch, the second finds it done.

        The row stays locked until the transaction of the act ends.
        """
        return type(self).objects.filter(pk=self.pk, outcome=outcome).update(outcome=to) == 1
