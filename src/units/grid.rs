//! Grid references.
