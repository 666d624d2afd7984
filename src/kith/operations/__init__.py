"""Running Kith: serving, background work, migrating, checking."""
