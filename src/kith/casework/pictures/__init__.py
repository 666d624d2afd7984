"""Drawings of casework as plain data: where each shape and word stands. Each has the same facts as a table beside it."""
