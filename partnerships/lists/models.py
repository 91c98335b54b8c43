"""Views of lists: filters, order, columns and density under a name, for oneself or for one's organization."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.base.models import Stamped
from partnerships.organizations.models import Organization
from partnerships.people.standing import kept_for_oneself
from partnerships.words.sorting import by_name


class SavedViewQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own, and those of the organizations where one holds a role today."""
        return self.filter(kept_for_oneself(user) | Q(organization__in=user.scope.organization_ids))

    def editable_by(self, user):
        """One's own; the coordinators of an organization keep what it shares, whoever shared it."""
        return self.filter(kept_for_oneself(user) | Q(organization__in=user.scope.coordinated_ids))


class SavedView(Stamped):
    """An address of a list under a name. ``address`` is its query: never the words that were looked for.

    It is a person's (``owner``) or an organization's, which keeps it when who shared it leaves.
    """

    list = models.CharField(_("list"), max_length=60)
    name = models.CharField(_("name"), max_length=60)
    address = models.CharField(_("filters, order and columns"), max_length=1500, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="saved_views",
        verbose_name=_("person"),
    )
    organization = models.ForeignKey(
        Organization,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="saved_views",
        verbose_name=_("partner"),
    )
    is_default = models.BooleanField(_("the list opens on it"), default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("saved view"), _("saved views")
        ordering = by_name("name")
        constraints = [
            models.CheckConstraint(
                condition=Q(owner=None) ^ Q(organization=None), name="saved_view_is_of_a_person_or_a_partner"
            ),
            models.UniqueConstraint(
                fields=["list", "name", "owner", "organization"],
                nulls_distinct=False,
                name="saved_view_once_per_name",
                violation_error_code="saved_view_once_per_name",
                violation_error_message=_("A view of this list has that name already."),
            ),
            models.UniqueConstraint(
                fields=["list", "owner", "organization"],
                condition=Q(is_default=True),
                nulls_distinct=False,
                name="saved_view_one_default",
            ),
        ]

    def __str__(self) -> str:
        return self.name
