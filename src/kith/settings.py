"""Django's settings, made from the one table of `KITH_*` settings (`kith.configuration`) and from nothing else."""

import hashlib
import os
from pathlib import Path

from csp.constants import NONE, SELF

from kith.configuration import read_settings
from kith.database.grounds import grounds_from
from kith.database.keys import keep_secret

KITH = read_settings(os.environ)
KITH_DATA: Path = KITH["KITH_DATA"]
GROUNDS = grounds_from(KITH)


# What runs -----------------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "kith.web", "kith.bench", "kith.demo", "kith.exchange", "kith.patterns", "kith.plans", "kith.casework",
    "kith.mapping", "kith.relationships", "kith.encounters", "kith.partners", "kith.contexts",
    "kith.people", "kith.audit", "kith.access", "kith.language", "kith.accounts", "kith.foundation", "kith.operations",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
]  # fmt: skip
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "kith.web.middleware.NoStore",
    "kith.web.middleware.LostDatabase",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kith.accounts.middleware.SessionEnds",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "kith.urls"
WSGI_APPLICATION = "kith.wsgi.application"
DEBUG = KITH["KITH_DEBUG"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kith.web.context.shell",
            ],
        },
    }
]

# The database --------------------------------------------------------------------------------------------------------
# `default` is the app role and serves everything; `owner` migrates and does nothing else.
# The pool replaces connections kept open (CONN_MAX_AGE must be 0 with it): one for each thread, and one to spare.
_POOL = {"min_size": 1, "max_size": KITH["KITH_THREADS"] + 1, "timeout": 10, "max_lifetime": 3600, "max_idle": 300}
# A statement asked for the third time on a connection is planned no more.
PREPARED = {"server_side_binding": True, "prepare_threshold": 2}
DATABASES = {
    "default": {
        **GROUNDS.app.for_django(pool=_POOL, connect_timeout=10, **PREPARED),
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,  # after the database started again, nobody gets a dead connection
        "ATOMIC_REQUESTS": False,  # the view decorator opens the transaction, with the viewer's name in it
    },
    "owner": {
        **GROUNDS.owner.for_django(options=GROUNDS.owner_options(), connect_timeout=10),
        "CONN_MAX_AGE": 0,
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Who comes in --------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"
AXES_FAILURE_LIMIT = KITH["KITH_LOCKOUT_FAILURES"]
AXES_COOLOFF_TIME = KITH["KITH_LOCKOUT_MINUTES"] / 60  # hours
AXES_LOCKOUT_PARAMETERS = ["username"]
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # the account is locked wherever the tries come from, on purpose
AXES_USERNAME_FORM_FIELD = "username"
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = None
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = KITH["KITH_SESSION_IDLE_MINUTES"] * 60  # ends this long after the last page
SESSION_SAVE_EVERY_REQUEST = False  # once a minute is enough: kith.accounts.middleware.SessionEnds
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_ABSOLUTE_SECONDS = KITH["KITH_SESSION_HOURS"] * 3600  # kith.accounts.middleware.SessionEnds
SESSION_COOKIE_NAME = "kith_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "kith_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

# What apps ask for ---------------------------------------------------------------------------------------------------
KITH_MASTER_KEY = hashlib.sha256(keep_secret(KITH_DATA / "keys", "master-key").encode()).digest()
KITH_NOTICES = "kith.notices"
KITH_QUESTION_NOTES = KITH["KITH_QUESTION_NOTES"]
KITH_QUESTION_PEOPLE = KITH["KITH_QUESTION_PEOPLE"]
KITH_QUESTION_DAYS = KITH["KITH_QUESTION_DAYS"]
KITH_JURISDICTION = KITH["KITH_JURISDICTION"]
KITH_SECTION_16LA_FROM = KITH["KITH_SECTION_16LA_FROM"]
KITH_PUBLIC_REFERRALS = KITH["KITH_PUBLIC_REFERRALS"]
KITH_PUBLIC_REFERRALS_AN_HOUR = KITH["KITH_PUBLIC_REFERRALS_AN_HOUR"]
KITH_PUBLIC_SURVEYS = KITH["KITH_PUBLIC_SURVEYS"]
KITH_PUBLIC_SURVEYS_AN_HOUR = KITH["KITH_PUBLIC_SURVEYS_AN_HOUR"]
KITH_BEHIND_A_PROXY = KITH["KITH_PROXY_SAYS_HTTPS"]

# What browsers may do ------------------------------------------------------------------------------------------------
SECRET_KEY = KITH["KITH_SECRET_KEY"] or keep_secret(KITH_DATA / "keys", "secret-key")
ALLOWED_HOSTS = KITH["KITH_HOSTS"]
SECURE_SSL_REDIRECT = KITH["KITH_HTTPS"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = KITH["KITH_HTTPS"]
SECURE_HSTS_SECONDS = 31_536_000 if KITH["KITH_HTTPS"] else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = KITH["KITH_HTTPS"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if KITH["KITH_PROXY_SAYS_HTTPS"] else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # Django's CSRF check needs the Referer on https; nobody else gets it
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: []
    for name in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )  # fmt: skip
}

# Words, time and files -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
STATIC_URL = "/static/"
STATIC_ROOT = KITH_DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = KITH_DATA / "media"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# What is written down about running: never a name, a value or a query ------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "axes": {"level": "ERROR"},
        "django_tasks": {"level": "ERROR"},
        "django_tasks_db": {"level": "ERROR"},
        "psycopg.pool": {"level": "ERROR"},
    },
}
