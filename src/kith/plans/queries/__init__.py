"""What a viewer may see of plans."""
