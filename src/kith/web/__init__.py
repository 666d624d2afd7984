"""The shell around the work: navigation, pages every app shares, and the parts that pages are made of."""
