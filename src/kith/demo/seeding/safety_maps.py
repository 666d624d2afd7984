"""Young people say how places feel: Asif twice, others once, each with their own worker."""

from kith.contexts.models import Context
from kith.contexts.terms import TimeBand
from kith.demo.seeding.acting import acting, ago, day
from kith.demo.seeding.world import DAYS, Known, Riverside
from kith.demo.story import safety_maps as told
from kith.mapping.actions import safety_maps
from kith.mapping.terms.safety_maps import Company, Feel, Share


def tell(town: Riverside, asif: Known) -> None:
    """Asif's two maps, and the bus station as others see it; a smaller town leaves out the places it does not have."""
    for days, said in ((380, told.ASIF_FIRST), (66, told.ASIF_LATER)):
        for minute, one in enumerate(said):
            _mark(town, asif, one, days=days, minute=minute)
    known = [young for young in town.young if young.since < DAYS - 120]
    for number, (young, one) in enumerate(zip(known[::2], told.OTHERS, strict=False)):
        _mark(town, young, one, days=110 - 8 * number)


def _mark(town: Riverside, known: Known, one: told.Said, *, days: int, minute: int = 0) -> None:
    name, feel, bands, company, why, helps, who, share = one
    place: Context | None = town.contexts.get(name)
    if place is None:
        return
    said = safety_maps.Said(Feel(feel), [TimeBand(band) for band in bands], Company(company), why, helps, who)
    acting(
        known.worker, safety_maps.mark, person=known.person, context=place, said=said, share=Share(share),
        made_on=day(town, days), made_with=f"{known.person.known_as} and {known.worker.name}", at=ago(town, days, 17, minute),
    )  # fmt: skip
