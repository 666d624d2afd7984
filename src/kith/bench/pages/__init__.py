"""Every main page at 10,000, 100,000 and a million notes, and all of them at once.

Goals: DESIGN section 5. Form of the figures: ANALYSIS section 6.
"""

from kith.bench.pages.running import run
from kith.bench.pages.tables import table

__all__ = ["run", "table"]
