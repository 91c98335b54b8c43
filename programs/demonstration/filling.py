"""Fill a database with the demonstration: as often as one likes, it adds only what is missing."""

from datetime import date

from django.db import transaction

from partnerships.people.models import User
from programs.demonstration import (
    crediting,
    inventorying,
    meeting,
    mobilizing,
    partners,
    planning,
    registering,
    reporting,
    supplying,
    surveying,
)


@transaction.atomic
def fill(*, on: date) -> None:
    """Create the demonstration's partners, people, supply, needs and projections, as seen from a day."""
    organizations = partners.organizations()
    partnerships = partners.partnerships(organizations)
    partners.zones(partnerships["CRPE Outaouais"], organizations["sq_outaouais"])
    registering.charter_of_the_pact(partnerships["CRPE Outaouais"])
    registering.communication_of_the_pact(partnerships["CRPE Outaouais"])
    registering.milestones_of_the_meeting(partnerships["PRÉE"])
    registering.means_of_primom(partnerships["PRIMOM"])
    registering.delegation_of_metallurgy(partnerships["CSMO-M"])
    registering.watch_of_metallurgy(partnerships["CSMO-M"], on=on)
    committee = meeting.committee_of_the_pact(partnerships["CRPE Outaouais"], on=on)
    planning.plan_of_metallurgy(partnerships["CSMO-M"])
    planning.plan_of_the_pact(partnerships["CRPE Outaouais"], committee)
    mobilizing.events_of_the_pact(partnerships["CRPE Outaouais"])
    mobilizing.events_of_primom(partnerships["PRIMOM"], on=on)
    inventorying.fill_inventory(partnerships["CRPE Outaouais"], organizations, on=on)
    inventorying.refer_somebody(organizations, on=on)
    accounts = partners.accounts(organizations)
    occupations = supplying.occupations()
    programs = supplying.programs(occupations)
    supplying.cohorts(programs, organizations, on=on)
    supplying.count_students(on=on)
    crediting.units(programs)
    crediting.stagem_credits(supplying.stagem_cohort(programs, organizations))
    supplying.outcomes(programs, on=on)
    firms = surveying.firms()
    surveying.survey(partnerships["PRIMOM"], occupations, firms, on=on)
    surveying.projections(occupations)
    surveying.layoff(occupations, firms, on=on)
    coordinator = accounts["regionale.estrie@arrimage.example"]
    reporting.request_first_report(supplying.primom_programs(programs), on=on, by=coordinator)


def is_empty() -> bool:
    """Whether nobody and nothing is in the portal yet."""
    return not User.objects.exists()
