//! Exit statuses, stable for scripts and courses.

use std::process::ExitCode;

/// Exit status of a command. The numbers are part of the command line's interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// 0: success.
    Done,
    /// 1: the subject failed the check: errors in a file, a replay that differs.
    CheckFailed,
    /// 2: the command could not be carried out: missing file, invalid arguments.
    CannotDo,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}
