"""A password hash that costs nothing, for tests only."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class CheapArgon2(Argon2PasswordHasher):
    """Argon2 with the smallest work it allows, so that making the cast takes no time."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
