"""Maps are drawn from our own towns, and ask nobody."""

import json
import re

import pytest
from django.urls import reverse

from partnerships.territories.maps import HEIGHT, Marked, names, shares_map, small_map
from partnerships.territories.towns import BY_MRC, locate

COLUMNS = ("Ville", "Distance")


def drawn(town):
    return small_map(locate(town), key="place", title="Là", columns=COLUMNS, scale="10 km")


def test_the_base_names_every_mrc_first():
    ranks = [rank for *_spot, rank in names()]
    assert ranks == sorted(ranks)
    assert ranks.count(0) == len(BY_MRC)


def test_the_base_is_a_file_that_browsers_keep_and_weighs_little(client):
    answer = client.get(reverse("map_towns"))
    assert "max-age=86400" in answer["Cache-Control"]
    assert ["Sherbrooke", 45.4, -71.89, 0] in json.loads(answer.content)
    assert len(answer.content) < 20_000


def test_a_small_map_tells_the_nearest_towns_and_how_far_they_are():
    rows = drawn("Sherbrooke").rows
    assert rows[0] == ("Sherbrooke", "0 km")
    assert ("Rock Forest", "10 km") in rows
    kilometres = [int(away.split()[0]) for _town, away in rows]
    assert kilometres == sorted(kilometres)


@pytest.mark.parametrize("town", ["Sherbrooke", "Montréal", "Chibougamau", "Les Îles-de-la-Madeleine"])
def test_names_on_a_small_map_never_cover_one_another_nor_leave_it(town):
    lines = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)', drawn(town).svg)
    boxes = [(float(x), float(y), float(x) + len(name) * 7.28) for x, y, name in lines]
    assert all(left >= 0 and right <= 360 and 13 <= y <= HEIGHT for left, y, right in boxes)
    for index, (left, y, right) in enumerate(boxes):
        assert [o for o in boxes[index + 1 :] if left < o[2] and o[0] < right and abs(y - o[1]) < 13] == []


def test_north_is_up_and_east_is_right():
    spots = dict(
        (name, (float(x), float(y)))
        for x, y, name in re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]+)', drawn("Sherbrooke").svg)
    )
    assert spots["Magog"][0] < 180 and spots["Compton"][1] > HEIGHT / 2


def test_shares_are_drawn_where_places_are_and_the_twin_says_those_that_nobody_knows():
    towns = ("Gatineau", "Gatineau", "Maniwaki", "Ici")
    names, shares = ("A", "B", "C", "Nulle part"), (0.25, None, 1.0, 0.5)
    places = [
        Marked(name, locate(town), share, f"{share}")
        for name, town, share in zip(names, towns, shares, strict=True)
    ]
    chart = shares_map(places, key="there", title="Là", columns=COLUMNS)
    rings = [
        (float(x), float(y))
        for x, y in re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="11" class="ch-[nr]', chart.svg)
    ]
    (west, south), (beside, _same), (_east, north) = rings  # of those that are known
    assert north < south and abs(beside - west) > 22
    assert [row[0] for row in chart.rows] == ["1. A", "2. B", "3. C", "4. Nulle part"]
    assert "A · 0.25" in chart.svg and "Nulle part" in chart.svg  # the description says all
