"""Turn what people type in spreadsheets into numbers, dates and booleans, and never guess.

French habits first: « 1 234,5 », « 12,5 % », « 50 $ », « 1er novembre 2026 », oui/non. An empty cell and « s.
o. » are unknown (None), which is not zero. What could be read two ways (09/08/2026, 12,000) is read as its
whole column is: the caller says how (see evidence.py), else it is refused with a BadValue. PURE.
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
# In a column of text only what no name is: « Na » and « So » are family names, « N/A » and « s. o. » are not.
UNKNOWN_TEXT = re.compile(r"s\. ?o\.|n\. ?[ads]\.(?: ?p\.)?|n ?/ ?[ad]|\(vide\)|\(blank\)", re.IGNORECASE)
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
YES = {"oui", "o", "vrai", "x", "1", "yes", "y", "true", "t"} | {"✓", "✔"}
NO = {"non", "n", "faux", "0", "no", "false", "f"}

# English, French and the overflow of a column too narrow when a sheet was saved as text.
EXCEL_ERROR = re.compile(
    r"#(N/A|N/D|REF!|DIV/0!|VALUE!|VALEUR!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|"
    r"GETTING_DATA|FIELD!|CHAMP!|BLOCKED!|UNKNOWN!|BUSY!|CONNECT!|EXTERNAL!|PYTHON!|#+)",
    re.IGNORECASE,
)

NUMBER_SIGN = re.compile(r"#\d{4,6}\b")  # a code that keeps its zeros: #00010
# What statistical agencies print for a figure they do not give, and why.
WITHHELD = {
    "x": "withheld_confidential",
    "F": "withheld_unreliable",
    "..": "withheld_not_available",
    "...": "withheld_not_applicable",
    "…": "withheld_not_applicable",
}
TOO_FEW = re.compile(r"< ?\d{1,2}")

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
DAY_AND_MONTH = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:er|re|e|st|nd|rd|th)?[ -]*(?:de +|of +)?([a-z]+)\.?,?[ -]*(\d{4})")
MONTH_DAY_YEAR = re.compile(r"([a-z]+)\.? +(\d{1,2})(?:er|st|nd|rd|th)?,? +(\d{4})")

# A serial is believed from 1927 to 2199, so that a bare year is never taken for a day of 1905.
SERIAL_ORIGIN, FIRST_SERIAL, LAST_SERIAL = date(1899, 12, 30), 10_000, 109_574
FIRST_YEAR, LAST_YEAR = 1900, 2199
DAY, MONTH, MONTHS_OF_YEAR = "day", "month", 12

SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
GROUPED = re.compile(r"\d{1,3}(?:[ ']\d{3})+")
# Two readings: 12,000 is twelve, or twelve thousand.
TWO_READINGS = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}")
NUMBER = re.compile(r"([+-]?)(\d+(?:[ ']\d{3})*)?(?:[.,](\d+))?(E[+-]?\d{1,3})?", re.IGNORECASE)
ROUNDING = Decimal("1e-6")  # what binary fractions leave of a whole number after a few sums
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
        if text := getattr(raw, "text", ""):  # the number of a workbook whose format says more: 00311
            return text
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


def is_unknown_text(text):
    """Tell whether a cell of words says « not known »: s. o., N/A, n. d., dots, a dash."""
    return text in UNKNOWN_SIGNS or (len(text) < 9 and UNKNOWN_TEXT.fullmatch(text) is not None)


def refuse_controls(text):
    """Raise BadValue when the text holds control characters, which no person typed."""
    if not text.isprintable() and CONTROLS.search(text):
        raise BadValue("control_character")


def to_number(raw, *, decimal=""):
    """Return a Decimal, or None when unknown. « 12,5 % » gives 12.5.

    ``decimal`` is the decimal sign of the column, for what can be read two ways: 12,000. Without it such a
    number raises BadValue("two_readings"). Raises BadValue("not_a_number") and BadValue("excel_error") too.
    """
    if isinstance(raw, bool | date):
        raise BadValue("not_a_number")
    if isinstance(raw, int | Decimal):
        return Decimal(raw)
    if isinstance(raw, float):
        return Decimal(float.__repr__(raw)) if raw == raw and abs(raw) != float("inf") else _not_a_number()
    text = to_text(raw)
    if text.isascii() and text.isdigit():
        return Decimal(text)
    refuse_excel_error(text)
    return None if is_unknown(text) or why_withheld(text) else _number_of(text, decimal)


def why_withheld(text):
    """Return why an agency gives no figure (x, F, .., <5), as a code of wording.py; "" for anything else."""
    if text in WITHHELD:
        return WITHHELD[text]
    return "withheld_too_few" if text[:1] == "<" and TOO_FEW.fullmatch(text) else ""


def is_percentage(raw):
    """Tell whether a cell says « per cent » itself, by its words or by its format in a workbook."""
    return "%" in (raw if isinstance(raw, str) else getattr(raw, "text", ""))


def to_share(raw, *, decimal=""):
    """Return a share from 0 to 1 as Decimal, or None: « 12,5 % » and 0,125 both give 0.125."""
    number = to_number(raw, decimal=decimal)
    is_in_hundreds = number is not None and isinstance(raw, str) and is_percentage(raw)
    return number / 100 if is_in_hundreds else number


def to_whole(raw, *, decimal=""):
    """Return an int, or None when unknown; 20.0000000001, which a formula left, is 20.

    Raises BadValue("not_whole") for 3,5 and BadValue("is_a_share") for 18 %.
    """
    number = to_number(raw, decimal=decimal)
    if number is None:
        return None
    if is_percentage(raw):
        raise BadValue("is_a_share")
    whole = number.to_integral_value()
    if abs(number) > 10**15 or abs(number - whole) > ROUNDING:
        raise BadValue("not_whole")
    return int(whole)


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


def to_date(raw, *, order=""):
    """Return a date, or None when unknown.

    Accepts 2026-11-01, « 1er novembre 2026 », « November 1, 2026 », 24-août-2026, Excel serials, and
    01/11/2026 by the ``order`` of the column: DAY or MONTH first. Without it what can be read two ways raises
    BadValue("two_readings"). Other BadValue: not_a_date, short_year (01/11/26), month_first (11/25/2026 among
    days first), day_first (25/11/2026 among months first), has_a_time.
    """
    if isinstance(raw, datetime):
        return _whole_day(raw)
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _date_of_serial(raw)
    text = to_text(raw)
    refuse_excel_error(text)
    return None if is_unknown(text) else _date_of(text, order)


def _not_a_number():
    raise BadValue("not_a_number")


def bare_number(text):
    """Return a number as text without its unit, with plain spaces and signs."""
    return SPACES.sub(" ", text).replace("\u2212", "-").replace("’", "'").strip("$% ")


def _number_of(text, decimal):
    text = bare_number(text)
    negative = text.startswith("(") and text.endswith(")")
    text = text[1:-1] if negative else text
    if match := TWO_READINGS.fullmatch(text):
        if not decimal:
            raise BadValue("two_readings")
        text = text if match[1] == decimal else text.replace(match[1], "")
    text = _one_decimal_sign(text)
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


def _date_of(text, order):
    if match := ISO_DATE.fullmatch(text):
        return _calendar(match[1], match[3], match[4])
    if text.isascii() and text.isdigit() and len(text) in (5, 6):
        return _date_of_serial(int(text))
    if match := DAY_AND_MONTH.fullmatch(text):
        return _calendar(match[4], *_month_and_day(int(match[1]), int(match[3]), order))
    if SHORT_YEAR.fullmatch(text):
        raise BadValue("short_year")
    return _date_in_words(text)


def _month_and_day(first, second, order):
    """Return (month, day) of two numbers, by their order in the column."""
    if not order and first != second and max(first, second) <= MONTHS_OF_YEAR:
        raise BadValue("two_readings")
    if order == MONTH:
        if first > MONTHS_OF_YEAR >= second:
            raise BadValue("day_first")
        return first, second
    if second > MONTHS_OF_YEAR >= first:
        raise BadValue("month_first")
    return second, first


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
