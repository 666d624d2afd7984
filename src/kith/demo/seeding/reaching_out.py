"""Ali reaches out to Asif, many times and in many ways, and the two of them agree how they work together."""

from kith.demo.seeding.world import DAYS, Known, Riverside
from kith.demo.story.reaching_out import TRIES, VERSIONS
from kith.relationships import actions
from kith.relationships.terms import Agreed, CameBack, Channel, Offer, WhyRevisited


def reach_out(town: Riverside, asif: Known) -> None:
    """Every try and every version of their agreement, written down on the evening of its day."""
    for told in TRIES:
        day = DAYS - told.ago
        actions.reach_out(
            person=asif.person, tried_at=town.moment(day, *told.at), channel=Channel(told.channel), offered=[Offer(one) for one in told.offered],
            offered_words=told.what, came_back=CameBack(told.came_back), learnt=told.learnt, next_try=told.next_try, how_different=told.how_different,
            by=asif.worker, at=town.moment(day, 21, 10),
        )  # fmt: skip
    _agree(town, asif)


def _agree(town: Riverside, asif: Known) -> None:
    for version in VERSIONS:
        day = DAYS - version.ago
        agreement = actions.agree(
            person=asif.person, parts=version.parts, agreed_how=Agreed(version.how), made_with="Asif", made_on=town.day(day),
            by=asif.worker, at=town.moment(day, 20),
        )  # fmt: skip
        for ago, why, said in version.again:
            actions.revisit(
                agreement=agreement, revisited_on=town.day(DAYS - ago), why=WhyRevisited(why), what_was_said=said,
                by=asif.worker, at=town.moment(DAYS - ago, 20),
            )  # fmt: skip
