//! How a command ended, for scripts and courses that depend on it.

use std::process::ExitCode;

/// How a command ended. The numbers are part of the command line's promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// 0: done.
    Done,
    /// 1: the thing checked falls short: errors in a file, a replay that differs.
    FallsShort,
    /// 2: it could not be carried out: no such file, wrong words.
    CannotDo,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}
