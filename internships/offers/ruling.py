"""The dated rules as pure limits, and the sentences of what they forbid."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from internships.offers.limits import Breach, Limit, Terms, offer_breaches
from internships.offers.models import InternshipKind, Offer, RuleSet
from partnerships.base.ages import ADULT
from partnerships.base.figures import write_day, write_money, write_number

FIELDS = [
    "from_on", "to_on", "legal_reference", "from_age", "to_age", "is_for_school_age", "is_forbidden",
    "max_hours_day", "max_hours_week", "max_hours_school_days", "free_break_days", "max_days", "min_hours",
    "allows_sunday", "earliest_at", "latest_at", "is_paid", "minimum_wage", "is_guardian_required",
    "max_trainees_per_trainer",
]  # fmt: skip


def limits_in_force(*, kind: str | None = None) -> list[Limit]:
    """Return every dated rule, or those of the kind with a code (one query); the dates are in the limits."""
    rules = RuleSet.objects.filter(kind__code=kind) if kind else RuleSet.objects.all()
    return [Limit(kind=code, **dict(zip(FIELDS, row, strict=True)))
            for code, *row in rules.values_list("kind__code", *FIELDS)]  # fmt: skip


def limits_of(kind: InternshipKind) -> list[Limit]:
    """Return the dated rules of a kind, from its rows (prefetched in lists)."""
    return [
        Limit(kind=kind.code, **{name: getattr(rule, name) for name in FIELDS}) for rule in kind.rules.all()
    ]


# --- Offers -------------------------------------------------------------------------------------------------


def youngest(*, minimum_age: int | None, welcomes_minors: bool) -> int:
    """Return the youngest age that an offer admits."""
    return max(minimum_age or 0, 0 if welcomes_minors else ADULT)


def terms_of(offer: Offer, slots: Iterable) -> list[Terms]:
    """Return what an offer asks, for each of its slots."""
    from_age = youngest(minimum_age=offer.minimum_age, welcomes_minors=offer.welcomes_minors)
    return [
        Terms(
            kind=offer.kind.code,
            starts_on=slot.starts_on,
            ends_on=slot.ends_on,
            from_age=from_age,
            hours_week=offer.hours_week,
            is_paid=offer.is_paid,
            wage_hourly=offer.wage_hourly,
        )
        for slot in slots
    ]


def breaches_of(offer: Offer, *, slots: Iterable, limits: Iterable[Limit]) -> list[Breach]:
    """Return what an offer breaks, over all its slots, each thing once; what stops it comes first."""
    known = list(limits)
    found = [breach for terms in terms_of(offer, slots) for breach in offer_breaches(known, terms)]
    return sorted(dict.fromkeys(found), key=lambda breach: (not breach.is_stop, breach.code))


# --- Sentences ----------------------------------------------------------------------------------------------


def hours(value: Decimal | None) -> str:
    """Write a number of hours."""
    return write_number(value, decimals=None)


def sentence(breach: Breach) -> str:
    """Say a breach in the reader's language, with what is allowed and the law or usage it comes from."""
    told = _SENTENCES[breach.code](breach)
    if breach.reference:
        told = f"{told} ({breach.reference})"
    return f"{write_day(breach.on)}: {told}" if breach.on else told


def _forbidden(breach: Breach) -> str:
    if breach.allowed is None:
        return _("This kind of internship is not allowed on these dates.")
    return _("Nobody under %(age)s may do this kind of internship: say a minimum age of %(age)s or more.") % {
        "age": breach.allowed + 1
    }


def _days(breach: Breach) -> str:
    return ngettext(
        "It lasts %(days)s day at most.", "It lasts %(days)s days at most.", breach.allowed
    ) % {"days": write_number(breach.allowed)}  # fmt: skip


def _trainees(breach: Breach) -> str:
    return ngettext(
        "One trainer follows %(most)s trainee at most.",
        "One trainer follows %(most)s trainees at most.",
        breach.allowed,
    ) % {"most": write_number(breach.allowed)}


def _when(breach: Breach) -> str:
    """Say for whom hours are limited, and when they are not."""
    limit = breach.limit
    school = _(" as long as school is compulsory") if limit.is_for_school_age else ""
    if limit.free_break_days is None:
        return school
    return school + _(", unless classes stop for more than %(days)s days in a row") % {
        "days": limit.free_break_days
    }


def _hour(value) -> str:
    return _("%(hour)s:%(minute)s") % {"hour": value.hour, "minute": f"{value.minute:02}"}


def _unruled(breach: Breach) -> str:
    return _(
        "No rule is known for this kind of internship at %(age)s years of age on %(day)s: an administrator "
        "writes it first."
    ) % {"age": breach.found, "day": write_day(breach.limit.from_on)}


_SENTENCES = {
    "unruled": _unruled,
    "forbidden_age": _forbidden,
    "must_be_paid": lambda b: _("It must be paid."),
    "must_not_be_paid": lambda b: _("It is not a job and must not be paid."),
    "minimum_wage": lambda b: (
        _("The wage is %(allowed)s an hour at least.") % {"allowed": write_money(b.allowed)}
    ),
    "max_days": _days,
    "min_hours": lambda b: _("It lasts %(hours)s hours at least.") % {"hours": hours(b.allowed)},
    "trainees": _trainees,
    "week_hours": lambda b: (
        _("%(allowed)s hours a week at most (%(found)s here)%(when)s.")
        % {"allowed": hours(b.allowed), "found": hours(b.found), "when": _when(b)}
    ),
    "school_days_hours": lambda b: (
        _("%(allowed)s hours at most from Monday to Friday (%(found)s here)%(when)s.")
        % {"allowed": hours(b.allowed), "found": hours(b.found), "when": _when(b)}
    ),
    "day_hours": lambda b: (
        _("%(allowed)s hours a day at most (%(found)s here).")
        % {"allowed": hours(b.allowed), "found": hours(b.found)}
    ),
    "overlap": lambda b: _("The same person works elsewhere at these hours."),
    "sunday": lambda b: _("No work on Sunday."),
    "too_early": lambda b: _("No work before %(allowed)s.") % {"allowed": _hour(b.allowed)},
    "too_late": lambda b: _("No work after %(allowed)s.") % {"allowed": _hour(b.allowed)},
}
