"""What is asked about plans."""
