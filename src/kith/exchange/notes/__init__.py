"""Notes from another system's export: CSV or XLSX."""
