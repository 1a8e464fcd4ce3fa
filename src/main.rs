//! Groundsign, the program.

fn main() {}
