"""Geometry, escaping and the twin of each drawing."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from partnerships.base.charts import CHARACTER, WIDTH, Spot, funnel, quadrant, wrapped
from programs.adequacy.charts import (
    CLASS_FILLS,
    MAP_FILLS,
    SHORT_NAMES,
    TILES,
    CoverageRow,
    Panel,
    coverage,
    coverage_x,
    entrants,
    map_step,
    tile_map,
)

SVG = "{http://www.w3.org/2000/svg}"
BANDS = [
    ("large_deficit", 0.0, "déficit important"),
    ("slight_deficit", 0.75, "léger déficit"),
    ("balance", 0.9, "équilibre"),
    ("slight_surplus", 1.1, "léger surplus"),
    ("large_surplus", 1.33, "surplus important"),
]
CODES = sorted(TILES)


def row(value, label="Usinage", **more):
    text = "s. o." if value is None else f"{value:.0%}"
    return CoverageRow(label=label, coverage=value, text=text, class_label="déficit important", **more)


def coverage_chart(*rows):
    columns, ticks = ("Programme", "Couverture", "Diagnostic"), [(0, "0"), (1, "100 %")]
    return coverage(
        rows, key="coverage", title="Un programme sur deux", bands=BANDS, columns=columns, ticks=ticks
    )


def panel(*values, label="Usinage", trend="up"):
    texts = tuple("s. o." if value is None else str(value) for value in values)
    return Panel(label=label, values=values, texts=texts, trend=trend, trend_label="hausse")


def entrants_chart(*panels):
    years = [f"{2021 + i}-{2022 + i}" for i in range(len(panels[0].values))]
    return entrants(panels, key="entrants", title="Débutants", years=years, columns=("Programme", "Tendance"))


def funnel_chart(*shares):
    steps = [(f"Étape {i}", share, str(round(share * 100))) for i, share in enumerate(shares)]
    return funnel(steps, key="funnel-5371", title="Sur 100 débutants", columns=("Étape", "Sur 100"))


def map_chart(values):
    texts = {code: str(value) for code, value in values.items() if value is not None}
    return tile_map(values, key="map", title="Débutants", names={}, texts=texts,
                    columns=("Région", "Débutants"), unknown="s. o.")  # fmt: skip


CHARTS = [
    coverage_chart(row(0.53), row(2.6), row(0.95, low=0.7, high=1.2), row(None), row(0.8, label="A" * 80)),
    funnel_chart(1.0, 0.68, 0.6, 0.53),
    entrants_chart(panel(20, None, 25), panel(0, 0, 0), panel(4, 120, 44, label="B" * 60)),
    map_chart({code: index for index, code in enumerate(CODES)} | {"09": None}),
]
charts = pytest.mark.parametrize("chart", CHARTS, ids=["coverage", "funnel", "entrants", "map"])


def tree(chart):
    return ElementTree.fromstring(chart.svg)


def found(chart, name, css=""):
    return [
        node for node in tree(chart).iter(f"{SVG}{name}") if css in node.get("class", "").split() or not css
    ]


@charts
def test_a_drawing_is_named_and_described(chart):
    root = tree(chart)
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert title.text == chart.title
    assert description.text


@charts
def test_nothing_needs_an_inline_style_or_a_script(chart):
    assert "style" not in chart.svg and "<script" not in chart.svg


@charts
def test_every_box_and_text_lies_in_the_drawing(chart):
    root = tree(chart)
    height = float(root.get("viewBox").split()[3])
    for group in root.iter():
        shift = re.match(r"translate\((\S+) (\S+)\)", group.get("transform", "translate(0 0)"))
        left, top = map(float, shift.groups())
        for node in group if group.get("transform") else ():
            assert 0 <= left + float(node.get("x", node.get("x1", 0))) <= WIDTH
            assert 0 <= top + float(node.get("y", node.get("y1", 0))) <= height
        if group.tag == f"{SVG}rect":
            assert float(group.get("width")) >= 0 and float(group.get("height")) >= 0
            assert float(group.get("x")) + float(group.get("width")) <= WIDTH + 0.01
            assert float(group.get("y")) + float(group.get("height")) <= height


@charts
def test_the_twin_has_a_cell_for_every_column(chart):
    assert all(len(cells) == len(chart.columns) for cells in chart.rows)


@charts
def test_the_description_says_what_the_twin_says(chart):
    description = tree(chart).find(f"{SVG}desc").text
    assert all(cell in description for cells in chart.rows for cell in cells)


@pytest.mark.parametrize(
    ("value", "x"), [(0, 8), (0.5, 94), (1, 180), (1.5, 266), (2, 352), (2.6, 352), (-0.1, 8)]
)
def test_a_dot_lies_in_proportion_of_its_coverage(value, x):
    assert coverage_x(value) == x


def test_the_dot_its_bar_and_the_bands_share_one_scale():
    chart = coverage_chart(row(0.95, low=0.7, high=1.2))
    (dot,), (bar,) = found(chart, "circle", "ch-dot"), found(chart, "line", "ch-interval")
    assert float(dot.get("cx")) == pytest.approx(coverage_x(0.95), abs=0.01)
    assert [float(bar.get(x)) for x in ("x1", "x2")] == pytest.approx(
        [coverage_x(0.7), coverage_x(1.2)], abs=0.01
    )
    (balance,) = found(chart, "rect", "c-balance")[1:]  # the first is the legend
    assert float(balance.get("x")) == pytest.approx(coverage_x(0.9), abs=0.01)
    assert float(balance.get("width")) == pytest.approx(coverage_x(1.1) - coverage_x(0.9), abs=0.01)


def test_a_coverage_off_the_scale_is_an_arrow_and_an_unknown_one_an_empty_strip():
    chart = coverage_chart(row(2.6), row(None))
    assert (len(found(chart, "polygon", "ch-dot")), len(found(chart, "circle"))) == (1, 0)
    assert len(found(chart, "rect", "ch-none")) == 1


LONG = "Mécanique industrielle de construction et d’entretien des équipements de production"


@pytest.mark.parametrize(
    "chart",
    [
        coverage_chart(row(0.5, label=LONG), row(0.5)),
        entrants_chart(panel(1, 2, label=LONG), panel(1, 2)),
        funnel([(LONG, 1.0, "100"), ("Après", 0.5, "50")], key="f", title="t", columns=("a", "b")),
    ],
)
def test_a_long_label_is_whole_on_other_lines_and_covers_nothing(chart):
    lines = found(chart, "text", "ch-strong")
    assert " ".join(line.text for line in lines).startswith(LONG)
    assert all(len(line.text) * 13 * CHARACTER <= WIDTH for line in lines)
    boxes = [float(box.get("y")) for box in found(chart, "rect") if float(box.get("height")) in (11, 20)]
    assert not any(y < float(line.get("y")) < y + 11 for y in boxes for line in lines)


def spot(label, across, up):
    return Spot(label=label, across=across, up=up, words=(f"{across:.0%}", f"{up:.0%}"))


def quadrant_chart(*spots):
    columns, ends = ("Programme", "Couverture", "Besoin"), ("100 %", "médiane")
    return quadrant(spots, key="q", title="Où agir", columns=columns, middle=(0.5, 0.5), ends=ends)


def test_a_quadrant_shows_every_thing_and_names_those_that_have_room():
    chart = quadrant_chart(spot("Usinage", 0.1, 0.9), spot("Soudage", 0.1, 0.9), spot("Cuisine", 0.9, 0.1))
    dots = found(chart, "circle", "ch-dot")
    assert len(dots) == 3
    assert float(dots[0].get("cx")) < WIDTH / 2 < float(dots[2].get("cx"))
    assert float(dots[0].get("cy")) < float(dots[2].get("cy"))
    crowd = [spot(f"Programme {n}", 0.1, 0.9) for n in range(9)]
    names = {text.text for text in found(quadrant_chart(*crowd), "text", "ch-text")}
    assert "Programme 0" in names and "Programme 8" not in names
    assert chart.rows[1] == ("Soudage", "10%", "90%")


def test_bars_of_the_funnel_are_in_proportion():
    widths = [float(bar.get("width")) for bar in found(funnel_chart(1.0, 0.5, 0.25), "rect", "ch-bar")]
    assert widths == [344, 172, 86]


def test_columns_share_one_scale_over_all_panels():
    chart = entrants_chart(panel(10, 20), panel(40, 0))
    heights = [float(bar.get("height")) for bar in found(chart, "rect", "ch-bar")]
    assert heights == [14, 28, 56, 0]


def test_an_unknown_year_is_a_dash_and_a_counted_0_a_number():
    chart = entrants_chart(panel(None, 0))
    texts = [text.text for text in found(chart, "text")]
    assert "–" in texts and "0" in texts
    assert len(found(chart, "rect", "ch-bar")) == 1


@pytest.mark.parametrize(("trend", "sign"), [("up", "▲"), ("down", "▼"), ("stable", "="), (None, "hausse")])
def test_a_trend_has_a_sign_besides_its_word(trend, sign):
    chart = entrants_chart(panel(1, 2, trend=trend))
    assert any((text.text or "").startswith(sign) for text in found(chart, "text"))


def test_the_map_has_17_regions_and_no_two_on_one_place():
    assert set(TILES) == set(SHORT_NAMES) == {f"{code:02}" for code in range(1, 18)}
    assert len(set(TILES.values())) == 17


@pytest.mark.parametrize(
    ("north", "south"), [("10", "08"), ("09", "11"), ("02", "03"), ("04", "17"), ("15", "13"), ("06", "16")]
)
def test_what_is_north_is_above(north, south):
    assert TILES[north][1] < TILES[south][1]


@pytest.mark.parametrize(
    ("west", "east"), [("07", "15"), ("14", "04"), ("04", "03"), ("03", "01"), ("16", "05"), ("08", "02")]
)
def test_what_is_west_is_left(west, east):
    assert TILES[west][0] < TILES[east][0]


@pytest.mark.parametrize(
    ("value", "step"), [(0, 0), (1, 1), (25, 1), (26, 2), (50, 2), (75, 3), (76, 4), (100, 4)]
)
def test_colours_go_by_quarters_of_the_largest(value, step):
    assert map_step(value, 100) == step


def test_a_tile_prints_its_number_and_an_unknown_one_says_so():
    chart = map_chart({"05": 38, "06": None})
    texts = [text.text for text in found(chart, "text")]
    assert "38" in texts and texts.count("s. o.") == 16
    assert len(found(chart, "rect", "ch-unknown")) == 16


HOSTILE = '<script>alert("1 & 2")</script>'


@pytest.mark.parametrize(
    "chart",
    [
        coverage_chart(row(0.5, label=HOSTILE)),
        funnel([(HOSTILE, 1.0, "100")], key="f", title=HOSTILE, columns=("a", "b")),
        entrants_chart(panel(1, label=HOSTILE)),
        tile_map({"05": 1}, key="m", title=HOSTILE, names={"05": HOSTILE}, texts={"05": "<b>"},
                 columns=("a", "b"), unknown="&"),
    ],
)  # fmt: skip
def test_texts_are_escaped(chart):
    assert "<script" not in chart.svg
    assert any((node.text or "").startswith("<script") or node.text == "<b>" for node in tree(chart).iter())


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [("Usinage", 100, ["Usinage"]), ("Usinage fin", 70, ["Usinage", "fin"]), ("", 60, [""])],
)
def test_a_text_takes_the_lines_it_needs(text, room, lines):
    assert wrapped(text, room=room) == lines


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("step", "fill"), list(enumerate(MAP_FILLS)))
def test_the_number_on_a_tile_has_aa_contrast(step, fill):
    assert contrast(fill, "#ffffff" if step >= 3 else "#1c2b33") >= 4.5


def test_pages_and_files_show_the_same_class_colours():
    css = Path("static/css/arrimage.css").read_text(encoding="utf-8")
    assert {name: re.search(rf"--c-{name}: (#\w+);", css)[1] for name in CLASS_FILLS} == CLASS_FILLS


def test_pages_and_files_show_the_same_map_colours():
    css = Path("static/css/charts.css").read_text(encoding="utf-8")
    assert tuple(re.findall(r"\.ch-step-\d \{ fill: (#\w+); \}", css)) == MAP_FILLS
