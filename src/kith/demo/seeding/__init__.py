"""Tells the demonstration through the real actions, as of today."""
