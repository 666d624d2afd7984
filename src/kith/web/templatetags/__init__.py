"""Template tags for the parts: `{% load parts %}`."""
