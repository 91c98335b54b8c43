"""What a person may reach today: organizations and regions, read once per request."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Scope:
    """Primary keys a user may reach; empty for strangers, ``is_admin`` for staff who manage everything.

    ``training_ids``: organizations whose trainees the person may guide, as a trainer or an employer.
    """

    is_admin: bool = False
    organization_ids: frozenset[int] = field(default_factory=frozenset)
    coordinated_ids: frozenset[int] = field(default_factory=frozenset)
    employer_ids: frozenset[int] = field(default_factory=frozenset)
    training_ids: frozenset[int] = field(default_factory=frozenset)
    organization_region_ids: frozenset[int] = field(default_factory=frozenset)
    region_ids: frozenset[int] = field(default_factory=frozenset)
    coordinated_region_ids: frozenset[int] = field(default_factory=frozenset)

    @property
    def is_coordinator(self) -> bool:
        return self.is_admin or bool(self.coordinated_ids or self.coordinated_region_ids)

    @property
    def keeps_a_region(self) -> bool:
        """Whether the person coordinates a region, or administers the portal."""
        return self.is_admin or bool(self.coordinated_region_ids)

    @property
    def staffed_ids(self) -> frozenset[int]:
        """Organizations whose people the person looks after."""
        return self.coordinated_ids | self.employer_ids

    @property
    def is_partner(self) -> bool:
        return self.is_admin or bool(self.organization_ids or self.region_ids)

    @property
    def drafts_region_ids(self) -> frozenset[int]:
        """Regions whose unpublished reports the person may read."""
        return self.region_ids | self.organization_region_ids
