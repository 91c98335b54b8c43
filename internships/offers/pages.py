"""What an offer's public page says beside its text: where to go, what search engines read, dates to keep."""

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from internships.offers.listing import firm_name, write_seats
from internships.offers.models import InternshipKind, Offer, Slot
from partnerships.base.charts import Chart
from partnerships.base.language import short_language
from partnerships.territories.maps import SCALE_KM, small_map
from partnerships.territories.towns import Place

# What would let a text leave the script that holds it.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def slot_lines(slots: list[Slot], *, is_open: bool) -> list[dict]:
    """Return what each period's line says, with the address to apply when one may."""
    return [
        {
            "slot": slot,
            "seats": write_seats(slot.seats, has_room=bool(slot.left)),
            "apply": apply_address(slot) if is_open and slot.left else "",
        }
        for slot in slots
    ]


def apply_address(slot: Slot) -> str:
    """Return where students apply; the page belongs to a package above."""
    try:
        return reverse("application_create", args=[slot.public_id])
    except NoReverseMatch:
        return ""


def firm_of(offer: Offer) -> str:
    return firm_name(offer.establishment.organization.name, offer.establishment.name)


def map_of(offer: Offer) -> Chart | None:
    """Return the small map of where the offer is; None when it is not known."""
    if offer.latitude is None or offer.longitude is None:
        return None
    here = Place(firm_of(offer), float(offer.latitude), float(offer.longitude))
    title = _("%(firm)s among the towns around it") % {"firm": here.name}
    columns = (_("Town"), _("Distance as the crow flies"))
    return small_map(here, key="place", title=title, columns=columns, scale=f"{SCALE_KM} km")


def job_posting(offer: Offer, *, slots: list[Slot], address: str) -> SafeString | str:
    """Return the schema.org JobPosting of a job, as a script that only holds data.

    An internship that is not a job is not announced as one, nor is an invented offer.
    """
    if not offer.kind.is_employment or offer.is_fictitious:
        return ""
    text = json.dumps(posting(offer, slots=slots, address=address), ensure_ascii=False).translate(ESCAPES)
    data = mark_safe(text)  # nosec B308
    return format_html('<script type="application/ld+json">{}</script>', data)


def posting(offer: Offer, *, slots: list[Slot], address: str) -> dict:
    """Return the facts of a JobPosting (schema.org): dates are ISO, the wage is dollars an hour."""
    firm, language = offer.establishment, language_of(offer)
    texts = [getattr(offer, f"{name}_{language}") for name in ("description", "tasks", "requirements")]
    said = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": getattr(offer, f"title_{language}"),
        "description": as_html(texts),
        "inLanguage": f"{language}-CA",
        "identifier": {"@type": "PropertyValue", "name": "Arrimage", "value": str(offer.public_id)},
        "url": address,
        "datePosted": timezone.localdate(offer.published_at).isoformat(),
        "employmentType": employment_types(offer.kind),
        "hiringOrganization": _without_empty(
            {"@type": "Organization", "name": firm.organization.name, "sameAs": firm.organization.website}
        ),
        "jobLocation": {"@type": "Place", "address": _postal_address(offer)},
    }
    if slots:
        said |= {
            "validThrough": last_day_to_apply(slots).isoformat(),
            "jobStartDate": min(slot.starts_on for slot in slots).isoformat(),
            "totalJobOpenings": sum(slot.seats for slot in slots if slot.left),
        }
    if offer.wage_hourly:
        amount = {"@type": "QuantitativeValue", "value": float(offer.wage_hourly), "unitText": "HOUR"}
        said["baseSalary"] = {"@type": "MonetaryAmount", "currency": "CAD", "value": amount}
    return said


def language_of(offer: Offer) -> str:
    """Return the language in which the offer is announced: the page's, when the whole offer is written in it.

    French stands in for an English text that is missing; one announcement never mixes the two.
    """
    written = ("title", "description", "tasks", "requirements")
    pairs = [(getattr(offer, f"{name}_fr"), getattr(offer, f"{name}_en")) for name in written]
    return short_language() if all(english or not french for french, english in pairs) else "fr"


def employment_types(kind: InternshipKind) -> list[str]:
    """Return what sort of job a kind is (schema.org): the school's internship, or a job for a season, or half
    a job.
    """
    return ["INTERN" if kind.school_signs else "TEMPORARY", *(["PART_TIME"] if kind.is_shared else [])]


def last_day_to_apply(slots: list[Slot]) -> date:
    """Return the last day on which somebody may apply: the eve of the period that begins last."""
    return max(slot.starts_on for slot in slots) - timedelta(days=1)


def as_html(texts: Iterable[str]) -> str:
    """Return plain texts as the paragraphs of HTML that search engines ask of a description."""
    pieces = (piece.strip() for text in texts if text for piece in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{escape(piece)}</p>".replace("\n", "<br>") for piece in pieces if piece)


def _postal_address(offer: Offer) -> dict:
    firm = offer.establishment
    return _without_empty(
        {
            "@type": "PostalAddress",
            "streetAddress": firm.address,
            "addressLocality": offer.territory.name if offer.territory else "",
            "addressRegion": "QC",
            "postalCode": firm.postal_code,
            "addressCountry": "CA",
        }
    )


def _without_empty(facts: dict) -> dict:
    return {name: value for name, value in facts.items() if value}


def calendar_of(offer: Offer, *, slots: list[Slot], address: str) -> bytes:
    """Return the offer's periods as an iCalendar file: whole days, the last one included."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Arrimage//{short_language()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", offer.title)
    for slot in slots:
        calendar.add_component(_event(offer, slot, address))
    return calendar.to_ical()


def _event(offer: Offer, slot: Slot, address: str) -> Event:
    event = Event()
    event.add("uid", f"{slot.public_id}@arrimage")
    event.add("dtstamp", slot.updated_at)
    event.add("dtstart", slot.starts_on)
    event.add("dtend", day_after(slot.ends_on))
    event.add("summary", _("%(title)s (%(firm)s)") % {"title": offer.title, "firm": firm_of(offer)})
    event.add(
        "location", ", ".join(filter(None, [offer.establishment.address, offer.establishment.postal_code]))
    )
    event.add("url", address)
    event.add("transp", "TRANSPARENT")
    return event


def day_after(day: date) -> date:
    """Return the day when a whole-day event is over: iCalendar does not count the last one (RFC 5545)."""
    return day + timedelta(days=1)
