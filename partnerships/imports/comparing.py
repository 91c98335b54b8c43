"""Compare many lines with what is stored, at once: COPY into a temporary table, then one statement per thing
to know.

The same path serves the browser (lines already checked) and the command line (a file of any size): rows are
found by their natural key and compared by the database (``IS DISTINCT FROM``).

An example, as the engine makes it (quotes around names left out): two competencies of a program, whose key is
program and code and whose only other column is hours. 372411 is stored with 90 hours, 372421 is not::

    CREATE TEMP TABLE import_stage (line bigint, p0_program_id bigint, p0_code varchar(12),
        p0_hours smallint, p0_pk bigint, p0_is_new boolean DEFAULT false, p0_before jsonb,
        p0_many integer, p0_is_locked boolean DEFAULT false) ON COMMIT DROP

After COPY and ANALYZE the stored row of each line is found::

    UPDATE import_stage s SET p0_pk = found.id, p0_many = found.many
      FROM (SELECT max(t.id) AS id, count(*) AS many, t.program_id, t.code
              FROM programs_competencyunit t
             WHERE EXISTS (SELECT 1 FROM import_stage k
                            WHERE t.program_id = k.p0_program_id AND t.code = k.p0_code)
             GROUP BY t.program_id, t.code) found
     WHERE found.program_id = s.p0_program_id AND found.code = s.p0_code
       AND s.p0_pk IS DISTINCT FROM found.id

and compared (the CASE refuses lines: rows of others, states that no verb reaches; none here)::

    SELECT line, p0_pk,
           (SELECT jsonb_build_object('hours', t.hours) FROM programs_competencyunit t
             WHERE t.id = p0_pk AND NOT import_stage.p0_is_locked
               AND (t.hours) IS DISTINCT FROM (import_stage.p0_hours)),
           CASE WHEN false THEN '' ELSE '' END
      FROM import_stage ORDER BY line

which answers ``(2, 1, {"hours": 90}, "")``, a change, and ``(3, None, None, "")``, a new row; ``writing``
goes on from there.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from psycopg import sql

from partnerships.base.states import reachable
from partnerships.imports.kinds import Area, Part

STAGE = "import_stage"
PREVIOUS, FALLBACK = "@", "else_"


class Stage:
    """A temporary table of lines, gone with the transaction. Part 0 has columns p0_<attribute>, and so on."""

    def __init__(
        self,
        *,
        parts: Sequence[Part],
        names: set[str],
        area: Area,
        on: date,
        main: int = -1,
        erased: Collection[str] = (),
    ):
        self.main, self.on = main, on
        self.parts = [StagedPart(number, part, names, area, erased) for number, part in enumerate(parts)]
        self.names = [
            (part, attribute, name) for part in self.parts for attribute, name in part.copied.items()
        ]
        run_sql(self._definition())

    def copy(self, lines: Iterable[tuple[int, Mapping]]) -> None:
        """Write (line number, cleaned values) pairs. No other query may run meanwhile."""
        columns = [sql.Identifier("line"), *(part.column(attribute) for part, attribute, _name in self.names)]
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(STAGE), sql.SQL(", ").join(columns)
        )
        wanted = [name for _part, _attribute, name in self.names]
        needs = [part.part.when for part in self.parts if part.part.when]
        with connection.cursor() as cursor, cursor.cursor.copy(_text(statement)) as copy:
            for line, cleaned in lines:
                if needs and any(cleaned.get(name) in (None, "") for name in needs):
                    cleaned = self._without_absent_parts(cleaned)
                copy.write_row((line, *[cleaned.get(name) for name in wanted]))

    def resolve(self) -> None:
        """Find the existing row of every line and part, and what it holds now."""
        run_sql(sql.SQL("ANALYZE {}").format(sql.Identifier(STAGE)))
        for part in self.parts:
            part.find()
            part.lock_others()

    def hold(self) -> None:
        """Lock the rows whose state is about to be compared, then written; call after `resolve`."""
        for part in self.parts:
            part.hold_states()

    def compare(self) -> Iterator[tuple]:
        """Yield (line, [primary keys], [stored values or None when equal], code of a refusal or "") of every
        line.
        """
        columns = [sql.SQL("line")]
        columns += [part.pk for part in self.parts]
        columns += [part.stored_if_different() for part in self.parts]
        columns.append(sql.SQL("CASE {} ELSE '' END").format(sql.SQL(" ").join(self._refusals())))
        query = sql.SQL("SELECT {} FROM {} ORDER BY line").format(
            sql.SQL(", ").join(columns), sql.Identifier(STAGE)
        )
        count = len(self.parts)
        for line, *rest in run_sql(query, fetch=True):
            before = [json.loads(stored) if isinstance(stored, str) else stored for stored in rest[count:-1]]
            yield line, rest[:count], before, rest[-1]

    def _refusals(self):
        yield sql.SQL("WHEN false THEN ''")
        for part in self.parts:
            if part.part.is_alone:
                yield sql.SQL("WHEN {} > 1 THEN 'stored_twice'").format(part.many)
            if part.part.is_owned:
                yield sql.SQL("WHEN {} THEN 'not_yours'").format(part.locked)
            if part.writes_states():
                yield sql.SQL("WHEN {} THEN 'no_step_leads_there'").format(part.jumps())
                yield sql.SQL("WHEN {} THEN 'not_there_yet'").format(part.is_too_early(on=self.on))

    def repeated(self) -> list[tuple[int, int]]:
        """Return (line, first line) of lines that say the same thing as an earlier one."""
        return self.parts[self.main].repeated(self.parts)

    def refused(self, *, most: int) -> list[tuple[int, str]]:
        """Return (line, code) of the first lines that what is stored forbids."""
        case = sql.SQL("CASE {} ELSE '' END").format(sql.SQL(" ").join(self._refusals()))
        query = sql.SQL(
            "SELECT line, code FROM (SELECT line, {} AS code FROM {}) l WHERE code <> '' ORDER BY "
            "line LIMIT {}"
        )
        return run_sql(query.format(case, sql.Identifier(STAGE), sql.Literal(most)), fetch=True)

    def counts(self) -> dict[str, int]:
        """Return how many lines are new, changed, unchanged; call after `resolve` and before `write`."""
        last = self.parts[self.main]
        changed = sql.SQL(" OR ").join([part.is_changed() for part in self.parts])
        query = sql.SQL(
            "SELECT count(*) FILTER (WHERE {pk} IS NULL), count(*) FILTER (WHERE {pk} IS NOT NULL "
            "AND ({changed})),"
            " count(*) FROM {stage}"
        ).format(pk=last.pk, changed=changed, stage=sql.Identifier(STAGE))
        new, changed, total = run_sql(query, fetch=True)[0]
        return {"new": new, "changed": changed, "unchanged": total - new - changed}

    def lines(self) -> list[int]:
        """Return the numbers of the lines staged, in order."""
        query = sql.SQL("SELECT line FROM {} ORDER BY line").format(sql.Identifier(STAGE))
        return [line for (line,) in run_sql(query, fetch=True)]

    def cut(self, last: int) -> None:
        """Forget the lines after one."""
        run_sql(sql.SQL("DELETE FROM {} WHERE line > %s").format(sql.Identifier(STAGE)), [last])

    def drop(self) -> None:
        run_sql(sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(STAGE)))

    def _definition(self):
        columns = [sql.SQL("line bigint")]
        for part in self.parts:
            columns += part.definitions()
        self.drop()
        return sql.SQL("CREATE TEMP TABLE {} ({}) ON COMMIT DROP").format(
            sql.Identifier(STAGE), sql.SQL(", ").join(columns)
        )

    def _without_absent_parts(self, cleaned):
        """Blank the parts this line has nothing for, so that they are neither found nor written."""
        absent = {
            name for part in self.parts if not part.part.needs(cleaned) for name in part.copied.values()
        } - {name for part in self.parts if part.part.needs(cleaned) for name in part.copied.values()}
        return {name: value for name, value in cleaned.items() if name not in absent}


class StagedPart:
    """One part's columns in the stage, and the statements that concern its table."""

    def __init__(self, number, part, names, area, erased):
        self.area, self.erased = area, erased
        self.number, self.part, self.meta = number, part, part.model._meta
        self.table = sql.Identifier(self.meta.db_table)
        self.fields = {attribute: name for attribute, name in part.fields.items() if name in names}
        self.fallbacks = dict(part.fallbacks)
        self.references = {a: int(name[1:]) for a, name in part.key.items() if name.startswith(PREVIOUS)}
        keys = {a: name for a, name in part.key.items() if a not in self.references}
        self.copied = (
            keys | self.fields | {FALLBACK + attribute: name for attribute, name in self.fallbacks.items()}
        )
        self.pk, self.new, self.before, self.many, self.locked = (
            sql.Identifier(f"p{number}_{word}") for word in ("pk", "is_new", "before", "many", "is_locked")
        )

    def column(self, attribute):
        return sql.Identifier(f"p{self.number}_{attribute}")

    def definitions(self):
        for attribute in [*self.copied, *self.references]:
            field = self.field_of(attribute)
            type_ = field.rel_db_type(connection) if field.is_relation else field.db_type(connection)
            yield sql.SQL("{} {}").format(self.column(attribute), sql.SQL(_bare(type_)))
        yield sql.SQL("{} bigint").format(self.pk)
        yield sql.SQL("{} boolean DEFAULT false").format(self.new)
        yield sql.SQL("{} jsonb").format(self.before)
        yield sql.SQL("{} integer").format(self.many)
        yield sql.SQL("{} boolean DEFAULT false").format(self.locked)

    def find(self):
        """Fill in the references to earlier parts, then the primary key of the row with the same key."""
        for attribute, earlier in self.references.items():
            self._stage_set(self.column(attribute), sql.Identifier(f"p{earlier}_pk"))
        run_sql(
            sql.SQL(
                "UPDATE {stage} s SET {pk} = found.id, {many} = found.many"
                " FROM (SELECT max(t.id) AS id, count(*) AS many, {keys} FROM {table} t WHERE EXISTS "
                "(SELECT 1 FROM {stage} k WHERE {match_k}) GROUP BY {keys}) found"
                " WHERE {match_found} AND s.{pk} IS DISTINCT FROM found.id"
            ).format(
                stage=sql.Identifier(STAGE),
                pk=self.pk,
                many=self.many,
                table=self.table,
                keys=sql.SQL(", ").join(sql.SQL("t.") + self.name_of(a) for a in self.part.key),
                match_k=self._matches("t", "k"),
                match_found=self._matches("found", "s"),
            )
        )

    def lock_others(self):
        """Mark the stored rows outside the area: they are linked to, never compared nor changed."""
        allowed = self.part.editable(self.area) if self.part.editable else None
        if allowed is None:
            return
        query = sql.SQL("SELECT DISTINCT {pk} FROM {stage} WHERE {pk} IS NOT NULL").format(
            pk=self.pk, stage=sql.Identifier(STAGE)
        )
        found = [pk for (pk,) in run_sql(query, fetch=True)]
        open_ones = list(allowed.filter(pk__in=found).values_list("pk", flat=True))
        run_sql(
            sql.SQL("UPDATE {0} SET {1} = true WHERE {2} IS NOT NULL AND {2} <> ALL(%s)").format(
                sql.Identifier(STAGE), self.locked, self.pk
            ),
            [open_ones],
        )

    def writes_states(self):
        """Tell whether the file says states whose changes leave events."""
        return bool(self.part.events and "state" in self.fields)

    def hold_states(self):
        """Lock the stored rows: no verb moves them between what was compared and what is written."""
        if self.writes_states():
            query = sql.SQL("SELECT id FROM {} WHERE id IN (SELECT {} FROM {}) ORDER BY id FOR NO KEY UPDATE")
            run_sql(query.format(self.table, self.pk, sql.Identifier(STAGE)))

    def jumps(self):
        """Return the SQL condition « no verb leads from the stored state to the line's »."""
        pairs = [f"{before} {after}" for before, after in sorted(reachable(self.part.model))]
        return sql.SQL(
            "NOT {locked} AND EXISTS (SELECT 1 FROM {table} t WHERE t.id = {pk} AND t.state <> {state}"
            " AND t.state || ' ' || {state} <> ALL({pairs}))"
        ).format(
            locked=self.locked,
            table=self.table,
            pk=self.pk,
            state=self.column("state"),
            pairs=sql.Literal(pairs),
        )

    def is_too_early(self, *, on):
        """Return the SQL condition « a new row cannot be in this state on that day »."""
        days = [
            sql.SQL("({} = {} AND {} > {})").format(
                self.column("state"), sql.Literal(state), self.column(attribute), sql.Literal(on)
            )
            for state, attribute in self.part.since.items()
            if attribute in self.copied
        ]
        either = sql.SQL(" OR ").join(days) if days else sql.SQL("false")
        return sql.SQL("{} IS NULL AND ({})").format(self.pk, either)

    def stored_if_different(self):
        """Return the SQL of what the stored row holds, as JSON, when it differs from the line; else NULL."""
        if not (self.fields and self.part.is_updated):
            return sql.SQL("NULL")
        return sql.SQL("(SELECT {old} FROM {table} t WHERE t.id = {pk} AND {differs})").format(
            old=self.as_json("t"), table=self.table, pk=self.pk, differs=self.differs("t", STAGE)
        )

    def repeated(self, parts):
        keys = sql.SQL(", ").join(self.identity(parts))
        known = sql.SQL(" AND ").join(
            [sql.SQL("{} IS NOT NULL").format(key) for key in self.identity(parts, is_needed=True)]
        )
        query = sql.SQL(
            "SELECT line, earlier FROM (SELECT line, min(line) OVER (PARTITION BY {keys}) AS earlier "
            "FROM {stage}"
            " WHERE {known}) l WHERE line > earlier ORDER BY line LIMIT 1000"
        ).format(keys=keys, known=known, stage=sql.Identifier(STAGE))
        return run_sql(query, fetch=True)

    def identity(self, parts, *, is_needed=False):
        """Return the columns that tell lines apart, down to the keys of the parts referred to (maybe not
        stored yet).
        """
        columns = []
        for attribute in self.part.key:
            if attribute in self.references:
                columns += parts[self.references[attribute]].identity(parts, is_needed=is_needed)
            elif not (is_needed and self._may_be_empty(attribute)):
                columns.append(self.column(attribute))
        return columns

    def is_changed(self):
        """Return the SQL condition « the stored row differs from the line »."""
        if not (self.fields and self.part.is_updated):
            return sql.SQL("false")
        return sql.SQL("EXISTS (SELECT 1 FROM {table} t WHERE t.id = {pk} AND {differs})").format(
            table=self.table, pk=self.pk, differs=self.differs("t", STAGE)
        )

    def _matches(self, left, right):
        """Return the join on the key. Coalesce keeps it hashable where NULL equals NULL."""
        conditions = []
        for attribute in self.part.key:
            pair = (
                sql.SQL("{}.{}").format(sql.Identifier(left), self.name_of(attribute)),
                sql.SQL("{}.{}").format(sql.Identifier(right), self.column(attribute)),
            )
            template = "coalesce({}, -1) = coalesce({}, -1)" if self._may_be_empty(attribute) else "{} = {}"
            conditions.append(sql.SQL(template).format(*pair))
        return sql.SQL(" AND ").join(conditions)

    def differs(self, target, stage):
        left = [sql.SQL("{}.{}").format(sql.Identifier(target), self.name_of(a)) for a in self.fields]
        right = [self.wanted(a, stage, target) for a in self.fields]
        return sql.SQL("NOT {}.{} AND ({}) IS DISTINCT FROM ({})").format(
            sql.Identifier(stage), self.locked, sql.SQL(", ").join(left), sql.SQL(", ").join(right)
        )

    def wanted(self, attribute, stage, target):
        """Return the SQL of the value a stored row should have: it keeps its own where the line says nothing,
        unless a person asked that the empty cells of this column erase.
        """
        said = sql.SQL("{}.{}").format(sql.Identifier(stage), self.column(attribute))
        field = self.field_of(attribute)
        if self.fields[attribute] in self.erased and may_be_emptied(field):
            return sql.SQL("coalesce({}, '')").format(said) if is_text(field) and not field.null else said
        if is_text(field):
            said = sql.SQL("nullif({}, '')").format(said)
        return sql.SQL("coalesce({}, {}.{})").format(said, sql.Identifier(target), self.name_of(attribute))

    def as_json(self, target, *others):
        pairs = [
            sql.SQL("{}, {}.{}").format(sql.Literal(a), sql.Identifier(target), self.name_of(a))
            for a in (*self.fields, *others)
        ]
        return sql.SQL("jsonb_build_object({})").format(sql.SQL(", ").join(pairs))

    def exists(self):
        """Return the SQL condition « the line has something for this part »: its required keys are there."""
        needed = [a for a in self.part.key if not self._may_be_empty(a)]
        return sql.SQL(" AND ").join([sql.SQL("{} IS NOT NULL").format(self.column(a)) for a in needed])

    def _stage_set(self, column, value):
        run_sql(sql.SQL("UPDATE {} SET {} = {}").format(sql.Identifier(STAGE), column, value))

    def _may_be_empty(self, attribute):
        """Tell whether nothing is a value of this key: no region means the province. A code is needed,
        though.
        """
        field = self.field_of(attribute)
        return field.null and field.is_relation

    def field_of(self, attribute):
        attribute = attribute.removeprefix(FALLBACK)
        return next(f for f in self.meta.concrete_fields if f.attname == attribute)

    def name_of(self, attribute):
        return sql.Identifier(self.field_of(attribute).column)


def is_text(field: models.Field) -> bool:
    """Tell whether a column holds words: nothing said is then an empty text."""
    return isinstance(field, models.CharField | models.TextField)


def may_be_emptied(field: models.Field) -> bool:
    """Tell whether a stored value may give way to nothing."""
    return field.null or (is_text(field) and field.blank)


def to_json(cleaned: Mapping) -> dict:
    """Return cleaned values as JSON can hold them; `from_json` gives them back."""
    return json.loads(json.dumps(cleaned, cls=DjangoJSONEncoder))


def from_json(stored: Mapping, *, parts: Sequence[Part]) -> dict:
    """Return the typed cleaned values of what `to_json` stored."""
    types = {}
    for part in parts:
        fields = {f.attname: f for f in part.model._meta.concrete_fields}
        for attribute, name in [*part.fallbacks.items(), *part.fields.items(), *part.key.items()]:
            types.setdefault(name, fields[attribute])
    return {name: types[name].to_python(value) if name in types else value for name, value in stored.items()}


def _bare(type_):
    return type_.removesuffix(" CHECK")


def _text(composed):
    with connection.cursor() as cursor:
        return composed.as_string(cursor.connection)


def run_sql(statement, params=None, *, fetch=False):
    with connection.cursor() as cursor:
        cursor.execute(_text(statement), params)
        return cursor.fetchall() if fetch else None
