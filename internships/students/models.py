"""What a student says of themselves, their files, and what they look for."""

from collections.abc import Collection

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from internships.offers.models import STUDYING, Offer
from partnerships.base.history import tracked
from partnerships.base.models import Stamped
from partnerships.organizations.models import Organization
from partnerships.people.standing import own_file
from partnerships.words.sorting import by_name
from programs.catalogue.models import Program
from programs.cohorts.models import Enrolment, Student


def said_to_study(schools: Collection[int]) -> Q:
    """Return the condition on students « they say that they study at one of these schools »."""
    return Q(profile__school__in=schools)


def of_schools(schools: Collection[int]) -> Q:
    """Return the condition on profiles « of who names one of these schools, or is enrolled there now »."""
    enrolled = Enrolment.objects.filter(cohort__provider__in=schools, state__in=STUDYING)
    return Q(school__in=schools) | Q(student__in=enrolled.values("student"))


class StudentProfileQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own, and the profiles of a school's students for its coordinators; the region reads."""
        scope = user.scope
        if scope.is_admin:
            return self
        return self.filter(
            own_file(user, "student")
            | of_schools(scope.coordinated_ids)
            | Q(school__region__in=scope.coordinated_region_ids)
        )

    def named(self, words: str):
        """Profiles of the students whose name holds every word."""
        return self.filter(student__in=Student.objects.named(words)) if words else self

    def looked_after_by(self, user):
        """Profiles of the students whose school the user coordinates."""
        scope = user.scope
        return self if scope.is_admin else self.filter(of_schools(scope.coordinated_ids))


class LivingProfiles(models.Manager.from_queryset(StudentProfileQuerySet)):
    """Without the profiles of files that were merged into another, which has its own."""

    def get_queryset(self):
        return super().get_queryset().filter(student__merged_into=None)


@tracked
class StudentProfile(Stamped):
    """What a student says of themselves to find a place; accommodations are said in their own words."""

    class Transport(models.TextChoices):
        CAR = "car", _("car")
        TRANSIT = "transit", _("public transit")
        BICYCLE = "bicycle", _("bicycle or on foot")
        LIFT = "lift", _("somebody drives me")

    student = models.OneToOneField(Student, models.CASCADE, related_name="profile", verbose_name=_("student"))
    school = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="student_profiles",
        verbose_name=_("school"),
    )
    program = models.ForeignKey(
        Program,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="student_profiles",
        verbose_name=_("program"),
    )
    enrolment = models.ForeignKey(
        Enrolment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="profiles",
        verbose_name=_("enrolment"),
        help_text=_("set by the school"),
    )
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    postal_code = models.CharField(
        _("postal code"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]\d[A-Z] ?\d[A-Z]\d$", _("A postal code looks like J1H 5N4."))],
    )
    available_from = models.DateField(_("available from"), null=True, blank=True)
    available_to = models.DateField(_("available until"), null=True, blank=True)
    availability = models.CharField(_("availability"), max_length=250, blank=True)
    transport = models.CharField(_("transport"), max_length=20, choices=Transport, blank=True)
    accommodations = models.TextField(_("accommodations I need"), blank=True)
    about = models.TextField(_("about me"), blank=True)

    objects = LivingProfiles()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("student's profile"), _("students' profiles")
        ordering = by_name("student__last_name", "student__first_name")
        constraints = [
            models.CheckConstraint(
                condition=Q(available_from__isnull=True)
                | Q(available_to__isnull=True)
                | Q(available_to__gte=models.F("available_from")),
                name="profile_available_in_order",
                violation_error_code="profile_available_in_order",
                violation_error_message=_("The last day comes before the first."),
            )
        ]

    def __str__(self) -> str:
        return str(self.student)


class DocumentQuerySet(models.QuerySet):
    def kept_for(self, user):
        """One's own; those of one's school's students. What a firm received is known to applications."""
        scope = user.scope
        if scope.is_admin:
            return self
        of_school = StudentProfile.objects.filter(school__in=scope.coordinated_ids)
        return self.filter(own_file(user, "student") | Q(student__in=of_school.values("student")))


@tracked(exclude=["file"])
class Document(Stamped):
    """A private file of a student (PDF, or an image drawn again): never at a public address."""

    class Kind(models.TextChoices):
        CV = "cv", _("résumé")
        LETTER = "letter", _("letter")
        TRANSCRIPT = "transcript", _("transcript")
        OTHER = "other", _("other")

    student = models.ForeignKey(Student, models.CASCADE, related_name="documents", verbose_name=_("student"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.CV)
    name = models.CharField(_("file name"), max_length=150)
    file = models.FileField(_("file"), upload_to="documents/%Y/%m/")
    content_type = models.CharField(_("type"), max_length=40)
    size = models.PositiveIntegerField(_("size (bytes)"))
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("document"), _("documents")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["student", "sha256"], name="document_once_per_student")
        ]

    def __str__(self) -> str:
        return self.name


@tracked
class SavedSearch(Stamped):
    """A search of the offers that a person wants to hear about. ``query`` is the list's address part."""

    class Frequency(models.TextChoices):
        DAILY = "daily", _("each day")
        WEEKLY = "weekly", _("each week")
        NEVER = "never", _("no mail")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_searches", verbose_name=_("person")
    )
    name = models.CharField(_("name"), max_length=120)
    query = models.CharField(_("search"), max_length=500)
    frequency = models.CharField(_("mail"), max_length=20, choices=Frequency, default=Frequency.WEEKLY)
    told_until = models.DateTimeField(_("told of offers published until"))

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("saved search"), _("saved searches")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["user", "query"], name="saved_search_once_per_person")]

    def __str__(self) -> str:
        return self.name


class Favourite(models.Model):
    """An offer that a person keeps at hand."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="favourites", verbose_name=_("person")
    )
    offer = models.ForeignKey(Offer, models.CASCADE, related_name="favourites", verbose_name=_("offer"))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        app_label = "internships"
        verbose_name, verbose_name_plural = _("favourite"), _("favourites")
        ordering = ["-created_at"]
        constraints = [models.UniqueConstraint(fields=["user", "offer"], name="favourite_once_per_person")]

    def __str__(self) -> str:
        return f"{self.user} – {self.offer}"
