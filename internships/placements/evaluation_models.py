"""Evaluations both ways, with a mark on each competency and criterion."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from internships.placements.models import Placement
from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from programs.cohorts.models import CompetencyUnit


@tracked
class Evaluation(Stamped):
    """Mid-term or final evaluation: of the student by the firm, or of the firm by the student."""

    class Moment(models.TextChoices):
        MIDTERM = "midterm", _("mid-term")
        FINAL = "final", _("final")

    class By(models.TextChoices):
        EMPLOYER = "employer", _("the firm, of the student")
        STUDENT = "student", _("the student, of the firm")

    placement = models.ForeignKey(
        Placement, models.CASCADE, related_name="evaluations", verbose_name=_("placement")
    )
    moment = models.CharField(_("moment"), max_length=20, choices=Moment)
    by = models.CharField(_("by"), max_length=20, choices=By)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author's account"),
    )
    author_name = models.CharField(_("author"), max_length=150)
    overall = models.PositiveSmallIntegerField(_("overall (1–4)"))
    strengths = models.TextField(_("strengths"), blank=True)
    to_improve = models.TextField(_("to improve"), blank=True)
    submitted_at = models.DateTimeField(_("sent at"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("evaluation"), _("evaluations")
        ordering = ["submitted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["placement", "moment", "by"],
                name="evaluation_once",
                violation_error_code="evaluation_once",
                violation_error_message=_("This evaluation was already sent."),
            ),
            models.CheckConstraint(
                condition=Q(overall__gte=1, overall__lte=4), name="evaluation_overall_1_to_4"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_moment_display()}, {self.get_by_display()}"


@tracked
class EvaluationMark(Stamped):
    """One mark (1–4) of an evaluation: on a competency of the program, or on a named criterion."""

    evaluation = models.ForeignKey(
        Evaluation, models.CASCADE, related_name="marks", verbose_name=_("evaluation")
    )
    unit = models.ForeignKey(
        CompetencyUnit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="marks",
        verbose_name=_("competency"),
    )
    criterion = models.CharField(_("criterion"), max_length=40, blank=True)
    mark = models.PositiveSmallIntegerField(_("mark (1–4)"), null=True, blank=True)
    comment = models.CharField(_("comment"), max_length=250, blank=True)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("mark"), _("marks")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(mark__isnull=True) | Q(mark__gte=1, mark__lte=4), name="mark_1_to_4"
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False, criterion="") | Q(unit__isnull=True) & ~Q(criterion=""),
                name="mark_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit or self.criterion}: {self.mark}"
