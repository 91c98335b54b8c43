"""Words that mean the same, so that what people say finds what texts say."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from partnerships.base.history import tracked
from partnerships.base.models import Stamped

EXPRESSIONS = Func(F("words_fr"), Value(","), F("words_en"), arg_joiner=" || ", template="(%(expressions)s)")
KEYS = Func(EXPRESSIONS, function="words_keys", output_field=ArrayField(models.TextField()))


@tracked(exclude=["keys"])
class Synonym(Stamped):
    """*Synonymes*: words and expressions that find one another, from a day to a day, both included.

    Whoever types one of them, in any gender or number, finds what says another, whatever the language.
    """

    words_fr = models.CharField(
        _("words (French)"),
        max_length=300,
        blank=True,
        help_text=_("Words or expressions that mean the same, with commas between them: soudeur, soudage"),
    )
    words_en = models.CharField(
        _("words (English)"),
        max_length=300,
        blank=True,
        help_text=_("The same in English: welder, welding"),
    )
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    keys = models.GeneratedField(
        expression=KEYS,
        output_field=ArrayField(models.TextField()),
        db_persist=True,
        verbose_name=_("as searches read them"),
    )

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("line of synonyms"), _("synonyms")
        ordering = ["words_fr", "words_en", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="synonym_ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=Q(keys__len__gte=2),
                name="synonym_of_something",
                violation_error_message=_(
                    "Write different words that mean the same, with a comma between them."
                ),
            ),
        ]
        indexes = [GinIndex(fields=["keys"], name="synonym_keys")]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.words_fr, self.words_en]))
