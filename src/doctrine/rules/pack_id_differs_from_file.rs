//! # The pack's id is not its file's name
//!
//! A scenario names its pack by the file's name without `.ron`; records and scorecards name it by its id. When they
//! differ, a mark cannot be traced to the doctrine it was given under. Often it is a copy whose id was forgotten, so that
//! two packs share one id.
//!
//! ```ron
//! // in the file mission-x.ron
//! id: "mission-x",
//! ```

use super::Named;
use crate::diagnostic::Severity;
use crate::source::misnamed::Misnamed;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D065 pack-id-differs-from-file.
pub(super) const RULE: Rule<Named> = Rule {
    code: "D065",
    name: "pack-id-differs-from-file",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("pack_id_differs_from_file.rs"),
    check,
};

fn check(named: &Named, complaints: &mut Complaints) {
    let Named { id, file_name } = named;
    if let Some(misnamed) = Misnamed::of(id, file_name) {
        complaints.add_with_hint(
            "id",
            Message::new("d065").with("id", id).with("file", file_name),
            misnamed.hint("d065", id),
        );
    }
}
