//! Why a command stopped early.

use super::console::Console;
use super::exit::ExitStatus;
use super::findings;
use crate::diagnostic::Diagnostic;
use crate::files::Unwritten;
use crate::record::error::RecordError;
use crate::text::Message;

/// Why a command stopped.
#[derive(Debug)]
pub enum Stop {
    /// The command could not be carried out.
    CannotDo {
        /// Why.
        message: Message,
        /// What to do about it.
        hint: Option<Message>,
    },
    /// An input file has errors.
    Faulty(Vec<Diagnostic>),
    /// An input record is damaged or no record.
    Record(RecordError),
    /// The reader of standard output has closed it.
    PipeClosed,
}

impl Stop {
    /// [`Self::CannotDo`] without a hint.
    pub fn cannot(message: Message) -> Self {
        Self::CannotDo {
            message,
            hint: None,
        }
    }

    /// Reports the reason on standard error and returns the exit status.
    pub(super) fn report(&self, console: &Console) -> ExitStatus {
        match self {
            Self::CannotDo { message, hint } => {
                console.note(message);
                if let Some(hint) = hint {
                    console.note(hint);
                }
                ExitStatus::CannotDo
            }
            Self::Faulty(diagnostics) => {
                findings::report(console, diagnostics);
                ExitStatus::CheckFailed
            }
            Self::Record(error) => {
                console.note(&error.message());
                match error {
                    RecordError::Unreadable { .. }
                    | RecordError::Unwritable { .. }
                    | RecordError::Exists { .. }
                    | RecordError::InUse { .. }
                    | RecordError::WriteFailed { .. } => ExitStatus::CannotDo,
                    RecordError::Contents {
                        diagnostics, text, ..
                    } => {
                        findings::report_text(console, diagnostics, text);
                        ExitStatus::CheckFailed
                    }
                    _ => ExitStatus::CheckFailed,
                }
            }
            Self::PipeClosed => ExitStatus::Done,
        }
    }
}

impl From<Unwritten> for Stop {
    fn from(unwritten: Unwritten) -> Self {
        let another_name_helps = !matches!(unwritten, Unwritten::Refused(..));
        Self::CannotDo {
            message: Message::from(&unwritten),
            hint: another_name_helps.then(|| Message::new("file-other-name")),
        }
    }
}

impl From<RecordError> for Stop {
    fn from(error: RecordError) -> Self {
        Self::Record(error)
    }
}
