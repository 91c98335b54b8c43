"""Reference data is there after migrations, and comes back after a flush."""

import pytest

from partnerships.territories.models import Region, Territory


@pytest.mark.django_db
def test_quebec_has_17_regions_and_98_territories():
    assert (Region.objects.count(), Territory.objects.count()) == (17, 98)


def test_estrie_has_nine_territories(estrie):
    assert estrie.territories.count() == 9


@pytest.mark.django_db
def test_a_renamed_region_gets_its_official_name_back(estrie):
    from django.apps import apps

    from partnerships.territories.reference import load_territories

    Region.objects.filter(code="05").update(name="Cantons-de-l'Est")
    load_territories(apps.get_app_config("partnerships"))
    estrie.refresh_from_db()
    assert estrie.name == "Estrie"
