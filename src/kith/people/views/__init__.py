"""The pages of people: young people, what is told about them, vehicles, adults of concern."""
