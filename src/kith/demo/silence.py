"""Who hears what while the demonstration is being told: nobody (see `kith.demo.seeding.telling`)."""

HEARD_BY: dict[str, tuple[str, ...]] = {"encounters.contexts_named": ()}
