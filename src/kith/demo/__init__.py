"""The demonstration authority: an invented town, told through the real actions. Nobody in it is anybody."""
