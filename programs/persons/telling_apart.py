"""Two files that look alike are two people: said once, they are no longer listed."""

from datetime import datetime

from django.db import transaction

from partnerships.people.models import User
from programs.cohorts.models import Student
from programs.persons.models import Merge


@transaction.atomic
def tell_apart(*, kept: Student, gone: Student, school, by: User, at: datetime) -> Merge:
    """Record that two files are two people's; said twice, it is recorded once."""
    one, other = sorted((kept, gone), key=lambda student: student.pk)
    Student.objects.select_for_update(no_key=True).get(pk=one.pk)
    said = Merge.objects.filter(kept=one, gone=other, state=Merge.State.DECLINED).first()
    if said is None:
        said = Merge.objects.create(kept=one, gone=other, school=school, by=by, state=Merge.State.DECLINED)
        said.events.create(from_state="", to_state=said.state, by=by, at=at)
    return said
