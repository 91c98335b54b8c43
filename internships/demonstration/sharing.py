"""Shared positions, calls to firms, reported hires and a school break."""

from datetime import date, time, timedelta
from decimal import Decimal

from internships.calls.models import OfferCall
from internships.demonstration.calendar import moment, week
from internships.demonstration.people import HAUTS_CANTONS, SCHOOL, SHERBROOKE
from internships.demonstration.seeking import Scene
from internships.offers.models import InternshipKind
from internships.overview.hiring_models import HiringFigures
from internships.placements.hours_models import SchoolBreak
from internships.positions.filling import assign, hand_over, leave
from internships.positions.models import SharedPosition
from internships.posting.mails import OFFERS
from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Establishment, Organization
from partnerships.organizations.solicitation_models import Solicitation
from partnerships.territories.models import Region
from programs.catalogue.models import Occupation, Program
from programs.needs.inviting import SURVEY

PRIMOM_HIRES = 400  # « Over 400 students have been hired in manufacturing enterprises for summer jobs. »
PRIMOM_YEARS = (2007, 2012)  # the project began in spring 2007; its latest event in the document is of 2012


def positions(firms: dict[str, Establishment], scene: Scene) -> None:
    """One position that two students hold, and one whose afternoons were left and wait for somebody."""
    on, students = scene.on, scene.students
    full = _position(
        firms["plastique"], "94111", "Conduite de presses à injection", "Injection press operator", on=on,
        pattern=SharedPosition.Pattern.HALF_DAYS, offer=scene.offers["jumele"],
    )  # fmt: skip
    begun = full.starts_on
    assign(position=full, half="A", student=students["zoé"], from_on=begun)
    assign(position=full, half="B", student=students["nathan"], from_on=begun)
    hand_over(
        position=full, text="Presse 4 réglée pour le moule 12. Il manque des étiquettes.",
        by=students["zoé"].account, at=scene.at(ago=1),
    )  # fmt: skip
    open_ = _position(
        firms["usinage"], "94106", "Opération de machines-outils", "Machine tool operator", on=on,
        pattern=SharedPosition.Pattern.ALTERNATE_DAYS,
    )  # fmt: skip
    assign(position=open_, half="A", student=students["mathis"], from_on=open_.starts_on)
    left = assign(position=open_, half="B", student=scene.drafters[9], from_on=open_.starts_on)
    leave(share=left, on=on - timedelta(days=12), reason="Stage à temps plein")


def _position(
    firm: Establishment, occupation: str, title_fr: str, title_en: str, *, on: date, pattern: str, offer=None
) -> SharedPosition:
    made = SharedPosition.objects.create(
        establishment=firm,
        region=firm.territory.region,
        occupation=Occupation.objects.get(code=occupation, version="2021"),
        offer=offer,
        title_fr=title_fr,
        title_en=title_en,
        weekly_hours=Decimal("35"),
        pattern=pattern,
        day_starts_at=time(8),
        day_ends_at=time(16),
        wage_hourly=Decimal("21.00"),
        starts_on=week(on, -10),
        ends_on=week(on, 40) - timedelta(days=3),
        is_fictitious=True,
    )
    made.events.create(from_state="", to_state=made.state, by=None, at=moment(on, ago=80))
    return made


def calls(firms: dict[str, Establishment], scene: Scene) -> None:
    """What partners told each other of their calls to firms; one firm was called three days ago.

    Two things wait for the next contact with it: whoever calls asks for both.
    """
    sherbrooke = Organization.objects.get(name=SHERBROOKE)
    hauts_cantons = Organization.objects.get(name=HAUTS_CANTONS)
    by = scene.accounts[SCHOOL[SHERBROOKE]]
    survey_firm = Establishment.objects.get(organization__name="Usinage Magog (fictif)")
    rows = [
        (firms["metal"], hauts_cantons, None, 3, "phone", "Une place de plus au printemps, à confirmer.", 20),
        (firms["composites"], sherbrooke, by, 8, "visit", "La nouvelle ligne ouvrira dans deux mois.", 60),
        (
            firms["usinage"],
            sherbrooke,
            by,
            21,
            "email",
            "Prend quatre stagiaires en usinage cet hiver.",
            None,
        ),
        (survey_firm, sherbrooke, by, 40, "phone", "Intéressée; veut d’abord former un formateur.", -5),
        (firms["plastique"], None, None, 33, "event", "Rencontrée au salon de l’emploi (fictif).", None),
    ]
    Solicitation.objects.bulk_create(
        Solicitation(
            organization=firm.organization, establishment=firm, region=firm.territory.region, partner=partner,
            by=who, kind=OFFERS, at=scene.at(ago=ago), last_at=scene.at(ago=ago), channel=channel,
            result=result, next_on=None if again is None else scene.on + timedelta(days=again),
        )
        for firm, partner, who, ago, channel, result, again in rows
    )  # fmt: skip
    waits = {"organization": firms["metal"].organization, "region": firms["metal"].territory.region}
    Solicitation.objects.bulk_create(
        [
            Solicitation(kind=SURVEY, partner=sherbrooke, by=by, subject="Enquête du printemps", **waits),
            Solicitation(kind=OFFERS, partner=hauts_cantons, subject="Une visite de l’atelier", **waits),
        ]
    )


def calling(*, on: date) -> None:
    """An invented call for internships of a school, under way."""
    OfferCall.objects.create(
        region=Region.objects.get(code="05"),
        organization=Organization.objects.get(name=SHERBROOKE),
        program=Program.objects.filter(code="5371").latest("pk"),
        seats=12,
        opens_on=on - timedelta(days=40),
        closes_on=on + timedelta(days=50),
        is_fictitious=True,
    )


def report_hires() -> None:
    """Keep what PRIMOM's document says of summer jobs: a real figure, with its source."""
    primom = Partnership.objects.get(acronym="PRIMOM")
    HiringFigures.objects.get_or_create(
        region=Region.objects.get(code="05"),
        partnership=primom,
        kind=InternshipKind.objects.get(code="summer-job"),
        from_year=PRIMOM_YEARS[0],
        to_year=PRIMOM_YEARS[1],
        defaults={"persons": PRIMOM_HIRES, "is_at_least": True, "source": primom.source},
    )


def winter_break(*, on: date) -> None:
    """Write the next winter holidays of the Sherbrooke schools."""
    SchoolBreak.objects.get_or_create(
        school=Organization.objects.get(name=SHERBROOKE),
        from_on=date(on.year, 12, 20),
        defaults={"name": "Congé des fêtes", "to_on": date(on.year + 1, 1, 4)},
    )
