"""Measurements against the goals of DESIGN section 5; `kith bench NAME` runs them (ANALYSIS section 6)."""
