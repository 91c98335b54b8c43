"""Write numbers, shares, amounts, dates and hours the way the reader's language does.

Unknown is ``None`` and prints « s. o. » (English: n/a); 0 was counted and prints 0.
"""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import formats, timezone
from django.utils.translation import pgettext

from partnerships.base.language import short_language

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def not_available() -> str:
    """Return what is printed for an unknown value."""
    return pgettext("unknown value", "n/a")


def write_number(value: float | Decimal | None, *, decimals: int | None = None) -> str:
    """Write a number: ``1 234 567,5``. Without ``decimals``: one at most, none for whole numbers.

    Halves are rounded away from zero, as people do by hand; negative numbers get a true minus sign.
    """
    exact = _decimal(value)
    if exact is None:
        return not_available()
    if decimals is None:
        rounded = _rounded(exact, 1)
        decimals = 0 if rounded == rounded.to_integral_value() else 1
    rounded = _rounded(exact, decimals)
    text = f"{abs(rounded):,.{decimals}f}"
    if short_language() == "fr":
        text = text.replace(",", NBSP).replace(".", ",")
    return f"{MINUS}{text}" if rounded < 0 else text


def write_share(value: float | Decimal | None, *, decimals: int | None = None) -> str:
    """Write a share (0–1) as a percentage: ``12,5 %`` or ``12.5%``."""
    exact = _decimal(value)
    if exact is None:
        return not_available()
    return f"{write_number(exact * 100, decimals=decimals)}{_gap()}%"


def write_money(value: float | Decimal | None) -> str:
    """Write an amount in dollars: ``50 $`` or ``$50``; cents only when there are some."""
    exact = _decimal(value)
    if exact is None:
        return not_available()
    whole = _rounded(exact, 2) == exact.to_integral_value()
    text = write_number(abs(exact), decimals=0 if whole else 2)
    sign = MINUS if exact < 0 else ""
    return f"{sign}{text}{NBSP}$" if short_language() == "fr" else f"{sign}${text}"


def write_day(value: date | None) -> str:
    """Write a day in full: ``1er novembre 2026`` or ``November 1, 2026``."""
    if value is None:
        return not_available()
    if isinstance(value, datetime):
        value = _here(value).date()
    return _first_of_month(formats.date_format(value, "DATE_FORMAT"))


def write_short_day(value: date | None) -> str:
    """Write a day for a cell of a table, on one line: ``1er nov. 2026`` or ``Nov 1, 2026``."""
    if value is None:
        return not_available()
    if isinstance(value, datetime):
        value = _here(value).date()
    month = _short_months()[value.month - 1]
    if short_language() == "en":
        return f"{month}{NBSP}{value.day},{NBSP}{value.year}"
    return _first_of_month(f"{value.day}{NBSP}{month}{NBSP}{value.year}")


def write_moment(value: datetime | None) -> str:
    """Write a day and an hour, in Quebec's time: ``1er novembre 2026, 13 h 40``."""
    if value is None:
        return not_available()
    return _first_of_month(formats.date_format(_here(value), "DATETIME_FORMAT"))


def _decimal(value) -> Decimal | None:
    if value is None or value == "":
        return None
    exact = Decimal(str(value))
    return exact if exact.is_finite() else None


def _rounded(exact: Decimal, decimals: int) -> Decimal:
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _gap() -> str:
    return NBSP if short_language() == "fr" else ""


def _here(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def _first_of_month(text: str) -> str:
    """Only the first day is an ordinal in French, and no format of Django's can say so."""
    return f"1er{text[1:]}" if short_language() == "fr" and text.startswith(("1 ", f"1{NBSP}")) else text


def _short_months() -> list[str]:
    """Django's own French abbreviations (« jan. », « juil. ») are not those of Quebec's OQLF."""
    return pgettext("short months of a date", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
