from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgramsConfig(AppConfig):
    name = "programs"
    verbose_name = _("Programs")

    def ready(self):
        from django.db.models.signals import post_migrate

        from partnerships.imports.kinds import register
        from programs.catalogue.imports import Occupations, Programs, Shares
        from programs.cohorts.imports import Cohorts, Enrolments
        from programs.cohorts.unit_imports import Units
        from programs.needs.counting import ROUNDERS
        from programs.needs.imports import Needs, Projections
        from programs.outcomes.imports import GraduateOutcomes, Outcomes
        from programs.reports.secret_models import make_rounding_secret, rounder_of
        from programs.reports.thresholds import load_coverage_bands

        register(Cohorts, Enrolments, Outcomes, GraduateOutcomes, Needs)
        register(Programs, Occupations, Shares, Projections, Units)
        ROUNDERS[:] = [rounder_of]
        post_migrate.connect(load_coverage_bands, sender=self)
        post_migrate.connect(make_rounding_secret, sender=self)
