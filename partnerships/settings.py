"""Settings of Arrimage, read from the environment.

Demo mode (``ARRIMAGE_DEMO=1``) is what ``script/server`` starts. Everything else is production: there
every name in ``REQUIRED_IN_PRODUCTION`` must be set, and nothing starts without a ``SECRET_KEY``.
"""

import os
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from environs import Env
from whitenoise.compress import Compressor
from xstatic.pkg import leaflet

from partnerships.base.limits import said

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.path("ARRIMAGE_VAR", BASE_DIR / "var")

DEMO = env.bool("ARRIMAGE_DEMO", False)
TESTING = env.bool("ARRIMAGE_TESTING", False)
PRODUCTION = not (DEMO or TESTING)
DEBUG = False

REQUIRED_IN_PRODUCTION = [
    "SECRET_KEY",
    "DATABASE_URL",
    "REDIS_URL",
    "ALLOWED_HOSTS",
    "SITE_URL",
    "EMAIL_URL",
    "DEFAULT_FROM_EMAIL",
    "PRIVATE_FILES_DIR",
]
missing = [name for name in REQUIRED_IN_PRODUCTION if PRODUCTION and not env.str(name, "")]
if missing:
    raise ImproperlyConfigured(
        "Missing environment variables: " + ", ".join(missing) + ". See docs/deployment.md."
    )

SECRET_KEY = env.str("SECRET_KEY", "" if PRODUCTION else "demo-only-" + "not-a-secret-" * 4)
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])

INSTALLED_APPS = [
    "partnerships",
    "programs",
    "internships",
    "partnerships.apps.AdministrationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_bootstrap5",
    "crispy_forms",
    "csp",
    "django_filters",
    "django_fsm",
    "django_htmx",
    "django_tables2",
    "pghistory",
    "pgtrigger",
]

MIDDLEWARE = [
    "partnerships.web.requests.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "partnerships.web.requests.TextGZipMiddleware",
    "partnerships.web.requests.SafetyHeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "partnerships.web.remembering.KeptPagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "partnerships.web.requests.NoNullCharactersMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "partnerships.people.middleware.LoginMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "partnerships.people.middleware.SecondFactorMiddleware",
    "partnerships.people.middleware.PrivatePagesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "partnerships.people.middleware.OutOfBoundsMiddleware",
    "partnerships.web.views.WrongMethodMiddleware",
    "partnerships.base.history.RouteMiddleware",
]

ROOT_URLCONF = "partnerships.urls"
WSGI_APPLICATION = "partnerships.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["partnerships.web.templates.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "partnerships.web.context.site",
            ],
        },
    },
]
# A website typed without its scheme gets https (Django 6's own default).
FORMS_URLFIELD_ASSUME_HTTPS = True
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
CRISPY_FAIL_SILENTLY = False

# --- Data -------------------------------------------------------------------------------------------
# A web request never waits longer than 10 s on a statement nor 5 s on a lock; workers have more time.
WORKER = env.bool("ARRIMAGE_WORKER", False)
DATABASES = {
    "default": {
        **env.dj_db_url("DATABASE_URL", "postgres://arrimage@127.0.0.1:5432/arrimage"),
        "ATOMIC_REQUESTS": True,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": env.bool("PGBOUNCER", False),
    }
}
DATABASES["default"].setdefault("OPTIONS", {})
PAGE_PATIENCE = "-c statement_timeout=10s -c lock_timeout=5s"
WORKER_PATIENCE = "-c statement_timeout=300s -c lock_timeout=30s"  # celery.py gives it to every worker
if not env.bool("PGBOUNCER", False):
    DATABASES["default"]["OPTIONS"]["options"] = WORKER_PATIENCE if WORKER else PAGE_PATIENCE

# Triggers (history, frozen editions) are installed after each migrate: one source, the models.
PGTRIGGER_MIGRATIONS = False
PGTRIGGER_INSTALL_ON_MIGRATE = True

# Rate limits live in the cache: it is PostgreSQL, so that every web machine counts the same attempts.
CACHES = {
    "default": {
        "BACKEND": "partnerships.web.attempts.AttemptCache",
        "LOCATION": "partnerships_cache",
    }
}

PRIVATE_FILES_DIR = env.path("PRIVATE_FILES_DIR", VAR_DIR / "private")
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(PRIVATE_FILES_DIR), "base_url": None},
    },
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if TESTING
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
STATIC_URL = "/static/"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "partnerships.web.styles.UsedStylesFinder",
]
STATIC_ROOT = env.path("STATIC_ROOT", VAR_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static", ("leaflet", leaflet.BASE_DIR)]
WHITENOISE_USE_FINDERS = TESTING
WHITENOISE_AUTOREFRESH = TESTING
WHITENOISE_MAX_AGE = 31_536_000
# Pages name hashed files only, and maps are rarely read: collectstatic takes a quarter of the time.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000

# --- People -----------------------------------------------------------------------------------------
AUTH_USER_MODEL = "partnerships.User"
# One backend: each more would hash the password once more, and take longer for known addresses.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SHORTEST_PASSWORD = said("shortest_password", 15)
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": SHORTEST_PASSWORD},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workspace"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "partnerships.people.adapters.AccountAdapter"
MFA_ADAPTER = "partnerships.people.adapters.MFAAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # a computer left open must not give the account away
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TRUST_ENABLED = False
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True  # to our adapter, which sends nothing but takes as long
PASSWORD_RESET_TIMEOUT = 3600  # seconds; the mail says so
ACCOUNT_RATE_LIMITS = {
    "invite": "60/h/user",
    "open_invitation": "30/m/ip",
    "open_link": "120/m/ip",  # a class signs together, from one school's address
    "join": "120/h/ip",
    "who": "20/h/user",  # a birth date is not guessed
}
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Arrimage"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
USERSESSIONS_TRACK_ACTIVITY = False  # it would write a row at each page
# How many proxies of ours stand in front: rate limits count by the address they report.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 0)
# Outside demo mode, coordinators and staff must hold a second factor before any workspace page.
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", PRODUCTION)
# Who answers for personal information (Law 25): named on the privacy page.
PRIVACY_OFFICER = env.str("PRIVACY_OFFICER", "")
PRIVACY_OFFICER_EMAIL = env.str("PRIVACY_OFFICER_EMAIL", "")

# --- Mail -------------------------------------------------------------------------------------------
MAIL_IN_BACKGROUND = False
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", "Arrimage <ne-pas-repondre@arrimage.example>"
)
if PRODUCTION:
    mail = env.dj_email_url("EMAIL_URL", "smtp://")
    EMAIL_HOST, EMAIL_PORT = mail["EMAIL_HOST"], mail["EMAIL_PORT"]
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS, EMAIL_USE_SSL = mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]
    EMAIL_TIMEOUT = 10
    MAIL_IN_BACKGROUND = True
elif DEMO:
    EMAIL_BACKEND = "partnerships.mails.mailbox.MailboxBackend"

# --- Language and time ------------------------------------------------------------------------------
LANGUAGE_CODE = "fr-ca"
LANGUAGES = [("fr-ca", _("French")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["partnerships.formats"]
LANGUAGE_COOKIE_SECURE = PRODUCTION
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = USE_TZ = True
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "America/Toronto"

# --- Maps -------------------------------------------------------------------------------------------
# Whose tiles maps are drawn on, {z}/{x}/{y} in the address: nobody’s unless named, our own towns then.
MAP_TILES_URL = env.str("MAP_TILES_URL", "")
MAP_TILES_ATTRIBUTION = env.str("MAP_TILES_ATTRIBUTION", "")
tiles = urlsplit(MAP_TILES_URL.replace("{s}", "*"))

# --- Safety of pages --------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:", *([f"{tiles.scheme}://{tiles.netloc}"] if tiles.netloc else [])],
        "object-src": [NONE],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "partnerships.web.views.form_expired"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    # Without a declared proxy, the header is the browser's own word: it would pass http for https.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
elif DEMO:
    # Cookies ignore ports: two copies on 127.0.0.1 would end each other's session at each page.
    COPY = sha256(os.fsencode(VAR_DIR.resolve())).hexdigest()[:8]
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"session-{COPY}", f"csrf-{COPY}"
    LANGUAGE_COOKIE_NAME = f"language-{COPY}"

# --- Jobs -------------------------------------------------------------------------------------------
# A job is a row; a message only says that it waits. Losing every message loses no work.
JOB_LEASE_SECONDS = env.float("JOB_LEASE_SECONDS", 30)  # a dead worker's job waits that long
RESEND_SECONDS = env.float("RESEND_SECONDS", 60)  # a job still waiting after this is sent again
SWEEP_SECONDS = env.float("SWEEP_SECONDS", 10)
# Long work (a large file) leaves a worker free for the rest: how much of it runs at once, on all machines.
HEAVY_AT_ONCE = env.int("HEAVY_AT_ONCE", max(1, env.int("WORKER_CONCURRENCY", 2) - 1))
HEAVY_FILE_BYTES = env.int("HEAVY_FILE_BYTES", 128 * 2**10)
BROKER_PATIENCE = 1.0  # seconds for each of three tries to send a message: a page waits for 4 s at most

REDIS_URL = env.str("REDIS_URL", "redis://127.0.0.1:6379/0")
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 2, "interval_start": 0.1, "interval_step": 0.2}
CELERY_TASK_SOFT_TIME_LIMIT, CELERY_TASK_TIME_LIMIT = 240, 300
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200  # gives back the memory of the largest reports and files
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False  # nobody commands workers through the broker
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False  # the lease says who may publish
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for its broker for ever
CELERY_BEAT_SCHEDULER = "partnerships.jobs.beat:OneBeat"
# Celery reads the visibility timeout in three places; a message taken by a worker that died comes back
# after it. The sweep for such messages runs every 10 s: its interval times its throttle.
CELERY_VISIBILITY_TIMEOUT = VISIBILITY_TIMEOUT = 900
CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = {"visibility_timeout": VISIBILITY_TIMEOUT}
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": VISIBILITY_TIMEOUT,
    "unacked_restore_limit": 1000,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "socket_keepalive": True,
}

# --- Logs -------------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "partnerships.web.requests.RequestIdFilter"}},
    "formatters": {"json": {"()": "partnerships.web.requests.JSONFormatter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["request_id"]}
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "WARNING" if TESTING else "INFO")},
    "loggers": {"django.server": {"handlers": ["console"], "propagate": False}},
}
SILENCED_SYSTEM_CHECKS = []
