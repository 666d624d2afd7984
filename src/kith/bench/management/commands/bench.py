"""`kith bench NAME`: measure ours beside the best there is, on this machine (ANALYSIS section 6)."""

import json
from argparse import ArgumentParser
from contextlib import nullcontext
from importlib import import_module
from typing import Any

import psutil
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from kith.bench import terms, writing
from kith.database.grounds import standing


class Command(BaseCommand):
    """Prints one line of JSON for each measurement: name, ours, reference, ratio, goal, met, and the sizes."""

    help = "Measure Kith on this machine, beside other tools where there are any. Touches no authority's records."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which benchmark, how long, and where the figures go."""
        parser.add_argument("name", choices=[*terms.NAMES, terms.ALL], help="which benchmark")
        parser.add_argument(
            "--quick", action="store_true", help="smaller and sooner; the goals are meant for the whole one"
        )
        parser.add_argument("--write", action="store_true", help="keep the figures in docs/benchmarks.md")
        parser.add_argument(
            "--sizes", default="", metavar="10k,100k,1m", help="pages: the authorities to measure, by their notes"
        )
        parser.add_argument(
            "--fresh", action="store_true", help="pages: make the authorities again (a million notes take minutes)"
        )

    def handle(self, *, name: str, quick: bool, write: bool, sizes: str, fresh: bool, **options: Any) -> None:
        """Run what was asked for, one after another."""
        more = {"pages": {"sizes": _sizes(sizes), "fresh": fresh}}
        for bench in terms.chosen(name):
            busy, before = psutil.getloadavg()[0], writing.pace()
            module, rows = _measured(bench, quick=quick, **more.get(bench.name, {}))
            for row in rows:
                self.stdout.write(json.dumps(row, ensure_ascii=False))
            if write:
                _write(bench, module, rows, busy=busy, paces=[before, writing.pace()])


def _sizes(text: str) -> tuple[str, ...]:
    from kith.bench.pages.terms import SIZES

    wanted = tuple(word for word in text.lower().split(",") if word)
    unknown = [word for word in wanted if word not in SIZES]
    if unknown:
        raise CommandError(f"There is no size {unknown[0]}; there are {', '.join(SIZES)}.")
    return wanted


def _measured(bench: terms.Bench, **how: Any) -> tuple[Any, list[dict[str, Any]]]:
    """The benchmark's module, imported only now, and its rows. A missing rival gets a sentence."""
    with standing(settings.KITH) if bench.needs_database else nullcontext():
        try:
            module = import_module(bench.module)
            return module, module.run(**how)
        except ModuleNotFoundError as missing:
            if missing.name not in terms.EXTRAS:
                raise
            rival = terms.EXTRAS[missing.name]
            raise CommandError(f"{rival}, which this measures Kith beside, is not installed: {terms.INSTALL}") from None


def _write(bench: terms.Bench, module: Any, rows: list[dict[str, Any]], **conditions: Any) -> None:
    from kith.foundation.clock import today

    writing.write(writing.PAGE, bench, rows, table=getattr(module, "table", None), on=today(), **conditions)
