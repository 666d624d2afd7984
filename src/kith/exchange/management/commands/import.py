"""`kith import KIND FILE`: say what a file would bring; with `--apply`, bring it in (docs/importing.md)."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from tqdm import tqdm

from kith.accounts.models import User
from kith.contexts.terms import CONTEXT_WORDS, ContextKind
from kith.exchange import actions, files
from kith.exchange.allocating import worker_of
from kith.exchange.cin.bringing import Children
from kith.exchange.geojson.bringing import Places
from kith.exchange.geojson.reading import Fields
from kith.exchange.jobs import Job
from kith.exchange.notes.bringing import Notes
from kith.exchange.notes.reading import Asked
from kith.exchange.notes.tables import Layout
from kith.exchange.notes.terms import COLUMN_WORDS
from kith.exchange.report import Report
from kith.exchange.terms import WHAT_WORDS, Tally, What
from kith.foundation.clock import now
from kith.foundation.refusals import Refused

Options = dict[str, Any]


class Command(BaseCommand):
    """Three kinds of file, one way: look first, then `--apply`."""

    help = "Bring in places, young people or notes from a file. Says what would happen; --apply does it."
    requires_system_checks: list[str] = []  # noqa: RUF012 (Django reads a list)

    def add_arguments(self, parser: CommandParser) -> None:
        """One sub-command for each kind of file."""
        kinds = parser.add_subparsers(dest="what", required=True, metavar="KIND", title="kinds")
        _places(kinds.add_parser("places", help="places from GeoJSON"))
        _children(kinds.add_parser("children", help="young people from a children in need census (XML)"))
        _notes(kinds.add_parser("notes", help="notes from another system's export (CSV or XLSX)"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Look, or look and store; raises CommandError with one plain sentence."""
        at = now()
        try:
            with Report(options["report"]) as report:
                self._run(options, report, at)
        except Refused as refusal:
            raise CommandError(refusal.because) from None
        except (psycopg.Error, DatabaseError) as trouble:
            raise CommandError(
                f"The database could not be asked: {str(trouble).partition(chr(10))[0].rstrip('.')}."
            ) from None

    def _run(self, options: Options, report: Report, at: datetime) -> None:
        path: Path = options["file"]
        files.check_file(path)
        job = JOBS[What(options["what"])](options, at)
        total = job.check()
        with _bar(total) as moved:
            if options["apply"]:
                by = _signed(options["by"])
                actions.bring_in(job=job, path=path, report=report, by=by, at=at, progress=moved)
            else:
                actions.look(job=job, report=report, at=at, progress=moved)
        self._say(What(options["what"]), report, options)

    def _say(self, what: What, report: Report, options: Options) -> None:
        for line in summary(what, report.tally, applied=options["apply"]):
            self.stdout.write(line)
        for remark in report.first:
            self.stdout.write(f"  {remark.where}, {remark.outcome.value}: {remark.reason}")
        if report.said > len(report.first):
            where = f"all are in {options['report']}" if options["report"] else "--report FILE.csv lists them all"
            self.stdout.write(f"  and {report.said - len(report.first):,} more; {where}.")
        if not options["apply"]:
            self.stdout.write("Nothing has been changed. Add --apply to do it.")


def summary(what: What, tally: Tally, *, applied: bool) -> Iterator[str]:
    """What happened or would happen, a line each."""
    yield f"{WHAT_WORDS[what]}: {tally.new:,} {'added' if applied else 'would be added'}, {tally.already:,} already there."
    for words, count in tally.more.items():
        yield f"  {count:,} {words}"
    if tally.differs:
        yield f"  {tally.differs:,} of those already there differ from the file; they stay as they are"
    if tally.rejected:
        yield f"  {tally.rejected:,} rejected"
    if tally.warnings:
        yield f"  {tally.warnings:,} warnings"


@contextmanager
def _bar(total: int | None) -> Iterator[Any]:
    """A progress bar on a terminal, nothing elsewhere."""
    with tqdm(total=total, unit=" rows", disable=None, file=sys.stderr, leave=False) as bar:
        yield bar.update


def _signed(email: str) -> User | None:
    if not email:
        return None
    user: User | None = User.objects.filter(email__iexact=email, is_active=True).first()
    if user is None:
        raise CommandError(f"Nobody signs in here as {email}.")
    return user


def _shared(parser: CommandParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to bring in")
    parser.add_argument("--apply", action="store_true", help="do it; without this, only say what would happen")
    parser.add_argument("--by", default="", metavar="EMAIL", help="who brings it in, for the audit")
    parser.add_argument(
        "--report", type=Path, metavar="FILE.csv", help="list every rejected row, warning and difference here"
    )


def _places(parser: CommandParser) -> None:
    _shared(parser)
    kinds = ", ".join(f"{kind.value} ({words})" for kind, words in CONTEXT_WORDS.items())
    parser.add_argument("--kind", required=True, type=_kind, help=f"what they are: {kinds}")
    parser.add_argument("--name-field", required=True, metavar="NAME", help="the property that holds the name")
    parser.add_argument(
        "--key-field",
        default="",
        metavar="NAME",
        help="the property that stays the same when a place is renamed or moved",
    )
    parser.add_argument(
        "--alias-field",
        action="append",
        default=[],
        metavar="NAME",
        help="a property with another name; may be repeated",
    )
    parser.add_argument(
        "--source", default="", metavar="NAME", help="where the file comes from; without this, the file's own name"
    )
    parser.add_argument("--encoding", default="", help="how the text is written, when that is not UTF-8")


def _children(parser: CommandParser) -> None:
    _shared(parser)
    parser.add_argument(
        "--allocate",
        default="",
        metavar="EMAIL",
        help="who works with these young people; nobody else sees them (needed with --apply)",
    )
    parser.add_argument("--schema", type=Path, metavar="FILE.xsd", help="also check the file against this XSD")


def _notes(parser: CommandParser) -> None:
    _shared(parser)
    meanings = "; ".join(f"{column.value}: {words}" for column, words in COLUMN_WORDS.items())
    parser.add_argument(
        "--columns",
        action="append",
        required=True,
        metavar="subject=…,date=…,author=…,text=…",
        help=f"which column is what. {meanings}",
    )
    parser.add_argument("--date-format", default="", metavar="FORMAT", help="how dates are written, as %%d/%%m/%%Y")
    parser.add_argument("--on", type=_day, metavar="DATE", help="the day of every note that has none, as 2024-05-01")
    parser.add_argument(
        "--make-people",
        action="store_true",
        help="open a record for each number nobody here has, with it as the authority's child id",
    )
    parser.add_argument(
        "--allocate",
        default="",
        metavar="EMAIL",
        help="who works with the young people --make-people opens records for",
    )
    parser.add_argument("--encoding", default="", help="how a CSV file is written, when that is not UTF-8")
    parser.add_argument(
        "--sheet", default="", metavar="NAME", help="the sheet of a spreadsheet, when that is not its first"
    )


def _kind(words: str) -> ContextKind:
    try:
        return ContextKind(words)
    except ValueError:
        raise ArgumentTypeError(
            f"{words} is no kind of context; choose from {', '.join(k.value for k in ContextKind)}"
        ) from None


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ArgumentTypeError(f"{words} is not a day written as 2024-05-01") from None


def _job_of_places(options: Options, at: datetime) -> Job:
    source = " ".join((options["source"] or options["file"].stem).split())[:100]
    fields = Fields(options["name_field"], source, options["key_field"], tuple(options["alias_field"]))
    return Places(options["file"], kind=options["kind"], fields=fields, encoding=options["encoding"])


def _job_of_children(options: Options, at: datetime) -> Job:
    if options["apply"] and not options["allocate"]:
        raise CommandError(
            "Say who works with these young people: --allocate EMAIL. A record that nobody may see helps nobody."
        )
    worker = worker_of(options["allocate"]) if options["allocate"] else None
    return Children(options["file"], today=at.date(), worker=worker, schema=options["schema"])


def _job_of_notes(options: Options, at: datetime) -> Job:
    if options["apply"] and options["make_people"] and not options["allocate"]:
        raise CommandError(
            "Say who works with the young people that --make-people opens records for: --allocate EMAIL."
        )
    worker = worker_of(options["allocate"]) if options["allocate"] else None
    layout = Layout(options["encoding"], options["sheet"])
    asked = Asked(tuple(options["columns"]), at.date(), options["date_format"], options["on"], layout)
    return Notes(options["file"], asked, at=at, make_people=options["make_people"], worker=worker)


JOBS = {What.PLACES: _job_of_places, What.CHILDREN: _job_of_children, What.NOTES: _job_of_notes}
