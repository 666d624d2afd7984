"""The time, read once at the edge and passed inwards as `at=`."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """This moment, aware, in the authority's own time zone."""
    return timezone.localtime()


def today() -> date:
    """Today's date where the authority is."""
    return timezone.localdate()
