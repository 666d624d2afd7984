"""What mapping keeps."""

from kith.mapping.models.safety_maps import SafetyMark

__all__ = ["SafetyMark"]
