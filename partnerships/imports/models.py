"""Staged imports: files on their way in, their lines and who moved them forward."""

import json
from collections.abc import Mapping

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.limits import said
from partnerships.base.models import Stamped
from partnerships.base.sealing import cipher
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb

UNDO_DAYS = said("undo_days", 7)


class ImportQuerySet(StatefulQuerySet):
    def live(self):
        return self.filter(state__in=Import.LIVE, is_current=True)

    def in_area(self, area):
        """Imports made for exactly this organization, this region, or everything."""
        return self.filter(organization_id=area.organization_id, region_id=area.region_id)

    def visible_to(self, user):
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            Q(organization__in=scope.coordinated_ids) | Q(region__in=scope.coordinated_region_ids)
        )

    editable_by = visible_to

    def with_whom(self):
        """Read along for whom each is, and who sent it."""
        return self.select_related("organization", "region", "uploaded_by")

    def abandoned(self, *, at):
        """Imports nobody committed in time, and files no longer of use."""
        return self.filter(expires_at__lte=at, state__in=[Import.State.READY, Import.State.FAILED])


class Import(Stateful, Stamped):
    """A file on its way in: uploaded, checked, shown, committed all or nothing, undone for a while.

    Without organization and region it is for everything, which only administrators may do.
    """

    class State(States):
        UPLOADED = "uploaded", _("uploaded")
        CHECKING = "checking", _("being checked")
        READY = "ready", _("checked")
        FAILED = "failed", _("cannot be read")
        COMMITTING = "committing", _("being written")
        COMMITTED = "committed", _("committed")
        UNDOING = "undoing", _("being undone")
        UNDONE = "undone", _("undone")
        DISCARDED = "discarded", _("discarded")

    LIVE = [State.UPLOADED, State.CHECKING, State.READY, State.COMMITTING, State.COMMITTED, State.UNDOING]
    BUSY = [State.UPLOADED, State.CHECKING, State.COMMITTING, State.UNDOING]

    kind = models.CharField(_("kind"), max_length=30)
    organization = models.ForeignKey(
        "partnerships.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("partner"),
    )
    region = models.ForeignKey(
        "partnerships.Region",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("region"),
    )
    file = models.FileField(_("file"), upload_to="imports/%Y/%m/", blank=True)
    file_name = models.CharField(_("file name"), max_length=200)
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)
    sheet = models.CharField(_("sheet"), max_length=60, blank=True)
    mapping = models.JSONField(_("columns chosen by hand"), default=dict, blank=True)
    choices = models.JSONField(_("how the file is read"), default=dict, blank=True)
    layout = models.JSONField(_("what was recognized"), default=dict, blank=True)
    sealed_corrections = models.BinaryField(_("lines corrected in the page"), default=b"")
    problem = models.JSONField(_("why the file is refused"), default=dict, blank=True)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.UPLOADED, protected=True)
    is_current = models.BooleanField(
        _("current"), default=True, help_text=_("no later file of the same kind was committed since")
    )
    new_count = models.PositiveIntegerField(_("new"), default=0)
    changed_count = models.PositiveIntegerField(_("changed"), default=0)
    unchanged_count = models.PositiveIntegerField(_("unchanged"), default=0)
    error_count = models.PositiveIntegerField(_("in error"), default=0)
    skipped_count = models.PositiveIntegerField(_("skipped"), default=0)
    blank_count = models.PositiveIntegerField(_("blank"), default=0)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("uploaded by"),
    )
    committed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("committed by"),
    )
    committed_at = models.DateTimeField(_("committed at"), null=True, blank=True)
    undo_until = models.DateTimeField(_("may be undone until"), null=True, blank=True)
    expires_at = models.DateTimeField(_("expires at"), null=True, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("import"), _("imports")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "organization", "region", "sha256", "sheet"],
                condition=Q(is_current=True)
                & Q(state__in=["uploaded", "checking", "ready", "committing", "committed", "undoing"]),
                nulls_distinct=False,
                name="import_one_live_per_file",
            )
        ]
        indexes = [models.Index(fields=["kind", "organization", "region"], name="import_by_kind_and_area")]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("import_detail", args=[self.public_id])

    @property
    def is_busy(self) -> bool:
        return self.state in self.BUSY

    @property
    def row_count(self) -> int:
        """Lines of data read, in error or not."""
        return self.new_count + self.changed_count + self.unchanged_count + self.error_count

    @property
    def has_changes(self) -> bool:
        return self.written_count > 0

    @property
    def can_be_committed(self) -> bool:
        return self.state == self.State.READY and self.has_changes and not self.has_questions

    @property
    def written_count(self) -> int:
        """Lines that are written, all of them or none; those in error stay in the import."""
        return self.new_count + self.changed_count

    @property
    def changes_nothing(self) -> bool:
        """Whether everything that the file says is stored already."""
        return bool(self.unchanged_count) and not (self.has_changes or self.error_count)

    @property
    def has_questions(self) -> bool:
        """Whether a person must say how a column is read before anything is written."""
        return bool(self.layout.get("asked") or self.layout.get("to_choose"))

    @property
    def corrections(self) -> dict[int, dict[str, str]]:
        """What was typed in the page instead of some cells: {line: {column: text}}. Kept encrypted, as the
        file: it may hold permanent codes.
        """
        kept = bytes(self.sealed_corrections)
        found = json.loads(cipher().decrypt(kept)) if kept else {}
        return {int(line): cells for line, cells in found.items()}

    @corrections.setter
    def corrections(self, said: Mapping[int, Mapping[str, str]]) -> None:
        self.sealed_corrections = cipher().encrypt(json.dumps(said).encode()) if said else b""

    def can_be_undone(self, *, at) -> bool:
        return self.state == self.State.COMMITTED and self.undo_until is not None and at <= self.undo_until

    @verb(
        source=[State.UPLOADED, State.CHECKING, State.READY, State.FAILED, State.COMMITTING],
        target=State.CHECKING,
    )
    def start_checking(self, *, by, at, reason="") -> None:
        """Read the file (again); that something moved meanwhile is said until the new preview."""
        self.problem = self.problem if self.problem.get("code") == "moved" else {}

    @verb(source=[State.CHECKING, State.COMMITTING], target=State.READY)
    def show(self, *, by, at, reason="", problem=None) -> None:
        """Every line was read (or writing was refused, for the problem given); a person may now decide."""
        self.problem = problem or {}

    @verb(source=[State.UPLOADED, State.CHECKING, State.COMMITTING], target=State.FAILED)
    def fail(self, *, by, at, reason="", problem=None) -> None:
        """The file as a whole cannot be read."""
        self.problem = problem or {}

    @verb(source=State.READY, target=State.COMMITTING)
    def ask_commit(self, *, by, at, reason="") -> None:
        """A person decided; a worker writes."""
        self.committed_by = by

    @verb(source=State.COMMITTING, target=State.COMMITTED)
    def close(self, *, by, at, reason="", undo_until=None) -> None:
        """Everything is written."""
        self.committed_at, self.undo_until = at, undo_until

    @verb(source=State.COMMITTED, target=State.UNDOING)
    def ask_undo(self, *, by, at, reason="") -> None:
        """A person wants everything back as it was."""
        self.problem = {}

    @verb(source=State.UNDOING, target=State.COMMITTED)
    def keep(self, *, by, at, reason="", problem=None) -> None:
        """Undoing is refused, because something changed since."""
        self.problem = problem or {}

    @verb(source=State.UNDOING, target=State.UNDONE)
    def mark_undone(self, *, by, at, reason="", problem=None) -> None:
        """Everything is as it was, but for what a problem says."""
        self.problem = problem or {}

    @verb(source=[State.UPLOADED, State.READY, State.FAILED], target=State.DISCARDED)
    def discard(self, *, by, at, reason="") -> None:
        """Nobody wants this file any more."""


class KnownName(Stamped):
    """A name as somebody's files write it, and the row that a person said it is of.

    It holds for the next files of the same kind and area (an organization, a region, everything), while the
    row is there and the area reaches it.
    """

    organization = models.ForeignKey(
        "partnerships.Organization",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("partner"),
    )
    region = models.ForeignKey(
        "partnerships.Region",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("region"),
    )
    kind = models.CharField(_("kind"), max_length=30)
    column = models.CharField(_("column"), max_length=60)
    text = models.CharField(_("as files write it"), max_length=200)
    key = models.CharField(_("compared as"), max_length=200)
    target_id = models.BigIntegerField(_("row"))
    label = models.CharField(_("read as"), max_length=200)
    imported = models.ForeignKey(
        Import, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("import")
    )
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("chosen by"),
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("known name"), _("known names")
        ordering = ["kind", "column", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "region", "kind", "column", "key"],
                nulls_distinct=False,
                name="known_name_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.text} → {self.label}"


class ImportEvent(StateEvent):
    """Who moved an import forward, when and why."""

    imported = models.ForeignKey(Import, models.CASCADE, related_name="events", verbose_name=_("import"))

    class Meta(StateEvent.Meta):
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("import's event"), _("imports' events")


class ImportRow(models.Model):
    """One line of a file: what was read, what it would change, what is wrong. Gone with the import."""

    class State(States):
        NEW = "new", pgettext_lazy("imported line", "new")
        CHANGED = "changed", pgettext_lazy("imported line", "changed")
        UNCHANGED = "unchanged", pgettext_lazy("imported line", "unchanged")
        ERROR = "error", pgettext_lazy("imported line", "in error")
        SKIPPED = "skipped", pgettext_lazy("imported line", "skipped")

    imported = models.ForeignKey(Import, models.CASCADE, related_name="rows", verbose_name=_("import"))
    line = models.PositiveIntegerField(_("line"))
    state = models.CharField(_("state"), max_length=10, choices=State)
    cells = models.JSONField(_("as shown"), default=dict, blank=True)
    cleaned = models.JSONField(_("as written"), default=dict, blank=True)
    changes = models.JSONField(_("old and new"), default=list, blank=True)
    before = models.JSONField(_("stored before"), default=list, blank=True)
    problems = models.JSONField(_("problems"), default=list, blank=True)
    written = models.JSONField(_("rows written"), default=list, blank=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("imported line"), _("imported lines")
        ordering = ["line"]
        constraints = [models.UniqueConstraint(fields=["imported", "line"], name="import_row_one_per_line")]
        indexes = [models.Index(fields=["imported", "state", "line"], name="import_row_by_state")]

    def __str__(self) -> str:
        return f"{self.line}"
