"""The pages of maps and surveys."""
