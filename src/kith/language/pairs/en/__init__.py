"""English: the word list of PRACTICE 7.2, by theme, with the proper names it never questions."""

from kith.language.pairs.en import (
    care,
    character,
    contact,
    exploitation,
    harm,
    names,
    neighbourhood,
    peers,
    records,
    services,
)
from kith.language.terms import Pack

PACK = Pack(
    language="en",
    pairs=(
        harm.PAIRS
        + contact.PAIRS
        + exploitation.PAIRS
        + peers.PAIRS
        + neighbourhood.PAIRS
        + character.PAIRS
        + services.PAIRS
        + records.PAIRS
        + care.PAIRS
    ),
    groups=names.GROUPS,
    proper_names=names.PROPER_NAMES,
    speech=names.SPEECH,
)
