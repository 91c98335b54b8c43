"""The report in plain sentences, by rules, in French and English. No gettext: same edition, same words.

Words such as "up" come from the test of uncertainty.py only; "about" goes before every estimated number.
"""

from collections.abc import Iterable, Mapping

from programs.adequacy import labels
from programs.adequacy.edition import (
    NO_NEED,
    NOT_PUBLISHED,
    UNDETERMINED,
    WHOLE_AREAS,
    Change,
    Edition,
    Line,
    OccupationLine,
    YearFigures,
)
from programs.adequacy.phrasing import (
    EN,
    FR,
    band_label,
    capital,
    chance_text,
    class_label,
    count_word,
    fraction,
    in_region,
    joined,
    label,
    number,
    of,
    percent,
    persons,
    roughly,
    school_year,
    title,
    typeset,
)
from programs.adequacy.records import DEFICITS, SURPLUSES
from programs.adequacy.simulating import EIGHT_IN_TEN, deficit_chance

# --- One program --------------------------------------------------------------------------------------------


def line_sentence(line: Line, lang: str) -> str:
    """Say in one sentence what a line means and, for a deficit, what is missing."""
    write = _DEFICIT if line.diagnosis in DEFICITS else _SENTENCES[line.diagnosis]
    return typeset(write[lang](line), lang)


def _about(value: float, one: str, several: str, lang: str) -> str:
    """Write "environ 18 débutants", "moins d'un débutant", with the noun in agreement."""
    count = roughly(value)
    if count == 0:
        return f"moins d’un {one}" if lang == FR else f"less than one {one}"
    about = "environ" if lang == FR else "about"
    return f"{about} {number(count, lang)} {one if count == 1 else several}"


def _deficit_fr(line: Line) -> str:
    name = title(line.program, FR)
    if line.cause == "not_offered":
        wanted = _about(line.target_entrants, "débutant", "débutants", FR)
        return f"{name} ne se donne pas dans la région, où il faudrait {wanted} par année."
    missing = "Il manque des débutants"
    if line.gap is not None:
        missing = f"Il manque {_about(line.gap, 'débutant', 'débutants', FR)} par année"
    if "partial_need" in line.flags:
        missing = missing.replace("Il manque", "Il manque au moins").replace("environ ", "")
    return f"{missing} en {name}{_why_fr(line)}."


def _empty_fr(line: Line) -> str:
    """Say how many seats are empty, as far as the filling may be shown."""
    if line.filling is None:
        return "des places sont libres"
    share = fraction(1 - line.filling, FR)
    return "toutes les places sont libres" if share == "la totalité" else f"{share} des places sont libres"


def _why_fr(line: Line) -> str:
    why = {
        "promotion": f"; {_empty_fr(line)}: c’est la promotion qui manque, pas les places",
        "promotion_then_seats": f"; {_empty_fr(line)}, et même toutes prises elles ne suffiraient pas: "
        "la promotion d’abord, des places ensuite",
        "persistence": "; la diplomation y est plus faible qu’ailleurs au Québec: "
        "c’est la persévérance qu’il faut soutenir",
        "placement": "; les diplômés y trouvent moins souvent un emploi lié qu’ailleurs au Québec: "
        "c’est le placement qu’il faut soutenir",
        "retention": "; les diplômés quittent la région plus souvent qu’ailleurs au Québec: "
        "c’est la rétention qu’il faut soutenir",
        "seats": "; même toutes prises, les places ne suffiraient pas: ce sont elles qui manquent",
    }
    return why.get(line.cause, ", sans qu’une cause se détache")


def _deficit_en(line: Line) -> str:
    name = title(line.program, EN)
    if line.cause == "not_offered":
        wanted = _about(line.target_entrants, "entrant", "entrants", EN)
        return f"{name} is not offered in the region, where {wanted} a year would be needed."
    missing = "More entrants are needed"
    if line.gap is not None:
        count = roughly(line.gap)
        verb = "is" if count <= 1 else "are"
        missing = f"{capital(_about(line.gap, 'more entrant', 'more entrants', EN))} a year {verb} needed"
    if "partial_need" in line.flags:
        missing = missing.replace("About", "At least")
    return f"{missing} in {name}{_why_en(line)}."


def _empty_en(line: Line) -> str:
    if line.filling is None:
        return "some seats are empty"
    return f"{fraction(1 - line.filling, EN)} of the seats are empty"


def _why_en(line: Line) -> str:
    why = {
        "promotion": f"; {_empty_en(line)}: what is missing is promotion, not seats",
        "promotion_then_seats": f"; {_empty_en(line)}, and even with all of them taken there would not be "
        "enough: promotion first, seats next",
        "persistence": "; fewer entrants graduate than elsewhere in Quebec: "
        "persistence is what needs support",
        "placement": "; graduates find a related job less often than elsewhere in Quebec: "
        "placement is what needs support",
        "retention": "; graduates leave the region more often than elsewhere in Quebec: "
        "retention is what needs support",
        "seats": "; even full, the seats would not be enough: seats are what is missing",
    }
    return why.get(line.cause, ", with no single cause standing out")


def _balance_fr(line: Line) -> str:
    name = title(line.program, FR)
    observed, target = roughly(line.observed_entrants), roughly(line.target_entrants)
    return f"En {name}, les débutants suivent le besoin: environ {number(observed, FR)} par année, " + (
        f"pour {number(target, FR)} visés." if target != 1 else "pour un visé."
    )


def _balance_en(line: Line) -> str:
    observed, target = roughly(line.observed_entrants), roughly(line.target_entrants)
    return (
        f"In {title(line.program, EN)}, entrants match the need: about {number(observed, EN)} a year, "
        f"for a target of {number(target, EN)}."
    )


def _surplus_fr(line: Line) -> str:
    more = "Des débutants de plus que le besoin mesuré"
    if line.gap is not None:
        count = roughly(line.gap)
        noun = "débutant" if count <= 1 else "débutants"
        more = f"{capital(_about(line.gap, noun, noun, FR))} de plus par année que le besoin mesuré"
    end = ", et les diplômés se placent moins bien qu’ailleurs au Québec"
    return f"{more} en {title(line.program, FR)}{end if line.cause == 'surplus_placement' else ''}."


def _surplus_en(line: Line) -> str:
    more = "More entrants than the measured need"
    if line.gap is not None:
        more = f"{capital(_about(line.gap, 'entrant', 'entrants', EN))} a year more than the measured need"
    end = ", and graduates find related jobs less often than elsewhere in Quebec"
    return f"{more} in {title(line.program, EN)}{end if line.cause == 'surplus_placement' else ''}."


def _no_need_fr(line: Line) -> str:
    name = title(line.program, FR)
    if line.cause == "surplus_net_decline":
        return f"Aucun besoin mesuré en {name}: les professions visées sont en déclin net."
    return f"Aucun besoin mesuré en {name}: aucun débouché n’est prévu dans les professions visées."


def _no_need_en(line: Line) -> str:
    name = title(line.program, EN)
    if line.cause == "surplus_net_decline":
        return f"No measured need in {name}: its occupations are in net decline."
    return f"No measured need in {name}: no openings are expected in its occupations."


def _undetermined_fr(line: Line) -> str:
    name = title(line.program, FR)
    return {
        "need_unknown": f"Le besoin en {name} est inconnu: ni projection ni enquête ne couvre ses "
        "professions.",
        "partial_need": f"Le besoin en {name} n’est connu qu’en partie: le diagnostic reste indéterminé.",
        "supply_unknown": f"Le nombre de débutants en {name} est inconnu: le diagnostic reste indéterminé.",
        "unsure": f"Pour {name}, les chiffres ne tranchent pas: {chance_text(deficit_chance(line), FR)} "
        "qu’il manque des débutants.",
        "chain_broken": f"Aucun débutant en {name} n’arrive en emploi selon les taux mesurés: "
        "le diagnostic reste indéterminé.",
    }[line.cause]


def _undetermined_en(line: Line) -> str:
    name = title(line.program, EN)
    return {
        "need_unknown": f"The need in {name} is unknown: no projection or survey covers its occupations.",
        "partial_need": f"The need in {name} is only partly known: the diagnosis stays undetermined.",
        "supply_unknown": f"The number of entrants in {name} is unknown: the diagnosis stays undetermined.",
        "unsure": f"In {name}, the figures do not settle it: {chance_text(deficit_chance(line), EN)} "
        "that entrants are lacking.",
        "chain_broken": f"No entrant in {name} reaches a job by the measured rates: "
        "the diagnosis stays undetermined.",
    }[line.cause]


def _not_published_fr(line: Line) -> str:
    return (
        f"Le diagnostic {of(title(line.program, FR))} n’est pas publié: le besoin n’est connu que par une "
        "enquête dont le total désignerait un employeur."
    )


def _not_published_en(line: Line) -> str:
    return (
        f"The diagnosis of {title(line.program, EN)} is not published: its need is known only from a survey "
        "whose total would point to one employer."
    )


_DEFICIT = {FR: _deficit_fr, EN: _deficit_en}
_SENTENCES = {
    "balance": {FR: _balance_fr, EN: _balance_en},
    **dict.fromkeys(SURPLUSES, {FR: _surplus_fr, EN: _surplus_en}),
    NO_NEED: {FR: _no_need_fr, EN: _no_need_en},
    UNDETERMINED: {FR: _undetermined_fr, EN: _undetermined_en},
    NOT_PUBLISHED: {FR: _not_published_fr, EN: _not_published_en},
}


def sure_sentence(line: Line, lang: str) -> str:
    """Say between what and what the target lies; empty without draws."""
    if not line.chances:
        return ""
    low, high = (number(float(roughly(line.target_drawn[at])), lang) for at in EIGHT_IN_TEN)
    said = {
        FR: f"Débutants visés: entre {low} et {high}, 8 fois sur 10.",
        EN: f"Target entrants: between {low} and {high}, 8 times in 10.",
    }
    return typeset(said[lang], lang)


def trend_sentence(line: Line, lang: str) -> str:
    """Say how entrants changed between the two years compared; empty when they were not."""
    if line.trend is None or line.trend_years is None:
        return ""
    by_year = {row.school_year: row for row in line.years}
    before, after = (_entrants(by_year[year], lang) for year in line.trend_years)
    first, last = (school_year(year) for year in line.trend_years)
    word = {
        FR: {"up": "hausse significative", "down": "baisse significative"},
        EN: {"up": "significantly up", "down": "significantly down"},
    }[lang].get(line.trend) or label(labels.TRENDS, line.trend, lang)
    if lang == FR:
        return typeset(f"De {before} en {first} à {after} en {last}: {word}.", lang)
    return typeset(f"From {before} in {first} to {after} in {last}: {word}.", lang)


def need_sentence(line: Line, occupations: Mapping[str, OccupationLine], lang: str) -> str:
    """Say what the need is made of, so that a reader makes it again; empty when it is not known."""
    if line.need_per_year is None:
        return ""
    terms = [_term(share, occupations[code], lang) for code, share in line.occupations if code in occupations]
    made = " + ".join(filter(None, terms))
    if line.program.initial_training_share != 1:
        initial = percent(line.program.initial_training_share, lang)
        made = {
            FR: f"{initial} (formation initiale) × ({made})",
            EN: f"{initial} (initial training) × ({made})",
        }[lang]
    need = number(line.need_per_year, lang, 1)
    said = {FR: f"Besoin de {need} par année: {made}.", EN: f"Need of {need} a year: {made}."}[lang]
    return typeset(said, lang)


def _term(share: float, row: OccupationLine, lang: str) -> str:
    declared = row.need_source == "survey"
    value = row.survey_hires_per_year if declared else row.openings_signed_per_year
    if value is None:
        return ""
    of = {
        FR: "embauches déclarées" if declared else "débouchés",
        EN: "declared hires" if declared else "openings",
    }[lang]
    return f"{percent(share, lang)} × {number(value, lang, 1)} {of} ({title(row, lang)})"


def _entrants(row: YearFigures, lang: str) -> str:
    return persons(row.entrants, lang, is_below=row.entrants_below)


# --- The whole report ---------------------------------------------------------------------------------------


def highlights(edition: Edition, lang: str) -> tuple[str, ...]:
    """Return the five sentences of "Faits saillants"."""
    sentences = (_overview, _largest_deficit, _empty_seats, _changes, _market)
    return tuple(typeset(write(edition, lang), lang) for write in sentences)


def _in(edition: Edition, keys: Iterable[str]) -> list[Line]:
    return [line for line in edition.lines if line.diagnosis in keys]


def _programs(count: int, lang: str) -> str:
    noun = {FR: ("programme", "programmes"), EN: ("program", "programs")}[lang]
    return f"{count_word(count, lang)} {noun[0] if count <= 1 else noun[1]}"


def _overview(edition: Edition, lang: str) -> str:
    total, where = len(edition.lines), in_region(edition.region.code, lang)
    if not total:
        return (
            f"Aucun programme n’est au bilan {where}."
            if lang == FR
            else f"No program is in the report {where}."
        )
    groups = [len(_in(edition, keys)) for keys in (DEFICITS, ("balance",), SURPLUSES)]
    rest = total - sum(groups)
    words = {
        FR: (
            ("seul manque de débutants", "manquent de débutants"),
            ("est à l’équilibre", "sont à l’équilibre"),
            ("en a plus que le besoin", "en ont plus que le besoin"),
            ("reste sans diagnostic", "restent sans diagnostic"),
        ),
        EN: (
            ("lacks entrants", "lack entrants"),
            ("is balanced", "are balanced"),
            ("has more than needed", "have more than needed"),
            ("has no diagnosis", "have no diagnosis"),
        ),
    }[lang]
    parts = [
        f"{count_word(count, lang)} {one if count == 1 else several}"
        for count, (one, several) in zip((*groups, rest), words, strict=True)
        if count
    ]
    opening = {
        FR: f"{capital(where)}, sur {_programs(total, FR)}, ",
        EN: f"{capital(where)}, of {_programs(total, EN)}, ",
    }[lang]
    return f"{opening}{joined(parts, lang)}."


def _largest_deficit(edition: Edition, lang: str) -> str:
    short = _in(edition, DEFICITS)
    if short:
        return line_sentence(max(short, key=lambda line: (-(line.gap or 0), line.code)), lang)
    if unsure := _unsure(edition.lines, lang):
        none = {FR: "Aucun programme n’est sûrement en déficit", EN: "No program is surely in deficit"}[lang]
        return f"{none}; {unsure}."
    return (
        "Aucun programme n’est en déficit selon les chiffres connus."
        if lang == FR
        else "No program is in deficit by the figures known."
    )


def _unsure(lines: Iterable[Line], lang: str) -> str:
    """Say how many lines nothing settles: where they are, that none is short is not known; "" without one."""
    count = sum(line.diagnosis == UNDETERMINED for line in lines)
    if not count:
        return ""
    words = {FR: ("reste indéterminé", "restent indéterminés"), EN: ("is undetermined", "are undetermined")}
    return f"{count_word(count, lang)} {words[lang][count > 1]}"


def _empty_seats(edition: Edition, lang: str) -> str:
    short = _in(edition, DEFICITS)
    empty = [line for line in short if line.cause in ("promotion", "promotion_then_seats")]
    if short and empty:
        names = joined((title(line.program, lang) for line in empty), lang)
        return (
            f"Des places restent libres dans {_programs(len(empty), FR)} en déficit ({names}): "
            "remplir avant d’ouvrir."
            if lang == FR
            else f"Seats stay empty in {_programs(len(empty), EN)} in deficit ({names}): "
            "fill them before opening more."
        )
    if short:
        return (
            "Aucun programme en déficit n’a de places libres en nombre."
            if lang == FR
            else "No program in deficit has many empty seats."
        )
    unfilled = [line for line in edition.lines if "filling" in line.flags]
    if not unfilled:
        return (
            "Aucun programme n’a plus du cinquième de ses places libres."
            if lang == FR
            else "No program has more than a fifth of its seats empty."
        )
    names = joined((title(line.program, lang) for line in unfilled), lang)
    return (
        f"Plus du cinquième des places sont libres dans {_programs(len(unfilled), FR)} ({names})."
        if lang == FR
        else f"More than a fifth of the seats are empty in {_programs(len(unfilled), EN)} ({names})."
    )


def _changes(edition: Edition, lang: str) -> str:
    up, down = ([line for line in edition.lines if line.trend == word] for word in ("up", "down"))
    if not edition.school_years or all(line.trend is None for line in edition.lines):
        return (
            "L’évolution des débutants n’est pas connue: il faut deux années."
            if lang == FR
            else "Change in entrants is not known: it takes two years."
        )
    if not up and not down:
        return (
            "Aucun programme n’a significativement plus ni moins de débutants qu’au début de la période."
            if lang == FR
            else "No program has significantly more or fewer entrants than at the start of the period."
        )
    return _moved(up, down, lang)


def _moved(up: list[Line], down: list[Line], lang: str) -> str:
    """Name the programs that rose, then those that fell, by the report's own test."""
    words = {
        FR: ("hausse significative", "baisse significative"),
        EN: ("significantly up", "significantly down"),
    }
    parts = []
    for lines, word in zip((up, down), words[lang], strict=True):
        if lines:
            names = joined((title(line.program, lang) for line in lines), lang)
            among = "dans" if lang == FR else "in"
            parts.append(f"{word} {among} {_programs(len(lines), lang)} ({names})")
    start = "Débutants: " if lang == FR else "Entrants: "
    return f"{start}{'; '.join(parts)}."


def _market(edition: Edition, lang: str) -> str:
    linked = {code for line in edition.lines for code, _ in line.occupations}
    rows = [
        row
        for row in edition.occupations
        if row.code in linked and row.openings_per_year is not None and row.origin not in WHOLE_AREAS
    ]
    if not rows:
        return (
            "Aucune projection ne couvre encore les professions de ces programmes."
            if lang == FR
            else "No projection covers the occupations of these programs yet."
        )
    openings = number(roughly(sum(row.openings_per_year for row in rows)), lang)
    short = [row for row in rows if row.band in ("shortage", "strong_shortage")]
    known = [row for row in rows if row.band != UNDETERMINED]
    tail = {FR: "aucune ne va vers une pénurie", EN: "none is heading for a shortage"}[lang]
    if not known:
        tail = {FR: "leur état à venir est inconnu", EN: "what is ahead of them is unknown"}[lang]
    if short:
        one = len(short) == 1
        tail = {
            FR: f"{count_word(len(short), FR, feminine=True)} {'va' if one else 'vont'} vers une pénurie",
            EN: f"{count_word(len(short), EN)} {'is' if one else 'are'} heading for a shortage",
        }[lang]
    return _market_words(len(rows), openings, f"{tail}{_as_the_source_says(rows, short, lang)}", lang)


def _as_the_source_says(rows: list[OccupationLine], short: list[OccupationLine], lang: str) -> str:
    """Say what the projections' own source fears, where it is not what our count of openings gives."""
    told = [row for row in rows if row.future_fr or row.future_en]
    feared = [row for row in told if row.source_fears_shortage]
    if not told or {row.code for row in feared} == {row.code for row in short}:
        return ""
    if not feared:
        return {FR: " (la source n’en craint aucune)", EN: " (the source fears none)"}[lang]
    count = count_word(len(feared), lang, feminine=True)
    return {FR: f" (la source en craint pour {count})", EN: f" (the source fears one for {count})"}[lang]


def _market_words(count: int, openings: str, tail: str, lang: str) -> str:
    if lang == FR:
        if count == 1:
            return f"La profession visée offrirait environ {openings} débouchés par année; {tail}."
        who = count_word(count, FR, feminine=True)
        return f"Les {who} professions visées offriraient environ {openings} débouchés par année; {tail}."
    if count == 1:
        return f"The occupation aimed at would offer about {openings} openings a year; {tail}."
    who = count_word(count, EN)
    return f"The {who} occupations aimed at would offer about {openings} openings a year; {tail}."


def method_sentence(before: Edition, after: Edition, lang: str) -> str:
    """Say that the method changed since the other edition."""
    versions = {"before": before.method, "after": after.method}
    return typeset(labels.METHOD_CHANGED[lang].format(**versions), lang)


def change_sentence(change: Change, lang: str) -> str:
    """Say what changed in a program since the other edition."""
    name = title(change.program, lang)
    if change.kind != "changed":
        words = {
            "added": {FR: "nouveau dans le bilan", EN: "new in the report"},
            "removed": {FR: "n’est plus dans le bilan", EN: "no longer in the report"},
        }
        return typeset(f"{name}: {words[change.kind][lang]}.", lang)
    parts = [
        f"{label(labels.COMPARED, field, lang)} {_shown(before, lang)} → {_shown(after, lang)}"
        for field, before, after in change.differences
    ]
    # « s. o. » already ends with its full stop.
    return typeset(f"{name}: {'; '.join(parts).removesuffix('.')}.", lang)


def _shown(value, lang: str) -> str:
    return class_label(value, lang) if isinstance(value, str) else number(value, lang, 1)


# --- Titles of charts, which state the finding --------------------------------------------------------------


def coverage_title(edition: Edition, lang: str) -> str:
    """State how many programs lack entrants, of those with a coverage."""
    shown = [line for line in edition.lines if line.coverage is not None]
    short = sum(line.diagnosis in DEFICITS for line in shown)
    if not shown:
        return "Aucune couverture à montrer" if lang == FR else "No coverage to show"
    if not short and (unsure := _unsure(shown, lang)):
        none = {FR: "Aucun programme ne manque sûrement de débutants", EN: "No program surely lacks entrants"}
        return f"{none[lang]}; {unsure}"
    if not short:
        return "Aucun programme ne manque de débutants" if lang == FR else "No program lacks entrants"
    if lang == FR:
        verb = "manque" if short == 1 else "manquent"
        who = f"{capital(_programs(short, FR))} sur {count_word(len(shown), FR)}"
        return f"{who} {verb} de débutants pour combler le besoin"
    verb = "lacks" if short == 1 else "lack"
    return f"{capital(count_word(short, EN))} of {_programs(len(shown), EN)} {verb} entrants to meet the need"


def quadrant_title(lines: list[Line], usual: float, lang: str) -> str:
    """State how many programs lack entrants where the need is larger than the middle one."""
    large = [line for line in lines if line.need_per_year >= usual]
    short = sum(line.diagnosis in DEFICITS for line in large)
    if not short and (unsure := _unsure(large, lang)):
        none = {
            FR: "Aucun des plus grands besoins ne manque sûrement de débutants",
            EN: "None of the largest needs surely lacks entrants",
        }[lang]
        return f"{none}; {unsure}"
    if lang == FR:
        if not short:
            return "Aucun des plus grands besoins ne manque de débutants"
        verb = "manque" if short == 1 else "manquent"
        return f"Parmi les plus grands besoins, {_programs(short, FR)} {verb} de débutants"
    if not short:
        return "None of the largest needs lacks entrants"
    return f"Among the largest needs, {_programs(short, EN)} {'lacks' if short == 1 else 'lack'} entrants"


def funnel_title(line: Line, lang: str) -> str:
    """State how many of 100 entrants end up in a related job."""
    steps = funnel_steps(line)
    name = title(line.program, lang)
    if steps is None:
        why = {FR: "parcours mesuré en partie seulement", EN: "path only partly measured"}
        return typeset(f"{name}: {why[lang]}", lang)
    last = roughly(steps[-1] * 100)
    if lang == FR:
        verb = "travaille" if last <= 1 else "travaillent"
        return f"Sur 100 débutants en {name}, environ {last} {verb} ensuite dans le métier"
    return f"Of 100 entrants in {name}, about {last} go on to work in the trade"


_FUNNEL = ("graduation", "further_study", "participation", "related")


def funnel_steps(line: Line) -> tuple[float, float, float, float] | None:
    """Return the shares (0–1) of entrants, graduates, available and in a related job.

    They are products of the printed rates, not counts: graduates and respondents are not the same cohorts.
    None when a rate is assumed: a step nobody measured is not drawn.
    """
    rates = [line.rates[name] for name in _FUNNEL]
    if any(rate.value is None or not rate.is_measured for rate in rates):
        return None
    graduation, study, participation, related = (rate.value for rate in rates)
    available = graduation * (1 - study) * participation
    return 1.0, graduation, available, available * related


def entrants_title(edition: Edition, lang: str) -> str:
    """State how many programs changed significantly, by the rule of the report."""
    tested = [line for line in edition.lines if line.trend is not None]
    counts = [sum(line.trend == word for line in tested) for word in ("up", "down")]
    if not tested:
        return "Débutants par année scolaire" if lang == FR else "Entrants by school year"
    words = {
        FR: ("en hausse significative", "en baisse significative", "aucune hausse ni baisse significative"),
        EN: ("significantly up", "significantly down", "no significant change"),
    }[lang]
    moved = [f"{count_word(n, lang)} {word}" for n, word in zip(counts, words, strict=False) if n]
    among = _programs(len(tested), lang)
    start = {FR: f"Débutants: sur {among}", EN: f"Entrants: of {among}"}[lang]
    return typeset(f"{start}, {joined(moved, lang) or words[2]}", lang)


def map_title(what: str, values: Mapping[str, float | None], lang: str) -> str:
    """State where a figure is highest: ``what`` names it, ``values`` are by region code."""
    known = {code: value for code, value in values.items() if value is not None}
    if not known or max(known.values()) <= 0:
        return what
    top = max(known.values())
    where = joined((in_region(code, lang) for code in sorted(known) if known[code] == top), lang)
    text = f"{what}: le plus {where}" if lang == FR else f"{what}: most {where}"
    return typeset(text, lang)


def occupation_sentence(row: OccupationLine, lang: str) -> str:
    """Say how an occupation looks ahead: openings, seekers and band."""
    name = title(row, lang)
    if row.openings_per_year is None:
        text = f"{name}: aucune projection." if lang == FR else f"{name}: no projection."
    elif lang == FR:
        text = f"{name}: {_about(row.openings_per_year, 'débouché', 'débouchés', FR)} par année, "
        text += f"{band_label(row.band, FR)} à venir."
    else:
        text = f"{name}: {_about(row.openings_per_year, 'opening', 'openings', EN)} a year, "
        text += f"{band_label(row.band, EN)} ahead."
    return typeset(text, lang)
