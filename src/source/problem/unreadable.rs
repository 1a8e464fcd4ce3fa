//! # The file cannot be read
//!
//! There is no such file, it may not be opened, it is a folder, a pipe or a
//! device, or it is not text in UTF-8. Or the program itself failed
//! over it, which is a mistake in the program and not in the file.
//!
//! Check the name and the folder. When the file is not UTF-8, the message says at which byte it stops being so: open
//! it in an editor and save it again as UTF-8. A byte order mark at the start and Windows line ends do no harm.

use super::{Kind, Problem};
use crate::files::NotPlain;
use crate::text::Message;

/// The operating system refused to read it.
pub(crate) fn refused(why: &std::io::Error) -> Problem {
    let message = match why.kind() {
        std::io::ErrorKind::NotFound => Message::new("source-unreadable-absent"),
        std::io::ErrorKind::IsADirectory => Message::new("source-unreadable-folder"),
        _ if why.get_ref().is_some_and(|why| why.is::<NotPlain>()) => {
            Message::new("source-unreadable-not-plain")
        }
        _ => Message::new("source-unreadable").with("why", why.to_string()),
    };
    Problem::new(Kind::Unreadable, 0..0, message)
}

/// Not text: `byte` is the offset of the first byte that is not UTF-8.
pub(crate) fn not_text(byte: usize) -> Problem {
    Problem::new(
        Kind::Unreadable,
        0..0,
        Message::new("source-unreadable-not-text").with("byte", byte.to_string()),
    )
    .hint(Message::new("source-hint-save-as-utf8"))
}

/// A file that cannot be used as it is, or not alone.
pub(crate) fn because(why: Message) -> Problem {
    Problem::new(Kind::Unreadable, 0..0, why)
}

/// An internal error of the program while reading this file.
pub(crate) fn program_failed() -> Problem {
    Problem::new(
        Kind::Unreadable,
        0..0,
        Message::new("source-unreadable-program-failed"),
    )
    .hint(Message::new("source-hint-send-file"))
}
