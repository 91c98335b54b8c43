"""Whose internships a screen counts: a region's, or one school's."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.territories.models import Region
from programs.cohorts.counting import SCHOOL_YEAR_STARTS, school_year_of


@dataclass(frozen=True)
class Area:
    """A region, or a school of a region. A school's seats are its region's: its students may take them.

    Who reads it without keeping its records (``is_kept``) reads rounded counts.
    """

    region: Region
    school: Organization | None = None
    is_kept: bool = True

    @property
    def key(self) -> str:
        """What the address says: ``"05"``, or a school's identifier."""
        return str(self.school.public_id) if self.school else self.region.code

    @property
    def name(self) -> str:
        return self.school.name if self.school else self.region.name

    def of_offers(self, path: str) -> Q:
        """Return the condition on offers reached by a path; reserved ones count for their school alone."""
        of_region = Q(**{f"{path}__region": self.region})
        if self.school is None:
            return of_region
        return of_region & (
            Q(**{f"{path}__reserved_for": None}) | Q(**{f"{path}__reserved_for": self.school})
        )

    def of_applications(self) -> Q:
        """Return the condition on applications."""
        return Q(school=self.school) if self.school else Q(slot__offer__region=self.region)

    def of_rows(self) -> Q:
        """Return the condition on agreements and placements."""
        return Q(school=self.school) if self.school else Q(region=self.region)


def areas_of(user, *, on: date) -> list[Area]:
    """Return what a partner may count: their regions, then their schools; administrators every region."""
    scope = user.scope
    regions = Region.objects.all() if scope.is_admin else Region.objects.filter(pk__in=scope.region_ids)
    schools = Organization.objects.filter(pk__in=scope.coordinated_ids, region__isnull=False)
    schools = schools.of_kind(*OrganizationRole.TEACHING, on=on).select_related("region")
    kept = scope.coordinated_region_ids
    found = [Area(region, is_kept=scope.is_admin or region.pk in kept) for region in regions]
    if scope.coordinated_ids:
        found += [Area(school.region, school) for school in schools]
    return found


def days_of(year: int) -> tuple[date, date]:
    """Return the first and last day of the school year that begins in a calendar year."""
    return date(year, SCHOOL_YEAR_STARTS, 1), date(year + 1, SCHOOL_YEAR_STARTS - 1, 30)


def years_to_show(on: date) -> list[int]:
    """Return the school years offered: the next one, this one, and the four before."""
    this = school_year_of(on)
    return list(range(this + 1, this - 5, -1))
