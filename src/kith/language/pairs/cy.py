"""Welsh: a DRAFT of a handful of pairs, not yet read by a Welsh-speaking practitioner. Mutations are listed by hand."""

from kith.language.terms import Level, Pack, Pair

PAIRS = (
    Pair(
        code="cy-at-risk",
        avoid="rhoi ei hun mewn perygl",
        level=Level.REWRITE,
        why="Mae'n rhoi'r bai ar y plentyn, nid ar y bobl neu'r lle sy'n beryglus.",
        offers=("nid yw'r lle yn ddiogel i …", "efallai bod rhywun yn ecsbloetio …"),
        phrases=("rhoi/roi/rhoddi/roddi/rhoddodd ~1 hun/hunan/hunain ~1 mewn perygl/risg",),
    ),
    Pair(
        code="cy-lifestyle",
        avoid="dewis ffordd o fyw",
        level=Level.REWRITE,
        why="Nid yw plentyn yn dewis cael ei niweidio.",
        offers=("ychydig o ddewisiadau diogel oedd gan …",),
        phrases=("dewis/ddewis/dewisodd/ddewisodd ffordd/ffyrdd o fyw", "dewis/ddewis y ffordd o fyw"),
    ),
    Pair(
        code="cy-gang-member",
        avoid="aelod o gang",
        level=Level.REWRITE,
        why="Mae'r gair yn label; mae'r hyn a wyddom yn fwy defnyddiol.",
        offers=("dywedwch beth sy'n hysbys", "plentyn sy'n wynebu perygl trais grŵp"),
        phrases=("aelod/aelodau/haelod/haelodau o gang/gangiau",),
    ),
    Pair(
        code="cy-vulnerable",
        avoid="bregus",
        level=Level.CONSIDER,
        why="Nid nodwedd o'r plentyn yw hyn: pobl a sefyllfaoedd sy'n creu'r perygl.",
        offers=("mewn perygl oherwydd …",),
        phrases=("plentyn/blentyn/phlentyn/merch/bachgen bregus/fregus",),
    ),
)

PACK = Pack(
    language="cy",
    pairs=PAIRS,
    speech=r"\b(?:meddai|medd|dywedodd|ddywedodd|dywed|eiriau|geiriau)\b",
    draft=True,
)
