"""What is done in casework: the only writers."""
