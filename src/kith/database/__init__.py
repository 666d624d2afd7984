"""The ground Kith stands on: PostgreSQL, embedded or an organisation's own, its two roles and their addresses.

Plain Python below Django: `kith.settings` reads addresses from here, and commands start or join the server.
"""
