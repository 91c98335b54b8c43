"""Turn what people type in spreadsheets into numbers, dates and booleans, and never guess.

French habits first: « 1 234,5 », « 12,5 % », « 50 $ », « 1er novembre 2026 », oui/non. An empty cell and « s.
o. » are unknown (None), which is not zero. Anything that could be read two ways is refused with a BadValue.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from partnerships.base.folding import fold
from partnerships.base.formulas import restore
from partnerships.sheets.problems import BadValue

UNKNOWN = {"", "so", "na", "nd", "nsp", "inconnu", "inconnue", "unknown"}
UNKNOWN_SIGNS = {"-", "–", "—", "..", "...", "…"}
YES = {"oui", "o", "vrai", "x", "1", "yes", "y", "true", "t"} | {"✓", "✔"}
NO = {"non", "n", "faux", "0", "no", "false", "f"}

# English, French and the overflow of a column too narrow when a sheet was saved as text.
EXCEL_ERROR = re.compile(
    r"#(N/A|N/D|REF!|DIV/0!|VALUE!|VALEUR!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|"
    r"GETTING_DATA|FIELD!|CHAMP!|BLOCKED!|UNKNOWN!|BUSY!|CONNECT!|EXTERNAL!|PYTHON!|#+)",
    re.IGNORECASE,
)

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "janvier janv jan january",
            "fevrier fevr fev february feb",
            "mars mar march",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil jul july",
            "aout aou august aug",
            "septembre sept sep september",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ],
        start=1,
    )
    for name in names.split()
}
DAYS = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? +"
)
ISO_DATE = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
FRENCH_DATE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:er|re|e|st|nd|rd|th)? *(?:de +|of +)?([a-z]+)\.?,? *(\d{4})")
MONTH_DAY_YEAR = re.compile(r"([a-z]+)\.? +(\d{1,2})(?:er|st|nd|rd|th)?,? +(\d{4})")

# A serial is believed from 1927 to 2199, so that a bare year is never taken for a day of 1905.
SERIAL_ORIGIN, FIRST_SERIAL, LAST_SERIAL = date(1899, 12, 30), 10_000, 109_574
FIRST_YEAR, LAST_YEAR = 1900, 2199

SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
GROUPED = re.compile(r"\d{1,3}(?:[ ']\d{3})+")
NUMBER = re.compile(r"([+-]?)(\d+(?:[ ']\d{3})*)?(?:[.,](\d+))?(E[+-]?\d{1,3})?", re.IGNORECASE)
THIN = "\ufeff\u200b\u200e\u200f"


def to_text(raw):
    """Return a cell as text: accents composed, no spaces around, 5371.0 as 5371; "" when empty."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        text = raw.strip()
        if not raw.isascii():
            text = unicodedata.normalize("NFC", text.strip(THIN).strip())
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return restore(text) if text[:1] == "'" else text
    if isinstance(raw, bool):
        return "oui" if raw else "non"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() and abs(raw) < 1e15 else repr(raw)
    if isinstance(raw, datetime) and raw.time() == datetime.min.time():
        return raw.date().isoformat()
    return raw.isoformat(" ") if isinstance(raw, datetime) else str(raw)


def is_excel_error(text):
    """Tell whether the text is what Excel prints for a failed formula or a column too narrow."""
    return text.startswith("#") and EXCEL_ERROR.fullmatch(text) is not None


def refuse_excel_error(text):
    """Raise BadValue when the text is an Excel error: it must never pass for data."""
    if is_excel_error(text):
        raise BadValue("excel_error")


def is_unknown(text):
    """Tell whether the text says « not known »: empty, s. o., n/a, a dash."""
    return not text or text in UNKNOWN_SIGNS or (len(text) < 9 and fold(text) in UNKNOWN)


def to_number(raw):
    """Return a Decimal, or None when unknown. « 12,5 % » gives 12.5.

    Raises BadValue("not_a_number") and BadValue("excel_error").
    """
    if isinstance(raw, bool | date):
        raise BadValue("not_a_number")
    if isinstance(raw, int | Decimal):
        return Decimal(raw)
    if isinstance(raw, float):
        return Decimal(repr(raw)) if raw == raw and abs(raw) != float("inf") else _not_a_number()
    text = to_text(raw)
    if text.isascii() and text.isdigit():
        return Decimal(text)
    refuse_excel_error(text)
    return None if is_unknown(text) else _number_of(text)


def is_percentage(raw):
    """Tell whether a cell says « per cent » itself."""
    return isinstance(raw, str) and "%" in raw


def to_share(raw):
    """Return a share from 0 to 1 as Decimal, or None: « 12,5 % » and 0,125 both give 0.125."""
    number = to_number(raw)
    return number / 100 if number is not None and is_percentage(raw) else number


def to_whole(raw):
    """Return an int, or None when unknown. Raises BadValue("not_whole") for 3,5."""
    number = to_number(raw)
    if number is None:
        return None
    if number != number.to_integral_value() or abs(number) > 10**15:
        raise BadValue("not_whole")
    return int(number)


def to_boolean(raw):
    """Return True, False, or None when unknown: oui, vrai, x, 1, yes / non, faux, 0, no."""
    if isinstance(raw, bool):
        return raw
    text = to_text(raw)
    refuse_excel_error(text)
    folded = fold(text) or text
    if folded in YES:
        return True
    if folded in NO:
        return False
    if is_unknown(text):
        return None
    raise BadValue("not_a_boolean")


def to_date(raw):
    """Return a date, or None when unknown.

    Accepts 2026-11-01, 01/11/2026 (day first), « 1er novembre 2026 », « November 1, 2026 » and Excel serials.
    Raises BadValue: not_a_date, short_year (01/11/26), month_first (11/25/2026), has_a_time.
    """
    if isinstance(raw, datetime):
        return _whole_day(raw)
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _date_of_serial(raw)
    text = to_text(raw)
    refuse_excel_error(text)
    return None if is_unknown(text) else _date_of(text)


def _not_a_number():
    raise BadValue("not_a_number")


def _number_of(text):
    text = SPACES.sub(" ", text).replace("\u2212", "-").replace("’", "'").strip("$% ")
    negative = text.startswith("(") and text.endswith(")")
    text = _one_decimal_sign(text[1:-1] if negative else text)
    match = NUMBER.fullmatch(text)
    if not match or not (match[2] or match[3]) or not _groups_of_three(match[2] or ""):
        _not_a_number()
    sign, whole, decimals, power = match.groups()
    digits = re.sub("[ ']", "", whole or "0")
    try:
        number = Decimal(f"{sign}{digits}{'.' + decimals if decimals else ''}{power or ''}")
    except InvalidOperation:
        _not_a_number()
    return -number if negative else number


def _one_decimal_sign(text):
    """Drop the thousands sign when both a comma and a point are there: the last one is the decimal sign."""
    text = re.sub(r"^([+-]) ", r"\1", text).strip()
    for thousands, decimal in ((",", "."), (".", ",")):
        if re.fullmatch(rf"[+-]?\d{{1,3}}(?:\{thousands}\d{{3}})+\{decimal}\d+", text):
            return text.replace(thousands, "")
        if re.fullmatch(rf"[+-]?\d{{1,3}}(?:\{thousands}\d{{3}}){{2,}}", text):
            return text.replace(thousands, "")
    return text


def _groups_of_three(whole):
    return not ({" ", "'"} & set(whole)) or GROUPED.fullmatch(whole) is not None


def _whole_day(raw):
    if raw.time() != datetime.min.time():
        raise BadValue("has_a_time")
    return raw.date()


def _date_of_serial(raw):
    if raw != int(raw) or not FIRST_SERIAL <= raw <= LAST_SERIAL:
        raise BadValue("not_a_date")
    return SERIAL_ORIGIN + timedelta(days=int(raw))


def _date_of(text):
    if match := ISO_DATE.fullmatch(text):
        return _calendar(match[1], match[3], match[4])
    if text.isascii() and text.isdigit() and len(text) in (5, 6):
        return _date_of_serial(int(text))
    if match := FRENCH_DATE.fullmatch(text):
        if int(match[3]) > 12 >= int(match[1]):
            raise BadValue("month_first")
        return _calendar(match[4], match[3], match[1])
    if SHORT_YEAR.fullmatch(text):
        raise BadValue("short_year")
    return _date_in_words(text)


def _date_in_words(text):
    plain = "".join(
        c
        for c in unicodedata.normalize("NFKD", SPACES.sub(" ", text).lower())
        if not unicodedata.combining(c)
    )
    plain = re.sub(f"^{DAYS}", "", plain)
    if match := DAY_MONTH_YEAR.fullmatch(plain):
        return _calendar(match[3], MONTHS.get(match[2], 0), match[1])
    if match := MONTH_DAY_YEAR.fullmatch(plain):
        return _calendar(match[3], MONTHS.get(match[1], 0), match[2])
    raise BadValue("not_a_date")


def _calendar(year, month, day):
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise BadValue("not_a_date") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise BadValue("not_a_date")
    return found
