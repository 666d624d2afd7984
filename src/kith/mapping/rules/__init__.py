"""What is decided on paper about maps and surveys."""
