from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InternshipsConfig(AppConfig):
    name = "internships"
    verbose_name = _("Internships")

    def ready(self):
        from django.db.models.signals import post_migrate, post_save, pre_delete

        from internships.agreements import mails as agreements_mails  # noqa: F401
        from internships.agreements.ending import on_place_about_to_end, on_place_let_go
        from internships.agreements.models import AgreementEvent
        from internships.agreements.signals import about_to_ask, signed
        from internships.applications import mails as applications_mails  # noqa: F401
        from internships.applications.deciding import on_delete
        from internships.applications.forgetting import on_consent_taken_back
        from internships.applications.models import Application
        from internships.applications.signals import about_to_end, place_let_go
        from internships.clauses.reference import load_clauses
        from internships.evaluations import mails as evaluations_mails  # noqa: F401
        from internships.hours import mails as hours_mails  # noqa: F401
        from internships.offers import checks  # noqa: F401  they register themselves
        from internships.offers.reference import load_kinds
        from internships.overview import closing
        from internships.overview import mails as overview_mails  # noqa: F401
        from internships.overview.next_steps import waiting_for
        from internships.placements.models import PlacementEvent
        from internships.placements.opening import on_about_to_ask, on_signed
        from internships.placements.ruling import SOURCES as WORKS
        from internships.placements.starting import on_agreement_event
        from internships.positions import mails as positions_mails  # noqa: F401
        from internships.positions.filling import on_placement_event
        from internships.positions.ruling import works_of_shares
        from internships.posting import mails as posting_mails  # noqa: F401
        from internships.rounds import mails as rounds_mails  # noqa: F401
        from internships.signatures import signing  # noqa: F401  links to sign say whose they are
        from internships.students import mails as students_mails  # noqa: F401
        from internships.students.signals import consent_taken_back
        from internships.visits import mails as visits_mails  # noqa: F401
        from partnerships.organizations.closing import CONSEQUENCES, OF_CONTACTS
        from programs.portal.next_steps import SOURCES

        WORKS.append(works_of_shares)
        post_migrate.connect(load_kinds, sender=self)
        post_migrate.connect(load_clauses, sender=self)
        consent_taken_back.connect(on_consent_taken_back, dispatch_uid="forget what was kept on a consent")
        about_to_end.connect(on_place_about_to_end, dispatch_uid="lock what is signed for the place first")
        place_let_go.connect(on_place_let_go, dispatch_uid="end what is signed for the place")
        about_to_ask.connect(on_about_to_ask, dispatch_uid="count the trainer's trainees")
        signed.connect(on_signed, dispatch_uid="open the placement")
        post_save.connect(on_agreement_event, sender=AgreementEvent, dispatch_uid="end the placement")
        pre_delete.connect(on_delete, sender=Application, dispatch_uid="give the seat back")
        post_save.connect(
            on_placement_event, sender=PlacementEvent, dispatch_uid="leave the half of a position"
        )
        SOURCES.append(waiting_for)
        OF_CONTACTS.append(closing.tell_offers_of)
        CONSEQUENCES += [closing.OFFERS, closing.APPLICATIONS, closing.AGREEMENTS, closing.PLACEMENTS]
