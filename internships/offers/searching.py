"""The public search of offers: one statement says how many there are, up to a cap, and reads one page.

Few offers match: they are all found, then sorted. More than the cap: offers are leafed through in the order
of an index, until the page is full. Nothing larger than the cap is ever sorted, and no page is counted from
the first: each begins after the last offer of the one before.
"""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple, Self
from uuid import UUID

from django.contrib.postgres.aggregates import BoolOr
from django.contrib.postgres.search import SearchRank
from django.db import connection
from django.db.models import (
    BooleanField,
    Case,
    Exists,
    F,
    FloatField,
    Func,
    IntegerField,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.functions import (
    ASin,
    Cast,
    Coalesce,
    Cos,
    JSONObject,
    Least,
    Power,
    Radians,
    Round,
    Sin,
    Sqrt,
)
from psycopg import sql

from internships.offers.models import DEGREE_OF_LONGITUDE, OFFER_SPOT, OFFER_TITLES, Offer, Slot
from partnerships.base.searching import FARTHEST, Sought, asked, how_far
from partnerships.territories.towns import EARTH_KM, Place, box_around

OFFERS_A_PAGE, OFFERS_ON_A_MAP = 25, 100
MOST_COUNTED = 1000
NEAR_KM, NEAR_READ, NEAR_SHOWN = 75, 20, 3
DATE, DISTANCE, RELEVANCE = "date", "distance", "relevance"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
RANKS = 1_000_000  # relevance (0–1) is compared to a millionth


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a reader looks for; what is left out does not narrow. Kinds, regions and others are keys."""

    words: str = ""
    sought: str = ""  # the words, as the database read them
    kind: int | None = None
    programs: tuple[int, ...] = ()
    occupations: tuple[int, ...] = ()
    region: int | None = None
    territory: int | None = None
    here: Place | None = None
    km: int = 50
    begins_on: date | None = None
    ends_on: date | None = None
    is_paid: bool | None = None
    welcomes_minors: bool = False
    sort: str = DATE

    def read(self, *, on: date) -> Self:
        """Return the same question, its words read with the synonyms of a day."""
        return replace(self, sought=asked(self.words, on=on).whole) if self.words else self


class Cursor(NamedTuple):
    """The last offer of a page: the next page begins after it. Keys go down; ``public_id`` parts equals."""

    key: int
    public_id: UUID

    def __str__(self) -> str:
        return f"{self.key}~{self.public_id.hex}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read a cursor from an address; None when it is not one."""
        key, _sign, public_id = text.partition("~")
        try:
            return cls(int(key[:20]), UUID(public_id))
        except ValueError:
            return None


class Row(NamedTuple):
    """What a line of the list reads of one offer. ``slots`` says from when to when, and the seats."""

    public_id: UUID
    key: Any
    title_fr: str
    title_en: str
    kind_fr: str
    kind_en: str
    establishment: str
    organization: str
    territory: str | None
    region: str
    is_paid: bool
    wage_hourly: Decimal | None
    welcomes_minors: bool
    latitude: Decimal | None
    longitude: Decimal | None
    published_at: datetime
    is_reserved: bool
    reserved_until: date | None
    is_fictitious: bool
    slots: dict | None
    total: int
    is_close: bool


SLOTS = Row._fields.index("slots")


@dataclass(frozen=True, slots=True)
class Found:
    """A page of offers: its rows, how many offers match (MOST_COUNTED at most), and where to go on."""

    rows: list[Row]
    total: int
    is_more: bool
    after: Cursor | None

    @property
    def is_close(self) -> bool:
        """Whether no offer says the words: these only look alike."""
        return bool(self.rows) and self.rows[0].is_close


def search(
    query: Query,
    *,
    on: date,
    organizations: Collection[int] = (),
    after: Cursor | None = None,
    size: int = OFFERS_A_PAGE,
) -> Found:
    """Return ``size`` offers open on a day to the public, and to the students of ``organizations``."""
    text, parameters = statement(query, on=on, organizations=organizations, after=after, size=size)
    with connection.cursor() as cursor:
        cursor.execute(text, parameters)
        rows = [Row(*line)._replace(slots=_facts(line[SLOTS])) for line in cursor.fetchall()]
    shown, total = rows[:size], rows[0].total if rows else 0
    last = shown[-1] if len(rows) > size else None
    return Found(
        rows=shown,
        total=min(total, MOST_COUNTED),
        is_more=total > MOST_COUNTED,
        after=last and Cursor(_whole(last.key), last.public_id),
    )


def statement(
    query: Query,
    *,
    on: date,
    organizations: Collection[int] = (),
    after: Cursor | None = None,
    size: int = OFFERS_A_PAGE,
) -> tuple[str, list]:
    """Return the SQL of a page and its parameters.

    said: what matches, up to one more than the cap; alike: titles that look like it, when nothing does;
    page: one page of what was found, or of the walk through an index when that is more than the cap.
    """
    query, offers = query.read(on=on), Offer.objects.open_to(organizations, on=on)
    said = _candidates(offers.filter(*conditions(query)), query)
    if not conditions(query):
        said = said.order_by("-published_at", "-public_id")
    parts = {
        "said": said[: MOST_COUNTED + 1],
        "nearest": _nearest(offers, query),
        "alike": _alike(offers, query),
        "walk": _walk(offers, query, after, size),
        "lines": _lines(on),
    }
    texts, parameters = {}, {}
    for name, rows in parts.items():
        text, values = rows.query.sql_with_params() if rows is not None else (NOTHING[name], ())
        texts[name], parameters[name] = sql.SQL(text), list(values)
    passed, passed_values = _passed(after, query)
    whole = sql.SQL(PAGE).format(**texts, passed=sql.SQL(passed), size=sql.Literal(size + 1)).as_string()
    in_order = [
        *parameters["said"], *parameters["nearest"], *parameters["alike"], *passed_values,
        *parameters["walk"], *passed_values, *parameters["lines"],
    ]  # fmt: skip
    return whole, in_order


NOTHING = {
    "nearest": "SELECT NULL::bigint, NULL::float WHERE false",
    "alike": "SELECT * FROM said WHERE false",
}
PAGE = f"""
WITH said (id, public_id, key) AS MATERIALIZED ({{said}}),
nearest (id, distance) AS MATERIALIZED ({{nearest}}),
alike (id, public_id, key) AS MATERIALIZED ({{alike}}),
counted AS MATERIALIZED (
    SELECT (SELECT count(*) FROM said) + (SELECT count(*) FROM alike) AS total,
        EXISTS (SELECT FROM alike) AS is_close
),
page AS MATERIALIZED (
    (SELECT * FROM (SELECT * FROM said UNION ALL SELECT * FROM alike) few
     WHERE (SELECT total FROM counted) <= {MOST_COUNTED} AND {{passed}}
     ORDER BY key DESC, public_id DESC LIMIT {{size}})
    UNION ALL
    (SELECT * FROM ({{walk}}) many (id, public_id, key)
     WHERE (SELECT total FROM counted) > {MOST_COUNTED} AND {{passed}}
     ORDER BY key DESC, public_id DESC LIMIT {{size}})
)
{{lines}}
"""


# --- What matches -------------------------------------------------------------------------------------------


def conditions(query: Query, *, one_by_one: bool = False) -> list[Q]:
    """Return what offers must satisfy, one condition for each thing asked of a question that was read.

    ``one_by_one``: written so that PostgreSQL looks at each offer, and never gathers what matches first.
    """
    wanted = [*_said(query), *_kept(query, _touching if one_by_one else _same)]
    if not (one_by_one and wanted):
        return wanted
    # No index can answer a CASE.
    return [Q(Case(When(Q(*wanted), then=True), default=False, output_field=BooleanField()))]


def _same() -> dict:
    return {"offer": OuterRef("pk")}


def _touching() -> dict:
    """Say « the same offer » by an interval: the index is asked, no whole table is read to be hashed."""
    return {"offer__gte": OuterRef("pk"), "offer__lte": OuterRef("pk")}


def _said(query: Query) -> list[Q]:
    return [Q(words=Sought(query.sought))] if query.words else []


def _kept(query: Query, of_offer: Callable[[], dict] = _same) -> list[Q]:
    """Return the conditions that are not about words."""
    equals = {
        "kind": query.kind,
        "region": query.region,
        "territory": query.territory,
        "is_paid": query.is_paid,
        "welcomes_minors": query.welcomes_minors or None,
        "occupation__in": query.occupations or None,
    }
    found = [Q(**{name: value}) for name, value in equals.items() if value is not None]
    if query.programs:
        through = Offer.programs.through.objects.filter(program__in=query.programs, **of_offer())
        found.append(Q(Exists(through)))
    if query.begins_on or query.ends_on:
        slots = Slot.objects.filter(**of_offer()).with_seats_left()
        found.append(Q(Exists(_between(slots, query.begins_on, query.ends_on))))
    return found + (_around(query.here, km=query.km) if query.here else [])


def _between(slots: QuerySet, begins_on: date | None, ends_on: date | None) -> QuerySet:
    """Slots that touch a period."""
    slots = slots.filter(ends_on__gte=begins_on) if begins_on else slots
    return slots.filter(starts_on__lte=ends_on) if ends_on else slots


def _around(here: Place, *, km: float) -> list[Q]:
    """Return the conditions of a distance: the box first, which an index knows, then the circle in it."""
    box = box_around(here, km=km)
    north = Q(latitude__range=(_degrees(box.south), _degrees(box.north)))
    east = Q(longitude__range=(_degrees(box.west), _degrees(box.east)))
    return [north & east, Q(_Below(kilometres(here), Value(float(km))))]


class _Below(Func):
    template = "(%(expressions)s)"
    arg_joiner = " <= "
    output_field = BooleanField()


def kilometres(here: Place) -> Func:
    """Return the SQL of the distance (km) from a place: the haversine formula, as ``towns.distance_km``."""
    latitude, longitude = Cast("latitude", FloatField()), Cast("longitude", FloatField())
    north = Power(Sin(Radians(latitude - Value(here.latitude)) / 2.0), 2)
    east = Power(Sin(Radians(longitude - Value(here.longitude)) / 2.0), 2)
    across = Cos(Radians(Value(here.latitude))) * Cos(Radians(latitude)) * east
    return Value(2 * EARTH_KM) * ASin(Sqrt(Least(Value(1.0), north + across)), output_field=FloatField())


def _degrees(value: float) -> Decimal:
    return Decimal(f"{value:.5f}")


# --- Candidates and their keys ------------------------------------------------------------------------------


def _candidates(offers: QuerySet, query: Query) -> QuerySet:
    """Read what sorting needs: primary key, public key, and the key of the order asked (downwards)."""
    return offers.annotate(key=_key(query)).values_list("pk", "public_id", "key").order_by()


def _key(query: Query):
    if query.sort == DISTANCE and query.here:
        return Cast(Round(kilometres(query.here) * -1000.0), IntegerField())
    if query.sort == RELEVANCE and query.words:
        return Cast(SearchRank(F("words"), Sought(query.sought)) * RANKS, IntegerField())
    return F("published_at")


def _passed(after: Cursor | None, query: Query) -> tuple[str, list]:
    """Return the condition « after the last offer of the page before » on candidates."""
    if after is None:
        return "true", []
    return "(key, public_id) < (%s, %s)", [_key_value(after, query), after.public_id]


def _key_value(after: Cursor, query: Query) -> datetime | int:
    if is_by_date(query):
        return EPOCH + timedelta(microseconds=max(0, min(after.key, 10**16)))
    return after.key


def is_by_date(query: Query) -> bool:
    """Whether the newest come first: asked, or nothing else can be done."""
    by_distance = query.sort == DISTANCE and query.here
    return not by_distance and not (query.sort == RELEVANCE and query.words)


def _whole(key: datetime | int) -> int:
    return (key - EPOCH) // timedelta(microseconds=1) if isinstance(key, datetime) else key


# --- More than the cap: the walk through an index -----------------------------------------------------------


def _walk(offers: QuerySet, query: Query, after: Cursor | None, size: int) -> QuerySet:
    """Leaf through an index and stop early: from the newest, or from the nearest.

    Only what the index begins with stays a plain condition. The others are looked at offer by offer, so that
    PostgreSQL never gathers them all to sort them.
    """
    first = [Q(kind=query.kind)] if query.kind else []
    first += [Q(region=query.region)] if query.kind and query.region else []
    offers = _candidates(offers.filter(*first, *conditions(query, one_by_one=True)), query)
    if query.sort == DISTANCE and query.here:
        return offers.order_by(_Apart(OFFER_SPOT, _spot(query.here)))[:MOST_COUNTED]
    newest = offers.order_by("-published_at", "-public_id")
    if not is_by_date(query):
        return newest[:MOST_COUNTED]
    if after:
        at = _key_value(after, query)
        newest = newest.filter(published_at__lte=at)
        newest = newest.filter(Q(published_at__lt=at) | Q(public_id__lt=after.public_id))
    return newest[: size + 1]


class _Apart(Func):
    """``a <-> b``: how far apart two points of the plane are; a GiST index walks by it."""

    template = "(%(expressions)s)"
    arg_joiner = " <-> "
    output_field = FloatField()


def _spot(here: Place) -> Func:
    east, north = Value(here.longitude * DEGREE_OF_LONGITUDE), Value(here.latitude)
    return Func(
        Cast(east, FloatField()), Cast(north, FloatField()), function="point", output_field=TextField()
    )


# --- Typos --------------------------------------------------------------------------------------------------


def _nearest(offers: QuerySet, query: Query) -> QuerySet | None:
    """Read which titles are nearest to what was typed; PostgreSQL only does so when ``alike`` needs them."""
    if not query.words:
        return None
    titles = offers.annotate(distance=how_far(query.words, OFFER_TITLES)).order_by("distance")
    return titles.values_list("pk", "distance")[:MOST_COUNTED]


def _alike(offers: QuerySet, query: Query) -> QuerySet | None:
    """Offers whose title looks like the words, only when none that fits the rest says them."""
    if not query.words:
        return None
    unsaid = Func(template="NOT EXISTS (SELECT FROM said)", output_field=BooleanField())
    near_enough = Func(
        Value(FARTHEST),
        template="internships_offer.id IN (SELECT id FROM nearest WHERE distance <= %(expressions)s)",
        output_field=BooleanField(),
    )
    return _candidates(offers.filter(Q(unsaid), Q(near_enough), *_kept(query)), query)


# --- Lines --------------------------------------------------------------------------------------------------


def _lines(on: date) -> QuerySet:
    """Read the page's lines; ``page`` and ``counted`` are named by the statement around."""
    on_page = Func(template="internships_offer.id IN (SELECT id FROM page)", output_field=BooleanField())
    key = Func(
        template="(SELECT key FROM page WHERE page.id = internships_offer.id)", output_field=TextField()
    )
    total = Func(template="(SELECT total FROM counted)", output_field=IntegerField())
    is_close = Func(template="(SELECT is_close FROM counted)", output_field=BooleanField())
    lines = Offer.objects.filter(Q(on_page)).annotate(key=key, total=total, is_close=is_close)
    return (
        lines.annotate(coming=coming_slots(on))
        .annotate(is_reserved=Q(reserved_for__isnull=False, reserved_until__gte=on))
        .order_by("-key", "-public_id")
        .values_list(
            "public_id", "key", "title_fr", "title_en", "kind__name_fr", "kind__name_en",
            "establishment__name", "establishment__organization__name", "territory__name", "region__name",
            "is_paid", "wage_hourly", "welcomes_minors", "latitude", "longitude", "published_at",
            "is_reserved", "reserved_until", "is_fictitious", "coming", "total", "is_close",
        )
    )  # fmt: skip


def coming_slots(on: date) -> Subquery:
    """Return, for each offer, from when to when its slots to come go, their seats, whether one is free."""
    slots = Slot.objects.filter(offer=OuterRef("pk")).upcoming(on=on).order_by().values("offer")
    has_room = Q(taken__lt=F("seats"))
    facts = JSONObject(
        starts_on=Min("starts_on"), ends_on=Max("ends_on"),
        seats=Coalesce(Sum("seats", filter=has_room), 0), has_room=Coalesce(BoolOr(has_room), False),
    )  # fmt: skip
    return Subquery(slots.annotate(facts=facts).values("facts"))


def _facts(slots: str | None) -> dict | None:
    """Read the slots' facts: a plain cursor gives JSON as text."""
    if slots is None:
        return None
    facts = json.loads(slots)
    return {**facts, **{name: date.fromisoformat(facts[name]) for name in ("starts_on", "ends_on")}}


# --- Near another one ---------------------------------------------------------------------------------------


def near(offer: Offer, *, on: date, limit: int) -> list[Offer]:
    """Return a few open offers of the same trade or kind, with seats, around another one.

    Same programs or occupation first, then the nearest; without a position, those of its region, newest
    first.
    """
    through = Offer.programs.through.objects
    same_program = through.filter(
        offer=OuterRef("pk"), program__in=through.filter(offer=offer).values("program")
    )
    same_trade = Q(Exists(same_program))
    if offer.occupation_id:
        same_trade |= Q(occupation=offer.occupation_id)
    free = Slot.objects.filter(offer=OuterRef("pk")).upcoming(on=on).with_seats_left()
    others = Offer.objects.open_to(on=on).exclude(pk=offer.pk).filter(Exists(free)).with_partners()
    others = others.annotate(is_same_trade=same_trade).filter(Q(is_same_trade=True) | Q(kind=offer.kind_id))
    found = list(_around_offer(others, offer)[:NEAR_READ])
    return sorted(found, key=lambda other: not other.is_same_trade)[:limit]


def _around_offer(others: QuerySet, offer: Offer) -> QuerySet:
    if offer.latitude is None or offer.longitude is None:
        return others.filter(region=offer.region_id).order_by("-published_at", "-public_id")
    here = Place("", float(offer.latitude), float(offer.longitude))
    return others.filter(*_around(here, km=NEAR_KM)).order_by(_Apart(OFFER_SPOT, _spot(here)))
