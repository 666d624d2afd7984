"""What may follow in plans, decided on paper."""
