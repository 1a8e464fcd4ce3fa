//! # What it finds
//!
//! A scenario whose id is not its file's name without `.ron`.
//!
//! # Why it matters
//!
//! Courses and scripts name scenarios by file; records and scorecards name them by id. When they differ, a mark
//! cannot be traced to the scenario it was given for. Often it is a copy whose id was forgotten, so that two
//! scenarios share one id.
//!
//! # Example
//!
//! ```ron
//! // in the file market-edge.ron
//! id: "river-road",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! // in the file market-edge.ron
//! id: "market-edge",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::source::misnamed::Misnamed;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S022",
    name: "id-differs-from-file",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("id_differs_from_file.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let (id, file) = (&subject.raw.id, &subject.file_name);
    if let Some(misnamed) = Misnamed::of(id, file) {
        complaints.add_with_hint(
            "id",
            Message::new("s022").with("id", id).with("file", file),
            misnamed.hint("s022", id),
        );
    }
}
