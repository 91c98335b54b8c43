"""What every test shares: settings for tests, the cast, the places."""

import pytest

pytest_plugins = ["tests.cast"]


@pytest.fixture(autouse=True)
def _private_files_stay_in_a_temporary_folder(settings, tmp_path):
    settings.PRIVATE_FILES_DIR = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path), "base_url": None},
        },
    }
