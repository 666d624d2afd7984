"""What mapping keeps."""
