"""Which assessment factors may stand together (V21; rules 8869 and 8898 of the national return). Plain Python."""

from collections import Counter
from collections.abc import Sequence

from kith.casework.terms.factors import FACTOR_WORDS, NONE_OF_THEM
from kith.foundation.refusals import Refused


def check_factors(codes: Sequence[str]) -> list[str]:
    """The codes in the order of the list. Raises `Refused` for one we do not know, one given twice, or 21 with others.

    >>> check_factors(["24A", "10A"])
    ['10A', '24A']
    """
    unknown = [code for code in codes if code not in FACTOR_WORDS]
    if unknown:
        raise Refused(f"There is no factor {', '.join(unknown)}.", field="factors")
    twice = [FACTOR_WORDS[code] for code, times in Counter(codes).items() if times > 1]
    if twice:
        raise Refused(f"“{'”, “'.join(twice)}” is given twice.", field="factors")
    if NONE_OF_THEM in codes and len(codes) > 1:
        raise Refused(f"“{FACTOR_WORDS[NONE_OF_THEM]}” stands alone: take it away, or the others.", field="factors")
    return [code for code in FACTOR_WORDS if code in codes]
