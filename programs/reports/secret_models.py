"""The secret that gives each count of persons its number: one row, made once, never changed."""

import secrets
from collections.abc import Callable

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.territories.models import Region
from programs.adequacy.confidentiality import number_of
from programs.adequacy.rounding import rounded
from programs.needs.models import NeedsSurvey
from programs.reports.models import AdequacyReport

LENGTH = 32  # bytes
FIRST_METHOD = "2"  # the first version of the method that draws


class SecretIsLost(RuntimeError):
    """The row is missing though editions were drawn with it: another one would draw a second time."""


class RoundingSecretQuerySet(models.QuerySet):
    def value(self) -> bytes:
        """Return the secret (32 bytes). Raises SecretIsLost when the database has none."""
        found = self.values_list("value", flat=True).first()
        if found is None:
            raise SecretIsLost("The rounding secret is missing: restore its row from a backup.")
        return bytes(found)


class RoundingSecret(models.Model):
    """32 random bytes, made at installation. Never rotated: a second key would be a second draw.

    It is in no page, file, log, settings or administration; it is in every backup, as it must be.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    value = models.BinaryField(_("secret"), max_length=LENGTH)

    objects = RoundingSecretQuerySet.as_manager()

    class Meta:
        app_label = "programs"
        verbose_name, verbose_name_plural = _("rounding secret"), _("rounding secrets")
        constraints = [models.CheckConstraint(condition=Q(id=1), name="rounding_secret_single")]
        triggers = [pgtrigger.Protect(name="never_rotated", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def __repr__(self) -> str:
        return "<RoundingSecret>"


def make_rounding_secret(sender, **kwargs) -> None:
    """After migrations: draw the secret of a new installation, once, whoever migrates at the same time."""
    drawn = AdequacyReport.objects.filter(method_version__gte=FIRST_METHOD).exclude(fingerprint="")
    if not RoundingSecret.objects.exists() and not drawn.exists():
        row = RoundingSecret(value=secrets.token_bytes(LENGTH))
        RoundingSecret.objects.bulk_create([row], ignore_conflicts=True)


def rounder_of_internships(region: Region, *, year: int) -> Callable[[str, str, int], int]:
    """Return what rounds internships of a region in a school year, by the first code of the program's chain,
    the measure and the count.
    """
    secret = RoundingSecret.objects.value()

    def round_count(program: str, measure: str, count: int) -> int:
        named = (measure, program, region.code, year)
        return rounded(count, number_of(secret, (), "internships", *named))

    return round_count


def rounder_of(survey: NeedsSurvey) -> Callable[[str, str, int], int]:
    """Return what rounds a total of a survey, by its measure and its occupation's code."""
    secret, wave = RoundingSecret.objects.value(), survey.wave

    def round_total(measure: str, occupation: str, total: int) -> int:
        place = (occupation, survey.region.code, wave)
        # Hires are the reports': the same persons are drawn once.
        named = ("hires", *place) if measure == "hires" else ("declared", measure, *place)
        return rounded(total, number_of(secret, [survey], *named))

    return round_total
