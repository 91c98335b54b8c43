"""A report as plain text, for a terminal or a mail: the same words and figures, without the web."""

from collections.abc import Iterable, Sequence

from programs.adequacy import phrasing, wording
from programs.adequacy.columns import IN_PLAIN_TEXT
from programs.adequacy.edition import Edition, OccupationLine
from programs.adequacy.phrasing import number, school_year, title

WIDTH = 100
TITLES = {
    "report": {"fr": "BILAN D’ADÉQUATION FORMATION-EMPLOI", "en": "TRAINING AND EMPLOYMENT ADEQUACY REPORT"},
    "draft": {"fr": "calculé sans être conservé", "en": "computed, not kept"},
    "known": {"fr": "données connues le", "en": "facts known on"},
    "method": {"fr": "méthode", "en": "method"},
    "highlights": {"fr": "Faits saillants", "en": "Highlights"},
    "lines": {"fr": "Adéquation par programme", "en": "Adequacy by program"},
    "occupations": {"fr": "Perspective par profession", "en": "Outlook by occupation"},
    "sources": {"fr": "Sources", "en": "Sources"},
    "fingerprint": {"fr": "Empreinte des données", "en": "Fingerprint of the inputs"},
    "fictitious": {"fr": "fictif", "en": "fictitious"},
    "none": {"fr": "aucun programme", "en": "no program"},
    "years": {"fr": "années de la moyenne", "en": "years averaged"},
}
OCCUPATION_HEADS = {
    "fr": ("Profession", "CNP", "Débouchés/an", "Chercheurs/an", "Perspective", "Chiffres de"),
    "en": ("Occupation", "NOC", "Openings/yr", "Seekers/yr", "Outlook", "Figures of"),
}


def as_text(shown: Edition, lang: str) -> str:
    """Return a report as text ("fr" or "en"), 100 columns wide at most."""
    parts = [_head(shown, lang), _section("highlights", _numbered(wording.highlights(shown, lang)), lang)]
    parts.append(_section("lines", _lines(shown, lang), lang))
    rows = [_occupation(row, lang) for row in shown.occupations]
    if rows:
        parts.append(_section("occupations", _table(OCCUPATION_HEADS[lang], rows, "<<>><<", most=44), lang))
    parts.append(_section("sources", _sources(shown, lang), lang))
    return "\n\n".join(parts) + "\n"


def _head(shown: Edition, lang: str) -> str:
    name = shown.region.name_fr if lang == "fr" else shown.region.name_en
    years = ", ".join(school_year(year) for year in shown.school_years)
    kept = TITLES["draft"][lang] if shown.number is None else str(shown.number)
    return "\n".join(
        [
            f"{TITLES['report'][lang]} – {name} ({shown.region.code})",
            f"{kept} · {TITLES['known'][lang]} {shown.on.isoformat()}"
            f" · {TITLES['method'][lang]} {shown.method}"
            + (f" · {TITLES['years'][lang]} {years}" if years else ""),
        ]
    )


def _section(key: str, lines: Iterable[str], lang: str) -> str:
    name = TITLES[key][lang]
    return "\n".join([name, "-" * len(name), *lines])


def _numbered(sentences: Iterable[str]) -> list[str]:
    return [f"{rank}. {sentence}" for rank, sentence in enumerate(sentences, start=1)]


def _lines(shown: Edition, lang: str) -> list[str]:
    """Write the main table: the columns of the plain text, numbers to the right."""
    rows = [tuple(column.brief(line, lang) for column in IN_PLAIN_TEXT) for line in shown.lines]
    heads = [column.plain[lang] for column in IN_PLAIN_TEXT]
    sides = "".join(">" if column.is_number else "<" for column in IN_PLAIN_TEXT)
    return _table(heads, rows, sides, most=34) if rows else [TITLES["none"][lang]]


def _occupation(row: OccupationLine, lang: str) -> tuple[str, ...]:
    return (
        title(row, lang),
        row.code,
        number(row.openings_per_year, lang, 1),
        number(row.seekers_per_year, lang, 1),
        phrasing.band_label(row.band, lang),
        phrasing.origin_label(row.origin, lang),
    )


def _table(heads: Sequence[str], rows: list[tuple[str, ...]], sides: str, *, most: int) -> list[str]:
    """Lay rows out in columns; the first one is cut at ``most`` characters."""
    rows = [(shortened(row[0], most), *row[1:]) for row in rows]
    widths = [max(len(row[at]) for row in [tuple(heads), *rows]) for at in range(len(heads))]
    written = [
        "  ".join(
            f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True)
        ).rstrip()
        for row in [tuple(heads), *rows]
    ]
    return [written[0], "  ".join("-" * width for width in widths), *written[1:]]


def shortened(text: str, most: int) -> str:
    """Cut a text at a number of characters, with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _sources(shown: Edition, lang: str) -> list[str]:
    lines = []
    for source in shown.sources:
        vintage = f" ({source.vintage.isoformat()})" if source.vintage else ""
        note = f" [{TITLES['fictitious'][lang]}]" if source.fictitious else ""
        lines.append(f"- {title(source, lang)}{vintage}{note}")
    return [*lines, f"{TITLES['fingerprint'][lang]}: {shown.fingerprint}"]
