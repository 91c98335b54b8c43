"""Every figure of a program's line, declared once (PURE): what it is for confidentiality, its names, its
type, how it is read and written, where it is shown.

The page, the printed report, the files and the plain text read COLUMNS. A new figure is a field of ``Line``,
its value in balance.py, and its column here; a count of persons names the identity it is rounded under
(``IDENTITIES`` of confidentiality.py).
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from programs.adequacy import labels, phrasing
from programs.adequacy.edition import Line
from programs.adequacy.phrasing import number, percent, unknown
from programs.adequacy.rates import NAMES
from programs.adequacy.records import DEFICITS, SIDES, SURPLUSES
from programs.adequacy.simulating import EIGHT_IN_TEN, chance_of, deficit_chance

# What a figure is for confidentiality: a count of persons, rounded under an identity; a rate of such counts;
# what is computed from those; or a fact that nobody keeps secret.
PERSONS, RATE, DERIVED, FACT = "persons", "rate", "derived", "fact"

# Fields of a line that no table shows, and what they are.
BEHIND = {
    "need_signed_per_year": DERIVED,  # the page shows it floored at 0
    "need_source": FACT,
    "survey_need_per_year": DERIVED,  # of the declared hires of a few firms
    "missing_occupations": FACT,
    "hidden_surveys": FACT,
    "latest_below": DERIVED,
    "regional_rates": RATE,
    "trend_years": FACT,
    "reliability_reasons": DERIVED,
    "years": PERSONS,  # a column per school year
    "averaged_years": FACT,
    "base_years": DERIVED,
    "graduation_years": FACT,
    "outcome_waves": FACT,
    "occupations": FACT,
    "suppressed": FACT,
}
NUMBERS = ("whole", "number", "share")
ENDS = (
    ("low", {"fr": "au moins (9 fois sur 10)", "en": "at least (9 times in 10)"}),
    ("high", {"fr": "au plus (9 fois sur 10)", "en": "at most (9 times in 10)"}),
)

Label = dict[str, str]


class Cell(NamedTuple):
    """A cell as pages and print lay it out: its text, what is small under it, its dot, its weight."""

    text: str
    notes: tuple[str, ...] = ()
    dot: str = ""
    strong: bool = False


class Column(NamedTuple):
    """A figure of a line. ``type`` is one of partnerships.base.columns; persons have their ``identity``.

    ``label`` heads it in files, ``short`` on pages (the same when empty), ``head`` where ``notes`` stand
    under it, ``plain`` in the plain text; ``said`` are the words around it in a note. ``read`` gives what
    files hold; ``field`` is its field of ``Line``, when it has not the same name.
    """

    name: str
    is_: str
    label: Label
    type: str = "text"
    field: str = ""
    identity: str = ""
    short: Label = {}
    head: Label = {}
    plain: Label = {}
    digits: int = 0
    is_signed: bool = False
    read: Callable[[Line, str], Any] | None = None
    write: Callable[[Line, str], str] | None = None
    notes: Callable[[Line, str], Iterable[str]] | None = None
    said: Label = {}
    dot: Callable[[Line], str] | None = None
    width: float | None = None  # in characters, in files
    paper: float = 1  # share of a printed table's width, beside the others
    in_files: bool = True

    @property
    def is_number(self) -> bool:
        return self.type in NUMBERS

    def value(self, line: Line, lang: str) -> Any:
        """Return what a file holds; None when it is unknown or hidden."""
        return self.read(line, lang) if self.read else getattr(line, self.name)

    def title(self, lang: str, *, alone: bool = False) -> str:
        """Return what heads the column on a page; ``alone``: without what stands under its figures."""
        return ((not alone and self.head) or self.short or self.label)[lang]

    def text(self, line: Line, lang: str) -> str:
        """Write the figure for a page: an unknown one is « s. o. »."""
        if self.write:
            return self.write(line, lang)
        return self.written(self.value(line, lang), lang)

    def written(self, value: Any, lang: str) -> str:
        if not self.is_number or value is None or isinstance(value, str):
            return unknown(lang) if value is None else str(value)
        if self.type == "share":
            return percent(value, lang)
        text = number(value, lang, 0 if float(value).is_integer() else self.digits)
        return f"+{text}" if self.is_signed and round(value) > 0 else text

    def brief(self, line: Line, lang: str) -> str:
        """Write the figure for the plain text, narrow: what is hidden is « s. o. » there."""
        value = self.value(line, lang)
        if self.type == "share":
            return percent(value, lang)
        return number(value, lang, self.digits) if self.is_number else value or unknown(lang)

    def cell(self, line: Line, lang: str, *, alone: bool = False) -> Cell:
        """Return the cell of a page."""
        notes = () if alone or not self.notes else tuple(filter(None, self.notes(line, lang)))
        dot = self.dot(line) if self.dot else ""
        return Cell(self.text(line, lang), notes, dot, strong=self.is_signed)


# --- How some are read and written -------------------------------------------------------------------------


def class_dot(line: Line) -> str:
    return line.diagnosis if line.diagnosis in (*DEFICITS, "balance", *SURPLUSES) else "unknown"


def diagnosis_chance(line: Line) -> float | None:
    """Return the probability (0–1) of what is printed: of the class, or of its side; None without one."""
    printed = SIDES.get(line.diagnosis, (line.diagnosis,))
    return chance_of(line.chances, printed) if line.chances and class_dot(line) != "unknown" else None


def _class_notes(line: Line, lang: str) -> list[str]:
    """Write why, how likely, and how far to trust it; a line without a class says how likely a deficit is."""
    if diagnosis_chance(line) is not None:
        return under("chance", "cause", "reliability")(line, lang)
    return under("chance_of_deficit" if line.chances else "cause")(line, lang)


def _span(name: str, drawn: tuple[float, ...], lang: str) -> str:
    """Write between what and what a figure lies 8 times in 10; nothing without draws."""
    if not drawn:
        return ""
    return phrasing.span_text(*(COLUMNS[name].written(drawn[at], lang) for at in EIGHT_IN_TEN), lang)


def _in_trade(line: Line, lang: str) -> str:
    """Write the target over the whole chain, beside the ministry's; nothing where it has none."""
    if line.trade_target_entrants is None:
        return ""
    told = {"fr": "métier: {}", "en": "trade: {}"}[lang]
    return phrasing.typeset(told, lang).format(COLUMNS["trade_target_entrants"].text(line, lang))


def _limits(name: str, label: Label, type: str) -> list["Column"]:
    """Return the two columns, of files alone, that hold a figure between them 8 times in 10."""
    return [
        Column(
            f"{name}_{end}", DERIVED, {lang: f"{label[lang]}, {words[lang]}" for lang in label},
            type, field=f"{name}_drawn", read=_drawn_at(name, at),
        )
        for (end, words), at in zip(ENDS, EIGHT_IN_TEN, strict=True)
    ]  # fmt: skip


def _drawn_at(name: str, at: int) -> Callable[[Line, str], Any]:
    def read(line: Line, lang: str) -> Any:
        drawn = getattr(line, f"{name}_drawn")
        return drawn[at] if drawn else None

    return read


def under(*names: str) -> Callable[[Line, str], list[str]]:
    """Return what writes other figures under one, each in its words."""
    return lambda line, lang: [_note(COLUMNS[name], line, lang) for name in names]


def _note(column: Column, line: Line, lang: str) -> str:
    text = column.text(line, lang)
    return phrasing.typeset(column.said[lang], lang).format(text) if column.said else text


def _identity(line: Line, lang: str) -> list[str]:
    centres = ", ".join(line.program.centres)
    return [f"{line.code} {line.program.sanction}{centres and f' – {centres}'}"]


def _observed(line: Line, lang: str) -> list[str]:
    """Write what the observed entrants are since, and the mean of all years, when a step parts them.

    Editions that were computed before steps were looked for have no such years.
    """
    if line.base_years in ((), line.averaged_years):
        return under("trend")(line, lang)
    since = {"fr": "depuis {}", "en": "since {}"}[lang].format(phrasing.school_year(line.base_years[0]))
    return [since, *under("mean_entrants", "trend")(line, lang)]


def mean_applicants(line: Line) -> float | None:
    """Return the applications of a year (persons): the mean of those averaged, None when one is unknown."""
    averaged = [row.applicants for row in line.years if row.school_year in line.averaged_years]
    return None if None in averaged or not averaged else sum(averaged) / len(averaged)


def _trend(line: Line, lang: str) -> str:
    return f"{labels.TREND_SIGNS.get(line.trend, '')} {phrasing.trend_word(line.trend, lang)}".strip()


def _rate(name: str, short: Label) -> Column:
    """Return a rate's column: in files a number, or the words for an extreme one."""

    def read(line: Line, lang: str) -> Any:
        rate = line.rates[name]
        return rate.value if rate.limit is None else phrasing.rate_text(rate, lang)

    def measured(line: Line, lang: str) -> list[str]:
        rate, own = line.rates[name], line.regional_rates.get(name)
        origin = "" if rate.origin is None else phrasing.origin_label(rate.origin, lang)
        notes = [phrasing.persons_text(rate, lang), f"{phrasing.interval_text(rate, lang)} {origin}".strip()]
        return [*notes, phrasing.regional_text(own, lang)] if own else notes

    return Column(
        name, RATE, {lang: phrasing.capital(phrasing.rate_label(name, lang)) for lang in ("fr", "en")},
        "share", field="rates", paper=1.1, short=short, read=read, notes=measured,
        write=lambda line, lang: phrasing.rate_text(line.rates[name], lang),
    )  # fmt: skip


def _persons(name: str) -> Column:
    """Return the column of the persons, rounded, that a rate is over."""
    what = {lang: phrasing.capital(phrasing.rate_label(name, lang)) for lang in ("fr", "en")}
    return Column(
        f"{name}_n", RATE, {"fr": f"{what['fr']}: sur environ", "en": f"{what['en']}: of about"}, "whole",
        field="rates", read=lambda line, _lang: line.rates[name].n,
    )  # fmt: skip


# --- The columns, in the order of the files ----------------------------------------------------------------

_DECLARED = [
    Column(
        "program", FACT, {"fr": "Programme", "en": "Program"}, width=36,
        head={"fr": "Programme et centres", "en": "Program and centres"},
        plain={"fr": "Programme", "en": "Program"},
        read=lambda line, lang: phrasing.title(line.program, lang), notes=_identity,
    ),
    Column(
        "code", FACT, {"fr": "Code", "en": "Code"}, field="program", width=10,
        plain={"fr": "Code", "en": "Code"}, read=lambda line, _: line.code,
    ),
    Column(
        "sanction", FACT, {"fr": "Sanction", "en": "Sanction"}, field="program", width=10,
        read=lambda line, _: line.program.sanction,
    ),
    Column(
        "centres", FACT, {"fr": "Centres", "en": "Centres"}, field="program", width=30,
        read=lambda line, _: ", ".join(line.program.centres),
    ),
    Column(
        "class", DERIVED, {"fr": "Diagnostic", "en": "Diagnosis"}, field="diagnosis", width=20,
        head={
            "fr": "Diagnostic, cause probable, fiabilité",
            "en": "Diagnosis, probable cause, reliability",
        },
        plain={"fr": "Diagnostic", "en": "Diagnosis"}, dot=class_dot,
        notes=_class_notes,
        read=lambda line, lang: phrasing.class_label(line.diagnosis, lang), paper=2.8,
    ),
    Column(
        "chance", DERIVED, {"fr": "Probabilité du diagnostic", "en": "Probability of the diagnosis"}, "share",
        field="chances", read=lambda line, _: diagnosis_chance(line),
        write=lambda line, lang: phrasing.chance_text(diagnosis_chance(line), lang),
    ),
    Column(
        "chance_of_deficit", DERIVED, {"fr": "Probabilité d’un déficit", "en": "Probability of a deficit"},
        "share", field="chances", read=lambda line, _: deficit_chance(line),
        write=lambda line, lang: phrasing.chance_text(deficit_chance(line), lang),
        said={"fr": "déficit: {}", "en": "deficit: {}"},
    ),
    Column(
        "need_per_year", DERIVED, {"fr": "Besoin par année", "en": "Need per year"}, "number", digits=1,
        short={"fr": "Besoin", "en": "Need"}, plain={"fr": "Besoin", "en": "Need"}, paper=0.9,
    ),
    Column(
        "target_entrants", DERIVED, {"fr": "Débutants visés", "en": "Target entrants"}, "number",
        plain={"fr": "Visés", "en": "Target"},
        notes=lambda line, lang: [_span("target_entrants", line.target_drawn, lang), _in_trade(line, lang)],
        paper=1.25,
    ),
    *_limits("target", {"fr": "Débutants visés", "en": "Target entrants"}, "number"),
    Column(
        "trade_target_entrants", DERIVED,
        {"fr": "Débutants visés, jusqu’au métier", "en": "Target entrants, into the trade"}, "number",
    ),
    Column(
        "trade_class", DERIVED, {"fr": "Diagnostic, jusqu’au métier", "en": "Diagnosis, into the trade"},
        width=20, read=lambda line, lang: line.trade_class and phrasing.class_label(line.trade_class, lang),
    ),
    Column(
        "observed_entrants", DERIVED, {"fr": "Débutants observés", "en": "Entrants observed"}, "number",
        digits=1, plain={"fr": "Observés", "en": "Observed"}, notes=_observed,
        head={"fr": "Débutants observés, tendance", "en": "Entrants observed, trend"}, paper=1.2,
    ),
    Column(
        "mean_entrants", DERIVED, {"fr": "Débutants, moyenne", "en": "Entrants, mean"}, "number", digits=1,
        said={"fr": "moyenne: {}", "en": "mean: {}"},
    ),
    Column(
        "latest_entrants", PERSONS,
        {"fr": "Débutants, dernière année", "en": "Entrants, last year"}, "whole", identity="entrants",
        read=lambda line, lang: phrasing.below(lang) if line.latest_below else line.latest_entrants,
    ),
    Column(
        "gap", DERIVED, {"fr": "Écart", "en": "Gap"}, "number", is_signed=True,
        plain={"fr": "Écart", "en": "Gap"}, paper=0.9,
    ),
    *_limits("gap", {"fr": "Écart", "en": "Gap"}, "number"),
    Column(
        "coverage", DERIVED, {"fr": "Couverture", "en": "Coverage"}, "share",
        notes=lambda line, lang: [_span("coverage", line.coverage_drawn, lang)],
        plain={"fr": "Couv.", "en": "Cover."}, paper=1.1,
    ),
    *_limits("coverage", {"fr": "Couverture", "en": "Coverage"}, "share"),
    Column(
        "applicants", DERIVED, {"fr": "Demandes par année", "en": "Applications a year"}, "number", digits=1,
        field="attraction", read=lambda line, _: mean_applicants(line), in_files=False,
    ),
    Column(
        "attraction", DERIVED, {"fr": "Demandes par place", "en": "Applications per seat"},
        "number", digits=2, said={"fr": "par place: {}", "en": "per seat: {}"}, paper=1.2,
    ),
    Column(
        "filling", DERIVED, {"fr": "Remplissage", "en": "Filling"}, "share", notes=under("attraction"),
        head={"fr": "Remplissage, demandes", "en": "Filling, applications"}, paper=1.25,
    ),
    _rate("graduation", {"fr": "Diplomation", "en": "Graduation"}),
    _persons("graduation"),
    _rate("further_study", {"fr": "Poursuite des études", "en": "Further study"}),
    _persons("further_study"),
    _rate("participation", {"fr": "Présence sur le marché", "en": "Participation"}),
    _persons("participation"),
    _rate("related", {"fr": "Emploi lié", "en": "Related job"}),
    _persons("related"),
    _rate("leaving", {"fr": "Départ de la région", "en": "Leaving the region"}),
    _persons("leaving"),
    _rate("placement", {"fr": "Placement", "en": "Placement"}),
    _persons("placement"),
    Column(
        "reliability", DERIVED, {"fr": "Fiabilité", "en": "Reliability"}, width=10,
        plain={"fr": "Fiab.", "en": "Rel."}, said={"fr": "fiabilité: {}", "en": "reliability: {}"},
        write=lambda line, lang: phrasing.reliability_text(line.reliability, lang),
    ),
    Column(
        "trend", DERIVED, {"fr": "Tendance", "en": "Trend"}, width=10, write=_trend,
        read=lambda line, lang: line.trend and phrasing.trend_word(line.trend, lang), paper=1.2,
    ),
    Column(
        "cause", DERIVED, {"fr": "Cause probable", "en": "Probable cause"}, width=28,
        read=lambda line, lang: phrasing.cause_label(line.cause, lang),
    ),
    Column(
        "flags", DERIVED, {"fr": "Mentions", "en": "Flags"}, width=28,
        read=lambda line, lang: ", ".join(phrasing.flag_label(flag, lang) for flag in line.flags),
    ),
    Column(
        "seats", FACT, {"fr": "Places par année", "en": "Seats a year"}, "number", in_files=False,
    ),
]  # fmt: skip
COLUMNS = {column.name: column for column in _DECLARED}


# --- Where they are shown, in order ------------------------------------------------------------------------


def _named(*names: str) -> tuple[Column, ...]:
    return tuple(COLUMNS[name] for name in names)


IN_FILES = tuple(column for column in _DECLARED if column.in_files)
ON_PAGE = _named(
    "program", "class", "gap", "coverage", "need_per_year", "target_entrants", "observed_entrants",
    "graduation", "further_study", "placement", "filling",
)  # fmt: skip
SUPPLY = _named("seats", "filling", "applicants", "attraction", "trend")
OUTCOMES = _named(*NAMES)
IN_PLAIN_TEXT = _named(
    "program", "code", "need_per_year", "target_entrants", "observed_entrants", "gap", "coverage", "class",
    "reliability",
)  # fmt: skip
