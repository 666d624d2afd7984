"""What can be set, and what can be run, is documented; the documents say nothing else."""

import pkgutil
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.apps import apps

from kith.command import COMMANDS
from kith.configuration import SETTINGS, settings_page

DOCS = Path(__file__).resolve().parents[2] / "docs"
SOURCE = Path(__file__).resolve().parents[2] / "src" / "kith"
A_SETTING_READ = re.compile(r"""(environ(\.get\(|\[)|getenv\()\s*["']KITH_""")


def test_the_settings_page_is_fresh():
    written = (DOCS / "settings.md").read_text(encoding="utf-8")
    assert written == settings_page(), "run: python -m kith.configuration > docs/settings.md"


def test_every_setting_says_what_it_is_for():
    for setting in SETTINGS:
        assert setting.name.startswith("KITH_")
        assert setting.meaning.endswith("."), setting.name
        assert setting.kind, setting.name


def test_no_setting_is_read_anywhere_else():
    assert [path for path in SOURCE.rglob("*.py") if A_SETTING_READ.search(path.read_text(encoding="utf-8"))] == []


def commands_there_are() -> set[str]:
    """Every command of Kith's own apps."""
    found: set[str] = set()
    for app in apps.get_app_configs():
        if app.name.startswith("kith.") and find_spec(f"{app.name}.management"):
            package = import_module(f"{app.name}.management.commands")
            found |= {module.name for module in pkgutil.iter_modules(package.__path__)}
    return found


def test_help_lists_every_command_there_is_and_no_other():
    assert {listed.name for listed in COMMANDS} == commands_there_are()


def test_running_md_has_a_heading_for_every_command():
    page = (DOCS / "running.md").read_text(encoding="utf-8")
    missing = [listed.name for listed in COMMANDS if f"\n### `kith {listed.name}`" not in page]
    assert missing == []
