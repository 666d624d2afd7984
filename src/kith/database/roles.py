"""The two roles of one database: an owner that migrates, and an app role that serves pages and owns nothing.

A migration that narrows the app role (the audit tables take no UPDATE and no DELETE) finds its name in
`current_setting('kith.app_role')`, which every owner connection carries (see `OWNER_OPTIONS`).
"""

from dataclasses import dataclass

import psycopg
from psycopg import sql

from kith.database.address import Address
from kith.foreseen import DatabaseUnavailable

OLDEST = 150000  # PostgreSQL 15
APP_ROLE_SETTING = "kith.app_role"


@dataclass(frozen=True)
class Grounds:
    """The addresses of one authority's database."""

    owner: Address
    app: Address
    app_role_is_ours: bool = True

    def owner_options(self) -> str:
        """libpq `options` of an owner connection: tells migrations the app role's name, and that Kith itself looks.

        Row-level security is forced on the owner too; without saying so a migration would see no rows.
        """
        return f"-c {APP_ROLE_SETTING}={self.app.role} -c kith.standing=system"


def connect(address: Address) -> psycopg.Connection:
    """Open one connection that commits each statement. Raises `DatabaseUnavailable` with a sentence."""
    try:
        return psycopg.connect(**address.for_psycopg(), autocommit=True, connect_timeout=10)
    except psycopg.OperationalError as reason:
        raise DatabaseUnavailable(_why(address, str(reason))) from None


def _why(address: Address, words: str) -> str:
    """libpq's many lines as one sentence: refused by the server, or never reached."""
    refused = words.rpartition("FATAL:")[2] if "FATAL:" in words else ""
    if refused:
        return f"The database does not let Kith in ({address.for_people()}): {refused.strip().splitlines()[0]}."
    first = next((line for line in words.splitlines() if "failed: " in line), words).rpartition("failed: ")[2].strip()
    return f"The database cannot be reached ({address.for_people()}): {first}."


def check_version(address: Address) -> int:
    """Return the server's version number; raises `DatabaseUnavailable` when it is older than 15."""
    with connect(address) as connection:
        version = connection.info.server_version
    if version < OLDEST:
        raise DatabaseUnavailable(f"Kith needs PostgreSQL 15 or newer; this server is version {version // 10000}.")
    return version


def ensure_role(connection: psycopg.Connection, address: Address, *attributes: str) -> None:
    """Make the role of `address`, or give the one that is there its password again. Names and words are quoted."""
    there = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [address.role]).fetchone()
    verb = "ALTER" if there else "CREATE"
    words = sql.SQL(" ").join(sql.SQL(word) for word in ("LOGIN", *attributes))  # type: ignore[arg-type]
    connection.execute(
        sql.SQL("{} ROLE {} WITH {} PASSWORD {}").format(
            sql.SQL(verb), sql.Identifier(address.role), words, sql.Literal(address.password)
        )
    )


def ensure_database(connection: psycopg.Connection, address: Address) -> None:
    """Make the database of `address`, owned by its role, unless it is there."""
    there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [address.database]).fetchone()
    if not there:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(address.database), sql.Identifier(address.role)
            )
        )


def ensure_app_role(grounds: Grounds) -> None:
    """Make the app role when it is ours to make, and grant it what serving pages needs and nothing more.

    Asked by the owner. Tables that later migrations make are covered by default privileges.
    Raises `DatabaseUnavailable` when the owner may not make roles.
    """
    with connect(grounds.owner) as owner:
        if grounds.app_role_is_ours:
            try:
                ensure_role(owner, grounds.app)  # a new role has no attributes; naming one needs a superuser
            except psycopg.errors.InsufficientPrivilege:
                raise DatabaseUnavailable(
                    f"The owner role {grounds.owner.role} may not make the role {grounds.app.role}. "
                    "Grant it CREATEROLE, or make the role by hand and set KITH_DATABASE_APP_URL."
                ) from None
        grant(owner, grounds)


def grant(owner: psycopg.Connection, grounds: Grounds) -> None:
    """Grant the app role its rights on everything there is; run by the owner, any number of times.

    Existing tables are not granted again here: a migration may have taken a right away (audit).
    """
    names = {
        "app": sql.Identifier(grounds.app.role),
        "database": sql.Identifier(grounds.owner.database),
    }
    for statement in _GRANTS:
        owner.execute(sql.SQL(statement).format(**names))


_GRANTS = (
    "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    "GRANT CONNECT ON DATABASE {database} TO {app}",
    "GRANT USAGE ON SCHEMA public TO {app}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {app}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO {app}",
)

_FAULTS = """
SELECT 'it is a superuser' FROM pg_roles WHERE rolname = %(role)s AND rolsuper
UNION ALL SELECT 'it may bypass row-level security' FROM pg_roles WHERE rolname = %(role)s AND rolbypassrls
UNION ALL SELECT 'it may make roles' FROM pg_roles WHERE rolname = %(role)s AND rolcreaterole
UNION ALL SELECT 'it may make databases' FROM pg_roles WHERE rolname = %(role)s AND rolcreatedb
UNION ALL SELECT 'it owns ' || relname FROM pg_class WHERE relowner = %(role)s::regrole
UNION ALL SELECT 'it owns the function ' || proname FROM pg_proc WHERE proowner = %(role)s::regrole
UNION ALL SELECT 'it owns the database' FROM pg_database
          WHERE datname = current_database() AND datdba = %(role)s::regrole
UNION ALL SELECT 'it may make tables' WHERE has_schema_privilege(%(role)s, 'public', 'CREATE')
UNION ALL SELECT 'it may make schemas' WHERE has_database_privilege(%(role)s, current_database(), 'CREATE')
UNION ALL SELECT 'it is a member of ' || roleid::regrole FROM pg_auth_members
          WHERE member = (SELECT oid FROM pg_roles WHERE rolname = %(role)s)
"""


def faults_of_app_role(grounds: Grounds) -> list[str]:
    """What the app role may do that it must not, in words; empty when all is well."""
    with connect(grounds.app) as connection:
        return [fault for (fault,) in connection.execute(_FAULTS, {"role": grounds.app.role})]
