"""Kith: a case system for Contextual Safeguarding practised through relationships."""

__version__ = "0.1.0"
