//! Bounds on what a scenario may hold.
