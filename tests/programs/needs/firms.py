"""Firms of Estrie that answer a survey."""

from tests import factories


def answers(
    *, survey, occupation, hires: list, state: str = "complete", place: str = "Usine", **fields
) -> list:
    """Record one firm per figure of ``hires`` (None: it does not know), all about one occupation."""
    return [
        factories.need(
            response=factories.response(
                survey=survey, establishment=factories.establishment(name=f"{place} {number:04}"), state=state
            ),
            occupation=occupation,
            hires_12m=figure,
            **fields,
        )
        for number, figure in enumerate(hires)
    ]
