"""Questions about a student's file, to the school that keeps it: to correct a fact, to link to it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_fsm import FSMField

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.base.states import StateEvent, Stateful, StatefulQuerySet, States, verb
from partnerships.organizations.models import Organization
from partnerships.people.standing import own_file
from programs.cohorts.models import Student

CORRECTED = ("first_name", "last_name", "birth_date", "email")
WAITING = ["noticed", "asked"]


class FileQuestionQuerySet(StatefulQuerySet):
    def waiting(self):
        """Asked, and the keeper has not answered."""
        return self.filter(state=FileQuestion.State.ASKED)

    def to_answer_by(self, user):
        """What the schools that a person coordinates are asked, and have not answered."""
        scope = user.scope
        asked = self.waiting()
        return asked if scope.is_admin else asked.filter(student__keeper__in=scope.coordinated_ids)

    def asked_by(self, user):
        """What the schools that a person coordinates ask, or may ask, of others."""
        scope = user.scope
        return self if scope.is_admin else self.filter(school__in=scope.coordinated_ids)

    def visible_to(self, user):
        """What one's school asks or is asked; what one asks of one's own file."""
        scope = user.scope
        if scope.is_admin:
            return self
        asked = Q(student__keeper__in=scope.coordinated_ids) & ~Q(state=FileQuestion.State.NOTICED)
        own = own_file(user, "student") & Q(school=None)
        return self.filter(asked | Q(school__in=scope.coordinated_ids) | own)

    def with_names(self):
        return self.select_related("student__keeper", "own", "school", "asked_by")


@tracked
class FileQuestion(Stateful, Stamped):
    """Somebody who does not keep a file asks its keeper: to correct facts, or to link a record of their own.

    ``wanted`` holds the facts as the asker would write them; of a link, the differences with ``own``, the
    asking school's record, are read when it is answered.
    """

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("to correct the file")
        LINK = "link", _("to link to the file")

    class State(States):
        NOTICED = "noticed", _("may be asked")
        ASKED = "asked", pgettext_lazy("question", "asked")
        ACCEPTED = "accepted", pgettext_lazy("question", "accepted")
        DECLINED = "declined", pgettext_lazy("question", "declined")
        WITHDRAWN = "withdrawn", pgettext_lazy("question", "taken back")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    student = models.ForeignKey(
        Student, models.CASCADE, related_name="questions", verbose_name=_("student’s file")
    )
    own = models.ForeignKey(
        Student,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="links_asked",
        verbose_name=_("record of the school that asks"),
    )
    school = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="file_questions",
        verbose_name=_("school that asks"),
        help_text=_("empty when the student asks"),
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked by"),
    )
    asked_on = models.DateField(_("asked on"), null=True, blank=True)
    wanted = models.JSONField(_("as it should be"), default=dict, blank=True)
    words = models.CharField(_("why"), max_length=500, blank=True)
    imported = models.UUIDField(_("import it comes from"), null=True, blank=True, editable=False)
    state = FSMField(_("state"), max_length=20, choices=State, default=State.ASKED, protected=True)

    objects = FileQuestionQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name = _("question about a student’s file")
        verbose_name_plural = _("questions about students’ files")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["student", "school", "kind", "own"],
                condition=Q(state__in=WAITING),
                nulls_distinct=False,
                name="file_question_one_waiting",
                violation_error_message=_("This was already asked, and waits for an answer."),
            ),
            models.CheckConstraint(
                condition=Q(kind="correction", own=None)
                | Q(kind="link", own__isnull=False, school__isnull=False),
                name="file_question_says_what",
            ),
            models.CheckConstraint(
                condition=Q(own__isnull=True) | ~Q(own=F("student")), name="file_question_of_two_files"
            ),
            models.CheckConstraint(
                condition=Q(state="noticed") | Q(asked_on__isnull=False), name="file_question_asked_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} – {self.school or self.asked_by}"

    def get_absolute_url(self) -> str:
        return reverse("file_question", args=[self.public_id])

    @verb(source=State.NOTICED, target=State.ASKED)
    def ask(self, *, by, at, reason="", on) -> None:
        """Send the question to the school that keeps the file."""
        self.asked_by, self.asked_on = by, on

    @verb(source=State.ASKED, target=State.ACCEPTED)
    def accept(self, *, by, at, reason="") -> None:
        """The keeper agrees (``answering.accept`` writes it)."""

    @verb(source=State.ASKED, target=State.DECLINED)
    def decline(self, *, by, at, reason="") -> None:
        """The keeper does not agree; say why."""

    @verb(source=[State.NOTICED, State.ASKED], target=State.WITHDRAWN)
    def withdraw(self, *, by, at, reason="") -> None:
        """Nobody asks any more."""


class FileQuestionEvent(StateEvent):
    """Who asked, answered, and why."""

    question = models.ForeignKey(
        FileQuestion, models.CASCADE, related_name="events", verbose_name=_("question")
    )

    class Meta(StateEvent.Meta):
        app_label = "programs"
        verbose_name = _("question’s event")
        verbose_name_plural = _("questions’ events")
