"""Kith's own settings, with what tests change: a throwaway data folder, cheap passwords, no pool."""

import os
import tempfile

if "KITH_TEST_DATA" not in os.environ:  # the first process; xdist's workers inherit its folder
    os.environ["KITH_TEST_DATA"] = tempfile.mkdtemp(prefix=f"kith-tests-{os.getpid()}-")
os.environ["KITH_DATA"] = os.environ["KITH_TEST_DATA"]
os.environ["KITH_DATABASE_URL"] = os.environ.get("KITH_TEST_DATABASE_URL", "")

from kith.settings import *  # noqa: E402, F403
from kith.settings import DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

DATABASES["default"]["OPTIONS"].pop("pool")
PASSWORD_HASHERS = ["tests.cheap.CheapArgon2"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
