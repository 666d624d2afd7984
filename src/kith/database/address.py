"""Where a database is and who asks: one value for libpq, Django and the command line tools."""

from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from kith.foreseen import Misconfigured

NOT_AN_ADDRESS = "The setting {setting} is wrong: {why}. It looks like postgresql://name:password@host:5432/database."


@dataclass(frozen=True)
class Address:
    """One role on one database. `host` is a host name or the folder of a unix socket."""

    host: str
    port: int
    database: str
    role: str
    password: str = field(default="", repr=False)
    options: tuple[tuple[str, str], ...] = ()

    def on(self, database: str) -> "Address":
        """The same server and role, another database."""
        return replace(self, database=database)

    def as_role(self, role: str, password: str) -> "Address":
        """The same database, asked by another role."""
        return replace(self, role=role, password=password)

    def for_psycopg(self) -> dict[str, Any]:
        """Keyword arguments of `psycopg.connect`."""
        return {
            **dict(self.options),
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.role,
            "password": self.password,
        }

    def for_django(self, **options: Any) -> dict[str, Any]:
        """One entry of Django's `DATABASES`; `options` go to the driver."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": self.host,
            "PORT": str(self.port),
            "NAME": self.database,
            "USER": self.role,
            "PASSWORD": self.password,
            "OPTIONS": {**dict(self.options), **options},
        }

    def for_people(self) -> str:
        """The address without its password, for messages."""
        return f"{self.role} on {self.database} at {self.host}:{self.port}"


def read_address(text: str, *, setting: str) -> Address:
    """Read `postgresql://role:password@host:port/database?sslmode=require`.

    Raises `Misconfigured`, naming `setting`, when a part is missing or wrong; the password is never repeated.
    """
    try:
        parts = urlsplit(text)
        options = dict(parse_qsl(parts.query))
        port = int(options.pop("port", parts.port or 5432))
    except ValueError:
        raise Misconfigured(NOT_AN_ADDRESS.format(setting=setting, why="its host or port cannot be read")) from None
    host = options.pop("host", None) or unquote(parts.hostname or "")
    database = unquote(parts.path.lstrip("/"))
    for value, name in ((host, "host"), (database, "database"), (parts.username, "role name")):
        if not value:
            raise Misconfigured(NOT_AN_ADDRESS.format(setting=setting, why=f"the {name} is missing"))
    return Address(
        host=host,
        port=port,
        database=database,
        role=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        options=tuple(sorted(options.items())),
    )
