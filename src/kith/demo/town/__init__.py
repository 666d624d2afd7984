"""Riverside, a town that is not there. Its map lies on open sea (55.9 N, 3.2 E), so that no real place is meant."""
