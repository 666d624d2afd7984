"""Every setting Kith reads from the environment: one table, read once.

`docs/settings.md` is generated from `SETTINGS` (`python -m kith.configuration`), and a law test keeps it fresh.
A missing or wrong value raises `Misconfigured` with a sentence.
"""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kith.foreseen import Misconfigured

NOT_HERE_YET = {"wales": "Wales", "scotland": "Scotland", "northern ireland": "Northern Ireland"}
YES, NO = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, how its text is read, what stands when it is not given, what it is for."""

    name: str
    read: Callable[[str], Any]
    kind: str
    default: str | None
    meaning: str
    default_words: str = ""


def _yes_or_no(text: str) -> bool:
    if text.lower() in YES:
        return True
    if text.lower() in NO:
        return False
    raise ValueError("it must be yes or no")


def _whole_number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
            raise ValueError(f"it must be a whole number from {least} to {most}")
        return int(text)

    return read


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _folder(text: str) -> Path:
    path = Path(text).expanduser()
    if path.exists() and not path.is_dir():
        raise ValueError("it must be a folder, and there is a file of that name")
    return path.absolute()


def _postgres_address(text: str) -> str:
    if text and not text.startswith(("postgresql://", "postgres://")):
        raise ValueError("it must begin with postgresql://")
    return text


def _secret(text: str) -> str:
    if text and len(text) < 32:
        raise ValueError("it must be at least 32 characters long")
    return text


def _jurisdiction(text: str) -> str:
    nation = text.strip().lower()
    if nation in NOT_HERE_YET:
        raise ValueError(f"the procedures and days of {NOT_HERE_YET[nation]} are not in Kith yet, only those of England")
    if nation != "england":
        raise ValueError("it must be england")
    return nation


def _day_or_nothing(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError("it must be a day, as 2027-09-01, or nothing") from None


def default_data_folder() -> Path:
    """Where Kith keeps its data when `KITH_DATA` is not given: this user's own data folder on each system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Kith"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Kith"
    if os.geteuid() == 0:
        return Path("/var/lib/kith")
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "kith"


SETTINGS = (
    Setting(
        "KITH_DATA", _folder, "folder", None,
        "Holds the embedded database, uploaded media, logs and keys. Back it up; keep it private.",
        "this user's data folder (`~/.local/share/kith`, `~/Library/Application Support/Kith`, "
        "`%LOCALAPPDATA%\\Kith`; `/var/lib/kith` for root)",
    ),
    Setting(
        "KITH_DATABASE_URL", _postgres_address, "address", "",
        "Address of the OWNER role on an organisation's own PostgreSQL (15 or newer), as "
        "`postgresql://owner:password@host:5432/database`. The owner migrates and never serves pages. The server itself, "
        "or a pooler that keeps prepared statements.",
        "Kith starts its own embedded PostgreSQL",
    ),
    Setting(
        "KITH_DATABASE_APP_URL", _postgres_address, "address", "",
        "Address of the role that serves pages, when an administrator made it by hand. It must own nothing.",
        "`kith migrate` makes the role and keeps its password in `KITH_DATA/keys`",
    ),
    Setting(
        "KITH_SECRET_KEY", _secret, "text, 32 characters or more", "",
        "Signs sessions and forms. Every process that serves the same authority needs the same one.",
        "generated once into `KITH_DATA/keys`",
    ),
    Setting(
        "KITH_HOSTS", _words, "names, separated by commas", "localhost,127.0.0.1,[::1]",
        "The host names people type to reach Kith. Any other is refused.",
    ),
    Setting(
        "KITH_HTTPS", _yes_or_no, "yes or no", "no",
        "Yes when people reach Kith over https (always, outside one machine): cookies travel only over https, "
        "browsers are told to keep to https, and http is sent on to https.",
    ),
    Setting(
        "KITH_PROXY_SAYS_HTTPS", _yes_or_no, "yes or no", "no",
        "Yes when a proxy in front sets `X-Forwarded-Proto` (and removes any that a visitor sends).",
    ),
    Setting(
        "KITH_THREADS", _whole_number(1, 64), "whole number, 1 to 64", "2",
        "Requests served at the same time by each serving process; the connection pool has one more. More make every "
        "page slower when all are busy.",
    ),
    Setting(
        "KITH_PROCESSES", _whole_number(1, 32), "whole number, 1 to 32", "2",
        "Serving processes: about one a core.",
    ),
    Setting(
        "KITH_SESSION_IDLE_MINUTES", _whole_number(1, 1440), "minutes", "30",
        "A session ends after this long without a page being asked for. Drafts are kept.",
    ),
    Setting(
        "KITH_SESSION_HOURS", _whole_number(1, 168), "hours", "12",
        "A session ends this long after signing in, whatever happens. Drafts are kept.",
    ),
    Setting(
        "KITH_LOCKOUT_FAILURES", _whole_number(1, 100), "whole number", "5",
        "Failed sign-ins to one account before it is locked for a while.",
    ),
    Setting(
        "KITH_LOCKOUT_MINUTES", _whole_number(1, 1440), "minutes", "15",
        "How long a locked account waits.",
    ),
    Setting(
        "KITH_QUESTION_NOTES", _whole_number(2, 100), "whole number", "3",
        "In how many notes a place must be named before its context lead is asked about it. A local choice.",
    ),
    Setting(
        "KITH_QUESTION_PEOPLE", _whole_number(2, 100), "whole number", "2",
        "About how many young people those notes must be. Never fewer than 2: one young person is not a pattern.",
    ),
    Setting(
        "KITH_QUESTION_DAYS", _whole_number(7, 730), "days", "90",
        "Within how many days those notes must be, and the period that counts on a context's page cover.",
    ),
    Setting(
        "KITH_JURISDICTION", _jurisdiction, "england", "england",
        "Whose procedures and statutory days hold. Wales and Scotland have their own, which are not in Kith yet.",
    ),
    Setting(
        "KITH_SECTION_16LA_FROM", _day_or_nothing, "day, as 2027-09-01", "",
        "The day from which the duty to share in section 16LA, Children Act 2004, is in force. From then on it can be "
        "chosen as the basis of a case or a referral.",
        "it is not in force",
    ),
    Setting(
        "KITH_PUBLIC_REFERRALS", _yes_or_no, "yes or no", "yes",
        "May people in the community and partners without an account refer a place, at `/refer/`? No where nobody reads "
        "what comes in every working day.",
    ),
    Setting(
        "KITH_PUBLIC_REFERRALS_AN_HOUR", _whole_number(1, 1000), "whole number, 1 to 1000", "30",
        "How many such referrals are taken in an hour, from everybody together; from one address at most five. With a "
        "proxy in front, the address is the last one in `X-Forwarded-For` when `KITH_PROXY_SAYS_HTTPS` is yes.",
    ),
    Setting(
        "KITH_PUBLIC_SURVEYS", _yes_or_no, "yes or no", "yes",
        "May people without an account answer a survey of a place, at an address with a code by chance? No where surveys are "
        "asked on paper only.",
    ),
    Setting(
        "KITH_PUBLIC_SURVEYS_AN_HOUR", _whole_number(1, 10000), "whole number, 1 to 10000", "200",
        "How many such answers are taken in an hour, from everybody together; from one address at most forty, which is a class.",
    ),
    Setting(
        "KITH_DEBUG", _yes_or_no, "yes or no", "no",
        "Django's debug pages, for developers on their own machine. Never where real people are recorded.",
    ),
)


def read_settings(environment: Mapping[str, str]) -> dict[str, Any]:
    """Read every setting from the environment, by name.

    Raises `Misconfigured` naming the first setting that is wrong, or a `KITH_` variable nobody reads.
    """
    _refuse_unknown(environment)
    return {setting.name: _value(setting, environment.get(setting.name)) for setting in SETTINGS}


def _value(setting: Setting, text: str | None) -> Any:
    if text is None and setting.default is None:
        return default_data_folder()
    try:
        return setting.read((setting.default or "") if text is None else text.strip())
    except ValueError as reason:
        raise Misconfigured(f"The setting {setting.name} is wrong: {reason}.") from None


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    known = {setting.name for setting in SETTINGS}
    for name in sorted(environment):
        if name.startswith("KITH_") and not name.startswith("KITH_TEST_") and name not in known:
            raise Misconfigured(f"There is no setting called {name}. docs/settings.md lists them all.")


def settings_page() -> str:
    """`docs/settings.md`, whole."""
    rows = [
        f"| `{s.name}` | {s.kind} | {s.default_words or f'`{s.default}`'} | {s.meaning} |" for s in SETTINGS
    ]
    return "\n".join([*_PAGE_TOP, *rows, ""])


_PAGE_TOP = (
    "# Settings",
    "",
    "Kith reads these environment variables and nothing else. A missing or wrong one stops the start with a sentence.",
    "This page is generated: `python -m kith.configuration > docs/settings.md`.",
    "",
    "| name | kind | when not given | what it is for |",
    "|---|---|---|---|",
)

if __name__ == "__main__":
    sys.stdout.write(settings_page())
