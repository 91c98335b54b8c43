"""What a student's board says in a line each, from four tables: read together, in one query."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import DateField, DateTimeField, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, NullIf

from internships.agreements.models import SignatureRequest
from internships.placements.models import Placement
from internships.positions.models import SharedPosition
from internships.rounds.models import Round
from partnerships.base.language import short_language
from programs.cohorts.models import Student

NOTHING, NO_DAY, NO_MOMENT = Value(""), Cast(None, DateField()), Cast(None, DateTimeField())


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the desk; ``what`` says which, and so what the other columns hold."""

    what: str  # round, signature, placement, position
    public_id: UUID  # of the round, the agreement, the placement, the position
    name: str  # the round, the kind of internship, the firm, the firm
    detail: str  # nothing, the address written to, nothing, the title
    state: str  # open or published, nothing, the placement's state, the pattern
    first_on: date | None
    last_on: date | None
    at: datetime | None  # of a round: closes; of a signature: asked

    @property
    def said(self) -> str:
        """The state of a placement, the pattern of a position, as a reader says them."""
        states = {"placement": Placement.State, "position": SharedPosition.Pattern}
        return str(states[self.what](self.state).label) if self.what in states else ""


def lines_of(student: Student, *, on: date, at: datetime) -> list[Line]:
    """Return a student's rounds, signatures owed, internships and shared positions, the latest first."""
    rounds = Round.objects.of_file(student)
    placements = Placement.objects.filter(student=student).live()
    positions = SharedPosition.objects.shared_by(student, on=on)
    firm, days = "establishment__organization__name", {"first_on": "starts_on", "last_on": "ends_on"}
    rows = _lines(rounds.open(at=at), "round", state=Value("open"), at="closes_at").union(
        _lines(rounds.published(at=at), "round", state=Value("published"), at="closes_at"),
        _signatures(student),
        _lines(placements, "placement", name=firm, state="state", **days),
        _lines(positions, "position", name=firm, detail=_said("title"), state="pattern", **days),
        all=True,
    )
    return sorted((Line(*row) for row in rows), key=lambda line: str(line.at or line.first_on), reverse=True)


def _signatures(student: Student) -> QuerySet:
    """What the student owes: the link is in the mail, and the agreement's page sends it again."""
    agreement = "version__agreement__"
    to_sign = SignatureRequest.objects.awaited().filter(
        **{f"{agreement}student": student}, role=SignatureRequest.Role.STUDENT
    )
    return _lines(
        to_sign,
        "signature",
        public_id=f"{agreement}public_id",
        name=_said(f"{agreement}kind__name"),
        detail="email",
        at="asked_at",
    )


def _said(stem: str) -> Coalesce:
    """Read a pair of columns in the reader's language; French stands in for a missing English."""
    return Coalesce(NullIf(f"{stem}_{short_language()}", NOTHING), f"{stem}_fr")


def _lines(
    rows: QuerySet,
    what: str,
    *,
    public_id="public_id",
    name="name",
    detail=NOTHING,
    state=NOTHING,
    first_on=NO_DAY,
    last_on=NO_DAY,
    at=NO_MOMENT,
) -> QuerySet:
    """Read the columns of ``Line``: a union asks for the same ones of every table."""
    return rows.order_by().values_list(Value(what), public_id, name, detail, state, first_on, last_on, at)
