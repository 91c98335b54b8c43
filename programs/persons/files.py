"""Whose files a school reads and writes: those it keeps, and those of who is enrolled there."""

from collections.abc import Callable, Collection

from django.db.models import Q, QuerySet

from partnerships.people.models import User
from programs.cohorts.models import LIVE_STATES, Enrolment, Student

# Packages above say whom a school knows besides: each is called with the schools' keys and returns a Q.
SAID: list[Callable[[Collection[int]], Q]] = []


def files_of(user: User) -> QuerySet[Student]:
    """Return the files that the schools a person coordinates keep or read, without those merged away."""
    scope, living = user.scope, Student.objects.filter(merged_into=None).select_related("keeper")
    if scope.is_admin:
        return living
    return living.filter(known_to(scope.coordinated_ids))


def known_to(schools: Collection[int]) -> Q:
    """Return the condition « one of these schools keeps the file, has the person now, or is named »."""
    enrolled = Enrolment.objects.filter(cohort__provider__in=schools, state__in=LIVE_STATES)
    known = Q(keeper__in=schools) | Q(pk__in=enrolled.values("student"))
    for said in SAID:
        known |= Q(keeper=None) & said(schools)
    return known


def own_files(user: User) -> QuerySet[Student]:
    """Return the files that these schools may merge: they keep them, or nobody does yet."""
    files, scope = files_of(user), user.scope
    return files if scope.is_admin else files.filter(Q(keeper=None) | Q(keeper__in=scope.coordinated_ids))
