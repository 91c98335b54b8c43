"""Clauses of agreements: the common ones, and a school's own."""

from datetime import date

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from internships.offers.models import InternshipKind
from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.organizations.models import DatedQuerySet, Organization


class ClauseQuerySet(DatedQuerySet):
    def library_of(self, *, school: Organization | None, kind: InternshipKind, on: date):
        """The clauses of a school and kind on a day; common ones (no school, no kind) included, in order."""
        mine = Q(school=None) | Q(school=school)
        return self.current(on=on).filter(mine, Q(kind=None) | Q(kind=kind)).order_by("position", "code")

    def editable_by(self, user):
        scope = user.scope
        return self if scope.is_admin else self.filter(school__in=scope.coordinated_ids)


@tracked
class Clause(Bilingual, Stamped):
    """One clause of a school's library, in one version; a new wording is a new version from a day."""

    school = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="clauses",
        verbose_name=_("school"),
        help_text=_("empty: for all schools"),
    )
    kind = models.ForeignKey(
        InternshipKind,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="clauses",
        verbose_name=_("kind"),
        help_text=_("empty: for all kinds"),
    )
    code = models.SlugField(_("code"), max_length=40)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    position = models.PositiveSmallIntegerField(_("place in the agreement"), default=0)
    title_fr = models.CharField(_("title (French)"), max_length=150)
    title_en = models.CharField(_("title (English)"), max_length=150, blank=True)
    text_fr = models.TextField(_("text (French)"))
    text_en = models.TextField(_("text (English)"), blank=True)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    used_at = models.DateTimeField(_("first used at"), null=True, blank=True, editable=False)

    objects = ClauseQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("clause"), _("clauses")
        ordering = ["position", "code", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "kind", "code", "version"],
                nulls_distinct=False,
                name="clause_unique_version",
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="clause_ends_after_start"
            ),
        ]
        triggers = [
            # Whoever writes the row, page, admin or import: people signed these words.
            pgtrigger.Protect(
                name="clause_used_keeps_its_words",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.used_at IS NOT NULL AND (OLD.title_fr, OLD.title_en, OLD.text_fr, OLD.text_en)"
                    " IS DISTINCT FROM (NEW.title_fr, NEW.title_en, NEW.text_fr, NEW.text_en)"
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"
