"""Applications in each of their states, led there by those who act: students, firms, schools."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from internships.applications import applying, deciding
from internships.applications.models import Application
from internships.demonstration.calendar import moment
from internships.offers.models import Offer
from internships.students.models import Favourite, SavedSearch
from partnerships.people.models import User
from programs.cohorts.models import Student


@dataclass(frozen=True)
class Scene:
    """Everybody and everything that the stories speak of, on the day they are told."""

    offers: dict[str, Offer]
    students: dict[str, Student]
    drafters: list[Student]
    accounts: dict[str, User]
    on: date

    def at(self, *, ago: int) -> datetime:
        return moment(self.on, ago=ago)

    def offer(self, key: str) -> Offer:
        return Offer.objects.get(pk=self.offers[key].pk)


def apply(scene: Scene, student: Student, offer: str, *, at: datetime, message: str = "") -> Application:
    """Have a student apply by their own account; return the application as sent."""
    draft = write(scene, student, offer, message=message)
    applying.send(application=draft, by=student.account, at=at)
    return Application.objects.get(pk=draft.pk)


def write(scene: Scene, student: Student, offer: str, *, message: str = "") -> Application:
    """Have a student begin an application."""
    return applying.draft(
        student=student,
        slot=scene.offers[offer].slots.get(),
        message=message or "Bonjour, votre offre m’intéresse. Je suis disponible pour une rencontre.",
        documents=[],
        by=student.account,
    )


def accept(application: Application, *, offered_at: datetime, confirmed_at: datetime | None = None):
    """Have the firm offer the place, and the student confirm it."""
    firm = application.slot.offer.written_by
    application = deciding.offer_place(application=application, by=firm, at=offered_at)
    if confirmed_at:
        by = application.student.account
        application = deciding.confirm(application=application, by=by, at=confirmed_at)
    return application


def waiting(scene: Scene) -> None:
    """Applications that wait: for the student, for the firm, for an interview."""
    students, firm = scene.students, scene.accounts["employeur.sherbrooke@arrimage.example"]
    write(scene, students["sacha"], "observation", message="Bonjour, j’aimerais voir votre atelier.")
    apply(scene, students["charlie"], "usinage", at=scene.at(ago=1))
    seen = apply(scene, students["maxime"], "usinage", at=scene.at(ago=3))
    deciding.see(application=seen, by=firm, at=scene.at(ago=2))
    read = apply(scene, students["naomi"], "usinage", at=scene.at(ago=4))
    deciding.review(application=read, by=firm, at=scene.at(ago=2), reason="À rencontrer avec le formateur")
    met = apply(scene, students["olivier"], "cnc", at=scene.at(ago=5))
    deciding.invite(
        application=met,
        by=firm,
        at=scene.at(ago=2),
        interview_at=scene.at(ago=2) + timedelta(days=5, hours=4),
        interview_place="À l’usine, porte 2; demander Nadia",
    )
    offered = apply(
        scene, students["lina"], "cnc", at=scene.at(ago=6), message="Je finis mon stage chez vous."
    )
    accept(offered, offered_at=scene.at(ago=1))


def end_search(scene: Scene) -> None:
    """Applications that ended without a place."""
    students = scene.students
    refused = apply(scene, students["rosalie"], "fjord", at=scene.at(ago=9))
    deciding.refuse(
        application=refused,
        by=None,
        at=scene.at(ago=6),
        refusal=Application.Refusal.SKILLS,
        words="Votre candidature est belle, mais le poste demande de la mécanique. Bonne recherche!",
    )
    left = apply(scene, students["félix"], "charpentes", at=scene.at(ago=8))
    deciding.withdraw(
        application=left, by=students["félix"].account, at=scene.at(ago=5), reason="Horaire incompatible"
    )
    silent = apply(scene, students["aïcha"], "modelisation", at=moment(scene.on, ago=13))
    deciding.expire(application=silent, at=scene.at(ago=1))
    called_off = apply(scene, students["jérémie"], "scierie", at=scene.at(ago=7))
    by = scene.accounts["centre.bleuets@arrimage.example"]
    deciding.cancel(
        application=called_off,
        by=by,
        at=scene.at(ago=3),
        reason="L’élève suspend ses études jusqu’à l’hiver.",
    )


def keep_at_hand(scene: Scene) -> None:
    """What a student keeps at hand: a favourite, and a search that writes each week."""
    lina = scene.students["lina"].account
    Favourite.objects.create(user=lina, offer=scene.offers["dessin"])
    SavedSearch.objects.create(
        user=lina,
        name="Usinage près de Sherbrooke",
        query="q=usinage&near=Sherbrooke&km=30",
        told_until=scene.at(ago=1),
    )
