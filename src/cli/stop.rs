//! Why a command stopped before its end.

use crate::diagnostic::Diagnostic;
use crate::files::Unwritten;
use crate::record::error::RecordError;
use crate::text::Message;

/// Why a command stopped.
#[derive(Debug)]
pub enum Stop {
    /// It could not be carried out.
    CannotDo {
        /// Why.
        message: Message,
        /// What to do.
        hint: Option<Message>,
    },
    /// A file that it needs is faulty.
    Faulty(Vec<Diagnostic>),
    /// A record that it needs is damaged or something else.
    Record(RecordError),
    /// Nobody reads standard output any more.
    ReaderGone,
}

impl Stop {
    /// It could not be carried out.
    pub fn cannot(message: Message) -> Self {
        Self::CannotDo {
            message,
            hint: None,
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
