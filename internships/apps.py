from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InternshipsConfig(AppConfig):
    name = "internships"
    verbose_name = _("Internships")

    def ready(self):
        from django.db.models.signals import post_migrate

        from internships.offers.reference import load_kinds

        post_migrate.connect(load_kinds, sender=self)
