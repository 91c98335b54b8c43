from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class AdministrationConfig(admin_apps.AdminConfig):
    """Django's admin with our own site."""

    default = False
    default_site = "partnerships.base.administration.AdministrationSite"


class PartnershipsConfig(AppConfig):
    default = True
    name = "partnerships"
    verbose_name = _("Partnerships")

    def ready(self):
        from django.apps import apps as installed
        from django.db.backends.signals import connection_created
        from django.db.models.signals import post_migrate, pre_migrate

        from partnerships import celery  # noqa: F401
        from partnerships.base import bounds, checks  # noqa: F401
        from partnerships.concertation.standing import STANDING
        from partnerships.events import mails as events_mails  # noqa: F401
        from partnerships.events.naming import EVENTS, HELD
        from partnerships.imports.kinds import register
        from partnerships.inventory import closing as inventory_closing
        from partnerships.inventory import mails as inventory_mails  # noqa: F401
        from partnerships.inventory.facts import FACTS
        from partnerships.inventory.imports import Services
        from partnerships.inventory.reference import load_terms
        from partnerships.inventory.standing import SERVICES
        from partnerships.jobs import mails as jobs_mails  # noqa: F401  mails fill their table
        from partnerships.lists.opening import view_to_open
        from partnerships.mails import mails as own_mails  # noqa: F401
        from partnerships.meetings import mails as meetings_mails  # noqa: F401
        from partnerships.meetings.pages import ABOUT
        from partnerships.news import mails as news_mails  # noqa: F401
        from partnerships.news.counting import MADE
        from partnerships.news.standing import indicator_of
        from partnerships.organizations.closing import CONSEQUENCES
        from partnerships.organizations.imports import Organizations
        from partnerships.papers.imports import Plans
        from partnerships.people import (
            closing,
            second_factor,  # noqa: F401
        )
        from partnerships.people import mails as people_mails  # noqa: F401
        from partnerships.plans import signals  # noqa: F401
        from partnerships.plans.closing import MEASURES
        from partnerships.plans.indicators import INDICATORS
        from partnerships.plans.naming import NAMING, measures_of
        from partnerships.privacy.reference import load_consent_texts
        from partnerships.referrals import mails as referrals_mails  # noqa: F401
        from partnerships.referrals.closing import REFERRALS
        from partnerships.referrals.standing import ANSWER_DELAY
        from partnerships.registers import (  # noqa: F401  they fill the registers
            means_tables,
            reach_tables,
            tables,
            watch_tables,
        )
        from partnerships.territories.reference import load_territories
        from partnerships.upkeep.historical import leave_historical_states_alone
        from partnerships.upkeep.upgrading import refuse_unknown
        from partnerships.web.opening import OPENS
        from partnerships.words.reference import load_synonyms

        ours = ("partnerships", "programs", "internships")
        bounds.bind(model for model in installed.get_models() if model._meta.app_label in ours)
        connection_created.connect(bounds.on_connection, dispatch_uid="tell of what cannot be")
        register(Organizations, Services, Plans)
        CONSEQUENCES += [closing.MEMBERS, closing.LINKS, REFERRALS, inventory_closing.SERVICES, MEASURES]
        FACTS["answer_delay"] = ANSWER_DELAY
        STANDING["services"] = SERVICES
        INDICATORS.update(MADE, services=indicator_of(SERVICES), events=HELD)
        ABOUT.append(measures_of)
        NAMING["events"] = EVENTS
        OPENS.append(view_to_open)
        leave_historical_states_alone()
        pre_migrate.connect(refuse_unknown, sender=self)
        post_migrate.connect(load_territories, sender=self)
        post_migrate.connect(load_consent_texts, sender=self)
        post_migrate.connect(load_synonyms, sender=self)
        post_migrate.connect(load_terms, sender=self)
