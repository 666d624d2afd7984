"""What may follow in casework, decided on paper: every rule says what is missing and who could supply it."""
