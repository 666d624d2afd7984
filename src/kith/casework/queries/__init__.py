"""What a viewer may see of casework."""
