//! Date-time groups.
