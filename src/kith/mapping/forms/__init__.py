"""What is asked on the pages of maps and surveys."""
