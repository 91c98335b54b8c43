"""What a partnership hands out and says: documents, communication plan, key actors of its zones."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.concertation.models import Seat, Zone
from partnerships.registers.models import Entry, Precision, write_when


@tracked
class PartnershipDocument(Bilingual, Entry):
    """*Document*: acts, diagnosis, presentation, promotional tool or kit, in both languages."""

    class Kind(models.TextChoices):
        ACTS = "acts", _("acts of a meeting")
        DIAGNOSIS = "diagnosis", _("diagnosis")
        PRESENTATION = "presentation", _("presentation")
        PROMOTION = "promotion", _("promotional tool")
        KIT = "kit", _("kit")

    title_fr = models.CharField(_("title (French)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    link_fr = models.URLField(_("address (French)"), blank=True)
    link_en = models.URLField(_("address (English)"), blank=True)
    on = models.DateField(pgettext_lazy("document", "date"), null=True, blank=True)
    is_public = models.BooleanField(
        pgettext_lazy("document", "public"), default=False, help_text=_("Else read by members.")
    )
    copies_printed = models.PositiveIntegerField(_("copies printed"), null=True, blank=True)
    copies_given = models.PositiveIntegerField(_("copies handed out"), null=True, blank=True)

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("document of a partnership"), _("documents of partnerships")
        ordering = [F("on").desc(nulls_last=True), "title_fr"]
        constraints = [
            models.CheckConstraint(
                condition=Q(copies_printed=None)
                | Q(copies_given=None)
                | Q(copies_given__lte=F("copies_printed")),
                name="document_copies_within_printed",
                violation_error_code="document_copies_within_printed",
                violation_error_message=_("More copies handed out than printed."),
            )
        ]

    def __str__(self) -> str:
        return self.title


@tracked
class CommunicationLine(Entry):
    """*Ligne du plan de communication*: to whom, what, how, by whom, when, and whether it is done."""

    class Stage(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("communication", "planned")
        UNDER_WAY = "under_way", pgettext_lazy("communication", "under way")
        DONE = "done", pgettext_lazy("communication", "done")

    audience = models.CharField(pgettext_lazy("communication", "audience"), max_length=150, blank=True)
    message = models.CharField(_("message"), max_length=250)
    channel = models.CharField(_("channel"), max_length=150, blank=True)
    product = models.CharField(pgettext_lazy("communication", "product"), max_length=150, blank=True)
    responsible = models.ForeignKey(
        Seat, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who answers for it")
    )
    on = models.DateField(pgettext_lazy("milestone", "when"), null=True, blank=True)
    precision = models.CharField(_("known"), max_length=10, choices=Precision, default=Precision.DAY)
    stage = models.CharField(
        pgettext_lazy("communication", "state"), max_length=10, choices=Stage, default=Stage.PLANNED
    )
    document = models.ForeignKey(
        PartnershipDocument,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document that does it"),
        help_text=_("Chosen, the line is done."),
    )

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("line of a communication plan"), _("communication plan")
        ordering = [F("on").asc(nulls_last=True), "pk"]

    def __str__(self) -> str:
        return self.message

    @property
    def is_done(self) -> bool:
        return self.stage == self.Stage.DONE or self.document_id is not None

    @property
    def when(self) -> str | None:
        return write_when(self.on, self.precision) if self.on else None


@tracked
class KeyActor(Entry):
    """*Acteur clé* of a zone: invited → answered → came → spokesperson; elected officials included."""

    class Step(models.TextChoices):
        INVITED = "invited", pgettext_lazy("key actor", "invited")
        ANSWERED = "answered", pgettext_lazy("key actor", "answered")
        CAME = "came", pgettext_lazy("key actor", "came")
        SPOKE = "spoke", pgettext_lazy("key actor", "spokesperson")

    name = models.CharField(_("person or function"), max_length=150)
    constituency = models.CharField(_("constituency"), max_length=120)
    zone = models.ForeignKey(
        Zone, models.PROTECT, null=True, blank=True, related_name="key_actors", verbose_name=_("zone")
    )
    is_elected = models.BooleanField(_("elected official"), default=False)
    step = models.CharField(
        pgettext_lazy("key actor", "where it stands"), max_length=10, choices=Step, default=Step.INVITED
    )

    class Meta(Entry.Meta):
        verbose_name, verbose_name_plural = _("key actor"), _("key actors")
        ordering = ["zone__name_fr", "constituency", "name"]

    def __str__(self) -> str:
        return self.name
