//! Why a command stopped early.

use crate::diagnostic::Diagnostic;
use crate::files::Unwritten;
use crate::package::PackageError;
use crate::record::error::RecordError;
use crate::store::StoreError;
use crate::text::Message;
use crate::trust::TrustError;

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

impl From<TrustError> for Stop {
    fn from(error: TrustError) -> Self {
        Self::cannot(error.message())
    }
}

impl From<PackageError> for Stop {
    fn from(error: PackageError) -> Self {
        match error {
            PackageError::Faulty(found) => Self::Faulty(found),
            PackageError::Unwritten(unwritten) => unwritten.into(),
            PackageError::Sealed => Self::CannotDo {
                message: error.message(),
                hint: Some(Message::new("pack-sealed-hint")),
            },
            PackageError::Installed(_) => Self::CannotDo {
                message: error.message(),
                hint: Some(Message::new("pack-installed-other-hint")),
            },
            other => Self::cannot(other.message()),
        }
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::CannotDo {
            message: error.message(),
            hint: Some(error.hint()),
        }
    }
}
