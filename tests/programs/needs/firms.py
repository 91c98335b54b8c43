"""Firms of Estrie that answer a survey."""

from tests import factories


def answers(*, survey, occupation, hires: list, state: str = "complete", **fields) -> list:
    """Record one firm per figure of ``hires`` (None: it does not know), all about one occupation."""
    return [
        factories.need(
            response=factories.response(
                survey=survey, establishment=factories.establishment(name=f"Usine {place:04}"), state=state
            ),
            occupation=occupation,
            hires_12m=figure,
            **fields,
        )
        for place, figure in enumerate(hires)
    ]
