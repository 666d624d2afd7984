"""What is done about plans: the only writers."""
