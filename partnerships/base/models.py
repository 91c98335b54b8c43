"""What every table has, and the periods regular tasks have done."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Stamped(models.Model):
    """What every table has: a public identifier for URLs, and when the row was made and last changed."""

    public_id = models.UUIDField(_("public identifier"), default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    class Meta:
        abstract = True

    def validate_constraints(self, exclude=None) -> None:
        """Check constraints with the row's own state even where a form leaves it out.

        Django 5.2 drops excluded fields before it reads a condition: an exclusion constraint « while the
        state is live » then ends in a FieldError, and a unique one is not checked at all.
        """
        kept = set(exclude or ()) - conditions_of(type(self))
        if any(isinstance(constraint, ExclusionConstraint) for constraint in self._meta.constraints):
            self._check_alone(exclude=kept)
        super().validate_constraints(exclude=kept)

    def _check_alone(self, *, exclude: set[str]) -> None:
        """Say what the row alone cannot be before periods are compared: no range ends before it begins.

        Raises ValidationError.
        """
        errors: dict = {}
        for constraint in self._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                try:
                    constraint.validate(type(self), self, exclude=exclude)
                except ValidationError as error:
                    errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)


def conditions_of(model: type[models.Model]) -> set[str]:
    """Return the fields that say for which rows a unique or exclusion constraint of the model holds."""
    kinds = (models.UniqueConstraint, ExclusionConstraint)
    limited = [c for c in model._meta.constraints if isinstance(c, kinds) and c.condition]
    return set().union(*(constraint.condition.referenced_base_fields for constraint in limited))


class Tick(models.Model):
    """A regular task did the work of a period: whoever inserts the row does it, everyone else abstains."""

    name = models.CharField(_("name"), max_length=60)
    period = models.CharField(_("period"), max_length=40)
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("regular task"), _("regular tasks")
        ordering = ["-at"]
        constraints = [models.UniqueConstraint(fields=["name", "period"], name="tick_once_per_period")]

    def __str__(self) -> str:
        return f"{self.name} {self.period}"
