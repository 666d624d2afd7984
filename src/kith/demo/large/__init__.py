"""The benchmark authority: tens of thousands of invented young people and a million notes, straight through COPY."""
