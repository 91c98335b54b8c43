"""Estrie with a program that lacks entrants."""

import pytest

from tests import factories
from tests.programs.reports import making


@pytest.fixture
def machinist_projection(machinists, estrie):
    return factories.projection(occupation=machinists, region=estrie)


@pytest.fixture
def taught_usinage(estrie, machinists, machinist_projection):
    """Usinage, five cohorts in Estrie, leading to machinists whose openings are projected for Estrie."""
    return making.taught(region=estrie, occupation=machinists)


@pytest.fixture
def draft(taught_usinage, estrie, rachid):
    """The first edition of Estrie's report, not published yet."""
    return making.computed(region=estrie, by=rachid)
