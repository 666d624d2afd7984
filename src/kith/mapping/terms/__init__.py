"""The words of maps and surveys."""
