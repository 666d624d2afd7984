"""The pages of contexts, and of the maps of a young person's world."""
