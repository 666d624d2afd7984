"""Stories told by hand: Asif and Ali, from the briefing's own case study (section 3), and the bus station."""
