"""What this viewer may see of maps and surveys."""
