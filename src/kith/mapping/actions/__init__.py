"""What is done in mapping: the only writers."""
