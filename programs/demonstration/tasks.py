"""Door of the workers."""

from programs.demonstration.job_kinds import DEMO_REPORT
from programs.demonstration.reporting import produce_and_publish

DEMO_REPORT.body(produce_and_publish)
