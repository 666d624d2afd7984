"""The benchmark authorities' places: one data folder each, under `KITH_DATA/bench`, kept from one run to the next."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from kith.foreseen import Foreseen


class Authority:
    """One benchmark authority of one size."""

    def __init__(self, folder: Path, size: str, url: str) -> None:
        """`url` is `KITH_DATABASE_URL`; when given, the authority is the database `kith_bench_<size>` there."""
        self.folder, self.size, self.url = folder / size, size, url

    def ready(self, *, fresh: bool) -> None:
        """Make the folder; `fresh` throws the old one away first (a server by URL keeps its database)."""
        if fresh and self.folder.exists():
            if not self.url:
                from kith.database.embedded import EmbeddedServer

                EmbeddedServer(self.folder).forget()
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)

    def environment(self) -> dict[str, str]:
        """What a process of this authority needs to be told."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KITH_DATABASE", "DJANGO_"))}
        there = {"KITH_DATABASE_URL": self._address()} if self.url else {}
        return {**kept, "KITH_DATA": str(self.folder), "KITH_SESSION_IDLE_MINUTES": "600", **there}

    def ask(self, *words: str) -> Any:
        """Run `kith.bench.pages.inside` with these words and read its answer."""
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "kith.bench.pages.inside", *words],
            env=self.environment(), stdout=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise Foreseen(f"The benchmark authority of {self.size} notes could not be used; the lines above say why.")
        return json.loads(done.stdout.splitlines()[-1])

    def _address(self) -> str:
        parts = urlsplit(self.url)
        return urlunsplit(parts._replace(path=f"/kith_bench_{self.size}"))


def authorities(sizes: tuple[str, ...]) -> list[Authority]:
    """Where the authorities of these sizes are."""
    from django.conf import settings

    return [Authority(settings.KITH_DATA / "bench", size, settings.KITH["KITH_DATABASE_URL"]) for size in sizes]
