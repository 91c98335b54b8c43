from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    verbose_name = _("Partnerships")

    def ready(self):
        from django.db.models.signals import post_migrate

        from partnerships import celery  # noqa: F401
        from partnerships.base import checks  # noqa: F401
        from partnerships.base.kinds import register
        from partnerships.organizations.imports import Organizations
        from partnerships.people import second_factor  # noqa: F401
        from partnerships.territories.reference import load_territories

        register(Organizations)
        post_migrate.connect(load_territories, sender=self)
