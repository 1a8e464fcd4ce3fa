//! Detection statistics.
