from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgramsConfig(AppConfig):
    name = "programs"
    verbose_name = _("Programs")

    def ready(self):
        from django.db.models.signals import post_migrate, post_save, pre_save
        from django.utils.timezone import localdate

        from partnerships.concertation.standing import STANDING
        from partnerships.events.models import Event
        from partnerships.imports.kinds import register, rows_changed
        from partnerships.inventory.models import ServiceItem
        from partnerships.meetings.pages import ABOUT
        from partnerships.news.standing import indicator_of
        from partnerships.organizations.closing import CONSEQUENCES
        from partnerships.organizations.models import Organization
        from partnerships.plans.indicators import INDICATORS
        from partnerships.plans.models import ActionPlan
        from partnerships.plans.naming import PANELS
        from partnerships.territories.models import Region
        from partnerships.web.sitemaps import SECTIONS, NamedPages, RowPages
        from programs.agenda.putting import became_of, links_of
        from programs.catalogue.imports import Occupations, Programs, Shares
        from programs.catalogue.models import Program
        from programs.changes import acts as changes_acts  # noqa: F401
        from programs.changes import enrolment_acts  # noqa: F401
        from programs.changes import mails as changes_mails  # noqa: F401
        from programs.changes.ending import (
            before_cohort_saved,
            on_cohort_event,
            on_cohort_saved,
            on_cohorts_changed,
        )
        from programs.changes.signals import moved_back
        from programs.cohorts.imports import Cohorts, Enrolments
        from programs.cohorts.models import Cohort, CohortEvent, EnrolmentEvent
        from programs.cohorts.question_models import FileQuestionEvent
        from programs.cohorts.unit_imports import Units
        from programs.measures import indicators as measure_indicators
        from programs.measures.panel import COHORTS_PANEL
        from programs.moves.asking import TRANSFERS, keep_again, on_enrolment_event
        from programs.moves.mails import on_transfer_event
        from programs.moves.models import SchoolTransferEvent
        from programs.needs.counting import ROUNDERS
        from programs.needs.imports import Needs, Projections
        from programs.outcomes.imports import GraduateOutcomes, Outcomes
        from programs.persons.mails import on_merge_event, on_question_event
        from programs.persons.models import MergeEvent
        from programs.portal import indicators, standing
        from programs.reports.pages import BESIDE
        from programs.reports.secret_models import make_rounding_secret, rounder_of
        from programs.reports.thresholds import load_coverage_bands

        BESIDE.append(became_of)
        ABOUT.append(links_of)
        SECTIONS["pages"] = NamedPages(
            "home",
            "region_list",
            "program_list",
            "report_list",
            "partnership_list",
            "organization_list",
            "service_list",
            "event_list",
        )
        SECTIONS["regions"] = RowPages(Region.objects.all)
        SECTIONS["programs"] = RowPages(lambda: Program.objects.in_force(on=localdate()))
        SECTIONS["services"] = RowPages(lambda: ServiceItem.objects.published(on=localdate()))
        SECTIONS["partners"] = RowPages(Organization.objects.listed)
        register(Cohorts, Enrolments, Outcomes, GraduateOutcomes, Needs)
        register(Programs, Occupations, Shares, Projections, Units)
        ROUNDERS[:] = [rounder_of]
        STANDING.update(cohorts=standing.COHORTS, seats=standing.SEATS)
        PANELS["cohorts"] = COHORTS_PANEL
        INDICATORS.update(
            indicators.MADE | measure_indicators.MADE,
            cohorts=indicator_of(standing.COHORTS),
            seats=indicator_of(standing.SEATS),
        )
        SECTIONS["plans"] = RowPages(ActionPlan.objects.public)
        SECTIONS["events"] = RowPages(Event.objects.public)
        post_save.connect(on_cohort_event, sender=CohortEvent, dispatch_uid="everybody leaves the cohort")
        pre_save.connect(before_cohort_saved, sender=Cohort, dispatch_uid="note the dates before")
        post_save.connect(on_cohort_saved, sender=Cohort, dispatch_uid="tell of other dates")
        rows_changed.connect(on_cohorts_changed, sender=Cohort, dispatch_uid="tell of dates a file moved")
        post_migrate.connect(load_coverage_bands, sender=self)
        post_migrate.connect(make_rounding_secret, sender=self)
        post_save.connect(on_question_event, sender=FileQuestionEvent, dispatch_uid="tell of a question")
        post_save.connect(on_merge_event, sender=MergeEvent, dispatch_uid="tell of a merge")
        CONSEQUENCES.append(TRANSFERS)
        ended = "end a transfer that waits"
        post_save.connect(on_enrolment_event, sender=EnrolmentEvent, dispatch_uid=ended)
        post_save.connect(on_transfer_event, sender=SchoolTransferEvent, dispatch_uid="tell of a transfer")
        moved_back.connect(keep_again, dispatch_uid="keep the file of who is back")
