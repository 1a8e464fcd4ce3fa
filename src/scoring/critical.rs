//! Critical errors: what gates the verdict whatever the points.
