"""Students and hosts that the form of an agreement offers to pick from."""

from collections.abc import Sequence

from django.db.models import Q

from partnerships.organizations.choosing import OF_A_PLACE, places_by_firm, schools_written_for, with_firm
from partnerships.organizations.models import Establishment, Organization
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name
from programs.cohorts.models import LIVE_STATES, Student

GONE = [Organization.Status.CLOSED, Organization.Status.SUSPENDED]


def students_written_for(user):
    """Return the people enrolled now at the schools that a person writes for, or who say they study there."""
    schools = schools_written_for(user).order_by().values("pk")
    enrolled = Q(enrolments__cohort__provider__in=schools, enrolments__state__in=LIVE_STATES)
    found = Student.objects.filter(enrolled | Q(profile__school__in=schools))
    return Student.objects.filter(pk__in=found.values("pk")).order_by(
        *by_name("last_name", "first_name"), "pk"
    )


def hosts_near(_user, *, regions: Sequence[int], also: Sequence[int] = ()):
    """Return the places of regions that take part, and those chosen already."""
    places = Establishment.objects.filter(
        Q(territory__region__in=regions) | Q(organization__region__in=regions) | Q(pk__in=also)
    )
    return places_by_firm(places.exclude(Q(organization__status__in=GONE) | Q(status__in=GONE)))


STUDENTS_WRITTEN_FOR = Source("students_written_for", students_written_for)
HOSTS_NEAR = Source("hosts_near", hosts_near, label=with_firm, paths=OF_A_PLACE)
