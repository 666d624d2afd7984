"""What a signed-in browser sends with every request."""

CSRF = "b" * 32
SESSION_COOKIE, CSRF_COOKIE = "kith_session", "kith_csrf"


def headers(session: str) -> dict[str, str]:
    """The headers of somebody whose session has this key."""
    cookies = f"{SESSION_COOKIE}={session}; {CSRF_COOKIE}={CSRF}"
    return {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies}
