"""Numbers and names as the report writes them, in French and English; wording.py makes sentences of them.

French follows Quebec usage: no space before ; ! ? and a no-break space before : % $ and inside « ».
"""

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from programs.adequacy import labels
from programs.adequacy.diagnosis import LEAST_CHANCE, LEAST_SIDE
from programs.adequacy.edition import Edition, Line
from programs.adequacy.rates import LESS, Rate
from programs.adequacy.records import PUBLIC, least_persons
from programs.adequacy.rounding import BASE, BELOW, COUNTED_BELOW
from programs.adequacy.simulating import DRAWS, PROJECTION_SPREAD
from programs.adequacy.uncertainty import SAME_WITHIN
from programs.needs.totals import LARGEST_SHARE, LEAST_ANSWERS, LEAST_REST

NBSP = "\u00a0"
FR, EN = "fr", "en"


def typeset(text: str, lang: str) -> str:
    """Put the no-break spaces of Quebec French in a text written with ordinary ones."""
    if lang != FR:
        return text
    text = re.sub(r"(?<=[\w»)%]) ?:(?= |$)", f"{NBSP}:", text)
    text = re.sub(r" (?=[%$»])|(?<=«) ", NBSP, text)
    return re.sub(r" (?=[;!?])", "", text)


# --- Numbers ------------------------------------------------------------------------------------------------


def unknown(lang: str) -> str:
    return f"s.{NBSP}o." if lang == FR else "n/a"


@lru_cache(maxsize=8192)
def number(value: float | None, lang: str, digits: int = 0) -> str:
    """Write a number, half up: "1 234,5" with no-break spaces in French, "1,234.5" in English."""
    if value is None:
        return unknown(lang)
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = f"{rounded + 0:,.{digits}f}".replace("-", "−")
    return text.replace(",", NBSP).replace(".", ",") if lang == FR else text


def percent(share: float | None, lang: str, digits: int = 0) -> str:
    """Write a share (0–1) in percent: "12,5 %" in French, "12.5%" in English."""
    if share is None:
        return unknown(lang)
    exact = float(Decimal(repr(share)) * 100)
    return number(exact, lang, digits) + (f"{NBSP}%" if lang == FR else "%")


def below(lang: str) -> str:
    """Write a count of persons too small to be printed: "< 10"."""
    return f"<{NBSP}{BELOW}"


def persons(count: int | None, lang: str, *, is_below: bool = False) -> str:
    """Write a rounded count of persons, or "< 10"."""
    return below(lang) if is_below else number(count, lang)


def rate_text(rate: Rate, lang: str) -> str:
    """Write a rate in whole percent (half up, as La Relance); one of nobody, or of all, says less."""
    space = NBSP if lang == FR else ""
    if rate.limit is not None:
        return f"{'<' if rate.shown == LESS else '>'}{NBSP}{rate.limit}{space}%"
    return unknown(lang) if rate.percent is None else f"{rate.percent}{space}%"


def persons_text(rate: Rate, lang: str) -> str:
    """Write the rounded persons of a rate, "25 sur environ 35"; empty when nobody counted them."""
    if rate.n is None:
        return ""
    about = "sur environ" if lang == FR else "of about"
    return f"{number(rate.count, lang)} {about} {number(rate.n, lang)}"


def regional_text(rate: Rate, lang: str) -> str:
    """Write the region's own rate over few persons, which the reader may see and the chain does not use."""
    return typeset(
        f"{label(labels.ORIGINS, rate.origin, lang)}: {rate_text(rate, lang)}, {persons_text(rate, lang)}",
        lang,
    )


def interval_text(rate: Rate, lang: str) -> str:
    """Write the 95 % interval of a rate; empty when it has none."""
    if rate.low is None or rate.high is None:
        return ""
    return f"{percent(rate.low, lang)} {'à' if lang == FR else 'to'} {percent(rate.high, lang)}"


def span_text(low: str, high: str, lang: str) -> str:
    """Write between what and what a figure lies."""
    return f"{low} {'à' if lang == FR else 'to'} {high}"


def chance_text(share: float | None, lang: str) -> str:
    """Write a probability in whole tenths, never more than it is: "7 chances sur 10" for 0.78."""
    if share is None:
        return unknown(lang)
    word = ""
    if share < 0.1:
        word = "moins d’" if lang == FR else "less than "
    elif share >= 0.95:
        word = "plus de " if lang == FR else "over "
    count = min(max(int(share * 10 + 1e-9), 1), 9)
    if lang == FR:
        told = "une chance" if count == 1 else f"{count} chances"
        return f"{word}{told} sur{NBSP}10"
    return f"{word}{'one chance' if count == 1 else f'{count} chances'} in{NBSP}10"


def school_year(year: int) -> str:
    return f"{year}-{year + 1}"


def roughly(value: float) -> int:
    """Round the size of an estimate as surely as it is known: to 1, to 5 from 100, to 50 from 1000."""
    size = abs(value)
    step = 50 if size >= 1000 else 5 if size >= 100 else 1
    return int(Decimal(repr(size / step)).quantize(Decimal(1), ROUND_HALF_UP)) * step


_WORDS = {
    FR: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    EN: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
}


def count_word(count: int, lang: str, *, feminine: bool = False) -> str:
    """Write a whole number of things: in words up to nine."""
    if lang == FR and count == 1 and feminine:
        return "une"
    return _WORDS[lang][count] if 0 <= count <= 9 else number(count, lang)


_FRACTIONS = (
    (1 / 10, "le dixième", "a tenth"),
    (1 / 5, "le cinquième", "a fifth"),
    (1 / 4, "le quart", "a quarter"),
    (1 / 3, "le tiers", "a third"),
    (2 / 5, "les deux cinquièmes", "two fifths"),
    (1 / 2, "la moitié", "half"),
    (3 / 5, "les trois cinquièmes", "three fifths"),
    (2 / 3, "les deux tiers", "two thirds"),
    (3 / 4, "les trois quarts", "three quarters"),
    (4 / 5, "les quatre cinquièmes", "four fifths"),
)
FRACTION_TOLERANCE = 0.02


def fraction(share: float, lang: str) -> str:
    """Say a share (0–1) in words when it is within two points of a simple one, else in percent."""
    if share > 0.98:
        return "la totalité" if lang == FR else "all"
    nearest = min(_FRACTIONS, key=lambda row: abs(row[0] - share))
    if abs(nearest[0] - share) > FRACTION_TOLERANCE:
        return percent(share, lang)
    return nearest[1] if lang == FR else nearest[2]


# --- Words --------------------------------------------------------------------------------------------------


def label(table: Mapping[str, Mapping[str, str]], key: str | None, lang: str) -> str:
    """Return a label of labels.py, typeset; the unknown sign for None."""
    return unknown(lang) if key is None else _typeset_once(table[key][lang], lang)


@lru_cache(maxsize=1024)
def _typeset_once(text: str, lang: str) -> str:
    """A report of 600 programs repeats a few dozen labels thousands of times."""
    return typeset(text, lang)


def class_label(key: str, lang: str) -> str:
    return label(labels.CLASSES, key, lang)


def band_label(key: str, lang: str) -> str:
    return label(labels.BANDS, key, lang)


def conditions_text(row, lang: str) -> str:
    """Write an occupation's market now and ahead, as its source words them; "" when it does not."""
    other = EN if lang == FR else FR
    said = {FR: ("selon la source: {}", "à venir: {}"), EN: ("by the source: {}", "ahead: {}")}[lang]
    told = [
        getattr(row, f"{when}_{lang}") or getattr(row, f"{when}_{other}") for when in ("recent", "future")
    ]
    parts = (form.format(word[:1].lower() + word[1:]) for form, word in zip(said, told, strict=True) if word)
    return typeset("; ".join(parts), lang)


def flag_label(key: str, lang: str) -> str:
    return label(labels.FLAGS, key, lang)


def flag_advice(key: str, lang: str) -> str:
    return label(labels.ADVICE, key, lang)


def trend_word(key: str | None, lang: str) -> str:
    return label(labels.TRENDS, key, lang)


def cause_label(key: str | None, lang: str) -> str:
    return "" if key is None else label(labels.CAUSES, key, lang)


def rate_label(name: str, lang: str) -> str:
    return label(labels.RATES, name, lang)


def rate_formula(name: str, lang: str) -> str:
    return label(labels.FORMULAS, name, lang)


def origin_label(key: str | None, lang: str) -> str:
    return label(labels.ORIGINS, key, lang)


def need_source_label(key: str | None, lang: str) -> str:
    return label(labels.NEED_SOURCES, key, lang)


def reason_label(key: str, lang: str) -> str:
    return label(labels.REASONS, key, lang)


def rounding_note(lang: str) -> str:
    """Return what every page of rounded figures says of them."""
    return typeset(labels.ROUNDED[lang].format(base=BASE, below=BELOW, counted=COUNTED_BELOW), lang)


def method_notes(shown: Edition, lang: str) -> dict[str, str]:
    """Return the notes on the method of an edition by name, with its own numbers: of its day, not of ours."""
    numbers = {
        "averaged": shown.parameters.averaged_years,
        "graduation": shown.parameters.graduation_years,
        "least": least_persons(PUBLIC, on=shown.on),
        "waves": shown.parameters.waves_pooled,
        "oldest": shown.parameters.oldest_wave,
        "base": BASE,
        "below": BELOW,
        "counted": COUNTED_BELOW,
        "firms": LEAST_ANSWERS,
        "percent": round(100 * LARGEST_SHARE),
        "rest": round(100 * LEAST_REST),
        "draws": number(DRAWS, lang),
        "own": round(100 * min(PROJECTION_SPREAD.values())),
        "borrowed": round(100 * max(PROJECTION_SPREAD.values())),
        "chance": round(100 * LEAST_CHANCE),
        "side": round(100 * LEAST_SIDE),
        "same": round(100 * SAME_WITHIN),
    }
    notes = labels.METHOD_NOTES | labels.OLDER_NOTES.get(shown.method, {})
    return {name: typeset(note[lang].format(**numbers), lang) for name, note in notes.items()}


def reliability_text(letter: str | None, lang: str) -> str:
    """Write the letter with its word: "B (assez bonne)"."""
    return unknown(lang) if letter is None else f"{letter} ({label(labels.RELIABILITY, letter, lang)})"


def reliability_reasons(line: Line, lang: str) -> str:
    """Say what lowers the reliability of a line, empty when nothing does."""
    return ", ".join(flag_label(flag, lang) for flag in line.reliability_reasons)


def in_region(code: str, lang: str) -> str:
    return labels.IN_REGION[code][lang]


def title(row, lang: str) -> str:
    """Return the title of a program or an occupation, the other language's when it has none."""
    first, second = (row.title_fr, row.title_en) if lang == FR else (row.title_en, row.title_fr)
    return first or second


def of(text: str) -> str:
    """Put « de » before a French text, elided before a vowel; h is taken as aspirated."""
    return f"d’{text}" if text[:1].lower() in "aeiouyàâéèêëîïôùûœæ" else f"de {text}"


def joined(parts: Iterable[str], lang: str) -> str:
    """Join names: "A, B et C", "A, B and C"."""
    names = list(parts)
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {'et' if lang == FR else 'and'} {names[-1]}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
