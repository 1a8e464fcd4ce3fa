//! Groundsign, the program: reads its arguments, does what they ask, answers with a status.

use std::process::ExitCode;

fn main() -> ExitCode {
    groundsign::cli::run(std::env::args_os()).into()
}
