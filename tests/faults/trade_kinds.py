"""Kinds of work that exist only in the tests of faults."""

from partnerships.jobs.kinds import JobKind

WRITE = JobKind("test.write", title="twenty rows, written slowly")
DIE = JobKind("test.die", title="kills its worker each time")
PATIENCE = JobKind("test.patience", title="how long a worker waits for the database")
KINDS = {kind.name: kind for kind in (WRITE, DIE, PATIENCE)}
