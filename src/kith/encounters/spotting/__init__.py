"""Which known places, vehicles, adults of concern and organisations does this note name? (ANALYSIS section 1)

>>> index = Index([Name("7", "place", "Tannery Park", aliases=("the rec",))])
>>> [(found.surface, found.id, found.why) for found in index.spot("We rode to Tanery Park.")]
[('Tanery Park', '7', "one letter differs from 'Tannery Park'")]

Plain Python: no Django, no database, no clock. It offers; a person confirms.
"""

from kith.encounters.spotting.index import Index
from kith.encounters.spotting.names import Confirmed, Hints, Mention, Name

__all__ = ["Confirmed", "Hints", "Index", "Mention", "Name"]
