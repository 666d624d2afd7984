"""Places from GeoJSON (RFC 7946)."""
