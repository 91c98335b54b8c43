"""Committees of a partnership: what is entrusted to them, which seats sit there, and from when to when."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.history import tracked
from partnerships.base.language import Bilingual
from partnerships.base.models import Stamped
from partnerships.concertation.models import Partnership, Seat
from partnerships.organizations.models import DatedQuerySet, Organization, period

PUBLIC = Q(is_published=True, partnership__is_published=True)


class CommitteeQuerySet(models.QuerySet):
    def public(self):
        return self.filter(PUBLIC)

    def readable_by(self, user, *, on: date):
        """Published ones for everyone; the others for who reads them from inside."""
        if not user.is_authenticated:
            return self.public()
        inside = Committee.objects.read_inside_by(user, on=on)
        return self.filter(PUBLIC | Q(pk__in=inside.values("pk")))

    def read_inside_by(self, user, *, on: date):
        """Those of the partnerships that the person reads from inside, and those they keep."""
        if user.scope.is_admin:
            return self
        partnerships = Partnership.objects.read_inside_by(user, on=on)
        return self.filter(
            Q(partnership__in=partnerships.values("pk"))
            | Q(pk__in=Committee.objects.editable_by(user).values("pk"))
        )

    def editable_by(self, user):
        """Those of the partnerships that the person keeps, and those whose secretariat they coordinate."""
        scope = user.scope
        if scope.is_admin:
            return self
        kept = Partnership.objects.editable_by(user).values("pk")
        return self.filter(Q(partnership__in=kept) | Q(secretariat__in=scope.coordinated_ids))


@tracked
class Committee(Bilingual, Stamped):
    """*Comité, groupe de travail, table, jury, assemblée* of a partnership.

    ``quorum``: voting seats that must be there; empty, more than half of them. ``secretariat``: the partner
    whose coordinators convene, write the minutes and follow the decisions, beside who keeps the partnership.
    """

    class Kind(models.TextChoices):
        COMMITTEE = "committee", _("committee")
        WORKING_GROUP = "working_group", _("working group")
        TABLE = "table", pgettext_lazy("of partners", "table")
        JURY = "jury", _("jury")
        ASSEMBLY = "assembly", _("assembly")

    partnership = models.ForeignKey(
        Partnership, models.PROTECT, related_name="committees", verbose_name=_("partnership")
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("comes under")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.COMMITTEE)
    name_fr = models.CharField(_("name (French)"), max_length=200)
    name_en = models.CharField(_("name (English)"), max_length=200, blank=True)
    quorum = models.PositiveSmallIntegerField(
        _("quorum"),
        null=True,
        blank=True,
        help_text=_("Voting seats that must be there. Empty: more than half of them."),
    )
    chair_breaks_ties = models.BooleanField(
        _("the chair has a casting vote"), default=False, help_text=_("Else a tied vote carries nothing.")
    )
    secretariat = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="kept_committees",
        verbose_name=_("secretariat"),
        help_text=_("Its coordinators convene, write the minutes and follow the decisions."),
    )
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)
    is_published = models.BooleanField(
        _("published"),
        default=True,
        help_text=_("Everyone reads who sits, and the minutes and decisions once adopted."),
    )
    is_fictitious = models.BooleanField(_("fictitious (demonstration)"), default=False)

    objects = CommitteeQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("committee"), _("committees")
        ordering = ["name_fr"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "name_fr"],
                name="committee_name_once",
                violation_error_code="committee_name_once",
                violation_error_message=_("This partnership has a committee of this name already."),
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="committee_ends_after_start",
                violation_error_code="ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=Q(quorum__isnull=True) | Q(quorum__gte=1), name="committee_quorum_from_1"
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")), name="committee_not_under_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("committee_detail", args=[self.public_id])

    @property
    def is_public(self) -> bool:
        return self.is_published and self.partnership.is_published


@tracked
class Mandate(Bilingual, Stamped):
    """What is entrusted to a committee, numbered: measures of plans name it."""

    committee = models.ForeignKey(
        Committee, models.CASCADE, related_name="mandates", verbose_name=_("committee")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    text_fr = models.TextField(_("text (French)"), max_length=1000)
    text_en = models.TextField(_("text (English)"), max_length=1000, blank=True)

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("mandate"), _("mandates")
        ordering = ["committee", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "number"],
                name="mandate_number_once",
                violation_error_code="mandate_number_once",
                violation_error_message=_("Another mandate of this committee has this number."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


class SittingQuerySet(DatedQuerySet):
    def sitting(self, *, on: date):
        """Seats that sit on a day: of the committee, and of the partnership, that day."""
        seats = Seat.objects.current(on=on)
        return self.current(on=on).filter(seat__in=seats.values("pk")).in_order()

    def in_order(self):
        """With their seats: those that vote first, by constituency."""
        return self.select_related("seat__organization").order_by(
            "-is_voting", "seat__constituency_fr", "seat__pk"
        )


@tracked
class Sitting(Stamped):
    """A seat of the partnership that sits in a committee, in a role, with a voice or as a guest."""

    class Role(models.TextChoices):
        CHAIR = "chair", pgettext_lazy("of a committee", "chair")
        VICE_CHAIR = "vice_chair", pgettext_lazy("of a committee", "vice-chair")
        MEMBER = "member", _("member")
        GUEST = "guest", _("guest without vote")

    committee = models.ForeignKey(
        Committee, models.CASCADE, related_name="sittings", verbose_name=_("committee")
    )
    seat = models.ForeignKey(
        Seat, models.PROTECT, related_name="sittings", verbose_name=pgettext_lazy("committee", "seat")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MEMBER)
    is_voting = models.BooleanField(_("votes"), default=True)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = SittingQuerySet.as_manager()

    class Meta:
        app_label = "partnerships"
        verbose_name, verbose_name_plural = _("seat in a committee"), _("seats in committees")
        ordering = ["committee", "seat"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="sitting_ends_after_start",
                violation_error_code="ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=~Q(role="guest", is_voting=True),
                name="sitting_guests_do_not_vote",
                violation_error_code="guests_do_not_vote",
                violation_error_message=_("A guest does not vote."),
            ),
            ExclusionConstraint(
                name="sitting_once_at_a_time",
                expressions=[
                    ("committee", RangeOperators.EQUAL),
                    ("seat", RangeOperators.EQUAL),
                    (period(), RangeOperators.OVERLAPS),
                ],
                violation_error_code="sitting_once_at_a_time",
                violation_error_message=_("This seat sits in this committee already at that time."),
            ),
            ExclusionConstraint(
                name="sitting_one_chair",
                expressions=[("committee", RangeOperators.EQUAL), (period(), RangeOperators.OVERLAPS)],
                condition=Q(role="chair"),
                violation_error_code="sitting_one_chair",
                violation_error_message=_("Another seat chairs this committee at that time."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.seat)

    @property
    def is_chair(self) -> bool:
        return self.role == self.Role.CHAIR

    def sits(self, *, on: date) -> bool:
        """Whether it sits on a day (same rule as ``sitting``, without a query)."""
        return all(held.from_on <= on and not _over(held, on) for held in (self, self.seat))

    def has_ended(self, *, on: date) -> bool:
        return _over(self, on) or _over(self.seat, on)

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the seat: neither a partner that takes part nor a named person."""
        seat = self.seat
        return not (seat.person or (seat.organization and seat.organization.is_open))


def _over(held: Sitting | Seat, on: date) -> bool:
    return held.to_on is not None and held.to_on < on
