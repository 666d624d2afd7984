"""What is asked in casework."""
