from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgramsConfig(AppConfig):
    name = "programs"
    verbose_name = _("Programs")

    def ready(self):
        from django.db.models.signals import post_migrate

        from programs.adequacy.thresholds import load_coverage_bands

        post_migrate.connect(load_coverage_bands, sender=self)
