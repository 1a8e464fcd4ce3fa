//! What people see of scenarios and sessions, one exporter a file.

pub mod map;
