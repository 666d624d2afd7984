"""The sentences that demonstration notes are made of: warm, plain, and such as a young person could read."""
