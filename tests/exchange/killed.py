"""Run as a process of its own: brings places in, and is killed with its third batch stored and not yet committed."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import django


def main(path: str, database: str, role: str, options: str) -> None:
    """Bring `path` in, 50 rows at a time, and die."""
    django.setup()
    from django.db import connections

    connections["default"].settings_dict.update(NAME=database, USER=role)
    connections["default"].settings_dict["OPTIONS"]["options"] = options
    from kith.contexts.terms import ContextKind
    from kith.exchange.actions import bring_in
    from kith.exchange.geojson.bringing import Places
    from kith.exchange.geojson.reading import Fields
    from kith.exchange.report import Report
    from kith.foundation.clock import now

    class Dying(Places):
        batches = 0

        def store(self, prepared: Any, *, at: Any) -> list[str]:
            keys = super().store(prepared, at=at)
            self.batches += 1
            if self.batches == 3:
                os.kill(os.getpid(), signal.SIGKILL)
            return keys

    job = Dying(Path(path), kind=ContextKind.PLACE, fields=Fields("name", "killed"))
    job.check()
    with Report() as report:
        bring_in(job=job, path=Path(path), report=report, by=None, at=now(), batch=50)


if __name__ == "__main__":
    main(*sys.argv[1:])
