from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InternshipsConfig(AppConfig):
    name = "internships"
    verbose_name = _("Internships")

    def ready(self):
        from django.db.models.signals import post_migrate

        from internships.agreements.reference import load_clauses
        from internships.agreements.signals import signed
        from internships.offers.reference import load_kinds
        from internships.placements.opening import on_signed

        post_migrate.connect(load_kinds, sender=self)
        post_migrate.connect(load_clauses, sender=self)
        signed.connect(on_signed, dispatch_uid="open the placement")
