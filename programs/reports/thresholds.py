"""The first dated thresholds of coverage; admins add newer ones, never change the past."""

from datetime import date
from decimal import Decimal

FIRST_BANDS = {
    "large_deficit": Decimal("0"),
    "slight_deficit": Decimal("0.75"),
    "balance": Decimal("0.90"),
    "slight_surplus": Decimal("1.10"),
    "large_surplus": Decimal("1.33"),
}


def load_coverage_bands(sender, **kwargs) -> None:
    """After migrations: make sure that there are thresholds (Quebec's adequacy model uses five classes)."""
    bands = sender.get_model("CoverageBand")
    if not bands.objects.exists():
        bands.objects.bulk_create(
            bands(name=name, lower=lower, valid_from=date(2000, 1, 1)) for name, lower in FIRST_BANDS.items()
        )
