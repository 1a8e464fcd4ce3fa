//! Messages for failed writes.

use super::Message;
use crate::files::Unwritten;

impl From<&Unwritten> for Message {
    fn from(unwritten: &Unwritten) -> Self {
        let (id, path) = match unwritten {
            Unwritten::Input(path) => ("file-is-input", path),
            Unwritten::Record(path) => ("file-is-record", path),
            Unwritten::Link(path) => ("file-is-link", path),
            Unwritten::Foreign(path) => ("file-is-foreign", path),
            Unwritten::Other(path) => ("file-holds-other", path),
            Unwritten::Refused(path, error) => {
                return Self::new("file-cannot-write")
                    .with("path", path.display().to_string())
                    .with("why", error.to_string());
            }
        };
        Self::new(id).with("path", path.display().to_string())
    }
}
