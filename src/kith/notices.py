"""Who hears what: notice -> background tasks that listen for it."""

HEARD_BY: dict[str, tuple[str, ...]] = {
    "encounters.contexts_named": ("kith.patterns.tasks.ask_about",),
}
