"""What a line of an adequacy report became: an item of a committee's agenda, and what was decided."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import AgendaItem, Meeting
from programs.catalogue.models import Program
from programs.cohorts.models import Cohort
from programs.reports.models import AdequacyReport


class AgendaSubjectQuerySet(models.QuerySet):
    def read_by(self, user, *, on: date):
        """Those of the meetings that the person reads from inside."""
        return self.filter(item__meeting__in=Meeting.objects.inside(user, on=on).values("pk"))


@tracked
class AgendaSubject(Stamped):
    """A program of a report that was put on an agenda: decisions on the item are about it."""

    item = models.OneToOneField(
        AgendaItem, models.CASCADE, related_name="subject", verbose_name=_("agenda item")
    )
    program = models.ForeignKey(
        Program, models.PROTECT, related_name="agenda_subjects", verbose_name=_("program")
    )
    report = models.ForeignKey(
        AdequacyReport, models.PROTECT, related_name="agenda_subjects", verbose_name=_("edition")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )

    objects = AgendaSubjectQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("program on an agenda"), _("programs on agendas")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.program)


@tracked
class DecisionLink(Stamped):
    """What a decision is about: a program, or a cohort."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="links", verbose_name=_("decision"))
    program = models.ForeignKey(
        Program, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("program")
    )
    cohort = models.ForeignKey(
        Cohort, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("cohort")
    )

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("link of a decision"), _("links of decisions")
        ordering = ["decision", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(program=None) ^ Q(cohort=None),
                name="decision_link_to_one",
                violation_error_code="decision_link_to_one",
                violation_error_message=_("Choose a program or a cohort, not both."),
            ),
            models.UniqueConstraint(
                fields=["decision", "program"],
                condition=Q(cohort=None),
                name="decision_link_program_once",
                violation_error_message=_("The decision is linked to it already."),
            ),
            models.UniqueConstraint(
                fields=["decision", "cohort"],
                condition=Q(program=None),
                name="decision_link_cohort_once",
                violation_error_message=_("The decision is linked to it already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.program or self.cohort)

    @property
    def url(self) -> str:
        return (self.program or self.cohort).get_absolute_url()
